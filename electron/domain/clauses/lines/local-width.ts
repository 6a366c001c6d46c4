/** Text of several widths: pages copied one after the other, each wrapped as its own columns and pictures left room. */
import { languageOf } from '../../text.ts'
import type { ClauseHint } from '../draft.ts'
import { breaksWords } from './wrapping.ts'

type Line = { readonly start: number; readonly end: number; readonly hint: ClauseHint | null; readonly indent: number; readonly afterGap: boolean }

/** Between these widths a line may have been broken; the last one of a paragraph may be shorter. */
const narrowest = 38
const widest = 150
/** So many breaks at least, and so many parts of them before a small letter: names below one another begin with capitals. */
const fewestBreaks = 2
const leastSmall = 0.5
/** As long as this a page is wrapped alike. */
const longestStretch = 80

/** Joins, between blank lines and what is already joined, the lines that are as wide as those around them and go on in small letters. */
export function joinByStretch<L extends Line>(text: string, lines: readonly L[], beginsClause: (line: string) => boolean): readonly L[] {
  if (languageOf(text) === 'zh') return lines
  const joined: L[] = []
  let at = 0
  while (at < lines.length) {
    const end = stretchEnd(text, lines, at, beginsClause)
    for (const line of joinStretch(text, lines.slice(at, end))) joined.push(line)
    at = end
  }
  return joined
}

/** Where the lines end that may belong to one paragraph with the first one. */
function stretchEnd(text: string, lines: readonly Line[], first: number, beginsClause: (line: string) => boolean): number {
  let end = first + 1
  while (end < lines.length && end - first < longestStretch) {
    const [above, line] = [lines[end - 1], lines[end]]
    const own = text.slice(line?.start, line?.end)
    if (!above || !line || line.afterGap || line.hint !== null || above.hint?.kind === 'heading' || above.hint?.kind === 'boilerplate') break
    if (isWhole(text, above) || isWhole(text, line) || own.includes('\t') || own.includes('|') || beginsClause(own)) break
    end += 1
  }
  return end
}

/** Whether a line is made of several, or too long for a page. */
function isWhole(text: string, { start, end }: Line): boolean {
  return end - start > widest || text.slice(start, end).includes('\n')
}

function joinStretch<L extends Line>(text: string, lines: readonly L[]): readonly L[] {
  if (lines.length <= fewestBreaks) return lines
  const words = lines.map(({ start, end }) => text.slice(start, end))
  const width = words.reduce((most, { length }) => Math.max(most, length), 0)
  if (width < narrowest) return lines
  const soft = words.map((own, i) => {
    const above = words[i - 1] ?? ''
    return i > 0 && above.length >= narrowest && breaksWords(above, own, width - above.length, width)
  })
  const breaks = words.filter((_, i) => soft[i])
  const small = breaks.filter(own => /^\p{Ll}/u.test(own))
  if (breaks.length < fewestBreaks || small.length < leastSmall * breaks.length) return lines
  const joined: L[] = []
  for (const [i, line] of lines.entries()) {
    const above = joined.at(-1)
    if (above && soft[i]) joined[joined.length - 1] = { ...above, end: line.end }
    else joined.push(line)
  }
  return joined
}
