import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { BrowserWindow as ElectronWindow, IpcMainEvent } from 'electron'
import { contract, events, type HostHandlers } from '#contract/index.ts'
import { connect } from '#wire/connect.ts'
import { messagePort } from '#wire/ports.ts'
import { givePorts, portChannel, trustedFrame } from '../../electron/main/port.ts'
import { isWireValue } from '../../electron/main/walls/wire-value.ts'
import { openTestEngine } from './stand-in/opened.ts'
import { FakeContents, FakeFrame, FakePort, ipcMain, resetElectron } from './stand-in/electron.ts'

vi.mock('electron', () => import('./stand-in/electron.ts'))

type Sent = { sender: FakeContents; senderFrame: FakeFrame | null; ports: FakePort[] }
const host: HostHandlers = {
  files: {
    host: () => ({ kind: 'electron', dialogs: true, version: '1' }),
    pick: () => ({ tickets: [] }),
    place: () => ({ ticket: null }),
    save: () => ({ saved: false, fileName: '' }),
    pdf: () => ({ saved: false, fileName: '' }),
  },
}
let opened: Awaited<ReturnType<typeof openTestEngine>>
let contents: FakeContents
beforeEach(async () => {
  resetElectron()
  opened = await openTestEngine()
  contents = new FakeContents()
  const window = { id: 1 } as unknown as ElectronWindow
  givePorts({
    engine: opened.engine,
    windowOf: id => (id === contents.id ? window : undefined),
    host: () => host,
    log: line => opened.log.push(line),
  })
})
afterEach(() => opened.close())

const sentBy = (): Sent => ({ sender: contents, senderFrame: contents.mainFrame, ports: [] })
const ask = () => ipcMain.emit(portChannel, sentBy(), null)
const given = () => contents.mainFrame.posted
function pagePort(): FakePort {
  ask()
  const port = given().at(-1)?.ports[0]
  if (!port) throw new Error('no port was given')
  port.start()
  return port
}
const frame = (change: Partial<FakeFrame>) => Object.assign(new FakeFrame(), change)

describe('E17 who may have a port', () => {
  test('our own page gets exactly one', () => {
    ask()
    expect(given()).toHaveLength(1)
    expect(given()[0]).toMatchObject({ channel: portChannel, message: null })
    expect(given()[0]?.ports).toHaveLength(1)
  })
  const refused: readonly { readonly what: string; readonly change: () => Partial<Sent>; readonly payload?: readonly unknown[] }[] = [
    { what: 'a frame that has gone', change: () => ({ senderFrame: null }) },
    { what: 'a frame inside the page', change: () => ({ senderFrame: frame({ parent: new FakeFrame() }) }) },
    { what: 'a web origin', change: () => ({ senderFrame: frame({ origin: 'https://example.org' }) }) },
    { what: 'an opaque origin', change: () => ({ senderFrame: frame({ origin: 'null' }) }) },
    { what: 'no origin', change: () => ({ senderFrame: frame({ origin: '' }) }) },
    { what: 'an origin that begins like ours', change: () => ({ senderFrame: frame({ origin: 'app://bundle.evil' }) }) },
    { what: 'our origin with a port', change: () => ({ senderFrame: frame({ origin: 'app://bundle:80' }) }) },
    { what: 'our origin with a slash', change: () => ({ senderFrame: frame({ origin: 'app://bundle/' }) }) },
    { what: 'a blank page', change: () => ({ senderFrame: frame({ origin: 'about:blank' }) }) },
    { what: 'contents that are no window of ours', change: () => ({ sender: new FakeContents() }) },
    { what: 'a message with a port of its own', change: () => ({ ports: [new FakePort()] }) },
    { what: 'a message with content', change: () => ({}), payload: [{ channel: 'x' }] },
    {
      what: 'a message with extra keys',
      change: () => ({}),
      payload: [JSON.parse('{"__proto__": {"isAdmin": true}, "type": "clausebook:ready"}')],
    },
    { what: 'a message of 10 MB', change: () => ({}), payload: ['x'.repeat(10 * 1024 * 1024)] },
    { what: 'an undefined message', change: () => ({}), payload: [undefined] },
    { what: 'two messages in one', change: () => ({}), payload: [null, null] },
  ]
  test.each(refused)('$what gets none, and the refusal is logged without its content', ({ change, payload = [null] }) => {
    const sent = { ...sentBy(), ...change() }
    ipcMain.emit(portChannel, sent, ...payload)
    expect(given()).toEqual([])
    expect(sent.senderFrame?.posted ?? []).toEqual([])
    expect(opened.log).toEqual(['a request for a port was refused'])
    expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined()
  })
  test('an empty call of the channel gets none', () => {
    expect(trustedFrame(sentBy() as unknown as IpcMainEvent, [])).toBeUndefined()
  })
})

