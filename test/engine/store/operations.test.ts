import { describe, expect, test } from 'vitest'
import type { Commit, WriteStore } from '../../../electron/engine/store/database.ts'
import { sql } from '../../../electron/engine/store/sql.ts'
import { addAnnotation, addDocument, addTheme } from './rows.ts'
import { create, dump, faultOf, label, makeClock, makeFolder, open, optionsFor } from './sample.ts'

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
    expect(store.operations(10)).toMatchObject([{ label: { id: 'themes.create', values: { name: 'Carbon' } }, coder: 'Ann', state: 'done', changes: 2 }])
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
    for (const query of [sql`COMMIT`, sql` rollback`, sql`PRAGMA foreign_keys = OFF`, sql`ATTACH ${'x'} AS y`, sql`SAVEPOINT a`, sql`VACUUM`]) {
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
    expect(store.operations(10).map(({ label: { id }, state }) => `${id} ${state}`)).toEqual(['test.third done', 'test.second abandoned', 'test.first done'])
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
      write.run(sql`INSERT INTO memo (id, theme, body, plain, updated_at) VALUES (${'m'}, ${child}, ${'{"root":{}}'}, ${'about'}, ${store.now()})`)
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

  const columns = { project: 'name', document: 'title', attribute: 'value', theme: 'color', annotation: 'coder', annotation_theme: 'theme', memo: 'plain' }
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
    for (const query of [sql`DELETE FROM document`, sql`DELETE FROM project`, sql`UPDATE document_version SET text = ''`, sql`UPDATE source_file SET name = ''`]) {
      expect(() => store.operation(label, write => write.run(query))).toThrow(/never/)
    }
  })
})

