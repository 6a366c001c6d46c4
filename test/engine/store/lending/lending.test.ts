import { setImmediate as pause } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import type { Store, WriteStore } from '../../../../electron/engine/store/database.ts'
import { replayLent, writeLent } from '../../../../electron/engine/store/lending/lent.ts'
import { sql } from '../../../../electron/engine/store/sql.ts'
import type { Steps } from '../../../../electron/engine/store/lending/steps.ts'
import { start } from '../children/child.ts'
import { addTheme } from '../given/rows.ts'
import { create, faultOf, label, makeFolder, open, optionsFor } from '../given/sample.ts'

const names = (store: Store) => store.all<{ name: string }>(sql`SELECT name FROM theme ORDER BY name`).map(({ name }) => name)
const stamp = { now: () => '2026-05-01T09:00:00.000Z', coder: () => 'Bo' }

function* two(write: WriteStore, first: string, second: string): Steps<string> {
  addTheme(write, first)
  yield 0.5
  addTheme(write, second)
  yield 1
  return 'both'
}

test('between two steps nobody sees the first; afterwards all is there as one step, told before whoever lent goes on', async () => {
  const store = await create(makeFolder())
  const told: string[] = []
  store.onCommit(({ kind, changes, operation }) => told.push(`${kind} ${changes.length} ${operation.coder}`))
  const seen: string[][] = []
  const result = await store.lend(file => writeLent({ file, ...stamp }, label, write => two(write, 'a', 'b'), async () => void seen.push(names(store))))
  expect(result).toBe('both')
  expect(seen).toEqual([[], []])
  expect(names(store)).toEqual(['a', 'b'])
  expect(told).toEqual(['do 2 Bo'])
  expect(store.changedSinceBackup()).toBe(true)
  store.undo()
  expect(names(store)).toEqual([])
  store.redo()
  expect(names(store)).toEqual(['a', 'b'])
  expect(store.check()).toEqual([])
})

test('what comes meanwhile waits in the order of its coming, and what can’t wait is refused with a sentence', async () => {
  const store = await create(makeFolder())
  const order: string[] = []
  const gate = Promise.withResolvers<void>()
  const lendFor = (name: string) => store.lend(async file => {
    await writeLent({ file, ...stamp }, label, write => two(write, `${name}1`, `${name}2`), () => gate.promise)
    order.push(name)
  })
  const waiting = [
    lendFor('x'),
    store.inTurn(() => store.operation(label, write => { addTheme(write, 'a'); order.push('a') })),
    lendFor('y'),
    store.inTurn(() => { store.undo(); order.push('undo') }),
  ]
  await pause()
  expect(await faultOf(() => store.operation(label, write => addTheme(write, 'refused')))).toMatchObject({ id: 'projects.lent', code: 'conflict' })
  expect(await faultOf(() => store.undo())).toMatchObject({ id: 'projects.lent' })
  gate.resolve()
  await Promise.all(waiting)
  expect(order).toEqual(['x', 'a', 'y', 'undo'])
  expect(names(store)).toEqual(['a', 'x1', 'x2'])
})

test('what throws between two steps, in a step or beside them leaves nothing, and the project can be written again', async () => {
  const store = await create(makeFolder())
  const fail = () => { throw new Error('stop') }
  await expect(store.lend(file => writeLent({ file, ...stamp }, label, write => two(write, 'a', 'b'), async () => fail()))).rejects.toThrow('stop')
  await expect(store.lend(file => writeLent({ file, ...stamp }, label, write => two(write, 'a', 'a'), () => pause()))).rejects.toThrow('UNIQUE')
  await expect(store.lend(async () => fail())).rejects.toThrow('stop')
  expect(names(store)).toEqual([])
  expect(store.operations(10)).toEqual([])
  store.operation(label, write => addTheme(write, 'c'))
  expect(names(store)).toEqual(['c'])
})

