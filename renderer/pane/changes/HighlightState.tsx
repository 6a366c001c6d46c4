import { CircleOff, PencilLine, Split } from 'lucide-react'
import { useSay } from '../../state/language.ts'
import './changes.css'

export type Unsettled = 'fuzzy' | 'ambiguous' | 'orphan'
/** `same`: only what is around the words changed. `clause`: words, surroundings or the clause itself of a correction did. */
export type Shown = Unsettled | 'same' | 'clause'
export const stateSigns = { fuzzy: PencilLine, ambiguous: Split, orphan: CircleOff }

/** What is shown of a highlight's state. */
export const shownState = (status: Unsettled, hasSameWords: boolean): Shown => (status === 'fuzzy' && hasSameWords ? 'same' : status)

/** Why a highlight or a correction has no certain place, as a sign and a word. */
export function HighlightState({ state }: { readonly state: Shown }) {
  const say = useSay()
  const Sign = state === 'same' || state === 'clause' ? stateSigns.fuzzy : stateSigns[state]
  return (
    <span className="highlight-state" data-state={state}>
      <Sign size={13} aria-hidden />
      {say(`versions.state.${state}`)}
    </span>
  )
}
