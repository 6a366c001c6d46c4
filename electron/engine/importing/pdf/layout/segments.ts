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

type Extent = { readonly object: number; x0: number; x1: number; y0: number; y1: number }
/** Pages of more text objects are looked at character by character. */
const mostObjects = 2_000

/** Text objects whose characters begin where those of another one do, or nearly; null when there are too many objects to tell. */
function overlappingObjects({ styles, x0, y }: Placed): ReadonlySet<number> | null {
  const extentByObject = new Map<number, Extent>()
  let extent: Extent | undefined
  for (let i = 0; i < styles.length; i++) {
    const { object, size } = styles[i] as Style
    const near = Math.min(cell / 2, nearness * size)
    const left = (x0[i] as number) - near
    const right = (x0[i] as number) + near
    const top = (y[i] as number) - near
    const bottom = (y[i] as number) + near
    if (extent?.object !== object) extent = extentByObject.get(object)
    if (!extent) extentByObject.set(object, (extent = { object, x0: left, x1: right, y0: top, y1: bottom }))
    else {
      if (left < extent.x0) extent.x0 = left
      if (right > extent.x1) extent.x1 = right
      if (top < extent.y0) extent.y0 = top
      if (bottom > extent.y1) extent.y1 = bottom
    }
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

function cellAt(x: number, y: number): number {
  return x * 100_003 + y
}

/** Characters as the file has them one after the other, as long as they go on along a line. */
function readRuns(glyphs: Placed, doubles: ReadonlySet<number>): Run[] {
  const { codes, styles, x0, x1, y } = glyphs
  const runs: Run[] = []
  let run: Run | null = null
  let last = -1
  for (let i = 0; i < styles.length; i++) {
    if (doubles.size > 0 && doubles.has(i)) continue
    const { size } = styles[i] as Style
    if (run && goesOn(glyphs, run, last, i)) {
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
  return runs
}

/** Whether the character `i` goes on with the line whose last one is `last`. */
function goesOn({ codes, styles, x0, y }: Placed, run: Run, last: number, i: number): boolean {
  const { size: ownSize, object } = styles[i] as Style
  const left = x0[i] as number
  const size = Math.max(run.size, ownSize)
  const gap = left - run.x1
  const isSpaced = codes[last] === space || codes[i] === space
  // The letters of a ligature share its place.
  const isForward = gap > -mostBack * size || (object === styles[last]?.object && left >= (x0[last] as number))
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
  const { codes, x0, x1 } = glyphs
  const line = isInOrder(x0, run.signs) ? run.signs : run.signs.toSorted((left, right) => (x0[left] as number) - (x0[right] as number))
  const inked: number[] = []
  let left = Infinity
  let right = -Infinity
  for (const i of line) {
    if (isBlank(codes[i] as number)) continue
    inked.push(i)
    left = Math.min(left, x0[i] as number)
    right = Math.max(right, x1[i] as number)
  }
  const first = glyphs.styles[inked[0] ?? -1]
  if (!first) return null
  const { main, bold, artifacts, headings } = stylesOf(glyphs.styles, inked)
  return {
    text: textOf(glyphs, line, run),
    x0: left,
    x1: right,
    y: run.y,
    size: main.size,
    font: main.font,
    isBold: bold > 0.9 * inked.length,
    isArtifact: artifacts === inked.length,
    headingLevel: headings > inked.length / 2 ? first.headingLevel || main.headingLevel : 0,
    length: inked.length,
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

type StyleCounts = { readonly main: Style; readonly bold: number; readonly artifacts: number; readonly headings: number }

/** The style that most of these characters are set in, where styles of one size and font are one, and how many have what a style may have. */
function stylesOf(styles: readonly Style[], inked: readonly number[]): StyleCounts {
  const counts: { readonly style: Style; count: number }[] = []
  let [bold, artifacts, headings] = [0, 0, 0]
  for (let start = 0; start < inked.length;) {
    const style = styles[inked[start] as number] as Style
    let end = start + 1
    while (end < inked.length && styles[inked[end] as number] === style) end++
    const count = end - start
    const like = counts.find(({ style: other }) => other === style || (Math.abs(other.size - style.size) < 0.1 && other.font === style.font))
    if (like) like.count += count
    else counts.push({ style, count })
    if (style.isBold) bold += count
    if (style.isArtifact) artifacts += count
    if (style.headingLevel > 0) headings += count
    start = end
  }
  return { main: counts.reduce((most, entry) => (entry.count > most.count ? entry : most)).style, bold, artifacts, headings }
}
