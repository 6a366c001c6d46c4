import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { BrowserWindow as ElectronWindow, Session } from 'electron'
import { menuCommands, type MenuCommand } from '#domain/keys/menu-commands.ts'
import { sentence } from '#domain/messages/catalogues.ts'
import { sentencesIn } from '../../electron/hosts/words.ts'
import { askBeforeLosing } from '../../electron/main/closing.ts'
import { watchForCrashes } from '../../electron/main/crash.ts'
import { menuTemplate, type MenuState } from '../../electron/main/menu.ts'
import { utilityWorkers } from '../../electron/main/utility-worker.ts'
import { openWorkbench } from '../../electron/main/workbench.ts'
import { openTestEngine } from './stand-in/opened.ts'
import {
  answers,
  app,
  BrowserWindow,
  callsOf,
  FakeContents,
  FakeSession,
  ipcMain,
  nativeTheme,
  resetElectron,
  utilities,
  type MenuItem,
} from './stand-in/electron.ts'

vi.mock('electron', () => import('./stand-in/electron.ts'))
beforeEach(resetElectron)

const context = { signal: new AbortController().signal, progress: () => undefined as never }
const labels = (items: readonly MenuItem[]): string[] =>
  items.flatMap(item => [item.label ?? item.role ?? '', ...labels(item.submenu ?? [])])
const items = (menu: readonly MenuItem[]): MenuItem[] => menu.flatMap(item => [item, ...items(item.submenu ?? [])])

describe('the menu', () => {
  const state: MenuState = { say: sentencesIn('en'), undo: null, redo: null, keys: {} }
  const template = (change: Partial<MenuState> = {}, onMac = false, devTools = false, run: (id: string) => void = () => {}) =>
    items(menuTemplate({ ...state, ...change }, { onMac, devTools, run, openWindow: () => {} }) as MenuItem[])

  const listed: readonly MenuCommand[] = Object.values(menuCommands).flat(2)
  test.each([true, false])('offers every command of the list once, and runs it by its id (macOS: %s)', onMac => {
    const run: string[] = []
    const commands = template({ undo: { id: 'electron.ok' }, redo: { id: 'electron.ok' } }, onMac, false, id => run.push(id)).filter(
      item => item.id !== undefined,
    )
    for (const command of commands) command.click?.()
    expect(run.toSorted()).toEqual(listed.map(command => command.id).toSorted())
  })
  const page = globSync('renderer/**/*.{ts,tsx}')
    .map(file => readFileSync(file, 'utf8'))
    .join('\n')
  test.each(listed)('$id is a command of the page, with the same words and key', ({ id, title, keys }) => {
    const name = id.startsWith('go.') ? `room: '${id.slice('go.'.length)}'` : `id: '${id}'`
    const found = page.split('\n').find(text => text.includes(`${name}, title: '${title}'`))
    expect(found).toBeDefined()
    expect(/keys: '([^' ]*)/.exec(found ?? '')?.[1]).toBe(keys)
  })
  test('shows the keys of commands without taking them, for the page listens itself', () => {
    for (const item of template().filter(found => found.accelerator && found.id !== undefined)) expect(item.registerAccelerator).toBe(false)
    expect(template().find(item => item.id === 'history.redo')?.accelerator).toBe('CommandOrControl+Shift+Z')
  })
  test('shows the keys that the person chose, and none that a menu can’t show', () => {
    const keys = { 'history.redo': 'Mod+ArrowUp', 'project.open': 'j', 'documents.import': '', 'reader.find': 'Mod+主', 'go.library': 'Alt++' }
    const shown = new Map(template({ keys }).map(item => [item.id, item.accelerator]))
    expect(['history.redo', 'project.open', 'documents.import', 'reader.find', 'go.library', 'go.reader'].map(id => shown.get(id)))
      .toEqual(['CommandOrControl+Up', undefined, undefined, undefined, 'Alt+Plus', 'CommandOrControl+2'])
  })
  test('names what undo would take back, and is grey when there is nothing', () => {
    const named = template({ undo: sentence('electron.menu.cut') })
    expect(named.find(item => item.id === 'history.undo')).toMatchObject({ label: 'Undo: Cut', enabled: true })
    expect(named.find(item => item.id === 'history.redo')).toMatchObject({ label: 'Redo', enabled: false })
  })
  test('shows a sign that menus take for a mark as it is', () => {
    const undo = { id: 'electron.replace.title', values: { name: 'R&D' } }
    expect(template({ undo }).find(item => item.id === 'history.undo')?.label).toContain('R&&D')
  })
  test('has the developer tools and reload only in development', () => {
    const roles = (devTools: boolean) => template({}, false, devTools).map(item => item.role)
    expect(roles(true)).toEqual(expect.arrayContaining(['toggleDevTools', 'reload']))
    expect(roles(false)).not.toContain('toggleDevTools')
    expect(roles(false)).not.toContain('reload')
  })
  test('speaks Chinese', () => {
    expect(labels(menuTemplate({ ...state, say: sentencesIn('zh') }, { onMac: false, devTools: false, run: () => {}, openWindow: () => {} }) as MenuItem[])).toEqual(
      expect.arrayContaining(['文件(&F)', '撤销', '新建项目…', '退出 Clausebook']),
    )
  })
})

