import type { AnnotationRow } from '#contract/coding/annotations.ts'
import type { Span } from '../text/blocks.ts'
import { assignLanes, byPlace } from '../text/lanes.ts'

/** A highlight as a block draws it. */
export type PlacedMark = { readonly row: AnnotationRow; readonly lane: number }

/** The highlights of one document, ready to be asked block by block. */
export type AnnotationIndex = {
  readonly byId: ReadonlyMap<string, AnnotationRow>
  /** In reading order. */
  readonly sorted: readonly AnnotationRow[]
  /** How many lanes the margin would need to show every overlap. */
  readonly lanes: number
  readonly laneOf: (annotation: AnnotationRow) => number
  /** The highlights that touch a block. The same array again while nothing in it changed, so that a block is drawn only when it must. */
  readonly inBlock: (block: Span) => readonly PlacedMark[]
  /** All highlights that cover an offset, in reading order. */
  readonly at: (offset: number) => readonly AnnotationRow[]
  /** What was answered so far, by the block's start: what the next index compares with. */
  readonly known: ReadonlyMap<number, readonly PlacedMark[]>
}

const none: readonly PlacedMark[] = []

/**
 * Indexes highlights by place. Given the index before, blocks whose highlights did not change keep their arrays: one new highlight
 * among 10,000 draws only its own blocks again.
 */
export function indexAnnotations(byId: ReadonlyMap<string, AnnotationRow>, previous?: AnnotationIndex): AnnotationIndex {
  const sorted = [...byId.values()].sort(byPlace)
  const laneAt = assignLanes(sorted)
  const reach = furthestEnds(sorted)
  const markAt = new Map<number, PlacedMark>()
  const known = new Map<number, readonly PlacedMark[]>()
  // Only the answers, not the index itself: each would keep all before it alive.
  const knownBefore = previous?.known

  /** Where in reading order those stand that touch a span. */
  const touching = (span: Span): number[] => {
    const places: number[] = []
    for (let at = countStartingBefore(sorted, span.end) - 1; at >= 0 && (reach[at] ?? 0) > span.start; at -= 1) {
      if ((sorted[at]?.end ?? 0) > span.start) places.push(at)
    }
    return places.reverse()
  }
  const markOf = (at: number): readonly PlacedMark[] => {
    const row = sorted[at]
    const made = markAt.get(at) ?? (row && { row, lane: laneAt[at] ?? 0 })
    if (!made) return none
    markAt.set(at, made)
    return [made]
  }
  const inBlock = (block: Span) => {
    const found = known.get(block.start)
    if (found) return found
    const places = touching(block)
    const marks = places.length ? places.flatMap(markOf) : none
    const before = knownBefore?.get(block.start)
    const kept = before && sameMarks(before, marks) ? before : marks
    known.set(block.start, kept)
    return kept
  }
  let lanes = 0
  for (const lane of laneAt) lanes = Math.max(lanes, lane + 1)
  const laneOf = (row: AnnotationRow) => laneAt[touching(row).find(at => sorted[at]?.id === row.id) ?? -1] ?? 0
  const at = (offset: number) => touching({ start: offset, end: offset + 1 }).flatMap(place => sorted[place] ?? [])
  return { byId, sorted, lanes, laneOf, inBlock, known, at }
}

function sameMarks(a: readonly PlacedMark[], b: readonly PlacedMark[]): boolean {
  return a.length === b.length && a.every((mark, index) => mark.row === b[index]?.row && mark.lane === b[index]?.lane)
}

/** For each highlight the furthest end of it and all before it: where looking backwards may stop. */
function furthestEnds(sorted: readonly Span[]): number[] {
  let furthest = 0
  return sorted.map(({ end }) => (furthest = Math.max(furthest, end)))
}

function countStartingBefore(sorted: readonly Span[], offset: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle]?.start ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}
