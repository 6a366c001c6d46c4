import type { MatrixCell, MemoOwner } from '#contract/coding/memos.ts'
import type { Id } from '#domain/ids.ts'
import type { Target } from '#domain/memos/mentions.ts'
import { cellOfMemo, ownerColumns, type OwnerColumns } from '../excerpts/mentions/memo-owners.ts'
import type { ReadStore, WriteStore } from '../store/database.ts'
import { sql, type Sql } from '../store/sql.ts'

/** Of a memo, by the id that it is stored under: a clause's must be found by whoever asks. */
function ownedBy(owner: MemoOwner): Sql {
  if ('annotation' in owner) return sql`annotation = ${owner.annotation}`
  if ('document' in owner) return sql`document = ${owner.document}`
  if ('theme' in owner) return sql`theme = ${owner.theme}`
  if ('clause' in owner) return sql`clause = ${owner.clause}`
  if ('entry' in owner) return sql`journal_entry = ${owner.entry}`
  if ('cell' in owner) return sql`cell = (SELECT id FROM matrix_cell WHERE ${isCell(owner.cell)})`
  return sql`coalesce(annotation, document, theme, clause, journal_entry, cell) IS NULL`
}

const isCell = (cell: MatrixCell): Sql =>
  'document' in cell ? sql`theme = ${cell.theme} AND document = ${cell.document}` : sql`theme = ${cell.theme} AND attribute = ${cell.attribute} AND value = ${cell.value}`

export type StoredMemo = { readonly id: Id; readonly body: string; readonly plain: string; readonly coder: string; readonly updated_at: string }

export function readMemo(read: ReadStore, owner: MemoOwner): StoredMemo | undefined {
  return read.get<StoredMemo>(sql`SELECT id, body, plain, coder, updated_at FROM memo WHERE ${ownedBy(owner)}`)
}

export type OwnedMemo = StoredMemo & OwnerColumns & { readonly day: string | null }

const owned = sql`m.id, m.body, m.plain, m.coder, m.updated_at, ${ownerColumns}, (SELECT day FROM journal_entry j WHERE j.id = m.journal_entry) AS day`

/** All memos, or those on a document, its clauses, excerpts and cells of the matrix; newest first. */
export function readMemos(read: ReadStore, document?: Id): OwnedMemo[] {
  const chosen = document === undefined
    ? sql`true`
    : sql`(m.document = ${document} OR x.document = ${document} OR m.annotation IN (SELECT id FROM annotation WHERE document = ${document}) OR (m.clause IS NOT NULL AND ${isClauseOf(sql`m.clause`, document)}))`
  return read.all<OwnedMemo>(sql`SELECT ${owned} FROM memo m ${cellOfMemo} WHERE ${chosen} ORDER BY m.updated_at DESC, m.id DESC`)
}

/** The memos that speak of something, newest first, and how often each does. */
export function readMentioning(read: ReadStore, targets: readonly Target[]): (OwnedMemo & { readonly count: number })[] {
  const named = JSON.stringify(targets.map(({ kind, id }) => [kind, id]))
  return read.all(sql`
    SELECT ${owned}, sum(n.count) AS count FROM json_each(${named}) t
    CROSS JOIN mention n ON n.target = t.value ->> 1 AND n.kind = t.value ->> 0 JOIN memo m ON m.id = n.memo ${cellOfMemo}
    GROUP BY m.id ORDER BY m.updated_at DESC, m.id DESC`)
}

/** Whether a clause's id, in this column, is of a version of this document, or of a correction that made one there. */
const isClauseOf = (column: Sql, document: Id): Sql => sql`(
  EXISTS (SELECT 1 FROM clause c JOIN document_version v ON v.id = c.version WHERE c.id = ${column} AND v.document = ${document})
  OR EXISTS (SELECT 1 FROM clause_correction c WHERE c.id = ${column} AND c.document = ${document}))`

