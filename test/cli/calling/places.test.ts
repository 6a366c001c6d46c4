import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openEngine, type OpenedEngine } from '../../../electron/engine/index.ts'
import { startChildWorker } from '../../../electron/engine/workers/child-worker.ts'
import { lockableFolder } from '../../engine/store/given/small-disk.ts'
import { Desk, oneValue } from '../program.ts'

let desk: Desk
beforeEach(async () => {
  desk = new Desk('sub folder/计划.clausebook')
  mkdirSync(desk.path('sub folder'))
  writeFileSync(desk.path('plan.txt'), 'A PLAN\n\n1. One.\n\n2. Two.\n')
  await desk.json(0, 'import', 'plan.txt')
})
afterEach(() => desk.remove())

/** The project in another program that has kept it open for a minute, as a window does; for a passing one a command would wait. */
function openInWindow(): Promise<OpenedEngine> {
  return openEngine({
    dataFolder: desk.path('window'), projectFile: desk.path(desk.project), log: () => undefined, startWorker: startChildWorker, seedsFolder: '', showFolders: false, coder: 'Ben at the window', clock: () => Date.now() - 60_000,
  })
}

describe('a project that is open in a window', () => {
  it('can be read beside it, and who writes to it is told with 3 who has it', async () => {
    const window = await openInWindow()
    try {
      const [document] = await desk.json<{ id: string }[]>(0, 'documents')
      expect(await desk.json<unknown[]>(0, 'clauses', document?.id ?? '')).not.toEqual([])
      expect(await desk.json(0, 'export', '--format', 'csv', '--out', 'e.csv')).toMatchObject({ rows: 0 })
      expect(await desk.json(0, 'backup', 'copy.clausebook')).toMatchObject({ file: 'copy.clausebook' })
      const [undo, restore] = await Promise.all([desk.call(['undo', '--json', '--project', desk.project]), desk.run('restore', 'copy.clausebook', '--json')])
      for (const { exit, out, err } of [undo, restore]) {
        expect(exit).toBe(3)
        expect(err).toContain('Ben at the window')
        expect(err).toContain('Close it there and call this again')
        expect(oneValue(out)).toMatchObject({ error: { code: 'conflict' } })
      }
      expect(await desk.json<unknown[]>(0, 'history')).toHaveLength(1)
    } finally {
      await window.close()
    }
    expect(await desk.json(0, 'undo')).not.toBeNull()
  })
})

describe('two commands at once', () => {
  it('both write, one after the other', async () => {
    writeFileSync(desk.path('b.txt'), 'B PLAN\n\n1. One.\n')
    writeFileSync(desk.path('c.txt'), 'C PLAN\n\n1. One.\n')
    const own = (...args: string[]) => desk.call([...args, '--project', desk.project])
    const ends = await Promise.all([own('import', 'b.txt'), own('import', 'c.txt'), own('documents')])
    for (const { exit, err } of ends) expect(exit, err).toBe(0)
    expect(await desk.json<unknown[]>(0, 'documents')).toHaveLength(3)
    expect(await desk.json(0, 'check')).toEqual([])
  })

  it('both make the same new project', async () => {
    writeFileSync(desk.path('b.txt'), 'B PLAN\n\n1. One.\n')
    const args = (file: string) => ['import', file, '--project', 'new.clausebook']
    const ends = await Promise.all([desk.call(args('plan.txt')), desk.call(args('b.txt'))])
    for (const { exit, err } of ends) expect(exit, err).toBe(0)
    expect(oneValue<unknown[]>((await desk.ask(['documents', '--project', 'new.clausebook', '--json'])).out)).toHaveLength(2)
  })
})

