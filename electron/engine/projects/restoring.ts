import { join } from 'node:path'
import { restoreBackup, type Restored } from '../store/restore.ts'
import { createIds } from './new-ids.ts'
import { backupsFolderOf, holderOf, readId } from './opening.ts'

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
 * @throws EngineError with a sentence: the backup is damaged, the project is open, the disk refuses
 */
export async function restoreProject(request: RestoreRequest): Promise<Restored> {
  const { projectFile, backupFile, dataFolder, clock = Date.now, coder = '' } = request
  const person = { clock, coder: () => coder, newId: createIds(clock) }
  const folder = backupsFolderOf(await readId(backupFile, person), join(dataFolder, 'backups'))
  return restoreBackup({ target: projectFile, backup: backupFile, folder, holder: holderOf(person), clock })
}
