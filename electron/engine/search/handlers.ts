import type { Handlers } from '#contract/index.ts'
import type { Id } from '#domain/ids.ts'
import { mistakeSentence } from '#domain/words/query/explaining.ts'
import { freeTerms, indexExpression } from '#domain/words/query/index-expression.ts'
import type { Query } from '#domain/words/query/query.ts'
import { readQuery } from '#domain/words/query/reading.ts'
import { EngineError } from '#wire/fault.ts'
import type { Desk } from '../desk.ts'
import { citedClauseRows } from '../excerpts/clause-rows.ts'
import { pageRows } from '../excerpts/page-rows.ts'
import { filteredPlans } from '../excerpts/plan-filter.ts'
import { readText } from '../excerpts/queries.ts'
import { openBoilerplate, type SortedPassages } from './boilerplate.ts'
import { catalogueOf, clauseKey } from './catalogue.ts'
import { openCounting } from './counting.ts'
import { type Cited, hitsAt, type Place } from './hits.ts'
import { keepByVersion } from './kept.ts'
import { type Locate, locatorFor, searchedText, type SearchedText } from './locating.ts'
import { matchingPassages, type Passages, type PassagesByVersion, rangeOf } from './passages.ts'
import type { SearchedDocument } from './queries.ts'

/** UTF-16 code units of text, and clauses and pages, that are kept from one key press to the next. */
const keptText = 40_000_000
const keptClauses = 400_000

const none: PassagesByVersion = new Map()

/**
 * Finds words over all documents. The index says which passages may hold a hit; every hit that is shown is then located in the passage's
 * own text. Hits that are not shown are counted by the index where its entries are just these places, otherwise located, too: the number
 * shown is always the number of places to go to.
 */
export function searchHandlers(desk: Desk): Handlers['search'] {
  const textOf = keepByVersion<SearchedText>(keptText, ({ text }) => text.length)
  const citedOf = keepByVersion<Cited>(keptClauses, ({ clauses, pages }) => clauses.length + pages.length)
  const sortPassages = openBoilerplate()
  const counting = openCounting()
  return {
    find({ query: written, limit, boilerplate, ...wanted }) {
      const store = desk.store()
      const query = queryOf(written)
      const catalogue = catalogueOf(store)
      const { passages } = catalogue
      const found = query === null ? none : matchingPassages(store, passages, indexExpression(query))
      if (query === null || found.size === 0) return { total: 0, documents: 0, setAside: 0, hits: [] }
      const { own, aside, isAside } = boilerplate ? { own: found, aside: none, isAside: null } : sortPassages(store, catalogue, found)
      const searched = chosenFrom(catalogue.documentByVersion, filteredPlans(store, wanted))
      const matching = [...searched.keys()].filter(version => own.has(version))
      // The index cannot tell the two halves of a passage from each other.
      const terms = isAside ? null : freeTerms(query)
      const counted = terms && counting.terms(store, passages, terms)
      const textIn = (version: Id) => textOf(version, () => searchedText(readText(store, version)))
      const citedIn = (version: Id) => citedOf(clauseKey(catalogue, version), () => ({ clauses: citedClauseRows(store, version), pages: pageRows(store, version) }))
      const looking = { locate: locatorFor(query), textIn, passages, limit, all: counted === null, isAside }
      const located = locateIn(matching, own, looking)
      const hits = [...located.placesByVersion].flatMap(([version, places]) => {
        const document = searched.get(version)
        return document ? hitsAt(places, document, textIn(version).text, citedIn(version)) : []
      })
      if (counted === null) {
        const leftOut = locateIn([...searched.keys()].filter(version => aside.has(version)), aside, { ...looking, limit: 0, isAside: null })
        return { total: located.total, documents: located.documents, setAside: located.setAside + leftOut.total, hits }
      }
      const leavesOut = query.kind === 'all' && query.without.length > 0
      const [only] = counted.length === 1 && !leavesOut && aside.size === 0 && [...found.keys()].every(version => searched.has(version)) ? counted : []
      const count = (among: PassagesByVersion) => counting.within(store, passages, counted, new Map([...among].filter(([version]) => searched.has(version))))
      return { total: (only && counting.everywhere(store, passages, only)) ?? count(own), documents: matching.length, setAside: count(aside), hits }
    },
  }
}

/** @throws EngineError `invalid` for a query with a mistake: what was not understood must not find something else */
function queryOf(written: string): Query | null {
  const { query, mistake } = readQuery(written)
  if (mistake) throw new EngineError({ code: 'invalid', message: mistakeSentence(mistake), details: { start: mistake.start, end: mistake.end } })
  return query
}

/** The documents that a filter lets through, or all. */
function chosenFrom(documentByVersion: ReadonlyMap<Id, SearchedDocument>, chosen: ReadonlySet<Id> | null): ReadonlyMap<Id, SearchedDocument> {
  if (!chosen) return documentByVersion
  return new Map([...documentByVersion].filter(([, { id }]) => chosen.has(id)))
}

type Looking = {
  readonly locate: Locate
  readonly textIn: (version: Id) => SearchedText
  readonly passages: Passages
  /** So many places are kept. */
  readonly limit: number
  /** Whether to go on when they are found, for the sake of the numbers. */
  readonly all: boolean
  /** What is left out although its passage is not. */
  readonly isAside: SortedPassages['isAside']
}
type Located = { readonly placesByVersion: ReadonlyMap<Id, readonly Place[]>; readonly total: number; readonly documents: number; readonly setAside: number }

/** Locates the hits in document and reading order. */
function locateIn(matching: readonly Id[], found: PassagesByVersion, { locate, textIn, passages, limit, all, isAside }: Looking): Located {
  const placesByVersion = new Map<Id, Place[]>()
  let total = 0
  let documents = 0
  let setAside = 0
  for (const version of matching) {
    if (!all && total >= limit) break
    const text = textIn(version)
    const places: Place[] = []
    const before = total
    for (const number of found.get(version) ?? []) {
      if (!all && total >= limit) break
      for (const place of locate(text, rangeOf(passages, number))) {
        if (isAside?.(version, place.start)) setAside++
        else if (total++ < limit) places.push(place)
      }
    }
    if (total > before) documents++
    if (places.length > 0) placesByVersion.set(version, places)
  }
  return { placesByVersion, total, documents, setAside }
}
