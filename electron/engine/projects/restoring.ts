import { join } from 'node:path'
import { EngineError } from '#wire/fault.ts'
import { isOpenHere, lookAt } from '../store/look.ts'
import { migrations } from '../store/migrations/list.ts'
import { restoreBackup, type Restored } from '../store/backups/restore.ts'
import { createIds } from '../store/lending/new-ids.ts'
import { backupsFolderOf, holderOf, readId, realFile } from './opening.ts'
import { ending } from './recents.ts'

export type RestoreRequest = {
  /** The project to replace; it may be damaged or gone, and must not be open. */
  readonly projectFile: string
  /** A backup or a copy of a project. */
  readonly backupFile: string
  readonly dataFolder: string
  /** Milliseconds since 1970. */
  readonly clock?: () => number
  readonly coder?: string
}

/**
 * Puts a backup in the place of a project that cannot be opened, or is not open: what is there is backed up first.
 * @throws EngineError with a sentence: the backup is damaged, the project is open, what lies there is no project of this program, the disk
 * refuses
 */
export async function restoreProject(request: RestoreRequest): Promise<Restored> {
  const { projectFile, backupFile, dataFolder, clock = Date.now, coder = '' } = request
  refuseForeign(realFile(projectFile))
  const person = { clock, coder: () => coder, newId: createIds(clock) }
  const folder = backupsFolderOf(await readId(backupFile, person), join(dataFolder, 'backups'))
  return restoreBackup({ target: projectFile, backup: backupFile, folder, holder: holderOf(person), clock })
}

/**
 * Keeps a backup from taking the place of what was never this program's, or is a newer program's. A project that is damaged from its
 * beginning on looks like any other file; it is known by its name.
 * @throws EngineError with the reason `foreign` in its details
 */
export function refuseForeign(file: string): void {
  if (isOpenHere(file)) return
  try {
    lookAt(file, migrations.length)
  } catch (error) {
    if (!(error instanceof EngineError)) throw error
    const { reason } = error.details as { readonly reason?: string }
    const mayBeOurs = reason === 'missing' || reason === 'damaged' || (reason === 'notProject' && file.endsWith(ending))
    if (!mayBeOurs) throw new EngineError({ code: error.code, message: error.sentence, details: { reason: 'foreign' } }, { cause: error })
  }
}