/** Clauses of a document's versions that memos speak of, by the ids under which they do. */
export function readMentionedClauses(read: ReadStore, document: Id): Id[] {
  return read
    .all<{ target: Id }>(sql`SELECT DISTINCT target FROM mention WHERE kind = 'clause' AND ${isClauseOf(sql`mention.target`, document)}`)
    .map(({ target }) => target)
}

/** Clauses of a document's versions that have a memo, by the ids that these are stored under. */
export function readClausesWithMemo(read: ReadStore, document: Id): Id[] {
  return read
    .all<{ clause: Id }>(sql`SELECT clause FROM memo WHERE clause IS NOT NULL AND ${isClauseOf(sql`memo.clause`, document)} ORDER BY id`)
    .map(({ clause }) => clause)
}

/** The name under which people know a memo's owner; undefined when the owner is not in the project, or was removed. A clause's and a cell's are found elsewhere. */
export function readOwnerName(read: ReadStore, owner: NamedOwner): string | undefined {
  return read.get<{ name: string }>(ownerName(owner))?.name
}

type NamedOwner = Exclude<MemoOwner, { clause: Id } | { cell: MatrixCell }>

function ownerName(owner: NamedOwner): Sql {
  if ('annotation' in owner) {
    return sql`SELECT '' AS name FROM annotation a JOIN document d ON d.id = a.document WHERE a.id = ${owner.annotation} AND d.removed_at IS NULL`
  }
  if ('document' in owner) return sql`SELECT title AS name FROM document WHERE id = ${owner.document} AND removed_at IS NULL`
  if ('theme' in owner) return sql`SELECT name FROM theme WHERE id = ${owner.theme}`
  if ('entry' in owner) return sql`SELECT day AS name FROM journal_entry WHERE id = ${owner.entry}`
  return sql`SELECT name FROM project`
}

export type NewMemo = { readonly id: Id; readonly owner: MemoOwner; readonly body: string; readonly plain: string; readonly coder: string; readonly at: string }

export function insertMemo(write: WriteStore, { id, owner, body, plain, coder, at }: NewMemo): void {
  const annotation = 'annotation' in owner ? owner.annotation : null
  const document = 'document' in owner ? owner.document : null
  const theme = 'theme' in owner ? owner.theme : null
  const clause = 'clause' in owner ? owner.clause : null
  const entry = 'entry' in owner ? owner.entry : null
  // A cell is there for its memo, and has its id.
  const cell = 'cell' in owner ? id : null
  if ('cell' in owner) insertCell(write, id, owner.cell)
  write.run(sql`
    INSERT INTO memo (id, annotation, document, theme, clause, journal_entry, cell, body, plain, coder, updated_at)
    VALUES (${id}, ${annotation}, ${document}, ${theme}, ${clause}, ${entry}, ${cell}, ${body}, ${plain}, ${coder}, ${at})`)
}

function insertCell(write: WriteStore, id: Id, cell: MatrixCell): void {
  const { document, attribute, value } = { document: null, attribute: null, value: null, ...cell }
  write.run(sql`INSERT INTO matrix_cell (id, theme, document, attribute, value) VALUES (${id}, ${cell.theme}, ${document}, ${attribute}, ${value})`)
}

export function updateMemo(write: WriteStore, { id, body, plain, coder, at }: Omit<NewMemo, 'owner'>): void {
  write.run(sql`UPDATE memo SET body = ${body}, plain = ${plain}, coder = ${coder}, updated_at = ${at} WHERE id = ${id}`)
}

export function deleteMemo(write: WriteStore, id: Id): void {
  write.run(sql`DELETE FROM memo WHERE id = ${id}`)
  write.run(sql`DELETE FROM matrix_cell WHERE id = ${id}`)
}

/** A highlight's memo is part of it: its time of change is the highlight's. */
export function touchOwner(write: WriteStore, owner: MemoOwner, at: string): void {
  if ('annotation' in owner) write.run(sql`UPDATE annotation SET updated_at = ${at} WHERE id = ${owner.annotation}`)
}
