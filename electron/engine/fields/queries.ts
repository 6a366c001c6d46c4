import type { FieldRow } from '#contract/coding/fields.ts'
import type { Id } from '#domain/ids.ts'
import { readFields } from '../excerpts/field-rows.ts'
import type { ReadStore, WriteStore } from '../store/database.ts'
import { sql } from '../store/sql.ts'

/** The values of fields whose highlights stand in documents that are not removed. */
const shownValues = sql`excerpt_value v JOIN annotation a ON a.id = v.annotation JOIN document d ON d.id = a.document AND d.removed_at IS NULL`

type Count = { readonly field: Id; readonly count: number }

/** The fields in their order, each with the number of highlights that have a value. */
export function fieldRows(read: ReadStore): FieldRow[] {
  // All from the index alone; then those in removed documents, of which there are few.
  const all = read.all<Count>(sql`SELECT field, count(*) AS count FROM excerpt_value GROUP BY field`)
  const removed = read.all<Count>(sql`
    SELECT v.field, count(*) AS count FROM document d CROSS JOIN annotation a ON a.document = d.id CROSS JOIN excerpt_value v ON v.annotation = a.id
    WHERE d.removed_at IS NOT NULL GROUP BY v.field`)
  const removedById = new Map(removed.map(({ field, count }) => [field, count]))
  const countById = new Map(all.map(({ field, count }) => [field, count - (removedById.get(field) ?? 0)]))
  return readFields(read).map(field => ({ ...field, choices: [...field.choices], count: countById.get(field.id) ?? 0 }))
}

export type CountedValue = { readonly value: string; readonly count: number }

/** The values that occur in a field, the most frequent first. */
export function countedValues(read: ReadStore, field: Id, limit: number): CountedValue[] {
  return read.all<CountedValue>(sql`
    SELECT v.value, count(*) AS count FROM ${shownValues} WHERE v.field = ${field} GROUP BY v.value ORDER BY count DESC, v.value LIMIT ${limit}`)
}

/** What these highlights have of each field of which any has something: one value, or null where they differ. */
export function commonValues(read: ReadStore, annotations: readonly Id[]): { readonly field: Id; readonly value: string | null }[] {
  const rows = read.all<{ field: Id; count: number; least: string; most: string }>(sql`
    SELECT v.field, count(*) AS count, min(v.value) AS least, max(v.value) AS most
    FROM json_each(${JSON.stringify(annotations)}) named CROSS JOIN excerpt_value v ON v.annotation = named.value GROUP BY v.field`)
  return rows.map(({ field, count, least, most }) => ({ field, value: count === annotations.length && least === most ? least : null }))
}

export function insertField(write: WriteStore, { id, name, type, choices }: Omit<FieldRow, 'count'>): void {
  write.run(sql`
    INSERT INTO excerpt_field (id, name, type, choices, position)
    VALUES (${id}, ${name}, ${type}, ${JSON.stringify(choices)}, (SELECT coalesce(max(position), -1) + 1 FROM excerpt_field))`)
}

/** How many highlights have a value of a field, also in removed documents. */
export function countHeld(read: ReadStore, field: Id): number {
  return read.get<{ count: number }>(sql`SELECT count(*) AS count FROM excerpt_value WHERE field = ${field}`)?.count ?? 0
}

/** Counts the positions anew; a field that stands where it stood is not written. */
export function placeFields(write: WriteStore, fields: readonly Id[]): void {
  write.run(sql`
    UPDATE excerpt_field SET position = place.key FROM json_each(${JSON.stringify(fields)}) AS place
    WHERE place.value = excerpt_field.id AND place.key <> excerpt_field.position`)
}
