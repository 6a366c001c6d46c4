import type { Span } from './blocks.ts'
import type { Mark } from './segments.ts'

/** More than this many highlights over one place share the last lane; the margin counts them there. */
export const laneLimit = 24

/**
 * Puts overlapping highlights side by side: each gets the leftmost lane that is free where it begins. Highlights that only touch
 * (`a.end === b.start`) may share a lane.
 * @param marks sorted by start, longer ones first where they start together
 * @returns the lane of each, counted from 0, in the same order
 */
export function assignLanes(marks: readonly Span[]): number[] {
  const ends: number[] = []
  return marks.map(({ start, end }) => {
    let lane = 0
    while (lane < ends.length && (ends[lane] ?? 0) > start) lane += 1
    lane = Math.min(lane, laneLimit - 1)
    ends[lane] = Math.max(end, ends[lane] ?? 0)
    return lane
  })
}

/** Order in which highlights are read and laid out: by start, longer ones first, then by id, so that it never depends on chance. */
export function byPlace(a: Mark, b: Mark): number {
  return a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}
