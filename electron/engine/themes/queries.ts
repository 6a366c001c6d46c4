import type { Id } from '#domain/ids.ts'
import type { ReadStore, WriteStore } from '../store/database.ts'
import { type Sql, sql } from '../store/sql.ts'

/**
 * How many highlights carry each theme itself, in documents that are not removed. All are counted from the index alone, and those of
 * removed documents, which are few, are taken off: to look up each highlight's document takes twenty times as long.
 */
export function countsByTheme(read: ReadStore): Map<Id, number> {
  const counts = new Map<Id, number>()
  for (const { theme, count } of read.all<Counted>(sql`SELECT theme, count(*) AS count FROM annotation_theme GROUP BY theme`)) counts.set(theme, count)
  const removed = read.all<Counted>(sql`SELECT t.theme, count(*) AS count FROM ${ofRemoved} GROUP BY t.theme`)
  for (const { theme, count } of removed) counts.set(theme, (counts.get(theme) ?? 0) - count)
  return counts
}

type Counted = { readonly theme: Id; readonly count: number }

/** The tags in removed documents, these documents first. */
const ofRemoved = sql`
  (SELECT id FROM document WHERE removed_at IS NOT NULL) d CROSS JOIN annotation a ON a.document = d.id CROSS JOIN annotation_theme t ON t.annotation = a.id`

/** How many highlights carry any of these themes, in documents that are not removed. */
export function countTagged(read: ReadStore, themes: readonly Id[]): number {
  const chosen = sql.oneOf(themes)
  // A tag is there once: of one theme they need not be told apart, which takes longer than to count them.
  const what = themes.length === 1 ? sql`count(*)` : sql`count(DISTINCT t.annotation)`
  const count = (from: Sql) => read.get<{ count: number }>(sql`SELECT ${what} AS count FROM ${from} WHERE t.theme IN ${chosen}`)?.count ?? 0
  return count(sql`annotation_theme t`) - count(ofRemoved)
}

/** How many highlights carry both themes, in documents that are not removed. */
export function countCarryingBoth(read: ReadStore, one: Id, other: Id): number {
  const both = (from: Sql) =>
    read.get<{ count: number }>(sql`
      SELECT count(*) AS count FROM ${from} WHERE t.theme = ${one} AND EXISTS (SELECT 1 FROM annotation_theme o WHERE o.annotation = t.annotation AND o.theme = ${other})`)
  return (both(sql`annotation_theme t`)?.count ?? 0) - (both(ofRemoved)?.count ?? 0)
}

/** What carries `from` carries `into` instead, one change a highlight; what carried both keeps the row of `from`, which goes with it. */
export function giveTags(write: WriteStore, from: Id, into: Id): void {
  write.run(sql`UPDATE OR IGNORE annotation_theme SET theme = ${into} WHERE theme = ${from}`)
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
