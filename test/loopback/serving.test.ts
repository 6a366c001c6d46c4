import { readFileSync } from 'node:fs'
import { request as ask } from 'node:http'
import { connect as connectSocket } from 'node:net'
import { resolve } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { z } from 'zod'
import { contract, events } from '#contract/index.ts'
import { connect } from '#wire/connect.ts'
import type { Call } from '#wire/define.ts'
import { socketPort } from '#wire/ports.ts'
import { readAssets } from '../../electron/hosts/assets.ts'
import { contentPolicy, securityHeaders } from '../../electron/hosts/policy.ts'
import { patience, startLoopback } from '../../electron/loopback/server.ts'
import { request, sendRaw } from './raw.ts'
import { bytes, encodeURIComponentSafely, engine, folder, host, json, origin, port, startSession, startSessionAt, upload, type Session } from './running.ts'

describe('L10, L15 what can be asked for', () => {
  /** What each method gets at each address with everything that our own page sends; the rest of the table is 404. */
  const answers: Readonly<Record<string, Readonly<Record<string, number>>>> = {
    GET: { '/': 200, '/index.html': 200 },
    HEAD: { '/': 200, '/index.html': 200 },
    POST: { '/session': 401, '/files': 200 },
  }
  const places = ['/', '/index.html', '/session', '/files', '/files/x', '/ws', '/open', '/projects', '/documents', '/api', '/settings']
  test.each(['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'PATCH'])('%s gets an answer at these addresses only, and changes nothing of the project', async method => {
    const session = await startSession()
    const changes: string[] = []
    const stop = engine.onEvent(name => changes.push(name))
    for (const place of places) {
      const type = place === '/session' ? json : bytes
      const key = place === '/session' ? '1' : session.key
      const asked = request(method, place, [host(), origin(), type, ['Cookie', session.cookie], ['x-clausebook', key], ['x-file-name', 'plan.txt']], method === 'POST' ? '{}' : '')
      expect((await sendRaw(port, asked)).status, `${method} ${place}`).toBe(answers[method]?.[place] ?? (['PUT', 'DELETE', 'PATCH'].includes(method) ? 403 : 404))
    }
    stop()
    expect(changes).toEqual([])
  })
  test('no call takes the place of a file: pages know tickets, and no dialog opens', async () => {
    const named = (schema: unknown): string[] =>
      typeof schema === 'object' && schema !== null
        ? Object.entries(schema).flatMap(([key, value]) => [
            ...(key === 'properties' ? Object.entries(value as object).filter(([, of]) => (of as { type?: string }).type === 'string').map(([name]) => name) : []),
            ...named(value),
          ])
        : []
    const texts = new Set(Object.values(contract).flatMap(room => Object.values(room).flatMap(call => named(z.toJSONSchema((call as Call).input, { io: 'input', unrepresentable: 'any' })))))
    expect(texts.size).toBeGreaterThan(20)
    // Of these, `file` is a ticket of the engine's and `fileName` a name that a dialog proposes.
    expect([...texts].filter(name => /path|file|folder|director|place|url|address/i.test(name)).toSorted()).toEqual(['file', 'fileName'])
    for (const value of ['/etc/passwd', 'plan.txt', '../plan.txt', 'C:\\plan.txt']) {
      expect(contract.themes.import.input.safeParse({ file: value }).success).toBe(false)
      expect(contract.projects.open.input.safeParse({ ticket: value }).success).toBe(false)
    }
    const session = await startSession()
    const socket = new WebSocket(`ws://127.0.0.1:${port}/ws`, ['clausebook', session.key], { headers: { cookie: session.cookie, origin: `http://127.0.0.1:${port}` } })
    await new Promise(opened => socket.once('open', opened))
    const { engine: far } = connect(contract, events, socketPort(socket))
    const ticket = engine.files.fromBytes(Buffer.from('x'), 'x.csv')
    for (const call of [() => far.files.pick({ purpose: 'plans' }), () => far.files.place({ fileName: 'x' }), () => far.files.save({ ticket, fileName: 'x' })]) {
      await expect(call()).rejects.toMatchObject({ sentence: { id: 'loopback.noDialog' } })
    }
    socket.close()
  })
})

