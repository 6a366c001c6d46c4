import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { EngineHandlers } from '#contract/index.ts'
import type { Settings } from '#contract/settings.ts'
import type { Id } from '#domain/ids.ts'
import { sentence } from '#domain/messages/catalogues.ts'
import type { Language } from '#domain/text.ts'
import { EngineError } from '#wire/fault.ts'
import { annotationsHandlers } from './annotations/handlers.ts'
import { autocodeHandlers } from './autocode/handlers.ts'
import { compareHandlers } from './compare/handlers.ts'
import type { Desk } from './desk.ts'
import { attributesHandlers } from './documents/attributes/handlers.ts'
import { bringIn } from './documents/bringing-in.ts'
import { type DraftsFolder, openDraftsFolder } from './documents/drafts/folder.ts'
import { draftsHandlers } from './documents/drafts/handlers.ts'
import { documentsHandlers } from './documents/handlers.ts'
import { setsHandlers } from './documents/sets/handlers.ts'
import { excerptsHandlers } from './excerpts/handlers.ts'
import { exportsHandlers } from './exports/handlers.ts'
import { fieldsHandlers } from './fields/handlers.ts'
import { type FileTickets, openTickets } from './files/tickets.ts'
import { historyHandlers } from './history/handlers.ts'
import { memosHandlers } from './memos/handlers.ts'
import { changedBy, createNews, type EventListener, type News } from './news.ts'
import { CurrentProject } from './projects/current.ts'
import { projectsHandlers } from './projects/handlers.ts'
import { createIds } from './store/lending/new-ids.ts'
import type { Surroundings } from './projects/opening.ts'
import { type ProjectParts, rowOf, type SampleJob } from './projects/parts.ts'
import { readProject } from './projects/queries.ts'
import { ending, openRecents } from './projects/recents.ts'
import { readSample } from './projects/sample.ts'
import { searchHandlers } from './search/handlers.ts'
import { readAhead } from './reading-ahead.ts'
import { searchesHandlers } from './searches/handlers.ts'
import { settingsHandlers } from './settings/handlers.ts'
import { openSettings, type SettingsFile } from './settings/settings.ts'
import { targetsHandlers } from './targets/handlers.ts'
import { suggestionsHandlers } from './suggestions/handlers.ts'
import { themesHandlers } from './themes/handlers.ts'
import { withSlowCallLog } from './timing.ts'
import { withTurns } from './turns.ts'
import { openCopier } from './workers/copying/copier.ts'
import { openAligner } from './workers/aligning/aligner.ts'
import { keepWorkers } from './workers/kept.ts'
import type { StartWorker } from './workers/port.ts'
import { mostSearchedHere, openReader, waitingOfLong, waitingOfSearches } from './workers/reader.ts'
import { usualReaders } from './workers/parsing/side-by-side.ts'

export { makeFolders } from './store/folders.ts'
export { saveBytes } from './exporting/saving.ts'
export { usualAhead } from './reading-ahead.ts'
export type { FileTickets, TicketedFile } from './files/tickets.ts'
export { wordsIn } from './exporting/words.ts'
export type { EventListener } from './news.ts'
export { discardUnusedProject } from './projects/opening.ts'
export { restoreProject } from './projects/restoring.ts'

export type EngineOptions = {
  /** Settings, recent projects, unsaved corrections, backups, the projects folder and the private folder of temporary files lie in it. */
  readonly dataFolder: string
  /** Opened at once. */
  readonly projectFile?: string
  /** Makes `projectFile` when it is missing. */
  readonly createProject?: boolean
  readonly readOnly?: boolean
  readonly allowSyncedFolder?: boolean
  /** Milliseconds since 1970. */
  readonly clock?: () => number
  readonly newId?: () => Id
  /** Takes one line at a time: names and numbers, never anything from a document. */
  readonly log: (line: string) => void
  readonly startWorker: StartWorker
  /** Processes that read files side by side at the most; what the processors allow when nothing is said. */
  readonly readers?: number
  /** Highlights of a project whose large questions are answered in this process; what is usual when nothing is said. */
  readonly answeredHere?: number
  /**
   * Milliseconds after which a project that another process searches has it read what a first search takes; it does not when nothing is said. For
   * hosts in which a person works: a command ends before.
   */
  readonly readsAheadAfter?: number
  /** The sample material. */
  readonly seedsFolder: string
  /** Whether people of this host are shown where projects lie; where not, only of projects that nothing else tells apart. */
  readonly showFolders: boolean
  readonly backups?: boolean
  /** Milliseconds: closing makes no backup when the last one is younger. For hosts that open and close at every step. */
  readonly backupApart?: number
  /** Whether what is opened stands among the recent projects from now on; it does when nothing is said. */
  readonly remembers?: boolean
  /** Works under this name, whatever the settings say. */
  readonly coder?: string
  /** The language of the interface or the command, in whose order names stand, by the setting. */
  readonly language?: (setting: Settings['language']) => Language
}

