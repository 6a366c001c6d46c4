import { indexPairs, type NumberedPair, type PairIndex } from '../../../../renderer/features/compare/pairs/pair-index.ts'
import type { Compared } from '#contract/comparing/alignments.ts'

/** A clause of ten signs that begins at a place. */
export const clause = (id: string, start: number) => ({ id, label: id, start, end: start + 10, textEnd: start + 10, decisions: [] })

/** Pairs as `[left, right, score]`: clauses are named by side and place, which is where they begin, too. */
export function aligned(pairs: readonly (readonly [number, number, number])[], onlyLeft: readonly number[] = [], onlyRight: readonly number[] = []): PairIndex {
  const found = {
    candidates: [],
    unsettled: [],
    pairs: pairs.map(([left, right, score]) => ({ left: clause(`l${left}`, left), right: clause(`r${right}`, right), score, status: 'suggested' })),
    onlyLeft: onlyLeft.map(at => clause(`l${at}`, at)),
    onlyRight: onlyRight.map(at => clause(`r${at}`, at)),
  }
  return indexPairs(found as unknown as Compared)
}

/** Pairs as `left-right`. */
export const named = (pairs: readonly NumberedPair[]) => pairs.map(({ left, right }) => `${left.start}-${right.start}`)
