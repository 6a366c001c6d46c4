import { _electron, expect, test, type ElectronApplication, type Page } from '@playwright/test'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

// The window itself, in a real Electron: wherever its runtime is found. The same rules are checked everywhere else on a stand-in.
type Runtime = { readonly program?: string }
const root = resolve(import.meta.dirname, '../../..')
const { findRuntime } = (await import(pathToFileURL(join(root, 'electron/launch/electron-runtime.mjs')).href)) as {
  findRuntime(folder: string): Runtime
}
const { program } = findRuntime(root)
const hasScreen = process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'])
const why = program ? 'there is no screen here' : "Electron's runtime is not on this machine"
const runs = program !== undefined && hasScreen
if (!runs) console.log(`the window was not opened in a real Electron: ${why}`)

test.describe.configure({ mode: 'serial' })
test.describe('Clausebook in Electron', () => {
  test.skip(!runs, why)
  let home: string
  let app: ElectronApplication
  let page: Page
  let server: Server
  const requests: string[] = []

  test.beforeAll(async () => {
    home = mkdtempSync(join(tmpdir(), 'clausebook-electron-'))
    server = createServer((request, response) => {
      requests.push(request.url ?? '')
      response.end('reached')
    })
    await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
    app = await _electron.launch({
      executablePath: program ?? '',
      // Root has no sandbox on Linux; the test then shows everything but that.
      args: [root, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--project', join(home, 'plans.clausebook')],
      env: { ...(process.env as Record<string, string>), CLAUSEBOOK_HOME: join(home, 'data') },
    })
    page = await app.firstWindow()
    await page.waitForLoadState('domcontentloaded')
  })
  test.afterAll(async () => {
    await app.close()
    server.close()
    rmSync(home, { recursive: true, force: true })
  })
  const address = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/`

  test('shows the page from its own scheme, connected to the engine', async () => {
    expect(await page.evaluate(() => location.origin)).toBe('app://bundle')
    await expect(page).toHaveTitle(/Clausebook/)
    await expect(page.locator('body')).toContainText(/\S/)
    await expect(page.getByRole('button').first()).toBeVisible()
  })
  test('gives the page nothing of Node or Electron', async () => {
    expect(
      await page.evaluate(() => ['require', 'process', 'module', 'Buffer', 'ipcRenderer', 'electron'].filter(name => name in window)),
    ).toEqual([])
    expect(
      await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map(window => window.webContents.isDevToolsOpened())),
    ).toEqual([false])
  })
  test('takes a file that the page hands over, and nothing else at that place', async () => {
    const answer = await page.evaluate(async () => {
      const file = new File(['I. Goals'], 'plan.txt')
      const headers = { 'content-type': 'application/octet-stream', 'x-file-name': 'plan.txt' }
      const taken = await fetch('/files', { method: 'POST', headers, body: file })
      const refused = await fetch('/files', { method: 'POST', headers: { 'content-type': 'text/plain' }, body: 'x' })
      return { taken: (await taken.json()) as { ticket: string }, refused: refused.status }
    })
    expect(answer).toEqual({ taken: { ticket: expect.stringMatching(/^[\w-]{16,64}$/) }, refused: 404 })
  })
  test('reaches no other place: not by fetch, picture, frame, socket, navigation or a new window', async () => {
    const before = page.url()
    const reached = await page.evaluate(async url => {
      const tries: [string, Promise<boolean>][] = [
        [
          'fetch',
          fetch(url, { mode: 'no-cors' }).then(
            () => true,
            () => false,
          ),
        ],
        [
          'file',
          fetch('file:///etc/hostname').then(
            () => true,
            () => false,
          ),
        ],
        ['picture', new Promise(done => Object.assign(new Image(), { onload: () => done(true), onerror: () => done(false), src: url }))],
        [
          'socket',
          new Promise(done => {
            try {
              Object.assign(new WebSocket(url.replace('http', 'ws')), { onopen: () => done(true), onerror: () => done(false) })
            } catch {
              done(false)
            }
          }),
        ],
        ['window', Promise.resolve(window.open(url) !== null)],
      ]
      const answers = await Promise.all(tries.map(async ([name, answer]) => ((await answer) ? name : '')))
      document.body.append(Object.assign(document.createElement('iframe'), { src: url }))
      location.href = url
      return answers.filter(Boolean)
    }, address())
    await page.waitForTimeout(500)
    expect(reached).toEqual([])
    expect(requests).toEqual([])
    expect(page.url()).toBe(before)
    expect(app.windows()).toHaveLength(1)
  })
  test('runs no script that is not a file of the program', async () => {
    const violations = await page.evaluate(async () => {
      const seen: string[] = []
      addEventListener('securitypolicyviolation', event => seen.push(event.effectiveDirective))
      try {
        document.body.append(Object.assign(document.createElement('script'), { textContent: 'window.ran = true' }))
      } catch {
        seen.push('trusted-types')
      }
      try {
        document.body.insertAdjacentHTML('beforeend', '<img src="x" onerror="window.ran = true">')
      } catch {
        seen.push('trusted-types')
      }
      try {
        // oxlint-disable-next-line no-eval -- that it does not run is what is tested
        ;(0, eval)('window.ran = true')
      } catch {
        seen.push('eval')
      }
      await new Promise(done => setTimeout(done, 300))
      return { seen, ran: 'ran' in window }
    })
    expect(violations.ran).toBe(false)
    expect(violations.seen.length).toBeGreaterThanOrEqual(3)
  })
  test('brings plans in through a worker of its own', async () => {
    const bringIn = () =>
      page.evaluate(async () => {
        const headers = { 'content-type': 'application/octet-stream', 'x-file-name': 'plan.txt' }
        const { ticket } = (await (
          await fetch('/files', { method: 'POST', headers, body: new File(['I. Goals\n1. Plant trees.\n'], 'plan.txt') })
        ).json()) as { ticket: string }
        const port = await new Promise<MessagePort | undefined>(done => {
          addEventListener('message', ({ data, ports }) => data === 'clausebook:port' && done(ports[0]))
          window.postMessage('clausebook:ready', location.origin)
        })
        return new Promise<unknown>(done => {
          port?.addEventListener(
            'message',
            ({ data }: MessageEvent<{ type: string }>) => data.type !== 'event' && data.type !== 'progress' && done(data),
          )
          port?.addEventListener('close', () => done('closed'))
          port?.start()
          port?.postMessage({ type: 'call', id: 1, room: 'documents', name: 'import', input: { files: [ticket] } })
        })
      })
    // The page gets its own port back after a while, which ends this one.
    await expect(async () =>
      expect(await bringIn()).toMatchObject({ type: 'done', output: [{ file: 'plan.txt', document: { title: expect.any(String) } }] }),
    ).toPass()
  })
})