/** Where a host says nothing of its system. */
const usualLanguage = (setting: Settings['language']): Language => (setting === 'system' ? 'en' : setting)

export type OpenedEngine = {
  readonly handlers: EngineHandlers
  /** Hears all events from now on, each before the call that caused it is answered; the returned function stops it. */
  onEvent(listener: EventListener): () => void
  readonly files: FileTickets
  /** Closes the project, ends the workers and deletes temporary files. Events are no longer told. */
  close(): Promise<void>
}

/**
 * Opens the workbench without a window: one project at a time, or none, and an answer to every call of the contract but the host's.
 * @throws EngineError with a sentence when `projectFile` cannot be opened
 */
export async function openEngine(options: EngineOptions): Promise<OpenedEngine> {
  const { dataFolder, log } = options
  const settings = openSettings(dataFolder, log)
  const workers = keepWorkers(options.startWorker)
  const surroundings = surroundingsOf(options, settings, workers.start)
  const current = new CurrentProject(surroundings)
  const files = openTickets(dataFolder)
  const language = () => (options.language ?? usualLanguage)(settings.read().language)
  const reader = openReader(workers.start, language, options.answeredHere)
  const searcher = openReader(workers.start, language, options.answeredHere ?? mostSearchedHere, waitingOfSearches)
  const patientReader = openReader(workers.start, language, options.answeredHere, waitingOfLong)
  const parts: Parts = {
    desk: {
      aligner: openAligner(workers.start), store: () => current.store(), files, startWorker: workers.start,
      ask: (question, input, signal, progress) => (question.isSearch ? searcher : question.isLong ? patientReader : reader).ask(current.store(), question, input, signal, progress),
      readers: options.readers ?? usualReaders, settings: settings.read, language, log,
    },
    current,
    recents: openRecents(dataFolder, surroundings.projectsFolder, options.showFolders, log),
    surroundings,
    fillSample: (store, language, job) => fillFrom(options.seedsFolder, { ...parts.desk, store: () => store }, language, job),
    settings,
    drafts: openDraftsFolder(dataFolder, log),
    news: createNews(),
  }
  tellOfProjects(parts, options.remembers ?? true)
  const readsAhead = options.readsAheadAfter === undefined ? undefined : readAhead(current, searcher, options.readsAheadAfter)
  const close = async () => {
    parts.news.end()
    readsAhead?.stop()
    await Promise.all([reader, searcher, patientReader].map(each => each.letGo()))
    workers.endAll()
    try {
      await current.close(true)
    } finally {
      files.close()
    }
  }
  try {
    await openFirst(options, current)
  } catch (error) {
    await close()
    throw error
  }
  return { handlers: withTurns(withSlowCallLog(joinRooms(parts), log), () => current.optional()), onEvent: parts.news.onEvent, files, close }
}

type Parts = ProjectParts & { readonly settings: SettingsFile; readonly drafts: DraftsFolder; readonly news: News }

