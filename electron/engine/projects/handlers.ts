import { existsSync } from 'node:fs'
import { copyFile, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { setImmediate as yieldToPort } from 'node:timers/promises'
import type { Handlers } from '#contract/index.ts'
import { patternOf, sentence } from '#domain/messages/catalogues.ts'
import { safeName } from '../files/names.ts'
import { checkElsewhere } from '../workers/checking/checker.ts'
import { backupCalls } from './backing-up.ts'
import { faultOf } from '../store/faults.ts'
import { makeFolder, realFile } from './opening.ts'
import { fault, openedRow, pathOfRecent, type ProjectParts, rowOf } from './parts.ts'
import { renameProject, readProject } from './queries.ts'
import { ending } from './recents.ts'

/** Projects: made, opened, renamed, copied and closed, their backups, and those that were open lately. */
export function projectsHandlers(parts: ProjectParts): Handlers['projects'] {
  const { desk, current, recents, surroundings, fillSample } = parts
  const { projectsFolder } = surroundings
  /** Checks that run: a project that is left waits for none of them. */
  const checks = new Set<AbortController>()
  current.onSwitch(() => {
    for (const check of checks) check.abort()
  })
  return {
    current: () => rowOf(current.optional()),
    recent: () => [...recents.list()],
    forget({ key }) {
      recents.forget(key)
      return {}
    },
    async create({ name, ticket }) {
      const title = oneLine(name)
      const file = ticket === undefined ? freeFile(projectsFolder, title) : withEnding(desk.files.target(ticket))
      return openedRow(await current.create(file, title, false))
    },
    async open(input) {
      const { file, isCopy } = 'key' in input ? { file: pathOfRecent(recents, input.key), isCopy: false } : await chosenFile(parts, input.ticket)
      try {
        return openedRow(await current.open(file, input))
      } catch (error) {
        if (isCopy) await rm(file, { force: true })
        throw error
      }
    },
    async sample({ language }, job) {
      const sampleName = patternOf('projects.sampleName', language) ?? ''
      const file = join(projectsFolder, `${sampleName}${ending}`)
      if (existsSync(file)) return openedRow(await current.open(file, { readOnly: false, allowSyncedFolder: true }))
      return openedRow(await current.build(file, sampleName, store => fillSample(store, language, job)))
    },
    rename({ name }) {
      const store = current.store()
      store.operation(sentence('projects.rename', { name: oneLine(name) }), write => renameProject(write, oneLine(name)))
      return openedRow(store)
    },
    async close() {
      await current.close()
      return {}
    },
    async copy(_, { signal, progress }) {
      const store = current.store()
      const { name } = readProject(store)
      progress({ stage: 'projects.stage.copying', item: name, done: 0, total: 1 })
      await yieldToPort()
      if (signal.aborted) throw fault('cancelled', 'wire.cancelled')
      const { ticket, path } = desk.files.produce(name, ending.slice(1))
      await store.copyTo(path)
      return { ticket, fileName: desk.files.open(ticket).name }
    },
    ...backupCalls(parts),
    async check(_, job) {
      const left = new AbortController()
      checks.add(left)
      try {
        return await checkElsewhere(desk.startWorker, current.store(), { ...job, signal: AbortSignal.any([job.signal, left.signal]) })
      } finally {
        checks.delete(left)
      }
    },
  }
}

function oneLine(name: string): string {
  const line = name.toWellFormed().replace(/\s+/gu, ' ').trim()
  if (!line) throw fault('invalid', 'projects.nameEmpty')
  return line
}

/** A file in the projects folder whose name says the project's and is not taken. */
function freeFile(folder: string, title: string): string {
  const name = safeName(title, 'Project')
  let file = join(folder, `${name}${ending}`)
  for (let number = 2; existsSync(file); number++) file = join(folder, `${name} ${number}${ending}`)
  return file
}

function withEnding(path: string): string {
  return path.endsWith(ending) ? path : `${path}${ending}`
}

/** A file that a person chose is opened where it lies; one that was sent here becomes a project in the projects folder. */
async function chosenFile({ desk, surroundings }: ProjectParts, ticket: string): Promise<{ file: string; isCopy: boolean }> {
  const { name, path, own } = desk.files.open(ticket)
  if (!own) return { file: realFile(path), isCopy: false }
  makeFolder(surroundings)
  const file = freeFile(surroundings.projectsFolder, basename(name, ending))
  try {
    await copyFile(path, file)
  } catch (error) {
    await rm(file, { force: true })
    throw faultOf(error, file)
  }
  desk.files.release(ticket)
  return { file, isCopy: true }
}
