/** A bold line that a sentence announces, as pages set a vision or a slogan apart: `The vision for the islands is:`, `**No pier without a lamp**`. */
import { declaredLevel } from '../draft.ts'
import type { Row } from '../rows.ts'
import { isLeadIn } from '../shapes.ts'

/** So many larger headings show that the page has its own, and others than this. */
const fewestLarger = 2

/**
 * The same rows. Where but one heading, without a number, is smaller than all others and stands right below a paragraph that announces something, that line is
 * what it announces, and holds nothing.
 */
export function withoutAnnouncedLine(rows: readonly Row[]): readonly Row[] {
  const headings = [...rows.keys()].filter(i => rows[i]?.hint?.kind === 'heading')
  const smallest = headings.reduce((most, i) => Math.max(most, declaredLevel(rows[i])), 0)
  const [lone = -1, ...more] = headings.filter(i => declaredLevel(rows[i]) === smallest)
  const above = rows[lone - 1]
  if (more.length > 0 || headings.length <= fewestLarger || !above || rows[lone]?.label) return rows
  if (above.hint?.kind === 'heading' || above.label || above.isBullet || !isLeadIn(above.text)) return rows
  return rows.map((row, i) => (i === lone ? { ...row, hint: null } : row))
}