describe('L10, L11 reading', () => {
  test('a produced file needs the cookie, and its ticket is good once', async () => {
    const session = await startSession()
    const ticket = engine.files.fromBytes(Buffer.from('quote'), '摘录 (a).csv')
    const ask = (cookie: string) => sendRaw(port, request('GET', `/files/${ticket}`, [host(), ['Cookie', cookie]]))
    expect((await ask('')).status).toBe(401)
    const answer = await ask(session.cookie)
    expect([answer.status, answer.body]).toEqual([200, 'quote'])
    expect(answer.headers.get('content-disposition')?.[0]).toBe(`attachment; filename*=UTF-8''${encodeURIComponent('摘录 ')}%28a%29.csv`)
    expect((await ask(session.cookie)).status).toBe(404)
  })
  test('another site may not even ask', async () => {
    expect((await sendRaw(port, request('GET', '/', [host(), ['Sec-Fetch-Site', 'cross-site']]))).status).toBe(403)
  })
  test.each(['OPTIONS', 'PUT', 'DELETE', 'PATCH', 'TRACE', 'PROPFIND'])('%s is refused, and nothing allows another origin', async method => {
    const answer = await sendRaw(port, request(method, '/files', [host(), ['Origin', 'https://evil.com'], ['Access-Control-Request-Method', 'POST']]))
    expect([400, 403]).toContain(answer.status)
    expect([...answer.headers.keys()].filter(name => name.startsWith('access-control'))).toEqual([])
  })
})

describe('L12 the WebSocket', () => {
  const open = (session: Session, headers: Record<string, string> = {}, protocols = ['clausebook', session.key], path = '/ws') =>
    new Promise<string>(settle => {
      const socket = new WebSocket(`ws://127.0.0.1:${port}${path}`, protocols, {
        headers: { cookie: session.cookie, origin: `http://127.0.0.1:${port}`, ...headers },
      })
      socket.on('open', () => { socket.close(); settle('open') })
      socket.on('unexpected-response', (_request, response) => settle(String(response.statusCode)))
      socket.on('error', () => settle('error'))
    })
  test('opens with host, origin, cookie and key, and not without one of them', async () => {
    const session = await startSession()
    expect(await open(session)).toBe('open')
    expect(await open(session, { origin: 'https://evil.com' })).toBe('403')
    expect(await open(session, { host: 'evil.com' })).toBe('403')
    expect(await open(session, { cookie: '' })).toBe('403')
    expect(await open(session, {}, ['clausebook', 'wrong'])).toBe('403')
    expect(await open(session, {}, ['clausebook'])).toBe('403')
    expect(await open(session, {}, undefined, '/ws/')).toBe('403')
  })
  test('carries the contract', async () => {
    const session = await startSession()
    const socket = new WebSocket(`ws://127.0.0.1:${port}/ws`, ['clausebook', session.key], { headers: { cookie: session.cookie, origin: `http://127.0.0.1:${port}` } })
    await new Promise(opened => socket.once('open', opened))
    const { engine: far } = connect(contract, events, socketPort(socket))
    expect(await far.files.host({})).toMatchObject({ kind: 'browser', dialogs: false })
    expect(await far.projects.current({})).toMatchObject({ fileName: 'plans.clausebook' })
    socket.close()
  })
  test('L18: what a window sent before the host ends is heard, and a window that never answers holds nothing up', async () => {
    const ending = await startLoopback({ engine, assets: readAssets(folder), version: '1', log: () => {} })
    const session = await startSessionAt(ending)
    const connectTo = async () => {
      const socket = new WebSocket(`ws://127.0.0.1:${ending.port}/ws`, ['clausebook', session.key], { headers: { cookie: session.cookie, origin: `http://127.0.0.1:${ending.port}` } })
      await new Promise(opened => socket.once('open', opened))
      return socket
    }
    const [lively, stuck] = [await connectTo(), await connectTo()]
    stuck.pause()
    const { engine: far } = connect(contract, events, socketPort(lively))
    // Never answered: the window goes with its last words.
    far.settings.write({ remembered: { last: 'words' } }).catch(() => {})
    await ending.close()
    expect(await engine.handlers.settings.read({}, { signal: new AbortController().signal, progress: () => {} })).toMatchObject({ remembered: { last: 'words' } })
    expect(ending.windows()).toBe(0)
  })
})

