import { canCorrect } from '#domain/clauses/correcting/corrections.ts'
import type { DoubtKind } from '#domain/clauses/uncertain/doubt.ts'
import { doubtsOf } from '#domain/clauses/uncertain/doubts.ts'
import { correctionsOf, otherReading } from '#domain/clauses/uncertain/other-reading.ts'
import { sayDoubt } from '#domain/clauses/uncertain/said.ts'
import type { DoubtRow } from '#contract/documents/clauses.ts'
import type { Id } from '#domain/ids.ts'
import { sentence } from '#domain/messages/catalogues.ts'
import { clauseName } from '#domain/text/first-words.ts'
import { EngineError } from '#wire/fault.ts'
import { clauseRows } from '../excerpts/clause-rows.ts'
import { insertCorrection, targetOfCorrection } from '../importing/storing/new-corrections.ts'
import type { Store } from '../store/database.ts'
import { readVersion } from './queries.ts'

/** What may be wrong with the clause tree that is read now as a whole, in words. */
export function doubtRows(store: Store, document: Id): DoubtRow[] {
  const state = readVersion(store, document)
  if (!state) return []
  const clauses = clauseRows(store, state.version)
  return doubtsOf(state.text, clauses).map(doubt => ({ kind: doubt.kind, clause: doubt.clause as Id, start: doubt.start, ...sayDoubt(state.text, clauses, doubt) }))
}

/**
 * Corrects the tree as one of its doubts would have it, as one operation.
 * @param clauseId the clause that the doubt is about
 * @returns the corrections' ids, in the order in which they are made
 * @throws EngineError `missing` for a clause that is not there, `invalid` where there is no such doubt (any more); then nothing is changed
 */
export function readOtherwise(store: Store, document: Id, clauseId: Id, kind: DoubtKind): Id[] {
  const state = readVersion(store, document)
  const clauses = state ? clauseRows(store, state.version) : []
  const clause = clauses.find(({ id }) => id === clauseId)
  if (!state || !clause) throw new EngineError({ code: 'missing', message: sentence('documents.clauseMissing') })
  const { text, version } = state
  const doubt = doubtsOf(text, clauses).find(one => one.kind === kind && one.clause === clauseId)
  const reading = doubt ? otherReading(clauses, doubt) : []
  const corrections = correctionsOf(reading, () => store.newId())
  if (!canCorrect(text, clauses, corrections)) throw new EngineError({ code: 'invalid', message: sentence('documents.clauseUnchanged') })
  return store.operation(sentence('documents.clause.otherwise', { label: clauseName(text, clause) }), write =>
    corrections.map((correction, place) => {
      insertCorrection(store, write, { document, version, target: targetOfCorrection(text, correction, reading[place]?.clause ?? clause), correction })
      return correction.id as Id
    }),
  )
}
