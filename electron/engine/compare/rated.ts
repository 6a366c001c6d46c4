import type { Id } from '#domain/ids.ts'
import type { StoredField } from '../excerpts/field-rows.ts'
import type { ReadStore } from '../store/database.ts'
import { sql } from '../store/sql.ts'
import { type Counted, counts, themesAbove } from './queries.ts'

/** Highlights that have a step on a scale: their steps together, the least being 1, and how many they are. */
export type Rated = { readonly document: Id; readonly sum: number; readonly count: number }

type Scale = Pick<StoredField, 'id' | 'choices'>

/** What highlights have on a scale `step`, value by value. A value that is not on it any more counts for nothing. */
const steps = ({ choices }: Scale) => sql`step(value, rank) AS (SELECT value, key + 1 FROM json_each(${JSON.stringify(choices)}))`

/** By theme and document; with children a highlight that carries several themes below one counts once for it. */
export function ratedByCell(read: ReadStore, scale: Scale, withChildren: boolean, counted: Counted): readonly (Rated & { readonly theme: Id })[] {
  const roots = withChildren ? themesAbove : sql`above(theme, root) AS (SELECT id, id FROM theme)`
  return read.all<Rated & { readonly theme: Id }>(sql`
    WITH RECURSIVE ${roots}, ${steps(scale)}
    SELECT theme, document, sum(rank) AS sum, count(*) AS count FROM (
      SELECT DISTINCT above.root AS theme, a.document, a.id, step.rank
      FROM excerpt_value v JOIN step ON step.value = v.value JOIN annotation a ON a.id = v.annotation JOIN document d ON d.id = a.document
      JOIN annotation_theme t ON t.annotation = a.id JOIN above ON above.theme = t.theme
      WHERE v.field = ${scale.id} AND d.removed_at IS NULL AND ${counts(counted)}
    ) GROUP BY theme, document`)
}

/** By document, with a theme or without. */
export function ratedByPlan(read: ReadStore, scale: Scale, counted: Counted): readonly Rated[] {
  return read.all<Rated>(sql`
    WITH ${steps(scale)}
    SELECT a.document, sum(step.rank) AS sum, count(*) AS count FROM excerpt_value v JOIN step ON step.value = v.value JOIN annotation a ON a.id = v.annotation
    WHERE v.field = ${scale.id} AND ${counts(counted)} GROUP BY a.document`)
}
