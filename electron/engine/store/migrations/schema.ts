import { createHash } from 'node:crypto'
import type { Database } from 'better-sqlite3'

/** Marks a file as a Clausebook project in bytes 68 to 71 of its header: the letters `ClBs`. */
export const applicationId = 0x436c4273

/** One step from a schema to the next. Shipped steps are never edited. */
export type Migration = {
  /** The schema's number after this step, `user_version` of the file. */
  readonly version: number
  /** What `fingerprintOf` says after this step. */
  readonly fingerprint: string
  up(db: Database): void
}

type SchemaRow = { readonly type: string; readonly name: string; readonly sql: string | null }

/**
 * What shape a database has, as SHA-256 of its schema: tables, indexes, triggers and views, spaces evened out.
 * Left out is what SQLite makes by itself and may make differently in another version: its own tables and the inner ones of a text index.
 */
export function fingerprintOf(db: Database): string {
  const rows = db.prepare<[], SchemaRow>('SELECT type, name, sql FROM sqlite_schema ORDER BY type, name').all()
  const inner = new Set(['sqlite_sequence', 'sqlite_stat1', 'sqlite_stat4'])
  for (const { name, sql } of rows) {
    if (/^CREATE VIRTUAL TABLE\b.*\bUSING fts5\b/is.test(sql ?? ''))
      for (const part of ['data', 'idx', 'content', 'docsize', 'config']) inner.add(`${name}_${part}`)
  }
  const own = rows.filter(({ type, name, sql }) => sql !== null && !(type === 'table' && inner.has(name)))
  const text = own.map(({ type, name, sql }) => `${type} ${name} ${(sql ?? '').replaceAll(/\s+/g, ' ').trim()}\n`).join('')
  return createHash('sha256').update(text).digest('hex')
}
