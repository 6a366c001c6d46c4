import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { listBackups, previewBackup } from '../../electron/engine/store/backups/backups.ts'
import { openStore } from '../../electron/engine/store/database.ts'
import { checkOrder, migrations } from '../../electron/engine/store/migrations/list.ts'
import { migrate } from '../../electron/engine/store/migrations/migrate.ts'
import { applicationId, fingerprintOf, type Migration } from '../../electron/engine/store/migrations/schema.ts'
import { sql } from '../../electron/engine/store/sql.ts'
import { start as startChild } from '../engine/store/children/child.ts'
import { addTheme, hashOf } from '../engine/store/given/rows.ts'
import { create, dump, faultOf, label, makeFolder, optionsFor } from '../engine/store/given/sample.ts'
import { nextSteps } from './next-steps.ts'

const schema = (db: Database.Database) => db.prepare('SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name').all()

/** A project of the shipped version, with one theme. */
async function olderProject(folder: string) {
  const store = await create(folder)
  store.operation(label, write => addTheme(write, 'Carbon'))
  await store.close()
  return store.file
}

describe('the list of migrations', () => {
  test('is numbered from 1 without a gap', () => {
    expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, index) => index + 1))
    const [first] = migrations
    if (!first) throw new Error('no migration')
    expect(() => checkOrder([])).toThrow(/no migration/)
    expect(() => checkOrder([{ ...first, version: 2 }])).toThrow(/2 stands where 1/)
    expect(() => checkOrder([first, { ...first, version: 3 }])).toThrow(/3 stands where 2/)
    expect(() => checkOrder([first, first])).toThrow(/1 stands where 2/)
  })

  test('each step makes the schema it is known by: a shipped step is never edited', () => {
    const db = new Database(':memory:')
    for (const step of migrations) {
      step.up(db)
      expect(fingerprintOf(db), `migration ${step.version}`).toBe(step.fingerprint)
    }
  })

  test('the fingerprint sees tables, columns, indexes and triggers, and not what SQLite keeps for itself', () => {
    const db = new Database(':memory:')
    migrate(db, migrations)
    const before = fingerprintOf(db)
    db.exec('ANALYZE')
    expect(fingerprintOf(db)).toBe(before)
    for (const change of [
      'CREATE TABLE passage_index_extra (x)',
      'CREATE VIEW v AS SELECT 1',
      'CREATE INDEX i ON theme(name)',
      'DROP TRIGGER theme_added',
      'ALTER TABLE memo ADD COLUMN x TEXT',
    ]) {
      db.exec(`SAVEPOINT change; ${change}`)
      expect(fingerprintOf(db), change).not.toBe(before)
      db.exec('ROLLBACK TO change; RELEASE change')
    }
    db.close()
  })

  test('a project made fresh has the schema of one that was migrated step by step', async () => {
    const store = await openStore(optionsFor(makeFolder(), { create: { name: 'Plans' } }))
    const migrated = new Database(':memory:')
    for (let count = 1; count <= migrations.length; count++) migrate(migrated, migrations.slice(0, count))
    expect(store.all(sql`SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name`)).toEqual(schema(migrated))
    expect(store.get(sql`SELECT application_id FROM pragma_application_id`)).toEqual({ application_id: applicationId })
    expect(store.get(sql`SELECT user_version FROM pragma_user_version`)).toEqual({ user_version: migrations.length })
    await store.close()
  })
})

