import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { openStore } from '../../../electron/engine/store/database.ts'
import { sql } from '../../../electron/engine/store/sql.ts'
import { start } from './children/child.ts'
import { closedProject, look } from './given/files.ts'
import { create, faultOf, makeFolder, open, optionsFor } from './given/sample.ts'
import { lockableFolder } from './given/small-disk.ts'

describe('a folder that can not be written', () => {
  const probe = lockableFolder()
  probe?.remove()
  if (!probe) process.stdout.write('skipped: no folder can be made unwritable for this account, and it may not mount\n')

  test.skipIf(!probe)('says so, offers reading, and reads: closed cleanly or left by a process that died', async () => {
    const disk = lockableFolder()
    if (!disk) throw new Error('the folder could be made a moment ago')
    onTestFinished(() => disk.remove())
    const file = await closedProject(disk.folder)
    disk.remount('ro')
    const before = look(disk.folder)
    expect((await faultOf(() => openStore(optionsFor(disk.folder)))).id).toBe('projects.readOnlyPlace')
    expect((await faultOf(() => create(disk.folder, { file: join(disk.folder, 'new.clausebook') }))).id).toBe('projects.readOnlyPlace')
    const clean = await open(optionsFor(disk.folder, { readOnly: true }))
    expect(clean.all(sql`SELECT name FROM theme`)).toEqual([{ name: 'Carbon' }])
    await clean.close()
    expect(look(disk.folder)).toEqual(before)
    disk.remount('rw')
    const child = await start('write.ts', file, join(makeFolder(), 'notes'), '1', 'small')
    expect(child.said).toBe('done')
    await child.kill()
    disk.remount('ro')
    const left = look(disk.folder)
    const themes = sql`SELECT name FROM theme ORDER BY name`
    const dead = await open(optionsFor(disk.folder, { readOnly: true }))
    expect(dead.all(themes)).toEqual([{ name: 'Carbon' }, { name: 'single 1' }])
    expect(await dead.snapshot(read => read.all(themes))).toHaveLength(2)
    await dead.close()
    expect(look(disk.folder)).toEqual(left)
    disk.remount('rw')
    rmSync(`${file}-shm`)
    disk.remount('ro')
    const bare = await open(optionsFor(disk.folder, { readOnly: true }))
    expect(bare.all(themes)).toEqual([{ name: 'Carbon' }, { name: 'single 1' }])
    await bare.close()
  })
})
