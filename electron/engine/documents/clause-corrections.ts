import type { ClauseChange } from '#contract/documents.ts'
import { describe } from '#domain/anchor.ts'
import { canCorrect, type ClauseCorrection } from '#domain/clauses/corrections.ts'
import { boundaryBefore, isGraphemeBoundary } from '#domain/graphemes.ts'
import type { Id } from '#domain/ids.ts'
import { sentence } from '#domain/messages/catalogues.ts'
import { canonicalText } from '#domain/text.ts'
import { EngineError } from '#wire/fault.ts'
import { clauseRows, type ClauseRecord } from '../excerpts/clause-rows.ts'
import type { Store } from '../store/database.ts'
import { sql } from '../store/sql.ts'
import { readVersion } from './queries.ts'

/** By so many words of its beginning a clause is found again in another text. UTF-16 code units. */
const longestTarget = 120

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
  if (!isSound(state.text, correction) || !canCorrect(state.text, clauses, correction)) {
    throw new EngineError({ code: 'invalid', message: sentence('documents.clauseUnchanged') })
  }
  const { start, exact, prefix, suffix, end } = describe(state.text, correction.start, targetEnd(state.text, correction, clause))
  const value = 'value' in correction ? String(correction.value) : ''
  store.operation(sentence(labels[change.kind], { label: clause.label || '¶' }), write =>
    write.run(sql`
      INSERT INTO clause_correction (id, document, version, kind, start, end, exact, prefix, suffix, value, coder, created_at)
      VALUES (${id}, ${document}, ${state.version}, ${change.kind}, ${start}, ${end}, ${exact}, ${prefix}, ${suffix}, ${value}, ${store.coder()}, ${store.now()})`),
  )
  return id
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

/** A range is found again by all its words, everything else by the first ones. */
function targetEnd(text: string, { kind, start, end }: ClauseCorrection, clause: ClauseRecord): number {
  if (kind === 'range') return end
  const most = boundaryBefore(text, Math.min(start + longestTarget, clause.textEnd))
  return most > start ? most : end
}
