import { randomBytes } from 'node:crypto'
import { rename, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { type Copying, copyingHere } from './copying.ts'
import { connect } from '../connection.ts'
import { codeOf, faultOf, refusal } from '../faults.ts'
import { discard, moveInPlace, removeSidecars, sizeOf } from '../files.ts'
import { makeFolders } from '../folders.ts'
import { type Holder, takeLock } from '../lock.ts'
import { isOpenHere } from '../look.ts'
import { realPlace } from '../places.ts'
import type { Backup, Store } from '../store.ts'

export type RestoreOptions = {
  /** The open project, which is closed by this, or the file of one that is closed or gone. */
  readonly target: Store | string
  /** A backup, or any closed project file. */
  readonly backup: string
  /** Where the project's backups go. */
  readonly folder: string
  readonly holder: Holder
  /** Milliseconds since 1970. */
  readonly clock: () => number
  /** How whole projects are copied and proven; by this process when nothing is said. */
  readonly copying?: Copying | undefined
}

/** What became of the project that was there: in a backup, or (too damaged for one) under another name beside it, or there was none. */
export type Restored = { readonly kept: Backup | null; readonly setAside: string | null }

/**
 * Puts a backup in a project's place: the backup is proven, what is there is backed up, and only then a verified copy takes its name
 * in one step. Whatever fails, the project that was there is still there. Opening the result is the caller's.
 * @throws EngineError with a sentence: the backup is damaged, the project is open elsewhere, a place is write-protected, the disk refuses
 */
export async function restoreBackup({ target, backup, folder, holder, clock, copying = copyingHere }: RestoreOptions): Promise<Restored> {
  await copying.prove(backup)
  const file = realPlace(typeof target === 'string' ? target : target.file)
  await proveWritable(dirname(file), 'projects.restore.protected', basename(file))
  await proveWritable(folder, 'projects.restore.backupsProtected', basename(file), true)
  const staged = join(dirname(file), `.clausebook-${randomBytes(6).toString('hex')}.tmp`)
  try {
    await copying.verified(backup, staged)
    const ownBackup = typeof target === 'string' ? null : await target.backup('restore')
    if (typeof target !== 'string') await target.close()
    else if (isOpenHere(file)) throw refusal('projects.openHere', { reason: 'open' })
    const lock = takeLock(file, holder)
    try {
      const kept = ownBackup ? { kept: ownBackup, setAside: null } : await keepWhatIsThere(file, folder, clock(), copying)
      await removeSidecars(file)
      await moveInPlace(staged, file)
      return kept
    } finally {
      lock.release()
    }
  } catch (error) {
    await discard(staged)
    throw faultOf(error, file)
  }
}

/**
 * SQLite says of a folder that it may not write in only that the disk failed: so the system is asked, with a file that is removed at once.
 * @param isMade whether the folder is made where there is none
 * @throws EngineError `id` where the folder or its drive is write-protected; other troubles are told where they stand in the way
 */
async function proveWritable(folder: string, id: 'projects.restore.protected' | 'projects.restore.backupsProtected', name: string, isMade = false): Promise<void> {
  const probe = join(folder, `.clausebook-${randomBytes(6).toString('hex')}.tmp`)
  try {
    if (isMade) makeFolders(folder)
    await writeFile(probe, '', { flag: 'wx' })
  } catch (error) {
    if (['EROFS', 'EACCES', 'EPERM'].includes(codeOf(error))) throw refusal(id, { reason: 'readOnly', values: { name }, cause: error })
  } finally {
    await discard(probe)
  }
}

/** After this nothing at the project's place is needed any more. */
async function keepWhatIsThere(file: string, folder: string, now: number, copying: Copying): Promise<Restored> {
  if ((await sizeOf(file)) === null) return { kept: null, setAside: null }
  try {
    const kept = await copying.backup(file, folder, 'restore', now)
    foldLog(file)
    return { kept, setAside: null }
  } catch (error) {
    const fault = faultOf(error, file)
    if (isPassing(fault)) throw fault
    return { kept: null, setAside: await setAside(file, now) }
  }
}

/** Brings the log of a project that was not closed (its process died) into its file, so that removing the log takes nothing away. */
function foldLog(file: string): void {
  const connection = connect(file, false)
  try {
    connection.db.pragma('journal_mode = DELETE')
  } finally {
    connection.close()
  }
}

/** A full disk or another program in the way says nothing against the project that is there. */
function isPassing(fault: unknown): boolean {
  const details = fault instanceof Error && 'details' in fault ? fault.details : null
  const reason = typeof details === 'object' && details !== null && 'reason' in details ? details.reason : ''
  return ['full', 'busy', 'readOnly', 'disk', 'missing'].includes(String(reason))
}

/** Gives a damaged project another name, its log with it: it may hold the newest work, and someone may be able to read it. */
async function setAside(file: string, now: number): Promise<string> {
  const stamp = new Date(now).toISOString().replaceAll(/[-:.]/g, '')
  const path = join(dirname(file), `${basename(file)}.damaged-${stamp}`)
  if ((await sizeOf(`${file}-wal`)) !== null) await rename(`${file}-wal`, `${path}-wal`)
  await rename(file, path)
  return path
}