describe('L13 headers', () => {
  test.each(['/', '/gone', '/files/x'])('stand on the answer to %s', async path => {
    const { headers } = await sendRaw(port, request('GET', path, [host()]))
    const policy = headers.get('content-security-policy')?.[0] ?? ''
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? ''
    expect(policy).toBe(contentPolicy(nonce))
    expect(policy).not.toMatch(/unsafe-|\*|https?:|wss?:/)
    expect(Object.fromEntries([...headers].filter(([name]) => /^(x-|referrer|cross-origin|cache)/.test(name)))).toEqual({
      'x-content-type-options': ['nosniff'], 'x-frame-options': ['DENY'], 'referrer-policy': ['no-referrer'],
      'cross-origin-opener-policy': ['same-origin'], 'cross-origin-resource-policy': ['same-origin'], 'cache-control': ['no-store'],
    })
  })
  test('stand on what is refused before it is a request: no HTTP, too long, too slow, a socket for a stranger', async () => {
    const slow = await startLoopback({ engine, assets: new Map(), version: '1', log: () => undefined, patience: { requestTimeout: 200, headersTimeout: 100, connectionsCheckingInterval: 50 } })
    const upgrade = [['Upgrade', 'websocket'], ['Sec-WebSocket-Key', 'AAAAAAAAAAAAAAAAAAAAAA=='], ['Sec-WebSocket-Version', '13']] as const
    const refused = [
      [400, await sendRaw(port, 'NONSENSE\r\n\r\n')],
      [431, await sendRaw(port, request('GET', '/', [host(), ['X-Long', 'a'.repeat(20_000)]]))],
      [408, await sendRaw(slow.port, 'GET / HTTP/1.1\r\nHost: ')],
      [403, await sendRaw(port, `GET /ws HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: Upgrade\r\n${upgrade.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`)],
    ] as const
    await slow.close()
    for (const [status, answer] of refused) {
      const policy = answer.headers.get('content-security-policy')?.[0] ?? ''
      const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? ''
      const expected = { ...securityHeaders(nonce), 'content-security-policy': contentPolicy(nonce), connection: 'close', 'content-length': '0' }
      expect([answer.status, Object.fromEntries([...answer.headers].map(([name, values]) => [name, values.join()]))]).toEqual([status, expected])
    }
  })
  test('the nonce is another one in each answer, and the page carries it', async () => {
    const [first, second] = [await sendRaw(port, request('GET', '/', [host()])), await sendRaw(port, request('GET', '/', [host()]))]
    const nonceOf = (text: string) => /nonce="([^"]+)"/.exec(text)?.[1]
    expect(first.headers.get('content-security-policy')?.[0]).toContain(`'nonce-${nonceOf(first.body)}'`)
    expect(nonceOf(first.body)).not.toBe(nonceOf(second.body))
  })
})

describe('L14 paths', () => {
  const paths = [
    '/../package.json', '/..%2fpackage.json', '/%2e%2e/package.json', '/..\\package.json', '/assets/../../package.json', '//etc/passwd', '/%00', '/index.html%00.js',
    '/INDEX.HTML', '/index.html/', '/index.html?x', '/C:/Windows/win.ini', '/C%3A%5C', '/secret.map', '/files/', '/files/../index.html', 'http://evil.com/', '/%c0%ae%c0%ae/x', '*',
  ]
  test.each(paths)('%s leads nowhere', async path => {
    expect([400, 403, 404, 401]).toContain((await sendRaw(port, request('GET', path, [host()]))).status)
  })
})

