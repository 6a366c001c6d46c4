import type { ThemeRow } from '#contract/themes.ts'
import { withDescendants } from '#domain/themes.ts'
import { useEngine } from '../../../state/connection.ts'
import { useSay } from '../../../state/language.ts'
import { useRecords } from '../../../state/asking/records.ts'
import { ConfirmDialog } from '../../../ui/overlays/ConfirmDialog.tsx'
import { removeTheme } from '../changing.ts'
import { codebookStore } from '../codebook-memory.ts'
import type { CountsWithin } from '../use-counts-within.ts'

const close = () => codebookStore.setState({ dialog: null })

export type RemoveDialogProps = { readonly theme: ThemeRow; readonly isOpen: boolean; readonly within: CountsWithin }

/** Says what goes with a theme before it does; its highlights stay. */
export function RemoveDialog({ theme, isOpen, within }: RemoveDialogProps) {
  const say = useSay()
  const engine = useEngine()
  const themes = useRecords(records => records.themes)
  const below = withDescendants(themes, [theme.id]).size - 1
  return (
    <ConfirmDialog
      title={say('codebook.remove.title', { name: theme.name })}
      isOpen={isOpen}
      confirm={say('codebook.remove.do', { count: below + 1 })}
      onConfirm={() => {
        close()
        void removeTheme(engine, theme.id)
      }}
      onCancel={close}
      isDanger
    >
      <p>
        {say('codebook.remove.what', { name: theme.name, below, highlights: within.get(theme.id) ?? 0 })}<span className="ui-sentence">{say('codebook.remove.safe')}</span>
      </p>
    </ConfirmDialog>
  )
}
