import type { PlacedRule } from './frames.ts'
import { type Gutter, isMark, type Line, mergePieces, type Row, rowsOf } from './rows.ts'
import type { Segment } from './segments.ts'
import { ownRows, tableLines } from './tables.ts'
import { type Parted, partedBy } from './uprights.ts'

type Band = { readonly rows: readonly Row[]; readonly gutters: readonly Gutter[] }

const deepest = 4
/** In type sizes. */
const narrowestGutter = 0.6
const narrowestColumn = 7
/** From line to line of one note in the margin. */
const sameNote = 1.5
/** Rows with something on them, on each side of a gutter between columns. */
const fewestRows = 3

/**
 * Lines of a page in reading order. Rows through which the same strip stays empty are columns, read one after the other, or a table, read
 * row by row; a row that crosses the strip ends them. What has two columns inside a column is taken apart the same way.
 */
export function linesOf(segments: readonly Segment[], rules: readonly PlacedRule[], page: number): readonly Line[] {
  return read(segments, rules, { page, columns: 0 }, 0)
}

/** Which page is read, and how many columns were met so far. */
type Counter = { readonly page: number; columns: number }

function read(segments: readonly Segment[], rules: readonly PlacedRule[], counter: Counter, depth: number): readonly Line[] {
  const rows = rowsOf(segments)
  const lines: Line[] = []
  let plain: Row[] = []
  const flush = () => {
    lines.push(...plainLines(plain, { page: counter.page, column: counter.columns++ }))
    plain = []
  }
  for (const band of bandsOf(rows, partedBy(rules))) {
    const layout = depth < deepest && band.gutters.length > 0 ? layoutOf(band, rules) : 'plain'
    if (layout === 'plain') {
      plain.push(...band.rows)
      continue
    }
    flush()
    if (layout === 'table') {
      const own = ownRows(band.rows, band.gutters, rules)
      lines.push(...tableLines(band.rows.slice(0, own), band.gutters, rules, { page: counter.page, column: counter.columns++ }))
      plain.push(...band.rows.slice(own))
    } else lines.push(...readColumns(band, rules, counter, depth))
  }
  flush()
  return lines
}

function plainLines(rows: readonly Row[], { page, column }: Pick<Line, 'page' | 'column'>): readonly Line[] {
  const merged = rows.map(({ segments }) => mergePieces(segments))
  const left = merged.reduce((least, { x0 }) => Math.min(least, x0), Infinity)
  // What sticks out of a column now and then is not its edge.
  const ends = merged.map(({ x1 }) => x1).sort((a, b) => b - a)
  const right = ends[Math.floor(ends.length / 20)] ?? 0
  return merged.map(segment => ({ ...segment, left, right, page, column, isTableRow: false, isAside: false, isNote: false }))
}

function readColumns({ rows, gutters }: Band, rules: readonly PlacedRule[], counter: Counter, depth: number): readonly Line[] {
  const columns = columnsOf(rows, gutters).map(segments => read(segments, rules, counter, depth + 1))
  const sizes = columns.map(lines => lines.reduce((sum, { length }) => sum + length, 0))
  const widths = columns.map(widthOf)
  const whole = sizes.reduce((sum, size) => sum + size, 0)
  const wide = Math.max(...widths)
  const isNote = columns.map((_, i) => columns.length === 2 && (sizes[i] ?? 0) < 0.22 * whole && (widths[i] ?? 0) < 0.45 * wide)
  if (!isNote.includes(true)) return columns.flat()
  const notes = columns.flatMap((lines, i) => (isNote[i] ? lines.map(line => ({ ...line, isAside: true })) : []))
  const main = columns.flatMap((lines, i) => (isNote[i] ? [] : lines))
  return placeNotes(main, notes)
}

/** Each note in the margin before the first line of the text that begins below it or, where it stands to the left, beside it; all of its lines together. */
function placeNotes(main: readonly Line[], notes: readonly Line[]): readonly Line[] {
  const placed: Line[] = []
  let next = 0
  for (const line of main) {
    for (let note = notes[next]; note; note = notes[++next]) {
      const above = notes[next - 1]
      const goesOn = above !== undefined && placed.at(-1) === above && note.y - above.y < sameNote * note.size
      if (!goesOn && note.y >= line.y + (note.x0 < line.x0 ? 0.5 : -0.5) * line.size) break
      placed.push(note)
    }
    placed.push(line)
  }
  return [...placed, ...notes.slice(next)]
}

function widthOf(lines: readonly Line[]): number {
  return lines.reduce((most, { x1 }) => Math.max(most, x1), 0) - lines.reduce((least, { x0 }) => Math.min(least, x0), Infinity)
}

/** Runs of rows through which the same strips stay empty; a row that fits none is a band of its own, without strips. */
function bandsOf(rows: readonly Row[], isParted: Parted | null): readonly Band[] {
  const bands: Band[] = []
  let start = 0
  while (start < rows.length) {
    const { end, gutters } = grow(rows, start, isParted)
    bands.push({ rows: rows.slice(start, end), gutters })
    start = end
  }
  return bands
}

