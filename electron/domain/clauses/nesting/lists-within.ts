/** Lists that begin inside the innermost clause, though they look like a series that is open. */
import type { Label } from '../labels/labels.ts'
import { isDeclaredDeeper, type Row } from '../rows.ts'
import { goesOnBehind, isListStyle } from '../series.ts'
import { isHeadingShaped, isLeadIn } from '../shapes.ts'
import type { Match, Open } from './open-series.ts'

/** So many rows down the end of a list is looked for. */
const furthestEnd = 300

/**
 * Whether a first number is set in below the innermost clause, or below its paragraph, which announces it, or the file declared it as
 * the first of a list inside the item above: a list of its own, in whatever figures.
 */
export function isListBelow(rows: readonly Row[], open: readonly Open[], row: number, { style, readings }: Label): boolean {
  const [above, own] = [rows[row - 1], rows[row]]
  const isAnnounced = above !== undefined && own !== undefined && (open.at(-1)?.row === row - 1 || (above.label === null && !above.isBullet)) && isLeadIn(above.text)
  const isBelow = above !== undefined && own !== undefined && ((isAnnounced && own.indent > above.indent) || isDeclaredDeeper(own, above))
  return isBelow && isListStyle(style) && readings.some(({ n }) => n === 1)
}

/**
 * Whether a series that begins anew stands inside the last clause of the one that looks like it: behind its end, further down, that one
 * goes on with its own next number.
 */
export function isListWithin(rows: readonly Row[], open: readonly Open[], row: number, label: Label, { index, reading: { form } }: Match): boolean {
  const outer = open[index]
  const [first, above, holder] = [rows[row], rows[row - 1], rows[outer?.row ?? -1]]
  if (!outer?.series || !first || !holder || !above) return false
  // What the file counts itself is no part of a series that is written out.
  if (first.hint?.kind === 'item' && holder.hint?.kind !== 'item') return true
  if (isLeadIn(above.text) && isHeadingShaped(holder.text) && !isHeadingShaped(first.text)) return true
  return goesOnBehind(rows.slice(row + 1, row + furthestEnd), label, form, outer.series.last)
}

/** Whether a paragraph follows: a number printed twice in a list is a mistake of the list, and no heading of an outer series. */
export function hasBodyBelow(rows: readonly Row[], row: number): boolean {
  const next = rows[row + 1]
  return next !== undefined && !next.label && !next.isBullet && !next.isLeftover
}
