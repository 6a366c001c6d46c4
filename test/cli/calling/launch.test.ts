import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { dataFolder } from '../../../electron/launch/data-folder.ts'

const launch = resolve(import.meta.dirname, '../../../electron/launch')
const moduleUrl = (name: string) => pathToFileURL(join(launch, name)).href

type Build = (node: string, folder: string, fresh: string) => Promise<void>
type BuildModule = {
  isBuilt(folder: string): boolean
  ensureBuilt(node: string, options: { folder: string; build: Build; force?: boolean }): Promise<boolean>
}
type NodeModule = { isNewEnough(version: string): boolean }
const { ensureBuilt, isBuilt } = (await import(moduleUrl('build.mjs'))) as BuildModule
const { isNewEnough } = (await import(moduleUrl('node.mjs'))) as NodeModule

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'clausebook-launch-'))
  mkdirSync(join(folder, 'electron', 'launch'), { recursive: true })
  mkdirSync(join(folder, 'renderer'))
  writeFileSync(join(folder, 'electron', 'a.ts'), 'one')
  writeFileSync(join(folder, 'package.json'), '{}')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const write: Build = async (_node, _folder, fresh) => {
  mkdirSync(join(fresh, 'main'), { recursive: true })
  writeFileSync(join(fresh, 'main', 'cli.js'), readFileSync(join(folder, 'electron', 'a.ts')))
}
const built = () => readFileSync(join(folder, 'out', 'main', 'cli.js'), 'utf8')

describe('building when needed', () => {
  it('builds when nothing is built, and not again while the sources stay as they are', async () => {
    expect(isBuilt(folder)).toBe(false)
    expect(await ensureBuilt('node', { folder, build: write })).toBe(true)
    expect(built()).toBe('one')
    expect(isBuilt(folder)).toBe(true)
    expect(await ensureBuilt('node', { folder, build: () => Promise.reject(new Error('built again')) })).toBe(false)
  })

  it.each([
    ['a changed source', () => writeFileSync(join(folder, 'electron', 'a.ts'), 'three')],
    ['a source of the same length, written later', () => utimesSync(join(folder, 'electron', 'a.ts'), 1, 1)],
    ['a new source', () => writeFileSync(join(folder, 'renderer', 'b.tsx'), '')],
    ['a source that is gone', () => rmSync(join(folder, 'electron', 'a.ts'))],
    ['other packages', () => writeFileSync(join(folder, 'package-lock.json'), '{}')],
    ['other settings of the build', () => writeFileSync(join(folder, 'electron.vite.config.ts'), '')],
  ])('builds again for %s', async (_, change) => {
    await ensureBuilt('node', { folder, build: write })
    change()
    expect(isBuilt(folder)).toBe(false)
  })

  it('does not build again for a text about the sources or a script that is not built', async () => {
    await ensureBuilt('node', { folder, build: write })
    writeFileSync(join(folder, 'electron', 'README.md'), 'how it is')
    writeFileSync(join(folder, 'electron', 'launch', 'start.mjs'), '')
    expect(isBuilt(folder)).toBe(true)
  })

  it('keeps what was built when building fails, and leaves nothing lying about', async () => {
    await ensureBuilt('node', { folder, build: write })
    writeFileSync(join(folder, 'electron', 'a.ts'), 'broken')
    const half: Build = async (node, root, fresh) => {
      await write(node, root, fresh)
      throw new Error('a mistake in the sources')
    }
    await expect(ensureBuilt('node', { folder, build: half })).rejects.toThrow('a mistake in the sources')
    expect(built()).toBe('one')
    expect(isBuilt(folder)).toBe(false)
    expect(readdirSync(join(folder, '.cache'))).toEqual([])
  })

  it('is built once by two programs that start at the same time', async () => {
    const script = join(folder, 'start.mjs')
    writeFileSync(
      script,
      `import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs'
       import { ensureBuilt } from ${JSON.stringify(moduleUrl('build.mjs'))}
       const folder = ${JSON.stringify(folder)}
       await ensureBuilt('node', { folder, async build(_node, _folder, fresh) {
         appendFileSync(folder + '/builds', 'x')
         await new Promise(done => setTimeout(done, 300))
         mkdirSync(fresh + '/main', { recursive: true })
         writeFileSync(fresh + '/main/cli.js', 'whole')
       } })
       process.exitCode = (await import('node:fs')).readFileSync(folder + '/out/main/cli.js', 'utf8') === 'whole' ? 0 : 1`,
    )
    const ends = await Promise.all(
      [0, 1, 2].map(() => new Promise(done => spawn(process.execPath, [script], { stdio: 'inherit' }).on('exit', done))),
    )
    expect(ends).toEqual([0, 0, 0])
    expect(readFileSync(join(folder, 'builds'), 'utf8')).toBe('x')
  })

  it('takes over from a program that died while it was building', async () => {
    const dead = spawn(process.execPath, ['-e', ''])
    await new Promise(done => dead.on('exit', done))
    mkdirSync(join(folder, '.cache', 'build.lock'), { recursive: true })
    writeFileSync(join(folder, '.cache', 'build.lock', 'owner'), String(dead.pid))
    expect(await ensureBuilt('node', { folder, build: write })).toBe(true)
    expect(existsSync(join(folder, '.cache', 'build.lock'))).toBe(false)
  })

  it('waits for a program that is alive', async () => {
    mkdirSync(join(folder, '.cache', 'build.lock'), { recursive: true })
    writeFileSync(join(folder, '.cache', 'build.lock', 'owner'), String(process.pid))
    let settled = false
    const waiting = ensureBuilt('node', { folder, build: write }).then(result => {
      settled = true
      return result
    })
    await new Promise(done => setTimeout(done, 400))
    expect(settled).toBe(false)
    rmSync(join(folder, '.cache', 'build.lock'), { recursive: true })
    expect(await waiting).toBe(true)
  })
})

