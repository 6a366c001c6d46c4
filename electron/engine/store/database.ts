import { randomBytes } from 'node:crypto'
import { accessSync, constants, existsSync, statSync } from 'node:fs'
import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { hostname, tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import Database from 'better-sqlite3'
import type { Id } from '#domain/ids.ts'
import { EngineError } from '#wire/fault.ts'
import { copyVerified, listBackups, makeBackup } from './backups/backups.ts'
import { type Copying, copyingHere } from './backups/copying.ts'
import { connect, type Connection, forceToDisk, inTransaction } from './connection.ts'
import { codeOf, faultOf, refusal, showsDamage } from './faults.ts'
import { discard, moveInPlace, sizeOf, syncFile } from './files.ts'
import { forgetOperation, openOperation } from './history/operations.ts'
import { type Holder, takeLock } from './lock.ts'
import { isOpenHere, lookAt, newer, rememberOpen } from './look.ts'
import { migrations } from './migrations/list.ts'
import { migrate, versionOf } from './migrations/migrate.ts'
import { applicationId, fingerprintOf, type Migration } from './migrations/schema.ts'
import { type Opened, storeOf } from './opened.ts'
import { realPlace, riskOf } from './places.ts'
import { sql } from './sql.ts'
import type { Store } from './store.ts'

export type { Backup, Commit, OperationRow, ReadStore, Replay, Stamp, Store, WriteStore } from './store.ts'

export type OpenOptions = {
  readonly file: string
  readonly readOnly?: boolean
  /** Opens for writing in a synchronised or network folder all the same. */
  readonly allowSyncedFolder?: boolean
  /** Makes a new project; a file that is there already is refused. Otherwise the file must exist. */
  readonly create?: { readonly name: string } | false
  readonly coder: () => string
  /** The coder whose highlights alone are read, by the project's id; null for everybody's, as when nothing is said. */
  readonly onlyCoder?: ((project: Id) => string | null) | undefined
  /** Milliseconds since 1970. */
  readonly clock: () => number
  readonly newId: () => Id
  /** Who holds the project, as others get to read it. */
  readonly holder: { readonly name: string }
  /** How whole projects are copied; by this process when nothing is said. */
  readonly copying?: Copying | undefined
  /** Where this project's backups go: a folder of its own, outside the project's folder. */
  readonly backups?: {
    readonly folder: string
    /** Milliseconds: closing makes none when the last one is younger. What is then not backed up stays due. */
    readonly apart?: number
  }
}

/** SQLite adds `-journal` to a name, and file systems take 255 bytes. */
const longestName = 240

/**
 * Opens a project, or makes one. In this order: the file's first bytes are looked at, and SQLite never sees what is no project or too new;
 * the place is judged; the lock is taken; shape and soundness are read; and only then anything is written: a verified backup if the file
 * has an older schema, the migrations, and the switch to a write-ahead log with every commit forced to the disk.
 * Read-only takes no lock, and reads beside whoever has the project.
 * @param steps the migrations; tests give others
 * @throws EngineError with a sentence; the file and its folder are then as they were
 */
export async function openStore(options: OpenOptions, steps: readonly Migration[] = migrations): Promise<Store> {
  const file = placeOf(options.file)
  try {
    if (options.create) await makeProject(file, options, options.create.name, steps)
    return storeOf(options.readOnly ? await openToRead(file, options, steps) : await openToWrite(file, options, steps))
  } catch (error) {
    throw faultOf(error, file)
  }
}

function placeOf(path: string): string {
  const name = basename(path)
  if (path.includes('\0') || name !== name.trim() || Buffer.byteLength(name) > longestName) {
    throw refusal('projects.badName', { code: 'invalid', reason: 'place', values: { name: name.slice(0, 80) } })
  }
  return realPlace(resolve(path))
}

function holderOf({ holder, clock }: OpenOptions): Holder {
  return { name: holder.name, process: process.pid, host: hostname(), since: new Date(clock()).toISOString() }
}

/** @param file where the path given leads to: both are looked at, a link may lead into a synchronised folder or out of one */
function refuseRisk(file: string, { file: given, allowSyncedFolder }: OpenOptions): void {
  const risk = allowSyncedFolder ? null : (riskOf(given) ?? riskOf(file))
  if (!risk) return
  const values = { name: basename(file), provider: risk.provider }
  throw refusal(risk.kind === 'synced' ? 'projects.synced' : 'projects.network', { reason: 'synced', values, details: { ...risk } })
}

function refuseUnwritable(...paths: readonly string[]): void {
  for (const path of paths) accessSync(path, constants.W_OK)
}

async function makeProject(file: string, options: OpenOptions, name: string, steps: readonly Migration[]): Promise<void> {
  const folder = dirname(file)
  const values = { name: basename(file) }
  const refuseExisting = () => {
    if (existsSync(file)) throw refusal('projects.exists', { reason: 'place', values })
  }
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw refusal('projects.folderMissing', { code: 'missing', reason: 'missing', values })
  refuseExisting()
  refuseRisk(file, options)
  refuseUnwritable(folder)
  const temporary = join(folder, `.clausebook-${randomBytes(6).toString('hex')}.tmp`)
  try {
    new Database(temporary).close()
    const connection = connect(temporary, false)
    try {
      // Nobody knows of the file yet: it is forced to the disk once, when it is whole, and one that a power cut leaves is no project.
      for (const pragma of ['journal_mode = MEMORY', 'synchronous = OFF']) connection.db.pragma(pragma)
      migrate(connection.db, steps)
      const now = () => new Date(options.clock()).toISOString()
      inTransaction(connection, () => {
        // The project's own row is no step that could be undone.
        const operation = openOperation({ connection, now, coder: options.coder }, { id: 'projects.unnamedStep' })
        connection.own.run(sql`INSERT INTO project (id, name, created_at) VALUES (${options.newId()}, ${name}, ${now()})`)
        forgetOperation(connection, operation)
      })
    } finally {
      connection.close()
    }
    await syncFile(temporary)
    const lock = takeLock(file, holderOf(options))
    try {
      refuseExisting()
      await moveInPlace(temporary, file)
    } finally {
      lock.release()
    }
  } catch (error) {
    await discard(temporary)
    throw error
  }
}

async function openToWrite(file: string, options: OpenOptions, steps: readonly Migration[]): Promise<Opened> {
  if (!isOpenHere(file)) lookAt(file, steps.length)
  refuseRisk(file, options)
  refuseUnwritable(file, dirname(file))
  const holder = holderOf(options)
  const lock = takeLock(file, holder)
  try {
    // A log that was left behind holds work that no backup at closing has seen.
    const wasLeft = ((await sizeOf(`${file}-wal`)) ?? 0) > 0
    const connection = connect(file, false)
    const forget = rememberOpen(file)
    try {
      const version = await inspect(connection, steps, options.copying ?? copyingHere)
      const backupFolder = options.backups?.folder ?? null
      if (version < steps.length) {
        await makeBackup(file, backupFolder ?? `${file}-backups`, 'migration', options.clock())
        migrate(connection.db, steps)
      }
      prepareForWriting(connection)
      const changed = wasLeft || version < steps.length || Boolean(options.create) || (await isBehind(connection, backupFolder))
      const release = async () => {
        forget()
        lock.release()
      }
      return {
        ...options,
        connection,
        file,
        readOnly: false,
        holder,
        backupFolder,
        backupApart: options.backups?.apart ?? 0,
        copying: options.copying ?? copyingHere,
        changed,
        release,
      }
    } catch (error) {
      connection.close()
      forget()
      throw error
    }
  } catch (error) {
    lock.release()
    throw error
  }
}

/** Whether something was done after the newest backup, by what both say of their time: a closing may have made none. */
async function isBehind({ read }: Connection, backupFolder: string | null): Promise<boolean> {
  if (backupFolder === null) return false
  const [newest] = await listBackups(backupFolder)
  const last = read.get<{ at: string | null }>(sql`SELECT max(at) AS at FROM operation`)?.at ?? null
  return last !== null && (newest === undefined || last > newest.madeAt)
}

function prepareForWriting(connection: Connection): void {
  const mode = connection.db.pragma('journal_mode = WAL', { simple: true })
  if (mode !== 'wal') throw refusal('projects.disk', { reason: 'disk' })
  forceToDisk(connection)
}

/**
 * Reads whether the file is what a project of its version looks like, and whole.
 * @param copying goes through the file: of a large one that takes seconds
 * @returns its schema's number
 */
async function inspect(connection: Connection, steps: readonly Migration[], { whole }: Pick<Copying, 'whole'>): Promise<number> {
  const { db, file } = connection
  const values = { name: basename(file) }
  try {
    const version = versionOf(db)
    if (db.pragma('application_id', { simple: true }) !== applicationId)
      throw refusal('projects.notProject', { code: 'invalid', reason: 'notProject', values })
    if (version > steps.length) throw newer(values.name, version, steps.length)
    // Texts are read as the bytes that they are stored in.
    const isUtf8 = db.pragma('encoding', { simple: true }) === 'UTF-8'
    if (!isUtf8 || fingerprintOf(db) !== steps[version - 1]?.fingerprint) throw refusal('projects.unknownShape', { reason: 'damaged', values })
    if (!(await whole(file))) throw refusal('projects.damaged', { reason: 'damaged', values })
    return version
  } catch (error) {
    if (error instanceof EngineError) throw error
    throw showsDamage(error) ? refusal('projects.damaged', { reason: 'damaged', values, cause: error }) : error
  }
}

async function openToRead(file: string, options: OpenOptions, steps: readonly Migration[]): Promise<Opened> {
  const { usesLog } = isOpenHere(file) ? { usesLog: true } : lookAt(file, steps.length)
  const rest = {
    ...options,
    file,
    readOnly: true,
    holder: holderOf(options),
    backupFolder: options.backups?.folder ?? null,
    backupApart: 0,
    copying: options.copying ?? copyingHere,
    changed: false,
  }
  const direct = readable(file, usesLog)
  if (direct) {
    const forget = rememberOpen(file)
    try {
      if ((await inspect(direct, steps, rest.copying)) === steps.length) return { ...rest, connection: direct, release: async () => forget() }
      direct.close()
      forget()
    } catch (error) {
      direct.close()
      forget()
      throw error
    }
  }
  const folder = await mkdtemp(join(tmpdir(), 'clausebook-'))
  try {
    const copy = join(folder, basename(file))
    await copyToRead(file, copy, direct !== null, steps, rest.copying)
    return { ...rest, connection: connect(copy, true), release: () => rm(folder, { recursive: true, force: true }) }
  } catch (error) {
    await rm(folder, { recursive: true, force: true })
    throw error
  }
}

/** A reading connection; null when the file has a log and its folder can't be written, where SQLite reads nothing. */
function readable(file: string, usesLog: boolean): Connection | null {
  const connection = connect(file, true)
  try {
    versionOf(connection.db)
    return connection
  } catch (error) {
    connection.close()
    if (usesLog && /^SQLITE_(CANTOPEN|READONLY)/.test(codeOf(error))) return null
    throw error
  }
}

/** Makes a private copy that can be read: with its log worked in, and in the newest schema. */
async function copyToRead(file: string, copy: string, bySqlite: boolean, steps: readonly Migration[], copying: Copying): Promise<void> {
  if (bySqlite) await copyVerified(file, copy)
  else for (const suffix of ['', '-wal']) if (existsSync(`${file}${suffix}`)) await copyFile(`${file}${suffix}`, `${copy}${suffix}`)
  const connection = connect(copy, false)
  try {
    await inspect(connection, steps, copying)
    migrate(connection.db, steps)
    connection.db.pragma('journal_mode = DELETE')
  } finally {
    connection.close()
  }
}
