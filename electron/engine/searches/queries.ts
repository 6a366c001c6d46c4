import type { SearchKind } from '#contract/coding/searches.ts'
import type { Id } from '#domain/ids.ts'
import { clausesOfNow } from '../excerpts/places/clauses.ts'
import type { ReadStore, WriteStore } from '../store/database.ts'
import { sql } from '../store/sql.ts'

export type StoredSearch = {
  readonly id: Id
  readonly name: string
  readonly kind: SearchKind
  /** JSON. */
  readonly query: string
  readonly created_at: string
}

export function readSearches(read: ReadStore): StoredSearch[] {
  return read.all<StoredSearch>(sql`SELECT id, name, kind, query, created_at FROM saved_search`)
}

export function insertSearch(write: WriteStore, { id, name, kind, query, created_at }: StoredSearch): void {
  write.run(sql`INSERT INTO saved_search (id, name, kind, query, created_at) VALUES (${id}, ${name}, ${kind}, ${query}, ${created_at})`)
}

export function renameSearch(write: WriteStore, id: Id, name: string): void {
  write.run(sql`UPDATE saved_search SET name = ${name} WHERE id = ${id}`)
}

export function deleteSearch(write: WriteStore, id: Id): void {
  write.run(sql`DELETE FROM saved_search WHERE id = ${id}`)
}

/** What a search may name and the project has. */
export type Present = {
  readonly themes: ReadonlySet<Id>
  readonly documents: ReadonlySet<Id>
  readonly sets: ReadonlySet<Id>
  /** The clause that an id stands for in the texts that are read now; null for one that is gone. */
  readonly clauseOfNow: (id: Id) => Id | null
}

export function readPresent(read: ReadStore): Present {
  const ids = (rows: readonly { readonly id: Id }[]) => new Set(rows.map(({ id }) => id))
  return {
    themes: ids(read.all<{ id: Id }>(sql`SELECT id FROM theme`)),
    documents: ids(read.all<{ id: Id }>(sql`SELECT id FROM document WHERE removed_at IS NULL`)),
    clauseOfNow: id => clausesOfNow(read, [id])[0]?.clause ?? null,
    sets: ids(read.all<{ id: Id }>(sql`SELECT id FROM document_set`)),
  }
}
