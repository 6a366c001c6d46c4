import { describe, expect, test } from 'vitest'
import type { Commit, WriteStore } from '../../../electron/engine/store/database.ts'
import { sql } from '../../../electron/engine/store/sql.ts'
import { addAnnotation, addDocument, addTheme } from './given/rows.ts'
import { create, dump, label, makeFolder, optionsFor } from './given/sample.ts'

const themes = sql`SELECT name FROM theme ORDER BY name`

describe('an operation', () => {
  test('is committed whole and is one step of history', async () => {
    const store = await create(makeFolder())
    const id = store.operation({ id: 'themes.create', values: { name: 'Carbon' } }, write => {
      addTheme(write, 'Water')
      return addTheme(write, 'Carbon')
    })
    expect(store.all(themes)).toEqual([{ name: 'Carbon' }, { name: 'Water' }])
    expect(store.get(sql`SELECT name FROM theme WHERE id = ${id}`)).toEqual({ name: 'Carbon' })
    expect(store.operations(10)).toMatchObject([
      { label: { id: 'themes.create', values: { name: 'Carbon' } }, coder: 'Ann', state: 'done', changes: 2 },
    ])
    expect(store.next()).toMatchObject({ undo: { label: { id: 'themes.create' } }, redo: null })
  })

  test('that throws leaves nothing, and what it threw comes out as it was', async () => {
    const store = await create(makeFolder())
    const mistake = new Error('mistake')
    const fails = () =>
      store.operation(label, write => {
        addTheme(write, 'Carbon')
        throw mistake
      })
    expect(fails).toThrow(mistake)
    expect(store.all(themes)).toEqual([])
    expect(store.operations(10)).toEqual([])
  })

  test('may catch a statement that breaks a rule and go on', async () => {
    const store = await create(makeFolder())
    store.operation(label, write => {
      addTheme(write, 'Carbon')
      expect(() => addTheme(write, 'Carbon')).toThrow(/UNIQUE/)
      addTheme(write, 'Water')
    })
    expect(store.all(themes)).toEqual([{ name: 'Carbon' }, { name: 'Water' }])
    expect(store.operations(10)).toMatchObject([{ changes: 2 }])
  })

  test('does not nest', async () => {
    const store = await create(makeFolder())
    const inner = () => store.operation(label, write => addTheme(write, 'Inner'))
    expect(() => store.operation(label, inner)).toThrow(/do not nest/)
    expect(() => store.operation(label, () => store.undo())).toThrow(/do not nest/)
    expect(store.all(themes)).toEqual([])
    store.operation(label, write => addTheme(write, 'Afterwards'))
    expect(store.all(themes)).toEqual([{ name: 'Afterwards' }])
  })

  test('that goes on later is refused and taken back', async () => {
    const store = await create(makeFolder())
    const later = async (write: WriteStore) => {
      addTheme(write, 'Now')
      await Promise.resolve()
      addTheme(write, 'Later')
    }
    expect(() => store.operation(label, later)).toThrow(/asynchronous/)
    await new Promise(resolve => setImmediate(resolve))
    expect(store.all(themes)).toEqual([])
    // oxlint-disable-next-line unicorn/no-thenable
    expect(() => store.operation(label, () => ({ then: () => undefined }))).toThrow(/asynchronous/)
  })

  test('gives a way to write that ends with it', async () => {
    const store = await create(makeFolder())
    let kept: WriteStore | undefined
    store.operation(label, write => void (kept = write))
    expect(() => kept?.run(sql`INSERT INTO source_file VALUES (${'a'}, ${'b'}, ${'c'}, ${new Uint8Array()})`)).toThrow(/over/)
    expect(() => kept?.all(themes)).toThrow(/over/)
    expect(store.get(sql`SELECT count(*) AS count FROM source_file`)).toEqual({ count: 0 })
  })

  test('may not end its own transaction', async () => {
    const store = await create(makeFolder())
    for (const query of [
      sql`COMMIT`,
      sql` rollback`,
      sql`PRAGMA foreign_keys = OFF`,
      sql`ATTACH ${'x'} AS y`,
      sql`SAVEPOINT a`,
      sql`VACUUM`,
    ]) {
      expect(() => store.operation(label, write => write.run(query))).toThrow(TypeError)
    }
  })

  test('that changed no row leaves no history, be it that it wrote what was there', async () => {
    const store = await create(makeFolder())
    const id = store.operation(label, write => addTheme(write, 'Carbon'))
    store.undo()
    store.redo()
    const commits: Commit[] = []
    store.onCommit(commit => commits.push(commit))
    store.operation(label, () => undefined)
    store.operation(label, write => write.run(sql`UPDATE theme SET name = name, color = ${'#336699'} WHERE id = ${id}`))
    store.operation(label, write => write.run(sql`DELETE FROM theme WHERE id = ${'nobody'}`))
    expect(store.operations(10)).toHaveLength(1)
    expect(commits).toEqual([])
  })

  test('that changes nothing leaves what can be redone', async () => {
    const store = await create(makeFolder())
    store.operation(label, write => addTheme(write, 'Carbon'))
    store.undo()
    store.operation(label, () => undefined)
    expect(store.redo()).toMatchObject({ state: 'done' })
    expect(store.all(themes)).toEqual([{ name: 'Carbon' }])
  })

  test('makes what was undone before impossible to redo', async () => {
    const store = await create(makeFolder())
    store.operation({ id: 'test.first' }, write => addTheme(write, 'First'))
    store.operation({ id: 'test.second' }, write => addTheme(write, 'Second'))
    store.undo()
    store.operation({ id: 'test.third' }, write => addTheme(write, 'Third'))
    expect(store.redo()).toBeNull()
    expect(store.operations(10).map(({ label: { id }, state }) => `${id} ${state}`)).toEqual([
      'test.third done',
      'test.second abandoned',
      'test.first done',
    ])
    store.undo()
    store.undo()
    expect(store.undo()).toBeNull()
    expect(store.all(themes)).toEqual([])
  })

  test('records what a cascade takes along, and brings it back', async () => {
    const store = await create(makeFolder())
    const parent = store.operation(label, write => {
      const id = addTheme(write, 'Energy')
      const child = addTheme(write, 'Solar', id)
      const place = addDocument(write, 'Plan', 'Solar panels on roofs.')
      const annotation = addAnnotation(write, place, 0, 5)
      write.run(sql`INSERT INTO annotation_theme VALUES (${annotation}, ${id}), (${annotation}, ${child})`)
      write.run(
        sql`INSERT INTO memo (id, theme, body, plain, updated_at) VALUES (${'m'}, ${child}, ${'{"root":{}}'}, ${'about'}, ${store.now()})`,
      )
      return id
    })
    const before = dump(store)
    store.operation(label, write => write.run(sql`DELETE FROM theme WHERE id = ${parent}`))
    const after = dump(store)
    expect(store.operations(1)).toMatchObject([{ changes: 5 }])
    store.undo()
    expect(dump(store)).toBe(before)
    store.redo()
    expect(dump(store)).toBe(after)
  })
})

