import type { Handlers } from '#contract/index.ts'
import type { Hit } from '#contract/search.ts'
import { type CitedClause, type CitedPage, cite, clauseAt } from '#domain/citation.ts'
import { boundaryAfter, boundaryBefore } from '#domain/graphemes.ts'
import type { Id } from '#domain/ids.ts'
import { matchExpression, parseQuery } from '#domain/terms.ts'
import type { Desk } from '../desk.ts'
import { clauseRows, correctionStamp } from '../excerpts/clause-rows.ts'
import { pageRows } from '../excerpts/page-rows.ts'
import { readText } from '../excerpts/queries.ts'
import { openBoilerplate, type SortedPassages } from './boilerplate.ts'
import { countedTerms, countEverywhere, openCounting } from './counting.ts'
import { keepByVersion } from './kept.ts'
import { type Locate, locatorFor, searchedText, type SearchedText } from './locating.ts'
import { matchingPassages, type Passages, type PassagesByVersion, passagesOf, rangeOf } from './passages.ts'
import { searchedDocuments, type SearchedDocument } from './queries.ts'

/** UTF-16 code units of context on either side of a hit. */
const contextLength = 60
/** UTF-16 code units of text, and clauses and pages, that are kept from one key press to the next. */
const keptText = 40_000_000
const keptClauses = 400_000

const none: PassagesByVersion = new Map()

type Place = { readonly document: SearchedDocument; readonly start: number; readonly end: number }

/**
 * Finds words over all documents. The index says which passages may hold a hit; every hit that is shown is then located in the passage's
 * own text. Hits that are not shown are counted by the index where its entries are just these places, otherwise located, too: the number
 * shown is always the number of places to go to.
 */
export function searchHandlers(desk: Desk): Handlers['search'] {
  const textOf = keepByVersion<SearchedText>(keptText, ({ text }) => text.length)
  const citedOf = keepByVersion<{ clauses: CitedClause[]; pages: CitedPage[] }>(keptClauses, ({ clauses, pages }) => clauses.length + pages.length)
  const sortPassages = openBoilerplate()
  const countIn = openCounting()
  return {
    find({ query, documents, limit, boilerplate }) {
      const store = desk.store()
      const terms = parseQuery(query)
      const expression = matchExpression(terms)
      const passages = passagesOf(store)
      const found = expression === null ? none : matchingPassages(store, passages, expression)
      if (found.size === 0) return { total: 0, documents: 0, setAside: 0, hits: [] }
      const { own, aside, isAside } = boilerplate ? { own: found, aside: none, isAside: null } : sortPassages(store, passages, found)
      const searched = searchedDocuments(store, documents)
      const matching = searched.filter(({ version }) => own.has(version))
      // The index cannot tell the two halves of a passage from each other.
      const counted = isAside ? null : countedTerms(store, terms)
      const textIn = (version: Id) => textOf(version, () => searchedText(readText(store, version)))
      const looking = { locate: locatorFor(terms), textIn, passages, limit, all: counted === null, isAside }
      const located = locateIn(matching, own, looking)
      const hits = [...Map.groupBy(located.places, ({ document }) => document.version)].flatMap(([version, places]) => {
        const { text } = textIn(version)
        const { clauses, pages } = citedOf(`${version} ${correctionStamp(store, version)}`, () => ({ clauses: clauseRows(store, version), pages: pageRows(store, version) }))
        return places.map(place => hitAt(place, text, clauses, pages))
      })
      if (counted === null) {
        const leftOut = locateIn(searched.filter(({ version }) => aside.has(version)), aside, { ...looking, limit: 0, isAside: null })
        return { total: located.total, documents: located.documents, setAside: located.setAside + leftOut.total, hits }
      }
      const shown = new Set(searched.map(({ version }) => version))
      const [only] = counted.length === 1 && aside.size === 0 && [...found.keys()].every(version => shown.has(version)) ? counted : []
      const count = (among: PassagesByVersion) => countIn(store, passages, counted, new Map([...among].filter(([version]) => shown.has(version))))
      return { total: (only && countEverywhere(store, only)) ?? count(own), documents: matching.length, setAside: count(aside), hits }
    },
  }
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
type Located = { readonly places: readonly Place[]; readonly total: number; readonly documents: number; readonly setAside: number }

/** Locates the hits in document and reading order. */
function locateIn(matching: readonly SearchedDocument[], found: PassagesByVersion, { locate, textIn, passages, limit, all, isAside }: Looking): Located {
  const places: Place[] = []
  let total = 0
  let documents = 0
  let setAside = 0
  for (const document of matching) {
    const text = textIn(document.version)
    const before = total
    for (const number of found.get(document.version) ?? []) {
      if (!all && total >= limit) return { places, total, documents, setAside }
      for (const { start, end } of locate(text, rangeOf(passages, number))) {
        if (isAside?.(document.version, start)) setAside++
        else if (total++ < limit) places.push({ document, start, end })
      }
    }
    if (total > before) documents++
  }
  return { places, total, documents, setAside }
}

function hitAt({ document, start, end }: Place, text: string, clauses: readonly CitedClause[], pages: readonly CitedPage[]): Hit {
  return {
    document: document.id,
    documentTitle: document.title,
    start,
    end,
    before: text.slice(boundaryAfter(text, Math.max(0, start - contextLength)), start),
    match: text.slice(start, end),
    after: text.slice(end, boundaryBefore(text, Math.min(text.length, end + contextLength))),
    clause: labelAt(clauses, start),
    citation: cite(document.short_title ?? document.title, clauses, start, end, pages),
  }
}

/** The printed label of the innermost labelled clause around an offset, '' where there is none. */
function labelAt(clauses: readonly CitedClause[], offset: number): string {
  let level = Number.POSITIVE_INFINITY
  for (let index = clauseAt(clauses, offset) ?? -1; index >= 0; index--) {
    const clause = clauses[index]
    if (!clause || clause.level >= level) continue
    if (clause.label) return clause.label
    level = clause.level
  }
  return ''
}
