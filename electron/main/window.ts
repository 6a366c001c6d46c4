import { BrowserWindow, nativeTheme, screen, type Session, type WebPreferences } from 'electron'
import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { startUrl } from './walls/origin.ts'
import { placeBeside, placeWindow, readPlace, smallest, type WindowPlace } from './window-place.ts'

/** What the page may never have. Switches whose names sound like an offer (web security off, insecure content) are not even named. */
const lockedPreferences = Object.freeze({
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  webviewTag: false,
  spellcheck: false,
  // A click with the middle button would open a link in a new window.
  disableBlinkFeatures: 'Auxclick',
} as const satisfies WebPreferences)

/** The page's ground in both appearances, so that no white flash comes before it; the same as `--ground` in renderer/ui/tokens.css. */
export const grounds = { light: '#fafaf8', dark: '#1a1b1e' } as const
const ground = () => (nativeTheme.shouldUseDarkColors ? grounds.dark : grounds.light)

export type WindowOptions = {
  readonly session: Session
  readonly preload: string
  readonly devTools: boolean
  /** Where the window's place is remembered. */
  readonly placeFile: string
  /** Another one that is open: a new window stands a little below and beside it, so that both are seen. */
  readonly beside?: BrowserWindow | undefined
  readonly log: (line: string) => void
}

/** Opens a window of Clausebook: the only place where one is made. */
export function openWindow({ session, preload, devTools, placeFile, beside, log }: WindowOptions): BrowserWindow {
  const { maximized, ...bounds } = placeWindow(beside ? placeBeside(beside.getNormalBounds()) : readPlaceFile(placeFile), screenAreas())
  const window = new BrowserWindow({
    ...bounds,
    minWidth: smallest.width,
    minHeight: smallest.height,
    title: 'Clausebook',
    show: false,
    backgroundColor: ground(),
    webPreferences: { ...lockedPreferences, devTools, preload, session },
  })
  const repaint = () => window.setBackgroundColor(ground())
  nativeTheme.on('updated', repaint)
  window.once('ready-to-show', () => {
    if (maximized) window.maximize()
    window.show()
  })
  window.on('close', () => rememberPlace(placeFile, { ...window.getNormalBounds(), maximized: window.isMaximized() }, log))
  window.once('closed', () => nativeTheme.off('updated', repaint))
  window.loadURL(startUrl).catch((error: unknown) => {
    log(`the page did not load: ${error instanceof Error ? error.message : 'error'}`)
    if (!window.isDestroyed()) window.show()
  })
  return window
}

function screenAreas(): [Electron.Rectangle, ...Electron.Rectangle[]] {
  const main = screen.getPrimaryDisplay()
  const others = screen.getAllDisplays().filter(display => display.id !== main.id)
  return [main.workArea, ...others.map(display => display.workArea)]
}

function readPlaceFile(file: string): WindowPlace | undefined {
  try {
    return readPlace(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

function rememberPlace(file: string, place: WindowPlace, log: (line: string) => void): void {
  try {
    writeFileSync(`${file}.tmp`, JSON.stringify(place), { mode: 0o600 })
    renameSync(`${file}.tmp`, file)
  } catch (error) {
    log(`the window's place could not be remembered: ${error instanceof Error && 'code' in error ? String(error.code) : 'error'}`)
  }
}
