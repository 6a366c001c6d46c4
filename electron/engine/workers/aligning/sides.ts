import { comparedClauses } from '#domain/aligning/compared-clauses.ts'
import { titlePlaces } from '#domain/aligning/titles.ts'
import type { EditionClause } from '#domain/aligning/editions.ts'
import type { Id } from '#domain/ids.ts'
import { sentence } from '#domain/messages/catalogues.ts'
import { EngineError } from '#wire/fault.ts'
import type { ClausesNow } from '../../excerpts/aligned/clauses-now.ts'
import type { ClauseRecord } from '../../excerpts/clause-rows.ts'

/** One of two texts that are compared: its clauses without boilerplate, in reading order. */
export type Side = { readonly version: Id; readonly clauses: readonly ClauseRecord[]; readonly placeById: ReadonlyMap<Id, number>; readonly compared: readonly EditionClause[] }

/**
 * A document's text as it is compared.
 * @param version one of the document's; the one that is read now when nothing is said
 * @throws EngineError `missing` for a document that is not there
 */
export function sideOf(now: ClausesNow, document: Id, version = now.versionOf(document)): Side {
  if (version === undefined || now.versionOf(document) === undefined) throw new EngineError({ code: 'missing', message: sentence('documents.missing') })
  const text = now.textOf(version)
  const all = now.clausesOf(version)
  const byId = new Map(all.map(clause => [clause.id, clause]))
  const clauses = all.filter(({ kind }) => kind !== 'boilerplate')
  const placeById = new Map(clauses.map(({ id }, place) => [id, place]))
  const above = ({ parent }: ClauseRecord) => byId.get(parent ?? '') ?? null
  const placeOfAll = new Map(all.map(({ id }, place) => [id, place]))
  const titles = titlePlaces(all.map(({ parent, ...clause }) => ({ ...clause, parent: placeOfAll.get(parent ?? '') ?? null })))
  const compared = comparedClauses(text, clauses, above, new Set(all.filter((_, place) => titles.has(place)))).map((clause, place) => ({ ...clause, parent: placeById.get(clauses[place]?.parent ?? '') ?? null }))
  return { version, clauses, compared, placeById }
}
