import { createHash } from 'node:crypto'
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { Draft } from '#contract/documents/drafts.ts'
import { readJsonObject, writeJsonObject } from '../../files/json-file.ts'

export type DraftsFolder = {
  /** In no particular order. */
  list(project: string): readonly Draft[]
  read(project: string, document: string): Draft | null
  /** On the disk when it returns, in the place of an earlier one. */
  keep(project: string, draft: Draft): void
  drop(project: string, document: string): void
}

/**
 * Unsaved corrections: `drafts/` in the data folder, a folder a project and a file a document. They outlive the window, the tab and the
 * program. A project may come from anywhere, so its id is no name for a folder: digests of ids are.
 */
export function openDraftsFolder(dataFolder: string, log: (line: string) => void): DraftsFolder {
  const folderOf = (project: string) => join(dataFolder, 'drafts', digest(project))
  const fileOf = (project: string, document: string) => join(folderOf(project), `${digest(document)}.json`)
  const readFile = (path: string): Draft | null => Draft.safeParse(readJsonObject(path, log)).data ?? null
  return {
    list(project) {
      const folder = folderOf(project)
      if (!existsSync(folder)) return []
      return readdirSync(folder).filter(name => name.endsWith('.json')).flatMap(name => readFile(join(folder, name)) ?? [])
    },
    read: (project, document) => readFile(fileOf(project, document)),
    keep: (project, draft) => writeJsonObject(fileOf(project, draft.document), draft),
    drop: (project, document) => rmSync(fileOf(project, document), { force: true }),
  }
}

const digest = (id: string) => createHash('sha256').update(id).digest('hex').slice(0, 24)
