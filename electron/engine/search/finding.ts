import type { z } from 'zod'
import { mostHits, type search as calls } from '#contract/search.ts'
import type { Id } from '#domain/ids.ts'
import { mistakeSentence } from '#domain/words/query/explaining.ts'
import { indexExpression } from '#domain/words/query/index-expression.ts'
import type { Query } from '#domain/words/query/query.ts'
import { readQuery } from '#domain/words/query/reading.ts'
import { EngineError } from '#wire/fault.ts'
import { citedClauseRows } from '../excerpts/clause-rows.ts'
import { pageRows } from '../excerpts/page-rows.ts'
import { placeFilters } from '../excerpts/places/place-filters.ts'
import { filteredPlans } from '../excerpts/choosing/plan-filter.ts'
import { readText } from '../excerpts/queries.ts'
import type { ReadStore } from '../store/database.ts'
import type { About } from '../workers/reader.ts'
import { openBoilerplate } from './boilerplate.ts'
import { clauseKey, openCatalogue } from './catalogue.ts'
import { openCounting } from './counting/counting.ts'
import { type Cited, hitAt, labelsAt } from './hits.ts'
import { keepByVersion } from './kept.ts'
import { locateIn } from './located.ts'
import { locatorFor } from './locating.ts'
import { openPassageTexts } from './passages/passage-texts.ts'
import { matchingPassages, passagesAmong, type PassagesByVersion } from './passages/passages.ts'
import type { SearchedDocument } from './queries.ts'
import { type Hit, sortHits } from './sorting.ts'

/**
 * What is kept from one key press to the next: the passages that were looked through, the texts of hits that were shown last (UTF-16 code
 * units both), clauses and pages. Whole texts for all that is looked through would be read again each time as soon as they are too many.
 */
const keptPassages = 30_000_000
const keptText = 10_000_000
const keptClauses = 400_000

const none: PassagesByVersion = new Map()

type Asked = z.output<typeof calls.find.input>
type Found = z.input<typeof calls.find.output>
/** @throws EngineError `invalid` for a query with a mistake */
export type Find = (read: ReadStore, asked: Asked, about: About) => Found | Promise<Found>

/**
 * Finds words over all documents. The index says which passages may hold a hit; every hit that is shown is then located in the passage's
 * own text. Hits that are not shown are counted by the index where its entries are just these places, otherwise located, too: the number
 * shown is always the number of places to go to.
 */
export function openFinding(): Find {
  const textOf = keepByVersion<string>(keptText, text => text.length)
  const passageTexts = openPassageTexts(keptPassages)
  const citedOf = keepByVersion<Cited>(keptClauses, ({ clauses, pages }) => clauses.length + pages.length)
  const sortPassages = openBoilerplate()
  const counting = openCounting()
  const catalogueOf = openCatalogue()
  return (store, { query: written, order, offset, limit, boilerplate, ...wanted }, { stamp, signal, language }) => {
    const query = queryOf(written)
    const catalogue = catalogueOf(store, stamp)
    const { passages } = catalogue
    const matched = query === null ? none : matchingPassages(store, passages, indexExpression(query))
    const filters = query === null ? [] : placeFilters(store, wanted)
    const found = filters.length > 0 ? passagesAmong(passages, filters, matched) : matched
    if (query === null || found.size === 0) return { total: 0, documents: 0, setAside: 0, hits: [] }
    const { own, aside, isAside } = boilerplate ? { own: found, aside: none, isAside: null } : sortPassages(store, catalogue, found)
    const searched = chosenFrom(catalogue.documentByVersion, filteredPlans(store, wanted))
    const matching = [...searched.keys()].filter(version => own.has(version))
    const textIn = (version: Id) => textOf(version, () => readText(store, version))
    const citedIn = (version: Id) => citedOf(clauseKey(catalogue, version), () => ({ clauses: citedClauseRows(store, version), pages: pageRows(store, version) }))
    const passageIn = passageTexts(passages, textIn)
    const among = { read: store, passages, passageIn }
    // Which hits of a passage count, where some do not, only its text tells.
    const isCounted = isAside === null
    const hasAll = aside.size === 0 && filters.length === 0 && [...found.keys()].every(version => searched.has(version))
    const everywhere = isCounted && hasAll ? counting.everywhere(among, query) : null
    const isSorted = order.by !== 'place' || order.descending
    const [skip, end] = isSorted ? [0, mostHits] : [offset, offset + limit]
    const countAt = isCounted && (everywhere === null || skip > 0) ? counting.counts(among, query) : null
    const looking = { locate: locatorFor(query), passageIn, passages, skip, end, all: everywhere === null, isAside, filters, countAt }
    const located = locateIn(matching, own, looking)
    const leftOut = locateIn([...searched.keys()].filter(version => aside.has(version)), aside, { ...looking, skip: 0, end: 0, isAside: null })
    const inOrder = [...located.placesByVersion].flatMap(([version, places]) => places.map(place => ({ ...place, version })))
    const sorting = {
      passages, passageIn, signal,
      titleOf: (version: Id) => searched.get(version)?.title ?? '',
      clauseOf: (version: Id, at: number) => labelsAt(citedIn(version), at),
    }
    const setAside = located.setAside + leftOut.total
    const { total, documents } = everywhere ?? located
    if (everywhere === null && isCounted && hasAll) counting.keep(among, query, { total, documents })
    const counts = { total, documents: documents ?? matching.length, setAside }
    const show = (sorted: readonly Hit[]) => ({
      ...counts,
      hits: (isSorted ? sorted.slice(offset, offset + limit) : sorted).flatMap(({ version, ...place }) => {
        const document = searched.get(version)
        return document ? [hitAt(place, document, textIn(version), citedIn(version))] : []
      }),
    })
    return isSorted ? sortHits(inOrder, order, sorting, language).then(show) : show(inOrder)
  }
}

/** @throws EngineError `invalid` for a query with a mistake: what was not understood must not find something else */
export function queryOf(written: string): Query | null {
  const { query, mistake } = readQuery(written)
  if (mistake) throw new EngineError({ code: 'invalid', message: mistakeSentence(mistake), details: { start: mistake.start, end: mistake.end } })
  return query
}

/** The documents that a filter lets through, or all. */
function chosenFrom(documentByVersion: ReadonlyMap<Id, SearchedDocument>, chosen: ReadonlySet<Id> | null): ReadonlyMap<Id, SearchedDocument> {
  if (!chosen) return documentByVersion
  return new Map([...documentByVersion].filter(([, { id }]) => chosen.has(id)))
}
