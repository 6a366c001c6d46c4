import type { ComparedClause, DecidedClause, DecisionRow } from '#contract/comparing/alignments.ts'
import { boundaryBefore } from '#domain/graphemes.ts'
import type { ClauseRecord } from '../clause-rows.ts'
import type { ClausesNow } from './clauses-now.ts'
import type { DecidedPlace, StoredDecision } from './decision-rows.ts'

/** Of a clause that is named by its beginning; UTF-16 code units. */
const longestShown = 240

export const comparedClause = ({ id, label, start, end, textEnd }: ClauseRecord): ComparedClause => ({ id, label, start, end, textEnd })

/** A decision with where its clauses are now. */
export function decisionRow(clauses: ClausesNow, { left, right, ...decision }: StoredDecision): DecisionRow {
  return { ...decision, left: decidedClause(clauses, left), right: right && decidedClause(clauses, right) }
}

/** Whether all clauses that a decision is about are found with certainty. */
export function isSettled({ left, right }: DecisionRow): boolean {
  return left.now !== null && (right === null || right.now !== null)
}

function decidedClause(clauses: ClausesNow, place: DecidedPlace): DecidedClause {
  const { now, proposed } = clauses.find(place)
  const text = clauses.textOf(place.version)
  const end = place.end - place.start <= longestShown ? place.end : boundaryBefore(text, place.start + longestShown)
  return { ...place, words: text.slice(place.start, end), now: now && comparedClause(now), proposed: proposed && comparedClause(proposed) }
}
