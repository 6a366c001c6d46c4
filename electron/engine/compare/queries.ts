import type { Id } from '#domain/ids.ts'
import type { Range } from '#domain/text/ranges.ts'
import type { ReadStore } from '../store/database.ts'
import { type Sql, sql } from '../store/sql.ts'

export type Count = { readonly theme: Id; readonly document: Id; readonly count: number }

/** Which highlights count: all but these, or of them only the starred ones. */
export type Counted = { readonly leftOut: ReadonlySet<Id>; readonly starred?: boolean }

/** How many highlights carry each theme itself, by document. */
export function countsByCell(read: ReadStore, counted: Counted): Count[] {
  return read.all<Count>(sql`
    SELECT t.theme, a.document, count(*) AS count
    FROM annotation_theme t JOIN annotation a ON a.id = t.annotation JOIN document d ON d.id = a.document
    WHERE d.removed_at IS NULL AND ${counts(counted)} GROUP BY t.theme, a.document`)
}

/** The same with the themes below: a highlight that carries several of them counts once. `UNION` ends a walk through a damaged tree. */
export function countsByCellWithChildren(read: ReadStore, counted: Counted): Count[] {
  return read.all<Count>(sql`
    WITH RECURSIVE ${themesAbove}
    SELECT above.root AS theme, a.document, count(DISTINCT a.id) AS count
    FROM annotation_theme t JOIN above ON above.theme = t.theme JOIN annotation a ON a.id = t.annotation JOIN document d ON d.id = a.document
    WHERE d.removed_at IS NULL AND ${counts(counted)} GROUP BY above.root, a.document`)
}

/** Each theme with itself and those above it. */
export const themesAbove = sql`above(theme, root) AS (
  SELECT id, id FROM theme
  UNION SELECT above.theme, theme.parent FROM above JOIN theme ON theme.id = above.root WHERE theme.parent IS NOT NULL
)`

/** Which annotations `a` count. */
export function counts({ leftOut, starred = false }: Counted): Sql {
  const all = leftOut.size === 0 ? sql`true` : sql`a.id NOT IN ${sql.oneOf([...leftOut])}`
  return starred ? sql`${all} AND a.starred = 1` : all
}

/** How many highlights stand in each document, with a theme or without. */
export function countsOfPlans(read: ReadStore, counted: Counted): ReadonlyMap<Id, number> {
  const rows = read.all<Pick<Count, 'document' | 'count'>>(sql`SELECT a.document, count(*) AS count FROM annotation a WHERE ${counts(counted)} GROUP BY a.document`)
  return new Map(rows.map(({ document, count }) => [document, count]))
}

export type Standing = Range & { readonly document: Id; readonly theme: Id }

/** Where the highlights of each theme stand in the texts that are read now; with children some come more than once. */
export function standingByTheme(read: ReadStore, withChildren: boolean, counted: Counted): readonly Standing[] {
  if (withChildren) {
    return read.all<Standing>(sql`
      WITH RECURSIVE ${themesAbove}
      SELECT above.root AS theme, a.document, a.start, a.end
      FROM annotation_theme t JOIN above ON above.theme = t.theme JOIN annotation a ON a.id = t.annotation JOIN document d ON d.id = a.document AND d.version = a.version
      WHERE d.removed_at IS NULL AND ${counts(counted)}`)
  }
  return read.all<Standing>(sql`
    SELECT t.theme, a.document, a.start, a.end
    FROM annotation_theme t JOIN annotation a ON a.id = t.annotation JOIN document d ON d.id = a.document AND d.version = a.version
    WHERE d.removed_at IS NULL AND ${counts(counted)}`)
}

/** Where all highlights stand in the texts that are read now. */
export function standing(read: ReadStore, counted: Counted): readonly Omit<Standing, 'theme'>[] {
  return read.all<Omit<Standing, 'theme'>>(sql`
    SELECT a.document, a.start, a.end FROM annotation a JOIN document d ON d.id = a.document AND d.version = a.version
    WHERE d.removed_at IS NULL AND ${counts(counted)}`)
}

/** How many of these highlights stand in each document. */
export function countsByDocument(read: ReadStore, annotations: ReadonlySet<Id>): ReadonlyMap<Id, number> {
  if (annotations.size === 0) return new Map()
  const rows = read.all<Pick<Count, 'document' | 'count'>>(sql`
    SELECT document, count(*) AS count FROM annotation WHERE id IN ${sql.oneOf([...annotations])} GROUP BY document`)
  return new Map(rows.map(({ document, count }) => [document, count]))
}

export type PlanName = { readonly id: Id; readonly title: string; readonly short_title: string | null; readonly version: Id; /** Length of the text, UTF-16 code units. */ readonly characters: number }

/** The documents in the order of their coming. @param chosen null for all */
export function plansOf(read: ReadStore, chosen: ReadonlySet<Id> | null): PlanName[] {
  return readPlans(read).filter(({ id }) => !chosen || chosen.has(id))
}

function readPlans(read: ReadStore): PlanName[] {
  return read.all<PlanName>(sql`
    SELECT d.id, d.title, d.short_title, d.version, v.characters FROM document d JOIN document_version v ON v.id = d.version
    WHERE d.removed_at IS NULL ORDER BY d.created_at, d.id`)
}

/** The version that is read now of a document that was not removed. */
export function readPlanVersion(read: ReadStore, document: Id): Id | undefined {
  return read.get<{ version: Id }>(sql`SELECT version FROM document WHERE id = ${document} AND removed_at IS NULL`)?.version
}
