import { randomBytes } from 'node:crypto'
import { readdir, rm, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { EngineError } from '#wire/fault.ts'
import { findFaults } from '../check/check.ts'
import { connect, type Connection } from '../connection.ts'
import { faultOf, refusal } from '../faults.ts'
import { discard, hashFile, moveInPlace, syncFile } from '../files.ts'
import { makeFolders } from '../folders.ts'
import { isOpenHere, lookAt } from '../look.ts'
import { migrations } from '../migrations/list.ts'
import { applicationId } from '../migrations/schema.ts'
import { type Sql, sql } from '../sql.ts'
import type { Backup, BackupReason, Store } from '../store.ts'
import { thin } from './thinning.ts'

const reasons: readonly BackupReason[] = ['migration', 'close', 'change', 'restore', 'asked']
const nameOfBackup = /^(\d{6,})-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z-([a-z]+)-([0-9a-f]{64})\.clausebook$/
const unfinished = /^\.backup-[0-9a-f]+\.tmp(-wal|-shm|-journal)?$/

/** What a backup holds, without opening it for work. */
export type BackupPreview = {
  readonly documents: number
  readonly annotations: number
  readonly themes: number
  /** The newest operation's time, ISO-8601 UTC. */
  readonly lastChange: string | null
  /** Of the documents, in the order they came. */
  readonly titles: readonly string[]
}

/** The finished backups in a folder, newest first. */
export async function listBackups(folder: string): Promise<Backup[]> {
  const names = await readdir(folder).catch(() => [])
  const backups: Backup[] = []
  for (const name of names) {
    const parts = nameOfBackup.exec(name)
    const reason = reasons.find(known => known === parts?.[9])
    const size = parts && reason ? await stat(join(folder, name)).catch(() => null) : null
    if (!parts || !reason || !size?.isFile()) continue
    const [, sequence, year, month, date, hours, minutes, seconds, thousandths, , sha256] = parts
    const madeAt = `${year}-${month}-${date}T${hours}:${minutes}:${seconds}.${thousandths}Z`
    backups.push({ path: join(folder, name), sequence: Number(sequence), madeAt, reason, bytes: size.size, sha256: sha256 ?? '' })
  }
  return backups.sort((left, right) => right.sequence - left.sequence)
}

/**
 * Makes a verified backup of a project's file, then removes what thinning no longer keeps.
 * Under its name stands only what was written, checked and forced to the disk; the name holds its SHA-256.
 * @param now milliseconds since 1970
 * @throws EngineError with a sentence when the disk refuses or the copy does not match
 */
export async function makeBackup(file: string, folder: string, reason: BackupReason, now: number): Promise<Backup> {
  try {
    makeFolders(folder)
    for (const name of await readdir(folder)) if (unfinished.test(name)) await rm(join(folder, name), { force: true })
    const earlier = await listBackups(folder)
    const sequence = (earlier[0]?.sequence ?? 0) + 1
    const temporary = join(folder, `.backup-${randomBytes(6).toString('hex')}.tmp`)
    try {
      await copyVerified(file, temporary)
      const sha256 = await hashFile(temporary)
      const madeAt = new Date(now).toISOString()
      const path = join(folder, `${String(sequence).padStart(6, '0')}-${madeAt.replaceAll(/[-:.]/g, '')}-${reason}-${sha256}.clausebook`)
      const { size } = await stat(temporary)
      await moveInPlace(temporary, path)
      const backup: Backup = { path, sequence, madeAt, reason, bytes: size, sha256 }
      for (const old of thin([backup, ...earlier], now)) await rm(old.path, { force: true })
      return backup
    } catch (error) {
      await discard(temporary)
      throw error
    }
  } catch (error) {
    throw faultOf(error, folder)
  }
}

/**
 * Copies a project as it stands at one moment, while it may be written to, into one closed file at `to`, forced to the disk.
 * The copy is gone through whole and its rows are counted against the original's.
 * @throws EngineError when the copy does not match; `to` may then be left, unfinished
 */
export async function copyVerified(from: string, to: string): Promise<void> {
  const source = connect(from, true)
  let counts: string
  try {
    source.db.exec('BEGIN')
    counts = countRows(source)
    await source.db.backup(to)
  } catch (error) {
    throw faultOf(error, from)
  } finally {
    source.close()
  }
  proveCopy(from, to, counts)
  await syncFile(to)
}

/**
 * Goes through a finished copy and makes it a single file without a log.
 * @param counts what `countRows` said of the original; null when it may have been written to meanwhile
 */
export function proveCopy(from: string, to: string, counts: string | null): void {
  const copy = connect(to, false)
  try {
    copy.db.pragma('journal_mode = DELETE')
    if (isSound(copy) && (counts === null || counts === countRows(copy))) return
  } catch (error) {
    const fault = faultOf(error, from)
    if (!(fault instanceof EngineError) || !isDamage(fault)) throw fault
  } finally {
    copy.close()
  }
  throw refusal('projects.copyUnproven', { reason: 'backup', values: { name: basename(from) } })
}

function isDamage({ details }: EngineError): boolean {
  return typeof details === 'object' && details !== null && 'reason' in details && details.reason === 'damaged'
}

/** Whether everything in a file hangs together. */
function isSound({ db }: Connection): boolean {
  const isWhole = db.pragma('integrity_check(1)', { simple: true }) === 'ok' && !(db.pragma('foreign_key_check') as unknown[]).length
  return isWhole && db.pragma('application_id', { simple: true }) === applicationId
}

/** The number of rows in each table, as text to be compared. */
export function countRows({ read }: Connection): string {
  const tables = read.all<{ name: string }>(
    sql`SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name`,
  )
  return tables
    .map(({ name }) => `${name} ${read.get<{ count: number }>(sql`SELECT count(*) AS count FROM ${sql.name(name)}`)?.count}`)
    .join('\n')
}

/**
 * Makes sure that a backup (or any closed project file) is what it was when it was written.
 * @throws EngineError when it is damaged, no project, or of a newer version
 */
export async function proveBackup(path: string): Promise<void> {
  lookAt(path, migrations.length)
  const sha256 = nameOfBackup.exec(basename(path))?.[10]
  const damaged = (cause?: unknown) => refusal('projects.backupDamaged', { reason: 'damaged', values: { name: basename(path) }, cause })
  if (sha256 !== undefined && !isOpenHere(path) && sha256 !== (await hashFile(path))) throw damaged()
  const connection = connect(path, true)
  try {
    if (!isSound(connection)) throw damaged()
    // A copy that somebody keeps has no hash in its name; what is in it has.
    if (sha256 === undefined && findFaults(connection).some(({ severity }) => severity === 'error')) throw damaged()
  } catch (error) {
    throw error instanceof EngineError ? error : damaged(error)
  } finally {
    connection.close()
  }
}

/** Looks into a backup without changing it. @throws EngineError as `proveBackup` */
export async function previewBackup(path: string): Promise<BackupPreview> {
  await proveBackup(path)
  const connection = connect(path, true)
  try {
    const count = (query: Sql) => connection.read.get<{ count: number }>(query)?.count ?? 0
    return {
      documents: count(sql`SELECT count(*) AS count FROM document WHERE removed_at IS NULL`),
      annotations: count(
        sql`SELECT count(*) AS count FROM annotation JOIN document ON document.id = annotation.document WHERE removed_at IS NULL`,
      ),
      themes: count(sql`SELECT count(*) AS count FROM theme`),
      lastChange: connection.read.get<{ at: string | null }>(sql`SELECT max(at) AS at FROM operation`)?.at ?? null,
      titles: connection.read
        .all<{ title: string }>(sql`SELECT title FROM document WHERE removed_at IS NULL ORDER BY created_at, id`)
        .map(({ title }) => title),
    }
  } catch (error) {
    throw faultOf(error, path)
  } finally {
    connection.close()
  }
}

/** Milliseconds between two backups while someone works. */
export const backupPeriod = 10 * 60_000

/**
 * Makes a backup every ten minutes in which something changed. Gives back how to stop it; the backup at the end is made by `close`.
 * @param onFailure told what went wrong; the next one is tried all the same
 */
export function startBackupClock(store: Store, onFailure: (error: unknown) => void, period: number = backupPeriod): () => void {
  let running = false
  const timer = setInterval(() => {
    if (running || !store.changedSinceBackup()) return
    running = true
    store
      .backup('change')
      .catch(onFailure)
      .finally(() => {
        running = false
      })
  }, period)
  timer.unref()
  return () => clearInterval(timer)
}