describe('the workbench follows the engine', () => {
  let opened: Awaited<ReturnType<typeof openTestEngine>>
  let folder: string
  beforeEach(async () => {
    opened = await openTestEngine()
    folder = mkdtempSync(join(tmpdir(), 'clausebook-workbench-'))
  })
  afterEach(async () => {
    await opened.close()
    rmSync(folder, { recursive: true, force: true })
  })
  const open = () =>
    openWorkbench({
      engine: opened.engine,
      session: new FakeSession('x') as unknown as Session,
      preload: '',
      devTools: false,
      placeFile: join(folder, 'window.json'),
      log: () => {},
    })
  const menus = () => callsOf('setApplicationMenu').map(([menu]) => items(menu as MenuItem[]))

  test('in language and appearance, from the first moment', async () => {
    await opened.engine.handlers.settings.write({ language: 'zh', appearance: 'dark' }, context)
    const { say } = await open()
    expect(nativeTheme.themeSource).toBe('dark')
    expect(say(sentence('electron.wait'))).toBe('等待')
    await opened.engine.handlers.settings.write({ language: 'en', appearance: 'light' }, context)
    await vi.waitFor(() => expect(say(sentence('electron.wait'))).toBe('Wait'))
    expect(nativeTheme.themeSource).toBe('light')
  })
  test('speaks the first of the system languages when no other was chosen', async () => {
    app.languages = ['zh-Hans-CN', 'en-US']
    expect((await open()).say(sentence('electron.wait'))).toBe('等待')
  })
  test('with the name of what undo takes back', async () => {
    await open()
    expect(
      menus()
        .at(-1)
        ?.find(item => item.id === 'history.undo')?.enabled,
    ).toBe(false)
    await opened.engine.handlers.projects.create({ name: 'Plans' }, context)
    await opened.engine.handlers.projects.rename({ name: 'Other plans' }, context)
    await vi.waitFor(() =>
      expect(
        menus()
          .at(-1)
          ?.find(item => item.id === 'history.undo'),
      ).toMatchObject({ enabled: true, label: expect.stringMatching(/^Undo: ./) }),
    )
  })
  test('E17: only the window that was opened is given a port', async () => {
    await open()
    const [window] = BrowserWindow.instances
    const askedBy = (sender: FakeContents | undefined) => {
      ipcMain.emit('clausebook:port', { sender, senderFrame: sender?.mainFrame, ports: [] }, null)
      return sender?.mainFrame.posted.length
    }
    expect(askedBy(new FakeContents())).toBe(0)
    expect(askedBy(window?.webContents)).toBe(1)
    if (window) window.destroyed = true
    expect(askedBy(window?.webContents)).toBe(1)
  })
  describe('in as many windows as the person opens', () => {
    const newWindow = () => menus().at(-1)?.find(item => item.label === '&New Window')
    const openTwo = async () => {
      const workbench = await open()
      newWindow()?.click?.()
      const [first, second, ...others] = BrowserWindow.instances
      if (!first || !second) throw new Error('no second window')
      expect(others).toEqual([])
      return { ...workbench, first, second }
    }
    test('each asked for by the menu, below and beside the last, with a port, a watch and a question of its own', async () => {
      const { first, second } = await openTwo()
      expect(newWindow()).toMatchObject({ accelerator: 'CommandOrControl+Shift+N' })
      expect(second.loaded).toEqual(first.loaded)
      expect([second.options['x'], second.options['y'], second.options['width']]).toEqual([7 + 28, 8 + 28, 900])
      for (const { webContents } of [first, second]) {
        ipcMain.emit('clausebook:port', { sender: webContents, senderFrame: webContents.mainFrame, ports: [] }, null)
        expect(webContents.mainFrame.posted).toHaveLength(1)
        expect(webContents.listenerCount('will-prevent-unload')).toBe(1)
        expect(webContents.listenerCount('render-process-gone')).toBe(1)
      }
    })
    test('where the menu acts in the one that was used last, and in the other when that one is gone', async () => {
      const { first, second, current } = await openTwo()
      const press = () => menus().at(-1)?.find(item => item.id === 'palette.open')?.click?.()
      const heard = () => [first.webContents.sent.length, second.webContents.sent.length]
      press()
      expect(heard()).toEqual([0, 1])
      first.emit('focus')
      press()
      expect(heard()).toEqual([1, 1])
      first.destroy()
      press()
      expect(heard()).toEqual([1, 2])
      expect(current()).toBe(second)
      second.destroy()
      press()
      expect(current()).toBeUndefined()
    })
    test('and language and names of undo are followed for as long as one is there', async () => {
      const { first, second, say } = await openTwo()
      first.destroy()
      await opened.engine.handlers.settings.write({ language: 'zh' }, context)
      await vi.waitFor(() => expect(say(sentence('electron.wait'))).toBe('等待'))
      second.destroy()
      const made = menus().length
      await opened.engine.handlers.settings.write({ language: 'en' }, context)
      await new Promise(resolve => setTimeout(resolve, 250))
      expect(menus()).toHaveLength(made)
    })
  })
  test('E26: a crash of the window is noticed', async () => {
    await open()
    answers.push({ response: 0 })
    BrowserWindow.instances[0]?.webContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 5 })
    await vi.waitFor(() => expect(callsOf('reload')).toHaveLength(1))
  })
  test('sends commands to the page, and to none that is gone', async () => {
    await open()
    const [window] = BrowserWindow.instances
    menus()
      .at(-1)
      ?.find(item => item.id === 'palette.open')
      ?.click?.()
    expect(window?.webContents.sent).toEqual([['clausebook:command', 'palette.open']])
    if (window) window.webContents.destroyed = true
    menus()
      .at(-1)
      ?.find(item => item.id === 'palette.open')
      ?.click?.()
    expect(window?.webContents.sent).toHaveLength(1)
  })
})

