import type { Id } from '#domain/ids.ts'
import { descriptionColumns, type StoredDescription } from '../importing/description-rows.ts'
import type { ReadStore } from '../store/database.ts'
import { sql } from '../store/sql.ts'

export type Plan = StoredDescription & { readonly id: Id }

/** The documents that are not removed, in the order of their coming. */
export function readPlans(read: ReadStore): Plan[] {
  return read.all<Plan>(sql`
    SELECT id, ${descriptionColumns} FROM document WHERE removed_at IS NULL ORDER BY created_at, id`)
}

export type Attribute = { readonly document: Id; readonly key: string; readonly value: string }

/** Free attributes of all documents, by name. */
export function readAttributes(read: ReadStore): Attribute[] {
  return read.all<Attribute>(sql`SELECT document, key, value FROM attribute ORDER BY document, key`)
}

/** The starred annotations. */
export function readStarred(read: ReadStore): ReadonlySet<Id> {
  return new Set(read.all<{ id: Id }>(sql`SELECT id FROM annotation WHERE starred = 1`).map(({ id }) => id))
}

export function readProjectName(read: ReadStore): string {
  return read.get<{ name: string }>(sql`SELECT name FROM project`)?.name ?? ''
}
