/** Chapters below what a paper begins with: a foreword without a number holds none of them. */
import type { Label } from './labels/labels.ts'
import type { Row } from './rows.ts'
import { isDecimal } from './series.ts'
import { isHeadingShaped } from './shapes.ts'
import { frontMatter } from './titles/known.ts'

/** So many rows down the first section of a chapter is looked for. */
const furthestSection = 30
/** Before chapters stand these, too. */
const beforeChapters = /^(?:acknowledge?ments?|(?:list of )?(?:abbreviations|acronyms)\b.{0,40}|glossary|avant-propos|remerciements|préface|prólogo|prefacio|presentación|vorwort)$/iu

/**
 * Whether a label is the first chapter's, the sections of which are numbered `1.1`, below a heading of front matter that has paragraphs of
 * its own.
 * @param heading the row of the only clause that is open
 */
export function beginsChapters(rows: readonly Row[], row: number, { style, readings }: Label, heading: number): boolean {
  const words = rows[heading]?.text ?? ''
  if (heading === row - 1 || style !== 'point' || !readings.some(({ n }) => n === 1) || !isHeadingShaped(rows[row]?.text ?? '')) return false
  if (!frontMatter.test(words) && !beforeChapters.test(words)) return false
  const next = rows.slice(row + 1, row + furthestSection).find(({ label }) => label)?.label
  return next !== undefined && next !== null && isDecimal(next.style) && next.printed.startsWith('1')
}
