import type { PlanFilter } from '#contract/attributes/plan-filter.ts'
import { isNarrowing, meets } from '#domain/attributes/conditions.ts'
import { type AttributeType, fixedTypeOf, isFixedKey } from '#domain/attributes/values.ts'
import type { Id } from '#domain/ids.ts'
import { type SetNode, setsWithin } from '#domain/sets.ts'
import type { ReadStore } from '../../store/database.ts'
import { sql } from '../../store/sql.ts'

/** A filter of documents: these, of them those that the conditions and sets let through. */
export type Wanted = PlanFilter & { readonly documents: readonly Id[] }

/** The documents that a filter lets through, null where it lets all through. */
export function filteredPlans(read: ReadStore, { documents, where, sets }: Wanted): ReadonlySet<Id> | null {
  const conditions = where.filter(isNarrowing)
  if (documents.length + conditions.length + sets.length === 0) return null
  let found: readonly Id[] = documents.length > 0 ? documents : read.all<{ id: Id }>(sql`SELECT id FROM document WHERE removed_at IS NULL`).map(({ id }) => id)
  if (sets.length > 0) {
    const members = membersOf(read, sets)
    found = found.filter(id => members.has(id))
  }
  for (const condition of conditions) {
    const { type, valueByDocument } = attributeValues(read, condition.key)
    found = found.filter(id => meets(condition, type, valueByDocument.get(id) ?? ''))
  }
  return new Set(found)
}

function membersOf(read: ReadStore, sets: readonly Id[]): ReadonlySet<Id> {
  const within = setsWithin(read.all<SetNode>(sql`SELECT id, parent, name FROM document_set`), sets)
  const rows = read.all<{ document: Id }>(sql`
    SELECT DISTINCT document FROM document_in_set WHERE document_set IN ${sql.oneOf([...within])}`)
  return new Set(rows.map(({ document }) => document))
}

export type AttributeValues = { readonly type: AttributeType; readonly choices: readonly string[]; readonly valueByDocument: ReadonlyMap<Id, string> }
type Row = { readonly id: Id; readonly value: string }

/** What documents have of one attribute, and what it is. @param key as files name it, or the name of one of the project's own */
export function attributeValues(read: ReadStore, key: string): AttributeValues {
  const rows = isFixedKey(key)
    // A description's parts are stored under the names that files give them.
    ? read.all<Row>(sql`SELECT id, ${sql.name(key)} AS value FROM document WHERE ${sql.name(key)} IS NOT NULL`)
    : read.all<Row>(sql`SELECT document AS id, value FROM attribute WHERE key = ${key}`)
  const valueByDocument = new Map(rows.map(({ id, value }) => [id, value]))
  if (isFixedKey(key)) return { type: fixedTypeOf(key), choices: [], valueByDocument }
  const definition = read.get<{ type: AttributeType; choices: string }>(sql`SELECT type, choices FROM attribute_definition WHERE name = ${key}`)
  return { type: definition?.type ?? 'text', choices: definition ? (JSON.parse(definition.choices) as string[]) : [], valueByDocument }
}
