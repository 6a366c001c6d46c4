import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, watch, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { openStore } from '../../../electron/engine/store/database.ts'
import { takeLock } from '../../../electron/engine/store/lock.ts'
import { migrations } from '../../../electron/engine/store/migrations/list.ts'
import { migrate } from '../../../electron/engine/store/migrations/migrate.ts'
import { sql } from '../../../electron/engine/store/sql.ts'
import { start } from './children/child.ts'
import { closedProject, look, patch, versionAt } from './given/files.ts'
import { addTheme } from './given/rows.ts'
import { create, faultOf, label, makeFolder, open, optionsFor } from './given/sample.ts'

/** Refuses to open, reading and writing, and leaves the folder exactly as it was. */
async function expectRefused(folder: string, id: string, file = optionsFor(folder).file) {
  const before = look(folder)
  for (const readOnly of [false, true]) {
    expect((await faultOf(() => openStore(optionsFor(folder, { file, readOnly })))).id).toBe(id)
    expect(look(folder)).toEqual(before)
  }
}

describe('a new project', () => {
  test('is one file when it is closed, and can be opened again', async () => {
    const folder = makeFolder()
    const store = await create(folder)
    expect(store.get(sql`SELECT name FROM project`)).toEqual({ name: 'Plans' })
    expect(store.operations(10)).toEqual([])
    expect(store.undo()).toBeNull()
    await store.close()
    expect(readdirSync(folder)).toEqual(['plans.clausebook'])
    // The header says that no log belongs to it: so it is read also where nothing can be written beside it.
    expect([...readFileSync(store.file).subarray(18, 20)]).toEqual([1, 1])
    expect((await open(optionsFor(folder))).get(sql`SELECT name FROM project`)).toEqual({ name: 'Plans' })
  })

  test('is made without a journal beside it: what nobody knows of yet reaches the disk once, when it is whole', async () => {
    const folder = makeFolder()
    const seen: string[] = []
    const { promise: isThere, resolve: arrive } = Promise.withResolvers<void>()
    const watcher = watch(folder, (_event, name) => {
      seen.push(String(name))
      // What happens in a folder is told in its order.
      if (name === 'plans.clausebook') arrive()
    })
    try {
      const store = await create(folder)
      await isThere
      await store.close()
    } finally {
      watcher.close()
    }
    expect(seen.some(name => name.endsWith('.tmp'))).toBe(true)
    expect(seen.filter(name => name.endsWith('.tmp-journal'))).toEqual([])
  })

  test('never takes the place of a file that is there', async () => {
    const folder = makeFolder()
    writeFileSync(optionsFor(folder).file, 'my thesis')
    const before = look(folder)
    expect((await faultOf(() => create(folder))).id).toBe('projects.exists')
    expect(look(folder)).toEqual(before)
  })

  test('needs a folder, and a name that every program writes alike', async () => {
    const folder = makeFolder()
    for (const name of [
      'plans.clausebook ',
      ' plans.clausebook',
      `${'x'.repeat(250)}.clausebook`,
      `${'文'.repeat(90)}.clausebook`,
      'a\0b',
    ]) {
      expect((await faultOf(() => create(folder, { file: join(folder, name) }))).id).toBe('projects.badName')
    }
    expect((await faultOf(() => create(folder, { file: join(folder, 'nowhere', 'plans.clausebook') }))).id).toBe('projects.folderMissing')
    writeFileSync(join(folder, 'file'), '')
    expect((await faultOf(() => create(folder, { file: join(folder, 'file', 'plans.clausebook') }))).id).toBe('projects.folderMissing')
    expect(readdirSync(folder)).toEqual(['file'])
  })

  test('may have any other name', async () => {
    const folder = makeFolder()
    for (const name of ['a %20#?&.clausebook', '规划 “一”.clausebook', "o'hara;--.clausebook", ':memory:', 'file:x', '~$plan.clausebook']) {
      const store = await create(folder, { file: join(folder, name) })
      store.operation(label, write => addTheme(write, name))
      await store.copyTo(join(folder, `copy of ${name}`))
      await store.close()
      expect((await open(optionsFor(folder, { file: join(folder, `copy of ${name}`) }))).all(sql`SELECT name FROM theme`)).toEqual([
        { name },
      ])
    }
  })
})

