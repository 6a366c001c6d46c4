import type { Span } from './blocks.ts'

/** A highlighted span by name. */
export type Mark = Span & { readonly id: string }

/** A run of text over which nothing changes: the same highlights, the same find hit, selected or not. */
export type Segment = Span & {
  /** Highlights that cover the run, in the order they were given. */
  readonly marks: readonly string[]
  readonly hit: 'none' | 'other' | 'current'
  readonly selected: boolean
}

/** What lies over a block of text. */
export type Overlay = {
  readonly marks: readonly Mark[]
  readonly hits: readonly Span[]
  /** The hit one is at. */
  readonly current: Span | null
  readonly selection: Span | null
}

/**
 * Cuts a block where something begins or ends. The segments stand in order, none is empty, and together they are the block;
 * what reaches beyond the block is clipped.
 */
export function cutSegments(block: Span, { marks, hits, current, selection }: Overlay): Segment[] {
  if (block.end <= block.start) return []
  const edges = new Set([block.start, block.end])
  const all: readonly (Span | null)[] = [...marks, ...hits, current, selection]
  for (const span of all) {
    if (!span || span.end <= span.start || span.end <= block.start || span.start >= block.end) continue
    edges.add(Math.max(span.start, block.start))
    edges.add(Math.min(span.end, block.end))
  }
  const ordered = [...edges].sort((a, b) => a - b)
  return ordered.slice(1).map((end, index) => {
    const start = ordered[index] ?? block.start
    const covers = (span: Span | null) => span !== null && span.start <= start && span.end >= end
    return {
      start,
      end,
      marks: marks.filter(covers).map(mark => mark.id),
      hit: covers(current) ? 'current' : hits.some(covers) ? 'other' : 'none',
      selected: covers(selection),
    }
  })
}
