import type { Id } from '#domain/ids.ts'
import type { Language } from '#domain/text.ts'
import type { ReadStore } from '../store/database.ts'
import { sql } from '../store/sql.ts'

export type DocumentToSearch = { readonly id: Id; readonly title: string; readonly version: Id; readonly language: Language | null }

/** All documents that were not removed, in the library's order. */
export function documentsToSearch(read: ReadStore): DocumentToSearch[] {
  return read.all<DocumentToSearch>(sql`
    SELECT id, title, version, CASE WHEN language IN ('en', 'zh') THEN language END AS language
    FROM document WHERE removed_at IS NULL ORDER BY created_at, id`)
}

/** The ranges of a version that highlights hold, as `start end`, with the themes of the one made first. */
export function standingPlaces(read: ReadStore, document: Id, version: Id): ReadonlyMap<string, readonly Id[]> {
  const rows = read.all<{ start: number; end: number; themes: string | null }>(sql`
    SELECT start, end, (SELECT group_concat(theme, ' ') FROM annotation_theme t WHERE t.annotation = a.id) AS themes
    FROM annotation a WHERE document = ${document} AND version = ${version} ORDER BY id DESC`)
  return new Map(rows.map(({ start, end, themes }) => [`${start} ${end}`, themes?.split(' ') ?? []]))
}

/** What a version's document is cited by; undefined for a version that is not there. */
export function citedBy(read: ReadStore, version: Id): { readonly shortTitle: string } | undefined {
  return read.get<{ shortTitle: string }>(sql`
    SELECT coalesce(short_title, title) AS shortTitle FROM document WHERE id = (SELECT document FROM document_version WHERE id = ${version})`)
}