test('what was committed is told also when the process ended before it could say so', async () => {
  const store = await create(makeFolder())
  const told: number[] = []
  store.onCommit(({ changes }) => told.push(changes.length))
  const lost = store.lend(async file => {
    await writeLent({ file, ...stamp }, label, write => two(write, 'a', 'b'), () => pause())
    throw new Error('gone')
  })
  await expect(lost).rejects.toThrow('gone')
  expect(told).toEqual([2])
})

test('closing waits for what is lent; a project that is only read lends nothing', async () => {
  const folder = makeFolder()
  const store = await create(folder)
  const gate = Promise.withResolvers<void>()
  const running = store.lend(file => writeLent({ file, ...stamp }, label, write => two(write, 'a', 'b'), () => gate.promise))
  const closed = store.close()
  gate.resolve()
  await running
  await closed
  const reader = await open(optionsFor(folder, { readOnly: true }))
  expect(names(reader)).toEqual(['a', 'b'])
  expect(await faultOf(() => reader.lend(async () => undefined))).toMatchObject({ id: 'projects.readOnly' })
})

describe('an operation of very many rows', () => {
  const many = (store: Store) => store.operation(label, write => { for (let each = 0; each < 2_600; each++) addTheme(write, `theme ${each}`) })
  const lendReplay = (store: Store, kind: 'undo' | 'redo', between: () => Promise<void> = () => pause()) => store.lendReplay(kind, file => replayLent({ file, ...stamp }, kind, between))

  test('is taken back and done again in steps, of which nobody sees one; what it touched is told as a whole', async () => {
    const store = await create(makeFolder())
    const told: unknown[] = []
    store.onCommit(({ kind, changes, manyIn, operation }) => told.push([kind, changes.length, manyIn, operation.state]))
    many(store)
    const all = names(store)
    const seen = new Set<number>()
    let steps = 0
    const look = async () => { steps++; seen.add(names(store).length) }
    expect(await lendReplay(store, 'undo', look)).toMatchObject({ state: 'undone', changes: 2_600 })
    expect(names(store)).toEqual([])
    expect(await lendReplay(store, 'redo')).toMatchObject({ state: 'done' })
    expect(names(store)).toEqual(all)
    expect([steps, [...seen]]).toEqual([6, [2_600]])
    expect(told).toEqual([['do', 0, ['theme'], 'done'], ['undo', 0, ['theme'], 'undone'], ['redo', 0, ['theme'], 'done']])
    expect(await lendReplay(store, 'redo')).toBeNull()
    expect(store.operations(10)).toHaveLength(1)
    expect(store.check()).toEqual([])
  })

  test('is as it was when the taking back is stopped, and taken back when only its answer was lost', async () => {
    const store = await create(makeFolder())
    many(store)
    const all = names(store)
    await expect(lendReplay(store, 'undo', async () => { throw new Error('stop') })).rejects.toThrow('stop')
    expect(names(store)).toEqual(all)
    expect(store.next().undo).not.toBeNull()
    const lost = store.lendReplay('undo', async file => {
      await replayLent({ file, ...stamp }, 'undo', () => pause())
      throw new Error('gone')
    })
    expect(await lost).toMatchObject({ state: 'undone' })
    expect(names(store)).toEqual([])
    expect(store.check()).toEqual([])
  })
})

test('killed between any two steps of one operation: nothing of it is there, and the lender goes on at once', async () => {
  const store = await create(makeFolder())
  for (let steps = 1; steps <= 3; steps++) {
    await store.lend(async file => {
      const child = await start('write-lent.ts', file, String(steps))
      expect(child.said).toBe(`step ${steps}`)
      expect(names(store)).not.toContain('lent')
      await child.kill()
    })
    store.operation(label, write => addTheme(write, `after ${steps}`))
  }
  expect(names(store)).toEqual(['after 1', 'after 2', 'after 3'])
  expect(store.get(sql`SELECT count(*) AS count FROM passage`)).toEqual({ count: 0 })
  expect(store.operations(10)).toHaveLength(3)
  expect(store.check()).toEqual([])
})
