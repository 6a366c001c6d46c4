import type { Block, ClauseShape } from '#domain/text/text-blocks.ts'

export { buildBlocks, longestRow } from '#domain/text/text-blocks.ts'
export type { Block, ClauseShape }

/** A stretch of a version's text, UTF-16 code units, `end` exclusive. */
export type Span = { readonly start: number; readonly end: number }

/** Index of the block that holds an offset, or of the nearest one before it (the first one for text before all); -1 without blocks. */
export function blockIndexAt(blocks: readonly Span[], offset: number): number {
  let low = 0
  let high = blocks.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((blocks[middle]?.start ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return blocks.length ? low : -1
}

/** The blocks that a span touches, as the first and the last index; null when it lies between blocks. */
export function blockRange(blocks: readonly Span[], span: Span): { readonly first: number; readonly last: number } | null {
  if (!blocks.length) return null
  let first = blockIndexAt(blocks, span.start)
  if ((blocks[first]?.end ?? 0) <= span.start) first += 1
  const last = blockIndexAt(blocks, Math.max(span.start, span.end - 1))
  return first <= last && (blocks[first]?.start ?? Infinity) < span.end ? { first, last } : null
}
