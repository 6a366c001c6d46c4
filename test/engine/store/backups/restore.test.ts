import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { listBackups, previewBackup } from '../../../../electron/engine/store/backups/backups.ts'
import { restoreBackup } from '../../../../electron/engine/store/backups/restore.ts'
import { openStore, type Store } from '../../../../electron/engine/store/database.ts'
import { sql } from '../../../../electron/engine/store/sql.ts'
import { start } from '../children/child.ts'
import { addTheme } from '../given/rows.ts'
import { lockableFolder } from '../given/small-disk.ts'
import { create, dump, faultOf, label, makeFolder, open, optionsFor } from '../given/sample.ts'

const holder = { name: 'Ann', process: process.pid, host: 'here', since: '2026-05-01T09:00:00.000Z' }
const names = (store: Store) => store.all<{ name: string }>(sql`SELECT name FROM theme ORDER BY name`).map(({ name }) => name)

/** A project with one theme, a backup of it, and a second theme after. */
async function project() {
  const root = makeFolder()
  const folder = join(root, 'data', 'backups')
  const options = optionsFor(root, { backups: { folder } })
  const store = await create(root, { backups: { folder } })
  store.operation(label, write => addTheme(write, 'First'))
  const before = dump(store)
  const backup = await store.backup('asked')
  store.operation(label, write => addTheme(write, 'Second'))
  const rest = { backup: backup.path, folder, holder, clock: Date.now }
  return { root, folder, options, store, backup, before, rest }
}

const projectFiles = (root: string) => readdirSync(root).filter(name => name !== 'data')

