import type { Id } from '#domain/ids.ts'
import type { ReadStore } from '../store/database.ts'
import { sql } from '../store/sql.ts'

export type SearchedDocument = { readonly id: Id; readonly title: string; readonly short_title: string | null; readonly version: Id }

/** The documents that are looked through, in their order: those of these ids, or all. */
export function searchedDocuments(read: ReadStore, ids: readonly Id[]): SearchedDocument[] {
  const chosen = ids.length ? sql`d.id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))` : sql`true`
  return read.all(sql`
    SELECT d.id, d.title, d.short_title, d.version FROM document d
    WHERE d.removed_at IS NULL AND ${chosen} ORDER BY d.created_at, d.id`)
}
