import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { BrowserWindow as ElectronWindow } from 'electron'
import type { HostHandlers } from '#contract/index.ts'
import { sentencesIn } from '../../electron/hosts/words.ts'
import { hostHandlers } from '../../electron/main/dialogs.ts'
import { openNamedProject } from '../../electron/main/projects/project-opening.ts'
import { start } from '../engine/store/children/child.ts'
import { openTestEngine } from './stand-in/opened.ts'
import { answers, BrowserWindow, callsOf, resetElectron } from './stand-in/electron.ts'

vi.mock('electron', () => import('./stand-in/electron.ts'))

const context = { signal: new AbortController().signal, progress: () => undefined as never }
let opened: Awaited<ReturnType<typeof openTestEngine>>
let host: HostHandlers['files']
let folder: string
const window = new BrowserWindow({ webPreferences: {} }) as unknown as ElectronWindow
beforeEach(async () => {
  resetElectron()
  opened = await openTestEngine()
  folder = join(opened.folder, 'plans')
  mkdirSync(join(folder, 'more'), { recursive: true })
  for (const name of ['b.txt', 'a.txt', '.hidden', 'more/c.md']) writeFileSync(join(folder, name), name)
  host = hostHandlers(window, { files: opened.engine.files, version: '1.2.3', say: sentencesIn('en') }).files
})
afterEach(() => opened.close())
const names = (tickets: readonly string[]) => tickets.map(ticket => opened.engine.files.open(ticket).name)
const chosen = (...filePaths: string[]) => answers.push({ canceled: false, filePaths })
const placed = (filePath: string) => answers.push({ canceled: false, filePath })

describe('choosing files', () => {
  test('the page hears what it runs in', async () => {
    expect(await host.host({}, context)).toEqual({ kind: 'electron', dialogs: true, version: '1.2.3' })
  })
  test.each([
    ['plans', ['openFile', 'multiSelections'], 'txt'],
    ['project', ['openFile'], 'clausebook'],
    ['codebook', ['openFile'], 'csv'],
  ] as const)('%s come as tickets, never as paths', async (purpose, properties, ending) => {
    chosen(join(folder, 'b.txt'), join(folder, 'a.txt'))
    const { tickets } = await host.pick({ purpose }, context)
    expect(names(tickets)).toEqual(['b.txt', 'a.txt'])
    expect(JSON.stringify(tickets)).not.toContain('plans')
    const [, options] = callsOf('showOpenDialog')[0] ?? []
    expect(options).toMatchObject({ properties, filters: [{ extensions: expect.arrayContaining([ending]) }, { extensions: ['*'] }] })
  })
  test('a folder stands for the files in it', async () => {
    chosen(folder)
    expect(names((await host.pick({ purpose: 'folder' }, context)).tickets)).toEqual(['a.txt', 'b.txt', 'c.md'])
    expect(callsOf('showOpenDialog')[0]?.[1]).toMatchObject({ properties: ['openDirectory'] })
    chosen(folder)
    chosen(join(folder, 'a.txt'))
    const found = async (purpose: 'folder' | 'plans') => (await host.pick({ purpose }, context)).tickets.map(ticket => opened.engine.files.open(ticket).isFound)
    expect([await found('folder'), await found('plans')]).toEqual([[true, true, true], [false]])
  })
  test('nothing comes when the person thinks better of it', async () => {
    answers.push({ canceled: true, filePaths: [] }, { canceled: true, filePath: '' }, { canceled: true, filePath: '' })
    expect(await host.pick({ purpose: 'plans' }, context)).toEqual({ tickets: [] })
    expect(await host.place({ fileName: 'x' }, context)).toEqual({ ticket: null })
    const { ticket } = opened.engine.files.produce('Report', 'docx')
    writeFileSync(opened.engine.files.target(ticket), 'new')
    expect(await host.save({ ticket, fileName: 'Report.docx' }, context)).toEqual({ saved: false, fileName: '' })
    expect(opened.engine.files.open(ticket).name).toBe('Report.docx')
  })
  test.each(['\\\\host\\share\\plan.txt', '//host/share/plan.txt', '\\\\?\\UNC\\host\\plan.txt'])(
    'E27: %s is refused with a sentence',
    async path => {
      chosen(path)
      await expect(host.pick({ purpose: 'plans' }, context)).rejects.toMatchObject({
        code: 'invalid',
        sentence: { id: 'files.networkPath' },
      })
      chosen(path)
      await expect(host.pick({ purpose: 'folder' }, context)).rejects.toMatchObject({
        code: 'invalid',
        sentence: { id: 'files.networkPath' },
      })
      placed(path)
      await expect(host.place({ fileName: 'x' }, context)).rejects.toMatchObject({ code: 'invalid', sentence: { id: 'files.networkPath' } })
    },
  )
})