/** As many rows from `start` as leave a strip empty that has text on both sides. */
function grow(rows: readonly Row[], start: number, isParted: Parted | null): { readonly end: number; readonly gutters: readonly Gutter[] } {
  if (hasFullBelow(rows[start], rows[start + 1])) return { end: start + 1, gutters: [] }
  let free: readonly Gutter[] = [{ x0: -Infinity, x1: Infinity }]
  let best: { end: number; gutters: readonly Gutter[] } = { end: start + 1, gutters: [] }
  const reach = { x0: Infinity, x1: -Infinity }
  for (let i = start; i < rows.length; i++) {
    const row = rows[i]
    if (!row) break
    const least = narrowestGutter * row.size
    if (isParted && i > start && endsGrid(rows[i - 1] ?? row, row, free, best.gutters, isParted)) return best.gutters.length > 0 ? best : { end: i, gutters: [] }
    free = subtract(free, row.segments).filter(({ x0, x1 }) => x1 - x0 >= least || isParted?.(x0, x1, row.y, row.size))
    for (const { x0, x1 } of row.segments) {
      reach.x0 = Math.min(reach.x0, x0)
      reach.x1 = Math.max(reach.x1, x1)
    }
    const inner = free.filter(({ x0, x1 }) => x0 > reach.x0 && x1 < reach.x1)
    // A row that closes every strip ends the band; so far none may have shown, while all rows lie on one side.
    if (best.gutters.length > 0 && inner.length === 0) break
    if (inner.length > 0) best = { end: i + 1, gutters: inner }
    else if (i - start > 400) break
    if (best.gutters.length === 0 && row.segments.length === 1 && i > start && isFull(row, reach)) break
  }
  return best.gutters.length > 0 ? trimmed(rows, start, best) : best
}

/** Whether both rows are of one piece, one below the other, and the lower one is about as wide as both: most rows are, and no strip stays empty beside or between them. */
function hasFullBelow(row: Row | undefined, below: Row | undefined): boolean {
  if (row?.segments.length !== 1 || below?.segments.length !== 1) return false
  const [upper, lower] = [row.segments[0] as Segment, below.segments[0] as Segment]
  return lower.x0 <= upper.x1 && upper.x0 <= lower.x1 && isFull(below, { x0: Math.min(upper.x0, lower.x0), x1: Math.max(upper.x1, lower.x1) })
}

/** Whether lines drawn between the cells of a row end above the next one, which covers a strip, or begin below a row that does. */
function endsGrid(above: Row, row: Row, free: readonly Gutter[], gutters: readonly Gutter[], isParted: Parted): boolean {
  const isFree = (strips: readonly Gutter[], { x0, x1 }: Gutter) => strips.some(strip => strip.x0 <= x0 && strip.x1 >= x1)
  const isDrawn = ({ x0, x1 }: Gutter, at: Row) => isParted(x0, x1, at.y, at.size)
  // What stands alone below the last of the lines is no row of theirs.
  const isBelow = row.segments.length === 1 || gutters.some(gutter => subtract([gutter], row.segments).length === 0)
  const drawn = gutters.filter(gutter => isDrawn(gutter, above))
  if (isBelow && drawn.length > 0 && drawn.every(gutter => !isDrawn(gutter, row))) return true
  return gapsOf(row).some(gap => isDrawn(gap, row) && !isDrawn(gap, above) && !isFree(free, gap) && subtract(free, row.segments).every(({ x0, x1 }) => x0 >= gap.x1 || x1 <= gap.x0))
}

/** Between the pieces of a row. */
function gapsOf({ segments }: Row): readonly Gutter[] {
  return segments.slice(1).flatMap(({ x0 }, i) => ((segments[i]?.x1 ?? x0) < x0 ? [{ x0: segments[i]?.x1 ?? x0, x1: x0 }] : []))
}

/** A row as wide as all before it: there is no use in looking for a strip beside it. */
function isFull({ segments }: Row, { x0, x1 }: Gutter): boolean {
  const [first] = segments
  return first !== undefined && first.x1 - first.x0 > 0.9 * (x1 - x0)
}

/** Without the rows at the top that stand on one side only, above a wide gap: a heading over the columns. */
function trimmed(rows: readonly Row[], start: number, found: { readonly end: number; readonly gutters: readonly Gutter[] }) {
  const own = rows.slice(start, found.end)
  if (found.gutters.every(gutter => changesSideOnce(own, gutter))) return { end: found.end, gutters: [] }
  const first = own.findIndex(row => found.gutters.some(gutter => hasBothSides([row], gutter)))
  return first > 0 && first < fewestRows && isApart(rows[start + first - 1], rows[start + first]) ? { end: start + first, gutters: [] } : found
}

/** Whether all that stands on one side of a strip stands above all on its other side: a line set in the middle above shorter ones, and no columns. */
function changesSideOnce(rows: readonly Row[], gutter: Gutter): boolean {
  const sides = rows.map(({ segments }) => (segments.every(({ x1 }) => x1 <= gutter.x0) ? 'left' : segments.every(({ x0 }) => x0 >= gutter.x1) ? 'right' : 'both'))
  return !sides.includes('both') && sides.filter((side, i) => i > 0 && side !== sides[i - 1]).length <= 1
}

