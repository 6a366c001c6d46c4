import type { Id } from '#domain/ids.ts'
import type { ReadStore } from '../store/database.ts'
import { sql } from '../store/sql.ts'

export type Plan = {
  readonly id: Id
  readonly title: string
  readonly short_title: string | null
  readonly issuer: string | null
  readonly jurisdiction: string | null
  readonly kind: string | null
  readonly issued_on: string | null
  readonly period_from: string | null
  readonly period_to: string | null
  readonly language: string | null
  readonly source: string | null
}

/** The documents that are not removed, in the order of their coming. */
export function readPlans(read: ReadStore): Plan[] {
  return read.all<Plan>(sql`
    SELECT id, title, short_title, issuer, jurisdiction, kind, issued_on, period_from, period_to, language, source
    FROM document WHERE removed_at IS NULL ORDER BY created_at, id`)
}

export type Attribute = { readonly document: Id; readonly key: string; readonly value: string }

/** Free attributes of all documents, by name. */
export function readAttributes(read: ReadStore): Attribute[] {
  return read.all<Attribute>(sql`SELECT document, key, value FROM attribute ORDER BY document, key`)
}

export function readProjectName(read: ReadStore): string {
  return read.get<{ name: string }>(sql`SELECT name FROM project`)?.name ?? ''
}
