import type { Id } from '#domain/ids.ts'
import type { ReadStore, WriteStore } from '../store/database.ts'
import { sql } from '../store/sql.ts'

/** `clauseHash`: SHA-256 of the clause's own text, hex. */
export type Rejection = { readonly document: Id; readonly clauseHash: string; readonly theme: Id }

const isIt = ({ document, clauseHash, theme }: Rejection) => sql`document = ${document} AND clause_sha256 = ${clauseHash} AND theme = ${theme}`

export function hasRejection(read: ReadStore, rejection: Rejection): boolean {
  return read.get(sql`SELECT 1 FROM theme_rejected WHERE ${isIt(rejection)}`) !== undefined
}

export function insertRejection(write: WriteStore, { document, clauseHash, theme }: Rejection): void {
  write.run(sql`INSERT INTO theme_rejected (document, clause_sha256, theme) VALUES (${document}, ${clauseHash}, ${theme}) ON CONFLICT DO NOTHING`)
}

export function deleteRejection(write: WriteStore, rejection: Rejection): void {
  write.run(sql`DELETE FROM theme_rejected WHERE ${isIt(rejection)}`)
}

export function hasDocument(read: ReadStore, document: Id): boolean {
  return read.get(sql`SELECT 1 FROM document WHERE id = ${document} AND removed_at IS NULL`) !== undefined
}
