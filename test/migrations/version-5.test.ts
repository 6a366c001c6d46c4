import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { openStore } from '../../electron/engine/store/database.ts'
import { migrations } from '../../electron/engine/store/migrations/list.ts'
import { sql } from '../../electron/engine/store/sql.ts'
import { dump, makeFolder, optionsFor } from '../engine/store/given/sample.ts'

test('memos of before stay as they are, speak of nothing, and all of the history undoes and is done again', async () => {
  const folder = makeFolder()
  // A project that the program of version 5 wrote: a text, two highlights with a theme and a memo, the second one undone.
  writeFileSync(optionsFor(folder).file, gunzipSync(readFileSync(join(import.meta.dirname, 'older/version-5.sqlite.gz'))))
  const store = await openStore(optionsFor(folder))
  expect(store.get(sql`SELECT user_version AS version FROM pragma_user_version`)).toEqual({ version: migrations.length })
  expect(store.check()).toEqual([])
  store.redo()
  expect(store.all(sql`SELECT plain, clause, journal_entry FROM memo ORDER BY id`)).toEqual(
    ['Why they wait', 'Undone'].map(plain => ({ plain, clause: null, journal_entry: null })))
  expect(store.all(sql`SELECT * FROM mention`)).toEqual([])
  store.operation({ id: 'memos.write.annotation' }, write =>
    write.run(sql`UPDATE memo SET body = '{"root":{"children":[{"type":"mention","kind":"theme","id":"x"}]}}' WHERE plain = 'Undone'`))
  expect(store.all(sql`SELECT kind, target, count FROM mention`)).toEqual([{ kind: 'theme', target: 'x', count: 1 }])
  const end = dump(store)
  let count = 0
  for (; store.next().undo; count += 1) store.undo()
  expect(store.all(sql`SELECT * FROM mention`)).toEqual([])
  expect(store.check()).toEqual([])
  for (; count > 0; count -= 1) store.redo()
  expect(dump(store)).toBe(end)
  expect(store.all(sql`SELECT kind, target, count FROM mention`)).toEqual([{ kind: 'theme', target: 'x', count: 1 }])
  expect(store.check()).toEqual([])
  await store.close()
})
