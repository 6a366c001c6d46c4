import type { Id } from '#domain/ids.ts'
import type { NewAnnotation } from '../excerpts/coding/highlight-rows.ts'
import type { ReadStore, Store, WriteStore } from '../store/database.ts'
import { sql } from '../store/sql.ts'

export type DocumentState = { readonly removed: number; readonly version: Id }

/** A document with the version that is read now; undefined when the project has none of this id. */
export function readDocument(read: ReadStore, document: Id): DocumentState | undefined {
  return read.get<DocumentState>(sql`
    SELECT removed_at IS NOT NULL AS removed, version FROM document WHERE id = ${document}`)
}

export function readText(read: ReadStore, version: Id): string {
  return read.get<{ text: string }>(sql`SELECT text FROM document_version WHERE id = ${version}`)?.text ?? ''
}

/** Highlights of documents that are not removed which others made and are not seen now. */
export function countHidden(store: Pick<Store, 'onlyCoder' | 'everybody'>): number {
  const own = store.onlyCoder()
  if (own === null) return 0
  return store.everybody.get<{ hidden: number }>(sql`
    SELECT count(*) AS hidden FROM annotation a JOIN document d ON d.id = a.document WHERE d.removed_at IS NULL AND a.coder <> ${own}`)?.hidden ?? 0
}

export function annotationExists(read: ReadStore, id: Id): boolean {
  return read.get(sql`SELECT 1 FROM annotation WHERE id = ${id}`) !== undefined
}

export function insertMemo(write: WriteStore, memo: { readonly id: Id; readonly annotation: Id; readonly plain: string; readonly coder: string; readonly at: string }): void {
  write.run(sql`
    INSERT INTO memo (id, annotation, plain, coder, updated_at) VALUES (${memo.id}, ${memo.annotation}, ${memo.plain}, ${memo.coder}, ${memo.at})`)
}

export function moveAnnotation(write: WriteStore, row: Pick<NewAnnotation, 'id' | 'start' | 'end' | 'exact' | 'prefix' | 'suffix' | 'at'>): void {
  write.run(sql`
    UPDATE annotation SET start = ${row.start}, end = ${row.end}, exact = ${row.exact}, prefix = ${row.prefix}, suffix = ${row.suffix}, updated_at = ${row.at}
    WHERE id = ${row.id}`)
}

/** Gives a new highlight the themes and values of another one. */
export function copyMarks(write: WriteStore, from: Id, to: Id): void {
  write.run(sql`INSERT INTO annotation_theme (annotation, theme) SELECT ${to}, theme FROM annotation_theme WHERE annotation = ${from}`)
  write.run(sql`INSERT INTO excerpt_value (annotation, field, value) SELECT ${to}, field, value FROM excerpt_value WHERE annotation = ${from}`)
}
