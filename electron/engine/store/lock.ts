import { randomBytes } from 'node:crypto'
import { existsSync, rmSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import Database from 'better-sqlite3'
import { codeOf, faultOf, refusal } from './faults.ts'

/** Who has a project. */
export type Holder = {
  readonly name: string
  /** Process id on that host. */
  readonly process: number
  readonly host: string
  /** ISO-8601 UTC. */
  readonly since: string
}

export type Lock = { release(): void }

/** Milliseconds to wait for someone who is just writing down his name. */
const patience = 300
const attempts = 20

/**
 * Takes a project's lock: `<file>-lock` beside it, a tiny database in which one row says who has the project and one transaction, begun
 * and never ended, is the lock. The operating system lets such a lock go when its process dies, however it dies, so there is no stale one;
 * and the row can be read by others while the lock is held.
 * @throws EngineError `conflict` naming the holder in its details when someone else has it, here or in another process
 */
export function takeLock(file: string, holder: Holder): Lock {
  const path = `${file}-lock`
  const text = JSON.stringify({ ...holder, mark: randomBytes(12).toString('hex') })
  for (let attempt = 0; attempt < attempts; attempt++) {
    const db = openLockFile(path, file)
    try {
      if (hold(db, path, text)) return { release: () => release(db, path, text) }
      db.close()
    } catch (error) {
      const other = isBusy(error) ? readHolder(path) : null
      db.close()
      // The last holder removed the file between its opening and the first writing here.
      if (codeOf(error) === 'SQLITE_READONLY_DBMOVED') continue
      if (codeOf(error) === 'SQLITE_CORRUPT' && removeHalfWritten(path)) continue
      if (isBusy(error)) throw heldBy(other, holder)
      throw isDamage(error) ? unreadable(file) : faultOf(error, file)
    }
  }
  throw heldBy(readHolder(path), holder)
}

function openLockFile(path: string, file: string): Database.Database {
  try {
    return new Database(path, { timeout: patience })
  } catch (error) {
    const code = codeOf(error)
    throw code.startsWith('SQLITE_CANTOPEN') || code.startsWith('SQLITE_READONLY')
      ? refusal('projects.readOnlyPlace', { reason: 'readOnly', values: { name: basename(file) }, cause: error })
      : faultOf(error, file)
  }
}

/** Writes the holder down and begins the transaction that is the lock. False: the file was removed or taken meanwhile, so begin anew. */
function hold(db: Database.Database, path: string, text: string): boolean {
  // A journal is found by name, and the next file of this name would take it for its own.
  for (const pragma of ['trusted_schema = OFF', 'journal_mode = MEMORY', 'synchronous = FULL']) db.pragma(pragma)
  db.exec('BEGIN IMMEDIATE')
  db.exec('CREATE TABLE IF NOT EXISTS holder (one INTEGER PRIMARY KEY CHECK (one = 1), text TEXT NOT NULL) STRICT')
  db.prepare('INSERT OR REPLACE INTO holder (one, text) VALUES (1, ?)').run(text)
  db.exec('COMMIT')
  db.exec('BEGIN IMMEDIATE')
  // Someone may have come between the two, or the last holder may have removed the file that is open here.
  return readText(db) === text && readHolderText(path) === text
}

function release(db: Database.Database, path: string, text: string): void {
  if (!db.open) return
  // Removed while held: whoever opened it before finds, after taking it, that its name is gone. Windows removes no open file.
  if (process.platform !== 'win32' && readHolderText(path) === text) rmSync(path, { force: true })
  db.close()
  if (process.platform === 'win32') removeUnlessUsed(path)
}

/**
 * Removes the lock of a process that was killed between writing the first and the second of the two pages: without a journal such a file
 * stays damaged for ever. Only what nobody has locked is removed.
 */
function removeHalfWritten(path: string): boolean {
  let db: Database.Database | undefined
  try {
    db = new Database(path, { fileMustExist: true, timeout: patience })
    // Without these two SQLite would not even lock a file that is shorter than its header says.
    db.unsafeMode(true)
    db.pragma('writable_schema = ON')
    db.exec('BEGIN EXCLUSIVE')
    if (statSync(path).size !== db.pragma('page_size', { simple: true })) return false
    if (process.platform === 'win32') db.close()
    rmSync(path)
    return true
  } catch {
    return false
  } finally {
    db?.close()
  }
}

/** Windows refuses to remove a file that anyone has open, which is just the question. */
function removeUnlessUsed(path: string): void {
  try {
    rmSync(path, { force: true })
  } catch {
    return
  }
}

function readText(db: Database.Database): string | null {
  return db.prepare<[], { text: string }>('SELECT text FROM holder').get()?.text ?? null
}

/** What the file of this name says, by a connection of its own. */
function readHolderText(path: string): string | null {
  if (!existsSync(path)) return null
  let db: Database.Database | undefined
  try {
    db = new Database(path, { readonly: true, fileMustExist: true, timeout: patience })
    return readText(db)
  } catch {
    return null
  } finally {
    db?.close()
  }
}

function readHolder(path: string): Holder | null {
  try {
    const { name, process: id, host, since } = JSON.parse(readHolderText(path) ?? '') as Record<string, unknown>
    const isWhole = typeof name === 'string' && typeof id === 'number' && typeof host === 'string' && typeof since === 'string'
    return isWhole ? { name: name.slice(0, 200), process: id, host: host.slice(0, 200), since: since.slice(0, 40) } : null
  } catch {
    return null
  }
}

function heldBy(holder: Holder | null, asking: Holder): Error {
  if (holder?.process === asking.process && holder.host === asking.host)
    return refusal('projects.openHere', { reason: 'open', details: { holder } })
  const values = { holder: holder?.name ?? '?', host: holder?.host ?? '?', since: readableTime(holder?.since ?? '') }
  return refusal('projects.openElsewhere', { reason: 'open', values, details: { holder } })
}

function readableTime(iso: string): string {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(iso) ? `${iso.slice(0, 10)} ${iso.slice(11, 16)} UTC` : '?'
}

function isBusy(error: unknown): boolean {
  return /^SQLITE_(BUSY|LOCKED)/.test(codeOf(error))
}

function isDamage(error: unknown): boolean {
  return /^SQLITE_(CORRUPT|NOTADB|ERROR|SCHEMA|CONSTRAINT|MISMATCH)/.test(codeOf(error))
}

function unreadable(file: string): Error {
  return refusal('projects.lockUnreadable', { reason: 'open', values: { name: basename(file), lock: `${basename(file)}-lock` } })
}
