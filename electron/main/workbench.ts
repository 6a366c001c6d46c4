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

/**
 * Opens the window with its port, menu and dialogs, and keeps language, appearance and the names of undo and redo in step with the
 * engine.
 */
export async function openWorkbench({ engine, session, preload, devTools, placeFile, log }: WorkbenchOptions): Promise<{
  readonly window: BrowserWindow
  readonly say: (sentence: Sentence) => string
}> {
  const look = await readLook(engine)
  nativeTheme.themeSource = look.appearance
  let words = sentencesIn(look.language)
  const say = (sentence: Sentence) => words(sentence)
  const window = openWindow({ session, preload, devTools, placeFile, log })
  const contents = window.webContents
  const contentsId = contents.id
  const showMenu = ({ undo, redo, keys }: Look) =>
    setMenu(
      { say, undo, redo, keys },
      { onMac: process.platform === 'darwin', devTools, run: id => void (contents.isDestroyed() || contents.send(commandChannel, id)) },
    )
  givePorts({
    engine,
    windowOf: id => (id === contentsId && !window.isDestroyed() ? window : undefined),
    host: owner => hostHandlers(owner, { files: engine.files, version: app.getVersion(), say }),
    log,
  })
  watchForCrashes(window, say, log)
  askBeforeLosing(window, say)
  showMenu(look)
  const stop = followLook(engine, look, next => {
    nativeTheme.themeSource = next.appearance
    words = sentencesIn(next.language)
    showMenu(next)
  })
  window.once('closed', stop)
  return { window, say }
}

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
