import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'

type Runtime = { program?: string; reason?: string; found?: string; wanted?: string }
type Options = { browser: boolean; open: boolean; project?: string; port?: string; help?: boolean }
type Launch = {
  readStartOptions(args: string[]): { options: Options; problem?: undefined } | { problem: string; options?: undefined }
  chooseHost(options: Options, runtime: Runtime, obstacle?: string): { browser: boolean; sentence?: string; program?: string }
  findRuntime(folder: string, surroundings?: { env?: object; platform?: string }): Runtime
  windowObstacle(surroundings: { env?: object; platform?: string; uid?: number }): string | undefined
  explainFailure(output: string, version: string): string
  stampOf(folder: string): string
}
const load = async (name: string) => (await import(pathToFileURL(resolve('electron/launch', name)).href)) as Launch
const { readStartOptions, chooseHost } = await load('start.mjs')
const { findRuntime, windowObstacle } = await load('electron-runtime.mjs')
const { explainFailure } = await load('fetch-electron.mjs')
const { stampOf } = await load('build.mjs')

describe('the options of npm start', () => {
  const plain = { browser: false, open: true }
  test.each([
    [[], plain],
    [['--browser'], { ...plain, browser: true }],
    [['--project', 'a b.clausebook'], { ...plain, project: 'a b.clausebook' }],
    [['--project=规划.clausebook'], { ...plain, project: '规划.clausebook' }],
    [['--no-open'], { browser: false, open: false }],
    [['--port', '0'], { ...plain, port: '0' }],
    [['--port=65535', '--no-open', '--project', 'x'], { browser: false, open: false, port: '65535', project: 'x' }],
    [['--help'], { ...plain, help: true }],
  ])('%j are understood', (args, options) => expect(readStartOptions(args).options).toEqual(options))
  test.each([
    ['--bogus'],
    ['plan.txt'],
    ['-p'],
    ['--'],
    ['--project'],
    ['--project='],
    ['--port'],
    ['--port', '65536'],
    ['--port=-1'],
    ['--port', '80a'],
    ['--browser=yes'],
    ['--no-open=1'],
    ['--browser', 'x'],
  ])('%j are not', (...args) => expect(readStartOptions(args).problem).toMatch(/\.$/))
})

describe('which host is started', () => {
  const wanted = { browser: false, open: true }
  test('Electron, where its runtime is', () => expect(chooseHost(wanted, { program: '/e' })).toEqual({ browser: false, program: '/e' }))
  test('the browser, without a word, where it was asked for', () =>
    expect(chooseHost({ ...wanted, browser: true }, { program: '/e' })).toEqual({ browser: true }))
  test.each([{ open: false }, { port: '0' }])('the browser for %o, which have no meaning for a window', change => {
    expect(chooseHost({ ...wanted, ...change }, { program: '/e' })).toMatchObject({
      browser: true,
      sentence: expect.stringContaining('--no-open and --port'),
    })
    expect(chooseHost({ ...wanted, ...change }, { reason: 'absent' }).sentence).toContain('not on this machine')
  })
  test.each([
    [{ reason: 'absent' }, undefined, /electron:fetch.*ELECTRON_OVERRIDE_DIST_PATH/],
    [{ reason: 'override', found: '/usb/electron' }, undefined, /\/usb\/electron/],
    [{ reason: 'version', found: '44.0.0', wanted: '45.4.1' }, undefined, /44\.0\.0.*45\.4\.1/],
    [{ program: '/e' }, 'There is no screen here', /^There is no screen here, so /],
  ])('the browser for %o, and one sentence says why', (runtime, obstacle, words) => {
    const host = chooseHost(wanted, runtime, obstacle)
    expect(host.browser).toBe(true)
    expect(host.sentence).toMatch(words)
    expect(host.sentence).toMatch(/^[^\n]+ in your browser instead\.$/)
  })
  test('no window is tried without a screen or, for the sandbox’s sake, by root', () => {
    expect(windowObstacle({ platform: 'linux', uid: 1_000, env: {} })).toContain('screen')
    expect(windowObstacle({ platform: 'linux', uid: 0, env: { DISPLAY: ':0' } })).toContain('root')
    for (const name of ['DISPLAY', 'WAYLAND_DISPLAY'])
      expect(windowObstacle({ platform: 'linux', uid: 1_000, env: { [name]: ':0' } })).toBeUndefined()
    for (const platform of ['win32', 'darwin']) expect(windowObstacle({ platform, uid: 0, env: {} })).toBeUndefined()
  })
})

