import type { CitedPage } from '#domain/citation.ts'
import type { Id } from '#domain/ids.ts'
import type { ReadStore } from '../store/database.ts'
import { sql } from '../store/sql.ts'

/** Where a version's pages begin, in reading order; none for a source without pages. */
export function pageRows(read: ReadStore, version: Id): CitedPage[] {
  return read.all<CitedPage>(sql`SELECT start, label FROM page WHERE version = ${version} ORDER BY ordinal`)
}
