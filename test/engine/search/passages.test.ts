import Database from 'better-sqlite3'
import fc from 'fast-check'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { matchingPassages, numbersIn, passagesOf, placeOf, rangeOf } from '../../../electron/engine/search/passages/passages.ts'
import { connect, type Connection } from '../../../electron/engine/store/connection.ts'

const folder = mkdtempSync(join(tmpdir(), 'clausebook-passages-'))
let connection: Connection
beforeAll(() => {
  const file = join(folder, 'index.db')
  new Database(file).close()
  connection = connect(file, false)
  connection.db.pragma('journal_mode = OFF')
  connection.db.pragma('synchronous = OFF')
  connection.db.exec(`
    CREATE TABLE passage (id INTEGER PRIMARY KEY, version TEXT NOT NULL, start INTEGER NOT NULL, end INTEGER NOT NULL) STRICT;
    CREATE VIRTUAL TABLE passage_index USING fts5(text, content='', contentless_delete=1)`)
})
afterAll(() => {
  connection.close()
  rmSync(folder, { recursive: true, force: true })
})

test('each passage is found where it stands, whatever numbers are missing and however versions follow each other', () => {
  const row = fc.record({ gap: fc.constantFrom(1, 1, 1, 2, 900), version: fc.constantFrom('a', 'a', 'b', 'c'), start: fc.nat(5_000), length: fc.integer({ min: 1, max: 90 }), isMatch: fc.boolean() })
  fc.assert(
    fc.property(fc.array(row, { maxLength: 40 }), given => {
      connection.db.exec('DELETE FROM passage; DELETE FROM passage_index; BEGIN')
      let id = 0
      const rows = given.map(each => ({ ...each, id: (id += each.gap), end: each.start + each.length }))
      for (const { id, version, start, end, isMatch } of rows) {
        connection.db.prepare('INSERT INTO passage VALUES (?, ?, ?, ?)').run(id, version, start, end)
        connection.db.prepare('INSERT INTO passage_index (rowid, text) VALUES (?, ?)').run(id, isMatch ? 'wanted' : 'other')
      }
      connection.db.exec('COMMIT')
      const passages = passagesOf(connection.read)
      expect(rows.map(({ id }) => rangeOf(passages, id))).toEqual(rows.map(({ start, end }) => ({ start, end })))
      expect(rows.map(({ id }) => placeOf(passages, id))).toEqual([...rows.keys()])
      const numbersByVersion = (among: typeof rows) => new Map([...Map.groupBy(among, ({ version }) => version)].map(([version, own]) => [version, own.map(({ id }) => id)]))
      expect(matchingPassages(connection.read, passages, 'wanted')).toEqual(numbersByVersion(rows.filter(({ isMatch }) => isMatch)))
      for (const [version, numbers] of numbersByVersion(rows)) expect(numbersIn(passages, version)).toEqual(numbers)
      expect(passagesOf(connection.read, passages)).toBe(passages)
    }),
    { numRuns: 60 },
  )
})
