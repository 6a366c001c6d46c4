import type { Id } from '#domain/ids.ts'
import type { ReadStore } from '../../store/database.ts'
import { sql } from '../../store/sql.ts'

/** What changes with every commit, undo and redo. */
export function readStamp(read: ReadStore): string {
  const row = read.get<{ operation: number | null; undone: number; change: number | null; project: string }>(sql`
    SELECT (SELECT max(id) FROM operation) AS operation, (SELECT count(*) FROM operation WHERE state = 'undone') AS undone,
      (SELECT max(id) FROM change) AS change, (SELECT id FROM project) AS project`)
  return `${row?.project} ${row?.operation} ${row?.undone} ${row?.change}`
}

export type PresentDocument = { readonly id: Id; readonly version: Id }

/** Documents that are not removed, with the version that is read now. */
export function readDocuments(read: ReadStore): PresentDocument[] {
  return read.all<PresentDocument>(sql`SELECT id, version FROM document WHERE removed_at IS NULL ORDER BY id`)
}

export type Tagged = { readonly id: Id; readonly document: Id; readonly version: Id; readonly start: number; readonly end: number }

/** The newest highlights of a theme, in documents that are not removed. */
export function readNewestOf(read: ReadStore, theme: Id, most: number): Tagged[] {
  return read.all<Tagged>(sql`
    SELECT a.id, a.document, a.version, a.start, a.end
    FROM annotation_theme t CROSS JOIN annotation a ON a.id = t.annotation CROSS JOIN document d ON d.id = a.document
    WHERE t.theme = ${theme} AND d.removed_at IS NULL ORDER BY t.annotation DESC LIMIT ${most}`)
}

/** The newest tagged highlights, the newest first. */
export function readNewest(read: ReadStore, most: number): Tagged[] {
  return read.all<Tagged>(sql`
    SELECT a.id, a.document, a.version, a.start, a.end FROM annotation a CROSS JOIN document d ON d.id = a.document
    WHERE d.removed_at IS NULL AND EXISTS (SELECT 1 FROM annotation_theme t WHERE t.annotation = a.id) ORDER BY a.id DESC LIMIT ${most}`)
}

/** The themes of each of these highlights. */
export function readThemesOf(read: ReadStore, ids: readonly Id[]): Map<Id, Id[]> {
  const found = new Map<Id, Id[]>()
  for (const { annotation, theme } of read.iterate<{ annotation: Id; theme: Id }>(sql`
    SELECT annotation, theme FROM annotation_theme WHERE annotation IN ${sql.oneOf(ids)}`)) {
    const themes = found.get(annotation)
    if (themes) themes.push(theme)
    else found.set(annotation, [theme])
  }
  return found
}

export type Carried = { readonly start: number; readonly end: number; readonly theme: Id }

/** Tags in a version that touch a range. */
export function readCarried(read: ReadStore, version: Id, { start, end }: { readonly start: number; readonly end: number }): Carried[] {
  return read.all<Carried>(sql`
    SELECT a.start, a.end, t.theme FROM annotation a JOIN annotation_theme t ON t.annotation = a.id
    WHERE a.document = (SELECT document FROM document_version WHERE id = ${version}) AND a.version = ${version} AND a.start < ${end} AND a.end > ${start}`)
}

export type Rejected = { readonly document: Id; readonly clauseHash: string; readonly theme: Id }

export function readRejected(read: ReadStore, document: Id | null): Rejected[] {
  const wanted = document === null ? sql`1` : sql`document = ${document}`
  return read.all<Rejected>(sql`SELECT document, clause_sha256 AS clauseHash, theme FROM theme_rejected WHERE ${wanted}`)
}