describe('saving', () => {
  const produce = (content = 'new') => {
    const { ticket, path } = opened.engine.files.produce('Report', 'docx')
    writeFileSync(path, content)
    return ticket
  }
  test('a produced file lands where the person said, whole, and its ticket is spent', async () => {
    const ticket = produce()
    placed(join(folder, 'Report.docx'))
    expect(await host.save({ ticket, fileName: 'Report.docx' }, context)).toEqual({ saved: true, fileName: 'Report.docx' })
    expect(readFileSync(join(folder, 'Report.docx'), 'utf8')).toBe('new')
    expect(() => opened.engine.files.open(ticket)).toThrow()
    expect(readdirSync(folder).filter(name => name.endsWith('.tmp'))).toEqual([])
  })
  test('the page proposes a name, never a folder', async () => {
    for (const fileName of ['../../etc/passwd', '/etc/passwd', 'C:\\Windows\\passwd', 'a/b\0/passwd']) {
      answers.push({ canceled: true, filePath: '' })
      await host.save({ ticket: produce(), fileName }, context)
    }
    expect(callsOf('showSaveDialog').map(([, options]) => (options as { defaultPath: string }).defaultPath)).toEqual([
      'passwd',
      'passwd',
      'passwd',
      'passwd',
    ])
  })
  test('a forgotten ending is added, and the file that is then meant is asked about', async () => {
    writeFileSync(join(folder, 'Report.docx'), 'old')
    const ticket = produce()
    placed(join(folder, 'Report'))
    answers.push({ response: 1 })
    expect(await host.save({ ticket, fileName: 'Report.docx' }, context)).toEqual({ saved: false, fileName: '' })
    expect(readFileSync(join(folder, 'Report.docx'), 'utf8')).toBe('old')
    placed(join(folder, 'Report'))
    answers.push({ response: 0 })
    expect(await host.save({ ticket, fileName: 'Report.docx' }, context)).toEqual({ saved: true, fileName: 'Report.docx' })
    expect(readFileSync(join(folder, 'Report.docx'), 'utf8')).toBe('new')
    expect(existsSync(join(folder, 'Report'))).toBe(false)
  })
  test('a refusal is a sentence, and the ticket is good for another try', async () => {
    const ticket = produce()
    placed(join(folder, 'gone', 'Report.docx'))
    await expect(host.save({ ticket, fileName: 'Report.docx' }, context)).rejects.toMatchObject({
      sentence: { id: 'exporting.folderMissing' },
    })
    placed(join(folder, 'Report.docx'))
    expect(await host.save({ ticket, fileName: 'Report.docx' }, context)).toMatchObject({ saved: true })
  })
  test('what the page shows on paper is written as PDF where the person says, as a whole, and nowhere without an answer', async () => {
    answers.push({ canceled: true, filePath: '' })
    expect(await host.pdf({ fileName: 'Plan.pdf' }, context)).toEqual({ saved: false, fileName: '' })
    expect(callsOf('printToPDF')).toEqual([])
    placed(join(folder, 'Plan'))
    expect(await host.pdf({ fileName: '../Plan.pdf' }, context)).toEqual({ saved: true, fileName: 'Plan.pdf' })
    expect(readFileSync(join(folder, 'Plan.pdf'), 'utf8')).toBe('%PDF-')
    expect(callsOf('showSaveDialog').at(-1)?.[1]).toMatchObject({ defaultPath: 'Plan.pdf', filters: [{ extensions: ['pdf'] }] })
    expect(callsOf('printToPDF')[0]?.[0]).toMatchObject({ printBackground: true, preferCSSPageSize: true })
  })
  test('a PDF tells that it is made once it is known where to, and cancelled leaves nothing behind, whatever Chromium makes later', async () => {
    const told: unknown[] = []
    const cancelling = new AbortController()
    let finish = (_bytes: Buffer) => {}
    vi.spyOn(window.webContents, 'printToPDF').mockImplementation(() => new Promise(made => (finish = made)))
    const watched = { signal: cancelling.signal, progress: (news: unknown) => void told.push(news) }
    placed(join(folder, 'Long'))
    const making = host.pdf({ fileName: 'Long.pdf' }, watched)
    await vi.waitFor(() => expect(told).toEqual([{ stage: 'printed.preparing', item: 'Long.pdf', done: 0, total: 0 }]))
    cancelling.abort()
    await expect(making).rejects.toMatchObject({ code: 'cancelled' })
    finish(Buffer.from('%PDF-'))
    await new Promise(resolve => setImmediate(resolve))
    expect(existsSync(join(folder, 'Long.pdf'))).toBe(false)
    vi.restoreAllMocks()
  })
  test('only what a ticket stands for is saved', async () => {
    await expect(host.save({ ticket: '0123456789abcdef', fileName: 'x' }, context)).rejects.toMatchObject({ code: 'missing' })
    expect(callsOf('showSaveDialog')).toEqual([])
  })
  test('a new project is placed with its ending', async () => {
    placed(join(folder, 'mine'))
    const { ticket } = await host.place({ fileName: 'mine' }, context)
    expect(basename(opened.engine.files.target(ticket ?? ''))).toBe('mine.clausebook')
  })
})