describe('what fetching says when it fails', () => {
  test.each([
    ['TypeError: fetch failed', /can't be reached.*ELECTRON_MIRROR.*ELECTRON_OVERRIDE_DIST_PATH/],
    ['Error: getaddrinfo ENOTFOUND example.invalid', /can't be reached/],
    ['Generated checksum for "electron-v45.4.1-linux-x64.zip" did not match expected checksum.', /checksum is wrong.*thrown away/],
    ['Error: ENOSPC: no space left on device, write', /ENOSPC/],
    ['Error: something else', /It said:\n\nError: something else$/],
  ])('%s', (output, words) => {
    expect(explainFailure(output, '45.4.1')).toMatch(words)
    expect(explainFailure(output, '45.4.1')).toContain('Nothing of Clausebook changed')
  })
})

/** A project folder with the launch scripts as they are and a stand-in for everything that they start. */
const folder = mkdtempSync(join(tmpdir(), 'clausebook-start-'))
const at = (path: string) => join(folder, path)
/** Says how it was started, then ends as told or when its channel closes. */
const host = (name: string) => `
import { writeFileSync } from 'node:fs'
const { FAKE_CODE, ELECTRON_RUN_AS_NODE, NODE_OPTIONS, NODE_COMPILE_CACHE } = process.env
const surroundings = { runAsNode: ELECTRON_RUN_AS_NODE, nodeOptions: NODE_OPTIONS, compiled: NODE_COMPILE_CACHE, connected: process.connected }
console.log(JSON.stringify({ name: '${name}', args: process.argv.slice(2), ...surroundings }))
if (FAKE_CODE) process.exit(Number(FAKE_CODE))
process.on('SIGINT', () => {})
process.once('disconnect', () => setTimeout(() => { console.log('closed in order'); process.exit(0) }, 100))
setTimeout(() => process.exit(99), 60_000)
`
const installer = at('node_modules/electron/install.js')
const runtime = at('node_modules/electron/dist/electron')
function placeFile(path: string, text: string, mode = 0o644): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
  chmodSync(path, mode)
}
function placeRuntime(version = '45.4.1'): void {
  placeFile(runtime, `#!${process.execPath}\n${host('electron').replace("import { writeFileSync } from 'node:fs'", '')}`, 0o755)
  placeFile(at('node_modules/electron/dist/version'), version)
  placeFile(at('node_modules/electron/path.txt'), 'electron')
}

beforeAll(() => {
  cpSync('electron/launch', at('electron/launch'), { recursive: true })
  placeFile(at('package.json'), '{"type": "module", "name": "clausebook"}')
  placeFile(at('out/main/loopback.js'), host('loopback'))
  placeFile(at('node_modules/electron/package.json'), '{"version": "45.4.1"}')
  placeFile(at('node_modules/electron/index.js'), 'throw new Error("this would start a download")')
  writeFileSync(at('out/stamp'), stampOf(folder))
})
beforeEach(() => {
  for (const name of ['dist', 'path.txt', 'install.js']) rmSync(at(join('node_modules/electron', name)), { recursive: true, force: true })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

type Ended = { readonly code: number | null; readonly out: string; readonly err: string }
type Running = { readonly ended: Promise<Ended>; readonly started: Promise<void>; kill(signal: NodeJS.Signals): void }
function run(
  script: string,
  args: readonly string[],
  { env = {}, as = {} }: { env?: Record<string, string>; as?: { uid?: number; gid?: number } } = {},
): Running {
  const { ELECTRON_OVERRIDE_DIST_PATH: _, npm_lifecycle_event: __, ...outer } = process.env
  const child = spawn(process.execPath, [at(join('electron/launch', script)), ...args], {
    cwd: folder,
    env: { ...outer, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...as,
  })
  let out = ''
  let err = ''
  child.stderr.on('data', chunk => (err += String(chunk)))
  const started = new Promise<void>(resolve => child.stdout.on('data', chunk => ((out += String(chunk)), resolve())))
  return {
    started,
    ended: new Promise(resolve => child.on('close', code => resolve({ code, out, err }))),
    kill: signal => child.kill(signal),
  }
}
const said = (out: string) =>
  JSON.parse(out.split('\n')[0] ?? '') as { name: string; args: string[]; connected: boolean; runAsNode?: string; nodeOptions?: string; compiled?: string }

describe.skipIf(process.platform === 'win32')('the command line', () => {
  const compiled = at('out/compiled')
  const said = `import module from 'node:module'\nprocess.stdout.write(String(module.getCompileCacheDir()))`
  beforeAll(() => placeFile(at('out/main/cli.js'), said))
  beforeEach(() => rmSync(compiled, { recursive: true, force: true }))

  test('keeps what Node compiled beside the program, for the next start', async () => {
    const { code, out } = await run('clausebook.mjs', []).ended
    expect(code).toBe(0)
    expect(dirname(out)).toBe(compiled)
    expect(readdirSync(out).length).toBeGreaterThan(0)
  })
  test('does without where that cannot be written', async () => {
    placeFile(compiled, 'no folder')
    const { code, out, err } = await run('clausebook.mjs', []).ended
    expect({ code, out, err }).toEqual({ code: 0, out: 'undefined', err: '' })
  })
  test('takes nothing broken from it', async () => {
    const { out } = await run('clausebook.mjs', []).ended
    for (const name of readdirSync(out)) writeFileSync(join(out, name), 'no compiled program')
    expect(await run('clausebook.mjs', []).ended).toEqual({ code: 0, out, err: '' })
  })
})

describe.skipIf(process.platform === 'win32')('npm start', () => {
  test('without a runtime says so in one sentence and starts the browser host, fetching nothing', async () => {
    const { code, out, err } = await run('start.mjs', [], { env: { FAKE_CODE: '0' } }).ended
    expect(code).toBe(0)
    expect(said(out)).toMatchObject({ name: 'loopback', args: [], connected: true, compiled: at('out/compiled') })
    expect(err.trim().split('\n')).toHaveLength(1)
    expect(readdirSync(at('node_modules/electron')).toSorted()).toEqual(['index.js', 'package.json'])
  })
  test('hands its options to the browser host; paths belong to the folder where npm was called', async () => {
    const env = { FAKE_CODE: '0', npm_lifecycle_event: 'start', npm_package_json: at('package.json'), INIT_CWD: '/data/li' }
    const { out, err } = await run('start.mjs', ['--browser', '--project', 'plans.clausebook', '--port', '7000', '--no-open'], { env })
      .ended
    expect(said(out).args).toEqual(['--project', '/data/li/plans.clausebook', '--no-open', '--port', '7000'])
    expect(err).toBe('')
  })
  test('ends as the host ended', async () => {
    expect((await run('start.mjs', ['--browser'], { env: { FAKE_CODE: '3' } }).ended).code).toBe(3)
  })
  test('with an unknown option starts nothing and ends with 2', async () => {
    const { code, out, err } = await run('start.mjs', ['--bogus']).ended
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain('"--bogus" is not an option of npm start.')
  })
  test('on Ctrl-C, which comes from the terminal and from npm, lets the host close in order', async () => {
    const running = run('start.mjs', ['--browser'])
    await running.started
    for (let times = 0; times < 3; times += 1) {
      running.kill('SIGINT')
      // Signals that wait for their turn together would arrive as one.
      await new Promise(resolve => setTimeout(resolve, 20))
    }
    const { code, out } = await running.ended
    expect(code).toBe(0)
    expect(out).toContain('closed in order')
  })
  test('that is ended without warning takes the host with it', async () => {
    const running = run('start.mjs', ['--browser'])
    await running.started
    running.kill('SIGKILL')
    expect((await running.ended).out).toContain('closed in order')
  })
  const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}
  const mayRun = spawnSync(process.execPath, ['--version'], { cwd: '/', ...nobody }).status === 0
  if (!mayRun) console.log('this user cannot become another one that may run Node: the start of Electron was not tried')
  test.skipIf(!mayRun)('opens Electron where its runtime is, with the project and without a developer’s surroundings', async () => {
    placeRuntime()
    if (nobody.uid !== undefined) chownSync(folder, nobody.uid, nobody.gid)
    chmodSync(folder, 0o755)
    const env = { FAKE_CODE: '4', DISPLAY: ':0', ELECTRON_RUN_AS_NODE: '', NODE_OPTIONS: '--no-warnings' }
    const { code, out, err } = await run('start.mjs', ['--project', 'plans.clausebook'], { env, as: nobody }).ended
    expect(err).toBe('')
    expect(code).toBe(4)
    expect(said(out)).toEqual({ name: 'electron', args: [folder, '--project', at('plans.clausebook')], connected: true })
  })
})

describe('where the runtime is looked for', () => {
  const look = (env: object = {}) => findRuntime(folder, { env, platform: 'linux' })
  test('nowhere: absent, and the package’s own entry is never asked', () => expect(look()).toEqual({ reason: 'absent' }))
  test('in the package, in the version that the package is for', () => {
    placeRuntime()
    expect(look()).toEqual({ program: runtime })
    placeRuntime('44.1.0')
    expect(look()).toEqual({ reason: 'version', found: '44.1.0', wanted: '45.4.1' })
  })
  test('not in half a fetch', () => {
    placeRuntime()
    rmSync(at('node_modules/electron/path.txt'))
    expect(look()).toEqual({ reason: 'absent' })
  })
  test('first in a carried one', () => {
    placeRuntime()
    expect(look({ ELECTRON_OVERRIDE_DIST_PATH: at('carried') })).toEqual({ reason: 'override', found: at('carried') })
    placeFile(at('carried/electron'), '', 0o755)
    expect(look({ ELECTRON_OVERRIDE_DIST_PATH: at('carried') })).toEqual({ program: at('carried/electron') })
  })
})

describe.skipIf(process.platform !== 'linux')('npm run electron:fetch', () => {
  const installing = `
const fs = require('node:fs')
const { join } = require('node:path')
if (process.env.ELECTRON_OVERRIDE_DIST_PATH || process.env.electron_use_remote_checksums) throw new Error('wrong surroundings')
fs.mkdirSync(join(__dirname, 'dist'))
fs.writeFileSync(join(__dirname, 'dist/electron'), '')
fs.writeFileSync(join(__dirname, 'dist/version'), 'v45.4.1')
fs.writeFileSync(join(__dirname, 'path.txt'), 'electron')
`
  beforeEach(() => placeFile(at('node_modules/electron/package.json'), '{"version": "45.4.1", "type": "commonjs"}'))
  test('runs Electron’s own installer and looks whether the runtime is there', async () => {
    placeFile(installer, installing)
    const { code, out, err } = await run('fetch-electron.mjs', [], {
      env: { ELECTRON_OVERRIDE_DIST_PATH: '/x', electron_use_remote_checksums: '1' },
    }).ended
    expect([code, err]).toEqual([0, ''])
    expect(out).toContain(runtime)
    expect(existsSync(runtime)).toBe(true)
    placeFile(installer, 'process.exit(1)')
    expect((await run('fetch-electron.mjs', []).ended).out).toContain('already here')
  })
  test('says in a sentence when the place cannot be reached', async () => {
    placeFile(installer, 'console.error(new TypeError("fetch failed").stack); process.exit(1)')
    const { code, err } = await run('fetch-electron.mjs', []).ended
    expect(code).toBe(1)
    expect(err).toContain("can't be reached from here")
    expect(err.trim().split('\n')).toHaveLength(1)
  })
  test('does not believe an installer that ends well without a runtime', async () => {
    placeFile(installer, '')
    const { code, err } = await run('fetch-electron.mjs', []).ended
    expect(code).toBe(1)
    expect(err).toContain('no runtime 45.4.1 is there')
  })
  test('says in a sentence when the package is missing', async () => {
    const { code, err } = await run('fetch-electron.mjs', []).ended
    expect([code, err.trim().split('\n').length]).toEqual([1, 1])
    expect(err).toContain('npm ci')
    expect(readFileSync(at('node_modules/electron/package.json'), 'utf8')).toContain('45.4.1')
  })
})
