import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { restoreProject } from '../../../electron/engine/index.ts'
import { openWorkbench, sentenceOf, type Workbench } from '../documents/workbench.ts'
import { addPlan, titles } from './given-projects.ts'

let bench: Workbench
beforeEach(async () => {
  bench = await openWorkbench({ projectFile: undefined })
})
afterEach(async () => {
  expect(bench.internal).toEqual([])
  await bench.remove()
})

describe('backups', () => {
  test('one is made on asking, previewed, and restored over later work, which is kept in a backup itself', async () => {
    await bench.engine.projects.create({ name: 'One' })
    await addPlan(bench, 'Plan 1')
    const backup = await bench.engine.projects.backup({})
    expect(backup).toMatchObject({ reason: 'asked' })
    await addPlan(bench, 'Plan 2')
    const preview = await bench.engine.projects.previewBackup({ key: backup.key })
    expect(preview).toMatchObject({ documents: 1, annotations: 0, themes: 0, titles: ['Plan 1'] })
    expect(await bench.engine.projects.restore({ key: backup.key })).toMatchObject({ name: 'One', readOnly: false })
    expect(await titles(bench)).toEqual(['Plan 1'])
    const kept = (await bench.engine.projects.backups({})).filter(({ key }) => key !== backup.key)
    const previews = await Promise.all(kept.map(({ key }) => bench.engine.projects.previewBackup({ key })))
    expect(previews.some(({ titles }) => titles.includes('Plan 2'))).toBe(true)
    expect(await sentenceOf(addPlan(bench, 'Plan 3'))).toBe('done')
  })

  test('a damaged backup is refused, and the project goes on as it was', async () => {
    await bench.engine.projects.create({ name: 'One' })
    await addPlan(bench, 'Plan 1')
    const { key } = await bench.engine.projects.backup({})
    const folder = join(bench.folder, 'backups', readdirSync(join(bench.folder, 'backups'))[0] ?? '')
    const file = join(folder, readdirSync(folder).find(name => name.includes('-asked-')) ?? '')
    const bytes = readFileSync(file)
    bytes[bytes.length - 100] = (bytes[bytes.length - 100] ?? 0) ^ 1
    writeFileSync(file, bytes)
    expect(await sentenceOf(bench.engine.projects.restore({ key }))).toBe('conflict projects.backupDamaged')
    expect(await titles(bench)).toEqual(['Plan 1'])
    expect(await sentenceOf(addPlan(bench, 'Plan 2'))).toBe('done')
  })

  test('a guessed key finds nothing', async () => {
    await bench.engine.projects.create({ name: 'One' })
    expect(await sentenceOf(bench.engine.projects.restore({ key: '../../x' }))).toBe('missing files.unknownTicket')
  })

  test('closing makes one when something changed, and none without', async () => {
    await bench.engine.projects.create({ name: 'One' })
    await addPlan(bench, 'Plan 1')
    await bench.engine.projects.close({})
    const open = async () => bench.engine.projects.open({ key: (await bench.engine.projects.recent({}))[0]?.key ?? '' })
    await open()
    expect((await bench.engine.projects.backups({})).map(({ reason }) => reason)).toEqual(['close'])
    await bench.engine.projects.close({})
    await open()
    expect(await bench.engine.projects.backups({})).toHaveLength(1)
  })

  test('a closed project’s backups are found by its key, also when its file is damaged or gone, and one is restored and opened', async () => {
    await bench.engine.projects.create({ name: 'One' })
    await addPlan(bench, 'Plan 1')
    const backup = await bench.engine.projects.backup({})
    await bench.engine.projects.close({})
    const projectFile = join(bench.folder, 'projects', 'One.clausebook')
    const project = (await bench.engine.projects.recent({}))[0]?.key ?? ''
    for (const spoil of [() => writeFileSync(projectFile, 'nothing that was here'), () => rmSync(projectFile)]) {
      spoil()
      expect((await bench.engine.projects.backups({ project })).map(({ key }) => key)).toContain(backup.key)
      expect(await bench.engine.projects.previewBackup({ key: backup.key, project })).toMatchObject({ titles: ['Plan 1'] })
      expect(await bench.engine.projects.restore({ key: backup.key, project })).toMatchObject({ name: 'One', readOnly: false })
      expect(await titles(bench)).toEqual(['Plan 1'])
      expect(await sentenceOf(bench.engine.projects.restore({ key: backup.key, project }))).toMatch(/^conflict projects\.open/u)
      await bench.engine.projects.close({})
    }
    expect(readdirSync(join(bench.folder, 'projects')).some(name => name !== 'One.clausebook' && name.startsWith('One'))).toBe(true)
    expect(await sentenceOf(bench.engine.projects.backups({ project: 'guessed' }))).toBe('missing projects.unknownKey')
  })

  test('a project that can no longer be opened is restored from a file', async () => {
    await bench.engine.projects.create({ name: 'One' })
    await addPlan(bench, 'Plan 1')
    const { ticket } = await bench.engine.projects.copy({})
    const backupFile = bench.files.open(ticket).path
    const projectFile = join(bench.folder, 'projects', 'One.clausebook')
    expect(await sentenceOf(restoreProject({ projectFile, backupFile, dataFolder: bench.folder }))).toMatch(/^conflict projects\.open/u)
    await bench.engine.projects.close({})
    writeFileSync(projectFile, Buffer.concat([readFileSync(projectFile).subarray(0, 100), Buffer.alloc(50_000, 7)]))
    const key = (await bench.engine.projects.recent({}))[0]?.key ?? ''
    expect(await sentenceOf(bench.engine.projects.open({ key }))).toBe('conflict projects.damaged')
    expect((await restoreProject({ projectFile, backupFile, dataFolder: bench.folder })).setAside).not.toBeNull()
    await bench.engine.projects.open({ key })
    expect(await titles(bench)).toEqual(['Plan 1'])
  })
})