describe('L15, L16 sizes and slowness', () => {
  test('a body over the cap is refused by its length and by its bytes', async () => {
    const session = await startSession()
    const head = [host(), origin(), bytes, ['Cookie', session.cookie], ['x-clausebook', session.key], ['Connection', 'close']] as const
    const text = `POST /files HTTP/1.1\r\n${[...head, ['Content-Length', '999999999999'] as const].map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`
    expect((await sendRaw(port, text)).status).toBe(413)
    const received: string[] = []
    const files = {
      ...engine.files,
      receive: (name: string) => (received.push(name), engine.files.receive(name)),
      release: (ticket: string) => (received.pop(), engine.files.release(ticket)),
    }
    const counting = await startLoopback({ engine: { ...engine, files }, assets: new Map(), version: '1', log: () => undefined })
    const used = await startSessionAt(counting)
    const mebibyte = Buffer.alloc(1024 * 1024)
    let left = 101
    const sent = ask({
      host: '127.0.0.1', port: counting.port, path: '/files', method: 'POST',
      headers: { origin: `http://127.0.0.1:${counting.port}`, 'content-type': 'application/octet-stream', cookie: used.cookie, 'x-clausebook': used.key },
    })
    const status = new Promise<number | undefined>(settle => sent.on('response', response => (response.resume(), settle(response.statusCode))))
    // What is still on its way when the answer comes meets a closed door.
    await pipeline(Readable.from(function* () { while (left-- > 0) yield mebibyte }()), sent).catch(() => undefined)
    expect(await status).toBe(413)
    expect(received).toEqual([])
    await counting.close()
  })
  test('headers over 16 KB are refused', async () => {
    expect((await sendRaw(port, request('GET', '/', [host(), ['X-Long', 'a'.repeat(20_000)]]))).status).toBe(431)
  })
  test('a request that comes drop by drop is cut off, its headers and its body', async () => {
    expect(patience).toEqual({ requestTimeout: 30_000, headersTimeout: 10_000, keepAliveTimeout: 5_000, connectionsCheckingInterval: 1_000 })
    const short = { requestTimeout: 400, headersTimeout: 200, connectionsCheckingInterval: 50 }
    const slow = await startLoopback({ engine, assets: readAssets(folder), version: '1', log: () => undefined, patience: short })
    const drip = (start: string) =>
      new Promise<string>(settle => {
        const socket = connectSocket({ port: slow.port, host: '127.0.0.1' })
        let answer = ''
        socket.write(start)
        const drops = setInterval(() => socket.write('a'), 40)
        socket.on('data', chunk => (answer += String(chunk)))
        socket.on('error', () => undefined)
        socket.on('close', () => (clearInterval(drops), settle(answer)))
      })
    const head = `POST /files HTTP/1.1\r\nHost: 127.0.0.1:${slow.port}\r\nOrigin: http://127.0.0.1:${slow.port}\r\n`
    expect(await drip(`${head}X-Slow: `)).toMatch(/^HTTP\/1\.1 408 /)
    expect(await drip(`POST /session HTTP/1.1\r\nHost: 127.0.0.1:${slow.port}\r\nOrigin: http://127.0.0.1:${slow.port}\r\nContent-Type: application/json\r\nx-clausebook: 1\r\nContent-Length: 900\r\n\r\n`)).toMatch(/^HTTP\/1\.1 408 |^$/)
    await slow.close()
  })
  test('there are never more than 32 connections', async () => {
    const held = Array.from({ length: 40 }, () => connectSocket({ port, host: '127.0.0.1' }))
    let closed = 0
    for (const socket of held) socket.on('error', () => undefined).on('close', () => closed++)
    await expect.poll(() => closed, { timeout: 10_000, interval: 20 }).toBeGreaterThanOrEqual(8)
    expect(closed).toBeLessThanOrEqual(9)
    for (const socket of held) socket.destroy()
    await expect.poll(async () => (await sendRaw(port, request('GET', '/', [host()])).catch(() => ({ status: 0 }))).status).toBe(200)
  })
})

