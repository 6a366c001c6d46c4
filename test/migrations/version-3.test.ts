import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { openStore } from '../../electron/engine/store/database.ts'
import { migrations } from '../../electron/engine/store/migrations/list.ts'
import { sql } from '../../electron/engine/store/sql.ts'
import { addDocument } from '../engine/store/given/rows.ts'
import { label, makeFolder, open, optionsFor } from '../engine/store/given/sample.ts'

/** A project as the program of version 3 left it: its index holds a year and the sign of the note behind it as one word. */
async function olderProject(folder: string) {
  const store = await openStore(optionsFor(folder, { create: { name: 'Plans' } }), migrations.slice(0, 3))
  const db = new Database(store.file)
  // Where the program of now writes how much an operation changed.
  for (const column of ['changes INTEGER', 'entities TEXT']) db.exec(`ALTER TABLE operation ADD COLUMN ${column}`)
  store.operation(label, write => {
    addDocument(write, 'Shore', 'Quays are lit by 2030¹ at most.\nLamps last for 10⁶ hours.\nPlain line of 2031.')
    addDocument(write, 'Hills', 'Plain words.')
  })
  await store.close()
  for (const column of ['changes', 'entities']) db.exec(`ALTER TABLE operation DROP COLUMN ${column}`)
  const id = db.prepare("SELECT passage.id FROM passage JOIN document_version v ON v.id = version WHERE start = 0 AND text LIKE 'Quays%'").pluck().get()
  db.prepare('DELETE FROM passage_index WHERE rowid = ?').run(id)
  db.prepare('INSERT INTO passage_index (rowid, text) VALUES (?, ?)').run(id, 'quays are lit by 20301 at most')
  db.close()
  return store.file
}

test('a word or year with the sign of a note is found in a project of version 3, and its history still undoes', async () => {
  const folder = makeFolder()
  await olderProject(folder)
  const store = await open(optionsFor(folder))
  expect(store.get(sql`SELECT user_version AS version FROM pragma_user_version`)).toEqual({ version: migrations.length })
  const found = (word: string) => store.all(sql`SELECT rowid FROM passage_index WHERE passage_index MATCH ${word}`).length
  expect(['2030', '20301', '106', '2031', 'plain'].map(found)).toEqual([1, 0, 1, 1, 2])
  expect(store.check()).toEqual([])
  store.undo()
  store.redo()
  expect(store.check()).toEqual([])
})