describe('a file that is not opened', () => {
  test('because it is not there, or is no file', async () => {
    const folder = makeFolder()
    await expectRefused(folder, 'projects.missing')
    expect(await faultOf(() => openStore(optionsFor(folder)))).toMatchObject({ code: 'missing', values: { name: 'plans.clausebook' } })
    mkdirSync(optionsFor(folder).file)
    expect((await faultOf(() => openStore(optionsFor(folder)))).id).toBe('projects.notAFile')
    expect((await faultOf(() => openStore(optionsFor(folder, { file: join(folder, 'plans.clausebook', 'x', 'y') })))).id).toBe(
      'projects.missing',
    )
  })

  test.each([
    ['an empty file', Buffer.alloc(0)],
    ['a short one', Buffer.from('SQLite format 3\0')],
    ['a text', Buffer.from('Plan\n'.repeat(100))],
    ['a Word document', Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(5000, 7)])],
  ])('because it is %s', async (_, content) => {
    const folder = makeFolder()
    writeFileSync(optionsFor(folder).file, content)
    await expectRefused(folder, 'projects.notProject')
  })

  test.each(['delete', 'wal'])(
    "because it is another program's database, in %s mode: its bytes stay, and nothing appears beside it",
    async mode => {
      const folder = makeFolder()
      const foreign = new Database(optionsFor(folder).file)
      foreign.pragma(`journal_mode = ${mode}`)
      foreign.exec('CREATE TABLE notes (text); PRAGMA user_version = 1')
      foreign.close()
      await expectRefused(folder, 'projects.notProject')
    },
  )

  test("because it is another program's database whose log is not yet worked in", async () => {
    const [from, folder] = [makeFolder(), makeFolder()]
    const foreign = new Database(join(from, 'notes.db'))
    foreign.pragma('journal_mode = WAL')
    foreign.exec('CREATE TABLE notes (text); INSERT INTO notes VALUES (1)')
    copyFileSync(join(from, 'notes.db'), optionsFor(folder).file)
    copyFileSync(join(from, 'notes.db-wal'), `${optionsFor(folder).file}-wal`)
    foreign.close()
    await expectRefused(folder, 'projects.notProject')
  })

  test('because a newer Clausebook made it', async () => {
    const folder = makeFolder()
    const file = await closedProject(folder)
    patch(file, versionAt, 0, 0, 0, migrations.length + 1)
    await expectRefused(folder, 'projects.newer')
    expect((await faultOf(() => openStore(optionsFor(folder)))).values).toMatchObject({ version: migrations.length + 1, known: migrations.length })
  })

  test('because another program changed its structure', async () => {
    for (const change of [
      'CREATE TABLE extra (x)',
      'DROP TRIGGER theme_added',
      'CREATE TRIGGER evil AFTER INSERT ON theme BEGIN SELECT randomblob(9); END',
      'DROP INDEX theme_name',
      'ALTER TABLE theme ADD COLUMN x TEXT',
    ]) {
      const folder = makeFolder()
      const other = new Database(await closedProject(folder))
      other.exec(change)
      other.close()
      await expectRefused(folder, 'projects.unknownShape')
    }
  })

  test('because its texts are stored as UTF-16, which no Clausebook does', async () => {
    const folder = makeFolder()
    const file = await closedProject(folder)
    rmSync(file)
    const other = new Database(file)
    other.pragma("encoding = 'UTF-16le'")
    migrate(other, migrations)
    expect(other.pragma('encoding', { simple: true })).toBe('UTF-16le')
    other.close()
    await expectRefused(folder, 'projects.unknownShape')
  })
})

test('what is acknowledged is on the disk, and the file is trusted with nothing: the settings of a connection', async () => {
  const folder = makeFolder()
  const settings = ['journal_mode', 'synchronous', 'foreign_keys', 'recursive_triggers', 'busy_timeout', 'trusted_schema', 'cell_size_check', 'temp_store']
  const settingsOf = async (readOnly: boolean) => {
    const store = readOnly ? await open(optionsFor(folder, { readOnly })) : await create(folder)
    const found = settings.map(name => Object.values(store.get<Record<string, unknown>>(sql`SELECT * FROM ${sql.name(`pragma_${name}`)}`) ?? {})[0])
    await store.close()
    return Object.fromEntries(settings.map((name, index) => [name, found[index]]))
  }
  const both = { foreign_keys: 1, recursive_triggers: 1, busy_timeout: 5000, trusted_schema: 0, cell_size_check: 1, temp_store: 2 }
  // 2 is FULL: in a log, NORMAL loses the last commits at a power cut.
  expect(await settingsOf(false)).toMatchObject({ ...both, journal_mode: 'wal', synchronous: 2 })
  expect(await settingsOf(true)).toMatchObject(both)
})

