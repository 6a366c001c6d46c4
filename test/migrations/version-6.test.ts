import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { openStore } from '../../electron/engine/store/database.ts'
import { migrations } from '../../electron/engine/store/migrations/list.ts'
import { sql } from '../../electron/engine/store/sql.ts'
import { dump, makeFolder, optionsFor } from '../engine/store/given/sample.ts'

test('memos of before are by nobody until somebody writes in them, nothing was merged, and all of the history undoes and is done again', async () => {
  const folder = makeFolder()
  // A project that the program of version 6 wrote as Ann: two themes, a journal's entry that speaks of one, the memo on it; other words for that, undone.
  writeFileSync(optionsFor(folder).file, gunzipSync(readFileSync(join(import.meta.dirname, 'older/version-6.sqlite.gz'))))
  const store = await openStore(optionsFor(folder, { coder: () => 'Ben' }))
  expect(store.get(sql`SELECT user_version AS version FROM pragma_user_version`)).toEqual({ version: migrations.length })
  expect(store.check()).toEqual([])
  const memos = () => store.all(sql`SELECT plain, coder FROM memo ORDER BY plain`)
  expect(memos()).toEqual([{ plain: 'Care', coder: '' }, { plain: 'What it means', coder: '' }])
  expect(store.all(sql`SELECT * FROM merged`)).toEqual([])
  store.redo()
  expect(memos()).toEqual([{ plain: 'Care', coder: '' }, { plain: 'Undone', coder: '' }])
  store.operation({ id: 'memos.write.theme' }, write => write.run(sql`UPDATE memo SET plain = 'By Ben', coder = 'Ben' WHERE theme IS NOT NULL`))
  store.undo()
  expect(memos()).toEqual([{ plain: 'Care', coder: '' }, { plain: 'Undone', coder: '' }])
  store.redo()
  const end = dump(store)
  let count = 0
  for (; store.next().undo; count += 1) store.undo()
  expect(memos()).toEqual([])
  for (; count > 0; count -= 1) store.redo()
  expect(memos()).toEqual([{ plain: 'By Ben', coder: 'Ben' }, { plain: 'Care', coder: '' }])
  expect(dump(store)).toBe(end)
  expect(store.check()).toEqual([])
  await store.close()
})
