import type { Stretch } from '../pdfium/glyphs.ts'
import type { Style } from '../pdfium/styles.ts'
import { type Placed, type PlacedRule, styleOf } from './frames.ts'
import { textOf } from './letters.ts'
import { isBlank } from './signs.ts'
import { fitsBetween, joinStretched, type Run } from './stretched.ts'
import { type Parted, partedBy } from './uprights.ts'

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

/** In parts of the type size. */
const widestGap = 1.1
const widestJoinedGap = 0.6
const widestSpacedGap = 2.5
const mostBack = 0.6
const narrowestParted = 0.1
const space = 0x20

/** Puts characters together into pieces of lines, none of them across a line drawn from top to bottom: raised and lowered signs stay in theirs, what is printed twice to look bold counts once. */
export function segmentsOf(glyphs: Placed, rules: readonly PlacedRule[] = []): readonly Segment[] {
  const isParted = partedBy(rules)
  const runs = joinRuns(glyphs, joinStretched(glyphs, readRuns(glyphs, doublesOf(glyphs), isParted), isParted, absorb), isParted)
  const room = new Uint32Array(glyphs.count)
  return runs.map(run => segmentOf(glyphs, run, room)).filter(segment => segment !== null)
}

/** Points. Wider than the distance within which a character counts as printed twice, so that two cells each way reach all of them. */
const cell = 8
const nearness = 0.12

/** Characters that stand within a fraction of their size of the same one of another text object. */
function doublesOf(glyphs: Placed): ReadonlySet<number> {
  const doubles = new Set<number>()
  const overlapping = overlappingObjects(glyphs)
  if (overlapping?.size === 0) return doubles
  const { stretches, x0, y } = glyphs
  const byCell = new Map<number, number[]>()
  for (const { style: { object, size }, from, to } of stretches) {
    if (overlapping && !overlapping.has(object)) continue
    const near = Math.min(cell / 2, nearness * size)
    for (let i = from; i < to; i++) {
      if (hasDouble(glyphs, i, near, byCell)) {
        doubles.add(i)
        continue
      }
      const own = cellAt(Math.floor((x0[i] as number) / cell), Math.floor((y[i] as number) / cell))
      const list = byCell.get(own)
      if (list) list.push(i)
      else byCell.set(own, [i])
    }
  }
  return doubles
}