test('SQLite is of a version in which a log that is begun anew cannot damage the file', async () => {
  const store = await create(makeFolder())
  const version = store.get<{ version: string }>(sql`SELECT sqlite_version() AS version`)?.version ?? ''
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number)
  // Mended in 3.51.3 (sqlite.org/changes.html).
  expect(major * 1e6 + minor * 1e3 + patch, version).toBeGreaterThanOrEqual(3_051_003)
})

test('an opening asks in one order: is it ours, may it lie here, has anybody got it, is it sound; then alone it writes', async () => {
  const folder = join(makeFolder(), 'Dropbox')
  mkdirSync(folder)
  const options = optionsFor(folder, { create: { name: 'Plans' }, allowSyncedFolder: true })
  await (await openStore(options)).close()
  const sound = readFileSync(options.file)
  const broken = new Database(options.file)
  broken.exec('CREATE TABLE extra (x)')
  broken.close()
  const shapeless = readFileSync(options.file)
  const lock = takeLock(options.file, { name: 'Bo', process: 1, host: 'elsewhere', since: '2026-05-01T09:00:00.000Z' })
  // Each refusal hides all those after it; when one is out of the way, the next is told.
  const asked = async (content: Buffer, allowSyncedFolder: boolean) => {
    writeFileSync(options.file, content)
    const before = look(folder)
    const { id } = await faultOf(() => openStore(optionsFor(folder, { allowSyncedFolder })))
    expect(look(folder)).toEqual(before)
    return id
  }
  const newer = Buffer.from(shapeless)
  newer.writeUInt32BE(99, versionAt)
  const found = [
    await asked(Buffer.concat([Buffer.from('no database'), shapeless]), false),
    await asked(newer, false),
    await asked(shapeless, false),
    await asked(shapeless, true),
  ]
  lock.release()
  found.push(await asked(shapeless, true))
  expect(found).toEqual(['projects.notProject', 'projects.newer', 'projects.synced', 'projects.openElsewhere', 'projects.unknownShape'])
  writeFileSync(options.file, sound)
  await (await openStore(optionsFor(folder, { allowSyncedFolder: true }))).close()
})

describe('a project whose process died', () => {
  test('opens with all that was committed, and counts as changed', async () => {
    const folder = makeFolder()
    const file = await closedProject(folder)
    const before = readFileSync(file)
    const child = await start('hold.ts', file)
    expect(child.said).toBe('open')
    await child.kill()
    expect(existsSync(`${file}-wal`)).toBe(true)
    const store = await open(optionsFor(folder))
    expect(store.all(sql`SELECT name FROM theme`)).toEqual([{ name: 'Carbon' }])
    await store.close()
    expect(readdirSync(folder)).toEqual([basename(file)])
    expect(readFileSync(file).length).toBe(before.length)
  })
})

describe('opening read-only', () => {
  test('changes nothing and refuses to change', async () => {
    const folder = makeFolder()
    const file = await closedProject(folder)
    const before = look(folder)
    const store = await open(optionsFor(folder, { readOnly: true }))
    expect(store.readOnly).toBe(true)
    for (const work of [() => store.operation(label, write => addTheme(write, 'x')), () => store.undo(), () => store.redo()]) {
      expect((await faultOf(work)).id).toBe('projects.readOnly')
    }
    expect(store.operations(10)).toHaveLength(1)
    await store.close()
    expect(look(folder)).toEqual(before)
    expect(store.file).toBe(file)
  })

  test('works beside whoever has the project, and sees what is committed', async () => {
    const folder = makeFolder()
    const writer = await create(folder)
    const reader = await open(optionsFor(folder, { readOnly: true }))
    writer.operation(label, write => addTheme(write, 'Carbon'))
    expect(reader.all(sql`SELECT name FROM theme`)).toEqual([{ name: 'Carbon' }])
    await writer.close()
    expect(reader.all(sql`SELECT name FROM theme`)).toEqual([{ name: 'Carbon' }])
    await reader.close()
    await (await open(optionsFor(folder))).close()
    expect(readdirSync(folder)).toEqual(['plans.clausebook'])
  })
})

test('a link leads to the project itself, and its lock', async () => {
  const folder = makeFolder()
  const store = await create(folder)
  mkdirSync(join(folder, 'desk'))
  symlinkSync(store.file, join(folder, 'desk', 'link.clausebook'))
  const fault = await faultOf(() => openStore(optionsFor(folder, { file: join(folder, 'desk', 'link.clausebook') })))
  expect(fault.id).toBe('projects.openHere')
  expect(readdirSync(join(folder, 'desk'))).toEqual(['link.clausebook'])
})
