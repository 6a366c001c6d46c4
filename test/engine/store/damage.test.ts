import { readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { copyingHere } from '../../../electron/engine/store/backups/copying.ts'
import { openStore } from '../../../electron/engine/store/database.ts'
import { sql } from '../../../electron/engine/store/sql.ts'
import { applicationIdAt, closedProject, look, patch, versionAt } from './given/files.ts'
import { hashOf } from './given/rows.ts'
import { dump, faultOf, makeFolder, open, optionsFor } from './given/sample.ts'

describe('a damaged project is not opened', () => {
  test('because it is cut short', async () => {
    const folder = makeFolder()
    const file = await closedProject(folder)
    truncateSync(file, Math.floor(readFileSync(file).length / 2 / 4096) * 4096)
    const before = look(folder)
    for (const readOnly of [false, true]) {
      expect((await faultOf(() => openStore(optionsFor(folder, { readOnly })))).id).toBe('projects.damaged')
      expect(look(folder)).toEqual(before)
    }
  })

  test('because a page of it is damaged, whichever; what the opening can not see, the check finds', async () => {
    const folder = makeFolder()
    const file = await closedProject(folder)
    const store = await open(optionsFor(folder))
    const compact = join(folder, 'compact.clausebook')
    await store.copyTo(compact)
    await store.close()
    const sound = readFileSync(compact)
    let refused = 0
    for (let at = 4096; at < sound.length; at += 4096) {
      writeFileSync(file, Buffer.from(sound).fill(0x55, at, at + 4096))
      const opened = await openStore(optionsFor(folder, { readOnly: true })).catch(() => null)
      if (opened) expect(opened.check(), `page at ${at}`).not.toEqual([])
      else refused++
      await opened?.close()
    }
    expect(refused).toBeGreaterThan((sound.length / 4096) * 0.8)
  })

  test('by what goes through whole projects, wherever that runs', async () => {
    const folder = makeFolder()
    const file = await closedProject(folder)
    const before = look(folder)
    for (const readOnly of [false, true]) {
      const asked: string[] = []
      const whole = async (path: string) => asked.push(path) === 0
      expect((await faultOf(() => openStore({ ...optionsFor(folder, { readOnly }), copying: { ...copyingHere, whole } }))).id).toBe('projects.damaged')
      expect(asked).toEqual([file])
      expect(look(folder)).toEqual(before)
    }
  })

  test('because its beginning is damaged', async () => {
    for (const at of [0, 20, applicationIdAt, versionAt]) {
      const folder = makeFolder()
      patch(await closedProject(folder), at, 0xff, 0xfe)
      const before = look(folder)
      expect(['projects.notProject', 'projects.newer', 'projects.damaged']).toContain(
        (await faultOf(() => openStore(optionsFor(folder)))).id,
      )
      expect(look(folder)).toEqual(before)
    }
  })
})

test('300 flipped bits: each is refused at the opening, found by the check, or changes nothing that is kept', async () => {
  const folder = makeFolder()
  const file = await closedProject(folder)
  const sound = readFileSync(file)
  const whole = await open(optionsFor(folder, { readOnly: true }))
  // What people wrote or brought in; the names of the project and of the steps have no second record to be held against.
  const everything = (store: typeof whole) =>
    dump(store).replace(/^project\n.*\n/, '') +
    JSON.stringify([store.all(sql`SELECT id, document, text FROM document_version`), store.all(sql`SELECT hex(bytes) FROM source_file`)])
  const before = everything(whole)
  await whole.close()
  const counts = { refused: 0, found: 0, harmless: 0, unseen: 0 }
  let seed = 20_260_501
  const random = (below: number) => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0
    return Math.floor((seed / 2 ** 32) * below)
  }
  for (let flip = 0; flip < 300; flip++) {
    const at = random(sound.length)
    const damaged = Buffer.from(sound)
    damaged[at] = (damaged[at] ?? 0) ^ (1 << random(8))
    writeFileSync(file, damaged)
    const store = await openStore(optionsFor(folder, { readOnly: true })).catch(() => null)
    if (!store) counts.refused++
    else {
      if (store.check().length) counts.found++
      else if (everything(store) === before) counts.harmless++
      else counts.unseen++
      await store.close()
    }
    expect(hashOf(readFileSync(file))).toBe(hashOf(damaged))
  }
  process.stdout.write(`bit flips: ${JSON.stringify(counts)}\n`)
  expect(counts.unseen).toBe(0)
  expect(counts.refused + counts.found).toBeGreaterThan(60)
})