describe('E26 a page that crashes or hangs', () => {
  const watch = () => {
    const window = new BrowserWindow({ webPreferences: {} })
    watchForCrashes(window as unknown as ElectronWindow, sentencesIn('en'), () => {})
    return window
  }
  test('is offered to be loaded again', async () => {
    const window = watch()
    answers.push({ response: 0 })
    window.webContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 5 })
    await vi.waitFor(() => expect(callsOf('reload')).toHaveLength(1))
    expect(callsOf('showMessageBox')[0]?.[1]).toMatchObject({ message: expect.stringContaining('safe'), buttons: ['Load again', 'Close'] })
  })
  test('is closed when the person says so', async () => {
    const window = watch()
    answers.push({ response: 1 })
    window.webContents.emit('render-process-gone', {}, { reason: 'oom', exitCode: 1 })
    await vi.waitFor(() => expect(window.destroyed).toBe(true))
    expect(callsOf('reload')).toEqual([])
  })
  test('is ended and loaded again when it hangs, or waited for', async () => {
    const window = watch()
    answers.push({ response: 1 }, { response: 0 })
    window.emit('unresponsive')
    await vi.waitFor(() => expect(answers).toHaveLength(1))
    expect(callsOf('reload')).toEqual([])
    await new Promise(resolve => setImmediate(resolve))
    window.emit('unresponsive')
    await vi.waitFor(() => expect(callsOf('reload')).toHaveLength(1))
    expect(callsOf('forcefullyCrashRenderer')).toHaveLength(1)
    // Ending it is heard of as a crash a moment later; that is not asked about again, the next crash is.
    window.webContents.emit('render-process-gone', {}, { reason: 'killed', exitCode: 9 })
    expect(callsOf('showMessageBox')).toHaveLength(2)
    answers.push({ response: 1 })
    window.webContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 9 })
    expect(callsOf('showMessageBox')).toHaveLength(3)
  })
  test('that crashes while it was being waited for is offered again', async () => {
    const window = watch()
    answers.push({ response: 1 }, { response: 0 })
    window.emit('unresponsive')
    window.webContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 9 })
    await vi.waitFor(() => expect(callsOf('reload')).toHaveLength(1))
    expect(callsOf('showMessageBox')).toHaveLength(2)
    expect(callsOf('forcefullyCrashRenderer')).toEqual([])
  })
  test('that ended well asks nothing', () => {
    watch().webContents.emit('render-process-gone', {}, { reason: 'clean-exit', exitCode: 0 })
    expect(callsOf('showMessageBox')).toEqual([])
  })
})

