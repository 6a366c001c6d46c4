import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { openStore } from '../../../electron/engine/store/database.ts'
import { type Holder, takeLock } from '../../../electron/engine/store/lock.ts'
import { sql } from '../../../electron/engine/store/sql.ts'
import { start } from './children/child.ts'
import { addTheme } from './given/rows.ts'
import { create, faultOf, label, makeFolder, open, optionsFor } from './given/sample.ts'

const closed = async (folder: string) => {
  const store = await create(folder)
  await store.close()
  return store.file
}

describe('a project that is open', () => {
  test('is not opened for writing a second time in the same process, and goes on undisturbed', async () => {
    const folder = makeFolder()
    const store = await create(folder)
    expect(await faultOf(() => openStore(optionsFor(folder)))).toMatchObject({
      id: 'projects.openHere',
      code: 'conflict',
      details: { reason: 'open' },
    })
    store.operation(label, write => addTheme(write, 'Carbon'))
    expect(store.all(sql`SELECT name FROM theme`)).toEqual([{ name: 'Carbon' }])
    await store.close()
    await open(optionsFor(folder))
  })

  test('in another process tells who has it, since when and where, and can be read', async () => {
    const folder = makeFolder()
    const file = await closed(folder)
    const child = await start('hold.ts', file, 'Wang Fang 王芳')
    expect(child.said).toBe('open')
    const fault = await faultOf(() => openStore(optionsFor(folder)))
    expect(fault).toMatchObject({ id: 'projects.openElsewhere', code: 'conflict', values: { holder: 'Wang Fang 王芳', host: hostname() } })
    expect(fault.details).toMatchObject({
      reason: 'open',
      holder: { name: 'Wang Fang 王芳', process: child.process.pid, host: hostname(), since: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) },
    })
    const reader = await open(optionsFor(folder, { readOnly: true }))
    expect(reader.get(sql`SELECT name FROM project`)).toEqual({ name: 'Plans' })
    await reader.close()
    await child.end()
    expect(readdirSync(folder)).toEqual(['plans.clausebook'])
    await open(optionsFor(folder))
  })

  test('is refused to the other process, too, and this one goes on', async () => {
    const folder = makeFolder()
    const store = await create(folder)
    const child = await start('hold.ts', store.file)
    expect(child.said).toBe('refused projects.openElsewhere')
    const reader = await start('hold.ts', store.file, 'Bo', 'read')
    expect(reader.said).toBe('open')
    store.operation(label, write => addTheme(write, 'Carbon'))
    await reader.end()
    store.operation(label, write => addTheme(write, 'Water'))
    expect(store.check()).toEqual([])
  })

  test('whose process was killed is free at once, though its lock file is still there', async () => {
    const folder = makeFolder()
    const file = await closed(folder)
    const child = await start('hold.ts', file)
    await child.kill()
    expect(existsSync(`${file}-lock`)).toBe(true)
    const store = await open(optionsFor(folder))
    store.operation(label, write => addTheme(write, 'Carbon'))
    await store.close()
    expect(readdirSync(folder)).toEqual(['plans.clausebook'])
  })

  test('goes to exactly one of several that ask at the same moment', async () => {
    const round = async () => {
      const folder = makeFolder()
      const file = await closed(folder)
      const children = await Promise.all(Array.from({ length: 5 }, (_, index) => start('hold.ts', file, `Person ${index}`)))
      const winners = children.filter(({ said }) => said === 'open')
      expect(children.map(({ said }) => said).filter(said => said !== 'open')).toEqual(
        Array.from({ length: 5 - winners.length }, () => 'refused projects.openElsewhere'),
      )
      expect(winners).toHaveLength(1)
      const fault = await faultOf(() => openStore(optionsFor(folder)))
      expect(fault.details).toMatchObject({ holder: { process: winners[0]?.process.pid } })
      for (const child of children) await child.kill()
    }
    await Promise.all([round(), round(), round()])
  })
})

