import type { PlacedRule } from './frames.ts'
import { type Gutter, joint, type Line, mergePieces, type Row } from './rows.ts'
import type { Segment } from './segments.ts'

/** Rows of a table as lines, a cell's own lines put together, cells parted by tabs. */
export function tableLines(rows: readonly Row[], gutters: readonly Gutter[], rules: readonly PlacedRule[], { page, column }: Pick<Line, 'page' | 'column'>): readonly Line[] {
  const all = rows.flatMap(({ segments }) => segments)
  const left = all.reduce((least, { x0 }) => Math.min(least, x0), Infinity)
  const right = all.reduce((most, { x1 }) => Math.max(most, x1), -Infinity)
  return groupRows(rows, gutters, rules).map(group => {
    const pieces = group.flatMap(({ segments }) => segments)
    return { ...mergePieces(pieces), text: cellsOf(pieces, gutters), left, right, page, column, isTableRow: true, isAside: false, isNote: false }
  })
}

/**
 * How many of a table's rows are its own: what stands below it in the first column alone, set apart and with no line drawn below it, goes on
 * with the text, as a heading does that is no wider than the column.
 */
export function ownRows(rows: readonly Row[], gutters: readonly Gutter[], rules: readonly PlacedRule[]): number {
  const edge = gutters[0] ? (gutters[0].x0 + gutters[0].x1) / 2 : Infinity
  const last = rows.findLastIndex(({ segments }) => segments.some(({ x0 }) => x0 > edge))
  const [end, below] = [rows[last], rows[last + 1]]
  if (!end || !below || !(below.y - end.y > 1.6 * below.size || below.size > 1.15 * end.size)) return rows.length
  const isClosed = rules.some(({ x0, x1, y0, y1 }) => y1 - y0 < 4 && x0 < edge && x1 > edge && y0 > below.y - 0.2 * below.size && y0 < below.y + 2.5 * below.size)
  return isClosed ? rows.length : last + 1
}

function cellsOf(pieces: readonly Segment[], gutters: readonly Gutter[]): string {
  const cells = Array.from({ length: gutters.length + 1 }, () => '')
  for (const { x0, text } of pieces) {
    const cell = gutters.filter(gutter => (gutter.x0 + gutter.x1) / 2 < x0).length
    const before = cells[cell] ?? ''
    // A word that the cell's edge broke has its hyphen there; `sub- and` has not.
    const isBroken = /\p{L}[-\u2010]$/u.test(before) && /^\p{Ll}/u.test(text) && !/^(?:and|or|to|et|ou|und|oder|y|o|e)\s/u.test(text)
    cells[cell] = before + (isBroken ? '' : joint(before, text)) + text
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
  const isGrid = ruled >= Math.max(1, (rows.length - 1) / 6) && !(ruled === 1 && isHeadRule())
  /** One line drawn, and below it several rows with cells of their own: it stands below the head, and parts no others. */
  function isHeadRule(): boolean {
    const isUpright = rules.some(({ x0, x1, y0, y1 }) => x1 - x0 < 4 && y1 - y0 > 10 && y0 < (rows.at(-1)?.y ?? 0) && y1 > (rows[0]?.y ?? 0) - (rows[0]?.size ?? 0))
    const at = rows.findIndex((row, i) => i > 0 && isParted(rows[i - 1] ?? row, row))
    return !isUpright && rows.slice(at).filter(({ segments }) => segments.some(({ x0 }) => x0 < edge) && segments.some(({ x0 }) => x0 > edge)).length > 1
  }
  for (const row of rows) {
    const above = groups.at(-1)?.at(-1)
    const isNew = !above || (isGrid ? isParted(above, row) : row.segments.some(({ x0 }) => x0 < edge) || row.y - above.y > 2.2 * row.size)
    if (isNew) groups.push([row])
    else groups.at(-1)?.push(row)
  }
  return groups
}
