/** Which characters stand on one line without a wide gap between them. */
import { type Placed, styleOf } from './frames.ts'
import { isBlank, space } from './signs.ts'
import { fitsBetween, type Run } from './stretched.ts'
import type { Parted } from './uprights.ts'

/** In parts of the type size. */
const widestGap = 1.1
const widestJoinedGap = 0.6
const widestSpacedGap = 2.5
const mostBack = 0.6
const narrowestParted = 0.1

/** Characters as the file has them one after the other, as long as they go on along a line. */
export function readRuns(glyphs: Placed, doubles: ReadonlySet<number>, isParted: Parted | null): Run[] {
  const { codes, stretches, x0, x1, y } = glyphs
  const runs: Run[] = []
  let run: Run | null = null
  let last = -1
  for (const { style: { size }, from, to } of stretches) {
    for (let i = from; i < to; i++) {
      if (run && last + 1 === i && run.size === size && doubles.size === 0) {
        const next = closeUntil(glyphs, run, i, to, isParted)
        if (next > i) last = next - 1
        i = next
        if (i === to) break
      }
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

/**
 * Takes characters of a run's own size that follow each other closely on its baseline, each of them further to the right: nearly all there are,
 * of which nothing else need be asked. @returns the first one that is none of them
 */
function closeUntil({ x0, x1, y }: Placed, run: Run, from: number, to: number, isParted: Parted | null): number {
  const { size, y: baseline, x0: left } = run
  const most = (isParted ? narrowestParted : widestGap) * size
  const least = -mostBack * size
  let right = run.x1
  let i = from
  for (; i < to; i++) {
    const start = x0[i] as number
    const end = x1[i] as number
    const gap = start - right
    if (!(gap < most && gap > least && start >= left && end > right && y[i] === baseline)) break
    right = end
  }
  run.x1 = right
  return i
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
export function joinRuns(glyphs: Placed, runs: readonly Run[], isParted: Parted | null): Run[] {
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

export function absorb(target: Run, run: Run): void {
  for (const place of run.signs) target.signs.push(place)
  target.x0 = Math.min(target.x0, run.x0)
  target.x1 = Math.max(target.x1, run.x1)
  if (run.size > target.size) {
    target.size = run.size
    target.y = run.y
  }
}
