/** Titles that go over several lines, those in capitals whatever they are set like: `AN ACT TO REGULATE SMALL DAMS AND`, `FOR RELATED MATTERS`. */
import { isCapital } from '../../shapes.ts'
import { namesPaper } from '../../titles/known.ts'
import { endsInLittleWord } from '../little-words.ts'
import type { WrittenLine } from '../written-line.ts'

/** No title has more lines, and none of them is longer. */
const mostLines = 12
const longestLine = 130
const fullLine = 45
/** Long titles of acts, whose every line in capitals goes on with them. */
const longTitle = /^AN? (?:ACT|BILL|ORDINANCE|LAW|DECREE|ORDER)\b/u
/** What a line that is not over ends in, and what one that goes on begins with: `THE COUNCIL`, `BY THE PRESIDENT` may begin anew. */
const goesOnBelow = /(?:\s(?:OF|AND|OR|THE|AN?|TO|FOR|IN|ON|AT|BY|WITH|FROM|INTO|AS|ITS|THEIR|UNDER|WITHIN)|[,&–—/-])$/u
const goesOnFromAbove = /^(?:OF|AND|OR|AT|INTO|WITHIN|FROM|&|(?:FOR|TO|IN) THE)\s/u

/** A chapter's number before its title. */
const numbered = /^(?:\d{1,2}\.){1,4}\d{0,2}\s+|^[IVX]{1,5}\.\s+/u

/** Joins the lines of each such title. Blank lines, declared structure, labels and the dots of contents part titles. */
export function joinCapitalTitles<L extends WrittenLine>(text: string, lines: readonly L[], beginsClause: (line: string) => boolean): readonly L[] {
  const joined: L[] = []
  let count = 1
  let isLongTitle = false
  for (const line of lines) {
    const above = joined.at(-1)
    const own = wordsOf(text, line)
    const last = above === undefined ? '' : lastLineOf(text, above)
    const isNext = above !== undefined && !line.afterGap && line.hint === null && above.hint === null && couldBePart(own) && couldBePart(last.replace(numbered, ''))
    const isPart = isLongTitle || goesOnBelow.test(last) || goesOnFromAbove.test(own) || isOrphan(own, last)
    const goesOn = (isNext && isPart) || (above !== undefined && isBrokenHeading(above, line, last))
    if (goesOn && count < mostLines && !beginsClause(own)) {
      joined[joined.length - 1] = { ...above, end: line.end }
      count += 1
      continue
    }
    joined.push(line)
    count = 1
    isLongTitle = longTitle.test(own)
  }
  return joined
}

/** A declared heading that a little word ends, above another of its level. */
function isBrokenHeading({ hint: above }: WrittenLine, { hint }: WrittenLine, last: string): boolean {
  return hint?.kind === 'heading' && above?.kind === 'heading' && hint.level === above.level && (endsInLittleWord(last) || endsInLittleWord(last.toLowerCase()))
}

/** What the paper is, one word below a line that had no room for it: other words may be the first heading. */
function isOrphan(own: string, last: string): boolean {
  return /^\p{Lu}{4,}$/u.test(own) && last.length >= fullLine && namesPaper(own)
}

/** The line's words, or '' when it is too long for a title. */
function wordsOf(text: string, { start, end }: WrittenLine): string {
  return end - start > longestLine ? '' : text.slice(start, end)
}

/** The last of the lines that were joined, or '' when it is too long for a title. */
function lastLineOf(text: string, { start, end }: WrittenLine): string {
  const own = text.slice(Math.max(start, end - longestLine - 1), end)
  return own.length > longestLine && !own.includes('\n') ? '' : own.slice(own.lastIndexOf('\n') + 1).trim()
}

/** All in capitals, not ended as a sentence is and not by a page's number. One word alone may end a title. */
function couldBePart(words: string): boolean {
  return (isCapital(words) || /^\p{Lu}{4,}$/u.test(words)) && !/[.:;!?\t]|\s\d{1,3}$/u.test(words)
}
