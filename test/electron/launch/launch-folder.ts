import { spawn } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, beforeEach } from 'vitest'
import { stampOf } from './scripts.ts'

/** A project folder with the launch scripts as they are and a stand-in for everything that they start. */
export const folder = mkdtempSync(join(tmpdir(), 'clausebook-start-'))
export const at = (path: string) => join(folder, path)
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
export const installer = at('node_modules/electron/install.js')
export const runtime = at('node_modules/electron/dist/electron')
export function placeFile(path: string, text: string, mode = 0o644): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
  chmodSync(path, mode)
}
export function placeRuntime(version = '45.4.1'): void {
  placeFile(runtime, `#!${process.execPath}\n${host('electron').replace("import { writeFileSync } from 'node:fs'", '')}`, 0o755)
  placeFile(at('node_modules/electron/dist/version'), version)
  placeFile(at('node_modules/electron/path.txt'), 'electron')
}

type Ended = { readonly code: number | null; readonly out: string; readonly err: string }
type Running = { readonly ended: Promise<Ended>; readonly started: Promise<void>; kill(signal: NodeJS.Signals): void }
export function run(
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
/** How a stand-in says that it was started. */
export const said = (out: string) =>
  JSON.parse(out.split('\n')[0] ?? '') as { name: string; args: string[]; connected: boolean; runAsNode?: string; nodeOptions?: string; compiled?: string }

/** Fills the folder before the tests of a file, takes the runtime out of it before each, and removes it at the end. */
export function useLaunchFolder(): void {
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
}
