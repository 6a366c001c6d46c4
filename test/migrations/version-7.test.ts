import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { openStore } from '../../electron/engine/store/database.ts'
import { migrations } from '../../electron/engine/store/migrations/list.ts'
import { sql } from '../../electron/engine/store/sql.ts'
import { dump, makeFolder, optionsFor } from '../engine/store/given/sample.ts'

test('a project of before has nothing decided about clauses, takes decisions and terms, and all of its history undoes and is done again', async () => {
  const folder = makeFolder()
  // A project that the program of version 7 wrote: two texts with a tagged highlight each, a memo, a renamed theme that was undone.
  writeFileSync(optionsFor(folder).file, gunzipSync(readFileSync(join(import.meta.dirname, 'older/version-7.sqlite.gz'))))
  const store = await openStore(optionsFor(folder))
  expect(store.get(sql`SELECT user_version AS version FROM pragma_user_version`)).toEqual({ version: migrations.length })
  expect(store.check()).toEqual([])
  expect(store.all(sql`SELECT id FROM alignment UNION SELECT term FROM term_pair`)).toEqual([])
  store.redo()
  store.operation({ id: 'test.step' }, write => {
    write.run(sql`INSERT INTO alignment (id, status, document, version, clause, start, end, other_document, other_version, other_clause, other_start, other_end, decided_at)
      SELECT 'a', 'linked', d.id, d.version, 'x', 0, 5, o.id, o.version, 'y', 0, 5, '' FROM document d JOIN document o ON o.title = 'Report' WHERE d.title = 'Plan'`)
    write.run(sql`INSERT INTO term_pair (term, same_as, created_at) VALUES ('clinic', '诊所', '')`)
  })
  // A document and itself.
  expect(() => store.operation({ id: 'test.step' }, write => write.run(sql`UPDATE alignment SET other_document = document`))).toThrow(/CHECK|constraint|changed/i)
  const end = dump(store)
  let count = 0
  for (; store.next().undo; count += 1) store.undo()
  expect(store.all(sql`SELECT id FROM alignment UNION SELECT term FROM term_pair`)).toEqual([])
  expect(store.check()).toEqual([])
  for (; count > 0; count -= 1) store.redo()
  expect(dump(store)).toBe(end)
  expect(store.check()).toEqual([])
  await store.close()
})
