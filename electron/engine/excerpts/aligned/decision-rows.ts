import type { Decision, DecisionStatus } from '#contract/comparing/alignments.ts'
import type { Id } from '#domain/ids.ts'
import type { ReadStore } from '../../store/database.ts'
import { sql } from '../../store/sql.ts'

/** A clause as it was decided about; offsets are UTF-16 code units of the version's text, `end` is that of its own text. */
export type DecidedPlace = { readonly document: Id; readonly version: Id; readonly clause: Id; readonly start: number; readonly end: number }
/** `right` is null for a clause that has none in the document `other`. */
export type StoredDecision = Decision & { readonly left: DecidedPlace; readonly right: DecidedPlace | null; readonly other: Id }

type Stored = {
  readonly id: Id
  readonly status: DecisionStatus
  readonly document: Id
  readonly version: Id
  readonly clause: Id
  readonly start: number
  readonly end: number
  readonly other_document: Id
  readonly other_version: Id
  readonly other_clause: Id | null
  readonly other_start: number | null
  readonly other_end: number | null
  readonly score: number
  readonly note: string
  readonly coder: string
  readonly decided_at: string
}

const columns = sql`
  a.id, a.status, a.document, a.version, a.clause, a.start, a.end, a.other_document, a.other_version, a.other_clause, a.other_start, a.other_end,
  a.score, a.note, a.coder, a.decided_at`
const ofPresent = sql`
  FROM alignment a JOIN document d ON d.id = a.document JOIN document o ON o.id = a.other_document
  WHERE d.removed_at IS NULL AND o.removed_at IS NULL`

/** What was decided about clauses of two documents, whichever of them was named first, the newest last. */
export function decisionsBetween(read: ReadStore, one: Id, other: Id): StoredDecision[] {
  return read
    .all<Stored>(sql`
      SELECT ${columns} ${ofPresent}
        AND ((a.document = ${one} AND a.other_document = ${other}) OR (a.document = ${other} AND a.other_document = ${one}))
      ORDER BY a.decided_at, a.id`)
    .map(toDecision)
}

/** All decisions, of one document or of all, the newest last. */
export function allDecisions(read: ReadStore, document: Id | null): StoredDecision[] {
  const wanted = document === null ? sql`true` : sql`(a.document = ${document} OR a.other_document = ${document})`
  return read.all<Stored>(sql`SELECT ${columns} ${ofPresent} AND ${wanted} ORDER BY a.decided_at, a.id`).map(toDecision)
}

export function readDecision(read: ReadStore, id: Id): StoredDecision | undefined {
  const stored = read.get<Stored>(sql`SELECT ${columns} ${ofPresent} AND a.id = ${id}`)
  return stored && toDecision(stored)
}

function toDecision(stored: Stored): StoredDecision {
  const { id, status, document, version, clause, start, end, other_document: other, other_version, other_clause, other_start, other_end, score, note, coder } = stored
  const right = other_clause === null || other_start === null || other_end === null ? null : { document: other, version: other_version, clause: other_clause, start: other_start, end: other_end }
  return { id, status, score, note, coder, decidedAt: stored.decided_at, left: { document, version, clause, start, end }, right, other }
}
