import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { openStore } from '../../electron/engine/store/database.ts'
import { migrations } from '../../electron/engine/store/migrations/list.ts'
import { sql } from '../../electron/engine/store/sql.ts'
import { dump, makeFolder, optionsFor } from '../engine/store/given/sample.ts'

test('a project of before has an empty register, takes what is said in it, and all of its history undoes and is done again', async () => {
  const folder = makeFolder()
  // A project that the program of version 6 wrote: a text, a highlight with a theme and a memo, its description undone.
  writeFileSync(optionsFor(folder).file, gunzipSync(readFileSync(join(import.meta.dirname, 'older/version-6-plan.sqlite.gz'))))
  const store = await openStore(optionsFor(folder))
  expect(store.get(sql`SELECT user_version AS version FROM pragma_user_version`)).toEqual({ version: migrations.length })
  expect(store.check()).toEqual([])
  for (const table of ['target', 'target_place', 'target_outcome', 'register_setting']) expect(store.all(sql`SELECT * FROM ${sql.name(table)}`), table).toEqual([])
  store.redo()
  store.operation({ id: 'targets.do.add' }, write => {
    write.run(sql`
      INSERT INTO target (id, document, version, start, end, exact, prefix, suffix, origin, seen, created_at, updated_at)
      SELECT 'row', d.id, d.version, 10, 20, substr(v.text, 11, 10), '', '', 'hand', '{}', '', '' FROM document d JOIN document_version v ON v.id = d.version`)
    write.run(sql`INSERT INTO register_setting (key, value) VALUES ('today', '2026-01-01')`)
  })
  expect(store.check()).toEqual([])
  store.operation({ id: 'targets.do.add' }, write => write.run(sql`UPDATE target SET start = 11`))
  expect(store.check().map(({ message }) => message.id)).toEqual(['projects.checkTarget'])
  store.undo()
  const end = dump(store)
  let count = 0
  for (; store.next().undo; count += 1) store.undo()
  expect(store.all(sql`SELECT * FROM target`)).toEqual([])
  expect(store.check()).toEqual([])
  for (; count > 0; count -= 1) store.redo()
  expect(dump(store)).toBe(end)
  expect(store.check()).toEqual([])
  await store.close()
})