function surroundingsOf({ dataFolder, backups, backupApart, coder, log, ...options }: EngineOptions, settings: SettingsFile, startWorker: StartWorker): Surroundings {
  const { clock = Date.now, newId = createIds(clock) } = options
  return {
    projectsFolder: join(dataFolder, 'projects'),
    backupsFolder: backups === false ? null : join(dataFolder, 'backups'),
    backupApart,
    coder: () => coder ?? settings.read().coder,
    // A host that names who works (the command line, which takes the system's name) is never blind.
    onlyCoder: project => (coder === undefined && settings.read().blind.includes(project) ? settings.read().coder : null),
    clock,
    newId,
    log,
    copying: openCopier(startWorker),
  }
}

/** What is seen anew when others' work is hidden or shown: lists and counts of these are asked for again. */
const codedEntities = ['annotation', 'annotation_theme', 'anchor', 'excerpt_value', 'memo', 'alignment', 'target', 'target_outcome', 'document', 'theme'] as const
/** What stands in another order when the interface speaks another language. */
const namedEntities = ['annotation', 'document', 'document_set', 'saved_search'] as const

function joinRooms(parts: Parts): EngineHandlers {
  const { desk, settings, drafts, news } = parts
  return {
    annotations: annotationsHandlers(desk),
    attributes: attributesHandlers(desk),
    autocode: autocodeHandlers(desk),
    ...compareHandlers(desk),
    documents: documentsHandlers(desk),
    drafts: draftsHandlers(desk, drafts),
    excerpts: excerptsHandlers(desk),
    exports: exportsHandlers(desk),
    fields: fieldsHandlers(desk),
    history: historyHandlers(desk),
    memos: memosHandlers(desk),
    projects: projectsHandlers(parts),
    search: searchHandlers(desk),
    searches: searchesHandlers(desk),
    sets: setsHandlers(desk),
    targets: targetsHandlers(desk),
    suggestions: suggestionsHandlers(desk),
    settings: settingsHandlers(settings, (value, before) => {
      news.tell('settings', value)
      const isSeenAnew = String(value.blind) !== String(before.blind) || (value.coder !== before.coder && value.blind.length > 0)
      if (value.language !== before.language) news.tell('changed', { operation: null, entities: [...namedEntities], annotations: null, documents: null })
      if (isSeenAnew) news.tell('changed', { operation: null, entities: [...codedEntities], annotations: null, documents: null })
    }),
    themes: themesHandlers(desk),
  }
}

/** Every port hears of another project and of every commit, and the list of recent projects is kept. */
function tellOfProjects({ current, recents, news, surroundings }: Parts, remembers: boolean): void {
  const tellProject = () => {
    const store = current.optional()
    if (store && remembers) {
      const { id, name } = readProject(store)
      recents.add(store.file, name, new Date(surroundings.clock()).toISOString(), id)
    }
    news.tell('project', { project: rowOf(store) })
  }
  current.onSwitch(store => {
    store?.onCommit(commit => {
      const changed = changedBy(store, commit)
      if (changed.entities.includes('project')) tellProject()
      news.tell('changed', changed)
    })
    tellProject()
  })
}

async function openFirst(options: EngineOptions, current: CurrentProject): Promise<void> {
  const { projectFile, createProject, readOnly = false, allowSyncedFolder = false } = options
  if (projectFile === undefined) return
  if (createProject && !existsSync(projectFile)) await current.create(projectFile, basename(projectFile, ending), allowSyncedFolder)
  else await current.open(projectFile, { readOnly, allowSyncedFolder })
}

/** Brings in the sample plans and the sample codebook: two rooms' work, which only this file may join. */
async function fillFrom(seedsFolder: string, desk: Desk, language: Language, job: SampleJob): Promise<void> {
  const { documents, codebook } = readSample(seedsFolder, language)
  const options = { clean: 'auto' } as const
  const files = documents.map(({ path, description }) => ({ ticket: desk.files.fromPath(path), description, options }))
  for (const answer of await bringIn(desk, files, job)) {
    // Half a sample is none: what was read before a cancel is thrown away with the project.
    if ('error' in answer) throw new EngineError(job.signal.aborted ? { code: 'cancelled', message: sentence('wire.cancelled') } : answer.error)
  }
  if (codebook === null) return
  const file = desk.files.fromPath(codebook)
  await themesHandlers(desk).import({ file }, { signal: job.signal, progress: () => undefined as never })
  desk.files.release(file)
}
