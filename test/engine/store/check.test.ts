import Database from 'better-sqlite3'
import { describe, expect, test, vi } from 'vitest'
import { sql } from '../../../electron/engine/store/sql.ts'
import { describe as describeRange } from '../../../electron/domain/anchor.ts'
import { addAnnotation, addDocument, addTheme, hashOf } from './given/rows.ts'
import { create, label, makeFolder, open, optionsFor } from './given/sample.ts'

async function project() {
  const folder = makeFolder()
  const store = await create(folder)
  store.operation(label, write => {
    const place = addDocument(write, 'Plan', '1. 碳 😀 Carbon.\n2. Water.')
    const parent = addTheme(write, 'Energy')
    const theme = addTheme(write, 'Carbon', parent)
    write.run(sql`INSERT INTO annotation_theme VALUES (${addAnnotation(write, place, 3, 7)}, ${theme})`)
    addAnnotation(write, place, 8, 14)
    const { start, end, exact, prefix, suffix } = describeRange('1. 碳 😀 Carbon.\n2. Water.', 16, 24)
    write.run(sql`INSERT INTO clause_correction (id, document, version, kind, start, end, exact, prefix, suffix, value, created_at)
      VALUES ('c', ${place.document}, ${place.version}, 'label', ${start}, ${end}, ${exact}, ${prefix}, ${suffix}, '2 bis', '')`)
    write.run(sql`INSERT INTO attribute (document, key, value) VALUES (${place.document}, ${'level'}, ${'省级'})`)
  })
  store.operation(label, write => write.run(sql`UPDATE theme SET name = ${'Carbon!'} WHERE name = 'Carbon'`))
  return { folder, store }
}

/** Changes the closed file as no program should, and gives what the check says of it. */
async function findingsAfter(...tampering: string[]) {
  const { folder, store } = await project()
  await store.close()
  const db = new Database(store.file)
  db.unsafeMode()
  db.pragma('foreign_keys = OFF')
  db.function('sha', (text: string) => hashOf(text))
  db.exec('BEGIN')
  const triggers = db.prepare<[], { name: string; sql: string }>("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").all()
  for (const { name } of triggers) db.exec(`DROP TRIGGER ${name}`)
  for (const each of tampering) db.exec(each)
  for (const each of triggers) db.exec(each.sql)
  db.exec('COMMIT')
  db.close()
  const opened = await open(optionsFor(folder))
  return opened.check().map(({ severity, message }) => ({ severity, id: message.id, ...message.values }))
}