function isApart(above: Row | undefined, below: Row | undefined): boolean {
  return above !== undefined && below !== undefined && (below.y - above.y > 1.6 * below.size || above.size > 1.15 * below.size)
}

function hasBothSides(rows: readonly Row[], { x0, x1 }: Gutter): boolean {
  return rows.some(({ segments }) => segments.some(segment => segment.x1 <= x0)) && rows.some(({ segments }) => segments.some(segment => segment.x0 >= x1))
}

function subtract(free: readonly Gutter[], segments: readonly Segment[]): readonly Gutter[] {
  let left = free
  for (const { x0, x1 } of segments) {
    const parts: Gutter[] = []
    for (const gap of left) {
      if (x1 <= gap.x0 || x0 >= gap.x1) parts.push(gap)
      else {
        if (x0 > gap.x0) parts.push({ x0: gap.x0, x1: x0 })
        if (gap.x1 > x1) parts.push({ x0: x1, x1: gap.x1 })
      }
    }
    left = parts
  }
  return left
}

/** Pieces of each column, from left to right. */
function columnsOf(rows: readonly Row[], gutters: readonly Gutter[]): readonly (readonly Segment[])[] {
  const edges = gutters.map(({ x0, x1 }) => (x0 + x1) / 2)
  const columns: Segment[][] = Array.from({ length: gutters.length + 1 }, () => [])
  for (const { segments } of rows) for (const segment of segments) columns[edges.filter(edge => edge < segment.x0).length]?.push(segment)
  return columns
}

/** What rows with empty strips are: columns of running text, a table, or lines with a mark or number standing apart. */
function layoutOf(band: Band, rules: readonly PlacedRule[]): 'plain' | 'table' | 'columns' {
  const columns = columnsOf(band.rows, band.gutters)
  const filled = columns.filter(segments => segments.length > 0)
  if (filled.length < 2) return 'plain'
  if (filled.slice(0, -1).every(segments => segments.every(({ text }) => isMark(text)))) return 'plain'
  if (isRuled(band, rules)) return 'table'
  if (filled.every(isRunningText)) return 'columns'
  const isNoteBeside = filled.length === 2 && filled.some(isRunningText) && filled.some(segments => !isRunningText(segments) && isSparse(segments, band.rows))
  if (isNoteBeside) return 'columns'
  const both = band.rows.filter(({ segments }) => segments.length > 1).length
  const isShort = filled.at(-1)?.every(({ text }) => /^[\d.,%–—-]{1,8}$/u.test(text)) && filled.length === 2
  return both >= 2 && !isShort ? 'table' : 'plain'
}

/** Most of what stands in it stands in lines some words long that fill the column. */
function isRunningText(segments: readonly Segment[]): boolean {
  const right = segments.reduce((most, { x1 }) => Math.max(most, x1), -Infinity)
  const left = segments.reduce((least, { x0 }) => Math.min(least, x0), Infinity)
  const filling = segments.filter(({ x0, x1, size }) => x1 - x0 > narrowestColumn * size && x1 - x0 > 0.7 * (right - left))
  const whole = segments.reduce((sum, { length }) => sum + length, 0)
  return filling.length >= fewestRows && filling.reduce((sum, { length }) => sum + length, 0) > 0.5 * whole
}

/** Fewer lines than half the rows beside it. */
function isSparse(segments: readonly Segment[], rows: readonly Row[]): boolean {
  return segments.length < rows.length / 2 && rows.length >= 2 * fewestRows
}

/** Lines drawn across the strips, between or around the rows: a table, whatever its cells hold. */
function isRuled({ rows, gutters }: Band, rules: readonly PlacedRule[]): boolean {
  const top = (rows[0]?.y ?? 0) - 2.5 * (rows[0]?.size ?? 0)
  const bottom = (rows.at(-1)?.y ?? 0) + 1.5 * (rows.at(-1)?.size ?? 0)
  const across = rules.filter(({ x0, x1, y0, y1 }) => y1 - y0 < 4 && y0 > top && y1 < bottom && gutters.some(gutter => x0 < gutter.x0 && x1 > gutter.x1))
  return new Set(across.map(({ y0 }) => Math.round(y0 / 3))).size >= 2 || isDrawnInCells(rules, gutters, top, bottom)
}

/** Each cell's edges drawn by themselves: lines on both sides of a strip at the same height, at several heights. */
function isDrawnInCells(rules: readonly PlacedRule[], gutters: readonly Gutter[], top: number, bottom: number): boolean {
  const [gutter] = gutters
  if (!gutter) return false
  const flat = rules.filter(({ y0, y1 }) => y1 - y0 < 4 && y0 > top && y1 < bottom)
  const heights = (side: readonly PlacedRule[]) => new Set(side.map(({ y0 }) => Math.round(y0 / 3)))
  const left = heights(flat.filter(({ x0 }) => x0 < gutter.x0))
  const right = heights(flat.filter(({ x1 }) => x1 > gutter.x1))
  return [...left].filter(height => right.has(height)).length >= 3
}