describe('a file that is no project that can be opened', () => {
  it.each([
    ['a text', 'just words'],
    ['nothing', ''],
    ['the beginning of another database', `SQLite format 3\0${'\0'.repeat(200)}`],
  ])('ends a command with 3 and a sentence, and stays as it is: %s', async (_, content) => {
    writeFileSync(desk.path('other.clausebook'), content)
    for (const command of [['documents'], ['import', 'plan.txt'], ['undo']]) {
      const { exit, err, out } = await desk.ask([...command, '--project', 'other.clausebook', '--json'])
      expect(exit).toBe(3)
      expect(err).toMatch(/^[“\p{L}][^\n]*\n$/u)
      expect(oneValue(out)).toMatchObject({ error: { message: err.trim() } })
    }
    expect(readFileSync(desk.path('other.clausebook'), 'utf8')).toBe(content)
    expect(readdirSync(desk.folder).filter(name => name.startsWith('other'))).toEqual(['other.clausebook'])
  })

  it('a damaged project is left alone, and a copy can be put in its place', async () => {
    await desk.json(0, 'backup', 'copy.clausebook')
    const bytes = readFileSync(desk.path(desk.project))
    writeFileSync(desk.path(desk.project), Buffer.concat([bytes.subarray(0, 4_096), Buffer.alloc(bytes.length - 4_096, 7)]))
    expect((await desk.run('documents')).exit).toBe(3)
    const { backup } = await desk.json<{ backup: string }>(0, 'restore', 'copy.clausebook')
    expect(existsSync(backup)).toBe(true)
    expect(await desk.json<unknown[]>(0, 'documents')).toHaveLength(1)
  })

  it('a copy never takes the place of what was no project', async () => {
    await desk.json(0, 'backup', 'copy.clausebook')
    writeFileSync(desk.path('thesis.docx'), 'PK precious')
    const { exit, out } = await desk.ask(['restore', 'copy.clausebook', '--project', 'thesis.docx', '--json'])
    expect(exit).toBe(3)
    expect(oneValue(out)).toMatchObject({ error: { code: 'invalid', message: expect.stringContaining('thesis.docx') } })
    expect(readFileSync(desk.path('thesis.docx'), 'utf8')).toBe('PK precious')
    writeFileSync(desk.path('gone.clausebook'), 'its beginning is damaged')
    expect((await desk.ask(['restore', 'copy.clausebook', '--project', 'gone.clausebook'])).exit).toBe(0)
    expect(oneValue<unknown[]>((await desk.ask(['documents', '--project', 'gone.clausebook', '--json'])).out)).toHaveLength(1)
  })
})

describe('where things lie', () => {
  it('paths are those of the folder in which the command is called', async () => {
    await desk.json(0, 'export', '--format', 'csv', '--out', 'sub folder/摘录.csv')
    expect(existsSync(desk.path('sub folder/摘录.csv'))).toBe(true)
  })

  it.skipIf(process.platform === 'win32')('a hand-out never replaces a project, under whatever name', async () => {
    symlinkSync(desk.path(desk.project), desk.path('link.csv'))
    expect(await desk.json(1, 'export', '--format', 'csv', '--out', 'link.csv')).toMatchObject({ error: { code: 'invalid' } })
    await desk.json(0, 'backup', 'other.clausebook')
    expect(await desk.json(1, 'themes', 'export', 'other.clausebook')).toMatchObject({ error: { code: 'invalid' } })
    expect(await desk.json(0, 'check')).toEqual([])
  })

  it('a copy of the project replaces an older copy, and never another project or one that is open', async () => {
    const other = (...args: string[]) => desk.ask([...args, '--project', 'other.clausebook', '--json'])
    expect((await other('import', 'plan.txt')).exit).toBe(0)
    const bytes = readFileSync(desk.path('other.clausebook'))
    expect(await desk.json(1, 'backup', 'other.clausebook')).toMatchObject({ error: { code: 'invalid', message: expect.stringContaining('Nothing was written') } })
    expect(readFileSync(desk.path('other.clausebook')).equals(bytes)).toBe(true)
    await desk.json(0, 'backup', 'copy.clausebook')
    await desk.json(0, 'set', 'A PLAN', 'issuer=City')
    await desk.json(0, 'backup', 'copy.clausebook')
    expect(oneValue((await desk.ask(['documents', '--project', 'copy.clausebook', '--json'])).out)).toMatchObject([{ issuer: 'City' }])
    writeFileSync(desk.path('copy.clausebook-wal'), '')
    expect(await desk.json(1, 'backup', 'copy.clausebook')).toMatchObject({ error: { code: 'invalid' } })
  })

  it('a data folder that can’t be made is in nobody’s way', async () => {
    writeFileSync(desk.path('no-folder'), '')
    const env = { CLAUSEBOOK_HOME: desk.path('no-folder') }
    for (const args of [['import', 'plan.txt'], ['export', '--format', 'csv', '--out', 'new.csv'], ['backup', 'new-copy.clausebook']]) {
      const { exit, err } = await desk.ask([...args, '--project', 'new.clausebook'], env)
      expect(exit, err).toBe(0)
    }
    expect(existsSync(desk.path('new.csv')) && existsSync(desk.path('new-copy.clausebook'))).toBe(true)
  })

  it('reading leaves no trace: no settings, no list of projects, nothing beside the project', async () => {
    const before = [readdirSync(desk.folder), readdirSync(desk.path('sub folder')), readdirSync(desk.path('home'), { recursive: true }), readFileSync(desk.path(desk.project)).toString('base64')]
    for (const command of ['documents', 'themes', 'annotations', 'matrix', 'history', 'check']) await desk.json(0, command)
    expect([readdirSync(desk.folder), readdirSync(desk.path('sub folder')), readdirSync(desk.path('home'), { recursive: true }), readFileSync(desk.path(desk.project)).toString('base64')]).toEqual(before)
    expect(existsSync(desk.path('home/recent.json'))).toBe(false)
  })

  it('one backup in ten minutes is enough, however many commands are given', async () => {
    const backups = () => readdirSync(desk.path('home/backups'), { recursive: true }).filter(name => String(name).endsWith('.clausebook'))
    expect(backups()).toHaveLength(1)
    for (const name of ['X', 'Y']) await desk.json(0, 'set', 'A PLAN', `issuer=${name}`)
    expect(backups()).toHaveLength(1)
  })

  it('a backup that fails is told, and what was done is done', async () => {
    writeFileSync(desk.path('no-folder'), '')
    const { exit, err, out } = await desk.ask(['set', 'A PLAN', 'issuer=City', '--project', desk.project, '--json'], { CLAUSEBOOK_HOME: desk.path('no-folder') })
    expect(exit).toBe(0)
    expect(oneValue(out)).toMatchObject({ issuer: 'City' })
    expect(err).toContain('What was done is saved')
    expect(await desk.json(0, 'documents')).toMatchObject([{ issuer: 'City' }])
  })

  const probe = lockableFolder()
  probe?.remove()
  if (!probe) console.log('no folder can be made unwritable for this account: a project in one was not tried')
  it.skipIf(!probe)('a folder that can’t be written ends writing with 3 and still lets read', async () => {
    const disk = lockableFolder()
    if (!disk) throw new Error('the folder could be made a moment ago')
    try {
      const place = join(disk.folder, 'p.clausebook')
      expect((await desk.ask(['import', 'plan.txt', '--project', place])).exit).toBe(0)
      disk.remount('ro')
      expect((await desk.ask(['undo', '--project', place])).exit).toBe(3)
      expect(oneValue<unknown[]>((await desk.ask(['documents', '--project', place, '--json'])).out)).toHaveLength(1)
    } finally {
      disk.remove()
    }
  })
})

