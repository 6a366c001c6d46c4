import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { openStore, type Commit } from '../../electron/engine/store/database.ts'
import { migrations } from '../../electron/engine/store/migrations/list.ts'
import { sql } from '../../electron/engine/store/sql.ts'
import { dump, makeFolder, optionsFor } from '../engine/store/given/sample.ts'

test('what operations of before changed is counted when it is told, what those of now changed is said by their rows', async () => {
  const folder = makeFolder()
  // A project that the program of version 9 wrote: 2,500 themes made as one operation, one renamed, another renamed and that undone.
  writeFileSync(optionsFor(folder).file, gunzipSync(readFileSync(join(import.meta.dirname, 'older/version-9.sqlite.gz'))))
  const store = await openStore(optionsFor(folder))
  expect(store.get(sql`SELECT user_version AS version FROM pragma_user_version`)).toEqual({ version: migrations.length })
  expect(store.check()).toEqual([])
  expect(store.operations(9).map(({ label, changes, state }) => [label.id, changes, state])).toEqual([
    ['test.third', 1, 'undone'], ['test.second', 1, 'done'], ['test.first', 2_500, 'done'],
  ])
  const commits: Commit[] = []
  store.onCommit(commit => commits.push(commit))
  store.redo()
  const end = dump(store)
  for (let step = 0; step < 3; step += 1) store.undo()
  expect(store.next().redo?.changes).toBe(2_500)
  expect(commits.at(-1)).toMatchObject({ kind: 'undo', changes: [], manyIn: ['theme'] })
  for (let step = 0; step < 3; step += 1) store.redo()
  expect(dump(store)).toBe(end)
  store.operation({ id: 'test.step' }, write => write.run(sql`UPDATE theme SET name = name || '!'`))
  expect(commits.at(-1)).toMatchObject({ operation: { changes: 2_500 }, manyIn: ['theme'] })
  expect(store.all(sql`SELECT changes, entities FROM operation ORDER BY id`)).toEqual([
    ...[2_500, 1, 1].map(() => ({ changes: null, entities: null })), { changes: 2_500, entities: '["theme"]' },
  ])
  // What the row says is what is told, not a new count.
  store.undo()
  expect(commits.at(-1)).toMatchObject({ kind: 'undo', operation: { changes: 2_500 }, manyIn: ['theme'] })
  expect(store.check()).toEqual([])
  await store.close()
})
