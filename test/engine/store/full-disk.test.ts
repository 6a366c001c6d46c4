import { readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { EngineError } from '#wire/fault.ts'
import { previewBackup } from '../../../electron/engine/store/backups/backups.ts'
import { connect } from '../../../electron/engine/store/connection.ts'
import { openStore, type Store } from '../../../electron/engine/store/database.ts'
import { codeOf } from '../../../electron/engine/store/faults.ts'
import { operate, type Writing } from '../../../electron/engine/store/history/operations.ts'
import { columnsOf, replay } from '../../../electron/engine/store/history/replay.ts'
import { sql } from '../../../electron/engine/store/sql.ts'
import { addAnnotation, addDocument, addTheme } from './given/rows.ts'
import { create, dump, faultOf, label, makeFolder, open, optionsFor } from './given/sample.ts'
import { type Disk, mountDisk } from './given/small-disk.ts'

test('a file that may not grow: the operation is taken back whole, undo too, and both work again when it may', async () => {
  const folder = makeFolder()
  const store = await create(folder)
  store.operation(label, write => {
    const place = addDocument(write, 'Plan', 'x'.repeat(5000))
    for (let index = 0; index < 500; index++) addAnnotation(write, place, index, index + 100)
  })
  store.operation(label, write => write.run(sql`DELETE FROM annotation`))
  await store.close()
  const connection = connect(store.file, false)
  const writing: Writing = { connection, now: () => '2026-05-01T09:00:00.000Z', coder: () => 'Ann' }
  try {
    connection.db.exec('VACUUM')
    const before = dump(connection.read)
    const pages = connection.db.pragma('page_count', { simple: true }) as number
    connection.db.pragma(`max_page_count = ${pages + 2}`)
    expect(await faultOf(() => operate(writing, label, write => addDocument(write, 'Long', 'y'.repeat(100_000))))).toMatchObject({
      id: 'projects.diskFull',
      code: 'conflict',
      details: { reason: 'full' },
    })
    const goesOn = () =>
      operate(writing, label, write => {
        for (let index = 0; ; index++) {
          try {
            addDocument(write, `Plan ${index}`, String(index).repeat(20_000))
          } catch (error) {
            if (index > 20) throw error
          }
        }
      })
    expect((await faultOf(goesOn)).id).toBe('projects.diskFull')
    expect((await faultOf(() => replay(writing, columnsOf(connection), 'undo'))).id).toBe('projects.diskFull')
    expect(dump(connection.read)).toBe(before)
    expect(connection.db.inTransaction).toBe(false)
    connection.db.pragma('max_page_count = 1000000')
    replay(writing, columnsOf(connection), 'undo')
    expect(connection.read.get(sql`SELECT count(*) AS count FROM annotation`)).toEqual({ count: 500 })
    expect(connection.db.pragma('integrity_check', { simple: true })).toBe('ok')
  } finally {
    connection.close()
  }
})

describe('a disk that is full', () => {
  const probe = mountDisk(16)
  probe?.remove()
  if (!probe) process.stdout.write('skipped: no small disk can be mounted by this account\n')

  /** Fills the disk up to the bytes left free, or as far as it goes. */
  const fill = (disk: Disk, leave: number) => {
    const { bsize, bavail } = statfsSync(disk.folder)
    try {
      writeFileSync(join(disk.folder, 'ballast'), Buffer.alloc(Math.max(0, Math.floor((bsize * bavail - leave) / 4096) * 4096), 1))
    } catch (error) {
      if (codeOf(error) !== 'ENOSPC') throw error
    }
  }
  const free = (disk: Disk) => rmSync(join(disk.folder, 'ballast'))
  const unfinished = (disk: Disk) => readdirSync(disk.folder).filter(name => name.endsWith('.tmp'))

  /** Works until the disk refuses; the number of steps that were acknowledged. */
  async function workUntilFull(store: Store): Promise<number> {
    for (let count = 0; ; count++) {
      try {
        store.operation(label, write => {
          const place = addDocument(write, `Plan ${count}`, `${count} ${'Text of a plan. '.repeat(500)}`)
          addAnnotation(write, place, 0, 10)
        })
      } catch (error) {
        expect(
          await faultOf(() => {
            throw error
          }),
        ).toMatchObject({ id: 'projects.diskFull', details: { reason: 'full' } })
        return count
      }
    }
  }

  test.skipIf(!probe)(
    'refuses a step with a sentence, loses none before it, and goes on when there is space again; at eight fills',
    async () => {
      let acknowledged = 0
      for (let round = 0; round < 8; round++) {
        const disk = mountDisk(16)
        if (!disk) throw new Error('the disk could be mounted a moment ago')
        try {
          const store = await create(disk.folder)
          fill(disk, 150_000 + Math.floor(Math.random() * 3_000_000))
          const count = await workUntilFull(store)
          acknowledged += count
          const found = () =>
            store.get(sql`SELECT (SELECT count(*) FROM document) AS documents, (SELECT count(*) FROM annotation) AS annotations`)
          expect(found()).toEqual({ documents: count, annotations: count })
          expect(store.operations(10_000)).toHaveLength(count)
          free(disk)
          store.operation(label, write => addTheme(write, 'there is space again'))
          expect(found()).toEqual({ documents: count, annotations: count })
          fill(disk, 0)
          await workUntilFull(store)
          await store.close()
          const again = await openStore(optionsFor(disk.folder)).catch((error: unknown) => {
            expect(error).toBeInstanceOf(EngineError)
            return null
          })
          await again?.close()
          free(disk)
          const last = await open(optionsFor(disk.folder))
          expect(last.get(sql`SELECT count(*) AS count FROM theme`)).toEqual({ count: 1 })
          expect(last.check()).toEqual([])
          await last.close()
        } finally {
          disk.remove()
        }
      }
      expect(acknowledged).toBeGreaterThan(50)
    },
  )

  test.skipIf(!probe)('refuses a new project, a backup and a copy with a sentence and leaves nothing half done', async () => {
    const disk = mountDisk(16)
    if (!disk) throw new Error('the disk could be mounted a moment ago')
    const folder = makeFolder()
    try {
      const store = await create(folder, { backups: { folder: disk.folder } })
      store.operation(label, write => addDocument(write, 'Plan', 'Long text. '.repeat(20_000)))
      const good = await store.backup('asked')
      await store.copyTo(join(disk.folder, 'copy.clausebook'))
      fill(disk, 60_000)
      expect((await faultOf(() => store.backup('asked'))).id).toBe('projects.diskFull')
      expect((await faultOf(() => store.copyTo(join(disk.folder, 'copy.clausebook')))).id).toBe('projects.diskFull')
      expect((await faultOf(() => create(disk.folder, { file: join(disk.folder, 'new.clausebook') }))).id).toBe('projects.diskFull')
      expect(unfinished(disk)).toEqual([])
      expect(await previewBackup(good.path)).toMatchObject({ documents: 1 })
      expect(await previewBackup(join(disk.folder, 'copy.clausebook'))).toMatchObject({ documents: 1 })
      expect(readdirSync(disk.folder).filter(name => name.endsWith('-lock'))).toEqual([])
      store.operation(label, write => addTheme(write, 'the project itself lies elsewhere'))
    } finally {
      disk.remove()
    }
  })
})
