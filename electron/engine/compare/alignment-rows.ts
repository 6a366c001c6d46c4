import type { DecisionStatus } from '#contract/comparing/alignments.ts'
import type { Id } from '#domain/ids.ts'
import type { DecidedPlace } from '../excerpts/aligned/decision-rows.ts'
import type { ReadStore, WriteStore } from '../store/database.ts'
import { sql } from '../store/sql.ts'

export type NewDecision = {
  readonly id: Id
  readonly status: DecisionStatus
  readonly left: DecidedPlace
  /** Null for a clause that has none in the other document. */
  readonly right: DecidedPlace | null
  readonly other: Pick<DecidedPlace, 'document' | 'version'>
  readonly score: number
  readonly note: string
  readonly coder: string
  readonly at: string
}

export function insertDecision(write: WriteStore, { id, status, left, right, other, score, note, coder, at }: NewDecision): void {
  write.run(sql`
    INSERT INTO alignment (id, status, document, version, clause, start, end, other_document, other_version, other_clause, other_start, other_end, score, note, coder, decided_at)
    VALUES (${id}, ${status}, ${left.document}, ${left.version}, ${left.clause}, ${left.start}, ${left.end}, ${other.document}, ${other.version},
      ${right?.clause ?? null}, ${right?.start ?? null}, ${right?.end ?? null}, ${score}, ${note}, ${coder}, ${at})`)
}

export type OwnDecision = { readonly id: Id; readonly status: DecisionStatus; readonly note: string }

/** What a coder said of two clauses, whichever was named first. */
export function ownOfPair(read: ReadStore, coder: string, left: Id, right: Id): OwnDecision[] {
  return read.all<OwnDecision>(sql`
    SELECT id, status, note FROM alignment
    WHERE coder = ${coder} AND ((clause = ${left} AND other_clause = ${right}) OR (clause = ${right} AND other_clause = ${left}))`)
}

/** What a coder recorded of a clause that has none in another document. */
export function ownOnly(read: ReadStore, coder: string, clause: Id, other: Id): OwnDecision[] {
  return read.all<OwnDecision>(sql`SELECT id, status, note FROM alignment WHERE coder = ${coder} AND clause = ${clause} AND other_document = ${other} AND status = 'only'`)
}

/** Clauses of a document, as they stand in a version, that are linked with some of another one, by what is seen. */
export function linkedClauses(read: ReadStore, document: Id, version: Id, other: Id): ReadonlySet<Id> {
  const rows = read.all<{ clause: Id }>(sql`
    SELECT clause FROM alignment WHERE version = ${version} AND document = ${document} AND other_document = ${other} AND status IN ('confirmed', 'linked')
    UNION SELECT other_clause FROM alignment WHERE other_version = ${version} AND other_document = ${document} AND document = ${other} AND status IN ('confirmed', 'linked')`)
  return new Set(rows.map(({ clause }) => clause))
}

export function deleteDecisions(write: WriteStore, ids: readonly Id[]): void {
  write.run(sql`DELETE FROM alignment WHERE id IN ${sql.oneOf(ids)}`)
}

export function setNote(write: WriteStore, id: Id, note: string): void {
  write.run(sql`UPDATE alignment SET note = ${note} WHERE id = ${id}`)
}

/** Puts one clause of a decision where it is now. */
export function moveDecided(write: WriteStore, id: Id, side: 'left' | 'right', { version, clause, start, end }: DecidedPlace): void {
  write.run(side === 'left'
    ? sql`UPDATE alignment SET version = ${version}, clause = ${clause}, start = ${start}, end = ${end} WHERE id = ${id}`
    : sql`UPDATE alignment SET other_version = ${version}, other_clause = ${clause}, other_start = ${start}, other_end = ${end} WHERE id = ${id}`)
}

/** Those of these decisions that are there and seen. */
export function presentDecisions(read: ReadStore, ids: readonly Id[]): Id[] {
  return read.all<{ id: Id }>(sql`SELECT id FROM alignment WHERE id IN ${sql.oneOf(ids)}`).map(({ id }) => id)
}
