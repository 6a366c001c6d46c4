import type { Id } from '#domain/ids.ts'
import type { ReadStore } from '../store/database.ts'
import { sql } from '../store/sql.ts'

export type SearchedDocument = { readonly id: Id; readonly title: string; readonly short_title: string | null }

/** All documents that were not removed, in their order, by the version that is read now. */
export function documentsByVersion(read: ReadStore): ReadonlyMap<Id, SearchedDocument> {
  const rows = read.all<SearchedDocument & { readonly version: Id }>(sql`
    SELECT id, title, short_title, version FROM document WHERE removed_at IS NULL ORDER BY created_at, id`)
  return new Map(rows.map(row => [row.version, row]))
}
