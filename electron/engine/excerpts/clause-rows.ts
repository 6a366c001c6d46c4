import type { CitedClause } from '#domain/citation.ts'
import { type ClauseCorrection, correctClauses, type CorrectableClause, parseCorrection, type WrittenCorrection } from '#domain/clauses/correcting/corrections.ts'
import type { Id } from '#domain/ids.ts'
import type { ReadStore } from '../store/database.ts'
import { sql } from '../store/sql.ts'
import { readText } from './queries.ts'

export type ClauseRecord = CorrectableClause

/** A version's clauses in reading order, as derived from its text and corrected by people. */
export function clauseRows(read: ReadStore, version: Id): ClauseRecord[] {
  const derived = read.all<ClauseRecord>(sql`
    SELECT id, parent, ordinal, kind, level, label, start, end, text_end AS textEnd
    FROM clause WHERE version = ${version} ORDER BY ordinal`)
  const corrections = readCorrections(read, version)
  if (corrections.length === 0) return derived
  return correctClauses(readText(read, version), derived, corrections)
}

/** The same clauses with what a citation needs and nothing else: reading an id costs as much as all of that. */
export function citedClauseRows(read: ReadStore, version: Id): readonly CitedClause[] {
  if (readCorrections(read, version).length > 0) return clauseRows(read, version)
  return read.all<CitedClause>(sql`
    SELECT kind, level, label, start, end, text_end AS textEnd FROM clause WHERE version = ${version} ORDER BY ordinal`)
}

/** The corrections of a version, in the order in which they were made. */
function readCorrections(read: ReadStore, version: Id): ClauseCorrection[] {
  return read
    .all<WrittenCorrection>(sql`SELECT id, kind, start, end, value FROM clause_correction WHERE version = ${version} ORDER BY created_at, id`)
    .map(parseCorrection)
}

/** By version with corrections: what changes whenever they do. A part of the key for what is kept of its clauses. */
export function correctionStamps(read: ReadStore): ReadonlyMap<Id, string> {
  const rows = read.all<{ version: Id; count: number; last: Id }>(sql`SELECT version, count(*) AS count, max(id) AS last FROM clause_correction GROUP BY version`)
  return new Map(rows.map(({ version, count, last }) => [version, `${count} ${last}`]))
}

/** Versions with corrections: only their clauses are more or fewer than the derived ones. */
export function correctedVersions(read: ReadStore): Id[] {
  return read.all<{ version: Id }>(sql`SELECT DISTINCT version FROM clause_correction`).map(({ version }) => version)
}
