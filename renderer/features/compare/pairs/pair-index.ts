import type { Candidate, Compared, SingleClause } from '#contract/comparing/alignments.ts'
import { lacksPartner } from '#domain/aligning/titles.ts'

export type Pair = Compared['pairs'][number]
/** A pair with its number: counted from 1 in the order of the left text, rejected ones too, so that none is called another number because one was rejected. */
export type NumberedPair = Pair & { readonly number: number }
export type Side = 'left' | 'right'

/** What was aligned of two texts, ready to be asked clause by clause. */
export type PairIndex = {
  /** In the order of the left text, then of the right one; rejected ones too. */
  readonly pairs: readonly NumberedPair[]
  readonly ofClause: Readonly<Record<Side, ReadonlyMap<string, readonly NumberedPair[]>>>
  /** Clauses without a partner, in the order of their text, titles too. */
  readonly single: Readonly<Record<Side, readonly SingleClause[]>>
  /** Of these the ones that count: a title has no partner to look for, unless somebody recorded so. */
  readonly only: Readonly<Record<Side, readonly SingleClause[]>>
  /** For each clause of either text those most like it. */
  readonly candidates: readonly Candidate[]
  /** How many decisions are on clauses that were not found again. */
  readonly unsettled: number
}

export const otherSide = (side: Side): Side => (side === 'left' ? 'right' : 'left')

export function indexPairs({ pairs, onlyLeft, onlyRight, candidates, unsettled }: Compared): PairIndex {
  const sorted = pairs.toSorted((a, b) => a.left.start - b.left.start || a.right.start - b.right.start)
  const numbered = sorted.map((pair, index) => ({ ...pair, number: index + 1 }))
  return { pairs: numbered, ofClause: { left: byClause(numbered, 'left'), right: byClause(numbered, 'right') }, single: { left: onlyLeft, right: onlyRight }, only: { left: onlyLeft.filter(lacksPartner), right: onlyRight.filter(lacksPartner) }, candidates, unsettled: unsettled.length }
}

function byClause(pairs: readonly NumberedPair[], side: Side): ReadonlyMap<string, readonly NumberedPair[]> {
  const found = new Map<string, NumberedPair[]>()
  for (const pair of pairs) {
    const own = found.get(pair[side].id)
    if (own) own.push(pair)
    else found.set(pair[side].id, [pair])
  }
  return found
}

export const samePair = (one: Pair | null, other: Pair | null): boolean =>
  one === other || (one !== null && other !== null && one.left.id === other.left.id && one.right.id === other.right.id)

/** So many clauses are named that are most like one without a partner. */
const mostNearest = 3

/** The clauses of the other text that are most like one, the likest first. */
export function nearestOf({ candidates }: PairIndex, clause: string, side: Side): readonly Candidate[] {
  return candidates.filter(candidate => candidate[side] === clause).toSorted((a, b) => b.score - a.score).slice(0, mostNearest)
}

/** Whether it is taken for a pair: what nobody rejected. */
export const isShown = ({ status }: Pair): boolean => status !== 'rejected'

/**
 * The pair that the clauses where one is in both texts stand for: they themselves, a rejected pair too, else the likest one of the clause on the side in use.
 * @param here ids of the clauses where one is; null for nowhere
 */
export function pairHere({ ofClause }: PairIndex, here: Readonly<Record<Side, string | null>>, inUse: Side): NumberedPair | null {
  const own = ofClause[inUse].get(here[inUse] ?? '') ?? []
  const both = own.find(pair => pair[otherSide(inUse)].id === here[otherSide(inUse)])
  return both ?? own.filter(isShown).toSorted((a, b) => b.score - a.score)[0] ?? null
}

/**
 * The next or previous of some places in a text, round the ends.
 * @param from offset where one is; a place that begins just there is the one that one is at
 */
export function stepFrom<T extends { readonly start: number }>(places: readonly T[], from: number, direction: 1 | -1): T | undefined {
  if (direction > 0) return places.find(({ start }) => start > from) ?? places[0]
  return places.findLast(({ start }) => start < from) ?? places.at(-1)
}
