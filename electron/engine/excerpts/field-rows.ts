import type { FieldCondition } from '#contract/coding/excerpts.ts'
import type { FieldRow } from '#contract/coding/fields.ts'
import { isNarrowing } from '#domain/attributes/conditions.ts'
import { compareFieldValues, type FieldDefinition, meetsField, readFieldValue } from '#domain/fields.ts'
import type { MessageLanguage } from '#domain/messages/catalogues.ts'
import type { Id } from '#domain/ids.ts'
import { sentence } from '#domain/messages/catalogues.ts'
import { EngineError } from '#wire/fault.ts'
import type { ReadStore, WriteStore } from '../store/database.ts'
import { sql } from '../store/sql.ts'

export type StoredField = FieldDefinition & Pick<FieldRow, 'id'>

/** The fields of excerpts in their order. */
export function readFields(read: ReadStore): StoredField[] {
  return read
    .all<Omit<StoredField, 'choices'> & { readonly choices: string }>(sql`SELECT id, name, type, choices FROM excerpt_field ORDER BY position, id`)
    .map(row => ({ ...row, choices: JSON.parse(row.choices) as string[] }))
}

/** @throws EngineError `missing` when the project has no such field */
export function readField(read: ReadStore, id: Id): StoredField {
  const field = readFields(read).find(field => field.id === id)
  if (!field) throw new EngineError({ code: 'missing', message: sentence('fields.missing') })
  return field
}

/**
 * A written value as it is stored.
 * @throws EngineError with a sentence for one that the field does not take
 */
export function checkedValue(field: FieldDefinition, written: string): string {
  const result = readFieldValue(field, written)
  if ('problem' in result) throw new EngineError({ code: 'invalid', message: result.problem })
  return result.value
}

/** Gives highlights a stored value of a field; '' takes theirs away. */
export function writeValue(write: WriteStore, annotations: readonly Id[], field: Id, value: string): void {
  if (value === '') write.run(sql`DELETE FROM excerpt_value WHERE field = ${field} AND annotation IN ${sql.oneOf(annotations)}`)
  else write.run(sql`
    INSERT INTO excerpt_value (annotation, field, value) SELECT value, ${field}, ${value} FROM json_each(${JSON.stringify(annotations)})
    WHERE true ON CONFLICT (annotation, field) DO UPDATE SET value = excluded.value`)
}

/** What each highlight has of a field, by its id; no entry for one that has nothing. */
export function valuesByAnnotation(read: ReadStore, field: Id): ReadonlyMap<Id, string> {
  const rows = read.all<{ annotation: Id; value: string }>(sql`SELECT annotation, value FROM excerpt_value WHERE field = ${field}`)
  return new Map(rows.map(({ annotation, value }) => [annotation, value]))
}

/** Values of a row as SQLite puts them together (`valuesColumn`). */
export function parseValues(values: string | null): Record<Id, string> {
  return values === null || values === '{}' ? {} : (JSON.parse(values) as Record<Id, string>)
}

/** What fields say of an annotation `a`, as one text for `parseValues`; not looked for where a project has no fields. */
export const valuesColumn = sql`
  CASE WHEN EXISTS (SELECT 1 FROM excerpt_field) THEN (SELECT json_group_object(field, value) FROM excerpt_value v WHERE v.annotation = a.id) END`

/** The annotations that conditions on fields let through. */
export function keepMeeting<Row extends { readonly id: Id }>(read: ReadStore, rows: readonly Row[], conditions: readonly FieldCondition[]): readonly Row[] {
  const fields = readFields(read)
  let found = rows
  for (const condition of conditions) {
    const field = fields.find(({ id }) => id === condition.field)
    if (!field || !isNarrowing(condition)) continue
    const values = valuesByAnnotation(read, field.id)
    // Highlights share values: each is held against the condition once.
    const meetsByValue = new Map<string, boolean>()
    found = found.filter(({ id }) => {
      const value = values.get(id) ?? ''
      const known = meetsByValue.get(value) ?? meetsField(condition, field, value)
      meetsByValue.set(value, known)
      return known
    })
  }
  return found
}

/** Where annotations stand when they are sorted by a field, either way; those that have nothing have no rank, and so come last. */
export function fieldRanks(read: ReadStore, id: Id, descending: boolean, language: MessageLanguage): ReadonlyMap<Id, number> {
  const field = readFields(read).find(field => field.id === id)
  if (!field) return new Map()
  const values = valuesByAnnotation(read, id)
  const ascending = compareFieldValues(field, language)
  const compare = descending ? (one: string, other: string) => ascending(other, one) : ascending
  const rankByValue = new Map<string, number>()
  let rank = -1
  let last: string | undefined
  for (const value of [...new Set(values.values())].sort(compare)) {
    if (last === undefined || compare(last, value) !== 0) rank += 1
    rankByValue.set(value, rank)
    last = value
  }
  return new Map([...values].map(([annotation, value]) => [annotation, rankByValue.get(value) ?? rank]))
}
