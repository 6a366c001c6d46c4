import type { PlacedRule } from './frames.ts'
import { type Gutter, joint, type Line, mergePieces, type Row } from './rows.ts'
import type { Segment } from './segments.ts'

/** Rows of a table as lines, a cell's own lines put together, cells parted by tabs. */
export function tableLines(rows: readonly Row[], gutters: readonly Gutter[], rules: readonly PlacedRule[], column: number): readonly Line[] {
  const all = rows.flatMap(({ segments }) => segments)
  const left = all.reduce((least, { x0 }) => Math.min(least, x0), Infinity)
  const right = all.reduce((most, { x1 }) => Math.max(most, x1), -Infinity)
  return groupRows(rows, gutters, rules).map(group => {
    const pieces = group.flatMap(({ segments }) => segments)
    return { ...mergePieces(pieces), text: cellsOf(pieces, gutters), left, right, column, isTableRow: true, isAside: false }
  })
}

function cellsOf(pieces: readonly Segment[], gutters: readonly Gutter[]): string {
  const cells = Array.from({ length: gutters.length + 1 }, () => '')
  for (const { x0, text } of pieces) {
    const cell = gutters.filter(gutter => (gutter.x0 + gutter.x1) / 2 < x0).length
    const before = cells[cell] ?? ''
    cells[cell] = before + joint(before, text) + text
  }
  return cells.join('\t').trimEnd()
}

/** Which lines make one row: what stands between two drawn lines; without these, a row begins where its first cell does. */
function groupRows(rows: readonly Row[], gutters: readonly Gutter[], rules: readonly PlacedRule[]): readonly (readonly Row[])[] {
  const groups: Row[][] = []
  const edge = gutters[0] ? (gutters[0].x0 + gutters[0].x1) / 2 : Infinity
  const flat = rules.filter(({ x0, x1, y0, y1 }) => y1 - y0 < 4 && x1 - x0 > 20)
  const isParted = (above: Row, below: Row) => flat.some(({ y0 }) => y0 > above.y - 0.2 * above.size && y0 < below.y - 0.4 * below.size)
  const ruled = rows.filter((row, i) => i > 0 && rows[i - 1] && isParted(rows[i - 1] ?? row, row)).length
  const isGrid = ruled >= Math.max(1, (rows.length - 1) / 6)
  for (const row of rows) {
    const above = groups.at(-1)?.at(-1)
    const isNew = !above || (isGrid ? isParted(above, row) : row.segments.some(({ x0 }) => x0 < edge) || row.y - above.y > 2.2 * row.size)
    if (isNew) groups.push([row])
    else groups.at(-1)?.push(row)
  }
  return groups
}
