import type { Id } from '#domain/ids.ts'
import { ofRemoved } from '../changing/themes/queries.ts'
import type { ReadStore } from '../store/database.ts'
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

/** Highlights with more than one theme: the ids of these, with spaces between them. */
export function severalTags(read: ReadStore): Iterable<{ readonly annotation: Id; readonly themes: string }> {
  return read.iterate(sql`SELECT annotation, group_concat(theme, ' ') AS themes FROM annotation_theme GROUP BY annotation HAVING count(*) > 1`)
}

export function highlightsOfRemoved(read: ReadStore): ReadonlySet<Id> {
  const rows = read.all<{ id: Id }>(sql`SELECT a.id FROM document d CROSS JOIN annotation a ON a.document = d.id WHERE d.removed_at IS NOT NULL`)
  return new Set(rows.map(({ id }) => id))
}

type Counted = { readonly theme: Id; readonly count: number }

/** How many highlights carry both themes, in documents that are not removed. */
export function countCarryingBoth(read: ReadStore, one: Id, other: Id): number {
  const both = (from: Sql) =>
    read.get<{ count: number }>(sql`
      SELECT count(*) AS count FROM ${from} WHERE t.theme = ${one} AND EXISTS (SELECT 1 FROM annotation_theme o WHERE o.annotation = t.annotation AND o.theme = ${other})`)
  return (both(sql`annotation_theme t`)?.count ?? 0) - (both(ofRemoved)?.count ?? 0)
}