test('an uploaded file says whether it lay in a chosen folder', async () => {
  const session = await startSession()
  for (const inFolder of ['1', '0']) {
    const { text } = await sendRaw(port, upload(session, [['x-in-folder', inFolder]]))
    expect(engine.files.open(/"ticket":"([^"]+)"/u.exec(text)?.[1] ?? '').isFound).toBe(inFolder === '1')
  }
})

describe('L17 failures', () => {
  test('no answer names a folder', async () => {
    const session = await startSession()
    const answers = await Promise.all([
      sendRaw(port, request('GET', '/files/x', [host(), ['Cookie', session.cookie]])),
      sendRaw(port, request('GET', `/${'x'.repeat(500)}`, [host()])),
      sendRaw(port, 'NONSENSE\r\n\r\n'),
      sendRaw(port, upload(session, [['x-file-name', '%E0%A4%A']])),
    ])
    for (const answer of answers) expect(answer.text).not.toContain(folder)
  })
  test('a failure inside is a bare 500, and the terminal hears its kind alone', async () => {
    const said: string[] = []
    const files = { ...engine.files, receive: () => { throw new TypeError('/home/li/private') } }
    const broken = await startLoopback({ engine: { ...engine, files }, assets: new Map(), version: '1', log: line => said.push(line) })
    const session = await startSessionAt(broken)
    const at = [['Host', `127.0.0.1:${broken.port}`], ['Origin', `http://127.0.0.1:${broken.port}`], bytes, ['Cookie', session.cookie], ['x-clausebook', session.key]] as const
    const answer = await sendRaw(broken.port, request('POST', '/files', at, 'x'))
    await broken.close()
    expect([answer.status, answer.text.includes('private'), /\bat \S+ \(/.test(answer.text)]).toEqual([500, false, false])
    expect(said).toEqual(['a request failed: TypeError'])
  })
  test('no answer to anything at all tells a folder, a stack or a text of a document', async () => {
    await engine.handlers.documents.import({ files: [], pasted: [{ title: 'Secret plan', text: '1. The word is xylophone.' }], clean: 'auto', options: [] }, {
      signal: new AbortController().signal, progress: () => undefined,
    })
    const session = await startSession()
    const path = fc.oneof(fc.constantFrom('/', '/session', '/files', '/files/x', '/ws', '/index.html'), fc.webPath(), fc.string({ maxLength: 40 }).map(text => `/${encodeURI(text.toWellFormed())}`))
    const extra = fc.array(fc.tuple(fc.constantFrom('x-file-name', 'content-type', 'origin', 'cookie', 'x-clausebook', 'range', 'accept', 'upgrade'), fc.string({ maxLength: 30 }).map(encodeURIComponentSafely)), { maxLength: 4 })
    await fc.assert(
      fc.asyncProperty(fc.constantFrom('GET', 'POST', 'HEAD', 'PUT'), path, extra, fc.boolean(), fc.string({ maxLength: 60 }), async (method, where, headers, isKnown, body) => {
        const own = isKnown ? [origin(), ['Cookie', session.cookie] as const, ['x-clausebook', session.key] as const] : []
        const { text } = await sendRaw(port, request(method, where, [host(), ...own, ...headers], method === 'GET' || method === 'HEAD' ? '' : body))
        expect(text).not.toMatch(/xylophone|Secret plan|clausebook-loopback-|node:internal|\bat \S+ \(|\.ts:\d/)
      }),
      { numRuns: 300 },
    )
  })
})

test('the sources of the loopback host mention no CORS header', () => {
  expect(readFileSync(resolve('electron/loopback/server.ts'), 'utf8').toLowerCase()).not.toContain('access-control')
})