describe('a project that the system names', () => {
  const say = sentencesIn('en')
  const open = (path: string, asked = false) => openNamedProject({ path, asked }, { engine: opened.engine, window: () => window, say })
  const current = () => opened.engine.handlers.projects.current({}, context)
  const boxes = () => callsOf('showMessageBox').map(([, options]) => options as { detail: string; buttons: string[] })
  async function makeProject(): Promise<string> {
    const path = join(folder, 'mine.clausebook')
    await opened.engine.handlers.projects.create({ name: 'Mine', ticket: opened.engine.files.fromPath(path) }, context)
    return path
  }
  test('is opened', async () => {
    const path = await makeProject()
    await opened.engine.handlers.projects.close({}, context)
    await open(path)
    expect(await current()).toMatchObject({ name: 'Mine', fileName: 'mine.clausebook', readOnly: false })
    expect(boxes()).toEqual([])
  })
  test('is made when it was asked for by name and is not there, and only then', async () => {
    answers.push({ response: 0 })
    await open(join(folder, 'new.clausebook'))
    expect(await current()).toBeNull()
    expect(boxes()).toHaveLength(1)
    await open(join(folder, 'new.clausebook'), true)
    expect(await current()).toMatchObject({ name: 'new', fileName: 'new.clausebook' })
  })
  test.each(['\\\\host\\share\\x.clausebook', '//host/x.clausebook'])('E27: %s is refused with a sentence', async path => {
    answers.push({ response: 0 })
    await open(path, true)
    expect(boxes()[0]?.buttons).toEqual(['OK'])
    expect(boxes()[0]?.detail).toContain('x.clausebook')
    expect(await current()).toBeNull()
  })
  test('a file that is no project is refused with a sentence and stays as it was', async () => {
    const path = join(folder, 'fake.clausebook')
    writeFileSync(path, 'no project')
    answers.push({ response: 0 })
    await open(path, true)
    expect(boxes()[0]?.detail).toContain('is not a Clausebook project')
    expect(readFileSync(path, 'utf8')).toBe('no project')
  })
  test('one that somebody else has open can be opened as a read-only copy', async () => {
    const path = await makeProject()
    await opened.engine.handlers.projects.close({}, context)
    const child = await start('hold.ts', path, 'Wang Fang')
    try {
      expect(child.said).toBe('open')
      answers.push({ response: 0 })
      await open(path)
      expect(boxes()[0]?.buttons).toEqual(['Open a read-only copy', 'Cancel'])
      expect(boxes()[0]?.detail).toContain('Wang Fang')
      expect(await current()).toMatchObject({ readOnly: true })
    } finally {
      await child.end()
    }
  })
  test('one that another window of this program has can be, too', async () => {
    const path = await makeProject()
    const other = await openTestEngine()
    try {
      answers.push({ response: 0 })
      await openNamedProject({ path, asked: false }, { engine: other.engine, window: () => window, say })
      expect(boxes()[0]?.buttons).toEqual(['Open a read-only copy', 'Cancel'])
      expect(await other.engine.handlers.projects.current({}, context)).toMatchObject({ readOnly: true })
    } finally {
      await other.close()
    }
  })
  test('one in a folder that a program synchronises is opened for writing after an explicit yes, and only then', async () => {
    const path = await makeProject()
    await opened.engine.handlers.projects.close({}, context)
    const synced = join(folder, 'Dropbox/mine.clausebook')
    mkdirSync(dirname(synced))
    renameSync(path, synced)
    answers.push({ response: 1 }, { response: 0 })
    await open(synced)
    expect(boxes()[0]?.buttons).toEqual(['Open anyway', 'Cancel'])
    expect(boxes()[0]?.detail).toContain('Dropbox')
    expect(await current()).toBeNull()
    await open(synced)
    expect(await current()).toMatchObject({ name: 'Mine', readOnly: false })
  })
  test('and is not when the person thinks better of it', async () => {
    const path = await makeProject()
    const other = await openTestEngine()
    try {
      answers.push({ response: 1 })
      await openNamedProject({ path, asked: false }, { engine: other.engine, window: () => window, say })
      expect(await other.engine.handlers.projects.current({}, context)).toBeNull()
    } finally {
      await other.close()
    }
  })
})
