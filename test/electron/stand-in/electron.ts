import { EventEmitter } from 'node:events'
import type { FakePort } from './ports.ts'

export { FakePort, MessageChannelMain } from './ports.ts'

/**
 * A recorded stand-in for the `electron` module: what the program calls is written down in order, handlers that it sets are kept, and
 * dialogs answer from a list. It knows only what the program uses; anything else is undefined and fails the test that meets it.
 */
export type Recorded = { readonly name: string; readonly args: readonly unknown[] }
export const calls: Recorded[] = []
const record = (name: string, ...args: readonly unknown[]) => void calls.push({ name, args })
export const callsOf = (name: string) => calls.filter(call => call.name === name).map(call => call.args)

export class FakeContents extends EventEmitter {
  static last = 0
  readonly id = ++FakeContents.last
  openHandler: ((details: { url: string }) => { action: string }) | undefined
  readonly sent: unknown[][] = []
  destroyed = false
  mainFrame = new FakeFrame()
  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }) {
    this.openHandler = handler
  }
  setWebRTCIPHandlingPolicy(policy: string) {
    record('setWebRTCIPHandlingPolicy', policy)
  }
  send(...args: unknown[]) {
    this.sent.push(args)
  }
  printToPDF(options: unknown) {
    record('printToPDF', options)
    return Promise.resolve(Buffer.from('%PDF-'))
  }
  reload() {
    record('reload')
  }
  forcefullyCrashRenderer() {
    record('forcefullyCrashRenderer')
  }
  isDestroyed() {
    return this.destroyed
  }
}

export class FakeFrame {
  origin = 'app://bundle'
  parent: FakeFrame | null = null
  readonly posted: { channel: string; message: unknown; ports: FakePort[] }[] = []
  postMessage(channel: string, message: unknown, ports: FakePort[] = []) {
    this.posted.push({ channel, message, ports })
  }
}

type Rectangle = { x: number; y: number; width: number; height: number }
export class BrowserWindow extends EventEmitter {
  static readonly instances: BrowserWindow[] = []
  readonly webContents = new FakeContents()
  readonly options: Record<string, unknown> & { webPreferences: Record<string, unknown> }
  loaded: string[] = []
  shown = false
  maximized = false
  minimized = false
  destroyed = false
  focused = 0
  constructor(options: BrowserWindow['options']) {
    super()
    this.options = options
    BrowserWindow.instances.push(this)
    record('new BrowserWindow', options)
    app.emit('web-contents-created', {}, this.webContents)
  }
  loadURL(url: string) {
    this.loaded.push(url)
    return Promise.resolve()
  }
  setBackgroundColor(color: string) {
    record('setBackgroundColor', color)
  }
  show() {
    this.shown = true
  }
  maximize() {
    this.maximized = true
  }
  isMaximized() {
    return this.maximized
  }
  isMinimized() {
    return this.minimized
  }
  restore() {
    this.minimized = false
  }
  focus() {
    this.focused += 1
  }
  getNormalBounds(): Rectangle {
    return { x: 7, y: 8, width: 900, height: 700 }
  }
  isDestroyed() {
    return this.destroyed
  }
  destroy() {
    this.destroyed = true
    this.emit('closed')
  }
}

type Answer<T> = (value: T) => void
type Details = { readonly isMainFrame: boolean; readonly requestingUrl: string }
export class FakeSession extends EventEmitter {
  readonly partition: string
  requestHandler: ((contents: unknown, permission: string, answer: Answer<boolean>, details: Details) => void) | undefined
  checkHandler: ((contents: unknown, permission: string, origin: string, details: Details) => boolean) | undefined
  deviceHandler: ((details: unknown) => boolean) | undefined
  displayHandler: ((request: unknown, answer: Answer<unknown>) => void) | undefined
  requestFilter: ((details: { url: string }, answer: Answer<{ cancel?: boolean }>) => void) | undefined
  proxy: unknown
  spellCheckerEnabled = true
  spellCheckerLanguages: readonly string[] = ['en-GB']
  readonly handlers = new Map<string, (request: Request) => Response | Promise<Response>>()
  constructor(partition: string) {
    super()
    this.partition = partition
  }
  readonly setPermissionRequestHandler = (handler: FakeSession['requestHandler']) => void (this.requestHandler = handler)
  readonly setPermissionCheckHandler = (handler: FakeSession['checkHandler']) => void (this.checkHandler = handler)
  readonly setDevicePermissionHandler = (handler: FakeSession['deviceHandler']) => void (this.deviceHandler = handler)
  readonly setDisplayMediaRequestHandler = (handler: FakeSession['displayHandler']) => void (this.displayHandler = handler)
  readonly setSpellCheckerEnabled = (enabled: boolean) => void (this.spellCheckerEnabled = enabled)
  readonly setSpellCheckerLanguages = (languages: readonly string[]) => void (this.spellCheckerLanguages = languages)
  setProxy(proxy: unknown) {
    this.proxy = proxy
    return Promise.resolve()
  }
  readonly webRequest = { onBeforeRequest: (filter: FakeSession['requestFilter']) => void (this.requestFilter = filter) }
  readonly protocol = {
    isProtocolHandled: (scheme: string) => this.handlers.has(scheme),
    handle: (scheme: string, handler: (request: Request) => Response | Promise<Response>) => {
      if (this.handlers.has(scheme)) throw new Error(`${scheme} has a handler already`)
      this.handlers.set(scheme, handler)
    },
  }
}

