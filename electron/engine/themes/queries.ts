import type { Id } from '#domain/ids.ts'
import type { ReadStore, WriteStore } from '../store/database.ts'
import { sql } from '../store/sql.ts'

/** How many highlights carry each theme itself, in documents that are not removed. */
export function countsByTheme(read: ReadStore): Map<Id, number> {
  const rows = read.all<{ theme: Id; count: number }>(sql`
    SELECT t.theme, count(*) AS count
    FROM annotation_theme t JOIN annotation a ON a.id = t.annotation JOIN document d ON d.id = a.document
    WHERE d.removed_at IS NULL GROUP BY t.theme`)
  return new Map(rows.map(({ theme, count }) => [theme, count]))
}

/** How many highlights carry any of these themes, in documents that are not removed. */
export function countTagged(read: ReadStore, themes: readonly Id[]): number {
  const row = read.get<{ count: number }>(sql`
    SELECT count(DISTINCT t.annotation) AS count
    FROM annotation_theme t JOIN annotation a ON a.id = t.annotation JOIN document d ON d.id = a.document
    WHERE d.removed_at IS NULL AND t.theme IN ${sql.oneOf(themes)}`)
  return row?.count ?? 0
}

/** What carries `from` carries `into` too; those rows go with `from`. */
export function copyTags(write: WriteStore, from: Id, into: Id): void {
  write.run(sql`
    INSERT INTO annotation_theme (annotation, theme)
    SELECT annotation, ${into} FROM annotation_theme WHERE theme = ${from}
    ON CONFLICT DO NOTHING`)
}

export type ThemeMemo = { readonly id: Id; readonly body: string; readonly plain: string }

export function readThemeMemo(read: ReadStore, theme: Id): ThemeMemo | undefined {
  return read.get<ThemeMemo>(sql`SELECT id, body, plain FROM memo WHERE theme = ${theme}`)
}

/** Gives a memo to another theme, which has none. */
export function giveMemo(write: WriteStore, memo: Id, theme: Id): void {
  write.run(sql`UPDATE memo SET theme = ${theme} WHERE id = ${memo}`)
}

export function rewriteMemo(write: WriteStore, memo: ThemeMemo, at: string): void {
  write.run(sql`UPDATE memo SET body = ${memo.body}, plain = ${memo.plain}, updated_at = ${at} WHERE id = ${memo.id}`)
}

export function deleteThemes(write: WriteStore, themes: readonly Id[]): number {
  return write.run(sql`DELETE FROM theme WHERE id IN ${sql.oneOf(themes)}`).changes
}
