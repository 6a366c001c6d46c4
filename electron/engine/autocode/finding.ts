import { mostPlaces, type Found, type FoundDocument, type Look } from '#contract/coding/autocode.ts'
import { mostHits, TextPlaces } from '#contract/search.ts'
import { readExpression } from '#domain/autocoding/expressions.ts'
import { type Unit, unitsOf } from '#domain/autocoding/units.ts'
import { clauseAt, type CitedClause } from '#domain/citation.ts'
import type { Id } from '#domain/ids.ts'
import { sentence } from '#domain/messages/catalogues.ts'
import type { Range } from '#domain/text/ranges.ts'
import { type Language, languageOf } from '#domain/text.ts'
import { EngineError } from '#wire/fault.ts'
import { citedClauseRows } from '../excerpts/clause-rows.ts'
import type { PlaceFilter } from '../excerpts/places/place-filter.ts'
import { placeFilters } from '../excerpts/places/place-filters.ts'
import { filteredPlans } from '../excerpts/choosing/plan-filter.ts'
import { readText } from '../excerpts/queries.ts'
import type { ReadStore } from '../store/database.ts'
import { documentsToSearch, standingPlaces } from './queries.ts'

/** Finds words as Find does: hits in document and reading order, without those in boilerplate unless they are asked for. */
export type FindWords = (asked: TextPlaces & { readonly boilerplate: boolean; readonly query: string; readonly limit: number }) => {
  readonly total: number
  readonly setAside: number
  readonly hits: readonly (Range & { readonly document: Id })[]
}

export type TellLooked = (done: number, total: number) => void

/** Hits of one document's text, and how many more lie in boilerplate. */
type Hits = { readonly ranges: Iterable<Range>; readonly setAside: () => number }
type Document = { readonly id: Id; readonly version: Id; readonly title: string; readonly text: string; readonly language: Language; readonly clauses: readonly CitedClause[] }

/**
 * Finds the places that a look leads to.
 * @throws EngineError `invalid` for what is no regular expression
 */
export function findPlaces(read: ReadStore, look: Look, findWords: FindWords, tell: TellLooked): Found {
  const { sought } = look
  if (sought.by === 'expression') {
    const expression = readExpression(sought)
    if (typeof expression === 'string') throw new EngineError({ code: 'invalid', message: sentence('autocode.flaw', { flaw: expression }) })
    const filters = placeFilters(read, look)
    return collect(read, look, filteredPlans(read, look), tell, document => matchesIn(document, expression, look.boilerplate, filters))
  }
  const { total, setAside, hits } = findWords({ ...TextPlaces.parse(look), query: sought.query, boilerplate: look.boilerplate, limit: mostHits })
  const byDocument = Map.groupBy(hits, ({ document }) => document)
  const found = collect(read, look, new Set(byDocument.keys()), tell, ({ id }) => ({ ranges: byDocument.get(id) ?? [], setAside: () => 0 }))
  return { ...found, setAside, isLimited: found.isLimited || total > hits.length }
}

/** Goes through the documents chosen (null: all) until there are as many places as may be. */
function collect(read: ReadStore, { unit }: Look, chosen: ReadonlySet<Id> | null, tell: TellLooked, hitsIn: (document: Document) => Hits): Found {
  const searched = documentsToSearch(read).filter(({ id }) => chosen?.has(id) ?? true)
  const documents: FoundDocument[] = []
  let [left, hits, setAside, isLimited] = [mostPlaces, 0, 0, false]
  for (const [index, row] of searched.entries()) {
    tell(index, searched.length)
    const text = readText(read, row.version)
    const document = { ...row, text, language: row.language ?? languageOf(text), clauses: citedClauseRows(read, row.version) }
    const own = hitsIn(document)
    const places = placesOf(own.ranges, unit, document, left)
    setAside += own.setAside()
    hits += places.hits
    left -= places.ranges.length
    if (places.ranges.length > 0) documents.push(foundIn(read, row, places.ranges))
    isLimited = places.isLimited
    if (isLimited) break
  }
  return { documents, hits, setAside, isLimited }
}

/** The places that hits lead to, each once, in reading order; at most so many. */
function placesOf(found: Iterable<Range>, unit: Unit, document: Document, most: number): { ranges: Range[]; hits: number; isLimited: boolean } {
  const unitAt = unitsOf(unit, document)
  const rangeByKey = new Map<string, Range>()
  let hits = 0
  for (const { start, end } of found) {
    const range = unitAt(start, end)
    if (!range) continue
    const key = `${range.start} ${range.end}`
    if (!rangeByKey.has(key) && rangeByKey.size === most) return { ranges: inOrder(rangeByKey), hits, isLimited: true }
    rangeByKey.set(key, range)
    hits += 1
  }
  return { ranges: inOrder(rangeByKey), hits, isLimited: false }
}

const inOrder = (rangeByKey: ReadonlyMap<string, Range>) => [...rangeByKey.values()].sort((one, other) => one.start - other.start || one.end - other.end)

/** What an expression matches in a text; empty matches are none. */
function matchesIn({ version, text, clauses }: Document, expression: RegExp, boilerplate: boolean, filters: readonly PlaceFilter[]): Hits {
  let setAside = 0
  function* ranges(): Generator<Range> {
    for (const { 0: words, index: start } of text.matchAll(expression)) {
      if (words === '' || !filters.every(filter => filter.letsThrough(version, { start, end: start + words.length }))) continue
      const clause = clauseAt(clauses, start)
      if (!boilerplate && clause !== null && clauses[clause]?.kind === 'boilerplate') setAside += 1
      else yield { start, end: start + words.length }
    }
  }
  return { ranges: ranges(), setAside: () => setAside }
}

function foundIn(read: ReadStore, { id: document, version, title }: Pick<Document, 'id' | 'version' | 'title'>, ranges: readonly Range[]): FoundDocument {
  const standing = standingPlaces(read, document, version)
  return {
    document, version, title,
    starts: ranges.map(({ start }) => start),
    ends: ranges.map(({ end }) => end),
    standing: ranges.flatMap(({ start, end }, place) => {
      const themes = standing.get(`${start} ${end}`)
      return themes ? [{ place, themes: [...themes] }] : []
    }),
  }
}
