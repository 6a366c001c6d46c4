import type { Range } from '../../graphemes.ts'
import { placesOfTerm, type Term, tokensOf } from '../terms.ts'
import type { Query } from './query.ts'

/** A text in which a query is looked for. */
export type Searched = {
  /** Where a term stands, in order; places may overlap. UTF-16 code units. */
  readonly placesOf: (term: Term) => readonly Range[]
  /** Where the text's words and characters stand, in order; asked for where something has to be near. */
  readonly tokens: () => readonly Range[]
}

/**
 * Where a query is found in a text: ranges in order that do not overlap and do not cut a grapheme; none where it does not hold.
 * @returns offsets in `text`, UTF-16 code units
 */
export function locateQuery(text: string, query: Query): readonly Range[] {
  const tokens = tokensOf(text)
  return placesOf(query, { placesOf: term => placesOfTerm(text, tokens, term), tokens: () => tokens })
}

/** The same in a text whose terms are found otherwise. */
export function placesOf(query: Query, searched: Searched): readonly Range[] {
  return withoutOverlaps(found(query, searched) ?? [])
}

/** Places of what is found; null where the query does not hold. */
function found(query: Query, searched: Searched): readonly Range[] | null {
  if (query.kind === 'term') return orNull(searched.placesOf(query.term))
  if (query.kind === 'near') return foundNear(query.parts, query.within, searched)
  const places: Range[] = []
  for (const part of query.parts) {
    const own = found(part, searched)
    if (own) places.push(...own)
    else if (query.kind === 'all') return null
  }
  if (query.kind === 'all' && query.without.some(part => found(part, searched) !== null)) return null
  return orNull(places)
}

/** A place, and which tokens of the text it takes up. */
type Spot = { readonly range: Range; readonly first: number; readonly last: number }

/** The places that stand in a row of near ones, from the first part to the last. */
function foundNear(parts: readonly Query[], within: readonly number[], searched: Searched): readonly Range[] | null {
  const spots: (readonly Spot[])[] = []
  for (const part of parts) {
    const places = found(part, searched)
    if (!places) return null
    const own = places.map(range => spotOf(searched.tokens(), range)).sort((left, right) => left.first - right.first)
    const before = spots.at(-1)
    spots.push(before ? nearTo(own, before, within[spots.length - 1] ?? 0) : own)
  }
  for (let at = parts.length - 2; at >= 0; at -= 1) spots[at] = nearTo(spots[at] ?? [], spots[at + 1] ?? [], within[at] ?? 0)
  return spots.some(own => own.length === 0) ? null : spots.flat().map(({ range }) => range)
}

function spotOf(tokens: readonly Range[], range: Range): Spot {
  const first = firstAt(tokens, token => token.end > range.start)
  return { range, first, last: firstAt(tokens, token => token.start >= range.end) - 1 }
}

/** Those that have one of the others before or behind them, with so many words between at most. */
function nearTo(spots: readonly Spot[], others: readonly Spot[], within: number): Spot[] {
  const byEnd = others.toSorted((left, right) => left.last - right.last)
  return spots.filter(({ first, last }) => {
    const behind = others[firstAt(others, other => other.first > last)]
    const before = byEnd[firstAt(byEnd, other => other.last >= first) - 1]
    return (behind !== undefined && behind.first - last - 1 <= within) || (before !== undefined && first - before.last - 1 <= within)
  })
}

/** The first place in a list at which something holds that holds from there on; its length when nowhere. */
function firstAt<T>(list: readonly T[], holds: (item: T) => boolean): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(list[middle] as T)) high = middle
    else low = middle + 1
  }
  return low
}

function orNull(places: readonly Range[]): readonly Range[] | null {
  return places.length > 0 ? places : null
}

/** The longer one of two that begin together, the first one of two that overlap. */
export function withoutOverlaps(ranges: readonly Range[]): readonly Range[] {
  const kept: Range[] = []
  for (const range of ranges.toSorted((left, right) => left.start - right.start || right.end - left.end)) {
    if (range.start >= (kept.at(-1)?.end ?? 0)) kept.push(range)
  }
  return kept
}
