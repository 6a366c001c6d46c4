import type { ComparedClause, ComparedPair, DecidedClause, Decision, DecisionRow } from '#contract/comparing/alignments.ts'

/** A clause of the text that is read now, as comparisons name it. */
export const clauseJson = ({ id, label, start, end, textEnd }: ComparedClause) => ({ id, label: label || null, start, end, text_end: textEnd })

export const decisionJson = ({ id, status, score, note, coder, decidedAt }: Decision) => ({ id, status, score, note: note || null, coder, decided_at: decidedAt })

export function pairJson({ left, right, score, status, strong, words, decisions }: ComparedPair) {
  return { left: clauseJson(left), right: clauseJson(right), score, status, strong, words, decisions: decisions.map(decisionJson) }
}

/** A decision with its clauses as they stood then, and where they are now. */
export function decisionRowJson(row: DecisionRow) {
  return { ...decisionJson(row), left: decidedJson(row.left), right: row.right && decidedJson(row.right), other_document: row.other }
}

function decidedJson({ document, version, clause, start, end, words, now, proposed }: DecidedClause) {
  return { document, version, clause, start, end, words, now: now && clauseJson(now), proposed: proposed && clauseJson(proposed) }
}
