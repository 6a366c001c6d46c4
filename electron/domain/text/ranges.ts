/** Offsets of a version's text, UTF-16 code units. */
export type Range = { readonly start: number; readonly end: number }

/** How much of a range lies in ranges that stand in order and do not overlap. */
export function overlapOf(ranges: readonly Range[], { start, end }: Range): 'all' | 'some' | 'none' {
  let low = 0
  let high = ranges.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ranges[middle]?.end ?? 0) <= start) low = middle + 1
    else high = middle
  }
  const first = ranges[low]
  if (!first || first.start >= end) return 'none'
  return first.start <= start && first.end >= end ? 'all' : 'some'
}

/** The same text as ranges that do not overlap: those that do, or touch, made one. @param ranges by where they begin */
export function joinRanges(ranges: readonly Range[]): readonly Range[] {
  const joined: Range[] = []
  for (const range of ranges) {
    const before = joined.at(-1)
    if (before && range.start <= before.end) joined[joined.length - 1] = { start: before.start, end: Math.max(before.end, range.end) }
    else joined.push(range)
  }
  return joined
}
