import type { AnnotationRow } from '#contract/annotations.ts'
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
  readonly laneOf: (annotation: string) => number
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
  const laneById = assignLanes(sorted)
  const reach = furthestEnds(sorted)
  const markById = new Map<string, PlacedMark>()
  const known = new Map<number, readonly PlacedMark[]>()
  // Only the answers, not the index itself: each would keep all before it alive.
  const knownBefore = previous?.known

  const touching = (span: Span): AnnotationRow[] => {
    const rows: AnnotationRow[] = []
    for (let at = countStartingBefore(sorted, span.end) - 1; at >= 0 && (reach[at] ?? 0) > span.start; at -= 1) {
      const row = sorted[at]
      if (row && row.end > span.start) rows.push(row)
    }
    return rows.reverse()
  }
  const markOf = (row: AnnotationRow): PlacedMark => {
    const made = markById.get(row.id) ?? { row, lane: laneById.get(row.id) ?? 0 }
    markById.set(row.id, made)
    return made
  }
  const inBlock = (block: Span) => {
    const found = known.get(block.start)
    if (found) return found
    const rows = touching(block)
    const marks = rows.length ? rows.map(markOf) : none
    const before = knownBefore?.get(block.start)
    const kept = before && sameMarks(before, marks) ? before : marks
    known.set(block.start, kept)
    return kept
  }
  let lanes = 0
  for (const lane of laneById.values()) lanes = Math.max(lanes, lane + 1)
  const laneOf = (id: string) => laneById.get(id) ?? 0
  const at = (offset: number) => touching({ start: offset, end: offset + 1 })
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