describe('the project’s Node', () => {
  it.each([
    ['v20.20.2', false],
    ['v22.14.0', false],
    ['v24.0.0', true],
    ['v26.1.0', true],
    ['24.21.0', true],
  ])('%s will do: %s', (version, expected) => {
    expect(isNewEnough(version)).toBe(expected)
  })
})

/** Runs a script that uses a launch module, and says how it ended. */
function runScript(lines: string, onOutput?: (kill: (signal: NodeJS.Signals) => void) => void): Promise<{ out: string; code: number | null; signal: NodeJS.Signals | null }> {
  const script = join(folder, 'script.mjs')
  writeFileSync(script, lines)
  const child = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'inherit'] })
  let out = ''
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    out += chunk
    onOutput?.(signal => void child.kill(signal))
  })
  return new Promise(done => child.on('close', (code, signal) => done({ out, code, signal })))
}

describe('a program that takes the place of another', () => {
  const imports = `import { become } from ${JSON.stringify(moduleUrl('node.mjs'))}\n`

  it('ends it with its own exit code', async () => {
    expect(await runScript(`${imports}become(process.execPath, ['-e', 'console.log(1); process.exit(7)'])`)).toEqual({ out: '1\n', code: 7, signal: null })
  })

  it('gets its signals, and ends it by them', async () => {
    const polite = `${imports}become(process.execPath, ['-e', 'process.on("SIGTERM", () => process.exit(5)); setInterval(() => {}, 1000); console.log("on")'])`
    expect(await runScript(polite, kill => kill('SIGTERM'))).toEqual({ out: 'on\n', code: 5, signal: null })
    const plain = `${imports}become(process.execPath, ['-e', 'setInterval(() => {}, 1000); console.log("on")'])`
    expect(await runScript(plain, kill => kill('SIGTERM'))).toEqual({ out: 'on\n', code: null, signal: 'SIGTERM' })
  })
})

describe('the data folder', () => {
  const place = (env: Readonly<Record<string, string>>, platform: NodeJS.Platform, home = '/home/ada') => dataFolder({ env, platform, home })

  it.each([
    ['is the one that was chosen', { CLAUSEBOOK_HOME: '/data', XDG_DATA_HOME: '/xdg' }, 'linux', '/data'],
    ['is not a relative one', { CLAUSEBOOK_HOME: 'data' }, 'linux', '/home/ada/.local/share/clausebook'],
    ['follows XDG', { XDG_DATA_HOME: '/xdg' }, 'linux', '/xdg/clausebook'],
    ['does not follow a relative XDG', { XDG_DATA_HOME: 'xdg' }, 'linux', '/home/ada/.local/share/clausebook'],
    ['is Application Support on macOS', {}, 'darwin', '/home/ada/Library/Application Support/Clausebook'],
    ['is the local application data on Windows', { LOCALAPPDATA: 'C:\\Users\\Ada\\AppData\\Local' }, 'win32', 'C:\\Users\\Ada\\AppData\\Local\\Clausebook'],
  ] as const)('%s', (_, env, platform, expected) => {
    expect(place(env, platform)).toBe(expected)
  })
})
