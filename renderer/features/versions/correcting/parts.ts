import { boundaryBefore } from '#domain/graphemes.ts'
import type { Span } from '../../../text/blocks.ts'

/** Longest part of a text that one field holds, UTF-16 code units: a field lays all of its text out anew for each key. */
const longestPart = 60_000

/** Cuts a text into parts that a field is quick with: at the ends of lines where that is possible. The same text is always cut the same. */
export function cutParts(text: string, longest = longestPart): readonly Span[] {
  const parts: Span[] = []
  let start = 0
  while (text.length - start > longest) {
    const lineEnd = text.lastIndexOf('\n', start + longest - 1) + 1
    const end = lineEnd > start + longest / 2 ? lineEnd : Math.max(start + 1, boundaryBefore(text, start + longest))
    parts.push({ start, end })
    start = end
  }
  parts.push({ start, end: text.length })
  return parts
}

/**
 * Cuts a text into parts like `cutParts`, where stretches that were written over before are parts of their own: so what was begun is
 * found again whatever the parts were then.
 * @param edits in reading order, none overlapping
 */
export function cutAround(text: string, edits: readonly Span[], longest = longestPart): readonly Span[] {
  const parts: Span[] = []
  let from = 0
  const fill = (to: number) => {
    if (to > from) parts.push(...cutParts(text.slice(from, to), longest).map(({ start, end }) => ({ start: from + start, end: from + end })))
  }
  for (const { start, end } of edits) {
    fill(start)
    parts.push({ start, end })
    from = end
  }
  fill(text.length)
  return parts.length > 0 ? parts : [{ start: 0, end: 0 }]
}

/** The part that holds an offset. */
export function partAt(parts: readonly Span[], offset: number): number {
  const found = parts.findIndex(({ end }) => offset < end)
  return found < 0 ? parts.length - 1 : found
}

/** The whole text with what was written over some of its parts. */
export function joinParts(text: string, parts: readonly Span[], edits: ReadonlyMap<number, string>): string {
  return parts.map(({ start, end }, index) => edits.get(index) ?? text.slice(start, end)).join('')
}
