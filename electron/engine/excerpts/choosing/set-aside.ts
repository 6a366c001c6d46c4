/** Highlights of what is no plan's text: menus, notices, page numbers that were set aside as boilerplate. */
import type { Id } from '#domain/ids.ts'
import type { ReadStore } from '../../store/database.ts'
import { sql } from '../../store/sql.ts'
import { clauseRows } from '../clause-rows.ts'

type Aside = { readonly ordinal: number; readonly start: number; readonly end: number; readonly textEnd: number }
type Range = { readonly start: number; readonly end: number }

/** The annotations that stand wholly in clauses set aside as boilerplate, in one or in several that follow each other. */
export function asideAnnotations(read: ReadStore): ReadonlySet<Id> {
  const found = new Set<Id>()
  for (const [version, clauses] of asideClauses(read))
    for (const { start, end } of joined(clauses)) for (const id of annotationsWithin(read, version, start, end)) found.add(id)
  return found
}

/** Boilerplate of the versions that highlights stand in, in reading order. */
function asideClauses(read: ReadStore): ReadonlyMap<Id, readonly Aside[]> {
  const found = new Map<Id, Aside[]>()
  // Earlier texts keep their corrections, but their highlights have moved on.
  const corrected = new Set(read.all<{ version: Id }>(sql`
    SELECT DISTINCT version FROM clause_correction c
    WHERE EXISTS (SELECT 1 FROM annotation a WHERE a.document = c.document AND a.version = c.version)`).map(({ version }) => version))
  for (const { version, ...clause } of read.all<Aside & { version: Id }>(sql`
    SELECT version, ordinal, start, end, text_end AS textEnd FROM clause
    WHERE kind = 'boilerplate' AND version IN (SELECT version FROM annotation) ORDER BY version, ordinal`)) {
    if (corrected.has(version)) continue
    const clauses = found.get(version)
    if (clauses) clauses.push(clause)
    else found.set(version, [clause])
  }
  for (const version of corrected) {
    const clauses = clauseRows(read, version).map((clause, ordinal) => ({ ...clause, ordinal })).filter(({ kind }) => kind === 'boilerplate')
    if (clauses.length > 0) found.set(version, clauses)
  }
  return found
}

/** Clauses that follow each other as one range each (UTF-16 code units): whoever highlights several takes the blank between them, too. */
function joined(clauses: readonly Aside[]): readonly Range[] {
  const ranges: { start: number; end: number; ordinal: number }[] = []
  for (const { ordinal, start, textEnd } of clauses) {
    const last = ranges.at(-1)
    if (last?.ordinal === ordinal - 1) Object.assign(last, { end: textEnd, ordinal })
    else ranges.push({ start, end: textEnd, ordinal })
  }
  return ranges
}

function annotationsWithin(read: ReadStore, version: Id, start: number, end: number): readonly Id[] {
  return read
    .all<{ id: Id }>(sql`
      SELECT id FROM annotation
      WHERE document = (SELECT document FROM document_version WHERE id = ${version}) AND start >= ${start} AND start < ${end}
        AND end <= ${end} AND version = ${version}`)
    .map(({ id }) => id)
}
