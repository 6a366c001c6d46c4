import { basename } from 'node:path'
import { connect } from '../connection.ts'
import { faultOf, showsDamage } from '../faults.ts'
import { syncFile } from '../files.ts'
import { sql } from '../sql.ts'
import type { Backup, BackupReason } from '../store.ts'
import { type BackupPreview, copyVerified, countRows, makeBackup, previewBackup, proveBackup, proveCopy } from './backups.ts'

/** What goes through whole project files, the work of which grows with them. Each throws EngineError as the function that it is named after. */
export type Copying = {
  /** See `makeBackup`. */
  backup(file: string, folder: string, reason: BackupReason, now: number): Promise<Backup>
  /** See `copyCompact`. */
  compact(from: string, to: string, name: string): Promise<void>
  /** See `copyVerified`. */
  verified(from: string, to: string): Promise<void>
  /** See `proveBackup`. */
  prove(path: string): Promise<void>
  /** See `previewBackup`. */
  preview(path: string): Promise<BackupPreview>
  /** See `isWhole`. */
  whole(file: string): Promise<boolean>
}

/** All of it by this process. */
export const copyingHere: Copying = { backup: makeBackup, compact: copyCompact, verified: copyVerified, prove: proveBackup, preview: previewBackup, whole: isWhole }

/**
 * Copies a project as it stands at one moment, without what was deleted from it, into one closed file, forced to the disk. The copy is gone through
 * whole, and its rows are counted against the original's unless that was written to meanwhile.
 * @param to nothing may lie there; what is left there after an error is unfinished
 * @param name the copy's later name, for sentences
 * @throws EngineError when the copy does not match or the disk refuses
 */
export async function copyCompact(from: string, to: string, name: string): Promise<void> {
  try {
    const source = connect(from, true)
    let counts: string
    let isSame: boolean
    try {
      counts = countRows(source)
      source.own.run(sql`VACUUM INTO ${to}`)
      isSame = counts === countRows(source)
    } finally {
      source.close()
    }
    proveCopy(name, to, isSame ? counts : null)
    await syncFile(to)
  } catch (error) {
    throw faultOf(error, basename(name))
  }
}

/**
 * Whether the structure of a project's file hangs together, as an opening asks (sqlite.org/pragma.html#pragma_quick_check): its pages, rows and records, not what they say.
 * @throws EngineError when the disk refuses
 */
export async function isWhole(file: string): Promise<boolean> {
  const connection = connect(file, true)
  try {
    return connection.db.pragma('quick_check(1)', { simple: true }) === 'ok'
  } catch (error) {
    if (showsDamage(error)) return false
    throw faultOf(error, file)
  } finally {
    connection.close()
  }
}