describe('restoring a backup', () => {
  test('of an open project closes it, keeps what was there as a backup, and brings the old state with its history', async () => {
    const { root, folder, options, store, before, rest } = await project()
    const { kept, setAside } = await restoreBackup({ ...rest, target: store })
    expect(setAside).toBeNull()
    expect(projectFiles(root)).toEqual(['plans.clausebook'])
    const restored = await open(options)
    expect(dump(restored)).toBe(before)
    expect(restored.check()).toEqual([])
    restored.undo()
    expect(names(restored)).toEqual([])
    expect(kept).toMatchObject({ reason: 'restore' })
    expect(await previewBackup(kept?.path ?? '')).toMatchObject({ themes: 2 })
    expect((await listBackups(folder)).map(({ reason }) => reason)).toEqual(['restore', 'asked'])
  })

  test('of a closed project does the same, and can itself be taken back', async () => {
    const { options, store, rest } = await project()
    await store.close()
    const { kept } = await restoreBackup({ ...rest, target: options.file })
    const restored = await open(options)
    expect(names(restored)).toEqual(['First'])
    await restored.close()
    await restoreBackup({ ...rest, target: options.file, backup: kept?.path ?? '' })
    expect(names(await open(options))).toEqual(['First', 'Second'])
  })

  test('to where nothing may be written says what is write-protected, and changes nothing', async context => {
    const disk = lockableFolder()
    if (!disk) return context.skip('no folder can be write-protected here')
    try {
      const { options, store, rest } = await project()
      const protectedFile = join(disk.folder, 'plans.clausebook')
      await store.close()
      copyFileSync(options.file, protectedFile)
      const before = readFileSync(protectedFile)
      disk.remount('ro')
      const wanted = [
        [{ target: protectedFile }, 'projects.restore.protected'],
        [{ target: options.file, folder: join(disk.folder, 'backups') }, 'projects.restore.backupsProtected'],
        [{ target: options.file, folder: disk.folder }, 'projects.restore.backupsProtected'],
      ] as const
      for (const [places, id] of wanted) {
        const fault = await faultOf(() => restoreBackup({ ...rest, ...places }))
        expect(fault).toMatchObject({ id, values: { name: 'plans.clausebook' }, details: { reason: 'readOnly' } })
      }
      expect(readdirSync(disk.folder).filter(name => name !== 'lost+found')).toEqual(['plans.clausebook'])
      expect(readFileSync(protectedFile)).toEqual(before)
      const opened = await open(options)
      await faultOf(() => restoreBackup({ ...rest, target: opened, folder: disk.folder }))
      expect(names(opened)).toEqual(['First', 'Second'])
    } finally {
      disk.remove()
    }
  })

  test('of a project whose process died keeps what was only in its log', async () => {
    const { root, options, store, rest } = await project()
    await store.close()
    const child = await start('write.ts', options.file, join(root, 'acks'), '3', 'small')
    expect(child.said).toBe('done')
    await child.kill()
    expect(existsSync(`${options.file}-wal`)).toBe(true)
    const { kept } = await restoreBackup({ ...rest, target: options.file })
    expect(projectFiles(root).sort()).toEqual(['acks', 'plans.clausebook'])
    expect(names(await open(options))).toEqual(['First'])
    expect(await previewBackup(kept?.path ?? '')).toMatchObject({ themes: 5 })
  })

  test('of a project too damaged to be backed up sets it aside with its log', async () => {
    const { root, options, store, rest } = await project()
    await store.close()
    const damaged = readFileSync(options.file).fill(0x55, 4096, 20_000)
    writeFileSync(options.file, damaged)
    writeFileSync(`${options.file}-wal`, 'something')
    expect((await faultOf(() => openStore(options))).id).toBe('projects.damaged')
    writeFileSync(`${options.file}-wal`, 'something')
    const { kept, setAside } = await restoreBackup({ ...rest, target: options.file })
    expect(kept).toBeNull()
    expect(readFileSync(setAside ?? '').equals(damaged)).toBe(true)
    expect(projectFiles(root).filter(name => !name.includes('damaged'))).toEqual(['plans.clausebook'])
    expect(names(await open(options))).toEqual(['First'])
  })

  test('of a project that is gone puts it back', async () => {
    const { options, store, rest } = await project()
    await store.close()
    rmSync(options.file)
    expect(await restoreBackup({ ...rest, target: options.file })).toEqual({ kept: null, setAside: null })
    expect(names(await open(options))).toEqual(['First'])
  })

  test('that is damaged is refused, and the project stays open as it was', async () => {
    const { root, store, backup, rest } = await project()
    const content = readFileSync(backup.path)
    content[content.length - 10] = (content[content.length - 10] ?? 0) ^ 1
    writeFileSync(backup.path, content)
    expect((await faultOf(() => restoreBackup({ ...rest, target: store }))).id).toBe('projects.backupDamaged')
    writeFileSync(join(root, 'data', 'text'), 'no project')
    expect((await faultOf(() => restoreBackup({ ...rest, backup: join(root, 'data', 'text'), target: store }))).id).toBe(
      'projects.notProject',
    )
    const copy = join(root, 'data', 'copy.clausebook')
    await store.copyTo(copy)
    // A copy that somebody keeps has no hash in its name: here the history says of a theme what it never was called.
    const kept = readFileSync(copy)
    kept[kept.indexOf('"First"') + 1] = 0x66
    writeFileSync(copy, kept)
    expect((await faultOf(() => restoreBackup({ ...rest, backup: copy, target: store }))).id).toBe('projects.backupDamaged')
    store.operation(label, write => addTheme(write, 'Third'))
    expect(names(store)).toEqual(['First', 'Second', 'Third'])
    expect(projectFiles(root).filter(name => name.endsWith('.tmp'))).toEqual([])
  })

  test('is refused while the project is open elsewhere, or here behind its path', async () => {
    const { root, options, store, rest } = await project()
    expect((await faultOf(() => restoreBackup({ ...rest, target: options.file }))).id).toBe('projects.openHere')
    await store.close()
    const child = await start('hold.ts', options.file)
    expect((await faultOf(() => restoreBackup({ ...rest, target: options.file }))).id).toBe('projects.openElsewhere')
    await child.end()
    expect(projectFiles(root)).toEqual(['plans.clausebook'])
    expect(names(await open(options))).toEqual(['First', 'Second'])
  })

  test('takes any project file, and from one that is in use what is committed', async () => {
    const { root, options, store, rest } = await project()
    await store.close()
    const other = await create(root, { file: join(root, 'other.clausebook') })
    other.operation(label, write => addTheme(write, 'Other'))
    await restoreBackup({ ...rest, target: options.file, backup: other.file })
    expect(names(await open(options))).toEqual(['Other'])
    other.operation(label, write => addTheme(write, 'Other still'))
  })
})
