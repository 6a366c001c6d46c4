/** A title that a printed cover sets in several short lines, as its text comes from a file of pages: `Skerry`, `National Harbour`, `Strategy`, `2027 – 2035`. */
import { isTitleCased } from '../../shapes.ts'
import { namesPaper } from '../../titles/known.ts'
import { isOffice } from '../../titles/letterhead.ts'
import { linesOfTitle } from '../../titles/wrapped-title.ts'
import type { WrittenLine } from '../written-line.ts'

/** No such title has more lines, and none of them is longer. */
const mostLines = 6
const longestLine = 40
const years = /^\(?\d{4}(?:\s?[-–—/]\s?\d{2,4})?\)?$/u

/**
 * Joins the first lines of a text down to a word that stands alone and says what paper this is, with its years below. A line that says it with other words may
 * be the whole title, below who issues it.
 */
export function joinCoverTitle<L extends WrittenLine>(text: string, lines: readonly L[], beginsClause: (line: string) => boolean): readonly L[] {
  const whole = joinWrappedTitle(text, lines)
  if (whole !== lines) return whole
  const head = lines.slice(0, mostLines + 1)
  const words = head.map(({ start, end }) => (end - start > longestLine ? '' : text.slice(start, end)))
  const named = words.slice(0, mostLines).findIndex(own => namesPaper(own))
  if (named < 1 || !/^\p{Lu}[\p{L}]+$/u.test(words[named] ?? '')) return lines
  const last = years.test(words[named + 1] ?? '') && isPlain(head[named + 1]) ? named + 1 : named
  const isPart = (own: string, i: number) => isPlain(head[i]) && /^\p{Lu}[^.!?:;,\t|]*$/u.test(own) && isTitleCased(own) && !isOffice(own) && !beginsClause(own)
  const [first, end] = [head[0], head[last]]
  return first && end && words.slice(0, named).every(isPart) && isPlain(head[named]) ? [{ ...first, end: end.end }, ...lines.slice(last + 1)] : lines

  function isPlain(line: WrittenLine | undefined): boolean {
    return line !== undefined && line.hint === null && (line === head[0] || !line.afterGap)
  }
}

/** The same of a title that goes on from line to line, as far as a blank line. */
function joinWrappedTitle<L extends WrittenLine>(text: string, lines: readonly L[]): readonly L[] {
  const [first] = lines
  const head = lines.slice(0, mostLines + 1).map(({ start, end, afterGap, hint }) => ({ words: text.slice(start, end), afterGap: afterGap || hint !== null }))
  const count = first === undefined || first.hint !== null ? 1 : linesOfTitle(head)
  const last = lines[count - 1]
  return count > 1 && first && last ? [{ ...first, end: last.end }, ...lines.slice(count)] : lines
}
