import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { change } from '../../electron/engine/documents/attributes/definitions.ts'
import { attributeRows } from '../../electron/engine/importing/description-rows.ts'
import { openStore } from '../../electron/engine/store/database.ts'
import { migrations } from '../../electron/engine/store/migrations/list.ts'
import { sql } from '../../electron/engine/store/sql.ts'
import { makeFolder, optionsFor } from '../engine/store/given/sample.ts'

const schemaOf = (file: string) => {
  const db = new Database(file, { readonly: true })
  const version = db.pragma('user_version', { simple: true })
  db.close()
  return version
}

/** A project that the program of version 1 wrote: two documents, one highlight, free attributes, five operations. */
function oldProject() {
  const folder = makeFolder()
  const { file } = optionsFor(folder)
  writeFileSync(file, gunzipSync(readFileSync(join(import.meta.dirname, 'older/version-1.sqlite.gz'))))
  return { folder, file }
}

test('attributes of a project of version 1 become attributes of type text, with every value and all of the history', async () => {
  const { folder, file } = oldProject()
  expect(schemaOf(file)).toBe(1)
  const store = await openStore(optionsFor(folder))
  expect(store.get(sql`SELECT user_version AS version FROM pragma_user_version`)).toEqual({ version: migrations.length })
  expect(attributeRows(store)).toEqual([
    { name: 'Homes', type: 'text', choices: [], count: 1 },
    { name: 'Region', type: 'text', choices: [], count: 2 },
    { name: '键 名', type: 'text', choices: [], count: 1 },
  ])
  const values = () => store.all(sql`SELECT d.title || '/' || key || '=' || value AS is_ FROM attribute JOIN document d ON d.id = document ORDER BY is_`).map(row => (row as { is_: string }).is_)
  const before = ['CARE PLAN/Region=West', 'CARE PLAN/键 名=值', 'HOUSING PLAN 2026/Homes=400', 'HOUSING PLAN 2026/Region=North']
  expect(values()).toEqual(before)
  expect(store.check()).toEqual([])
  const done = store.operations(10)
  expect(done).toHaveLength(5)
  store.undo()
  expect(values()).toContain('CARE PLAN/Region=South')
  while (store.next().undo) store.undo()
  expect(values()).toEqual([])
  while (store.next().redo) store.redo()
  expect(values()).toEqual(before)
  expect(store.operations(10).map(({ id }) => id)).toEqual(done.map(({ id }) => id))
  change(store, { name: 'Region', to: { name: 'Area' }, keepsMisfits: false })
  expect(attributeRows(store).map(({ name }) => name)).toEqual(['Homes', 'Area', '键 名'])
  expect(values()).toContain('CARE PLAN/Area=West')
  store.undo()
  expect(values()).toEqual(before)
  expect(store.check()).toEqual([])
  await store.close()
})
