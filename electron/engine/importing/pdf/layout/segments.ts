import type { Style } from '../pdfium/page.ts'
import { textOf } from './letters.ts'
import type { Placed } from './frames.ts'
import { isBlank } from './signs.ts'

/** A piece of a line without a wide gap in it. Points, in the reading frame. */
export type Segment = {
  readonly text: string
  readonly x0: number
  readonly x1: number
  readonly y: number
  /** Of what most of it is set in. */
  readonly size: number
  readonly isBold: boolean
  readonly font: string
  readonly isArtifact: boolean
  readonly headingLevel: number
  /** Characters of it. */
  readonly length: number
}

/** Characters that stand on one line, by their places in a `Placed`. */
export type Run = { signs: number[]; x0: number; x1: number; y: number; size: number }

/** In parts of the type size. */
const widestGap = 1.1
const widestJoinedGap = 0.6
const widestSpacedGap = 2.5
const mostBack = 0.6
const space = 0x20

/** Puts characters together into pieces of lines: raised and lowered signs stay in theirs, what is printed twice to look bold counts once. */
export function segmentsOf(glyphs: Placed): readonly Segment[] {
  const runs = joinRuns(glyphs, readRuns(glyphs, doublesOf(glyphs)))
  return runs.map(run => segmentOf(glyphs, run)).filter(segment => segment !== null)
}

/** Points. Wider than the distance within which a character counts as printed twice, so that two cells each way reach all of them. */
const cell = 8
const nearness = 0.12

/** Characters that stand within a fraction of their size of the same one of another text object. */
function doublesOf(glyphs: Placed): ReadonlySet<number> {
  const doubles = new Set<number>()
  const overlapping = overlappingObjects(glyphs)
  if (overlapping?.size === 0) return doubles
  const { styles, x0, y } = glyphs
  const byCell = new Map<number, number[]>()
  for (const [i, { object, size }] of styles.entries()) {
    if (overlapping && !overlapping.has(object)) continue
    const near = Math.min(cell / 2, nearness * size)
    if (hasDouble(glyphs, i, near, byCell)) {
      doubles.add(i)
      continue
    }
    const own = cellAt(Math.floor((x0[i] as number) / cell), Math.floor((y[i] as number) / cell))
    const list = byCell.get(own)
    if (list) list.push(i)
    else byCell.set(own, [i])
  }
  return doubles
}

function hasDouble({ codes, styles, x0, y }: Placed, i: number, near: number, byCell: ReadonlyMap<number, readonly number[]>): boolean {
  const [ownX, ownY] = [x0[i] as number, y[i] as number]
  const right = Math.floor((ownX + near) / cell)
  const below = Math.floor((ownY + near) / cell)
  for (let column = Math.floor((ownX - near) / cell); column <= right; column++) {
    for (let row = Math.floor((ownY - near) / cell); row <= below; row++) {
      for (const known of byCell.get(cellAt(column, row)) ?? []) {
        if (codes[known] !== codes[i] || styles[known]?.object === styles[i]?.object) continue
        if (Math.abs((x0[known] as number) - ownX) < near && Math.abs((y[known] as number) - ownY) < near) return true
      }
    }
  }
  return false
}

type Extent = { readonly object: number; readonly x0: number; readonly x1: number; readonly y0: number; readonly y1: number }
/** Pages of more text objects are looked at character by character. */
const mostObjects = 2_000

/** Text objects whose characters begin where those of another one do, or nearly; null when there are too many objects to tell. */
function overlappingObjects({ stretches, x0, y }: Placed): ReadonlySet<number> | null {
  const extentByObject = new Map<number, Extent>()
  for (const { style: { object, size }, from, to } of stretches) {
    let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity]
    for (let i = from; i < to; i++) {
      const [x, baseline] = [x0[i] as number, y[i] as number]
      if (x < left) left = x
      if (x > right) right = x
      if (baseline < top) top = baseline
      if (baseline > bottom) bottom = baseline
    }
    const near = Math.min(cell / 2, nearness * size)
    const own = { object, x0: left - near, x1: right + near, y0: top - near, y1: bottom + near }
    const known = extentByObject.get(object)
    extentByObject.set(object, known ? unite(known, own) : own)
  }
  if (extentByObject.size > mostObjects) return null
  const overlapping = new Set<number>()
  const sorted = [...extentByObject.values()].sort((a, b) => a.y0 - b.y0)
  for (const [i, one] of sorted.entries()) {
    for (let j = i + 1; j < sorted.length; j++) {
      const other = sorted[j]
      if (!other || other.y0 > one.y1) break
      if (other.x0 <= one.x1 && one.x0 <= other.x1) overlapping.add(one.object).add(other.object)
    }
  }
  return overlapping
}

function unite(one: Extent, other: Extent): Extent {
  return { ...one, x0: Math.min(one.x0, other.x0), x1: Math.max(one.x1, other.x1), y0: Math.min(one.y0, other.y0), y1: Math.max(one.y1, other.y1) }
}

function cellAt(x: number, y: number): number {
  return x * 100_003 + y
}

