import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { openStore } from '../../electron/engine/store/database.ts'
import { migrations } from '../../electron/engine/store/migrations/list.ts'
import { sql } from '../../electron/engine/store/sql.ts'
import { dump, makeFolder, optionsFor } from '../engine/store/given/sample.ts'

/** A project that the program of version 4 wrote: a text, three themes from a file, two highlights, and a third one that was undone. */
async function openOld() {
  const folder = makeFolder()
  writeFileSync(optionsFor(folder).file, gunzipSync(readFileSync(join(import.meta.dirname, 'older/version-4.sqlite.gz'))))
  return openStore(optionsFor(folder))
}

test('themes of before get what says how they are used, and all of the history undoes and is done again', async () => {
  const store = await openOld()
  expect(store.get(sql`SELECT user_version AS version FROM pragma_user_version`)).toEqual({ version: migrations.length })
  expect(store.check()).toEqual([])
  expect(store.all(sql`SELECT name, include, keywords, frozen, archived FROM theme ORDER BY name`)).toEqual(
    ['Care', 'Light', 'Nurseries'].map(name => ({ name, include: '', keywords: '[]', frozen: 0, archived: 0 })))
  // The third highlight is done again, then a theme is changed by this version, too.
  store.redo()
  store.operation({ id: 'themes.update', values: { theme: 'Care' } }, write => write.run(sql`UPDATE theme SET keywords = '["crèche"]' WHERE name = 'Care'`))
  const end = dump(store)
  let count = 0
  for (; store.next().undo; count += 1) store.undo()
  expect(count).toBe(6)
  expect(store.all(sql`SELECT id FROM theme`)).toEqual([])
  expect(store.check()).toEqual([])
  for (; count > 0; count -= 1) store.redo()
  expect(dump(store)).toBe(end)
  await store.close()
})
