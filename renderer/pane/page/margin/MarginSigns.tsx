import { NotebookPen, Star } from 'lucide-react'
import { firstWords } from '#domain/text/first-words.ts'
import { useSay, type Say } from '../../../state/language.ts'
import type { PlacedMark } from '../../annotation-index.ts'
import type { TextBlockProps } from '../block-props.ts'
import { signsOf, type Sign } from './signs.ts'
import './margin.css'

/** Longest beginning of a memo that a sign is named by, in words or Han characters. */
const namedWords = 12

type MarginSignsProps = Pick<TextBlockProps, 'picked'> & {
  /** Highlights that begin in the block. */
  readonly marks: readonly PlacedMark[]
  readonly topById: ReadonlyMap<string, number>
}

/**
 * Which highlights of a block have a memo or a star: a press picks them, the pointer resting on one shows the memo's beginning. Not in the
 * tab order, as the lanes beside them; `n`, `p` and the list say the same by keyboard.
 */
export function MarginSigns({ marks, topById, picked }: MarginSignsProps) {
  const say = useSay()
  return signsOf(marks.map(({ row }) => row), topById).map(sign => (
    <button
      key={sign.rows[0]?.id}
      type="button"
      tabIndex={-1}
      className="reader-sign"
      style={{ top: sign.top }}
      aria-label={nameOf(sign, say)}
      data-marks={sign.rows.map(({ id }) => id).join(' ')}
      data-picked={sign.rows.some(({ id }) => id === picked) || undefined}
    >
      {sign.hasMemo ? <NotebookPen size={14} aria-hidden /> : null}
      {sign.isStarred ? <Star className="reader-sign-star" size={sign.hasMemo ? 10 : 14} fill="currentColor" aria-hidden /> : null}
    </button>
  ))
}

function nameOf({ rows }: Sign, say: Say): string {
  return rows.map(({ memo, starred }) => [starred ? say('reader.starred') : '', memo ? `${say('reader.memo')}: ${firstWords(memo, namedWords)}` : ''].filter(Boolean).join('. ')).join('; ')
}
