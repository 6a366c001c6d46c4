import type { Id } from '#domain/ids.ts'
import type { ReadStore } from '../store/database.ts'
import { sql } from '../store/sql.ts'

/** A document with what its targets are read by. */
export type Promising = {
  readonly id: Id
  readonly title: string
  readonly short_title: string | null
  readonly version: Id
  readonly kind: string | null
  readonly issued_on: string | null
}

/** All documents that were not removed, in the order of their coming. */
export function readPromising(read: ReadStore): Promising[] {
  return read.all<Promising>(sql`SELECT id, title, short_title, version, kind, issued_on FROM document WHERE removed_at IS NULL ORDER BY created_at, id`)
}
