import type { ExcerptRow } from '#contract/excerpts.ts'
import type { Id } from '#domain/ids.ts'
import type { ReadStore } from '../store/database.ts'
import { annotationRows } from './annotation-rows.ts'
import { type ClauseIndex, readClauseIndex } from './clause-index.ts'
import { type ExcerptDocument, readDocuments, readQuoted } from './queries.ts'

/** So many rows are read at a time: enough to be quick, few enough that memory does not grow with the list. */
const batchLength = 500

/** Each version's clauses are read once. */
function placesIn(read: ReadStore): (version: Id) => ClauseIndex {
  const indexByVersion = new Map<Id, ClauseIndex>()
  return version => {
    const known = indexByVersion.get(version)
    if (known) return known
    const made = readClauseIndex(read, version)
    indexByVersion.set(version, made)
    return made
  }
}

/** What a citation begins with. */
function citedTitle(document: ExcerptDocument | undefined): string {
  return document?.short_title || (document?.title ?? '')
}

/** These annotations as excerpts, in this order, read as they are asked for. */
export function* iterateExcerpts(read: ReadStore, ids: readonly Id[]): Generator<ExcerptRow, void> {
  const documentById = new Map(readDocuments(read).map(document => [document.id, document]))
  const placesOf = placesIn(read)
  for (const row of inBatches(ids, batch => annotationRows(read, batch))) {
    const document = documentById.get(row.document)
    const { clause, clausePath, headingPath, citation } = placesOf(row.version).place(citedTitle(document), row.start, row.end)
    // Written out: spreading them costs more than placing them.
    yield {
      id: row.id, document: row.document, version: row.version, start: row.start, end: row.end, exact: row.exact, coder: row.coder, memo: row.memo,
      themes: row.themes, starred: row.starred, createdAt: row.createdAt, updatedAt: row.updatedAt,
      documentTitle: document?.title ?? '', clause, clausePath, headingPath, citation,
    }
  }
}

/** An excerpt as a report prints it: with its citation, and without all else that would say where it stands. Its themes the report knows. */
export type CitedExcerpt = Pick<ExcerptRow, 'id' | 'exact' | 'memo' | 'starred' | 'citation'>

/** For lists that are read one after the other from the same view of the store, and go through the same documents again and again. */
export function openCitedExcerpts(read: ReadStore): (ids: readonly Id[]) => Generator<CitedExcerpt, void> {
  const titleById = new Map(readDocuments(read).map(document => [document.id, citedTitle(document)]))
  const placesOf = placesIn(read)
  return function* (ids) {
    for (const { id, exact, memo, starred, document, version, start, end } of inBatches(ids, batch => readQuoted(read, batch))) {
      yield { id, exact, memo, starred: starred === 1, citation: placesOf(version).cite(titleById.get(document) ?? '', start, end) }
    }
  }
}

function* inBatches<Row>(ids: readonly Id[], rowsOf: (batch: readonly Id[]) => readonly Row[]): Generator<Row, void> {
  for (let from = 0; from < ids.length; from += batchLength) yield* rowsOf(ids.slice(from, from + batchLength))
}
