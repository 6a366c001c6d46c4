import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openStore } from '../../../electron/engine/store/database.ts'
import { sql } from '../../../electron/engine/store/sql.ts'
import { start } from './children/child.ts'
import { create, makeFolder, optionsFor } from './given/sample.ts'
import { type Disk, mountDisk } from './given/small-disk.ts'

/** More on a quiet night: `CLAUSEBOOK_POWER_CUTS=300`. */
const cuts = Number(process.env['CLAUSEBOOK_POWER_CUTS'] ?? 10)
/** At once, each on a disk of its own. */
const together = 5

/** EXT4_IOC_SHUTDOWN with NOLOGFLUSH (fs/ext4/ext4.h): what has not been forced to the disk is gone, as when the power goes. */
const cutPower = ({ folder }: Disk) =>
  void execFileSync('perl', ['-e', 'sysopen(my $f, $ARGV[0], 0) or die; ioctl($f, 0x8004587D, my $how = pack("L", 2)) or die', folder], { stdio: 'pipe' })

function canCut(): boolean {
  const disk = mountDisk(16)
  if (!disk) return false
  try {
    if (!disk.remountAfterCut) return false
    cutPower(disk)
    return true
  } catch {
    return false
  } finally {
    disk.remove()
  }
}
const possible = canCut()
if (!possible) process.stdout.write('skipped: the power of a small disk cannot be cut here (it takes root, a loop device, ext4 and perl)\n')

/** Cuts the power while a project is written to; how many changes had been acknowledged, and how many of them were there afterwards. */
async function live(how: 'store' | 'careless'): Promise<{ acknowledged: number; found: number }> {
  const disk = mountDisk(16)
  if (!disk?.remountAfterCut) throw new Error('the power of a small disk could be cut a moment ago')
  const notes = join(makeFolder(), 'notes')
  const noted = () => (existsSync(notes) ? readFileSync(notes, 'utf8').split('\n').length - 1 : 0)
  try {
    await (await create(disk.folder)).close()
    const child = await start('power.ts', optionsFor(disk.folder).file, notes, how)
    const enough = 10 + Math.floor(Math.random() * 150)
    await expect.poll(noted, { timeout: 60_000, interval: 1 }).toBeGreaterThanOrEqual(enough)
    const acknowledged = noted()
    cutPower(disk)
    await child.kill()
    disk.remountAfterCut()
    const store = await openStore(optionsFor(disk.folder))
    const found = store.all(sql`SELECT id FROM theme`).length
    expect(store.operations(100_000)).toHaveLength(found)
    expect(store.check()).toEqual([])
    await store.close()
    return { acknowledged, found }
  } finally {
    disk.remove()
  }
}

test.skipIf(!possible)(`the power cut at any moment, ${cuts} times: no acknowledged step is lost, and the project opens sound`, async () => {
  for (let cut = 0; cut < cuts; cut += together) {
    for (const { acknowledged, found } of await Promise.all(Array.from({ length: together }, () => live('store')))) expect(found).toBeGreaterThanOrEqual(acknowledged)
  }
}, 900_000)

test.skipIf(!possible)('the same cut does lose steps where commits are not forced to the disk', async () => {
  for (let cut = 0; cut < 30; cut++) {
    const { acknowledged, found } = await live('careless')
    if (found < acknowledged) return
  }
  throw new Error('nothing was ever lost: the cut is none')
}, 900_000)
