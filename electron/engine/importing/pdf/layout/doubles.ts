/** What is printed twice, a hair's breadth apart, to look bold. */
import type { Stretch } from '../pdfium/glyphs.ts'
import { type Placed, styleOf } from './frames.ts'

/** Points. Wider than the distance within which a character counts as printed twice, so that two cells each way reach all of them. */
const cell = 8
const nearness = 0.12

/** Characters that stand within a fraction of their size of the same one of another text object. */
export function doublesOf(glyphs: Placed): ReadonlySet<number> {
  const overlapping = overlappingObjects(glyphs)
  if (overlapping?.size === 0) return none
  const doubles = new Set<number>()
  const { stretches, x0, y } = glyphs
  const byCell = new Map<number, number[]>()
  for (const { style: { object, size }, from, to } of stretches) {
    if (overlapping && !overlapping.has(object)) continue
    const near = nearOf(size)
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
  if (areOnLinesOfTheirOwn(stretches, y)) return none
  const extentByObject = new Map<number, Extent>()
  for (const stretch of stretches) {
    const own = extentOf(stretch, x0, y)
    const { object } = own
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

const none: ReadonlySet<number> = new Set()

/** Whether no two stretches stand at one height, nor nearly: of most pages this is soon told, and nothing is printed twice on them. */
function areOnLinesOfTheirOwn(stretches: readonly Stretch[], y: Float32Array): boolean {
  const heights = new Float64Array(stretches.length)
  let reach = 0
  for (let n = 0; n < stretches.length; n++) {
    const { style: { size }, from, isLevel } = stretches[n] as Stretch
    if (!isLevel) return false
    heights[n] = y[from] as number
    reach = Math.max(reach, nearOf(size))
  }
  heights.sort()
  for (let n = 1; n < heights.length; n++) if (!((heights[n] as number) - (heights[n - 1] as number) > 2 * reach)) return false
  return true
}

/** Points: how near to each other the same characters of this size are one printed twice. */
function nearOf(size: number): number {
  return Math.min(cell / 2, nearness * size)
}

/** Where characters of a stretch begin, and as much around as they may be from their doubles. */
function extentOf({ style: { object, size }, from, to }: Stretch, x0: Float32Array, y: Float32Array): Extent {
  let left = Infinity
  let right = -Infinity
  let top = Infinity
  let bottom = -Infinity
  for (let i = from; i < to; i++) {
    const x = x0[i] as number
    const baseline = y[i] as number
    if (x < left) left = x
    if (x > right) right = x
    if (baseline < top) top = baseline
    if (baseline > bottom) bottom = baseline
  }
  const near = nearOf(size)
  return { object, x0: left - near, x1: right + near, y0: top - near, y1: bottom + near }
}

function unite(one: Extent, other: Extent): Extent {
  return { ...one, x0: Math.min(one.x0, other.x0), x1: Math.max(one.x1, other.x1), y0: Math.min(one.y0, other.y0), y1: Math.max(one.y1, other.y1) }
}

function cellAt(x: number, y: number): number {
  return x * 100_003 + y
}
