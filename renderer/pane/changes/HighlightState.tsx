import { CircleOff, PencilLine, Split } from 'lucide-react'
import { useSay } from '../../state/language.ts'
import './changes.css'

export type Unsettled = 'fuzzy' | 'ambiguous' | 'orphan'
export const stateSigns = { fuzzy: PencilLine, ambiguous: Split, orphan: CircleOff }

/** Why a highlight or a correction has no certain place, as a sign and a word. */
export function HighlightState({ state }: { readonly state: Unsettled }) {
  const say = useSay()
  const Sign = stateSigns[state]
  return (
    <span className="highlight-state" data-state={state}>
      <Sign size={13} aria-hidden />
      {say(`versions.state.${state}`)}
    </span>
  )
}