describe('who reads the output', () => {
  it.skipIf(process.platform === 'win32')('may stop early, without a complaint', async () => {
    // Several times what a pipe takes before anybody reads it.
    writeFileSync(desk.path('long.txt'), 'Long plan\n\nA line of the plan.\n'.repeat(8_000))
    await desk.json(0, 'import', 'long.txt')
    const { spawnSync } = await import('node:child_process')
    const { programPath } = await import('../program.ts')
    const script = `set -o pipefail; "${process.execPath}" --no-warnings "${programPath}" text 'Long plan' --project '${desk.project}' | head -c 10`
    const ended = spawnSync('bash', ['-c', script], { cwd: desk.folder, env: { ...process.env, CLAUSEBOOK_HOME: desk.path('home') }, encoding: 'utf8' })
    expect([ended.status, ended.stdout, ended.stderr]).toEqual([0, 'Long plan\n', ''])
  })
})

describe('stopping an import', () => {
  it('keeps what was read until then, and says of the rest that it is not in', async () => {
    mkdirSync(desk.path('many'))
    for (let index = 0; index < 60; index += 1) writeFileSync(join(desk.path('many'), `${index}.txt`), `Plan ${index}\n\n${'1. An item of the plan.\n'.repeat(1_000)}`)
    const { exit, out, err } = await desk.stoppedAt('(3/', ['import', 'many', '--project', desk.project, '--json'])
    expect(err).toContain('(3/60)')
    expect(exit).toBe(1)
    const entries = oneValue<{ error?: { code: string } }[]>(out)
    const left = entries.filter(({ error }) => error?.code === 'cancelled')
    expect(entries).toHaveLength(60)
    expect(left.length).toBeGreaterThan(0)
    expect(left.length).toBeLessThan(60)
    expect(await desk.json<unknown[]>(0, 'documents')).toHaveLength(1 + 60 - left.length)
    expect(await desk.json(0, 'check')).toEqual([])
    expect(statSync(desk.path(desk.project)).isFile()).toBe(true)
  })

  it('at the first line that it says leaves nothing half done', async () => {
    mkdirSync(desk.path('few'))
    for (let index = 0; index < 20; index += 1) writeFileSync(join(desk.path('few'), `${index}.txt`), `Plan ${index}\n\n${'1. An item of the plan.\n'.repeat(1_000)}`)
    const before = (await desk.json<unknown[]>(0, 'documents')).length
    // A second signal ends the command at once, and a second line may come before the first one is heard.
    let isStopped = false
    const stopOnce = (_: string, kill: (signal: NodeJS.Signals) => void) => {
      if (!isStopped) kill('SIGINT')
      isStopped = true
    }
    const { exit, out } = await desk.call(['import', 'few', '--project', desk.project, '--json'], { onError: stopOnce })
    expect(exit).toBe(1)
    const value = oneValue<{ error?: { code: string } }[] | { error: { code: string } }>(out)
    const told = Array.isArray(value) ? value : [value]
    expect(told.some(({ error }) => error?.code === 'cancelled')).toBe(true)
    expect(await desk.json<unknown[]>(0, 'documents')).toHaveLength(before + told.filter(({ error }) => !error).length)
    expect(await desk.json(0, 'check')).toEqual([])
  })
})
