import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { sql } from '../../../electron/engine/store/sql.ts'
import { addTheme } from './given/rows.ts'
import { create, faultOf, label, makeFolder } from './given/sample.ts'

const themes = sql`SELECT name FROM theme ORDER BY name`

describe('a snapshot', () => {
  test('does not see what is committed while it is read', async () => {
    const store = await create(makeFolder())
    store.operation(label, write => addTheme(write, 'Before'))
    const seen = await store.snapshot(async read => {
      const first = read.all(themes)
      store.operation(label, write => addTheme(write, 'Meanwhile'))
      await new Promise(resolve => setImmediate(resolve))
      return [first, read.all(themes), [...read.iterate(themes)]]
    })
    expect(seen).toEqual([[{ name: 'Before' }], [{ name: 'Before' }], [{ name: 'Before' }]])
    expect(store.all(themes)).toHaveLength(2)
  })

  test('begins at the call, is waited for by closing, and is refused after', async () => {
    const store = await create(makeFolder())
    let go = () => undefined as void
    const reading = store.snapshot(async read => {
      await new Promise<void>(resolve => (go = resolve))
      return read.all(themes)
    })
    let isClosed = false
    const closed = store.close().then(() => void (isClosed = true))
    await new Promise(resolve => setTimeout(resolve, 100))
    expect(isClosed).toBe(false)
    expect((await faultOf(() => store.snapshot(() => 1))).id).toBe('projects.closing')
    expect((await faultOf(() => store.operation(label, () => 1))).id).toBe('projects.closing')
    go()
    expect(await reading).toEqual([])
    await closed
    await store.close()
  })

  test('sees what was committed since the one before it, also when that one was left in the middle of a list', async () => {
    const store = await create(makeFolder())
    store.operation(label, write => void addTheme(write, 'First'))
    const firstOf = () => store.snapshot(read => read.iterate<{ name: string }>(themes)[Symbol.iterator]().next().value?.name)
    expect(await firstOf()).toBe('First')
    store.operation(label, write => void addTheme(write, 'A second'))
    expect(await firstOf()).toBe('A second')
    expect(await Promise.all([firstOf(), firstOf()])).toEqual(['A second', 'A second'])
    await store.close()
  })

  test('is in nobody’s way when it is over: closing brings everything into the one file', async () => {
    const folder = makeFolder()
    const store = await create(folder)
    await store.snapshot(read => read.all(themes))
    store.operation(label, write => void addTheme(write, 'After'))
    await store.close()
    expect(readdirSync(folder).filter(name => /-(?:wal|shm|lock)$/.test(name))).toEqual([])
  })

  test('that fails lets the project go all the same', async () => {
    const store = await create(makeFolder())
    await expect(store.snapshot(() => Promise.reject(new Error('mistake')))).rejects.toThrow('mistake')
    await store.close()
  })
})

describe('reading row by row', () => {
  test('may be left early, inside an operation too, and does not keep it from being committed', async () => {
    const store = await create(makeFolder())
    store.operation(label, write => ['a', 'b', 'c'].forEach(name => addTheme(write, name)))
    for (const row of store.iterate(themes)) {
      expect(row).toEqual({ name: 'a' })
      break
    }
    store.operation(label, write => {
      write.iterate(themes).next()
    })
    store.operation(label, write => addTheme(write, 'd'))
    expect([...store.iterate(themes)]).toHaveLength(4)
  })

  test('of the same query twice at once is no trouble', async () => {
    const store = await create(makeFolder())
    store.operation(label, write => ['a', 'b'].forEach(name => addTheme(write, name)))
    const pairs: unknown[] = []
    for (const left of store.iterate<{ name: string }>(themes))
      for (const right of store.iterate<{ name: string }>(themes)) pairs.push(left.name + right.name)
    expect(pairs).toEqual(['aa', 'ab', 'ba', 'bb'])
  })
})
