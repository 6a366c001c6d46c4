import { createHash } from 'node:crypto'
import { existsSync, realpathSync, rmSync } from 'node:fs'
import { rename } from 'node:fs/promises'
import { hostname, userInfo } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import type { Id } from '#domain/ids.ts'
import type { Copying } from '../store/backups/copying.ts'
import { connect } from '../store/connection.ts'
import { openStore, type Store } from '../store/database.ts'
import { withSentences } from '../store/faults.ts'
import { makeFolders } from '../store/folders.ts'
import type { Holder } from '../store/lock.ts'
import { isOpenHere, lookAt } from '../store/look.ts'
import { migrations } from '../store/migrations/list.ts'
import { discardUnused } from '../store/unused.ts'
import { readProject } from './queries.ts'

export type OpenChoice = { readonly readOnly: boolean; readonly allowSyncedFolder: boolean }

/** Where projects and their backups lie and who works on them. */
export type Surroundings = {
  readonly projectsFolder: string
  /** Null: no backups are made. */
  readonly backupsFolder: string | null
  /** Milliseconds: closing a project makes no backup when its last one is younger. */
  readonly backupApart?: number
  readonly clock: () => number
  readonly newId: () => Id
  readonly coder: () => string
  /** The coder whose highlights alone are seen in a project; null for everybody's. */
  readonly onlyCoder?: (project: Id) => string | null
  readonly log: (line: string) => void
  /** How whole projects are copied and proven; by this process when nothing is said. */
  readonly copying?: Copying
}

type Person = Pick<Surroundings, 'clock' | 'newId' | 'coder'>

/** Opens a project, with its backups in a folder that is named by the project's id: they are found again when the file is moved. */
export async function openProject(file: string, choice: OpenChoice, surroundings: Surroundings): Promise<Store> {
  const { backupsFolder, backupApart } = surroundings
  const folder = backupsFolder === null ? null : backupsFolderOf(await readId(file, surroundings), backupsFolder)
  const { readOnly, allowSyncedFolder } = choice
  const backups = folder === null ? undefined : { folder, apart: backupApart }
  return openStore({ ...common(file, surroundings), onlyCoder: surroundings.onlyCoder, readOnly, allowSyncedFolder, backups, copying: surroundings.copying })
}

/** A project's own folder among the backups. A project may come from anywhere, so its id may be no name for a folder. */
export function backupsFolderOf(project: Id, backupsFolder: string): string {
  return join(backupsFolder, /^[0-9a-f-]{36}$/u.test(project) ? project : createHash('sha256').update(project).digest('hex'))
}

/** Who has a project, as another process is told. */
export function holderOf({ clock, coder }: Pick<Surroundings, 'clock' | 'coder'>): Holder {
  return { name: coder() || userName(), process: process.pid, host: hostname(), since: new Date(clock()).toISOString() }
}

/** Makes an empty project and lets it go again. The folder for projects is made only where this one is to lie in it. */
export async function makeProject(file: string, name: string, allowSyncedFolder: boolean, surroundings: Surroundings): Promise<void> {
  if (resolve(dirname(file)) === resolve(surroundings.projectsFolder)) makeFolder(surroundings)
  const store = await openStore({ ...common(file, surroundings), create: { name }, allowSyncedFolder })
  await store.close()
}

export type Fill = (store: Store) => Promise<void>

/**
 * Makes a project beside its later place, hands it to `fill`, and gives it its name when that is done: a project half filled is never
 * found under a name, and what an earlier attempt left behind is cleared away.
 */
export async function buildProject(file: string, name: string, fill: Fill, surroundings: Surroundings): Promise<void> {
  const unfinished = join(dirname(file), `.unfinished-${basename(file)}`)
  makeFolder(surroundings)
  removeWithCompanions(unfinished)
  try {
    const store = await openStore({ ...common(unfinished, surroundings), create: { name }, allowSyncedFolder: true })
    try {
      await fill(store)
    } finally {
      await store.close()
    }
    await rename(unfinished, file)
  } finally {
    removeWithCompanions(unfinished)
  }
}

/**
 * The folder for projects that nobody gave a place; folders that a person named are never made.
 * @throws EngineError with a sentence when the disk refuses
 */
export function makeFolder({ projectsFolder }: Pick<Surroundings, 'projectsFolder'>): void {
  withSentences(projectsFolder, () => makeFolders(projectsFolder))
}

/**
 * Takes away a project that was made for something that then failed: only when nothing was ever done in it and nobody has it open.
 * @returns whether it is gone
 * @throws EngineError `conflict` when somebody has it
 */
export function discardUnusedProject(file: string, person: Pick<Surroundings, 'clock' | 'coder'>): Promise<boolean> {
  return discardUnused(realFile(file), holderOf(person))
}

/** The path under which a store would name this file: absolute, links followed. */
export function realFile(file: string): string {
  return existsSync(file) ? realpathSync(file) : resolve(file)
}

/**
 * The id that a project carries in itself.
 * @throws EngineError with a sentence when it cannot be opened
 */
export async function readId(file: string, surroundings: Person): Promise<Id> {
  const real = realFile(file)
  if (!isOpenHere(real)) lookAt(real, migrations.length)
  try {
    // Opening goes through the whole file; who opens it next will do that.
    const connection = connect(real, true)
    try {
      return readProject(connection.read).id
    } finally {
      connection.close()
    }
  } catch {
    return readIdOfOpened(file, surroundings)
  }
}

/** In a folder that cannot be written, a project with a log is read through a copy. */
async function readIdOfOpened(file: string, surroundings: Person): Promise<Id> {
  const store = await openStore({ ...common(file, surroundings), readOnly: true })
  try {
    return readProject(store).id
  } finally {
    await store.close()
  }
}

function common(file: string, { clock, newId, coder }: Person) {
  return { file, clock, newId, coder, holder: { name: coder() || userName() } }
}

function userName(): string {
  try {
    return userInfo().username
  } catch {
    return ''
  }
}

function removeWithCompanions(file: string): void {
  for (const suffix of ['', '-wal', '-shm', '-journal', '-lock']) rmSync(`${file}${suffix}`, { force: true })
}
