import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { request, sendRaw } from './raw.ts'

const isBuilt = existsSync('out/renderer/index.html')
if (!isBuilt) console.log('nothing is built here: the browser host was not started (npm run build makes it)')

let folder: string
let running: ChildProcess[]
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'clausebook-host-'))
  running = []
})
afterEach(() => {
  for (const child of running) child.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

if (process.platform !== 'linux') console.log('the browser host was not started: how its command line is read is known on Linux only')

type Host = { readonly child: ChildProcess; readonly said: () => string; readonly ended: Promise<number | null> }

/** Starts the browser host as `npm start` does, in its own process. */
function startHost(args: readonly string[], env: Record<string, string> = {}): Host {
  const child = spawn(process.execPath, [resolve('electron/loopback/index.ts'), '--project', join(folder, 'plans.clausebook'), ...args], {
    env: { ...process.env, CLAUSEBOOK_HOME: join(folder, 'home'), TMPDIR: folder, LANG: 'en_GB.UTF-8', LC_ALL: '', ...env },
    stdio: ['pipe', 'pipe', 'pipe', 'ipc'],
  })
  running.push(child)
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', chunk => (said += String(chunk)))
  return { child, said: () => said, ended: new Promise(done => child.once('exit', done)) }
}

const linkIn = async ({ said }: Host) => new URL(await expect.poll(() => /http:\S+/.exec(said())?.[0], { timeout: 30_000 }).toBeTruthy().then(() => /http:\S+/.exec(said())?.[0] ?? ''))

/** A stand-in for the system's opener: notes the words it was called with. */
function placeOpener(): Record<string, string> {
  const bin = join(folder, 'bin')
  mkdirSync(bin)
  writeFileSync(join(bin, 'xdg-open'), `#!/bin/sh\nprintf '%s\\n' "$@" > '${join(folder, 'called.part')}'\nmv '${join(folder, 'called.part')}' '${join(folder, 'called')}'\n`)
  chmodSync(join(bin, 'xdg-open'), 0o755)
  return { PATH: `${bin}${delimiter}${process.env['PATH']}`, DISPLAY: ':0' }
}

const trade = (port: number, token: string) =>
  sendRaw(port, request('POST', '/session', [['Host', `127.0.0.1:${port}`], ['Origin', `http://127.0.0.1:${port}`], ['Content-Type', 'application/json'], ['x-clausebook', '1']], JSON.stringify({ token })))

describe.skipIf(!isBuilt || process.platform !== 'linux')('the browser host', () => {
  test('L4: the token reaches the browser in a page that only this person reads, on no command line and in no output; it goes with the host', async () => {
    const host = startHost([], placeOpener())
    await expect.poll(() => existsSync(join(folder, 'called')), { timeout: 30_000 }).toBe(true)
    const called = readFileSync(join(folder, 'called'), 'utf8').trim()
    expect(called).toMatch(/^file:\/\/\S+\.html$/)
    const page = fileURLToPath(called)
    expect(statSync(page).mode & 0o777).toBe(0o600)
    expect(statSync(dirname(page)).mode & 0o777).toBe(0o700)
    const link = new URL(/url=(http:[^"]+)/.exec(readFileSync(page, 'utf8'))?.[1] ?? '')
    const token = link.hash.slice('#token='.length)
    expect(token).toMatch(/^[\w-]{43}$/)
    const commandLine = readFileSync(`/proc/${host.child.pid}/cmdline`, 'utf8')
    for (const seen of [called, commandLine, host.said()]) expect(seen).not.toContain(token)
    expect((await trade(Number(link.port), token)).status).toBe(200)
    expect((await trade(Number(link.port), token)).status).toBe(401)
    expect(host.said()).not.toContain(token)
    host.child.kill('SIGINT')
    expect(await host.ended).toBe(0)
    expect(existsSync(page)).toBe(false)
  })

  test('L2, L6: two at once have ports and cookies of their own', async () => {
    const hosts = [startHost(['--no-open']), startHost(['--no-open', '--project', join(folder, 'other.clausebook')])]
    const links = await Promise.all(hosts.map(linkIn))
    expect(links[0]?.port).not.toBe(links[1]?.port)
    const cookies = await Promise.all(links.map(async ({ port, hash }) => (await trade(Number(port), hash.slice('#token='.length))).headers.get('set-cookie')?.[0] ?? ''))
    expect(cookies.map(cookie => cookie.split('=')[0])).toEqual(links.map(({ port }) => `clausebook_${port}`))
  })

  test('who starts on a project that is open elsewhere is told by whom, and how to read it meanwhile', async () => {
    await linkIn(startHost(['--no-open']))
    const second = startHost(['--no-open'])
    expect(await second.ended).toBe(3)
    expect(second.said()).toMatch(/has this project open on .*--read-only/)
    expect((await linkIn(startHost(['--no-open', '--read-only']))).port).not.toBe('')
  })

  test('L18: ends in order when the program that started it is gone: the port is free, the lock released, the log written back', async () => {
    const host = startHost(['--no-open'])
    const { port } = await linkIn(host)
    expect(existsSync(join(folder, 'plans.clausebook-lock'))).toBe(true)
    host.child.disconnect()
    expect(await host.ended).toBe(0)
    for (const beside of ['-lock', '-wal', '-shm']) expect(existsSync(join(folder, `plans.clausebook${beside}`))).toBe(false)
    await expect(sendRaw(Number(port), request('GET', '/', []))).rejects.toMatchObject({ code: 'ECONNREFUSED' })
  })
})
