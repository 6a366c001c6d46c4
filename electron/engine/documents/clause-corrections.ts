import type { ClauseChange } from '#contract/documents/clauses.ts'
import type { ClauseKind } from '#domain/clauses/draft.ts'
import type { Target } from '#domain/anchor.ts'
import { clausesLike, movedAlike, type Reach } from '#domain/clauses/correcting/alike.ts'
import { canCorrect, type ClauseCorrection } from '#domain/clauses/correcting/corrections.ts'
import { clauseName } from '#domain/text/first-words.ts'
import { isGraphemeBoundary } from '#domain/graphemes.ts'
import type { Id } from '#domain/ids.ts'
import { sentence } from '#domain/messages/catalogues.ts'
import { canonicalText } from '#domain/text.ts'
import { EngineError } from '#wire/fault.ts'
import { clauseRows, type ClauseRecord } from '../excerpts/clause-rows.ts'
import { insertCorrection, targetOfCorrection } from '../importing/storing/new-corrections.ts'
import type { Store } from '../store/database.ts'
import { readVersion } from './queries.ts'

/**
 * Records a change of one clause in the tree of the text that is read now, as one operation.
 * @returns the correction's id
 * @throws EngineError `missing` for a clause that is not there, `invalid` for a change that makes no sense for it
 */
export function correctClause(store: Store, document: Id, clauseId: Id, change: ClauseChange): Id {
  const state = readVersion(store, document)
  const clauses = state ? clauseRows(store, state.version) : []
  const clause = clauses.find(({ id }) => id === clauseId)
  if (!state || !clause) throw new EngineError({ code: 'missing', message: sentence('documents.clauseMissing') })
  const id = store.newId()
  const correction = correctionOf(id, clause, change)
  const target = targetOf(state.text, clauses, clause, correction)
  store.operation(sentence(labels[change.kind], { label: clauseName(state.text, clause) }), write =>
    insertCorrection(store, write, { document, version: state.version, target, correction }),
  )
  return id
}

/**
 * Records another kind for several clauses of the text that is read now, as one operation. Those that have it already are passed over.
 * @returns the corrections' ids, in the order of the text
 * @throws EngineError `missing` for a clause that is not there, `invalid` when all have that kind already; then nothing is changed
 */
export function correctKinds(store: Store, document: Id, clauseIds: readonly Id[], to: ClauseKind): Id[] {
  const state = readVersion(store, document)
  const wanted = new Set(clauseIds)
  const found = state ? clauseRows(store, state.version).filter(({ id }) => wanted.has(id)) : []
  if (!state || found.length < wanted.size) throw new EngineError({ code: 'missing', message: sentence('documents.clauseMissing') })
  const changed = found.filter(({ kind }) => kind !== to)
  const [first] = changed
  if (!first) throw new EngineError({ code: 'invalid', message: sentence('documents.clauseUnchanged') })
  const { text, version } = state
  const label = changed.length === 1 ? sentence(labels.kind, { label: clauseName(text, first) }) : sentence('documents.clause.kinds', { count: changed.length })
  return store.operation(label, write =>
    changed.map(clause => {
      const correction = correctionOf(store.newId(), clause, { kind: 'kind', to })
      insertCorrection(store, write, { document, version, target: targetOfCorrection(text, correction, clause), correction })
      return correction.id
    }),
  )
}

/**
 * Moves a clause and those that are like it so many levels deeper (negative: higher), each with all that is in it, as one operation. Those that have
 * nothing to stand in stay where they are.
 * @returns the corrections' ids, in the order of the text
 * @throws EngineError `missing` for a clause that is not there, `invalid` when none would move; then nothing is changed
 */
export function moveAlike(store: Store, document: Id, clauseId: Id, by: number, reach: Reach): Id[] {
  const state = readVersion(store, document)
  const clauses = state ? clauseRows(store, state.version) : []
  const clause = clauses.find(({ id }) => id === clauseId)
  if (!state || !clause) throw new EngineError({ code: 'missing', message: sentence('documents.clauseMissing') })
  const { text, version } = state
  const moved = movedAlike(clauses, clausesLike(text, clauses, clause, reach), by)
  const corrections = moved.map(one => ({ one, correction: correctionOf(store.newId(), one, { kind: 'level', by }) }))
  if (!canCorrect(text, clauses, corrections.map(({ correction }) => correction))) throw new EngineError({ code: 'invalid', message: sentence('documents.clauseUnchanged') })
  const count = moved.filter(({ kind }) => kind !== 'boilerplate').length
  return store.operation(sentence('documents.clause.levels', { label: clauseName(text, clause), count }), write =>
    corrections.map(({ one, correction }) => {
      insertCorrection(store, write, { document, version, target: targetOfCorrection(text, correction, one), correction })
      return correction.id
    }),
  )
}

/**
 * What a correction is found by in another text.
 * @param clauses the tree as it is corrected by now, `clause` the one in it that is changed
 * @throws EngineError `invalid` for a correction that makes no sense for it
 */
export function targetOf(text: string, clauses: readonly ClauseRecord[], clause: ClauseRecord, correction: ClauseCorrection): Target {
  if (!isSound(text, correction) || !canCorrect(text, clauses, [correction])) {
    throw new EngineError({ code: 'invalid', message: sentence('documents.clauseUnchanged') })
  }
  return targetOfCorrection(text, correction, clause)
}

const labels = {
  split: 'documents.clause.split', merge: 'documents.clause.merge', label: 'documents.clause.label', level: 'documents.clause.level',
  kind: 'documents.clause.kind', range: 'documents.clause.range',
} as const

function correctionOf(id: Id, { start, textEnd: end }: ClauseRecord, change: ClauseChange): ClauseCorrection {
  switch (change.kind) {
    case 'split':
      return { id, kind: 'split', start: change.at, end }
    case 'merge':
      return { id, kind: 'merge', start, end }
    case 'label':
      return { id, kind: 'label', start, end, value: canonicalText(change.label).replace(/\s+/gu, ' ').trim() }
    case 'level':
      return { id, kind: 'level', start, end, value: change.by }
    case 'kind':
      return { id, kind: 'kind', start, end, value: change.to }
    case 'range':
      return { id, kind: 'range', start: change.start, end: change.end }
  }
}

function isSound(text: string, { start, end }: ClauseCorrection): boolean {
  return end <= text.length && start < end && isGraphemeBoundary(text, start) && isGraphemeBoundary(text, end)
}
