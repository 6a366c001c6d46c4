import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Session } from 'electron'
import { openTickets } from '../../electron/engine/files/tickets.ts'
import { readAssets } from '../../electron/hosts/assets.ts'
import { answerRequest, registerScheme, serveApp } from '../../electron/main/protocol.ts'
import { callsOf, FakeSession, resetElectron } from './stand-in/electron.ts'

vi.mock('electron', () => import('./stand-in/electron.ts'))
beforeEach(resetElectron)

const folder = mkdtempSync(join(tmpdir(), 'clausebook-page-'))
mkdirSync(join(folder, 'page/assets'), { recursive: true })
writeFileSync(
  join(folder, 'page/index.html'),
  '<!doctype html><meta property="csp-nonce" nonce="CLAUSEBOOK_NONCE"><title>Clausebook</title>',
)
writeFileSync(join(folder, 'page/assets/page.js'), 'export {}')
writeFileSync(join(folder, 'page/assets/page.js.map'), '{}')
writeFileSync(join(folder, 'page/assets/picture.svg'), '<svg onload="alert(1)"/>')
writeFileSync(join(folder, 'secret.txt'), 'secret')
const files = openTickets(folder)
const served = { assets: readAssets(join(folder, 'page')), files, log: () => {} }
afterAll(() => {
  files.close()
  rmSync(folder, { recursive: true, force: true })
})

const ours = 'app://bundle'
/** A request as Electron hands it over: with the origin that asked, where a page asked. */
const request = (url: string, init: RequestInit & { initiatorOrigin?: string; duplex?: 'half' } = {}) => {
  const made = new Request(url, init)
  return 'initiatorOrigin' in init ? Object.assign(made, { initiatorOrigin: init.initiatorOrigin }) : made
}
const get = (url: string, init = {}) => answerRequest(request(url, init), served)
const upload = (init: RequestInit & { initiatorOrigin?: string; duplex?: 'half' } = {}) =>
  answerRequest(
    request('app://bundle/files', {
      method: 'POST',
      body: 'I. Goals',
      headers: { 'content-type': 'application/octet-stream', 'x-file-name': encodeURIComponent('规划 2026.txt') },
      initiatorOrigin: ours,
      ...init,
    }),
    served,
  )

describe('E18 the scheme and its files', () => {
  test('app: is standard and secure, and nothing more than needed', () => {
    registerScheme()
    expect(callsOf('registerSchemesAsPrivileged')).toEqual([
      [[{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } }]],
    ])
  })
  test('the page comes with its policy and the nonce of this response only', async () => {
    const pages = await Promise.all(['app://bundle/', 'app://bundle/index.html'].map(async url => get(url)))
    const nonces = await Promise.all(pages.map(async page => /nonce="([^"]+)"/.exec(await page.text())?.[1] ?? ''))
    expect(new Set(nonces).size).toBe(2)
    for (const [index, page] of pages.entries()) {
      expect(page.status).toBe(200)
      expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8')
      expect(page.headers.get('content-security-policy')).toContain(`'nonce-${nonces[index]}'`)
    }
  })
  test('a file of the page comes with its type, also to HEAD without its bytes', async () => {
    const script = await get('app://bundle/assets/page.js', { initiatorOrigin: ours })
    expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    expect(await script.text()).toBe('export {}')
    const head = await get('app://bundle/assets/page.js', { method: 'HEAD', initiatorOrigin: ours })
    expect([head.status, await head.text()]).toEqual([200, ''])
  })
  test.each([
    'app://bundle/..%2fsecret.txt',
    'app://bundle/%2e%2e/secret.txt',
    'app://bundle/../secret.txt',
    'app://bundle/assets/..%5c..%5csecret.txt',
    'app://bundle/assets\\page.js',
    'app://bundle//assets/page.js',
    'app://bundle/assets//page.js',
    'app://bundle/assets/./..%2f..%2fsecret.txt',
    'app://bundle/%00',
    'app://bundle/index.html%00.js',
    'app://bundle/index.html/',
    'app://bundle/INDEX.HTML',
    'app://bundle/Assets/page.js',
    'app://bundle/C:/Windows/win.ini',
    'app://bundle/%43%3a/Windows/win.ini',
    'app://bundle//host/share/x',
    'app://bundle/index.html?x=1',
    'app://bundle/%69ndex.html',
    'app://bundle/file:///etc/passwd',
    'app://bundle/assets',
    'app://bundle/assets/',
    'app://bundle/__proto__',
    'app://bundle/constructor',
    'app://bundle/toString',
    'app://bundle/files',
    'app://bundle/files/0123456789abcdef',
    'app://evil/index.html',
    'app://bundle.evil/index.html',
    'app://bundle:80/index.html',
    'app://bundle/assets/page.js.map',
  ])('%s is not there', async url => {
    const answer = await get(url)
    expect(answer.status).toBe(404)
    expect(await answer.text()).toBe('404\n')
  })
  test('E28: no SVG is ever served', async () => {
    expect((await get('app://bundle/assets/picture.svg')).status).toBe(404)
  })
  test.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS'])('%s is answered with 404', async method => {
    expect((await get('app://bundle/index.html', { method, initiatorOrigin: ours })).status).toBe(404)
  })
  test.each(['https://example.org', 'null', 'app://bundle.evil', ''])('a request from %s finds nothing', async initiatorOrigin => {
    expect((await get('app://bundle/index.html', { initiatorOrigin })).status).toBe(404)
    expect((await upload({ initiatorOrigin })).status).toBe(404)
  })
})

