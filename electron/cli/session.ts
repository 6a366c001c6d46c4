import { isUtf8 } from 'node:buffer'
import { createReadStream, existsSync, readFileSync, realpathSync } from 'node:fs'
import { userInfo } from 'node:os'
import { setTimeout as wait } from 'node:timers/promises'
import { sentence } from '#domain/messages/catalogues.ts'
import { EngineError, type Sentence } from '#wire/fault.ts'
import { toFault } from '#wire/serve.ts'
import { discardUnusedProject, type EngineOptions, openEngine, type OpenedEngine, restoreProject, saveBytes, type TicketedFile } from '../engine/index.ts'
import { systemLanguage } from '../hosts/words.ts'
import { dataFolder } from '../launch/data-folder.ts'
import type { Access, Project } from './command.ts'
import { callsOf } from './engine-calls.ts'
import { refuseOtherProject, refuseProject } from './project-file.ts'
import { exits, Stop, wrongUsage } from './stop.ts'

export type Place = {
  readonly file: string
  readonly allowSyncedFolder: boolean
  /** Starts processes of their own for what takes long. */
  readonly startWorker: EngineOptions['startWorker']
  /** One sentence for the error stream. */
  readonly tell: (sentence: Sentence) => void
}

/** Milliseconds to wait for other commands that are just writing to the project. */
const patience = 30_000
/** Milliseconds: who has had the project for longer is no passing command. */
const longestCommand = 10_000

/** Milliseconds between backups while commands follow each other: a script of a thousand steps must not make a thousand copies. */
const backupApart = 10 * 60_000

/**
 * Opens the project for the time of `body`. One that was made for it and in which nothing was done is taken away again.
 * @throws Stop when there is none, or it can't be opened
 */
export async function withProject<T>(place: Place, access: Access, body: (project: Project) => Promise<T>): Promise<T> {
  const { file, allowSyncedFolder, startWorker, tell } = place
  if (access !== 'create' && !existsSync(file)) throw wrongUsage('cli.noSuchProject', { file })
  const isNew = !existsSync(file)
  const engine = await openPatiently({
    ...surroundings(startWorker), projectFile: file, createProject: access === 'create', readOnly: access === 'read', allowSyncedFolder,
  })
  const close = async () => {
    await engine.close()
    if (isNew) await discardUnusedProject(file, { clock: Date.now, coder })
  }
  let outcome: T
  try {
    const calls = callsOf(engine.handlers)
    outcome = await body({
      engine: calls,
      ticket: (path, finding) => engine.files.fromPath(path, finding),
      readText: path => readUtf8(engine.files.open(engine.files.fromPath(path))),
      expand: path => engine.files.expand(path),
      save(ticket, path) {
        refuseProject(path, file)
        return saveTicket(engine, ticket, path)
      },
      async saveOver(ticket, path) {
        const open = await calls.projects.current({})
        await refuseOtherProject(existsSync(path) ? realpathSync(path) : path, file, async other => (await readId(other, startWorker)) === open?.id)
        return saveTicket(engine, ticket, path)
      },
    })
  } catch (error) {
    await close().catch(() => undefined)
    throw error
  }
  // What was done is in the project by now: a backup that fails afterwards is told, and is no failure of the command.
  await close().catch((error: unknown) => tell(closingTrouble(error)))
  return outcome
}

/** Why a project was not closed as it should be. Where backups go nobody chose in this call, so the place is named, and how to choose one. */
function closingTrouble(error: unknown): Sentence {
  const isPlace = error instanceof EngineError && ['missing', 'readOnly', 'place'].includes(reasonOf(error))
  return isPlace ? sentence('cli.noBackupPlace', { folder: dataFolder() }) : toFault(error).message
}

/** Puts `backupFile` in the place of the project, after backing that up. @throws Stop when it is open elsewhere, or no project of ours */
export async function restoreFrom({ file }: Place, backupFile: string) {
  if (!existsSync(file)) throw wrongUsage('cli.noSuchProject', { file })
  try {
    return await restoreProject({ projectFile: file, backupFile, dataFolder: dataFolder(), coder: coder() })
  } catch (error) {
    if (error instanceof EngineError && ['open', 'foreign'].includes(reasonOf(error))) throw refused(error)
    throw error
  }
}

/** @throws Stop for an empty file, and for bytes that are no UTF-8: read all the same, they would put wrong letters into a text */
function readUtf8({ name, path }: TicketedFile): string {
  const bytes = readFileSync(path)
  if (bytes.length === 0) throw new Stop(exits.failed, 'invalid', sentence('importing.emptyFile'))
  if (!isUtf8(bytes)) throw new Stop(exits.failed, 'invalid', sentence('cli.notUtf8', { file: name }))
  return bytes.toString('utf8')
}

/** The id of another project; null when it can't be opened. */
async function readId(file: string, startWorker: EngineOptions['startWorker']): Promise<string | null> {
  try {
    const engine = await openEngine({ ...surroundings(startWorker), projectFile: file, readOnly: true, allowSyncedFolder: true })
    try {
      return (await callsOf(engine.handlers).projects.current({}))?.id ?? null
    } finally {
      await engine.close()
    }
  } catch (error) {
    if (error instanceof EngineError) return null
    throw error
  }
}

function surroundings(startWorker: EngineOptions['startWorker']) {
  return {
    dataFolder: dataFolder(),
    startWorker,
    log: () => undefined,
    seedsFolder: '',
    showFolders: false,
    coder: coder(),
    remembers: false,
    backupApart,
    language: systemLanguage,
  } satisfies EngineOptions
}

function coder(): string {
  const named = process.env.CLAUSEBOOK_CODER?.trim()
  if (named) return named
  try {
    return userInfo().username
  } catch {
    return ''
  }
}

async function openPatiently(options: EngineOptions): Promise<OpenedEngine> {
  for (const end = Date.now() + patience; ; await wait(100)) {
    try {
      return await openEngine(options)
    } catch (error) {
      if (!(error instanceof EngineError)) throw error
      if (!isPassing(error) || Date.now() > end) throw refused(error)
    }
  }
}

/** Another command holds a project for a moment, or makes it in this moment; a window holds it for hours. */
function isPassing(error: EngineError): boolean {
  if (reasonOf(error) !== 'open') return reasonOf(error) === 'busy' || error.sentence.id === 'projects.exists'
  const { holder } = error.details as { readonly holder?: { readonly since: string } | null }
  return !holder || Date.now() - Date.parse(holder.since) < longestCommand
}

/** A project that can't be opened. The engine's sentence about one that is in use offers a copy, which a window can open and no command. */
function refused({ code, sentence: said }: EngineError): Stop {
  return new Stop(exits.project, code, said.id === 'projects.openElsewhere' ? sentence('cli.openElsewhere', said.values) : said)
}

/** What the store says to programs about why it refused. */
function reasonOf({ details }: EngineError): string {
  return typeof details === 'object' && details !== null && 'reason' in details ? String(details.reason) : ''
}

async function saveTicket({ files }: OpenedEngine, ticket: string, path: string): Promise<number> {
  const { bytes } = await saveBytes(path, readChunks(files.open(ticket).path))
  files.release(ticket)
  return bytes
}

/** Opens the file when the first chunk is asked for: a stream that nobody comes to read would fail, uncaught, over a file that is gone. */
async function* readChunks(path: string): AsyncGenerator<Uint8Array, void> {
  for await (const chunk of createReadStream(path)) yield chunk as Uint8Array
}
