import type { Id } from '#domain/ids.ts'
import { stemOf } from '#domain/words/porter.ts'
import { indexExpression } from '#domain/words/query/index-expression.ts'
import { type Query, termsOf } from '#domain/words/query/query.ts'
import type { Term } from '#domain/words/terms.ts'
import type { ReadStore } from '../../store/database.ts'
import { sql } from '../../store/sql.ts'
import { keepByVersion } from '../kept.ts'
import { locatorFor, type PassageText } from '../locating.ts'
import { matchingNumbers, type Passages, placeOf } from '../passages/passages.ts'
import { type CountedTerm, countedTerm } from './counted-terms.ts'
import { anyOf, countByPassage, type Entries, followed, nearTo, readEntries, type Spots } from './entries.ts'

/** What is kept of the index and of counts from one key press to the next, and to the next page of hits: the words before the one that is typed stay. */
const mostEntries = 3_000_000
const mostCounts = 6_000_000
const mostWords = 10_000
const mostQueries = 1_000

/** How many hits a passage holds. */
export type CountAt = (version: Id, number: number) => number

/** What hits are counted in. */
export type Counted = {
  readonly read: ReadStore
  readonly passages: Passages
  readonly passageIn: (version: Id, number: number) => PassageText
}

/** Hits, and documents that have some; null where each document of which the index names a passage has. */
export type Totals = { readonly total: number; readonly documents: number | null }

/** Counts the hits of queries. */
export type Counting = {
  /** How many hits a query has in all of the index; null where only its entries or the texts tell, and nobody has counted there yet. */
  everywhere(among: Counted, query: Query): Totals | null
  /** Keeps what was counted in all passages of the index that may hold a hit. */
  keep(among: Counted, query: Query, totals: Totals): void
  /** How many it has in each passage, as many as are located there. */
  counts(among: Counted, query: Query): CountAt
}

/** What was counted and read for the same passages. */
type Kept = {
  readonly termOf: ReturnType<typeof keepByVersion<CountedTerm | null>>
  readonly countOf: ReturnType<typeof keepByVersion<number>>
  readonly totalsByQuery: Map<string, Totals>
  readonly entriesOf: ReturnType<typeof keepByVersion<Entries>>
  /** The number of hits by the place of their passage. */
  readonly countsOf: ReturnType<typeof keepByVersion<Uint32Array>>
}

/** Stands for the hits of a passage that was not looked through yet. */
const unknown = 2 ** 32 - 1

/**
 * Hits are counted part by part, and what was counted of a part is kept: words by the entries of the index, and so is what stands near each
 * other; what the index can't tell, by looking into the texts of the passages that it names. Parts whose hits may overlap are looked for
 * together.
 */
export function openCounting(): Counting {
  const keptByPassages = new WeakMap<Passages, Kept>()
  const keptFor = (passages: Passages): Kept => {
    const kept = keptByPassages.get(passages) ?? {
      termOf: keepByVersion<CountedTerm | null>(mostWords, counted => (counted?.anyOf ?? []).flat().length + 1),
      countOf: keepByVersion<number>(mostWords, () => 1),
      totalsByQuery: new Map(),
      entriesOf: keepByVersion<Entries>(mostEntries, entries => entries.length + 1),
      countsOf: keepByVersion<Uint32Array>(mostCounts, counts => counts.length + 1),
    }
    keptByPassages.set(passages, kept)
    return kept
  }
  return {
    everywhere({ read, passages }, query) {
      const kept = keptFor(passages)
      const known = kept.totalsByQuery.get(JSON.stringify(query))
      if (known || query.kind !== 'term') return known ?? null
      const counted = kept.termOf(JSON.stringify(query.term), () => countedTerm(read, query.term))
      if (!counted) return null
      if (counted.everywhere !== null) return { total: counted.everywhere, documents: null }
      const [[word = '', ...more] = []] = counted.anyOf
      return more.length > 0 ? null : { total: kept.countOf(word, () => readCount(read, word)), documents: null }
    },
    keep({ passages }, query, totals) {
      const { totalsByQuery } = keptFor(passages)
      if (totalsByQuery.size === mostQueries) totalsByQuery.clear()
      totalsByQuery.set(JSON.stringify(query), totals)
    },
    counts: (among, query) => countsIn(among, keptFor(among.passages))(query),
  }
}

