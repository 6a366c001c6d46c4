import type { Id } from '#domain/ids.ts'
import type { ReadStore, WriteStore } from '../../store/database.ts'
import { type Sql, sql } from '../../store/sql.ts'

/** The tags in removed documents, these documents first. */
export const ofRemoved = sql`
  (SELECT id FROM document WHERE removed_at IS NOT NULL) d CROSS JOIN annotation a ON a.document = d.id CROSS JOIN annotation_theme t ON t.annotation = a.id`

/** How many highlights carry any of these themes, in documents that are not removed. */
export function countTagged(read: ReadStore, themes: readonly Id[]): number {
  const chosen = sql.oneOf(themes)
  // A tag is there once: of one theme they need not be told apart, which takes longer than to count them.
  const what = themes.length === 1 ? sql`count(*)` : sql`count(DISTINCT t.annotation)`
  const count = (from: Sql) => read.get<{ count: number }>(sql`SELECT ${what} AS count FROM ${from} WHERE t.theme IN ${chosen}`)?.count ?? 0
  return count(sql`annotation_theme t`) - count(ofRemoved)
}

/** How many tags of these themes there are, also in removed documents. */
export function countTags(read: ReadStore, themes: readonly Id[]): number {
  return read.get<{ count: number }>(sql`SELECT count(*) AS count FROM annotation_theme WHERE theme IN ${sql.oneOf(themes)}`)?.count ?? 0
}

/** All highlights that carry a theme, also in removed documents. */
export function highlightsWith(read: ReadStore, theme: Id): Id[] {
  return read.all<{ annotation: Id }>(sql`SELECT annotation FROM annotation_theme WHERE theme = ${theme}`).map(({ annotation }) => annotation)
}

/** What of these carries `from` carries `into` instead, one change a highlight; what carried both keeps the row of `from`, which goes with it. */
export function giveTags(write: WriteStore, annotations: readonly Id[], from: Id, into: Id): void {
  write.run(sql`UPDATE OR IGNORE annotation_theme SET theme = ${into} WHERE theme = ${from} AND annotation IN ${sql.oneOf(annotations)}`)
}

export function deleteTags(write: WriteStore, annotations: readonly Id[], theme: Id): void {
  write.run(sql`DELETE FROM annotation_theme WHERE theme = ${theme} AND annotation IN ${sql.oneOf(annotations)}`)
}

export type ThemeMemo = { readonly id: Id; readonly body: string; readonly plain: string }

export function readThemeMemo(read: ReadStore, theme: Id): ThemeMemo | undefined {
  return read.get<ThemeMemo>(sql`SELECT id, body, plain FROM memo WHERE theme = ${theme}`)
}

/** Gives a memo to another theme, which has none. */
export function giveMemo(write: WriteStore, memo: Id, theme: Id): void {
  write.run(sql`UPDATE memo SET theme = ${theme} WHERE id = ${memo}`)
}

export function rewriteMemo(write: WriteStore, memo: ThemeMemo, { coder, at }: { readonly coder: string; readonly at: string }): void {
  write.run(sql`UPDATE memo SET body = ${memo.body}, plain = ${memo.plain}, coder = ${coder}, updated_at = ${at} WHERE id = ${memo.id}`)
}

export function deleteThemes(write: WriteStore, themes: readonly Id[]): number {
  return write.run(sql`DELETE FROM theme WHERE id IN ${sql.oneOf(themes)}`).changes
}
