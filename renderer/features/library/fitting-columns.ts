import type { TableColumn } from '../../ui/lists/Table.tsx'

/** From here on the short title has room beside the title, px. */
const wide = 1_000
/** Width of the column with the boxes to choose by, px. */
const choice = 40
/** Which columns give way, the first one first, where not all have room: the details show them too. The title always stays. */
const givingWay = ['shortTitle', 'issuer', 'kind', 'issuedOn', 'language', 'clauses', 'annotations'] as const

/**
 * The columns that stand whole in a table of this width, in their order.
 * @param width px
 */
export function fittingColumns<T>(columns: readonly TableColumn<T>[], width: number): TableColumn<T>[] {
  const leastWidth = ({ width: own, minWidth = 0 }: TableColumn<T>) => (typeof own === 'number' ? own : minWidth)
  const fit = columns.filter(({ id }) => id !== 'shortTitle' || width >= wide)
  for (const id of givingWay) {
    if (choice + fit.reduce((sum, column) => sum + leastWidth(column), 0) <= width) break
    const at = fit.findIndex(column => column.id === id)
    if (at >= 0) fit.splice(at, 1)
  }
  return fit
}
