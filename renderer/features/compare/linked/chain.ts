import { isShown, samePair, type NumberedPair } from '../pairs/pair-index.ts'

/** How much more a decided pair counts than one that is only suggested, whose score is 1 at most. */
const weightOfDecided = 3

const weightOf = ({ score, status }: NumberedPair) => score + (status === 'suggested' ? 0 : weightOfDecided)

/**
 * The pairs that both texts have in the same order, as heavy together as can be: what linked scrolling follows. Clauses that were moved stand
 * outside of it, but for the one where a person is: then the chain goes through that one.
 * @param all in the order of the left text; rejected ones are passed over
 * Cost: n log n.
 */
export function chainOf(all: readonly NumberedPair[], through: NumberedPair | null = null): readonly NumberedPair[] {
  const pairs = all.filter(isShown)
  if (!through || !pairs.some(pair => samePair(pair, through))) return heaviest(pairs)
  const before = pairs.filter(({ left, right }) => left.start < through.left.start && right.start < through.right.start)
  const after = pairs.filter(({ left, right }) => left.start > through.left.start && right.start > through.right.start)
  return [...heaviest(before), through, ...heaviest(after)]
}

/** The heaviest subsequence that rises in both texts; of one clause's several pairs it takes one. */
function heaviest(pairs: readonly NumberedPair[]): readonly NumberedPair[] {
  const ranks = new Map([...new Set(pairs.map(({ right }) => right.start))].toSorted((a, b) => a - b).map((start, rank) => [start, rank + 1]))
  // For each rank the best chain that ends at or below it, as a Fenwick tree of maxima.
  const best: (Link | undefined)[] = Array.from({ length: ranks.size + 1 })
  const below = (rank: number) => {
    let found: Link | undefined
    for (let at = rank; at > 0; at -= at & -at) found = heavier(found, best[at])
    return found
  }
  let heaviestOfAll: Link | undefined
  // Of pairs with the same left clause the later ones come first, so that none is built upon another.
  const sorted = pairs.toSorted((a, b) => a.left.start - b.left.start || b.right.start - a.right.start)
  for (const pair of sorted) {
    const rank = ranks.get(pair.right.start) ?? 1
    const before = below(rank - 1)
    const link: Link = { pair, weight: weightOf(pair) + (before?.weight ?? 0), before }
    for (let at = rank; at <= ranks.size; at += at & -at) best[at] = heavier(best[at], link)
    heaviestOfAll = heavier(heaviestOfAll, link)
  }
  const chain: NumberedPair[] = []
  for (let link = heaviestOfAll; link; link = link.before) chain.unshift(link.pair)
  return chain
}

type Link = { readonly pair: NumberedPair; readonly weight: number; readonly before: Link | undefined }
const heavier = (one: Link | undefined, other: Link | undefined) => (!one || (other && other.weight > one.weight) ? other : one)
