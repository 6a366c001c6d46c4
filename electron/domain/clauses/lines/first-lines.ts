/** Printed text whose paragraphs begin with a line set in: what stands at the edge goes on, however full the line above is. */
import type { IndentedLine } from './written-line.ts'

/** Columns. What is set in further was set in the middle, or is a list's. */
const furthestIn = 10
/** So many paragraphs at least begin set in, and so many parts of these with a line of text that a line at the edge follows. */
const fewestFirst = 5
const mostlyFollowed = 0.6
/** So many parts of the lines at the edge are in the middle of a sentence, as only lines of one paragraph are; and so many a paragraph has, on average. */
const mostlyInSentences = 0.6
const fewestBelow = 1
/** A line that breaks off is no shorter. */
const shortestFull = 40

/**
 * Whether the text is set so, as a whole: all numbers and bullets stand at lines set in, none at the edge; lines set in begin no sentence in its middle;
 * and lines at the edge mostly do.
 */
export function areFirstLinesSetIn(text: string, lines: readonly IndentedLine[], beginsClause: (line: string) => boolean): boolean {
  const plain = [...lines.keys()].filter(i => lines[i]?.hint === null)
  const words = (i: number) => text.slice(lines[i]?.start, lines[i]?.end)
  const isIn = (i: number) => (lines[i]?.indent ?? 0) > 0 && (lines[i]?.indent ?? 0) <= furthestIn
  const first = plain.filter(i => isIn(i) && words(i).length >= shortestFull)
  const followed = first.filter(i => lines[i + 1]?.hint === null && lines[i + 1]?.indent === 0 && lines[i + 1]?.afterGap === false)
  if (followed.length < fewestFirst || followed.length < mostlyFollowed * first.length) return false
  if (followed.some(i => /^\p{Ll}/u.test(words(i))) || !followed.some(i => beginsClause(words(i)))) return false
  const below = plain.filter(i => lines[i]?.indent === 0 && lines[i]?.afterGap === false && (lines[i - 1]?.end ?? 0) - (lines[i - 1]?.start ?? 0) >= shortestFull)
  const isInSentence = (i: number) => /^\p{Ll}/u.test(words(i)) || /[\p{Ll},]$/u.test(words(i - 1))
  return below.length >= fewestBelow * followed.length && !below.some(i => beginsClause(words(i))) && below.filter(isInSentence).length >= mostlyInSentences * below.length
}
