/** Chapters below what a paper begins with: a foreword without a number holds none of them. */
import type { Label } from './labels/labels.ts'
import type { Row } from './rows.ts'
import { isDecimal } from './series.ts'
import { isHeadingShaped } from './shapes.ts'
import { isFrontMatter } from './titles/known.ts'

/** So many rows down the first section of a chapter is looked for. */
const furthestSection = 30
/** Before chapters stand these, too. */
const beforeChapters = /^(?:acknowledge?ments?|(?:list of )?(?:abbreviations|acronyms)\b.{0,40}|glossary|avant-propos|remerciements|préface|prólogo|prefacio|presentación|vorwort)$/iu

/** So many rows down the next chapter is looked for. */
const furthestChapter = 60

/**
 * Whether a label is a chapter's in Roman numbers, another of which stands below, where a heading of front matter holds nothing but numbered
 * paragraphs.
 * @param heading the row of the outermost clause that is open
 * @param paragraph the row of the numbered paragraph in it
 */
export function beginsRomanChapters(rows: readonly Row[], row: number, { style, readings }: Label, heading: number, paragraph: number): boolean {
  const reading = readings.find(({ form }) => form === 'roman')
  const above = rows[paragraph]
  if (style !== 'point' || !reading || !isHeadingShaped(rows[row]?.text ?? '') || !above?.label || isHeadingShaped(above.text)) return false
  if (!above.label.readings.some(({ form }) => form === 'arabic') || !isFrontMatter(rows[heading]?.text ?? '')) return false
  return rows.slice(row + 1, row + furthestChapter).some(({ label }) => label?.style === style && label.readings.some(({ form, n }) => form === 'roman' && n === reading.n + 1))
}

/**
 * Whether a label is the first chapter's, the sections of which are numbered `1.1`, below a heading of front matter that has paragraphs of
 * its own.
 * @param heading the row of the only clause that is open
 */
export function beginsChapters(rows: readonly Row[], row: number, { style, readings }: Label, heading: number): boolean {
  const words = rows[heading]?.text ?? ''
  if (heading === row - 1 || style !== 'point' || !readings.some(({ n }) => n === 1) || !isHeadingShaped(rows[row]?.text ?? '')) return false
  if (!isFrontMatter(words) && !beforeChapters.test(words)) return false
  const next = rows.slice(row + 1, row + furthestSection).find(({ label }) => label)?.label
  return next !== undefined && next !== null && isDecimal(next.style) && next.printed.startsWith('1')
}