describe('a page that would lose something when it goes', () => {
  const closes = (response: number) => {
    const window = new BrowserWindow({ webPreferences: {} })
    askBeforeLosing(window as unknown as ElectronWindow, sentencesIn('en'))
    answers.push(response)
    let isHeeded = true
    window.webContents.emit('will-prevent-unload', { preventDefault: () => (isHeeded = false) })
    return !isHeeded
  }
  test('stays when the person goes back, also by closing the question', () => {
    expect(closes(0)).toBe(false)
    expect(callsOf('showMessageBoxSync')[0]?.[1]).toMatchObject({ message: expect.stringContaining('lost'), buttons: ['Go back', 'Close'], cancelId: 0 })
  })
  test('goes when the person says so', () => expect(closes(1)).toBe(true))
  test('is watched in the window that is opened', async () => {
    const opened = await openTestEngine()
    const folder = mkdtempSync(join(tmpdir(), 'clausebook-closing-'))
    await openWorkbench({ engine: opened.engine, session: new FakeSession('y') as unknown as Session, preload: '', devTools: false, placeFile: join(folder, 'window.json'), log: () => {} })
    expect(BrowserWindow.instances.at(-1)?.webContents.listenerCount('will-prevent-unload')).toBe(1)
    await opened.close()
    rmSync(folder, { recursive: true, force: true })
  })
})

describe('workers', () => {
  test('run as utility processes without the surroundings of a developer', () => {
    vi.stubEnv('NODE_OPTIONS', '--inspect')
    utilityWorkers('/out/main')('parse')
    const [path, args, options] = callsOf('fork')[0] ?? []
    expect([path, args]).toEqual([join('/out/main', 'parse.js'), []])
    expect(options).toMatchObject({ serviceName: 'clausebook-parse', stdio: 'ignore' })
    expect((options as { env: Record<string, string> }).env).not.toHaveProperty('NODE_OPTIONS')
    vi.unstubAllEnvs()
  })
  test('pass messages both ways, tell their memory in bytes, and can be ended', () => {
    const worker = utilityWorkers('/out/main')('parse')
    const [child] = utilities
    const heard: unknown[] = []
    const ends: (number | null)[] = []
    worker.onMessage(message => heard.push(message))
    worker.onExit(code => ends.push(code))
    worker.post({ id: 1 })
    child?.emit('message', { id: 1, fault: null })
    expect(child?.posted).toEqual([{ id: 1 }])
    expect(heard).toEqual([{ id: 1, fault: null }])
    app.metrics = [{ pid: 4_242, memory: { workingSetSize: 2_048 } }]
    expect(worker.memory?.()).toBe(2_048 * 1_024)
    worker.kill()
    expect(child?.killed).toBe(1)
    child?.emit('exit', 0)
    child?.emit('exit', 0)
    expect(ends).toEqual([0])
    if (child) child.pid = undefined
    expect(worker.memory?.()).toBeNull()
  })
})
