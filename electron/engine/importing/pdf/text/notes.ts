import type { Line } from '../layout/rows.ts'
import type { TextStyles } from './styles.ts'

const startsNote = /^(?:[⁰¹²³⁴⁵⁶⁷⁸⁹]+|[*†‡§¶]{1,3}|\d{1,3}(?:[\s.)]|(?=\p{Lu}\p{Ll}))|[①-⑳]|\[\d{1,3}\])/u
/** Of the text's size. */
const smallerThanBody = 0.93

/**
 * Which of a page's lines are footnotes: at the end of their column, set smaller than the text, beginning with a note's mark. They say
 * something beside the text, as notes in the margin do.
 */
export function isNoteByLine(lines: readonly Line[], styles: TextStyles): ReadonlySet<Line> {
  const notes = new Set(lines.filter(({ isAside }) => isAside))
  const columns = Map.groupBy(lines, ({ column }) => column)
  for (const own of columns.values()) {
    let from = own.length
    while (from > 0 && isSmall(own[from - 1], styles)) from--
    // What is small but stands above the first mark is a caption or a source, not a note.
    const first = own.findIndex((line, i) => i >= from && startsNote.test(line.text))
    if (first < 0) continue
    // A whole column of small print is text of its own.
    if (first === 0 && lines.length === own.length) continue
    for (const line of own.slice(first)) notes.add(line)
  }
  return notes
}

function isSmall(line: Line | undefined, styles: TextStyles): boolean {
  return line !== undefined && line.size < smallerThanBody * styles.bodySize && !line.isTableRow
}

/** A note's words behind its number, from which no blank parts them where it is set as they are: `8See annex 4`. */
export function withNumberApart(words: string): string {
  return words.replace(/^(\d{1,3})(?=\p{Lu}\p{Ll})/u, '$1 ')
}
