import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate as pause } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { mostBytesHere } from '../../../electron/engine/documents/bringing-in.ts'
import { startChildWorker } from '../../../electron/engine/workers/child-worker.ts'
import type { StartWorker, WorkerPort } from '../../../electron/engine/workers/port.ts'
import { lendWorker } from '../lent-workers.ts'
import { start } from '../store/children/child.ts'
import { newId } from '../store/given/rows.ts'
import { openWorkbench, sentenceOf, type Workbench } from './workbench.ts'

const plan = (name: string, items: number) => `Plan ${name}\n\n${Array.from({ length: items }, (_, item) => `${item + 1}. Measure ${item} shall be taken by every district of ${name}.`).join('\n')}\n`
const large = (name: string) => plan(name, 6_000)

/** Lets the writing process hear nothing until the gate is open. */
let gate: PromiseWithResolvers<void>
let writers: WorkerPort[]
const gated: StartWorker = entry => {
  if (entry !== 'write') return lendWorker(entry)
  const port = startChildWorker(entry)
  writers.push(port)
  return { ...port, post: message => void gate.promise.then(() => port.post(message)) }
}

let bench: Workbench
beforeEach(async () => {
  gate = Promise.withResolvers()
  writers = []
  bench = await openWorkbench({ startWorker: gated })
})
afterEach(async () => bench.remove())

const titles = async () => (await bench.engine.documents.list({})).map(({ title }) => title)
const importOf = (files: string[], options?: Parameters<Workbench['engine']['documents']['import']>[1]) => bench.engine.documents.import({ files }, options)
/** Until an import waits for the writing process. */
const saving = () => {
  const begun = Promise.withResolvers<void>()
  return { begun: begun.promise, onProgress: ({ stage }: { stage: string }) => void (stage === 'documents.stage.saving' && begun.resolve()) }
}

test('little is written here and now, much elsewhere', async () => {
  gate.resolve()
  const little = plan('little', 100)
  expect(little.length).toBeLessThan(mostBytesHere / 3)
  await importOf([bench.ticket('little.txt', little)])
  expect(writers).toHaveLength(0)
  expect(large('x').length).toBeGreaterThan(mostBytesHere / 2)
  await importOf([bench.ticket('large.txt', large('large'))])
  expect(writers).toHaveLength(1)
  expect(await titles()).toEqual(['Plan little', 'Plan large'])
  expect(await bench.engine.history.list({})).toHaveLength(2)
})

test('while much is written, everything is read as it was before, and what people do waits its turn and then happens', async () => {
  gate.resolve()
  await importOf([bench.ticket('first.txt', plan('first', 20))])
  gate = Promise.withResolvers()
  const { begun, onProgress } = saving()
  const done: string[] = []
  const heard: (string | undefined)[] = []
  bench.on('changed', ({ operation }) => heard.push(operation?.label.id))
  const running = importOf([bench.ticket('large.txt', large('large'))], { onProgress }).then(() => done.push('import'))
  await begun
  const [first] = await bench.engine.documents.list({})
  if (!first) throw new Error('no plan')
  const highlight = { id: newId(), document: first.id, start: 0, end: 4, themes: [{ path: ['Measures'] }], memo: '', starred: false }
  const tagging = bench.engine.annotations.create(highlight).then(() => done.push('highlight'))
  const undoing = bench.engine.history.undo({}).then(() => done.push('undo'))
  expect((await bench.engine.search.find({ query: 'Measure', limit: 5 })).hits.length).toBeGreaterThan(0)
  expect(await titles()).toEqual(['Plan first'])
  expect(await bench.engine.excerpts.list({})).toMatchObject({ total: 0 })
  await pause()
  expect(done).toEqual([])
  gate.resolve()
  await Promise.all([running, tagging, undoing])
  expect(done.toSorted()).toEqual(['highlight', 'import', 'undo'])
  expect(heard).toEqual(['documents.import', 'annotations.highlightWithTheme', undefined])
  expect(await titles()).toEqual(['Plan first', 'Plan large'])
  expect(await bench.engine.excerpts.list({})).toMatchObject({ total: 0 })
})

test('a cancel while the only file is written leaves nothing, and it can be brought in again', async () => {
  const controller = new AbortController()
  const { begun, onProgress } = saving()
  const file = bench.ticket('large.txt', large('large'))
  const running = sentenceOf(importOf([file], { signal: controller.signal, onProgress }))
  await begun
  controller.abort()
  // The cancel is on its way when the writing begins.
  await pause()
  gate.resolve()
  expect(await running).toBe('cancelled wire.cancelled')
  expect(await titles()).toEqual([])
  expect(await bench.engine.history.list({})).toEqual([])
  await importOf([file])
  expect(await titles()).toEqual(['Plan large'])
})

test('a writing process that is ended stores nothing and says so; the project goes on', async () => {
  const { begun, onProgress } = saving()
  const running = sentenceOf(importOf([bench.ticket('large.txt', large('large'))], { onProgress }))
  await begun
  writers[0]?.kill()
  expect(await running).toBe('invalid importing.writerDied')
  expect(await titles()).toEqual([])
  gate.resolve()
  await importOf([bench.ticket('little.txt', plan('little', 3))])
  expect(await titles()).toEqual(['Plan little'])
})

test('the engine killed while its other process writes: nothing of it is there, and the project opens and takes the same again', async () => {
  const folder = join(bench.folder, 'killed')
  mkdirSync(folder)
  const child = await start('bring-much.ts', folder)
  expect(child.said).toMatch(/^writing \d+$/)
  const writer = Number(child.said.split(' ')[1])
  await child.kill()
  const file = join(folder, 'plans.clausebook')
  const again = await openWorkbench({ dataFolder: join(folder, 'home'), projectFile: file, startWorker: startChildWorker })
  try {
    expect(await again.engine.documents.list({})).toEqual([])
    expect(await again.engine.history.list({})).toEqual([])
    // Let go on, it ends by itself: nobody is there to tell.
    if (writer) process.kill(writer, 'SIGCONT')
    await expect.poll(() => isRunning(writer), { timeout: 60_000 }).toBe(false)
    const answers = await again.engine.documents.import({ files: [again.ticket('large.txt', large('large'))] })
    expect(answers).toMatchObject([{ existing: false, document: { title: 'Plan large' } }])
    expect(await again.engine.projects.check({})).toEqual([])
  } finally {
    await again.close()
  }
})

/** A process that nobody waits for stays as a zombie in a container without a first process that does. */
function isRunning(pid: number): boolean {
  const status = `/proc/${pid}/stat`
  if (!existsSync(status)) return false
  try {
    return readFileSync(status, 'latin1').split(') ')[1]?.[0] !== 'Z'
  } catch {
    return false
  }
}