function countsIn({ read, passages, passageIn }: Counted, { termOf, entriesOf, countsOf }: Kept): (query: Query) => CountAt {
  const counted = (term: Term) => termOf(JSON.stringify(term), () => countedTerm(read, term))
  const spotsOf = (term: CountedTerm): Spots => {
    const lists = term.anyOf.map(words => words.map(word => entriesOf(word, () => readEntries(read, word))))
    const [only = [], ...others] = lists
    return others.length === 0 ? followed(only) : anyOf(lists.flat())
  }
  const fromIndex = (key: string, count: () => Uint32Array): CountAt => {
    const counts = countsOf(key, count)
    return (_, number) => counts[placeOf(passages, number)] ?? 0
  }
  const located = (query: Query): CountAt => {
    const counts = countsOf(`located ${JSON.stringify(query)}`, () => {
      const none = new Uint32Array(passages.numbers.length)
      for (const number of matchingNumbers(read, indexExpression(query))) none[placeOf(passages, number)] = unknown
      return none
    })
    const locate = locatorFor(query)
    return (version, number) => {
      const place = placeOf(passages, number)
      if (counts[place] === unknown) counts[place] = locate(passageIn(version, number), 0).length
      return counts[place] ?? 0
    }
  }
  const near = (query: Query & { readonly kind: 'near' }): CountAt => {
    const terms = query.parts.map(part => (part.kind === 'term' ? counted(part.term) : null))
    const [one, other, ...more] = terms
    if (!one || !other || more.length > 0) return located(query)
    return fromIndex(JSON.stringify([one.anyOf, query.within, other.anyOf]), () => {
      const [left, right] = [spotsOf(one), spotsOf(other)]
      const within = query.within[0] ?? 0
      return countByPassage(passages, nearTo(left, right, within), nearTo(right, left, within))
    })
  }
  /** The words of the index that a query's hits may hold; null where that can't be said. */
  const wordsOf = (query: Query): ReadonlySet<string> | null => {
    const words = termsOf(query.kind === 'all' ? { ...query, without: [] } : query).map(term => counted(term)?.anyOf.flat() ?? (term.prefix ? null : term.tokens.map(stemOf)))
    return words.includes(null) ? null : new Set(words.flatMap(each => each ?? []))
  }
  const areApart = (parts: readonly Query[]): boolean => {
    const words = parts.map(wordsOf)
    return !words.includes(null) && new Set(words.flatMap(each => [...(each ?? [])])).size === words.reduce((sum, each) => sum + (each?.size ?? 0), 0)
  }
  const counts = (query: Query): CountAt => {
    if (query.kind === 'near') return near(query)
    if (query.kind === 'term') {
      const term = counted(query.term)
      return term ? fromIndex(JSON.stringify(term.anyOf), () => countByPassage(passages, spotsOf(term))) : located(query)
    }
    const keyOf = (part: Query) => JSON.stringify((part.kind === 'term' && counted(part.term)?.anyOf) || part)
    const parts = [...new Map(query.parts.map(part => [keyOf(part), part])).values()]
    if (!areApart(parts)) return located(query)
    return query.kind === 'any' ? sumOf(parts.map(counts)) : sumOfAll(parts.map(counts), query.without.map(counts))
  }
  return counts
}

const sumOf = (parts: readonly CountAt[]): CountAt => (version, number) => parts.reduce((sum, countAt) => sum + countAt(version, number), 0)

/** Nothing where a part does not stand, or one does that must not. */
function sumOfAll(parts: readonly CountAt[], without: readonly CountAt[]): CountAt {
  return (version, number) => {
    let sum = 0
    for (const countAt of parts) {
      const count = countAt(version, number)
      if (count === 0) return 0
      sum += count
    }
    return without.some(countAt => countAt(version, number) > 0) ? 0 : sum
  }
}

function readCount(read: ReadStore, word: string): number {
  return read.get<{ count: number }>(sql`SELECT cnt AS count FROM indexed_word WHERE term = ${word}`)?.count ?? 0
}
