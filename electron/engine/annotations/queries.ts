import type { AnnotationRow } from '#contract/annotations.ts'
import type { Id } from '#domain/ids.ts'
import type { ReadStore, WriteStore } from '../store/database.ts'
import { sql } from '../store/sql.ts'

export type DocumentState = { readonly removed: number; readonly version: Id }

/** A document with the version that is read now; undefined when the project has none of this id. */
export function readDocument(read: ReadStore, document: Id): DocumentState | undefined {
  return read.get<DocumentState>(sql`
    SELECT removed_at IS NOT NULL AS removed, version FROM document WHERE id = ${document}`)
}

export function readText(read: ReadStore, version: Id): string {
  return read.get<{ text: string }>(sql`SELECT text FROM document_version WHERE id = ${version}`)?.text ?? ''
}

export function annotationExists(read: ReadStore, id: Id): boolean {
  return read.get(sql`SELECT 1 FROM annotation WHERE id = ${id}`) !== undefined
}

/** Which of these annotations are there, in documents that are not removed. */
export function visibleAnnotations(read: ReadStore, ids: readonly Id[]): Id[] {
  return read
    .all<{ id: Id }>(sql`
      SELECT a.id FROM annotation a JOIN document d ON d.id = a.document
      WHERE a.id IN ${sql.oneOf(ids)} AND d.removed_at IS NULL`)
    .map(row => row.id)
}

export type NewAnnotation = Pick<AnnotationRow, 'id' | 'document' | 'version' | 'start' | 'end' | 'exact' | 'starred' | 'coder'> & {
  readonly prefix: string
  readonly suffix: string
  /** When it was made, and changed last where that is not the same. */
  readonly at: string
  readonly updatedAt?: string
}

export function insertAnnotation(write: WriteStore, row: NewAnnotation): void {
  write.run(sql`
    INSERT INTO annotation (id, document, version, start, end, exact, prefix, suffix, starred, coder, created_at, updated_at)
    VALUES (${row.id}, ${row.document}, ${row.version}, ${row.start}, ${row.end}, ${row.exact}, ${row.prefix}, ${row.suffix},
      ${Number(row.starred)}, ${row.coder}, ${row.at}, ${row.updatedAt ?? row.at})`)
}

export function insertMemo(write: WriteStore, memo: { readonly id: Id; readonly annotation: Id; readonly plain: string; readonly at: string }): void {
  write.run(sql`INSERT INTO memo (id, annotation, plain, updated_at) VALUES (${memo.id}, ${memo.annotation}, ${memo.plain}, ${memo.at})`)
}

export function moveAnnotation(write: WriteStore, row: Pick<NewAnnotation, 'id' | 'start' | 'end' | 'exact' | 'prefix' | 'suffix' | 'at'>): void {
  write.run(sql`
    UPDATE annotation SET start = ${row.start}, end = ${row.end}, exact = ${row.exact}, prefix = ${row.prefix}, suffix = ${row.suffix}, updated_at = ${row.at}
    WHERE id = ${row.id}`)
}

export function addThemes(write: WriteStore, annotations: readonly Id[], themes: readonly Id[]): void {
  write.run(sql`
    INSERT INTO annotation_theme (annotation, theme)
    SELECT a.value, t.value FROM json_each(${JSON.stringify(annotations)}) a CROSS JOIN json_each(${JSON.stringify(themes)}) t
    WHERE true ON CONFLICT DO NOTHING`)
}

/** Gives a new highlight the themes and values of another one. */
export function copyMarks(write: WriteStore, from: Id, to: Id): void {
  write.run(sql`INSERT INTO annotation_theme (annotation, theme) SELECT ${to}, theme FROM annotation_theme WHERE annotation = ${from}`)
  write.run(sql`INSERT INTO excerpt_value (annotation, field, value) SELECT ${to}, field, value FROM excerpt_value WHERE annotation = ${from}`)
}

export function removeThemes(write: WriteStore, annotations: readonly Id[], themes: readonly Id[]): void {
  write.run(sql`DELETE FROM annotation_theme WHERE annotation IN ${sql.oneOf(annotations)} AND theme IN ${sql.oneOf(themes)}`)
}

/** Which annotations lack one of `add` or carry one of `remove`: those that tagging would change. */
export function annotationsToRetag(read: ReadStore, annotations: readonly Id[], add: readonly Id[], remove: readonly Id[]): Id[] {
  return read
    .all<{ id: Id }>(sql`
      SELECT a.value AS id FROM json_each(${JSON.stringify(annotations)}) a
      WHERE (SELECT count(*) FROM annotation_theme t WHERE t.annotation = a.value AND t.theme IN ${sql.oneOf(add)}) < ${add.length}
        OR EXISTS (SELECT 1 FROM annotation_theme t WHERE t.annotation = a.value AND t.theme IN ${sql.oneOf(remove)})`)
    .map(row => row.id)
}

export function touchAnnotations(write: WriteStore, ids: readonly Id[], at: string): void {
  write.run(sql`UPDATE annotation SET updated_at = ${at} WHERE id IN ${sql.oneOf(ids)}`)
}

/** Which of these annotations are not yet as wanted. */
export function annotationsToStar(read: ReadStore, ids: readonly Id[], starred: boolean): Id[] {
  return read
    .all<{ id: Id }>(sql`SELECT id FROM annotation WHERE id IN ${sql.oneOf(ids)} AND starred <> ${Number(starred)}`)
    .map(row => row.id)
}

export function starAnnotations(write: WriteStore, ids: readonly Id[], starred: boolean, at: string): void {
  write.run(sql`UPDATE annotation SET starred = ${Number(starred)}, updated_at = ${at} WHERE id IN ${sql.oneOf(ids)}`)
}

export function deleteAnnotations(write: WriteStore, ids: readonly Id[]): number {
  return write.run(sql`DELETE FROM annotation WHERE id IN ${sql.oneOf(ids)}`).changes
}
