import type { ExcerptRow } from '#contract/excerpts.ts'
import type { Id } from '#domain/ids.ts'
import type { ReadStore } from '../store/database.ts'
import { annotationRows } from './annotation-rows.ts'
import { readClauseIndex } from './clause-index.ts'
import { readDocuments } from './queries.ts'

/** So many rows are read at a time: enough to be quick, few enough that memory does not grow with the list. */
const batchLength = 500

/** Where ranges of a version stand; each version's clauses are read once. */
export type Places = (version: Id) => ReturnType<typeof readClauseIndex>

/** For lists that are read one after the other from the same view of the store. */
export function placesIn(read: ReadStore): Places {
  const placesByVersion = new Map<Id, ReturnType<Places>>()
  return version => {
    const known = placesByVersion.get(version)
    if (known) return known
    const made = readClauseIndex(read, version)
    placesByVersion.set(version, made)
    return made
  }
}

/** These annotations as excerpts, in this order, read as they are asked for. */
export function* iterateExcerpts(read: ReadStore, ids: readonly Id[], placeOf: Places = placesIn(read)): Generator<ExcerptRow, void> {
  const documentById = new Map(readDocuments(read).map(document => [document.id, document]))
  for (let from = 0; from < ids.length; from += batchLength) {
    for (const row of annotationRows(read, ids.slice(from, from + batchLength))) {
      const document = documentById.get(row.document)
      const title = document?.title ?? ''
      yield { ...row, documentTitle: title, ...placeOf(row.version)(document?.short_title || title, row.start, row.end) }
    }
  }
}