describe('E7 the content policy on every answer', () => {
  const directives = async (answer: Response) =>
    new Map(
      (answer.headers.get('content-security-policy') ?? '')
        .split(';')
        .map(part => part.trim().split(' '))
        .map(([name = '', ...values]) => [name, values]),
    )
  test.each([
    ['a page', () => get('app://bundle/')],
    ['a script', () => get('app://bundle/assets/page.js')],
    ['an absent file', () => get('app://bundle/x')],
    ['a taken upload', () => upload()],
    ['a refused upload', () => upload({ headers: { 'content-type': 'text/plain' } })],
  ])('%s', async (_what, ask) => {
    const answer = await ask()
    const policy = await directives(answer)
    expect(policy.get('default-src')).toEqual(["'none'"])
    expect(policy.get('script-src')).toEqual(["'self'"])
    expect(policy.get('connect-src')).toEqual(["'self'"])
    for (const name of ['object-src', 'base-uri', 'form-action', 'frame-ancestors']) expect(policy.get(name)).toEqual(["'none'"])
    expect(policy.get('require-trusted-types-for')).toEqual(["'script'"])
    for (const [name, values] of policy) {
      for (const value of values)
        expect(value, name).toMatch(/^('none'|'self'|'script'|'nonce-[A-Za-z0-9+/=]{22,}'|blob:|data:|clausebook-memo)$/)
      if (values.includes('data:') || values.includes('blob:')) expect(name).toBe('img-src')
    }
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(answer.headers.has('access-control-allow-origin')).toBe(false)
  })
})

describe('files that the page hands over', () => {
  test('a file becomes a ticket, with its name and bytes', async () => {
    const answer = await upload()
    expect(answer.status).toBe(200)
    const { ticket } = (await answer.json()) as { ticket: string }
    const { name, path } = files.open(ticket)
    expect(name).toBe('规划 2026.txt')
    expect(readFileSync(path, 'utf8')).toBe('I. Goals')
  })
  test('an empty file becomes a ticket too', async () => {
    const { ticket } = (await (await upload({ body: null })).json()) as { ticket: string }
    expect(files.open(ticket).size).toBe(0)
  })
  test('a file that lay in a chosen folder is known as such', async () => {
    for (const inFolder of ['1', '0']) {
      const headers = { 'content-type': 'application/octet-stream', 'x-file-name': 'a.csv', 'x-in-folder': inFolder }
      const { ticket } = (await (await upload({ headers })).json()) as { ticket: string }
      expect(files.open(ticket).isFound).toBe(inFolder === '1')
    }
  })
  test('a name cannot lead out of the private folder', async () => {
    const { ticket } = (await (
      await upload({ headers: { 'content-type': 'application/octet-stream', 'x-file-name': '..%2f..%2fetc%2fpasswd' } })
    ).json()) as { ticket: string }
    expect(files.open(ticket).path.startsWith(join(folder, 'temporary'))).toBe(true)
  })
  test('a form, which another page could send, is refused', async () => {
    for (const type of ['text/plain', 'multipart/form-data; boundary=x', 'application/x-www-form-urlencoded', 'application/json']) {
      expect((await upload({ headers: { 'content-type': type } })).status).toBe(404)
    }
  })
  test('another path takes nothing', async () => {
    const answer = await answerRequest(request('app://bundle/files/', { method: 'POST', body: 'x', initiatorOrigin: ours }), served)
    expect(answer.status).toBe(404)
  })
  test('more than 100 MiB is refused, announced or not, and nothing is kept', async () => {
    const announced = await upload({
      headers: { 'content-type': 'application/octet-stream', 'content-length': String(100 * 1024 * 1024 + 1) },
    })
    expect(announced.status).toBe(413)
    let left = 101
    const endless = new ReadableStream<Uint8Array>({
      pull: stream => (left-- > 0 ? stream.enqueue(new Uint8Array(1024 * 1024)) : stream.close()),
    })
    const received: string[] = []
    const counting = {
      ...files,
      receive: (name: string) => (received.push(name), files.receive(name)),
      release: (ticket: string) => (received.pop(), files.release(ticket)),
    }
    const answer = await answerRequest(
      request('app://bundle/files', {
        method: 'POST',
        body: endless,
        duplex: 'half',
        headers: { 'content-type': 'application/octet-stream' },
        initiatorOrigin: ours,
      }),
      { ...served, files: counting },
    )
    expect(answer.status).toBe(413)
    expect(received).toEqual([])
  })
  test('a failure inside is a bare 500: no path, no stack', async () => {
    const session = new FakeSession('x')
    const log: string[] = []
    const broken = {
      ...files,
      receive: () => {
        throw new Error('/home/li/private')
      },
    }
    serveApp(session as unknown as Session, { ...served, files: broken, log: line => log.push(line) })
    const answer = await session.handlers.get('app')?.(
      request('app://bundle/files', {
        method: 'POST',
        body: 'x',
        headers: { 'content-type': 'application/octet-stream' },
        initiatorOrigin: ours,
      }),
    )
    expect([answer?.status, await answer?.text()]).toEqual([500, '500\n'])
    expect(log).toEqual(['a request failed: Error'])
  })
})
