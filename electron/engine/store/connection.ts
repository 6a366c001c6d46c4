import Database, { type Statement } from 'better-sqlite3'
import { withSentences } from './faults.ts'
import type { Sql } from './sql.ts'
import type { ReadStore, WriteStore } from './store.ts'

/** One connection to a project's file, its statements prepared once and kept by their text. */
export type Connection = {
  readonly db: Database.Database
  readonly file: string
  readonly read: ReadStore
  /** For the store's own statements: reads and writes, in or outside a transaction. */
  readonly own: Omit<WriteStore, 'beginPart' | 'rename'>
  /** Leaves all reads that were begun and not finished: an open one keeps the connection from committing and closing. */
  endReads(): void
  close(): void
}

const keptStatements = 500

/**
 * Opens a connection with everything set that is no matter of the file itself. Nothing is written by this.
 * @param file must exist
 */
export function connect(file: string, readonly: boolean): Connection {
  const db = withSentences(file, () => new Database(file, { readonly, fileMustExist: true, timeout: 5000 }))
  try {
    // Without recursive triggers a row that REPLACE takes away would not be recorded (sqlite.org/lang_conflict.html).
    for (const pragma of [
      'foreign_keys = ON',
      'recursive_triggers = ON',
      'trusted_schema = OFF',
      'cell_size_check = ON',
      'temp_store = MEMORY',
    ])
      db.pragma(pragma)
  } catch (error) {
    db.close()
    throw error
  }
  return withStatements(db, file)
}

function withStatements(db: Database.Database, file: string): Connection {
  const statementByText = new Map<string, Statement>()
  const reads = new Set<Iterator<unknown>>()
  const prepare = ({ text }: Sql, mayWrite: boolean): Statement => {
    let statement = statementByText.get(text)
    if (!statement) {
      statement = db.prepare(text)
      if (statementByText.size >= keptStatements) statementByText.clear()
      statementByText.set(text, statement)
    }
    if (!mayWrite && !statement.readonly) throw new TypeError('a query that writes belongs into an operation')
    return statement
  }
  function* iterate<T>(query: Sql, mayWrite: boolean): Generator<T, undefined> {
    const kept = prepare(query, mayWrite)
    const rows = (kept.busy ? db.prepare(query.text) : kept).iterate(...query.values)
    reads.add(rows)
    try {
      for (;;) {
        const next = withSentences(file, () => rows.next())
        if (next.done) return
        yield next.value as T
      }
    } finally {
      reads.delete(rows)
      rows.return?.()
    }
  }
  const readAs = (mayWrite: boolean): ReadStore => ({
    all: <T>(query: Sql) => withSentences(file, () => prepare(query, mayWrite).all(...query.values) as T[]),
    get: <T>(query: Sql) => withSentences(file, () => prepare(query, mayWrite).get(...query.values) as T | undefined),
    iterate: <T>(query: Sql) => iterate<T>(query, mayWrite),
  })
  const endReads = () => {
    for (const rows of reads) rows.return?.()
    reads.clear()
  }
  return {
    db,
    file,
    read: readAs(false),
    own: { ...readAs(true), run: query => withSentences(file, () => ({ changes: prepare(query, true).run(...query.values).changes })) },
    endReads,
    close() {
      endReads()
      db.close()
    },
  }
}

/**
 * Lets a connection read the words of the search index: `indexed_word` each word with the number of its places, `indexed_place` each place
 * of a word (sqlite.org/fts5.html, "The fts5vocab Virtual Table Module"). They are tables of the connection alone; the file is not written,
 * and who asks twice gets the same ones.
 */
export function showIndexedWords({ db, file }: Connection): void {
  withSentences(file, () =>
    db.exec(`CREATE VIRTUAL TABLE IF NOT EXISTS temp.indexed_word USING fts5vocab(main, passage_index, row);
      CREATE VIRTUAL TABLE IF NOT EXISTS temp.indexed_place USING fts5vocab(main, passage_index, instance)`),
  )
}

/**
 * Runs `body` in one transaction that has the right to write from its first moment.
 * All of it is committed and on the disk when this returns; when anything throws, nothing of it happened.
 */
export function inTransaction<T>(connection: Connection, body: () => T): T {
  begin(connection)
  try {
    const result = body()
    commit(connection)
    return result
  } catch (error) {
    takeBack(connection)
    throw error
  }
}

/** The same for a body that takes its time. The connection must be its own: whatever else is done on it would be part of it. */
export async function inLongTransaction<T>(connection: Connection, body: () => Promise<T>): Promise<T> {
  begin(connection)
  try {
    const result = await body()
    commit(connection)
    return result
  } catch (error) {
    takeBack(connection)
    throw error
  }
}

function begin({ db, file }: Connection): void {
  withSentences(file, () => db.exec('BEGIN IMMEDIATE'))
}

function commit({ db, file, endReads }: Connection): void {
  endReads()
  withSentences(file, () => db.exec('COMMIT'))
}

function takeBack({ db, endReads }: Connection): void {
  endReads()
  // A full disk or a read error may already have taken everything back.
  if (db.inTransaction) db.exec('ROLLBACK')
}

/** FULL: with a log, NORMAL loses commits at a power cut. The last two matter on macOS, where fsync alone does not reach the disk. */
export function forceToDisk({ db }: Connection): void {
  for (const pragma of ['synchronous = FULL', 'journal_size_limit = 67108864', 'fullfsync = ON', 'checkpoint_fullfsync = ON']) db.pragma(pragma)
}
