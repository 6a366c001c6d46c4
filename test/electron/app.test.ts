import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { openEngine, type OpenedEngine } from '../../electron/engine/index.ts'
import { EngineError } from '#wire/fault.ts'
import { startApp } from '../../electron/main/app.ts'
import { answers, app, BrowserWindow, calls, callsOf, FakeContents, resetElectron, session, sessions } from './stand-in/electron.ts'

vi.mock('electron', () => import('./stand-in/electron.ts'))

let folder: string
let engines: OpenedEngine[]
const named = (path: string) => join(folder, path)
beforeEach(() => {
  resetElectron()
  engines = []
  folder = mkdtempSync(join(tmpdir(), 'clausebook-app-'))
  mkdirSync(named('page'))
  writeFileSync(named('page/index.html'), '<title>Clausebook</title>')
  vi.stubEnv('CLAUSEBOOK_HOME', named('home'))
  vi.spyOn(process.stderr, 'write').mockReturnValue(true)
})
afterEach(async () => {
  for (const engine of engines) await engine.close()
  process.removeAllListeners('disconnect')
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
  rmSync(folder, { recursive: true, force: true })
})

const open: typeof openEngine = async options => {
  const engine = await openEngine(options)
  engines.push(engine)
  return engine
}
const program = { openEngine: open, page: '', preload: '/out/preload/index.cjs', workers: '/out/main', seeds: resolve('seeds') }
function start(...args: string[]): void {
  const before = process.argv
  process.argv = app.isPackaged ? ['/opt/clausebook', ...args] : ['/electron', '.', ...args]
  try {
    startApp({ ...program, page: named('page') })
  } finally {
    process.argv = before
  }
}
const order = () => calls.map(call => call.name)
async function windowShown(): Promise<BrowserWindow> {
  return vi.waitFor(() => {
    const [window] = BrowserWindow.instances
    if (!window || callsOf('setApplicationMenu').length === 0) throw new Error('no window yet')
    return window
  })
}
const currentProject = () =>
  engines[0]?.handlers.projects.current({}, { signal: new AbortController().signal, progress: () => undefined as never })

describe('before the app is ready', () => {
  test('E4, E18, E22: the sandbox, the scheme and the switches are set, in the first turn', () => {
    start()
    const early = order().slice(0, order().indexOf('whenReady'))
    expect(early).toEqual(
      expect.arrayContaining(['enableSandbox', 'registerSchemesAsPrivileged', 'appendSwitch', 'setPath', 'requestSingleInstanceLock']),
    )
  })
  test('E22: the switches keep Chromium itself off the network', () => {
    start()
    const switches = new Map(callsOf('appendSwitch') as [string, string | undefined][])
    expect(switches.get('host-resolver-rules')).toBe('MAP * ~NOTFOUND')
    for (const name of ['disable-background-networking', 'disable-component-update', 'disable-domain-reliability', 'no-pings'])
      expect(switches.has(name)).toBe(true)
  })
  test('the profile lies in the data folder, for this person only', () => {
    start()
    expect(callsOf('setPath')).toEqual([['userData', named('home/window')]])
    expect(order().indexOf('setPath')).toBeLessThan(order().indexOf('requestSingleInstanceLock'))
    if (process.platform !== 'win32') expect(statSync(named('home/window')).mode & 0o077).toBe(0)
  })
  test.each(['inspect', 'inspect-brk', 'remote-debugging-port', 'remote-debugging-pipe', 'js-flags', 'load-extension'])(
    'E25: installed, it does not start with --%s',
    name => {
      app.isPackaged = true
      app.givenSwitches = [name]
      start()
      expect(callsOf('exit')).toEqual([[2]])
      expect(callsOf('showErrorBox')[0]?.[1]).toContain(`--${name}`)
      expect(order()).not.toContain('whenReady')
    },
  )
  test('E25: from the sources, developers may look inside', () => {
    app.givenSwitches = ['inspect']
    start()
    expect(order()).toContain('whenReady')
  })
  test('a data folder that cannot be made is a sentence', () => {
    writeFileSync(named('home'), 'a file')
    start()
    expect(callsOf('exit')).toEqual([[1]])
    expect(callsOf('showErrorBox')[0]?.[1]).toContain('Nothing was changed')
  })
  test('a second start hands its project over and ends', () => {
    app.hasLock = false
    start('--project', named('plans.clausebook'))
    expect(callsOf('requestSingleInstanceLock')).toEqual([[{ project: named('plans.clausebook') }]])
    expect(order()).toContain('quit')
    expect(order()).not.toContain('whenReady')
  })
})

