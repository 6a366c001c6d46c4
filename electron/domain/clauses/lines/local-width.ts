/** Text of several widths: pages copied one after the other, each wrapped as its own columns and pictures left room. */
import { languageOf } from '../../text.ts'
import { endsSentence } from '../shapes.ts'
import { breaksWords, headsBelow } from './wrapping.ts'
import type { IndentedLine } from './written-line.ts'

/** Between these widths a line may have been broken; the last one of a paragraph may be shorter. */
const narrowest = 38
const widest = 150
/** A line that is so much wider than most was two, or more: its hyphen was lost with the break. None is longer than this. */
const tooWide = 1.4
const mostJoined = 300
const fewestFull = 3
const raggedness = 10
/** So many breaks at least, and so many parts of them before a small letter or behind a comma: names below one another begin with capitals. */
const fewestBreaks = 2
const leastInSentences = 0.5
/** As long as this a page is wrapped alike. */
const longestStretch = 80

/** Joins, between blank lines and what is already joined, the lines that are as wide as those around them and go on in small letters. */
export function joinByStretch<L extends IndentedLine>(text: string, lines: readonly L[], beginsClause: (line: string) => boolean): readonly L[] {
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
function stretchEnd(text: string, lines: readonly IndentedLine[], first: number, beginsClause: (line: string) => boolean): number {
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

/** The width that several of the widest lines have, where those above them are too wide for it; else that of the widest one. */
function widthOf(words: readonly string[]): number {
  const lengths = words.map(({ length }) => length).filter(length => length <= widest).toSorted((a, b) => b - a)
  const [most = 0] = lengths
  const full = lengths.find((length, i) => length - (lengths[i + fewestFull - 1] ?? -Infinity) <= raggedness)
  return full !== undefined && most > tooWide * full ? full : most
}

/** Whether a line is made of several, or too long for a page. */
function isWhole(text: string, { start, end }: IndentedLine): boolean {
  return end - start > mostJoined || text.slice(start, end).includes('\n')
}

function joinStretch<L extends IndentedLine>(text: string, lines: readonly L[]): readonly L[] {
  if (lines.length <= fewestBreaks) return lines
  const words = lines.map(({ start, end }) => text.slice(start, end))
  const width = widthOf(words)
  if (width < narrowest) return lines
  const soft = words.map((own, i) => {
    const above = words[i - 1] ?? ''
    if (headsBelow(above, own)) return false
    if (above.length > width) return /^\p{Ll}/u.test(own) && !endsSentence(above)
    return i > 0 && above.length >= narrowest && breaksWords(above, own, width - above.length, width)
  })
  const breaks = [...words.keys()].filter(i => soft[i])
  const inSentences = breaks.filter(i => /^\p{Ll}/u.test(words[i] ?? '') || words[i - 1]?.endsWith(',') === true)
  if (breaks.length < fewestBreaks || inSentences.length < leastInSentences * breaks.length) return lines
  const joined: L[] = []
  for (const [i, line] of lines.entries()) {
    const above = joined.at(-1)
    if (above && soft[i]) joined[joined.length - 1] = { ...above, end: line.end }
    else joined.push(line)
  }
  return joined
}
