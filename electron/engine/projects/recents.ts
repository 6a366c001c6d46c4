import { createHash } from 'node:crypto'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { z } from 'zod'
import type { RecentProject } from '#contract/projects.ts'
import { readJsonObject, writeJsonObject } from '../files/json-file.ts'

const Entry = z.object({ path: z.string().min(1), name: z.string(), openedAt: z.iso.datetime(), id: z.string().optional() })
type Entry = z.infer<typeof Entry>
/** What cannot be an entry is passed over. */
const Stored = z.array(Entry.nullable().catch(null)).catch([])

const mostEntries = 50
export const ending = '.clausebook'

export type Recents = {
  /** Newest first: what was opened, then what else lies in the projects folder. */
  list(): readonly RecentProject[]
  /** The path that a key stands for, undefined for a key of nothing that is listed. */
  pathOf(key: string): string | undefined
  /** The project's own id, by which its backups are found when its file can't be read any more; undefined where nobody knows it. */
  idOf(key: string): string | undefined
  add(path: string, name: string, at: string, id: string): void
  forget(key: string): void
}

/** Which projects were opened: `recent.json` in the data folder. A key is a digest of the path, so it lasts and tells nothing. */
export function openRecents(dataFolder: string, projectsFolder: string, showFolders: boolean, log: (line: string) => void): Recents {
  const path = join(dataFolder, 'recent.json')
  const read = () => Stored.parse(readJsonObject(path, log)?.['projects']).filter(entry => entry !== null)
  const write = (projects: readonly Entry[]) => writeJsonObject(path, { projects: projects.slice(0, mostEntries) })
  const all = () => {
    const opened = read()
    return [...opened, ...lyingIn(projectsFolder).filter(entry => !opened.some(({ path: known }) => known === entry.path))]
  }
  return {
    list: () => {
      const entries = all()
      return entries.map(entry => toRow(entry, showFolders || hasNamesake(entry, entries)))
    },
    pathOf: key => all().find(entry => keyOf(entry.path) === key)?.path,
    idOf: key => all().find(entry => keyOf(entry.path) === key)?.id,
    add: (file, name, openedAt, id) => write([{ path: file, name, openedAt, id }, ...read().filter(entry => entry.path !== file)]),
    forget: key => write(read().filter(entry => keyOf(entry.path) !== key)),
  }
}

function keyOf(path: string): string {
  return createHash('sha256').update(path).digest('base64url').slice(0, 24)
}

/** Whether another project reads alike, name and file name: then only the folder tells which is which, whatever the host shows else. */
function hasNamesake({ path, name }: Entry, entries: readonly Entry[]): boolean {
  return entries.some(other => other.path !== path && other.name === name && basename(other.path) === basename(path))
}

function toRow({ path, name, openedAt }: Entry, showFolder: boolean): RecentProject {
  const folder = showFolder ? dirname(path) : ''
  return { key: keyOf(path), name, fileName: basename(path), folder, openedAt, missing: !existsSync(path) }
}

function lyingIn(folder: string): Entry[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true })
    .filter(entry => entry.isFile() && entry.name.endsWith(ending) && !entry.name.startsWith('.'))
    .map(entry => join(folder, entry.name))
    .map(path => ({ path, name: basename(path, ending), openedAt: statSync(path).mtime.toISOString() }))
    .sort((left, right) => (left.openedAt < right.openedAt ? 1 : -1))
}