/** Characters as the file has them one after the other, as long as they go on along a line. */
function readRuns(glyphs: Placed, doubles: ReadonlySet<number>): Run[] {
  const { codes, stretches, x0, x1, y } = glyphs
  const runs: Run[] = []
  let run: Run | null = null
  let last = -1
  for (const { style: { size }, from, to } of stretches) {
    for (let i = from; i < to; i++) {
      if (doubles.size > 0 && doubles.has(i)) continue
      if (run && goesOn(glyphs, run, last, i, size)) {
        run.signs.push(i)
        run.x0 = Math.min(run.x0, x0[i] as number)
        run.x1 = Math.max(run.x1, x1[i] as number)
        if (size > run.size && !isBlank(codes[i] as number)) {
          run.size = size
          run.y = y[i] as number
        }
      } else {
        run = { signs: [i], x0: x0[i] as number, x1: x1[i] as number, y: y[i] as number, size }
        runs.push(run)
      }
      last = i
    }
  }
  return runs
}

/** Whether the character `i`, of this size, goes on with the line whose last one is `last`. */
function goesOn({ codes, styles, x0, y }: Placed, run: Run, last: number, i: number, ownSize: number): boolean {
  const left = x0[i] as number
  const size = Math.max(run.size, ownSize)
  const gap = left - run.x1
  const isSpaced = codes[last] === space || codes[i] === space
  // The letters of a ligature share its place.
  const isForward = gap > -mostBack * size || (styles[i]?.object === styles[last]?.object && left >= (x0[last] as number))
  return isForward && isOnLine(run, y[i] as number, ownSize) && gap < (isSpaced ? widestSpacedGap : widestGap) * size
}

/** Whether a baseline belongs to a run's line: its own, or that of a smaller sign raised or lowered. */
function isOnLine(run: Run, y: number, size: number): boolean {
  const away = Math.abs(y - run.y)
  const small = Math.min(size, run.size)
  const large = Math.max(size, run.size)
  return away <= (small < 0.9 * large ? 0.6 : 0.25) * large
}

/** Runs of one line that the file has in several places. */
function joinRuns({ codes }: Placed, runs: Run[]): Run[] {
  const sorted = runs.filter(({ signs }) => signs.some(i => !isBlank(codes[i] as number))).sort((left, right) => left.y - right.y || left.x0 - right.x0)
  const joined: Run[] = []
  const tallest = sorted.reduce((most, { size }) => Math.max(most, size), 0)
  for (const run of sorted) {
    let target: Run | null = null
    for (let i = joined.length - 1; i >= 0; i--) {
      const other = joined[i]
      if (!other || run.y - other.y > tallest) break
      const size = Math.max(run.size, other.size)
      const gap = Math.max(run.x0, other.x0) - Math.min(run.x1, other.x1)
      if (isOnLine(other, run.y, run.size) && gap < widestJoinedGap * size && gap > -mostBack * size) {
        target = other
        break
      }
    }
    if (target) absorb(target, run)
    else joined.push(run)
  }
  return joined
}

function absorb(target: Run, run: Run): void {
  for (const i of run.signs) target.signs.push(i)
  target.x0 = Math.min(target.x0, run.x0)
  target.x1 = Math.max(target.x1, run.x1)
  if (run.size > target.size) {
    target.size = run.size
    target.y = run.y
  }
}

function segmentOf(glyphs: Placed, run: Run): Segment | null {
  const { codes, styles, x0, x1 } = glyphs
  const line = isInOrder(x0, run.signs) ? run.signs : run.signs.toSorted((left, right) => (x0[left] as number) - (x0[right] as number))
  const parts: Part[] = []
  let part: Part | undefined
  let left = Infinity
  let right = -Infinity
  for (const i of line) {
    if (isBlank(codes[i] as number)) continue
    const style = styles[i] as Style
    if (!part || part.style !== style) parts.push((part = { style, length: 0 }))
    part.length++
    left = Math.min(left, x0[i] as number)
    right = Math.max(right, x1[i] as number)
  }
  const [first] = parts
  if (!first) return null
  const { main, length, bold, artifacts, headings } = stylesOf(parts)
  return {
    text: textOf(glyphs, line, run),
    x0: left,
    x1: right,
    y: run.y,
    size: main.size,
    font: main.font,
    isBold: bold > 0.9 * length,
    isArtifact: artifacts === length,
    headingLevel: headings > length / 2 ? first.style.headingLevel || main.headingLevel : 0,
    length,
  }
}

function isInOrder(x0: Float64Array, signs: readonly number[]): boolean {
  let before = -Infinity
  for (const i of signs) {
    if ((x0[i] as number) < before) return false
    before = x0[i] as number
  }
  return true
}

/** Characters of one style that follow each other, blanks left out. */
type Part = { readonly style: Style; length: number }
type StyleCounts = { readonly main: Style; readonly length: number; readonly bold: number; readonly artifacts: number; readonly headings: number }

/** The style that most of these characters are set in, where styles of one size and font are one, and how many have what a style may have. */
function stylesOf(parts: readonly Part[]): StyleCounts {
  const counts: Part[] = []
  let [all, bold, artifacts, headings] = [0, 0, 0, 0]
  for (const { style, length } of parts) {
    const like = counts.find(({ style: other }) => other === style || (Math.abs(other.size - style.size) < 0.1 && other.font === style.font))
    if (like) like.length += length
    else counts.push({ style, length })
    all += length
    if (style.isBold) bold += length
    if (style.isArtifact) artifacts += length
    if (style.headingLevel > 0) headings += length
  }
  return { main: counts.reduce((most, entry) => (entry.length > most.length ? entry : most)).style, length: all, bold, artifacts, headings }
}
