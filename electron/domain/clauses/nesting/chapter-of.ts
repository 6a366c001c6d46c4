/** Which open heading a number or a heading belongs to by its own words. */
import type { Label, LabelStyle } from '../labels/labels.ts'
import type { Row } from '../rows.ts'
import { isDecimal, isListStyle } from '../series.ts'
import { isHeadingShaped } from '../shapes.ts'
import { mayClosePaper } from '../titles/known.ts'
import { findContinued, findSame, type Open } from './open-series.ts'

/** The open heading whose number `1.1` goes on with; -1 where there is none. */
export function chapterOf(rows: readonly Row[], open: readonly Open[], { style, series: prefix }: Label): number {
  const number = /(\d{1,3})\.$/u.exec(prefix)?.[1]
  if (number === undefined || !isDecimal(style)) return -1
  const depth = Number(style.slice('decimal '.length))
  const isOuter = (outer: LabelStyle) => (isDecimal(outer) ? Number(outer.slice('decimal '.length)) === depth - 1 : depth === 2 && (outer === 'point' || outer === 'bare'))
  return open.findLastIndex(({ series, row }) => series && isOuter(series.style) && series.last === Number(number) && isHeadingShaped(rows[row]?.text ?? ''))
}

/**
 * Which open series of paragraphs goes on right below a heading of a name and a number, the first of its kind: `Objective 1` between the paragraphs 4 and 5 holds the
 * second, and stands where the first does. -1 where none does.
 */
export function runningBelow(rows: readonly Row[], open: readonly Open[], row: number, label: Label): number {
  const [own, below] = [rows[row], rows[row + 1]]
  if (!own || !below?.label || !label.style.startsWith('named') || !isHeadingShaped(own.text) || findContinued(open, label) || findSame(open, label)) return -1
  const match = isListStyle(below.label.style) ? findContinued(open, below.label) : null
  const last = rows[open[match?.index ?? -1]?.row ?? -1]
  return match && last && last.label?.style === below.label.style && match.reading.n > 1 && !isHeadingShaped(last.text) && !isHeadingShaped(below.text) ? match.index : -1
}

/** Whether a heading is known to close a paper, and stands nowhere else in it, as it would in each of its parts. */
export function standsOnlyAtEnd(rows: readonly Row[], row: number): boolean {
  const words = rows[row]?.text ?? ''
  return mayClosePaper(words) && rows.every(({ text }, i) => i === row || text !== words)
}
