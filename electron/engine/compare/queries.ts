import type { Id } from '#domain/ids.ts'
import type { ReadStore } from '../store/database.ts'
import { type Sql, sql } from '../store/sql.ts'

export type Count = { readonly theme: Id; readonly document: Id; readonly count: number }

/**
 * How many highlights carry each theme itself, by document.
 * @param leftOut highlights that are not counted
 */
export function countsByCell(read: ReadStore, leftOut: ReadonlySet<Id>): Count[] {
  return read.all<Count>(sql`
    SELECT t.theme, a.document, count(*) AS count
    FROM annotation_theme t JOIN annotation a ON a.id = t.annotation JOIN document d ON d.id = a.document
    WHERE d.removed_at IS NULL AND ${outside(leftOut)} GROUP BY t.theme, a.document`)
}

/** The same with the themes below: a highlight that carries several of them counts once. `UNION` ends a walk through a damaged tree. */
export function countsByCellWithChildren(read: ReadStore, leftOut: ReadonlySet<Id>): Count[] {
  return read.all<Count>(sql`
    WITH RECURSIVE above(theme, root) AS (
      SELECT id, id FROM theme
      UNION SELECT above.theme, theme.parent FROM above JOIN theme ON theme.id = above.root WHERE theme.parent IS NOT NULL
    )
    SELECT above.root AS theme, a.document, count(DISTINCT a.id) AS count
    FROM annotation_theme t JOIN above ON above.theme = t.theme JOIN annotation a ON a.id = t.annotation JOIN document d ON d.id = a.document
    WHERE d.removed_at IS NULL AND ${outside(leftOut)} GROUP BY above.root, a.document`)
}

function outside(leftOut: ReadonlySet<Id>): Sql {
  return leftOut.size === 0 ? sql`true` : sql`a.id NOT IN ${sql.oneOf([...leftOut])}`
}

/** How many of these highlights stand in each document. */
export function countsByDocument(read: ReadStore, annotations: ReadonlySet<Id>): ReadonlyMap<Id, number> {
  if (annotations.size === 0) return new Map()
  const rows = read.all<Pick<Count, 'document' | 'count'>>(sql`
    SELECT document, count(*) AS count FROM annotation WHERE id IN ${sql.oneOf([...annotations])} GROUP BY document`)
  return new Map(rows.map(({ document, count }) => [document, count]))
}

export type PlanName = { readonly id: Id; readonly title: string; readonly short_title: string | null }

/** The documents in the order of their coming. @param chosen null for all */
export function plansOf(read: ReadStore, chosen: ReadonlySet<Id> | null): PlanName[] {
  return readPlans(read).filter(({ id }) => !chosen || chosen.has(id))
}

function readPlans(read: ReadStore): PlanName[] {
  return read.all<PlanName>(sql`SELECT id, title, short_title FROM document WHERE removed_at IS NULL ORDER BY created_at, id`)
}

/** The version that is read now of a document that was not removed. */
export function readPlanVersion(read: ReadStore, document: Id): Id | undefined {
  return read.get<{ version: Id }>(sql`SELECT version FROM document WHERE id = ${document} AND removed_at IS NULL`)?.version
}
