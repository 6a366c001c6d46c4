import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { openStore } from '../../electron/engine/store/database.ts'
import { migrations } from '../../electron/engine/store/migrations/list.ts'
import { sql } from '../../electron/engine/store/sql.ts'
import { dump, makeFolder, optionsFor } from '../engine/store/given/sample.ts'

test('memos of before are in no cell of the matrix, and all of the history undoes and is done again, with what is said of cells now', async () => {
  const folder = makeFolder()
  // A project that the program of version 8 wrote: a text, a highlight with a memo and two themes, a memo on a theme, one on the project that was undone.
  writeFileSync(optionsFor(folder).file, gunzipSync(readFileSync(join(import.meta.dirname, 'older/version-8.sqlite.gz'))))
  const store = await openStore(optionsFor(folder))
  expect(store.get(sql`SELECT user_version AS version FROM pragma_user_version`)).toEqual({ version: migrations.length })
  expect(store.check()).toEqual([])
  store.redo()
  expect(store.all(sql`SELECT plain, cell FROM memo ORDER BY plain`)).toEqual(['About all', 'About care', 'Why they wait'].map(plain => ({ plain, cell: null })))
  store.operation({ id: 'memos.write.cell', values: { cell: 'Care' } }, write => {
    write.run(sql`INSERT INTO matrix_cell (id, theme, document) SELECT 'c', theme.id, document.id FROM theme, document WHERE theme.name = 'Care'`)
    write.run(sql`INSERT INTO memo (id, cell, plain, updated_at) VALUES ('m', 'c', 'Summary', '2026-11-29')`)
    write.run(sql`INSERT INTO silence (id, theme, document, version, searched, recorded_at) SELECT 's', theme.id, document.id, version, 'crèche', '2026-11-29' FROM theme, document WHERE name = 'Care'`)
  })
  const end = dump(store)
  let count = 0
  for (; store.next().undo; count += 1) store.undo()
  expect(store.all(sql`SELECT id FROM memo UNION ALL SELECT id FROM matrix_cell UNION ALL SELECT id FROM silence`)).toEqual([])
  expect(store.check()).toEqual([])
  for (; count > 0; count -= 1) store.redo()
  expect(dump(store)).toBe(end)
  expect(store.check()).toEqual([])
  await store.close()
})
