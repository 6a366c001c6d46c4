import { app, dialog, session, type BrowserWindow } from 'electron'
import { join } from 'node:path'
import { sentence } from '#domain/messages/catalogues.ts'
import { EngineError, type Sentence } from '#wire/fault.ts'
import { makeFolders, type openEngine, type OpenedEngine, usualAhead } from '../engine/index.ts'
import { readAssets } from '../hosts/assets.ts'
import { sentencesIn } from '../hosts/words.ts'
import { dataFolder } from '../launch/data-folder.ts'
import { windowLanguage } from './language.ts'
import { guardContents } from './walls/navigation.ts'
import { projectOf, projectPath, type ProjectArgument } from './projects/project-path.ts'
import { openNamedProject } from './projects/project-opening.ts'
import { registerScheme, serveApp } from './protocol.ts'
import { lockSession } from './walls/session.ts'
import { refusedSwitch, stayOffline } from './walls/switches.ts'
import { utilityWorkers } from './utility-worker.ts'
import { openWorkbench } from './workbench.ts'

/** Where the built program's parts lie. */
export type Program = {
  readonly openEngine: typeof openEngine
  readonly page: string
  readonly preload: string
  readonly workers: string
  readonly seeds: string
}

const log = (line: string) => void process.stderr.write(`${line}\n`)
const systemWords = () => sentencesIn(windowLanguage('system'))

/**
 * Starts Clausebook in Electron. What must come before the app is ready happens in the first call's own turn, without waiting for
 * anything: later it would be ignored without a word.
 */
export function startApp(program: Program): void {
  const refused = refusedSwitch()
  if (refused) return endEarly(sentence('electron.switchRefused', { name: refused }), 2)
  const folder = dataFolder()
  const profile = join(folder, 'window')
  try {
    makeFolders(profile, 0o700)
  } catch (error) {
    return endEarly(
      sentence('electron.noDataFolder', { folder, reason: error instanceof Error && 'code' in error ? String(error.code) : '–' }),
      1,
    )
  }
  app.setName('Clausebook')
  app.setPath('userData', profile)
  app.enableSandbox()
  stayOffline()
  registerScheme()
  const devTools = !app.isPackaged
  app.on('session-created', created => lockSession(created, devTools))
  app.on('web-contents-created', (_event, contents) => guardContents(contents))

  const named = projectOf(process.argv.slice(app.isPackaged ? 1 : 2), process.cwd())
  // The second start hands its project over and ends; two programs must not hold one window's files.
  if (!app.requestSingleInstanceLock(named ? { project: named.path } : {})) return app.quit()
  const requests = collectRequests(named)
  app.on('window-all-closed', () => app.quit())
  process.once('disconnect', () => app.quit())
  app
    .whenReady()
    .then(() => open(program, { folder, profile, devTools, requests }))
    .catch((error: unknown) => {
      if (!(error instanceof EngineError))
        log(`the start failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
      endEarly(error instanceof EngineError ? error.sentence : sentence('electron.cannotStart'), 3)
    })
}

function endEarly(reason: Sentence, code: number): void {
  const text = systemWords()(reason)
  log(text)
  dialog.showErrorBox('Clausebook', text)
  app.exit(code)
}

type Requests = {
  /** Hands over what came so far and whatever comes from now on. */
  follow(openProject: (project: ProjectArgument) => void, focus: () => void): void
}

/** Projects may be asked for before there is a window: by the command line, by a second start, by macOS. The last one counts. */
function collectRequests(first: ProjectArgument | undefined): Requests {
  let waiting = first
  let openProject: ((project: ProjectArgument) => void) | undefined
  let focus = () => {}
  const ask = (project: ProjectArgument) => (openProject ? openProject(project) : void (waiting = project))
  app.on('second-instance', (_event, _argv, workingFolder, handed) => {
    focus()
    const path =
      typeof handed === 'object' && handed !== null && 'project' in handed ? projectPath(handed.project, workingFolder) : undefined
    if (path !== undefined) ask({ path, asked: false })
  })
  app.on('open-file', (event, file) => {
    event.preventDefault()
    const path = projectPath(file, '/')
    if (path !== undefined) ask({ path, asked: false })
  })
  return {
    follow(openNow, focusNow) {
      openProject = openNow
      focus = focusNow
      if (waiting) openNow(waiting)
    },
  }
}

type Start = { readonly folder: string; readonly profile: string; readonly devTools: boolean; readonly requests: Requests }

async function open({ openEngine, page, preload, workers, seeds }: Program, { folder, profile, devTools, requests }: Start): Promise<void> {
  lockSession(session.defaultSession, devTools)
  // In memory and without a cache: nothing of a document stays in a browser's profile.
  const own = session.fromPartition('clausebook', { cache: false })
  lockSession(own, devTools)
  const assets = readAssets(page)
  const engine = await openEngine({ dataFolder: folder, log, startWorker: utilityWorkers(workers), seedsFolder: seeds, showFolders: true, readsAheadAfter: usualAhead, language: windowLanguage })
  closeAtTheEnd(engine)
  serveApp(own, { assets, files: engine.files, log })
  const { current, say } = await openWorkbench({ engine, session: own, preload, devTools, placeFile: join(profile, 'window.json'), log })
  requests.follow(
    project => {
      openNamedProject(project, { engine, window: current, say }).catch((error: unknown) => log(`a project was not opened: ${String(error)}`))
    },
    () => raise(current()),
  )
}

function raise(window: BrowserWindow | undefined): void {
  if (!window || window.isDestroyed()) return
  if (window.isMinimized()) window.restore()
  window.focus()
}

/** The engine is closed (WAL written back, lock released) after the window is gone and before the program ends. */
function closeAtTheEnd(engine: OpenedEngine): void {
  let closing = false
  app.on('will-quit', event => {
    event.preventDefault()
    if (closing) return
    closing = true
    engine.close().then(
      () => app.exit(0),
      (error: unknown) => {
        log(`closing failed: ${error instanceof Error ? error.message : String(error)}`)
        app.exit(1)
      },
    )
  })
}
