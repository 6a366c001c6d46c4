import type { MemoOwner } from '#contract/memos.ts'
import type { Id } from '#domain/ids.ts'
import type { ReadStore, WriteStore } from '../store/database.ts'
import { sql, type Sql } from '../store/sql.ts'

function ownedBy(owner: MemoOwner): Sql {
  if ('annotation' in owner) return sql`annotation = ${owner.annotation}`
  if ('document' in owner) return sql`document = ${owner.document}`
  if ('theme' in owner) return sql`theme = ${owner.theme}`
  return sql`annotation IS NULL AND document IS NULL AND theme IS NULL`
}

export type StoredMemo = { readonly id: Id; readonly body: string; readonly plain: string; readonly updated_at: string }

export function readMemo(read: ReadStore, owner: MemoOwner): StoredMemo | undefined {
  return read.get<StoredMemo>(sql`SELECT id, body, plain, updated_at FROM memo WHERE ${ownedBy(owner)}`)
}

/** The name under which people know a memo's owner; undefined when the owner is not in the project, or was removed. */
export function readOwnerName(read: ReadStore, owner: MemoOwner): string | undefined {
  return read.get<{ name: string }>(ownerName(owner))?.name
}

function ownerName(owner: MemoOwner): Sql {
  if ('annotation' in owner) {
    return sql`SELECT '' AS name FROM annotation a JOIN document d ON d.id = a.document WHERE a.id = ${owner.annotation} AND d.removed_at IS NULL`
  }
  if ('document' in owner) return sql`SELECT title AS name FROM document WHERE id = ${owner.document} AND removed_at IS NULL`
  if ('theme' in owner) return sql`SELECT name FROM theme WHERE id = ${owner.theme}`
  return sql`SELECT name FROM project`
}

export type NewMemo = { readonly id: Id; readonly owner: MemoOwner; readonly body: string; readonly plain: string; readonly at: string }

export function insertMemo(write: WriteStore, { id, owner, body, plain, at }: NewMemo): void {
  const annotation = 'annotation' in owner ? owner.annotation : null
  const document = 'document' in owner ? owner.document : null
  const theme = 'theme' in owner ? owner.theme : null
  write.run(sql`
    INSERT INTO memo (id, annotation, document, theme, body, plain, updated_at)
    VALUES (${id}, ${annotation}, ${document}, ${theme}, ${body}, ${plain}, ${at})`)
}

export function updateMemo(write: WriteStore, { id, body, plain, at }: Omit<NewMemo, 'owner'>): void {
  write.run(sql`UPDATE memo SET body = ${body}, plain = ${plain}, updated_at = ${at} WHERE id = ${id}`)
}

export function deleteMemo(write: WriteStore, id: Id): void {
  write.run(sql`DELETE FROM memo WHERE id = ${id}`)
}

/** A highlight's memo is part of it: its time of change is the highlight's. */
export function touchOwner(write: WriteStore, owner: MemoOwner, at: string): void {
  if ('annotation' in owner) write.run(sql`UPDATE annotation SET updated_at = ${at} WHERE id = ${owner.annotation}`)
}
