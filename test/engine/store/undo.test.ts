import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type OpenOptions, openStore, type OperationRow, type Store, type WriteStore } from '../../../electron/engine/store/database.ts'
import { replayLent } from '../../../electron/engine/store/lending/lent.ts'
import { sql } from '../../../electron/engine/store/sql.ts'
import { act, type Deed, deed } from './given/deeds.ts'
import { addAnnotation, addDocument, addTheme } from './given/rows.ts'
import { create, documentIds, dump, faultOf, label, makeFolder, memory, open, optionsFor } from './given/sample.ts'

type Step =
  | { readonly kind: 'do'; readonly deeds: readonly Deed[]; readonly mergeKey: string | undefined }
  | { readonly kind: 'undo' | 'redo'; readonly isLent: boolean }
  | { readonly kind: 'reopen' }
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('do' as const),
      deeds: fc.array(deed, { minLength: 1, maxLength: 5 }),
      mergeKey: fc.constantFrom(undefined, undefined, 'k'),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('undo' as const), isLent: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('redo' as const), isLent: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('reopen' as const) }) },
)

let template = ''
beforeAll(async () => {
  const folder = mkdtempSync(join(memory, 'clausebook-test-'))
  template = optionsFor(folder).file
  const store = await openStore(optionsFor(folder, { create: { name: 'Plans' } }))
  store.operation(label, write => {
    for (const [index, title] of ['Plan A', 'Plan B'].entries())
      addAnnotation(write, addDocument(write, title, `Sentence ${index} of a plan.\n第一条 总则 ${index}。`), 0, 8)
    addTheme(write, 'theme 0', addTheme(write, 'theme 1'))
  })
  await store.close()
})
afterAll(() => rmSync(dirname(template), { recursive: true, force: true }))

/** What the tables held at one moment, and which documents there were: an import undone stays as a removed document. */
type State = { readonly rows: string; readonly documents: ReadonlySet<unknown> }
const stateOf = (store: Store): State => ({ rows: dump(store), documents: documentIds(store) })
const expectState = (store: Store, state: State | undefined) => expect(dump(store, state?.documents)).toBe(state?.rows)
const history = (store: Store) => store.operations(1000)

/** Undoes or does again here, or step by step on a connection of its own as another process does. */
async function takeStep(store: Store, { kind, isLent }: { readonly kind: 'undo' | 'redo'; readonly isLent: boolean }): Promise<OperationRow | null> {
  if (!isLent) return store[kind]()
  return store.lendReplay(kind, file => replayLent({ file, now: store.now, coder: store.coder }, kind, async () => undefined))
}

/** Takes a project through steps of a person's day, holding each state against the one it must equal. */
async function live(options: OpenOptions, steps: readonly Step[]): Promise<void> {
  let store = await openStore(options)
  try {
    const states = [stateOf(store)]
    let now = 0
    for (const step of steps) {
      if (step.kind === 'do') {
        const before = history(store).length
        store.operation(label, write => act(write, step.deeds), step.mergeKey ? { mergeKey: step.mergeKey } : {})
        if (history(store).length > before) states.splice(++now, Number.POSITIVE_INFINITY, stateOf(store))
        else if (now === states.length - 1) states[now] = stateOf(store)
        else expectState(store, states[now])
      } else if (step.kind === 'undo' && now > 0) {
        await takeStep(store, step)
        expectState(store, states[--now])
      } else if (step.kind === 'redo') {
        const redone = await takeStep(store, step)
        expect(redone === null).toBe(now === states.length - 1)
        if (redone) expectState(store, states[++now])
      } else if (step.kind === 'reopen') {
        const before = [dump(store), store.next(), history(store)]
        await store.close()
        store = await openStore(options)
        expect([dump(store), store.next(), history(store)]).toEqual(before)
      }
    }
    expect(store.check()).toEqual([])
    const end = dump(store)
    const count = now
    for (; now > 0; now--) store.undo()
    expectState(store, states[0])
    expect(store.check()).toEqual([])
    for (; now < count; now++) store.redo()
    expect(dump(store)).toBe(end)
  } finally {
    await store.close()
  }
}