describe('opening an older project', () => {
  test('backs it up first, then takes it to the newest schema; its history still undoes', async () => {
    const folder = makeFolder()
    const file = await olderProject(folder)
    const before = hashOf(readFileSync(file))
    const backups = { folder: join(folder, 'backups') }
    const store = await openStore(optionsFor(folder, { backups }), nextSteps)
    expect(store.get(sql`SELECT user_version FROM pragma_user_version`)).toEqual({ user_version: nextSteps.length })
    expect(store.get(sql`SELECT name, note FROM theme`)).toEqual({ name: 'Carbon', note: '' })
    const [backup] = await listBackups(backups.folder)
    expect(backup).toMatchObject({ reason: 'migration' })
    expect(await previewBackup(backup?.path ?? '')).toMatchObject({ themes: 1 })
    store.operation(label, write => write.run(sql`UPDATE theme SET note = ${'new'}`))
    store.undo()
    store.undo()
    expect(store.all(sql`SELECT * FROM theme`)).toEqual([])
    store.redo()
    store.redo()
    expect(store.get(sql`SELECT name, note FROM theme`)).toEqual({ name: 'Carbon', note: 'new' })
    expect(store.check()).toEqual([])
    await store.close()
    expect((await faultOf(() => openStore(optionsFor(folder)))).id).toBe('projects.newer')
    expect(before).not.toBe(hashOf(readFileSync(file)))
  })

  test('puts the backup beside it where no place was given', async () => {
    const folder = makeFolder()
    await olderProject(folder)
    await (await openStore(optionsFor(folder), nextSteps)).close()
    expect(await listBackups(join(folder, 'plans.clausebook-backups'))).toHaveLength(1)
  })

  test('does not happen when it can not be backed up', async () => {
    const folder = makeFolder()
    const file = await olderProject(folder)
    const before = hashOf(readFileSync(file))
    writeFileSync(join(folder, 'blocked'), '')
    expect(
      (await faultOf(() => openStore(optionsFor(folder, { backups: { folder: join(folder, 'blocked', 'backups') } }), nextSteps))).id,
    ).toBe('projects.folderMissing')
    expect(hashOf(readFileSync(file))).toBe(before)
    expect(readdirSync(folder).sort()).toEqual(['blocked', 'plans.clausebook'])
  })

  test('read-only reads a migrated copy and leaves the file as it is', async () => {
    const folder = makeFolder()
    const file = await olderProject(folder)
    const before = hashOf(readFileSync(file))
    const store = await openStore(optionsFor(folder, { readOnly: true }), nextSteps)
    expect(store.get(sql`SELECT note FROM theme`)).toEqual({ note: '' })
    expect(store.file).toBe(file)
    await store.close()
    expect(hashOf(readFileSync(file))).toBe(before)
    expect(readdirSync(folder)).toEqual(['plans.clausebook'])
  })

  test.each<[string, (steps: readonly Migration[]) => Migration]>([
    [
      'throws',
      steps => ({
        ...(steps.at(-2) as Migration),
        up: db => {
          steps.at(-2)?.up(db)
          throw new Error('mistake')
        },
      }),
    ],
    [
      'leaves rows that point nowhere',
      steps => ({
        ...(steps.at(-2) as Migration),
        up: db => {
          steps.at(-2)?.up(db)
          db.exec(
            `INSERT INTO operation (label, at) VALUES ('{}', ''); INSERT INTO annotation_theme VALUES ('x', 'y');
              DELETE FROM change WHERE entity = 'annotation_theme'; DELETE FROM operation WHERE label = '{}'`,
          )
        },
      }),
    ],
    [
      'makes another schema than it says',
      steps => ({
        ...(steps.at(-2) as Migration),
        up: db => {
          steps.at(-2)?.up(db)
          db.exec('CREATE TABLE extra (x)')
        },
      }),
    ],
  ])('with a step that %s leaves it in the version before', async (_, make) => {
    const folder = makeFolder()
    await olderProject(folder)
    await expect(openStore(optionsFor(folder), nextSteps.with(nextSteps.length - 2, make(nextSteps)))).rejects.toThrow()
    const store = await openStore(optionsFor(folder))
    expect(store.get(sql`SELECT user_version FROM pragma_user_version`)).toEqual({ user_version: migrations.length })
    expect(store.all(sql`SELECT name FROM theme`)).toEqual([{ name: 'Carbon' }])
    await store.close()
  })

  test('killed at any moment leaves it whole in one version, and the next opening goes on', async () => {
    const versions = new Set<number>()
    for (let run = 0; run < 12; run++) {
      const folder = makeFolder()
      const file = await olderProject(folder)
      const old = await openStore(optionsFor(folder))
      old.operation(label, write => {
        for (let index = 0; index < 5000; index++) addTheme(write, `theme ${index}`)
      })
      const rows = old.get(sql`SELECT count(*) AS count FROM theme`)
      await old.close()
      const child = await startChild('../../../migrations/migrate-child.ts', file)
      expect(child.said).toBe('begin')
      await wait(Math.random() * 200)
      await child.kill()
      const look = new Database(file)
      const version = look.pragma('user_version', { simple: true }) as number
      versions.add(version)
      expect(fingerprintOf(look)).toBe(nextSteps[version - 1]?.fingerprint)
      look.close()
      const store = await openStore(optionsFor(folder), nextSteps)
      expect(store.get(sql`SELECT count(*) AS count FROM theme`)).toEqual(rows)
      expect(store.get(sql`SELECT user_version FROM pragma_user_version`)).toEqual({ user_version: nextSteps.length })
      expect(store.check()).toEqual([])
      await store.close()
    }
    process.stdout.write(`killed migrations ended in versions ${[...versions].join(', ')}\n`)
  }, 600_000)
})

test('a project of version 1 keeps everything through the migrations there are', async () => {
  const folder = makeFolder()
  await olderProject(folder)
  const store = await openStore(optionsFor(folder))
  expect(dump(store)).toContain('Carbon')
  await store.close()
})
