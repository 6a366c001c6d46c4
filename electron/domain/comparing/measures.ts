/** What a cell of the matrix can tell of a theme in a plan, beside how many highlights stand there. */
import { joinRanges, type Range } from '../text/ranges.ts'

/** `clauses`: how many the highlights touch. `share`: percent of the plan's text that stands under them. `starred`: how many of them are. `strength`: the mean step on a scale of those that have one, the least being 1. */
export const measures = ['highlights', 'clauses', 'share', 'starred', 'strength'] as const
export type Measure = (typeof measures)[number]

/** A clause's own text, without the clauses below it (UTF-16 code units). */
export type OwnText = { readonly start: number; readonly textEnd: number }

const inOrder = (ranges: readonly Range[]) => joinRanges(ranges.toSorted((one, other) => one.start - other.start))

/** How many UTF-16 code units stand under ranges, those under several counted once. */
export function unitsUnder(ranges: readonly Range[]): number {
  return inOrder(ranges).reduce((sum, { start, end }) => sum + end - start, 0)
}

/** How many clauses have any of their own text under ranges, each counted once. @param clauses in reading order, own texts not overlapping */
export function clausesUnder(ranges: readonly Range[], clauses: readonly OwnText[]): number {
  const under = inOrder(ranges)
  let count = 0
  let at = 0
  for (const { start, textEnd } of clauses) {
    while ((under[at]?.end ?? Number.POSITIVE_INFINITY) <= start) at += 1
    const range = under[at]
    if (!range) break
    if (range.start < textEnd) count += 1
  }
  return count
}

/** Percent with two decimals; what is there at all is at least 0.01. */
export function percentOf(part: number, whole: number): number {
  return part === 0 || whole === 0 ? 0 : Math.max(0.01, Math.round((part / whole) * 10_000) / 100)
}

/** A mean with two decimals; 0 of nothing. */
export function meanOf(sum: number, count: number): number {
  return count === 0 ? 0 : Math.round((sum / count) * 100) / 100
}
