import { spawn, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Desk, oneValue } from '../program.ts'

const root = resolve(import.meta.dirname, '../../..')
const launcher = join(root, 'electron/launch/clausebook.mjs')

/** A Node of this machine that is too old for the workbench; null where there is none. */
const oldNode =
  (process.env.PATH ?? '')
    .split(delimiter)
    .map(folder => join(folder, process.platform === 'win32' ? 'node.exe' : 'node'))
    .find(path => /^v(18|20|22)\./.test(spawnSync(path, ['--version'], { encoding: 'utf8' }).stdout ?? '')) ?? null
if (oldNode === null) console.log('there is no older Node here: going over from one to the project’s own was not tried')

let desk: Desk
beforeAll(async () => {
  desk = new Desk()
  writeFileSync(desk.path('plan.txt'), 'A PLAN\n\n1. One.\n')
  await desk.json(0, 'import', 'plan.txt')
})
afterAll(() => desk.remove())

type Start = { readonly node?: string; readonly cwd?: string; readonly env?: Readonly<Record<string, string>>; readonly script?: string }
function start(args: readonly string[], { node = process.execPath, cwd = desk.folder, env = {}, script = launcher }: Start = {}): Promise<{ out: Buffer; err: string; exit: number | null }> {
  const { INIT_CWD: _, npm_lifecycle_event: __, npm_package_json: ___, ...own } = process.env
  const child = spawn(node, [script, ...args], { cwd, env: { ...own, CLAUSEBOOK_HOME: desk.path('home'), LANG: 'C', ...env } })
  const out: Buffer[] = []
  let err = ''
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk))
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    err += chunk
  })
  return new Promise(done => child.on('close', exit => done({ out: Buffer.concat(out), err, exit })))
}

describe('the installed command', () => {
  it('works from any folder, building first when that is needed, and prints nothing of its own', async () => {
    const ends = await Promise.all([start(['documents', '--project', 'p.clausebook', '--json']), start(['documents', '--project', 'p.clausebook', '--json'])])
    for (const { out, err, exit } of ends) {
      expect([exit, err]).toEqual([0, ''])
      expect(oneValue(out)).toMatchObject([{ title: 'A PLAN' }])
    }
  })

  it('takes paths from the folder in which npm was called', async () => {
    const byNpm = { INIT_CWD: desk.folder, npm_lifecycle_event: 'clausebook', npm_package_json: join(root, 'package.json') }
    expect((await start(['documents', '--project', 'p.clausebook'], { cwd: root, env: byNpm })).exit).toBe(0)
    expect((await start(['documents', '--project', 'p.clausebook'], { cwd: root, env: { ...byNpm, npm_package_json: '/another/package.json' } })).exit).toBe(2)
  })

  it.skipIf(!existsSync('/dev/full'))('says so when what it printed could not be written', () => {
    const { status, stderr } = spawnSync(process.execPath, [launcher, 'documents', '--project', desk.path('p.clausebook')], {
      stdio: ['ignore', openSync('/dev/full', 'w'), 'pipe'], encoding: 'utf8', env: { ...process.env, LANG: 'C', CLAUSEBOOK_HOME: desk.path('home') },
    })
    expect([status, stderr]).toEqual([1, 'The answer could not be written to the output (ENOSPC). What the command did stays done.\n'])
  })

  it('passes exit codes on', async () => {
    expect(await start(['documents'])).toMatchObject({ exit: 2, err: '--project FILE is missing: on which project?\n' })
  })

  it.skipIf(oldNode === null)('goes over to the project’s own Node when it is called with an older one', async () => {
    const { out, err, exit } = await start(['documents', '--project', 'p.clausebook', '--json'], { node: oldNode ?? '' })
    expect([exit, err]).toEqual([0, ''])
    expect(oneValue(out)).toMatchObject([{ title: 'A PLAN' }])
    expect((await start([], { node: oldNode ?? '' })).exit).toBe(2)
  })

  it.skipIf(oldNode === null)('ends with the older Node that started it, however that one ends', async () => {
    const own = new Desk()
    try {
      writeFileSync(own.path('plan.txt'), 'A PLAN\n\n1. One.\n')
      await own.json(0, 'import', 'plan.txt')
      writeFileSync(own.path('long.txt'), Array.from({ length: 20_000 }, (_, index) => `${index}. Some words of an item.`).join('\n'))
      const child = spawn(oldNode ?? '', [launcher, 'import', 'long.txt', '--project', own.project], { cwd: own.folder, env: { ...process.env, ...own.env }, stdio: ['ignore', 'pipe', 'pipe'] })
      let err = ''
      child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
        err += chunk
        child.kill('SIGKILL')
      })
      // The streams close when the last process that holds them ends.
      await new Promise(done => child.on('close', done))
      expect(err).toContain('Stopped.')
      expect(await own.json(0, 'documents')).toMatchObject([{ title: 'A PLAN' }])
    } finally {
      own.remove()
    }
  })

  it.skipIf(oldNode === null)('says in a sentence what is missing when there is no newer Node', async () => {
    const bare = mkdtempSync(join(tmpdir(), 'clausebook-bare-'))
    try {
      mkdirSync(join(bare, 'electron'))
      cpSync(join(root, 'electron/launch'), join(bare, 'electron/launch'), { recursive: true })
      const { err, exit } = await start(['--help'], { node: oldNode ?? '', script: join(bare, 'electron/launch/clausebook.mjs') })
      expect(exit).toBe(1)
      expect(err).toMatch(/^Clausebook needs Node 24 or newer\. This is Node v\d+.*npm ci.*\.\n$/)
    } finally {
      rmSync(bare, { recursive: true, force: true })
    }
  })
})
