import type { Handlers } from '#contract/index.ts'
import type { Hit } from '#contract/search.ts'
import { type CitedClause, cite, clauseAt } from '#domain/citation.ts'
import { boundaryAfter, boundaryBefore } from '#domain/graphemes.ts'
import { matchExpression, parseQuery } from '#domain/terms.ts'
import type { Desk } from '../desk.ts'
import { keepByVersion } from './kept.ts'
import { type Locate, locatorFor, searchedText, type SearchedText } from './locating.ts'
import { matchingPassages, type Passage, readClauses, readText, searchedDocuments, type SearchedDocument } from './queries.ts'

/** UTF-16 code units of context on either side of a hit. */
const contextLength = 60
/** UTF-16 code units of text, and clauses, that are kept from one key press to the next. */
const keptText = 40_000_000
const keptClauses = 400_000

type Place = { readonly document: SearchedDocument; readonly start: number; readonly end: number }

/**
 * Finds words over all documents. The index says which passages may hold a hit; every hit is then located in the passage's own text, so
 * that the number shown is the number of places to go to.
 */
export function searchHandlers(desk: Desk): Handlers['search'] {
  const textOf = keepByVersion<SearchedText>(keptText, ({ text }) => text.length)
  const clausesOf = keepByVersion<CitedClause[]>(keptClauses, clauses => clauses.length)
  return {
    find({ query, documents, limit }) {
      const store = desk.store()
      const terms = parseQuery(query)
      const expression = matchExpression(terms)
      if (!expression) return { total: 0, documents: 0, hits: [] }
      const locate = locatorFor(terms)
      const passagesByVersion = Map.groupBy(matchingPassages(store, expression), ({ version }) => version)
      const places: Place[] = []
      let total = 0
      let found = 0
      for (const document of searchedDocuments(store, documents)) {
        const passages = passagesByVersion.get(document.version)
        if (!passages) continue
        const text = textOf(document.version, () => searchedText(readText(store, document.version)))
        const before = total
        for (const { start, end } of locateAll(text, passages, locate)) {
          if (total < limit) places.push({ document, start, end })
          total++
        }
        if (total > before) found++
      }
      const hits = places.map(place => {
        const { version } = place.document
        const { text } = textOf(version, () => searchedText(readText(store, version)))
        return hitAt(place, text, clausesOf(version, () => readClauses(store, version)))
      })
      return { total, documents: found, hits }
    },
  }
}

function* locateAll(text: SearchedText, passages: readonly Passage[], locate: Locate): Generator<{ start: number; end: number }> {
  for (const passage of passages.toSorted((left, right) => left.start - right.start)) {
    yield* locate(text, passage)
  }
}

function hitAt({ document, start, end }: Place, text: string, clauses: readonly CitedClause[]): Hit {
  return {
    document: document.id,
    documentTitle: document.title,
    start,
    end,
    before: text.slice(boundaryAfter(text, Math.max(0, start - contextLength)), start),
    match: text.slice(start, end),
    after: text.slice(end, boundaryBefore(text, Math.min(text.length, end + contextLength))),
    clause: labelAt(clauses, start),
    citation: cite(document.short_title ?? document.title, clauses, start, end),
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
