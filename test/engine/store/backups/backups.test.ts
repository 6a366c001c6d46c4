import { copyFileSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { backupPeriod, countRows, listBackups, previewBackup, proveCopy, startBackupClock } from '../../../../electron/engine/store/backups/backups.ts'
import { connect } from '../../../../electron/engine/store/connection.ts'
import { sql } from '../../../../electron/engine/store/sql.ts'
import { addAnnotation, addDocument, addTheme, hashOf } from '../given/rows.ts'
import { create, dump, faultOf, label, makeClock, makeFolder, open, optionsFor } from '../given/sample.ts'

const hour = 3_600_000

async function project(more: { clock?: () => number } = {}) {
  const root = makeFolder()
  const backups = { folder: join(root, 'data', 'backups') }
  const store = await create(root, { backups, ...more })
  return { root, backups, store, folder: backups.folder }
}

describe('a backup', () => {
  test('is a closed project of its own, made while someone works, and named by its content', async () => {
    const { store, folder } = await project()
    store.operation(label, write => addTheme(write, 'Carbon'))
    const before = dump(store)
    const making = store.backup('asked')
    store.operation(label, write => addTheme(write, 'Afterwards'))
    const backup = await making
    expect(readdirSync(folder)).toEqual([basename(backup.path)])
    expect(hashOf(readFileSync(backup.path))).toBe(backup.sha256)
    expect(backup).toMatchObject({ sequence: 1, reason: 'asked', bytes: readFileSync(backup.path).length })
    const copy = await open(optionsFor(folder, { file: backup.path, readOnly: true }))
    expect([before, dump(store)]).toContain(dump(copy))
    expect(copy.check()).toEqual([])
    await copy.close()
    expect(await listBackups(folder)).toEqual([backup])
  })

  test('that is not what the project is gets no name: rows missing, a row that points nowhere, a damaged page', async () => {
    const { store, root } = await project()
    store.operation(label, write => addAnnotation(write, addDocument(write, 'Plan', 'Long text. '.repeat(5_000)), 0, 9))
    await store.close()
    const [file, copy] = [store.file, join(root, 'copy.clausebook')]
    const own = connect(file, true)
    const counts = countRows(own)
    own.close()
    const spoil = (statements: string) => {
      copyFileSync(file, copy)
      const { db, close } = connect(copy, false)
      db.exec(statements)
      close()
    }
    spoil('DROP TRIGGER annotation_removed; DELETE FROM annotation')
    expect((await faultOf(() => proveCopy(file, copy, counts))).id).toBe('projects.copyUnproven')
    // These two are seen also where nobody counted the rows.
    spoil("PRAGMA foreign_keys = OFF; DROP TRIGGER annotation_theme_added; INSERT INTO annotation_theme VALUES ('x', 'y')")
    expect((await faultOf(() => proveCopy(file, copy, null))).id).toBe('projects.copyUnproven')
    const bytes = readFileSync(file)
    writeFileSync(copy, bytes.fill(0x55, bytes.length - 8192, bytes.length - 4096))
    expect((await faultOf(() => proveCopy(file, copy, null))).id).toBe('projects.copyUnproven')
    copyFileSync(file, copy)
    proveCopy(file, copy, counts)
  })

  test('is made at closing when something changed since the last one, and only then', async () => {
    const { root, backups, store, folder } = await project()
    store.operation(label, write => addTheme(write, 'Carbon'))
    expect(store.changedSinceBackup()).toBe(true)
    await store.close()
    expect((await listBackups(folder)).map(({ reason }) => reason)).toEqual(['close'])
    const again = await open(optionsFor(root, { backups }))
    expect(again.changedSinceBackup()).toBe(false)
    await again.close()
    expect(await listBackups(folder)).toHaveLength(1)
    const third = await open(optionsFor(root, { backups }))
    third.undo()
    await third.backup('change')
    await third.close()
    expect((await listBackups(folder)).map(({ reason, sequence }) => `${sequence} ${reason}`)).toEqual(['2 change', '1 close'])
  })

  test('is not made at closing while the last one is younger than the distance asked for, but stays due', async () => {
    const time = makeClock()
    const root = makeFolder()
    const options = optionsFor(root, { clock: time.clock, backups: { folder: join(root, 'backups'), apart: 600_000 } })
    const work = async (theme: string | null) => {
      const store = await open(options)
      if (theme) store.operation(label, write => addTheme(write, theme))
      await store.close()
      return (await listBackups(join(root, 'backups'))).length
    }
    await (await create(root, options)).close()
    time.pass(1000)
    expect(await work('a')).toBe(1)
    time.pass(500_000)
    expect(await work('b')).toBe(1)
    time.pass(100_000)
    expect(await work(null)).toBe(2)
    time.pass(1_000_000)
    expect(await work(null)).toBe(2)
    time.pass(-90_000_000)
    expect(await work('c')).toBe(3)
    const [newest] = await listBackups(join(root, 'backups'))
    expect(await previewBackup(newest?.path ?? '')).toMatchObject({ themes: 3 })
  })

  test('is refused where no place was given', async () => {
    const store = await create(makeFolder())
    expect((await faultOf(() => store.backup('asked'))).id).toBe('projects.noBackupFolder')
  })

  test('whose folder can not be made leaves a sentence, and the project goes on and still counts as changed', async () => {
    const root = makeFolder()
    writeFileSync(join(root, 'blocked'), '')
    const store = await create(root, { backups: { folder: join(root, 'blocked', 'backups') } })
    store.operation(label, write => addTheme(write, 'Carbon'))
    expect((await faultOf(() => store.backup('change'))).id).toBe('projects.folderMissing')
    expect(store.changedSinceBackup()).toBe(true)
    store.operation(label, write => addTheme(write, 'Water'))
    expect((await faultOf(() => store.close())).id).toBe('projects.folderMissing')
    expect(readdirSync(root).sort()).toEqual(['blocked', 'plans.clausebook'])
    expect((await open(optionsFor(root))).all(sql`SELECT name FROM theme`)).toHaveLength(2)
  })

  test('never stands under its name unfinished, and what a dead process left half done is removed', async () => {
    const { store, folder } = await project()
    await store.backup('asked')
    writeFileSync(join(folder, '.backup-0123456789ab.tmp'), 'half')
    writeFileSync(join(folder, '.backup-0123456789ab.tmp-journal'), 'half')
    writeFileSync(join(folder, 'my notes.txt'), 'mine')
    expect(await listBackups(folder)).toHaveLength(1)
    await store.backup('asked')
    expect(readdirSync(folder).filter(name => !name.endsWith('.clausebook'))).toEqual(['my notes.txt'])
  })

  test('asked for twice at once is made twice, one after the other', async () => {
    const { store, folder } = await project()
    const made = await Promise.all([store.backup('asked'), store.backup('asked'), store.backup('asked')])
    expect(made.map(({ sequence }) => sequence)).toEqual([1, 2, 3])
    expect(await listBackups(folder)).toHaveLength(3)
  })

  test('makes older ones go, as thinning says', async () => {
    const time = makeClock()
    const { store, folder } = await project({ clock: time.clock })
    for (let index = 0; index < 30; index++) {
      time.pass(hour / 2)
      await store.backup('change')
    }
    const kept = await listBackups(folder)
    expect(kept.length).toBeLessThan(25)
    expect(kept.length).toBeGreaterThanOrEqual(15)
    expect(kept[0]?.sequence).toBe(30)
  })
})

describe('looking into a backup', () => {
  test('tells what it holds, and changes nothing', async () => {
    const time = makeClock()
    const { store, folder } = await project({ clock: time.clock })
    store.operation(label, write => {
      addAnnotation(write, addDocument(write, 'Plan A', 'Text of A.'), 0, 4)
      addAnnotation(write, addDocument(write, 'Plan B', 'Text of B.'), 0, 4)
      addTheme(write, 'Carbon')
    })
    time.pass(hour)
    store.operation(label, write => write.run(sql`UPDATE document SET removed_at = ${store.now()} WHERE title = 'Plan B'`))
    const { path } = await store.backup('asked')
    const before = readFileSync(path)
    expect(await previewBackup(path)).toEqual({
      documents: 1,
      annotations: 1,
      themes: 1,
      lastChange: '2026-05-01T10:00:00.000Z',
      titles: ['Plan A'],
    })
    expect(readFileSync(path).equals(before)).toBe(true)
    expect(readdirSync(folder)).toHaveLength(1)
  })

  test('finds every single flipped bit', async () => {
    const { store } = await project()
    store.operation(label, write => addTheme(write, 'Carbon'))
    const { path } = await store.backup('asked')
    const sound = readFileSync(path)
    for (let flip = 0; flip < 100; flip++) {
      const at = 100 + ((flip * 7919) % (sound.length - 100))
      const damaged = Buffer.from(sound)
      damaged[at] = (damaged[at] ?? 0) ^ (1 << (flip % 8))
      writeFileSync(path, damaged)
      expect((await faultOf(() => previewBackup(path))).id).toBe('projects.backupDamaged')
    }
    writeFileSync(path, sound)
    expect(await previewBackup(path)).toMatchObject({ themes: 1 })
  })

  test('works for a project file of any name, and refuses what is none', async () => {
    const { root, store } = await project()
    store.operation(label, write => addTheme(write, 'Carbon'))
    await store.copyTo(join(root, 'copy.clausebook'))
    expect(await previewBackup(join(root, 'copy.clausebook'))).toMatchObject({ themes: 1, documents: 0 })
    writeFileSync(join(root, 'other'), 'text')
    expect((await faultOf(() => previewBackup(join(root, 'other')))).id).toBe('projects.notProject')
    expect((await faultOf(() => previewBackup(join(root, 'nothing')))).id).toBe('projects.missing')
    expect(await previewBackup(store.file)).toMatchObject({ themes: 1 })
  })
})

describe('the backup clock', () => {
  afterEach(() => void vi.useRealTimers())

  test('makes one every ten minutes in which something changed, until it is stopped', async () => {
    const { store, folder } = await project()
    await store.backup('asked')
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    const failures: unknown[] = []
    const stop = startBackupClock(store, error => failures.push(error))
    const pass = async () => {
      vi.advanceTimersByTime(backupPeriod)
      // The clock only starts a backup; this one waits its turn behind it and takes no place of its own in what is counted.
      await store.snapshot(() => 1)
      await vi.waitFor(async () => expect(store.changedSinceBackup()).toBe(false), 10_000)
      await vi.waitFor(async () => expect(readdirSync(folder).every(name => name.endsWith('.clausebook'))).toBe(true), 10_000)
    }
    await pass()
    expect(await listBackups(folder)).toHaveLength(1)
    store.operation(label, write => addTheme(write, 'Carbon'))
    await pass()
    await vi.waitFor(async () => expect(await listBackups(folder)).toHaveLength(2), 10_000)
    await pass()
    expect(await listBackups(folder)).toHaveLength(2)
    stop()
    store.operation(label, write => addTheme(write, 'Water'))
    vi.advanceTimersByTime(3 * backupPeriod)
    await store.close()
    expect((await listBackups(folder)).map(({ reason }) => reason)).toEqual(['close', 'change', 'asked'])
    expect(failures).toEqual([])
  })

  test('tells of a failure and tries again', async () => {
    const { store, folder, root } = await project()
    await store.backup('asked')
    renameSync(folder, join(root, 'moved'))
    writeFileSync(folder, '')
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    const failures: unknown[] = []
    const stop = startBackupClock(store, error => failures.push(error))
    store.operation(label, write => addTheme(write, 'Carbon'))
    for (let round = 1; round <= 2; round++) {
      vi.advanceTimersByTime(backupPeriod)
      await vi.waitFor(() => expect(failures).toHaveLength(round), 10_000)
    }
    stop()
    expect(store.changedSinceBackup()).toBe(true)
  })
})

describe('a copy', () => {
  test('is the whole project in one closed file, in place of what is there', async () => {
    const { root, store } = await project()
    store.operation(label, write => addAnnotation(write, addDocument(write, 'Plan', 'Text.'), 0, 4))
    const target = join(root, 'copy.clausebook')
    writeFileSync(target, 'an old file')
    await store.copyTo(target)
    expect(readdirSync(root).filter(name => name.includes('copy') || name.endsWith('.tmp'))).toEqual(['copy.clausebook'])
    const copy = await open(optionsFor(root, { file: target }))
    expect(dump(copy)).toBe(dump(store))
    expect(copy.operations(10)).toEqual(store.operations(10))
    expect(copy.check()).toEqual([])
    copy.undo()
    store.operation(label, write => addTheme(write, 'still mine'))
  })

  test('is never written over a project that is open, here or elsewhere, nor over itself', async () => {
    const { root, store } = await project()
    const other = await create(root, { file: join(root, 'other.clausebook') })
    for (const file of [store.file, other.file])
      expect(await faultOf(() => store.copyTo(file))).toMatchObject({ id: 'projects.copyOntoOpen', code: 'conflict' })
    other.operation(label, write => addTheme(write, 'Carbon'))
    expect(other.check()).toEqual([])
    expect(readdirSync(root).filter(name => name.endsWith('.tmp'))).toEqual([])
  })

  test('that can not be written leaves the old file and nothing half done', async () => {
    const { root, store } = await project()
    expect((await faultOf(() => store.copyTo(join(root, 'nowhere', 'copy.clausebook')))).id).toMatch(/projects\.(folderMissing|disk)/)
    expect(readdirSync(root).sort()).toEqual(['plans.clausebook', 'plans.clausebook-lock', 'plans.clausebook-shm', 'plans.clausebook-wal'])
  })

  test('is made of a project that is open read-only, too', async () => {
    const { root, store } = await project()
    store.operation(label, write => addTheme(write, 'Carbon'))
    const reader = await open(optionsFor(root, { readOnly: true }))
    await reader.copyTo(join(root, 'copy.clausebook'))
    expect(await previewBackup(join(root, 'copy.clausebook'))).toMatchObject({ themes: 1 })
  })
})
