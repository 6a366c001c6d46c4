import type { SetRow } from '#contract/attributes/sets.ts'
import type { Id } from '#domain/ids.ts'
import type { MessageLanguage } from '#domain/messages/catalogues.ts'
import { orderSets } from '#domain/sets.ts'
import type { ReadStore, WriteStore } from '../../store/database.ts'
import { sql } from '../../store/sql.ts'

/** All sets by name as they stand in a language, those that lie in one after it, each with its documents that are not removed. */
export function setRows(read: ReadStore, language: MessageLanguage): SetRow[] {
  const rows = read
    .all<Omit<SetRow, 'documents'> & { readonly documents: string }>(sql`
      SELECT id, parent, name, (
        SELECT json_group_array(m.document) FROM document_in_set m JOIN document d ON d.id = m.document
        WHERE m.document_set = document_set.id AND d.removed_at IS NULL
      ) AS documents FROM document_set`)
    .map(row => ({ ...row, documents: JSON.parse(row.documents) as Id[] }))
  return orderSets(rows, language)
}

type StoredSet = Omit<SetRow, 'documents'>

export function insertSet(write: WriteStore, { id, parent, name }: StoredSet): void {
  write.run(sql`INSERT INTO document_set (id, parent, name) VALUES (${id}, ${parent}, ${name})`)
}

export function updateSet(write: WriteStore, { id, parent, name }: StoredSet): void {
  write.run(sql`UPDATE document_set SET name = ${name}, parent = ${parent} WHERE id = ${id}`)
}

export function deleteSet(write: WriteStore, id: Id): void {
  write.run(sql`DELETE FROM document_set WHERE id = ${id}`)
}

export function putIntoSet(write: WriteStore, set: Id, documents: readonly Id[]): void {
  write.run(sql`
    INSERT INTO document_in_set (document, document_set) SELECT value, ${set} FROM json_each(${JSON.stringify(documents)}) WHERE true
    ON CONFLICT DO NOTHING`)
}

export function takeOutOfSet(write: WriteStore, set: Id, documents: readonly Id[]): void {
  write.run(sql`DELETE FROM document_in_set WHERE document_set = ${set} AND document IN ${sql.oneOf(documents)}`)
}
