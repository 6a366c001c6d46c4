/** Heads of tables that are printed again at the top of each page that the table goes on over. */
import type { Paragraph } from './paragraphs.ts'

/** Rows with which a table may begin, and which are printed again. */
const mostHeads = 3

/** The rows that say again, at the beginning of a page and in the middle of a table, what the table's first rows say. */
export function headsAgain(paragraphs: readonly Paragraph[]): ReadonlySet<Paragraph> {
  const again = new Set<Paragraph>()
  let heads: string[] = []
  let isHead = false
  let isAgain = -1
  for (const [i, paragraph] of paragraphs.entries()) {
    const isRow = paragraph.lines.some(({ isTableRow }) => isTableRow)
    if (!isRow) {
      heads = []
      continue
    }
    if (!paragraphs[i - 1]?.lines.some(({ isTableRow }) => isTableRow)) isHead = true
    const beginsPage = paragraph.pages[0]?.start === 0
    if (beginsPage && heads.length > 0) {
      isHead = false
      isAgain = 0
    }
    if (!beginsPage && isAgain === 0) isAgain = -1
    if (isAgain >= 0 && paragraph.text === heads[isAgain] && /\p{L}/u.test(paragraph.text)) {
      again.add(paragraph)
      isAgain += 1
    } else isAgain = -1
    if (isHead && heads.length < mostHeads) heads.push(paragraph.text)
  }
  return again
}