describe('the check', () => {
  test('finds nothing in a sound project, whatever was done, undone, imported again and removed', async () => {
    const { store } = await project()
    expect(store.check()).toEqual([])
    store.undo()
    store.undo()
    expect(store.check()).toEqual([])
    store.operation(label, write => write.run(sql`UPDATE document SET removed_at = NULL`))
    store.operation(label, write => write.run(sql`UPDATE project SET name = ${'New name'}`))
    store.operation(label, write => write.run(sql`UPDATE document SET removed_at = ${store.now()}`))
    expect(store.check()).toEqual([])
    store.undo()
    expect(store.check()).toEqual([])
  })

  test('takes nothing for damage that another process writes while it looks', async () => {
    const { folder, store } = await project()
    const reader = await open(optionsFor(folder, { readOnly: true }))
    // Between what it reads of the index and of the texts.
    const { prepare } = Database.prototype
    const prepared = vi.spyOn(Database.prototype, 'prepare').mockImplementation(function (this: Database.Database, text: string) {
      if (text.startsWith('INSERT INTO passage_index (rowid') && this.memory && store.operations(10).length === 2) {
        store.operation(label, write => void addDocument(write, 'Other', 'Air.'))
      }
      return prepare.call(this, text)
    })
    try {
      expect(reader.check()).toEqual([])
    } finally {
      prepared.mockRestore()
    }
    expect(store.operations(10)).toHaveLength(3)
    expect(reader.check()).toEqual([])
  })

  test.each([
    [
      'a text that was changed',
      ["UPDATE document_version SET text = replace(text, 'Water', 'water')"],
      { id: 'projects.checkText', title: 'Plan', number: 1 },
    ],
    ['a file that was changed', ["UPDATE source_file SET bytes = CAST('x' AS BLOB)"], { id: 'projects.checkSource', name: 'Plan.txt' }],
    [
      'quotes that are not the text, or end within a character',
      ["UPDATE annotation SET exact = 'other' WHERE start = 8", "UPDATE annotation SET end = 6, exact = '碳 �' WHERE start = 3"],
      { id: 'projects.checkQuote', title: 'Plan', count: 2 },
    ],
    ['a correction of a clause on other words', ["UPDATE clause_correction SET start = 17"], { id: 'projects.checkCorrection', title: 'Plan', count: 1 }],
    [
      'a correction of a clause in another document',
      ["INSERT INTO document (id, title, version, created_at) SELECT 'd', 'Other', version, '' FROM document LIMIT 1; UPDATE clause_correction SET document = 'd'"],
      { id: 'projects.checkCorrectionVersion', count: 1 },
    ],
    [
      'a place of a correction in another document',
      [
        "CREATE TEMP TABLE other AS SELECT * FROM document_version; UPDATE other SET id = 'w', document = 'd'; INSERT INTO document_version SELECT * FROM other; DROP TABLE other",
        "INSERT INTO document (id, title, version, created_at) VALUES ('d', 'Other', 'w', '')",
        "INSERT INTO correction_place (correction, version, start, end, status) VALUES ('c', 'w', 0, 1, 'fuzzy')",
      ],
      { id: 'projects.checkCorrectionVersion', count: 1 },
    ],
    [
      'a decision on clauses of another document',
      [
        "INSERT INTO document (id, title, version, created_at) SELECT 'd', 'Other', version, '' FROM document LIMIT 1",
        "INSERT INTO alignment SELECT 'a', 'linked', document, id, 'x', 0, 1, 'd', id, 'y', 0, 1, 0, '', '', '' FROM document_version",
      ],
      { id: 'projects.checkAlignmentVersion', count: 1 },
    ],
    [
      'a highlight in another document',
      ["INSERT INTO document (id, title, version, created_at) SELECT 'd', 'Other', version, '' FROM document LIMIT 1; UPDATE annotation SET document = 'd' WHERE start = 3"],
      { id: 'projects.checkVersion', count: 1 },
    ],
    [
      'rows that point nowhere',
      ["UPDATE annotation_theme SET theme = 'gone'"],
      { id: 'projects.checkReference', table: 'annotation_theme', count: 1 },
    ],
    [
      'themes below themselves',
      ["UPDATE theme SET parent = (SELECT id FROM theme WHERE name = 'Carbon!') WHERE name = 'Energy'"],
      { id: 'projects.checkThemeLoop', name: 'Energy' },
    ],
    [
      'a row that no step made',
      ["UPDATE theme SET color = '#000000' WHERE name = 'Energy'"],
      { id: 'projects.checkHistory', table: 'theme', count: 1 },
    ],
    ['a row that went without a step', ['DELETE FROM attribute'], { id: 'projects.checkHistory', table: 'attribute', count: 1 }],
    [
      'a step that does not begin with what the one before left',
      ["UPDATE change SET before = replace(before, '\"Carbon\"', '\"Carbox\"') WHERE entity = 'theme' AND before IS NOT NULL"],
      { id: 'projects.checkHistory', table: 'theme', count: 1 },
    ],
    ['a step that can’t be read, without a word of the program’s own', ["UPDATE change SET after = '{' WHERE entity = 'theme'"], { id: 'projects.checkUnreadable' }],
    ['a clause that ends before its text does', ['UPDATE clause SET text_end = text_end - 1 WHERE ordinal = 0'], { id: 'projects.checkClause', title: 'Plan', count: 1 }],
    ['a clause that reaches into the next one', ['UPDATE clause SET text_end = text_end + 3, end = end + 3 WHERE ordinal = 0'], { id: 'projects.checkClause', title: 'Plan', count: 1 }],
    ['a clause in one that does not hold it', ['UPDATE clause SET parent = (SELECT id FROM clause WHERE ordinal = 0) WHERE ordinal = 1'], { id: 'projects.checkClause', title: 'Plan', count: 1 }],
    [
      'an index of other words',
      ['DELETE FROM passage_index WHERE rowid = 2', "INSERT INTO passage_index (rowid, text) VALUES (2, '2 wafer')"],
      { id: 'projects.checkIndexWords', count: 1 },
    ],
    [
      'an index in which two words stand in each other’s places',
      ['DELETE FROM passage_index WHERE rowid = 2', "INSERT INTO passage_index (rowid, text) VALUES (2, 'Water 2')"],
      { id: 'projects.checkIndexWords', count: 1 },
    ],
    [
      'an index in which two passages have each other’s words',
      ['DELETE FROM passage_index WHERE rowid IN (1, 2)', "INSERT INTO passage_index (rowid, text) VALUES (1, '2. Water.'), (2, '1. 碳 😀 Carbon.')"],
      { id: 'projects.checkIndexWords', count: 2 },
    ],
    [
      'passages missing in the index',
      ['DELETE FROM passage_index WHERE rowid = 1'],
      { id: 'projects.checkIndex', indexed: 1, passages: 2 },
    ],
  ])('finds %s', async (_, tampering, finding) => {
    expect(await findingsAfter(...tampering)).toContainEqual({
      severity: finding.id.startsWith('projects.checkIndex') ? 'warning' : 'error',
      ...finding,
    })
  })
})
