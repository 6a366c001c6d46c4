import type { FieldRow } from '#contract/coding/fields.ts'
import type { Id } from '#domain/ids.ts'
import { sentence } from '#domain/messages/catalogues.ts'
import { EngineError } from '#wire/fault.ts'
import type { ReadStore, WriteStore } from '../store/database.ts'
import { sql } from '../store/sql.ts'

/**
 * Those of the chosen highlights that are still there, in documents that are not removed: another window may have deleted some in between.
 * @throws EngineError `missing` when none is
 */
export function knownHighlights(read: ReadStore, ids: readonly Id[]): Id[] {
  const found = read.all<{ id: Id }>(sql`
    SELECT a.id FROM annotation a JOIN document d ON d.id = a.document
    WHERE a.id IN ${sql.oneOf(ids)} AND d.removed_at IS NULL`)
  if (found.length === 0) throw new EngineError({ code: 'missing', message: sentence('annotations.unknown') })
  return found.map(({ id }) => id)
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

/** All highlights that have a value of a field, and which of them stand in documents that are not removed. */
export function heldBy(read: ReadStore, field: Id): { readonly annotation: Id; readonly shown: number }[] {
  return read.all(sql`
    SELECT v.annotation, d.removed_at IS NULL AS shown
    FROM excerpt_value v JOIN annotation a ON a.id = v.annotation JOIN document d ON d.id = a.document WHERE v.field = ${field}`)
}

export function deleteField(write: WriteStore, id: Id): void {
  write.run(sql`DELETE FROM excerpt_field WHERE id = ${id}`)
}

export type HeldValue = { readonly annotation: Id; readonly value: string }

/** The values that stand in a field, also on highlights in removed documents, in the order in which the first highlight with each was made, and how often each does. */
export function countedHeld(read: ReadStore, field: Id): { readonly value: string; readonly count: number }[] {
  return read.all(sql`SELECT value, count(*) AS count FROM excerpt_value WHERE field = ${field} GROUP BY value ORDER BY min(annotation)`)
}

/** All highlights that have one of these values of a field, also in removed documents. */
export function heldWith(read: ReadStore, field: Id, values: readonly string[]): HeldValue[] {
  return read.all<HeldValue>(sql`SELECT annotation, value FROM excerpt_value WHERE field = ${field} AND value IN ${sql.oneOf(values)}`)
}

export function rewriteField(write: WriteStore, { id, name, type, choices }: Omit<FieldRow, 'count'>): void {
  write.run(sql`UPDATE excerpt_field SET name = ${name}, type = ${type}, choices = ${JSON.stringify(choices)} WHERE id = ${id}`)
}

/** Those of these highlights that are there, in documents that are not removed, each with what it has of a field ('' for nothing). */
export function visibleValues(read: ReadStore, annotations: readonly Id[], field: Id): HeldValue[] {
  return read.all<HeldValue>(sql`
    SELECT a.id AS annotation, coalesce(v.value, '') AS value
    FROM json_each(${JSON.stringify(annotations)}) named CROSS JOIN annotation a ON a.id = named.value
    JOIN document d ON d.id = a.document AND d.removed_at IS NULL
    LEFT JOIN excerpt_value v ON v.annotation = a.id AND v.field = ${field}`)
}
