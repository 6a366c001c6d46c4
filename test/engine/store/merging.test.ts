import { describe, expect, test } from 'vitest'
import { sql } from '../../../electron/engine/store/sql.ts'
import { addTheme } from './given/rows.ts'
import { create, dump, label, makeClock, makeFolder, open, optionsFor } from './given/sample.ts'

describe('operations of one merge key', () => {
  const typing = async () => {
    const time = makeClock()
    const folder = makeFolder()
    const store = await create(folder, { clock: time.clock })
    const id = store.operation({ id: 'test.theme' }, write => addTheme(write, 'Carbon'))
    const type = (text: string, mergeKey: string | undefined = `definition ${id}`) =>
      store.operation(
        { id: 'test.type' },
        write => write.run(sql`UPDATE theme SET definition = ${text} WHERE id = ${id}`),
        mergeKey === '' ? {} : { mergeKey },
      )
    const definition = () => store.get<{ definition: string }>(sql`SELECT definition FROM theme`)?.definition
    return { time, store, type, definition, folder }
  }

  test('become one undo step while no more than 60 s lie between them', async () => {
    const { time, store, type, definition } = await typing()
    type('a')
    time.pass(60_000)
    type('ab')
    time.pass(60_000)
    type('abc')
    expect(store.operations(10).map(({ label: { id }, at }) => `${id} ${at}`)).toEqual([
      'test.type 2026-05-01T09:02:00.000Z',
      'test.theme 2026-05-01T09:00:00.000Z',
    ])
    store.undo()
    expect(definition()).toBe('')
    store.redo()
    expect(definition()).toBe('abc')
    expect(store.check()).toEqual([])
  })

  test('stay apart after 60 s, after a step of the clock backwards, and without a key', async () => {
    const { time, store, type } = await typing()
    type('a')
    time.pass(60_001)
    type('ab')
    time.pass(-1)
    type('abc')
    type('abcd', 'another')
    type('abcde', '')
    type('abcdef', '')
    expect(store.operations(10)).toHaveLength(7)
  })

  test('stay apart when anything lies between, or another person goes on', async () => {
    const { store, type, folder, definition } = await typing()
    type('a')
    store.operation(label, write => addTheme(write, 'Water'))
    type('ab')
    expect(store.operations(10)).toHaveLength(4)
    store.undo()
    type('abc')
    expect(store.operations(10).filter(({ state }) => state === 'done')).toHaveLength(4)
    expect(definition()).toBe('abc')
    await store.close()
    const other = await open(optionsFor(folder, { coder: () => 'Bo', clock: () => Date.parse('2026-05-01T09:00:00Z') }))
    const before = other.operations(10).length
    const id = other.get<{ id: string }>(sql`SELECT id FROM theme WHERE definition = 'abc'`)?.id
    other.operation(label, write => write.run(sql`UPDATE theme SET definition = 'abcd' WHERE id = ${id ?? ''}`), {
      mergeKey: `definition ${id}`,
    })
    expect(other.operations(10)).toHaveLength(before + 1)
  })

  test('keep one change of a row that is written again and again, and all changes of several', async () => {
    const { store, type } = await typing()
    for (let length = 1; length <= 50; length++) type('x'.repeat(length))
    expect(store.operations(1)).toMatchObject([{ changes: 1 }])
    const both = (definition: string) =>
      store.operation(label, write => write.run(sql`UPDATE theme SET definition = ${definition}`), { mergeKey: 'both' })
    store.operation(label, write => addTheme(write, 'Water'))
    const before = dump(store)
    both('one')
    both('two')
    expect(store.operations(1)).toMatchObject([{ changes: 4 }])
    store.undo()
    expect(dump(store)).toBe(before)
  })
})
