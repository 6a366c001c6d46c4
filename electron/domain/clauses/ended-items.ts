/** When a list is over: its items are left by what stands in none of them. */
import { isHeadingShaped, isLeadIn } from './shapes.ts'
import { rankByStyle } from './ranks.ts'
import type { Row } from './rows.ts'
import { fits, isListStyle, type Series } from './series.ts'

/** A clause that is open: its row, and what it goes on with. `outline` is set for headings. */
type Open = { readonly row: number; readonly series: Series | null; readonly outline: number | null }

/** So many rows down the next number of an open series is looked for. */
const furthestNext = 50

/**
 * How much stays open when items that are over are left: whole sentences whose series does not go on further down.
 * @param open the clauses that are open, outermost first
 */
export function depthBelowEndedItems(rows: readonly Row[], open: readonly Open[], row: number): number {
  let depth = open.length
  for (let item = open[depth - 1]; item?.series && item.outline === null; item = open[depth - 1]) {
    if ((isHeadingShaped(rows[item.row]?.text ?? '') && !isInAnnouncedList(rows, item)) || rankByStyle.has(item.series.style) || goesOnBelow(rows, open.slice(0, depth), row)) break
    depth -= 1
  }
  return depth
}

/** Whether an item, however short, is one of a list whose items stand right below one another, and below a paragraph that announces them. */
export function isInAnnouncedList(rows: readonly Row[], { row, series }: Pick<Open, 'row' | 'series'>): boolean {
  if (!series || !isListStyle(series.style) || series.last < 2) return false
  const above = rows[series.firstRow - 1]
  return row - series.firstRow === series.last - 1 && above !== undefined && !above.label && isLeadIn(above.text)
}

/** Whether the number that follows in the innermost open series stands further down, before one that goes on with a series around it. */
function goesOnBelow(rows: readonly Row[], open: readonly Open[], row: number): boolean {
  for (const { label } of rows.slice(row + 1, row + furthestNext)) {
    if (!label) continue
    const found = open.findLastIndex(({ series }) => series && label.readings.some(reading => fits(series, label, reading) && (reading.n === series.last + 1 || reading.n === 1)))
    if (found >= 0) return found === open.length - 1 && label.readings.some(({ n }) => n === (open[found]?.series?.last ?? 0) + 1)
  }
  return false
}
