import type { Handlers } from '#contract/index.ts'
import type { BackupRow } from '#contract/projects.ts'
import { listBackups, previewBackup } from '../store/backups.ts'
import type { Backup } from '../store/database.ts'
import { restoreBackup } from '../store/restore.ts'
import { backupsFolderOf, holderOf } from './opening.ts'
import { fault, openedRow, type ProjectParts } from './parts.ts'
import { readProject } from './queries.ts'

type BackupCalls = Pick<Handlers['projects'], 'backups' | 'backup' | 'previewBackup' | 'restore'>

export function backupCalls(parts: ProjectParts): BackupCalls {
  const { current, surroundings } = parts
  return {
    backups: async () => (await backupsOf(parts)).map(toRow),
    backup: async () => toRow(await current.store().backup('asked')),
    async previewBackup({ key }) {
      const { documents, annotations, themes, lastChange, titles } = await previewBackup(await pathOf(parts, key))
      return { documents, annotations, themes, lastChange, titles: [...titles] }
    },
    async restore({ key }) {
      const backup = await pathOf(parts, key)
      const folder = ownFolder(parts)
      if (folder === null) throw fault('conflict', 'projects.noBackupFolder')
      const rest = { backup, folder, holder: holderOf(surroundings), clock: surroundings.clock }
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

async function backupsOf(parts: ProjectParts): Promise<Backup[]> {
  const folder = ownFolder(parts)
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
async function pathOf(parts: ProjectParts, key: string): Promise<string> {
  const backup = (await backupsOf(parts)).find(candidate => keyOf(candidate) === key)
  return backup ? backup.path : parts.desk.files.open(key).path
}