describe('the store outside an operation', () => {
  test('refuses to write, whatever the query is called', async () => {
    const store = await create(makeFolder())
    const query = sql`INSERT INTO theme (id, position, name, color) VALUES (${'t'}, ${'a'}, ${'Carbon'}, ${'#fff'}) RETURNING id`
    expect(() => store.all(query)).toThrow(/operation/)
    expect(() => store.get(query)).toThrow(/operation/)
    expect(() => [...store.iterate(query)]).toThrow(/operation/)
    await expect(store.snapshot(read => read.all(query))).rejects.toThrow(/operation/)
    expect(store.all(themes)).toEqual([])
  })

  const columns = {
    project: 'name',
    document: 'title',
    attribute: 'value',
    theme: 'color',
    annotation: 'coder',
    annotation_theme: 'theme',
    memo: 'plain',
  }
  test.each(Object.entries(columns))('the schema itself refuses an unrecorded write to %s', async (table, column) => {
    const folder = makeFolder()
    const store = await create(folder)
    store.operation(label, write => {
      const theme = addTheme(write, 'Carbon')
      const place = addDocument(write, 'Plan', 'Carbon.')
      const annotation = addAnnotation(write, place, 0, 6)
      write.run(sql`INSERT INTO annotation_theme VALUES (${annotation}, ${theme})`)
      write.run(sql`INSERT INTO memo (id, theme, body, plain, updated_at) VALUES (${'m'}, ${theme}, ${''}, ${''}, ${'t'})`)
      write.run(sql`INSERT INTO attribute (document, key, value) VALUES (${place.document}, ${'k'}, ${'v'})`)
    })
    await store.close()
    const { default: Database } = await import('better-sqlite3')
    const other = new Database(optionsFor(folder).file)
    expect(() => other.exec(`UPDATE ${table} SET ${column} = ${column} || '1'`)).toThrow(/NOT NULL.*change\.operation/)
    other.close()
  })

  test('a document and the project are never deleted, a version and a file never changed', async () => {
    const store = await create(makeFolder())
    store.operation(label, write => addDocument(write, 'Plan', 'Text.'))
    for (const query of [
      sql`DELETE FROM document`,
      sql`DELETE FROM project`,
      sql`UPDATE document_version SET text = ''`,
      sql`UPDATE source_file SET name = ''`,
    ]) {
      expect(() => store.operation(label, write => write.run(query))).toThrow(/never/)
    }
  })
})

describe('news of commits', () => {
  test('says what happened to the rows, for the doing, the undoing and the redoing', async () => {
    const store = await create(makeFolder())
    const commits: Commit[] = []
    const stop = store.onCommit(commit => commits.push(commit))
    const id = store.operation(label, write => addTheme(write, 'Carbon'))
    store.undo()
    store.redo()
    stop()
    store.operation(label, write => addTheme(write, 'Water'))
    expect(
      commits.map(({ kind, operation, changes }) => [
        kind,
        operation.state,
        changes.map(({ before, after }) => [before?.['id'], after?.['id']]),
      ]),
    ).toEqual([
      ['do', 'done', [[undefined, id]]],
      ['undo', 'undone', [[id, undefined]]],
      ['redo', 'done', [[undefined, id]]],
    ])
  })

  test('comes in the order of the commits to every listener, also when one of them starts an operation or throws', async () => {
    const store = await create(makeFolder())
    const warnings: unknown[] = []
    const onWarning = (warning: unknown) => warnings.push(warning)
    process.on('warning', onWarning)
    const told: string[] = []
    store.onCommit(({ operation }) => {
      if (operation.label.id === 'test.first') store.operation({ id: 'test.second' }, write => addTheme(write, 'Second'))
      throw new Error('a listener at fault')
    })
    store.onCommit(({ operation }) => told.push(operation.label.id))
    store.operation({ id: 'test.first' }, write => addTheme(write, 'First'))
    await new Promise(resolve => setImmediate(resolve))
    process.off('warning', onWarning)
    expect(told).toEqual(['test.first', 'test.second'])
    expect(warnings).toHaveLength(2)
    expect(store.all(themes)).toHaveLength(2)
  })
})
