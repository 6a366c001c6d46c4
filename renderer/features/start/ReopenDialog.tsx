import type { Sentence } from '#wire/fault.ts'
import { saySentence, useSay } from '../../state/language.ts'
import { closeSheet } from '../../state/window/sheets.ts'
import { ConfirmDialog } from '../../ui/overlays/ConfirmDialog.tsx'
import type { Way } from './opening.ts'

const wordsByWay = { readOnly: 'app.reopen.readOnly', synced: 'app.reopen.synced', backups: 'app.reopen.backups' } as const

export type ReopenDialogProps = { readonly reason: Sentence; readonly choices: readonly { readonly way: Way; run(): void }[] }

/** Says why a project was not opened and offers the ways on; the safe one is the button that acts first. */
export function ReopenDialog({ reason, choices }: ReopenDialogProps) {
  const say = useSay()
  const [first, second] = choices
  if (!first) return null
  const take = (choice: { run(): void }) => () => {
    closeSheet()
    choice.run()
  }
  return (
    <ConfirmDialog
      title={say('app.reopen.title')}
      isOpen
      confirm={say(wordsByWay[first.way])}
      onConfirm={take(first)}
      onCancel={closeSheet}
      {...(second ? { other: { label: say(wordsByWay[second.way]), run: take(second) } } : {})}
    >
      <p>{saySentence(reason)}</p>
    </ConfirmDialog>
  )
}
