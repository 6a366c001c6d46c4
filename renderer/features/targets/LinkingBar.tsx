import { useStore } from 'zustand'
import type { TargetRow } from '#contract/targets.ts'
import { firstWords } from '#domain/text/first-words.ts'
import { commandById } from '../../state/commands.ts'
import { useEngine } from '../../state/connection.ts'
import { useSay } from '../../state/language.ts'
import { endLinking, registerStore } from '../../state/rooms/register.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { Kbd } from '../../ui/controls/Kbd.tsx'
import { linkTaken, whyNotLinked } from './doing.ts'
import { focusList } from './register-commands.ts'

/** So many words of the target are told. */
const toldWords = 12

/** A target waits for its outcome: the row that the list is at is linked to it by a press or by the key. @param row that one */
export function LinkingBar({ row }: { readonly row: TargetRow | undefined }) {
  const say = useSay()
  const engine = useEngine()
  const linking = useStore(registerStore, shown => shown.linking)
  if (!linking) return null
  const why = whyNotLinked(linking, row)
  const link = () => void linkTaken(engine, linking, row).then(() => setTimeout(focusList))
  const cancel = () => {
    endLinking()
    setTimeout(focusList)
  }
  return (
    <div className="register-bar register-linking" role="group" aria-label={say('targets.linking')} data-keys="tools">
      <span role="status">{say('targets.linking.taken', { words: firstWords(linking.words, toldWords) })} {why === 'linked' ? say('targets.linking.isLinked') : null}</span>
      <Kbd keys={commandById('targets.linkByHand')?.keys ?? ''} />
      <Button look="primary" isDisabled={why !== null} onPress={link}>{say('targets.linking.link')}</Button>
      <Button onPress={cancel}>{say('ui.cancel')}</Button>
    </div>
  )
}
