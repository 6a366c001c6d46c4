import type { Heights } from '../../../pane/page/layout/heights.ts'
import type { NumberedPair, Side } from '../pairs/pair-index.ts'
import { otherSide } from '../pairs/pair-index.ts'

/** How far down, as a share of what can be seen, one reads: there the two texts are level. Where somebody goes on purpose stands as high. */
export const readingLine = 0.3

type Measures = Pick<Heights, 'view' | 'topOf' | 'offsetAt'>

/**
 * Where a text has to be scrolled to so that it is level with the one that leads: between two matched clauses as far along as that one. Null where
 * nothing matches.
 * @param chain pairs in the order of both texts
 * @param side on which the leading text stands
 */
export function topToFollow(leading: Measures, following: Measures, chain: readonly NumberedPair[], side: Side): number | null {
  if (chain.length === 0) return null
  const from = leading.view()
  const to = following.view()
  if (from.height === 0 || to.height === 0) return null
  const other = otherSide(side)
  const line = from.top + from.height * readingLine
  const at = lastBefore(chain, side, leading, line)
  const [before, after] = [chain[at], chain[at + 1]]
  const [fromStart, toStart] = before ? [leading.topOf(before[side].start), following.topOf(before[other].start)] : [0, 0]
  const [fromEnd, toEnd] = after ? [leading.topOf(after[side].start), following.topOf(after[other].start)] : [from.whole, to.whole]
  const share = Math.min(1, Math.max(0, (line - fromStart) / Math.max(1, fromEnd - fromStart)))
  return Math.max(0, toStart + share * (toEnd - toStart) - to.height * readingLine)
}

/** Place in the chain of the last pair that begins above a height; -1 when none does. */
function lastBefore(chain: readonly NumberedPair[], side: Side, { topOf }: Measures, line: number): number {
  let [low, high] = [-1, chain.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    const pair = chain[middle]
    if (pair && topOf(pair[side].start) <= line) low = middle
    else high = middle - 1
  }
  return low
}