describe('undo and redo', () => {
  test('1,000 lives of a project: undo takes back and redo brings again exactly, over reopening too; rows and history agree', async () => {
    const seen = { steps: 0 }
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 14 }), async steps => {
        const folder = mkdtempSync(join(memory, 'clausebook-test-'))
        try {
          copyFileSync(template, optionsFor(folder).file)
          await live(optionsFor(folder), steps)
          seen.steps += steps.length
        } finally {
          rmSync(folder, { recursive: true, force: true })
        }
      }),
      { numRuns: 1000 },
    )
    expect(seen.steps).toBeGreaterThan(3000)
  }, 900_000)

  test('names swapped within one operation come back and forth', async () => {
    const store = await create(makeFolder())
    const [left, right] = store.operation(label, write => [addTheme(write, 'Carbon'), addTheme(write, 'Water')] as const)
    const rename = (write: WriteStore, id: string, to: string) => write.run(sql`UPDATE theme SET name = ${to} WHERE id = ${id}`)
    store.operation(label, write => {
      rename(write, left, 'between')
      rename(write, right, 'Carbon')
      rename(write, left, 'Water')
    })
    const names = () => store.all<{ name: string }>(sql`SELECT name FROM theme ORDER BY id`).map(({ name }) => name)
    const [before, after] = [names().toReversed(), names()]
    store.undo()
    expect(names()).toEqual(before)
    store.redo()
    expect(names()).toEqual(after)
  })

  test('set what differs, and no key: SQLite would look at every row that points to it', async () => {
    const folder = makeFolder()
    const store = await create(folder)
    const id = store.operation(label, write => addTheme(write, 'Carbon'))
    store.operation(label, write => write.run(sql`UPDATE theme SET name = ${'Water'}, color = ${'#fff'} WHERE id = ${id}`))
    const other = new Database(optionsFor(folder).file)
    // Heard by its columns, whatever they are set to.
    other.exec(`CREATE TRIGGER of_the_test AFTER UPDATE OF id, parent, position ON theme BEGIN SELECT RAISE(ABORT, 'a key is set'); END`)
    const after = dump(store)
    store.undo()
    expect(store.all(sql`SELECT name, color FROM theme`)).toEqual([{ name: 'Carbon', color: '#336699' }])
    store.redo()
    expect(dump(store)).toBe(after)
    other.exec('DROP TRIGGER of_the_test')
    other.close()
  })

  test('a theme deleted and another given its name in one operation come back', async () => {
    const store = await create(makeFolder())
    const [left, right] = store.operation(label, write => [addTheme(write, 'Carbon'), addTheme(write, 'Water')] as const)
    const before = dump(store)
    store.operation(label, write => {
      write.run(sql`DELETE FROM theme WHERE id = ${left}`)
      write.run(sql`UPDATE theme SET name = ${'Carbon'} WHERE id = ${right}`)
    })
    store.undo()
    expect(dump(store)).toBe(before)
  })

  test('rows that came in one statement, the lower before the upper, come back', async () => {
    const store = await create(makeFolder())
    const before = dump(store)
    store.operation(label, write =>
      write.run(
        sql`INSERT INTO theme (id, parent, position, name, color)
          VALUES ('child', 'parent', 'a', 'Child', '#fff'), ('parent', NULL, 'a', 'Parent', '#fff')`,
      ),
    )
    const after = dump(store)
    store.undo()
    expect(dump(store)).toBe(before)
    store.redo()
    expect(dump(store)).toBe(after)
  })

  test('a row that REPLACE took away comes back', async () => {
    const store = await create(makeFolder())
    store.operation(label, write => addTheme(write, 'Carbon'))
    const before = dump(store)
    store.operation(label, write =>
      write.run(sql`INSERT OR REPLACE INTO theme (id, position, name, color) VALUES ('new', 'b', 'Carbon', '#fff')`),
    )
    store.undo()
    expect(dump(store)).toBe(before)
  })

  test('an import undone takes the document away and keeps its text for the redo', async () => {
    const store = await create(makeFolder())
    const place = store.operation(label, write => addDocument(write, 'Plan', '1. Carbon.'))
    const before = dump(store)
    const commits: unknown[] = []
    store.onCommit(({ kind, changes }) =>
      commits.push([kind, changes.map(({ before, after }) => [before?.['removed_at'] ?? null, typeof after?.['removed_at']])]),
    )
    store.undo()
    expect(store.get(sql`SELECT count(*) AS count FROM document WHERE removed_at IS NULL`)).toEqual({ count: 0 })
    expect(store.get(sql`SELECT text FROM document_version WHERE id = ${place.version}`)).toEqual({ text: '1. Carbon.' })
    expect(store.check()).toEqual([])
    store.redo()
    expect(dump(store)).toBe(before)
    expect(commits).toEqual([
      ['undo', [[null, 'string']]],
      ['redo', [[expect.any(String), 'object']]],
    ])
  })

  test('survive reopening, to the first step', async () => {
    const folder = makeFolder()
    const first = await create(folder)
    const empty = dump(first)
    for (const theme of ['a', 'b', 'c']) first.operation({ id: `test.${theme}` }, write => addTheme(write, theme))
    first.undo()
    const before = dump(first)
    await first.close()
    const second = await open(optionsFor(folder))
    expect(dump(second)).toBe(before)
    expect(second.redo()).toMatchObject({ label: { id: 'test.c' } })
    for (let step = 0; step < 3; step++) second.undo()
    expect(second.undo()).toBeNull()
    expect(dump(second)).toBe(empty)
  })

  test('are refused with a sentence, changing nothing, when the rows are not as the history left them', async () => {
    const folder = makeFolder()
    const store = await create(folder)
    const [id] = store.operation(label, write => [addTheme(write, 'Carbon'), addTheme(write, 'Water')])
    await store.close()
    const other = new Database(optionsFor(folder).file)
    other.exec(
      `INSERT INTO operation (label, at) VALUES ('{}', '');
      UPDATE theme SET color = 'other' WHERE id = '${id}';
      DELETE FROM change WHERE before IS NOT NULL; DELETE FROM operation WHERE label = '{}'`,
    )
    other.close()
    const again = await open(optionsFor(folder))
    const before = dump(again)
    expect(await faultOf(() => again.undo())).toMatchObject({ id: 'projects.historyBroken', code: 'conflict' })
    expect(dump(again)).toBe(before)
    expect(again.check()).toMatchObject([
      { severity: 'error', message: { id: 'projects.checkHistory', values: { table: 'theme', count: 1 } } },
    ])
    again.operation(label, write => addTheme(write, 'Air'))
    expect(again.undo()).not.toBeNull()
  })

  test.each([
    ['no JSON', "after = 'x'"],
    ['a list', "after = '[1]'"],
    ['nested values', `after = '{"id":{"a":1}}'`],
    ['an unknown table', "entity = 'sqlite_schema'"],
    ['a column that is SQL', `after = '{"id\\" = 1; --":"x"}'`],
  ])('a history that was tampered with (%s) is refused and harms nothing', async (_, change) => {
    const folder = makeFolder()
    const store = await create(folder)
    store.operation(label, write => addTheme(write, 'Carbon'))
    await store.close()
    const other = new Database(optionsFor(folder).file)
    other.exec(`UPDATE change SET ${change}`)
    other.close()
    const again = await open(optionsFor(folder))
    expect((await faultOf(() => again.undo())).id).toBe('projects.historyBroken')
    expect(again.all(sql`SELECT name FROM theme`)).toEqual([{ name: 'Carbon' }])
    expect(again.check()).not.toEqual([])
  })

  test('of 20,000 rows is one step', async () => {
    const store = await create(makeFolder())
    const place = store.operation(label, write => addDocument(write, 'Plan', 'carbon '.repeat(20_000)))
    const before = dump(store)
    store.operation(label, write => {
      for (let index = 0; index < 20_000; index++) addAnnotation(write, place, index * 7, index * 7 + 6)
    })
    const after = dump(store)
    store.undo()
    expect(dump(store)).toBe(before)
    store.redo()
    expect(dump(store)).toBe(after)
  })
})
