import type { ComparedClause } from '#contract/comparing/alignments.ts'
import type { Heights } from '../../../pane/page/layout/heights.ts'
import type { NumberedPair, PairIndex, Side } from '../pairs/pair-index.ts'
import { isDrawn, isInSight, kept, type Range } from './shapes.ts'

export type InSight = {
  readonly ribbons: readonly { readonly pair: NumberedPair; readonly left: Range; readonly right: Range }[]
  /** Clauses without a partner; `isRecorded`: a person says so. */
  readonly stubs: readonly { readonly id: string; readonly side: Side; readonly range: Range; readonly isRecorded: boolean }[]
  /** Px of what is in sight. */
  readonly height: number
}

type Measures = Pick<Heights, 'view' | 'edge' | 'topOf' | 'bottomOf' | 'offsetAt'>
type Clause = Pick<ComparedClause, 'start' | 'textEnd'>

/**
 * The pairs and lonely clauses of which something is in sight, and where.
 * @param box the room between both texts, px of the window
 */
export function rangesInSight(left: Measures, right: Measures, { only }: PairIndex, pairs: readonly NumberedPair[], box: { readonly top: number; readonly height: number }): InSight {
  const { height } = box
  const sides = { left: seenOf(left, box.top), right: seenOf(right, box.top) }
  const ribbons = pairs
    .filter(pair => sides.left.touches(pair.left) || sides.right.touches(pair.right))
    .map(pair => ({ pair, left: sides.left.rangeOf(pair.left), right: sides.right.rangeOf(pair.right) }))
    .filter(({ left, right }) => isDrawn(left, right, height))
    .map(({ pair, left, right }) => ({ pair, left: kept(left, height), right: kept(right, height) }))
  const stubsOf = (side: Side) =>
    only[side]
      .filter(sides[side].touches)
      .map(clause => ({ id: clause.id, side, range: sides[side].rangeOf(clause), isRecorded: clause.decisions.length > 0 }))
      .filter(({ range }) => isInSight(range, height))
  return { ribbons, stubs: [...stubsOf('left'), ...stubsOf('right')], height }
}

function seenOf(heights: Measures, edge: number) {
  const { top, height } = heights.view()
  const [from, to] = [heights.offsetAt(top), heights.offsetAt(top + height)]
  const down = heights.edge() - edge - top
  return {
    touches: ({ start, textEnd }: Clause) => textEnd >= from && start <= to,
    rangeOf: ({ start, textEnd }: Clause): Range => ({ top: heights.topOf(start) + down, bottom: heights.bottomOf(textEnd) + down }),
  }
}
