import { readdirSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { setImmediate as pause } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { mostBytesHere } from '../../../../electron/engine/documents/bringing-in.ts'
import { mostChangesHere } from '../../../../electron/engine/history/handlers.ts'
import { startChildWorker } from '../../../../electron/engine/workers/child-worker.ts'
import type { StartWorker, WorkerPort } from '../../../../electron/engine/workers/port.ts'
import { lendWorker } from '../../lent-workers.ts'
import { newId } from '../../store/given/rows.ts'
import { openWorkbench, sentenceOf, type Workbench } from '../workbench.ts'
import { large, plan } from './large-plan.ts'

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

test('a cancel while it waits for another import to be written: nothing of it is written when its turn comes', async () => {
  const controller = new AbortController()
  const [first, second] = [saving(), saving()]
  const running = importOf([bench.ticket('first.txt', large('first'))], { onProgress: first.onProgress })
  await first.begun
  const waiting = sentenceOf(importOf([bench.ticket('second.txt', large('second'))], { signal: controller.signal, onProgress: second.onProgress }))
  await second.begun
  controller.abort()
  await pause()
  gate.resolve()
  await running
  expect(await waiting).toBe('cancelled wire.cancelled')
  expect(await titles()).toEqual(['Plan first'])
  expect(await bench.engine.history.list({})).toHaveLength(1)
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

describe('a large text in the place of another one', () => {
  let document: string
  let before: Awaited<ReturnType<typeof everything>>
  const old = large('Lindau')
  const newer = old.replace('1. Measure 0 shall', '0. A new clause.\n1. Measure 0 shall').replace('Measure 1 shall be taken by every', 'Measure 1 must be taken by each').replace(/4\. Measure 3 .*\n/u, '')
  const words = ['Measure 0 shall be taken', 'Measure 1 shall be taken by every district', '4. Measure 3 shall be taken by every district of Lindau.', 'Measure 5999 shall']
  const everything = async () => ({
    documents: (await bench.engine.documents.list({})).map(({ version, versionNumber, characters, clauses, annotations, unsettled }) => ({ version, versionNumber, characters, clauses, annotations, unsettled })),
    excerpts: (await bench.engine.excerpts.list({})).rows,
    unsettled: await bench.engine.annotations.unsettled({}),
  })
  const replace = (text: string, options?: Parameters<Workbench['engine']['documents']['replace']>[1]) => bench.engine.documents.replace({ document, file: bench.ticket('newer.txt', text) }, options)

  beforeEach(async () => {
    gate.resolve()
    const [answer] = await importOf([bench.ticket('old.txt', old)])
    document = answer && 'document' in answer ? answer.document.id : ''
    for (const each of words) {
      const start = old.indexOf(each)
      await bench.engine.annotations.create({ id: newId(), document, start, end: start + each.length, themes: [{ path: ['Measures'] }], memo: '', starred: false })
    }
    before = await everything()
    gate = Promise.withResolvers()
    writers = []
  })

  test('is written elsewhere with every highlight in it, replaced or corrected, as one step that is undone and done again', async () => {
    gate.resolve()
    expect(await replace(newer)).toMatchObject({ same: false, kept: 2, unsettled: 2, document: { versionNumber: 2, annotations: 4 } })
    expect(writers).toHaveLength(1)
    const replaced = await everything()
    expect(replaced.excerpts.map(({ exact }) => exact).toSorted()).toEqual(words.toSorted())
    const { text, version } = await bench.engine.documents.text({ document })
    expect(text).toBe(newer)
    const inNew = replaced.excerpts.filter(row => row.version === version)
    expect(inNew.map(({ start, end }) => text.slice(start, end))).toEqual([words[0], words[3]])
    const corrected = await bench.engine.documents.correct({ document, version, text: `Title\n${newer}` })
    expect(corrected).toMatchObject({ same: false, kept: 2, unsettled: 2, document: { versionNumber: 3, annotations: 4 } })
    expect(writers).toHaveLength(2)
    await bench.engine.history.undo({})
    expect(await everything()).toEqual(replaced)
    await bench.engine.history.undo({})
    expect(await everything()).toEqual(before)
    await bench.engine.history.redo({})
    expect(await everything()).toEqual(replaced)
    expect(await bench.engine.projects.check({})).toEqual([])
  })

  test('the stored file is read again in another way by other processes alone: its bytes never come here, and it is had back as it was', async () => {
    gate.resolve()
    const fromBytes = vi.spyOn(bench.opened.files, 'fromBytes')
    const larger = plan('Lindau am Bodensee', 8_000)
    expect(larger.length).toBeGreaterThan(mostBytesHere)
    await bench.engine.documents.replace({ document, file: bench.ticket('larger.txt', larger) })
    const stored = await everything()
    writers = []
    const answer = await bench.engine.documents.replace({ document, encoding: 'utf-16le' })
    // By its bytes one highlight of the larger text has whole characters in the other reading, too.
    expect(answer).toMatchObject({ same: false, kept: 1, unsettled: 3, document: { versionNumber: 3, characters: larger.length / 2 } })
    const { ticket } = await bench.engine.documents.original({ document })
    expect(readFileSync(bench.files.open(ticket).path, 'utf8')).toBe(larger)
    expect(fromBytes).not.toHaveBeenCalled()
    const given = readdirSync(dirname(bench.files.open(ticket).path))
    expect(given).toHaveLength(1)
    expect(writers).toHaveLength(3)
    await bench.engine.history.undo({})
    expect(await everything()).toEqual(stored)
    expect(await bench.engine.projects.check({})).toEqual([])
  })

  test('cancelled or with its process ended while it is written, everything is as it was', async () => {
    const controller = new AbortController()
    const first = saving()
    const cancelled = sentenceOf(replace(newer, { signal: controller.signal, onProgress: first.onProgress }))
    await first.begun
    controller.abort()
    await pause()
    gate.resolve()
    expect(await cancelled).toBe('cancelled wire.cancelled')
    expect(await everything()).toEqual(before)
    gate = Promise.withResolvers()
    const second = saving()
    const ended = sentenceOf(replace(newer, { onProgress: second.onProgress }))
    await second.begun
    writers.at(-1)?.kill()
    expect(await ended).toBe('invalid importing.writerDied')
    expect(await everything()).toEqual(before)
    expect(await bench.engine.history.list({})).toHaveLength(1 + words.length)
  })

  test('is refused when another text came in between, or its file has changed since it was read', async () => {
    const [first, second] = [saving(), saving()]
    const taken = replace(newer, { onProgress: first.onProgress })
    await first.begun
    const file = bench.ticket('other.txt', `${old}\n7000. One more.`)
    const refused = sentenceOf(bench.engine.documents.replace({ document, file }, { onProgress: second.onProgress }))
    await second.begun
    gate.resolve()
    expect(await taken).toMatchObject({ same: false })
    expect(await refused).toBe('conflict documents.versionChanged')
    const after = await everything()
    gate = Promise.withResolvers()
    const third = saving()
    const changed = sentenceOf(bench.engine.documents.replace({ document, file }, { onProgress: third.onProgress }))
    await third.begun
    bench.ticket('other.txt', 'Quite another text.')
    gate.resolve()
    expect(await changed).toBe('conflict importing.changedMeanwhile')
    expect(await everything()).toEqual(after)
    expect((await bench.engine.documents.text({ document })).text).toBe(newer)
    expect(await bench.engine.projects.check({})).toEqual([])
  })
})

test('a step of many rows is undone and done again by the writing process; what is asked meanwhile waits', async () => {
  const paths = Array.from({ length: mostChangesHere + 1 }, (_, each) => `Theme ${each}`)
  await bench.engine.themes.import({ file: bench.ticket('themes.csv', ['path', ...paths].join('\n')) })
  const names = async () => (await bench.engine.themes.list({})).map(({ name }) => name)
  expect(await names()).toEqual(paths)
  const heard: unknown[] = []
  bench.on('changed', ({ entities }) => heard.push(entities))
  const undone = bench.engine.history.undo({})
  const later = bench.engine.themes.create({ id: newId(), parent: null, name: 'Later', definition: '', shortcut: '' })
  expect(await names()).toEqual(paths)
  gate.resolve()
  expect((await undone).operation).toMatchObject({ state: 'undone' })
  expect(writers).toHaveLength(1)
  await later
  expect(await names()).toEqual(['Later'])
  expect(heard).toEqual([['theme'], ['theme']])
  await bench.engine.history.undo({})
  expect((await bench.engine.history.redo({})).operation?.label.id).toBe('themes.create')
  expect(writers).toHaveLength(1)
})
