import type { PreviewDoubt } from '#contract/documents/documents.ts'
import { saySentence, useSay } from '../../../state/language.ts'
import { Checkbox } from '../../../ui/controls/Checkbox.tsx'
import type { Looked } from './look.ts'

type Props = {
  readonly file: Looked
  /** What is doubted of the tree as it is shown. */
  readonly doubts: readonly PreviewDoubt[]
  readonly onReread: (file: Looked) => void
}

/** What may be wrong with the tree as a whole, the other reading as a tick: what is shown below is read so, and comes in so. */
export function DoubtList({ file, doubts, onReread }: Props) {
  const say = useSay()
  const { decided } = file
  if (decided.length + doubts.length === 0) return null
  return (
    <ul className="assistant-doubts" aria-label={say('reader.doubt')}>
      {decided.map((doubt, place) => (
        // What was decided after it was decided of the tree that it made.
        <Doubt key={keyOf(doubt)} doubt={doubt} isDecided onDecide={() => onReread({ ...file, decided: decided.slice(0, place) })} />
      ))}
      {doubts.map(doubt => (
        <Doubt key={keyOf(doubt)} doubt={doubt} isDecided={false} onDecide={() => onReread({ ...file, decided: [...decided, doubt] })} />
      ))}
    </ul>
  )
}

const keyOf = ({ kind, start }: PreviewDoubt) => `${kind} ${start}`

function Doubt({ doubt: { sentence, other }, isDecided, onDecide }: { readonly doubt: PreviewDoubt; readonly isDecided: boolean; readonly onDecide: () => void }) {
  return (
    <li>
      <p>{saySentence(sentence)}</p>
      {other ? (
        <Checkbox isSelected={isDecided} onChange={onDecide}>
          {saySentence(other)}
        </Checkbox>
      ) : null}
    </li>
  )
}