describe('a start', () => {
  test('opens one window, on a session that keeps nothing and is locked before the window is made', async () => {
    start()
    const window = await windowShown()
    expect(BrowserWindow.instances).toHaveLength(1)
    expect(window.options.webPreferences['session']).toBe(sessions.get('clausebook'))
    expect(callsOf('fromPartition')).toContainEqual(['clausebook', { cache: false }])
    for (const made of sessions.values()) {
      expect(made.requestHandler).toBeTypeOf('function')
      expect(made.spellCheckerEnabled).toBe(false)
    }
    expect([...sessions.keys()].toSorted()).toEqual(['', 'clausebook'])
    expect(order().lastIndexOf('fromPartition')).toBeLessThan(order().indexOf('new BrowserWindow'))
    expect(sessions.get('clausebook')?.handlers.has('app')).toBe(true)
    expect(sessions.get('')?.handlers.has('app')).toBe(false)
  })
  test('E5, E23: locks every session that is made later, too', async () => {
    start()
    await windowShown()
    const later = session.fromPartition('later')
    expect(later.checkHandler?.({}, 'media', 'app://bundle/', { isMainFrame: true, requestingUrl: 'app://bundle/' })).toBe(false)
    expect(later.spellCheckerLanguages).toEqual([])
  })
  test('E13, E14: guards every page that is made, whoever makes it', async () => {
    start()
    await windowShown()
    const contents = new FakeContents()
    app.emit('web-contents-created', {}, contents)
    expect(contents.openHandler?.({ url: 'app://bundle/' })).toEqual({ action: 'deny' })
    const preventDefault = vi.fn()
    contents.emit('will-navigate', { url: 'https://example.org/', isMainFrame: true, preventDefault })
    expect(preventDefault).toHaveBeenCalled()
  })
  test('E25: has developer tools from the sources and none when installed', async () => {
    start()
    expect((await windowShown()).options.webPreferences['devTools']).toBe(true)
    resetElectron()
    app.isPackaged = true
    start()
    expect((await windowShown()).options.webPreferences['devTools']).toBe(false)
  })
  test('with an engine that cannot start is a sentence and an end', async () => {
    startApp({
      ...program,
      page: named('page'),
      openEngine: () => Promise.reject(new EngineError({ code: 'internal', message: { id: 'electron.ok' } })),
    })
    await vi.waitFor(() => expect(callsOf('exit')).toEqual([[3]]))
    expect(callsOf('showErrorBox')).toEqual([['Clausebook', 'OK']])
  })
  test('with anything unforeseen says nothing of it to the person but where to look', async () => {
    startApp({ ...program, page: named('page'), openEngine: () => Promise.reject(new Error('/home/li/private')) })
    await vi.waitFor(() => expect(callsOf('exit')).toEqual([[3]]))
    expect(String(callsOf('showErrorBox')[0]?.[1])).not.toContain('private')
  })
})

describe('projects from outside', () => {
  test('the command line’s is opened, and made when it is not there', async () => {
    start('--project', named('plans.clausebook'))
    await windowShown()
    await vi.waitFor(async () => expect(await currentProject()).toMatchObject({ fileName: 'plans.clausebook' }))
  })
  test('a second start’s is opened in the window that is there, which comes forward', async () => {
    start('--project', named('one.clausebook'))
    const window = await windowShown()
    await vi.waitFor(async () => expect(await currentProject()).toMatchObject({ name: 'one' }))
    await engines[0]?.handlers.projects.create(
      { name: 'two', ticket: engines[0].files.fromPath(named('two.clausebook')) },
      { signal: new AbortController().signal, progress: () => undefined as never },
    )
    window.minimized = true
    app.emit('second-instance', {}, ['ignored', '--project', '//host/evil.clausebook'], folder, { project: named('one.clausebook') })
    await vi.waitFor(async () => expect(await currentProject()).toMatchObject({ name: 'one' }))
    expect([window.minimized, window.focused]).toEqual([false, 1])
    expect(callsOf('showMessageBox')).toEqual([])
  })
  test.each([
    null,
    undefined,
    'text',
    7,
    [],
    { project: 7 },
    { project: 'https://example.org/x.clausebook' },
    { project: 'a\0b' },
    JSON.parse('{"__proto__": {"project": "/etc/passwd"}}'),
  ])('a second start that hands over %o only brings the window forward', async handed => {
    start()
    const window = await windowShown()
    app.emit('second-instance', {}, ['--project', '/etc/passwd'], folder, handed)
    await new Promise(resolve => setImmediate(resolve))
    expect(window.focused).toBe(1)
    expect(await currentProject()).toBeNull()
    expect(callsOf('showMessageBox')).toEqual([])
  })
  test('macOS’ is opened, also when it comes before there is a window', async () => {
    await (
      await open({
        dataFolder: named('home'),
        projectFile: named('early.clausebook'),
        createProject: true,
        log: () => {},
        startWorker: () => {
          throw new Error('none')
        },
        seedsFolder: '',
        showFolders: true,
      })
    ).close()
    engines.length = 0
    start()
    const preventDefault = vi.fn()
    app.emit('open-file', { preventDefault }, named('early.clausebook'))
    expect(preventDefault).toHaveBeenCalled()
    await windowShown()
    await vi.waitFor(async () => expect(await currentProject()).toMatchObject({ fileName: 'early.clausebook' }))
  })
  test('E27: one on another computer is refused with a sentence', async () => {
    answers.push({ response: 0 })
    start()
    await windowShown()
    app.emit('open-file', { preventDefault: () => {} }, '//host/share/x.clausebook')
    await vi.waitFor(() => expect(callsOf('showMessageBox')).toHaveLength(1))
    expect(await currentProject()).toBeNull()
  })
})

describe('the end', () => {
  test('comes with the last window, and with the program that started this one', async () => {
    start()
    await windowShown()
    app.emit('window-all-closed')
    process.emit('disconnect')
    expect(callsOf('quit')).toHaveLength(2)
  })
  test('waits until the project is closed, however often it is asked for', async () => {
    start('--project', named('plans.clausebook'))
    await windowShown()
    await vi.waitFor(async () => expect(await currentProject()).toMatchObject({ name: 'plans' }))
    const preventDefault = vi.fn()
    app.emit('will-quit', { preventDefault })
    app.emit('will-quit', { preventDefault })
    expect(preventDefault).toHaveBeenCalledTimes(2)
    expect(callsOf('exit')).toEqual([])
    await vi.waitFor(() => expect(callsOf('exit')).toEqual([[0]]))
    // SQLite removes its write-ahead log when the last connection was closed in order.
    expect(existsSync(named('plans.clausebook-wal'))).toBe(false)
    expect(existsSync(named('plans.clausebook'))).toBe(true)
    engines.length = 0
  })
})
