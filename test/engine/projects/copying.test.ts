import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { leastElsewhere, openCopier } from '../../../electron/engine/workers/copying/copier.ts'
import { lendWorker } from '../lent-workers.ts'
import { copyingHere } from '../../../electron/engine/store/backups/copying.ts'
import { openWorkbench, sentenceOf, type Workbench } from '../documents/workbench.ts'

let bench: Workbench
let folder: string
let file: string
let started: string[]
const start = (entry: Parameters<typeof lendWorker>[0]) => {
  started.push(entry)
  return lendWorker(entry)
}

beforeEach(async () => {
  started = []
  folder = mkdtempSync(join(tmpdir(), 'clausebook-copying-'))
  bench = await openWorkbench({ projectFile: undefined })
  await bench.engine.projects.create({ name: 'Copied' })
  await bench.engine.documents.import({ pasted: [{ title: 'Plan', text: '1. Clean air.\n2. Water.' }] })
  file = join(bench.folder, 'projects', 'Copied.clausebook')
})
afterEach(async () => {
  await bench.remove()
  rmSync(folder, { recursive: true, force: true })
})

test('a large project is backed up, copied and looked into by processes of their own, while it is open and written to', async () => {
  const copier = openCopier(start, 1)
  const backup = await copier.backup(file, folder, 'asked', Date.UTC(2026, 0, 2))
  expect(started).toEqual(['copy'])
  expect(readdirSync(folder)).toEqual([expect.stringMatching(/^000001-20260102T000000000Z-asked-[0-9a-f]{64}\.clausebook$/)])
  await bench.engine.documents.import({ pasted: [{ title: 'Later', text: 'Trees.' }] })
  await copier.prove(backup.path)
  expect((await copier.preview(backup.path)).titles).toEqual(['Plan'])
  const copy = join(folder, 'copy.tmp')
  await copier.compact(file, copy, 'Copy.clausebook')
  expect((await copyingHere.preview(copy)).titles).toEqual(['Plan', 'Later'])
  const verified = join(folder, 'verified.tmp')
  await copier.verified(file, verified)
  expect((await copyingHere.preview(verified)).documents).toBe(2)
  expect(started).toEqual(['copy', 'copy', 'copy', 'copy', 'copy'])
})

test('whether a large one is whole, as an opening asks, is looked at by another process; here where that ends', async () => {
  const whole = join(folder, 'whole.clausebook')
  await copyingHere.compact(file, whole, 'whole.clausebook')
  const copier = openCopier(start, 0)
  expect(await copier.whole(whole)).toBe(true)
  const cut = join(folder, 'cut.clausebook')
  writeFileSync(cut, readFileSync(whole).subarray(0, Math.floor(statSync(whole).size / 2 / 4096) * 4096))
  expect(await copier.whole(cut)).toBe(false)
  expect(started).toEqual(['copy', 'copy'])
  let end: (code: null) => void = () => undefined
  const mute = openCopier(() => ({ post: () => end(null), onMessage: () => undefined, onExit: listener => void (end = listener), kill: () => undefined }), 0)
  expect([await mute.whole(whole), await mute.whole(cut)]).toEqual([true, false])
})

test('a small one takes less time here than a process takes to start', async () => {
  const copier = openCopier(start)
  await copier.backup(file, folder, 'asked', Date.UTC(2026, 0, 2))
  expect(started).toEqual([])
})

test('what is wrong with a copy is told as it is here, and that a process ended', async () => {
  const copier = openCopier(start, 1)
  expect(await sentenceOf(copier.prove(join(folder, 'none.clausebook')))).toBe(await sentenceOf(copyingHere.prove(join(folder, 'none.clausebook'))))
  expect(await sentenceOf(copier.compact(file, join(folder, 'no folder', 'copy'), 'Copy'))).toBe(await sentenceOf(copyingHere.compact(file, join(folder, 'no folder', 'copy'), 'Copy')))
  let end: (code: null) => void = () => undefined
  const mute = openCopier(() => ({ post: () => end(null), onMessage: () => undefined, onExit: listener => void (end = listener), kill: () => undefined }), 1)
  const died = sentenceOf(mute.backup(file, folder, 'asked', 0))
  expect(await died).toBe('internal projects.copyDied')
  // What is closed is backed up all the same.
  expect(await mute.backup(file, folder, 'close', 0)).toMatchObject({ reason: 'close', sequence: 1 })
})

test('the open project has its backups and copies made there', async () => {
  await bench.remove()
  bench = await openWorkbench({ projectFile: undefined, startWorker: start })
  await bench.engine.projects.create({ name: 'Long' })
  // Rows beyond the size from which on a project is large, each text another one.
  for (const number of [1, 2, 3, 4]) await bench.engine.documents.import({ pasted: [{ title: `Plan ${number}`, text: `Clause ${number} about clean water.\n`.repeat(8_000) }] })
  expect(statSync(join(bench.folder, 'projects', 'Long.clausebook')).size).toBeGreaterThan(leastElsewhere)
  started = []
  await bench.engine.projects.backup({})
  expect(started).toEqual(['copy'])
  const [newest] = await bench.engine.projects.backups({})
  expect((await bench.engine.projects.previewBackup({ key: newest?.key ?? '' })).titles.length).toBe(4)
  expect(started).toEqual(['copy', 'copy'])
  // So is the backup at closing, as long as others wait for answers.
  await bench.engine.themes.create({ id: crypto.randomUUID(), name: 'Water' })
  started = []
  await bench.engine.projects.create({ name: 'Another' })
  expect(started).toEqual(['copy'])
  // The last one is made by the program that ends.
  const { key = '' } = (await bench.engine.projects.recent({})).find(({ name }) => name === 'Long') ?? {}
  await bench.engine.projects.open({ key })
  expect((await bench.engine.projects.backups({})).map(({ reason }) => reason)).toEqual(['close', 'asked'])
  await bench.engine.themes.create({ id: crypto.randomUUID(), name: 'Air' })
  started = []
  const folders = join(bench.folder, 'backups')
  const backupsIn = () => readdirSync(folders, { recursive: true, encoding: 'utf8' }).filter(name => name.includes('-close-')).length
  const before = backupsIn()
  await bench.close()
  expect([started, backupsIn()]).toEqual([[], before + 1])
})