describe('what goes through a port', () => {
  test('calls are answered by the engine and by the host, and events come before the answer', async () => {
    const { engine, on } = connect(contract, events, messagePort(pagePort() as unknown as MessagePort))
    const seen: string[] = []
    on('project', ({ project }) => seen.push(`project ${project?.name}`))
    expect(await engine.files.host({})).toEqual({ kind: 'electron', dialogs: true, version: '1' })
    await engine.projects.create({ name: 'Plans' })
    seen.push('answered')
    expect(seen).toEqual(['project Plans', 'answered'])
  })
  test('a page that asks again gets a new port, and its old one is closed', async () => {
    const old = pagePort()
    const closed = new Promise<void>(resolve => old.once('close', resolve))
    const { engine } = connect(contract, events, messagePort(pagePort() as unknown as MessagePort))
    await closed
    expect(await engine.projects.current({})).toBeNull()
  })
  test('a closed port hears no more of the engine', async () => {
    const port = pagePort()
    const heard: unknown[] = []
    port.on('message', ({ data }: { data: unknown }) => heard.push(data))
    port.close()
    await new Promise(resolve => setTimeout(resolve, 20))
    await opened.engine.handlers.settings.write(
      { coder: 'Li' },
      { signal: new AbortController().signal, progress: () => undefined as never },
    )
    await new Promise(resolve => setTimeout(resolve, 20))
    expect(heard).toEqual([])
  })
  const cyclic: Record<string, unknown> = {}
  cyclic['self'] = cyclic
  test.each([
    ['17 million characters', 'x'.repeat(17 * 1024 * 1024)],
    ['two million values', Array.from({ length: 2_000_000 }, () => 0)],
    ['a map', new Map([['a', 1]])],
    ['a date', new Date(0)],
    ['bytes', new Uint8Array(8)],
    ['a cycle', cyclic],
    ['not a number', Number.NaN],
    ['a big integer', 1n],
    ['a key __proto__', JSON.parse('{"__proto__": {"name": "x"}}')],
  ])('%s is refused with a sentence, and nothing waits for an answer', async (_what, value) => {
    const port = pagePort()
    const answer = new Promise(resolve => port.once('message', ({ data }: { data: unknown }) => resolve(data)))
    port.postMessage({ type: 'call', id: 5, room: 'projects', name: 'create', input: { name: value } })
    expect(await answer).toEqual({ type: 'failed', id: 5, fault: { code: 'invalid', message: { id: 'electron.messageRefused' } } })
    expect(
      await opened.engine.handlers.projects.current({}, { signal: new AbortController().signal, progress: () => undefined as never }),
    ).toBeNull()
  })
  test('a message that brings ports along is refused and the ports are closed', async () => {
    const port = pagePort()
    const extra = new FakePort()
    port.postMessage({ type: 'call', id: 6, room: 'projects', name: 'current', input: {} }, [extra])
    await new Promise(resolve => port.once('message', resolve))
    expect(extra.open).toBe(false)
  })
  test.each([
    ['extra keys beside the call', { type: 'call', id: 7, room: 'projects', name: 'current', input: {}, extra: 1 }],
    ['no call at all', { type: 'shutdown' }],
    ['text', 'call'],
  ])('%s is dropped', async (_what, message) => {
    const port = pagePort()
    const heard: unknown[] = []
    port.on('message', ({ data }: { data: unknown }) => heard.push(data))
    port.postMessage(message)
    port.postMessage({ type: 'call', id: 8, room: 'files', name: 'host', input: {} })
    await vi.waitFor(() => expect(heard).toHaveLength(1))
    expect(heard).toMatchObject([{ type: 'done', id: 8 }])
  })
  test.each([
    ['__proto__', 'toString'],
    ['constructor', 'name'],
    ['projects', '__proto__'],
  ])('%s.%s is no call', async (room, name) => {
    const port = pagePort()
    const answer = new Promise(resolve => port.once('message', ({ data }: { data: unknown }) => resolve(data)))
    port.postMessage({ type: 'call', id: 9, room, name, input: {} })
    expect(await answer).toMatchObject({ type: 'failed', id: 9, fault: { code: 'missing' } })
  })
  test('an ordinary message is what the wire carries', () => {
    expect(isWireValue({ type: 'call', id: 1, input: { a: [1, 'x', null, true, { b: undefined }], long: 'x'.repeat(2_000_000) } })).toBe(
      true,
    )
    expect(isWireValue(Object.assign(Object.create(null), { a: 1 }))).toBe(true)
  })
})