describe('operations of one merge key', () => {
  const typing = async () => {
    const time = makeClock()
    const folder = makeFolder()
    const store = await create(folder, { clock: time.clock })
    const id = store.operation({ id: 'test.theme' }, write => addTheme(write, 'Carbon'))
    const type = (text: string, mergeKey: string | undefined = `definition ${id}`) =>
      store.operation({ id: 'test.type' }, write => write.run(sql`UPDATE theme SET definition = ${text} WHERE id = ${id}`), mergeKey === '' ? {} : { mergeKey })
    const definition = () => store.get<{ definition: string }>(sql`SELECT definition FROM theme`)?.definition
    return { time, store, type, definition, folder }
  }

  test('become one undo step while no more than 60 s lie between them', async () => {
    const { time, store, type, definition } = await typing()
    type('a')
    time.pass(60_000)
    type('ab')
    time.pass(60_000)
    type('abc')
    expect(store.operations(10).map(({ label: { id }, at }) => `${id} ${at}`)).toEqual(['test.type 2026-05-01T09:02:00.000Z', 'test.theme 2026-05-01T09:00:00.000Z'])
    store.undo()
    expect(definition()).toBe('')
    store.redo()
    expect(definition()).toBe('abc')
    expect(store.check()).toEqual([])
  })

  test('stay apart after 60 s, after a step of the clock backwards, and without a key', async () => {
    const { time, store, type } = await typing()
    type('a')
    time.pass(60_001)
    type('ab')
    time.pass(-1)
    type('abc')
    type('abcd', 'another')
    type('abcde', '')
    type('abcdef', '')
    expect(store.operations(10)).toHaveLength(7)
  })

  test('stay apart when anything lies between, or another person goes on', async () => {
    const { store, type, folder, definition } = await typing()
    type('a')
    store.operation(label, write => addTheme(write, 'Water'))
    type('ab')
    expect(store.operations(10)).toHaveLength(4)
    store.undo()
    type('abc')
    expect(store.operations(10).filter(({ state }) => state === 'done')).toHaveLength(4)
    expect(definition()).toBe('abc')
    await store.close()
    const other = await open(optionsFor(folder, { coder: () => 'Bo', clock: () => Date.parse('2026-05-01T09:00:00Z') }))
    const before = other.operations(10).length
    const id = other.get<{ id: string }>(sql`SELECT id FROM theme WHERE definition = 'abc'`)?.id
    other.operation(label, write => write.run(sql`UPDATE theme SET definition = 'abcd' WHERE id = ${id ?? ''}`), { mergeKey: `definition ${id}` })
    expect(other.operations(10)).toHaveLength(before + 1)
  })

  test('keep one change of a row that is written again and again, and all changes of several', async () => {
    const { store, type } = await typing()
    for (let length = 1; length <= 50; length++) type('x'.repeat(length))
    expect(store.operations(1)).toMatchObject([{ changes: 1 }])
    const both = (definition: string) => store.operation(label, write => write.run(sql`UPDATE theme SET definition = ${definition}`), { mergeKey: 'both' })
    store.operation(label, write => addTheme(write, 'Water'))
    const before = dump(store)
    both('one')
    both('two')
    expect(store.operations(1)).toMatchObject([{ changes: 4 }])
    store.undo()
    expect(dump(store)).toBe(before)
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
    expect(commits.map(({ kind, operation, changes }) => [kind, operation.state, changes.map(({ before, after }) => [before?.['id'], after?.['id']])])).toEqual([
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

describe('a snapshot', () => {
  test('does not see what is committed while it is read', async () => {
    const store = await create(makeFolder())
    store.operation(label, write => addTheme(write, 'Before'))
    const seen = await store.snapshot(async read => {
      const first = read.all(themes)
      store.operation(label, write => addTheme(write, 'Meanwhile'))
      await new Promise(resolve => setImmediate(resolve))
      return [first, read.all(themes), [...read.iterate(themes)]]
    })
    expect(seen).toEqual([[{ name: 'Before' }], [{ name: 'Before' }], [{ name: 'Before' }]])
    expect(store.all(themes)).toHaveLength(2)
  })

  test('begins at the call, is waited for by closing, and is refused after', async () => {
    const store = await create(makeFolder())
    let go = () => undefined as void
    const reading = store.snapshot(async read => {
      await new Promise<void>(resolve => (go = resolve))
      return read.all(themes)
    })
    let isClosed = false
    const closed = store.close().then(() => void (isClosed = true))
    await new Promise(resolve => setTimeout(resolve, 100))
    expect(isClosed).toBe(false)
    expect((await faultOf(() => store.snapshot(() => 1))).id).toBe('projects.closing')
    expect((await faultOf(() => store.operation(label, () => 1))).id).toBe('projects.closing')
    go()
    expect(await reading).toEqual([])
    await closed
    await store.close()
  })

  test('that fails lets the project go all the same', async () => {
    const store = await create(makeFolder())
    await expect(store.snapshot(() => Promise.reject(new Error('mistake')))).rejects.toThrow('mistake')
    await store.close()
  })
})

describe('reading row by row', () => {
  test('may be left early, inside an operation too, and does not keep it from being committed', async () => {
    const store = await create(makeFolder())
    store.operation(label, write => ['a', 'b', 'c'].forEach(name => addTheme(write, name)))
    for (const row of store.iterate(themes)) {
      expect(row).toEqual({ name: 'a' })
      break
    }
    store.operation(label, write => {
      write.iterate(themes).next()
    })
    store.operation(label, write => addTheme(write, 'd'))
    expect([...store.iterate(themes)]).toHaveLength(4)
  })

  test('of the same query twice at once is no trouble', async () => {
    const store = await create(makeFolder())
    store.operation(label, write => ['a', 'b'].forEach(name => addTheme(write, name)))
    const pairs: unknown[] = []
    for (const left of store.iterate<{ name: string }>(themes)) for (const right of store.iterate<{ name: string }>(themes)) pairs.push(left.name + right.name)
    expect(pairs).toEqual(['aa', 'ab', 'ba', 'bb'])
  })
})