function hasDouble(glyphs: Placed, i: number, near: number, byCell: ReadonlyMap<number, readonly number[]>): boolean {
  const { codes, x0, y } = glyphs
  const [ownX, ownY] = [x0[i] as number, y[i] as number]
  const right = Math.floor((ownX + near) / cell)
  const below = Math.floor((ownY + near) / cell)
  for (let column = Math.floor((ownX - near) / cell); column <= right; column++) {
    for (let row = Math.floor((ownY - near) / cell); row <= below; row++) {
      for (const known of byCell.get(cellAt(column, row)) ?? []) {
        if (codes[known] !== codes[i] || styleOf(glyphs, known).object === styleOf(glyphs, i).object) continue
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
function readRuns(glyphs: Placed, doubles: ReadonlySet<number>, isParted: Parted | null): Run[] {
  const { codes, stretches, x0, x1, y } = glyphs
  const runs: Run[] = []
  let run: Run | null = null
  let last = -1
  for (const { style: { size }, from, to } of stretches) {
    for (let i = from; i < to; i++) {
      if (doubles.size > 0 && doubles.has(i)) continue
      if (run && goesOn(glyphs, run, last, i, size) && !(isParted && (x0[i] as number) - run.x1 > narrowestParted * size && isParted(run.x1, x0[i] as number, run.y, size))) {
        if (last + 1 !== i) run.signs.push(last + 1, i)
        if ((x0[i] as number) < run.x0) run.x0 = x0[i] as number
        if ((x1[i] as number) > run.x1) run.x1 = x1[i] as number
        if (size > run.size && !isBlank(codes[i] as number)) {
          run.size = size
          run.y = y[i] as number
        }
      } else {
        run?.signs.push(last + 1)
        run = { signs: [i], x0: x0[i] as number, x1: x1[i] as number, y: y[i] as number, size }
        runs.push(run)
      }
      last = i
    }
  }
  run?.signs.push(last + 1)
  return runs
}

/** Whether the character `i`, of this size, goes on with the line whose last one is `last`. */
function goesOn(glyphs: Placed, run: Run, last: number, i: number, ownSize: number): boolean {
  const { codes, x0, y } = glyphs
  const left = x0[i] as number
  const size = ownSize > run.size ? ownSize : run.size
  const gap = left - run.x1
  if (!isOnLine(run, y[i] as number, ownSize)) return false
  if (!(gap < widestGap * size) && !((codes[last] === space || codes[i] === space) && gap < widestSpacedGap * size)) return false
  // The letters of a ligature share its place.
  return gap > -mostBack * size || (left >= (x0[last] as number) && styleOf(glyphs, i).object === styleOf(glyphs, last).object)
}

/** Whether a baseline belongs to a run's line: its own, or that of a smaller sign raised or lowered. */
function isOnLine(run: Run, y: number, size: number): boolean {
  const away = Math.abs(y - run.y)
  if (away === 0) return true
  const small = Math.min(size, run.size)
  const large = Math.max(size, run.size)
  return away <= (small < 0.9 * large ? 0.6 : 0.25) * large
}

/** Runs of one line that the file has in several places. */
function joinRuns(glyphs: Placed, runs: readonly Run[], isParted: Parted | null): Run[] {
  const sorted = runs.filter(({ signs }) => !isEmpty(glyphs.codes, signs)).sort((left, right) => left.y - right.y || left.x0 - right.x0)
  const joined: Run[] = []
  const tallest = sorted.reduce((most, { size }) => Math.max(most, size), 0)
  for (const run of sorted) {
    let target: Run | null = null
    for (let i = joined.length - 1; i >= 0; i--) {
      const other = joined[i]
      if (!other || run.y - other.y > tallest) break
      const size = Math.max(run.size, other.size)
      const gap = Math.max(run.x0, other.x0) - Math.min(run.x1, other.x1)
      if (isOnLine(other, run.y, run.size) && gap < widestJoinedGap * size && (gap > -mostBack * size || fitsBetween(glyphs, other, run)) && !(isParted && gap > 0 && isParted(Math.min(run.x1, other.x1), Math.max(run.x0, other.x0), run.y, size))) {
        target = other
        break
      }
    }
    if (target) absorb(target, run)
    else joined.push(run)
  }
  return joined
}

function isEmpty(codes: Uint32Array, signs: readonly number[]): boolean {
  for (let n = 0; n < signs.length; n += 2) {
    for (let i = signs[n] as number; i < (signs[n + 1] as number); i++) if (!isBlank(codes[i] as number)) return false
  }
  return true
}

function absorb(target: Run, run: Run): void {
  for (const place of run.signs) target.signs.push(place)
  target.x0 = Math.min(target.x0, run.x0)
  target.x1 = Math.max(target.x1, run.x1)
  if (run.size > target.size) {
    target.size = run.size
    target.y = run.y
  }
}

/** @param room for the places of all characters of a line */
function segmentOf(glyphs: Placed, run: Run, room: Uint32Array): Segment | null {
  const { codes, stretches, stretchAt, x0, x1 } = glyphs
  const line = lineOf(x0, run.signs, room)
  const parts: Part[] = []
  let part: Part | undefined
  let stretch = -1
  let left = Infinity
  let right = -Infinity
  for (let n = 0; n < line.length; n++) {
    const i = line[n] as number
    if (isBlank(codes[i] as number)) continue
    if (!part || stretchAt[i] !== stretch) {
      stretch = stretchAt[i] as number
      parts.push((part = { style: (stretches[stretch] as Stretch).style, length: 0 }))
    }
    part.length++
    if ((x0[i] as number) < left) left = x0[i] as number
    if ((x1[i] as number) > right) right = x1[i] as number
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

/** The signs of a run, each by its place, from left to right. */
function lineOf(x0: Float32Array, signs: readonly number[], room: Uint32Array): Uint32Array {
  let length = 0
  let before = -Infinity
  let isInOrder = true
  for (let n = 0; n < signs.length; n += 2) {
    const to = signs[n + 1] as number
    for (let i = signs[n] as number; i < to; i++) {
      room[length++] = i
      const own = x0[i] as number
      if (own < before) isInOrder = false
      before = own
    }
  }
  const line = room.subarray(0, length)
  return isInOrder ? line : Uint32Array.from([...line].sort((left, right) => (x0[left] as number) - (x0[right] as number)))
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