class FakeApp extends EventEmitter {
  isPackaged = false
  hasLock = true
  languages = ['en-GB']
  givenSwitches: string[] = []
  ready: Promise<void> = Promise.resolve()
  metrics: { pid: number; memory: { workingSetSize: number } }[] = []
  readonly commandLine = {
    appendSwitch: (name: string, value?: string) => record('appendSwitch', name, value),
    hasSwitch: (name: string) => this.givenSwitches.includes(name),
  }
  enableSandbox = () => record('enableSandbox')
  setName = (name: string) => record('setName', name)
  setPath = (name: string, path: string) => record('setPath', name, path)
  requestSingleInstanceLock = (data: unknown) => {
    record('requestSingleInstanceLock', data)
    return this.hasLock
  }
  whenReady = () => {
    record('whenReady')
    return this.ready
  }
  quit = () => record('quit')
  exit = (code: number) => record('exit', code)
  getVersion = () => '1.2.3'
  getPreferredSystemLanguages = () => this.languages
  getAppMetrics = () => this.metrics
}
export const app = new FakeApp()

export const protocol = { registerSchemesAsPrivileged: (schemes: unknown) => record('registerSchemesAsPrivileged', schemes) }

export const sessions = new Map<string, FakeSession>()
export const session = {
  get defaultSession() {
    return session.fromPartition('')
  },
  fromPartition(partition: string, options?: unknown) {
    const known = sessions.get(partition)
    if (known) return known
    record('fromPartition', partition, options)
    const made = new FakeSession(partition)
    sessions.set(partition, made)
    app.emit('session-created', made)
    return made
  },
}

export const ipcMain = new EventEmitter()

/** What the person answers, in order; a dialog without an answer fails the test. */
export const answers: unknown[] = []
const answer =
  (name: string) =>
  (...args: unknown[]) => {
    record(name, ...args)
    if (answers.length === 0) return Promise.reject(new Error(`${name} was not expected`))
    return Promise.resolve(answers.shift())
  }
export const dialog = {
  showOpenDialog: answer('showOpenDialog'),
  showSaveDialog: answer('showSaveDialog'),
  showMessageBox: answer('showMessageBox'),
  showMessageBoxSync: (...args: unknown[]) => {
    record('showMessageBoxSync', ...args)
    if (answers.length === 0) throw new Error('showMessageBoxSync was not expected')
    return answers.shift()
  },
  showErrorBox: (title: string, text: string) => record('showErrorBox', title, text),
}

class FakeTheme extends EventEmitter {
  themeSource = 'system'
  shouldUseDarkColors = false
}
export const nativeTheme = new FakeTheme()

type Display = { id: number; workArea: Rectangle }
export const displays: Display[] = []
export const screen = {
  getPrimaryDisplay: () => displays[0],
  getAllDisplays: () => displays,
}

export type MenuItem = {
  label?: string
  role?: string
  id?: string
  type?: string
  enabled?: boolean
  accelerator?: string
  registerAccelerator?: boolean
  click?: () => void
  submenu?: MenuItem[]
}
export const Menu = {
  buildFromTemplate: (template: MenuItem[]) => template,
  setApplicationMenu: (menu: MenuItem[]) => record('setApplicationMenu', menu),
}

export class FakeUtility extends EventEmitter {
  pid: number | undefined = 4_242
  readonly posted: unknown[] = []
  killed = 0
  postMessage(message: unknown) {
    this.posted.push(message)
  }
  kill() {
    this.killed += 1
    return true
  }
}
export const utilities: FakeUtility[] = []
export const utilityProcess = {
  fork(...args: unknown[]) {
    record('fork', ...args)
    const made = new FakeUtility()
    utilities.push(made)
    return made
  },
}

/** Everything as before the program's first line. */
export function resetElectron(): void {
  calls.length = 0
  answers.length = 0
  utilities.length = 0
  sessions.clear()
  BrowserWindow.instances.length = 0
  app.removeAllListeners()
  ipcMain.removeAllListeners()
  nativeTheme.removeAllListeners()
  Object.assign(app, { isPackaged: false, hasLock: true, languages: ['en-GB'], givenSwitches: [], ready: Promise.resolve(), metrics: [] })
  Object.assign(nativeTheme, { themeSource: 'system', shouldUseDarkColors: false })
  displays.splice(0, displays.length, { id: 1, workArea: { x: 0, y: 0, width: 1920, height: 1040 } })
}
resetElectron()
