import { app, nativeTheme, type BrowserWindow, type Session } from 'electron'
import type { Settings } from '#contract/settings.ts'
import { EngineError, type Sentence } from '#wire/fault.ts'
import type { OpenedEngine } from '../engine/index.ts'
import { sentencesIn } from '../hosts/words.ts'
import { askBeforeLosing } from './closing.ts'
import { watchForCrashes } from './crash.ts'
import { hostHandlers } from './dialogs.ts'
import { windowLanguage } from './language.ts'
import { setMenu } from './menu.ts'
import { givePorts } from './port.ts'
import { openWindow } from './window.ts'

const commandChannel = 'clausebook:command'

export type WorkbenchOptions = {
  readonly engine: OpenedEngine
  readonly session: Session
  readonly preload: string
  readonly devTools: boolean
  readonly placeFile: string
  readonly log: (line: string) => void
}

/** Milliseconds in which several changes make one new menu. */
const menuDelay = 100

export type Workbench = {
  /** The window that the person is in, or was in last; undefined when all are closed. */
  current(): BrowserWindow | undefined
  readonly say: (sentence: Sentence) => string
}

/**
 * Opens the first window with its port, menu and dialogs, and others when the menu is asked for them: equals, each with a port of its own
 * to the one engine. Keeps language, appearance and the names of undo and redo in step with it.
 */
export async function openWorkbench({ engine, session, preload, devTools, placeFile, log }: WorkbenchOptions): Promise<Workbench> {
  const look = await readLook(engine)
  nativeTheme.themeSource = look.appearance
  let words = sentencesIn(look.language)
  const say = (sentence: Sentence) => words(sentence)
  /** The one that was used last stands last. A window's contents are not asked for once it is gone: hence their ids beside it. */
  let windows: readonly Opened[] = []
  const current = () => windows.findLast(({ window }) => !window.isDestroyed())?.window
  const open = () => {
    const window = openWindow({ session, preload, devTools, placeFile, beside: current(), log })
    const opened: Opened = { window, contents: window.webContents.id }
    windows = [...windows, opened]
    window.on('focus', () => (windows = [...windows.filter(one => one !== opened), opened]))
    window.once('closed', () => {
      windows = windows.filter(one => one !== opened)
      if (windows.length === 0) stop()
    })
    watchForCrashes(window, say, log)
    askBeforeLosing(window, say)
  }
  const run = (id: string) => {
    const contents = current()?.webContents
    if (contents && !contents.isDestroyed()) contents.send(commandChannel, id)
  }
  const showMenu = ({ undo, redo, keys }: Look) =>
    setMenu(
      { say, undo, redo, keys },
      { onMac: process.platform === 'darwin', devTools, run, openWindow: open },
    )
  givePorts({
    engine,
    windowOf: id => windows.find(({ window, contents }) => contents === id && !window.isDestroyed())?.window,
    host: owner => hostHandlers(owner, { files: engine.files, version: app.getVersion(), say }),
    log,
  })
  showMenu(look)
  const stop = followLook(engine, look, next => {
    nativeTheme.themeSource = next.appearance
    words = sentencesIn(next.language)
    showMenu(next)
  })
  open()
  return { current, say }
}

type Opened = { readonly window: BrowserWindow; readonly contents: number }

/** What of the engine's state shows in the window's own parts. */
type Look = {
  readonly language: 'en' | 'zh'
  readonly appearance: 'light' | 'dark' | 'system'
  readonly undo: Sentence | null
  readonly redo: Sentence | null
  readonly keys: Settings['keys']
}

async function readLook(engine: OpenedEngine): Promise<Look> {
  const context = { signal: new AbortController().signal, progress: () => undefined }
  const { language, appearance, keys } = await engine.handlers.settings.read({}, context)
  const next = await nextSteps(engine, context)
  return { language: windowLanguage(language), appearance, undo: next?.undo?.label ?? null, redo: next?.redo?.label ?? null, keys }
}

type Context = { readonly signal: AbortSignal; readonly progress: () => undefined }

/** Nothing can be undone where no project is open. */
async function nextSteps(engine: OpenedEngine, context: Context) {
  try {
    return await engine.handlers.history.next({}, context)
  } catch (error) {
    if (error instanceof EngineError) return undefined
    throw error
  }
}

/** Calls `show` when the look has changed, soon after the events that may have changed it; the returned function ends that. */
function followLook(engine: OpenedEngine, first: Look, show: (look: Look) => void): () => void {
  let shown = JSON.stringify(first)
  let timer: NodeJS.Timeout | undefined
  const refresh = async () => {
    timer = undefined
    const look = await readLook(engine)
    const text = JSON.stringify(look)
    if (text === shown) return
    shown = text
    show(look)
  }
  const stop = engine.onEvent(() => {
    timer ??= setTimeout(() => void refresh(), menuDelay)
  })
  return () => {
    clearTimeout(timer)
    stop()
  }
}
