import type { AnnotationRow } from '#contract/annotations.ts'
import type { Id } from '#domain/ids.ts'
import type { ReadStore } from '../store/database.ts'
import { sql } from '../store/sql.ts'

type Stored = {
  readonly id: Id
  readonly document: Id
  readonly version: Id
  readonly start: number
  readonly end: number
  readonly exact: string
  readonly starred: number
  readonly coder: string
  readonly created_at: string
  readonly updated_at: string
  readonly themes: string
  readonly memo: string
}

/**
 * Annotations as the contract shows them: those of a document in reading order, or the named ones in the order of their names;
 * an id without a row is left out. Themes stand in the order of their making.
 */
export function annotationRows(read: ReadStore, which: readonly Id[] | { readonly document: Id }): AnnotationRow[] {
  const filter = 'document' in which ? sql`a.document = ${which.document}` : sql`a.id IN (SELECT value FROM json_each(${JSON.stringify(which)}))`
  const rows = read
    .all<Stored>(sql`
      SELECT a.id, a.document, a.version, a.start, a.end, a.exact, a.starred, a.coder, a.created_at, a.updated_at,
        coalesce((SELECT plain FROM memo WHERE memo.annotation = a.id), '') AS memo,
        (SELECT json_group_array(theme) FROM (SELECT theme FROM annotation_theme t WHERE t.annotation = a.id ORDER BY theme)) AS themes
      FROM annotation a WHERE ${filter} ORDER BY a.start, a.end, a.id`)
    .map(toRow)
  if ('document' in which) return rows
  const rowById = new Map(rows.map(row => [row.id, row]))
  return which.flatMap(id => rowById.get(id) ?? [])
}

function toRow({ themes, starred, created_at, updated_at, ...row }: Stored): AnnotationRow {
  return { ...row, themes: JSON.parse(themes) as Id[], starred: starred === 1, createdAt: created_at, updatedAt: updated_at }
}
