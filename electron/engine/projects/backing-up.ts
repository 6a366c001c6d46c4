import type { Handlers } from '#contract/index.ts'
import type { BackupRow } from '#contract/projects.ts'
import type { Id } from '#domain/ids.ts'
import { listBackups } from '../store/backups/backups.ts'
import { copyingHere } from '../store/backups/copying.ts'
import type { Backup } from '../store/database.ts'
import { restoreBackup } from '../store/backups/restore.ts'
import { backupsFolderOf, holderOf, readId, realFile } from './opening.ts'
import { fault, openedRow, pathOfRecent, type ProjectParts } from './parts.ts'
import { readProject } from './queries.ts'
import { refuseForeign } from './restoring.ts'

type BackupCalls = Pick<Handlers['projects'], 'backups' | 'backup' | 'previewBackup' | 'restore'>

export function backupCalls(parts: ProjectParts): BackupCalls {
  const { current, surroundings } = parts
  const { copying = copyingHere } = surroundings
  return {
    backups: async ({ project }) => (await backupsOf(parts, project)).map(toRow),
    backup: async () => toRow(await current.store().backup('asked')),
    async previewBackup({ key, project }) {
      const { documents, annotations, themes, lastChange, titles } = await copying.preview(await pathOf(parts, key, project))
      return { documents, annotations, themes, lastChange, titles: [...titles] }
    },
    async restore({ key, project }) {
      const backup = await pathOf(parts, key, project)
      const folder = await folderOf(parts, project)
      if (folder === null) throw fault('conflict', 'projects.noBackupFolder')
      const rest = { backup, folder, holder: holderOf(surroundings), clock: surroundings.clock, copying }
      if (project !== undefined) {
        const file = realFile(pathOfRecent(parts.recents, project))
        refuseForeign(file)
        await restoreBackup({ ...rest, target: file })
        return openedRow(await current.open(file, { readOnly: false, allowSyncedFolder: false }))
      }
      const store = await current.replace(async file => {
        await restoreBackup({ ...rest, target: file })
      })
      return openedRow(store)
    },
  }
}

/** Where the open project's backups lie; null where none are made. */
function ownFolder({ current, surroundings }: ProjectParts): string | null {
  const { id } = readProject(current.store())
  return surroundings.backupsFolder && backupsFolderOf(id, surroundings.backupsFolder)
}

/** The same for a project that is not open. Its file may be damaged or gone: then its id is known from when it was last opened here. */
async function folderOf(parts: ProjectParts, project: string | undefined): Promise<string | null> {
  const { recents, surroundings } = parts
  if (project === undefined) return ownFolder(parts)
  const file = pathOfRecent(recents, project)
  const id = recents.idOf(project) ?? (await readId(file, surroundings).catch(() => null))
  return id === null ? null : surroundings.backupsFolder && backupsFolderOf(id as Id, surroundings.backupsFolder)
}

async function backupsOf(parts: ProjectParts, project: string | undefined): Promise<Backup[]> {
  const folder = await folderOf(parts, project)
  return folder === null ? [] : listBackups(folder)
}

function keyOf({ sequence, sha256 }: Backup): string {
  return `${sequence}-${sha256.slice(0, 24)}`
}

function toRow(backup: Backup): BackupRow {
  const { madeAt, bytes, reason } = backup
  return { key: keyOf(backup), madeAt, bytes, reason }
}

/** A key of the list, or the ticket of a project's copy that a person chose. */
async function pathOf(parts: ProjectParts, key: string, project: string | undefined): Promise<string> {
  const backup = (await backupsOf(parts, project)).find(candidate => keyOf(candidate) === key)
  return backup ? backup.path : parts.desk.files.open(key).path
}