describe('the lock file', () => {
  const holder = (name: string): Holder => ({ name, process: process.pid + 1, host: 'elsewhere', since: '2026-05-01T09:00:00.000Z' })

  test('is gone after the release, and a second release is nothing', async () => {
    const folder = makeFolder()
    const file = join(folder, 'plans.clausebook')
    const lock = takeLock(file, holder('Ann'))
    expect(readdirSync(folder)).toEqual(['plans.clausebook-lock'])
    lock.release()
    lock.release()
    expect(readdirSync(folder)).toEqual([])
  })

  test('can be taken after any number of processes were killed while taking it', async () => {
    const rounds = async (count: number) => {
      const file = join(makeFolder(), 'plans.clausebook')
      for (let round = 0; round < count; round++) {
        const child = await start('churn.ts', file, '1000000', 'say')
        expect(child.said).toBe('begin')
        await wait(Math.random() * 60)
        await child.kill()
        takeLock(file, holder('Ann')).release()
      }
    }
    await Promise.all([rounds(2), rounds(2), rounds(2), rounds(2)])
  })

  test('left half written by a process that was killed is made anew, unless someone has locked it', () => {
    const file = join(makeFolder(), 'plans.clausebook')
    const lock = takeLock(file, holder('Ann'))
    const firstPage = readFileSync(`${file}-lock`).subarray(0, 4096)
    lock.release()
    writeFileSync(`${file}-lock`, firstPage)
    const other = new Database(`${file}-lock`)
    other.unsafeMode(true)
    other.pragma('writable_schema = ON')
    other.exec('BEGIN IMMEDIATE')
    expect(() => takeLock(file, holder('Bo'))).toThrow(/projects\.(lockUnreadable|openElsewhere)/)
    expect(readFileSync(`${file}-lock`)).toEqual(firstPage)
    other.close()
    takeLock(file, holder('Bo')).release()
    expect(existsSync(`${file}-lock`)).toBe(false)
  })

  test('removed by someone and made anew by another is left to that other', () => {
    const file = join(makeFolder(), 'plans.clausebook')
    const first = takeLock(file, holder('Ann'))
    rmSync(`${file}-lock`)
    const second = takeLock(file, holder('Bo'))
    first.release()
    expect(existsSync(`${file}-lock`)).toBe(true)
    second.release()
    expect(existsSync(`${file}-lock`)).toBe(false)
  })

  test('taken and let go again and again by four processes is never held by two', async () => {
    const folder = makeFolder()
    const children = await Promise.all(Array.from({ length: 4 }, () => start('churn.ts', join(folder, 'plans.clausebook'), '150')))
    const results = children.map(({ said }) => JSON.parse(said) as { taken: number; refused: number; together: number })
    expect(results.map(({ together }) => together)).toEqual([0, 0, 0, 0])
    expect(results.reduce((sum, { taken }) => sum + taken, 0)).toBeGreaterThan(20)
    expect(readdirSync(folder)).toEqual([])
  })

  test('that is no lock file is named, and left alone', async () => {
    const folder = makeFolder()
    const file = await closed(folder)
    writeFileSync(`${file}-lock`, 'x'.repeat(5000))
    expect(await faultOf(() => openStore(optionsFor(folder)))).toMatchObject({
      id: 'projects.lockUnreadable',
      values: { lock: 'plans.clausebook-lock' },
    })
    expect(readdirSync(folder).sort()).toEqual(['plans.clausebook', 'plans.clausebook-lock'])
    renameSync(`${file}-lock`, join(folder, 'away'))
    await open(optionsFor(folder))
  })

  test('with any writing in it only names nobody', async () => {
    const folder = makeFolder()
    const file = await closed(folder)
    const other = new Database(`${file}-lock`)
    other.exec(
      `CREATE TABLE holder (one INTEGER PRIMARY KEY CHECK (one = 1), text TEXT NOT NULL) STRICT;
      INSERT INTO holder VALUES (1, '{"name":[]}'); BEGIN IMMEDIATE`,
    )
    expect(await faultOf(() => openStore(optionsFor(folder)))).toMatchObject({
      id: 'projects.openElsewhere',
      values: { holder: '?' },
      details: { holder: null },
    })
    other.close()
  })

  test('is let go when the opening fails', async () => {
    const folder = makeFolder()
    const file = await closed(folder)
    const other = new Database(file)
    other.exec('CREATE TABLE extra (x)')
    other.close()
    await faultOf(() => openStore(optionsFor(folder)))
    expect(readdirSync(folder)).toEqual(['plans.clausebook'])
  })
})
