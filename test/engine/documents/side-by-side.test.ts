import { readdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ImportAnswer, PreviewAnswer } from '#contract/documents/documents.ts'
import type { Progress } from '#contract/values.ts'
import { decideInOrder } from '../../../electron/engine/documents/reading/in-order.ts'
import type { Outcome } from '../../../electron/engine/documents/reading/outcomes.ts'
import type { StartWorker } from '../../../electron/engine/workers/port.ts'
import { setLines, writePdf } from '../importing/pdf/pdf-writer.ts'
import { lendWorker } from '../lent-workers.ts'
import { faultOf } from '../store/given/sample.ts'
import { openWorkbench, sentenceOf, type Workbench } from './workbench.ts'

/** Files whose reading has to wait until they are let go, by their names; `*` for every one. */
let held: Set<string>
let begun: string[]
let letGoByName: Map<string, () => void>
let dieByName: Map<string, () => void>
const holding: StartWorker = entry => {
  const port = lendWorker(entry)
  if (entry !== 'parse') return port
  return {
    ...port,
    post(message) {
      const { input: { name } } = message as { input: { name: string } }
      const send = () => port.post(message)
      begun.push(name)
      dieByName.set(name, () => [send(), port.kill()])
      if (!held.has(name) && !held.has('*')) return send()
      letGoByName.set(name, send)
    },
  }
}
/** Three processes are started on what may be a busy machine. */
const soon = <T>(get: () => T) => expect.poll(get, { timeout: 30_000, interval: 10 })
const letGo = (...names: string[]) => names.forEach(name => letGoByName.get(name)?.())

let bench: Workbench
beforeEach(async () => {
  ;[held, begun, letGoByName, dieByName] = [new Set(['*']), [], new Map(), new Map()]
  bench = await openWorkbench({ readers: 3, startWorker: holding })
})
afterEach(async () => {
  expect(bench.internal).toEqual([])
  await bench.remove()
})

/** Weighs as much as is worth a process, and is little to store. */
const page = (title: string) => `<!doctype html><h1>${title}</h1><!--${' '.repeat(1_200_000)}--><p>1. Water for all.</p>`
const pages = (...names: string[]) => names.map(name => bench.ticket(`${name}.html`, page(`Plan ${name}`)))
const fateOf = (answer: ImportAnswer | PreviewAnswer) => ('error' in answer ? answer.error.message.id : 'existing' in answer && answer.existing ? 'existing' : 'in')
const fates = (answers: readonly (ImportAnswer | PreviewAnswer)[]) => answers.map(answer => `${answer.file} ${fateOf(answer)}`)
const titles = async () => (await bench.engine.documents.list({})).map(({ title }) => title)
const privateFiles = () => readdirSync(dirname(bench.files.open(bench.files.fromBytes(Buffer.from('x'), 'x')).path)).length

test('whichever file is read first, documents come in and are answered in the order of the files, as one step; every one is told, and how many are read', async () => {
  const told: Progress[] = []
  const running = bench.engine.documents.import({ files: pages('a', 'b', 'c', 'd') }, { onProgress: news => told.push(news) })
  await soon(() => begun).toEqual(['a.html', 'b.html', 'c.html'])
  letGo('c.html')
  await soon(() => begun).toHaveLength(4)
  letGo('d.html')
  const doneOf = () => told.at(-1)?.done
  await soon(doneOf).toBe(2)
  letGo('b.html')
  await soon(doneOf).toBe(3)
  expect(told.at(-1)).toMatchObject({ item: 'a.html', total: 4 })
  letGo('a.html')
  expect(fates(await running)).toEqual(['a.html in', 'b.html in', 'c.html in', 'd.html in'])
  expect(await titles()).toEqual(['Plan a', 'Plan b', 'Plan c', 'Plan d'])
  expect(await bench.engine.history.list({})).toMatchObject([{ label: { id: 'documents.import', values: { count: 4 } } }])
  const reading = told.filter(({ stage }) => stage === 'documents.stage.reading')
  expect(reading.map(({ done }) => done)).toEqual(reading.map(({ done }) => done).toSorted((a, b) => a - b))
  expect(new Set(reading.map(({ item }) => item))).toEqual(new Set(['a.html', 'b.html', 'c.html', 'd.html']))
  expect(privateFiles()).toBe(1)
  await bench.engine.history.undo({})
  expect(await titles()).toEqual([])
})

test('a file that kills its process costs only itself; the others, and those after it, are read on', async () => {
  const running = bench.engine.documents.import({ files: pages('a', 'deadly', 'c', 'd') })
  await soon(() => begun).toHaveLength(3)
  held.clear()
  dieByName.get('deadly.html')?.()
  letGo('a.html', 'c.html')
  expect(fates(await running)).toEqual(['a.html in', 'deadly.html importing.workerDied', 'c.html in', 'd.html in'])
  expect(await titles()).toEqual(['Plan a', 'Plan c', 'Plan d'])
})

test('a cancel keeps every file that is read, also after one that is not, and ends all processes; nothing private stays', async () => {
  const controller = new AbortController()
  const files = pages('a', 'b', 'c', 'd', 'e')
  let read = 0
  const running = bench.engine.documents.import({ files }, { signal: controller.signal, onProgress: ({ done }) => void (read = done) })
  await soon(() => begun).toHaveLength(3)
  letGo('b.html')
  await soon(() => read).toBe(1)
  controller.abort()
  const notIn = 'documents.notBroughtIn'
  expect(fates(await running)).toEqual([`a.html ${notIn}`, 'b.html in', `c.html ${notIn}`, `d.html ${notIn}`, `e.html ${notIn}`])
  expect(await titles()).toEqual(['Plan b'])
  expect(privateFiles()).toBe(1)
  held.clear()
  expect(fates(await bench.engine.documents.import({ files }))).toEqual(['a.html in', ' files.unknownTicket', 'c.html in', 'd.html in', 'e.html in'])
})

test('the same bytes twice in a batch are read once, when the first of them is done, however many are read meanwhile', async () => {
  const files = [bench.ticket('first.html', page('Plan x')), bench.ticket('copy.html', page('Plan x')), ...pages('y', 'z')]
  const running = bench.engine.documents.import({ files })
  await soon(() => begun).toEqual(['first.html', 'y.html'])
  letGo('y.html')
  await soon(() => begun).toHaveLength(3)
  letGo('z.html', 'first.html')
  const answers = await running
  expect(fates(answers)).toEqual(['first.html in', 'copy.html existing', 'y.html in', 'z.html in'])
  expect(begun).not.toContain('copy.html')
  expect(await titles()).toEqual(['Plan x', 'Plan y', 'Plan z'])
})

test('when the first of the same bytes could not be read, the next of them is tried in its own way; after one that could it is known', async () => {
  held.clear()
  const bytes = Buffer.concat([writePdf([{ pieces: setLines('A plan for clean water.', { x: 60, y: 700, letters: 60 }) }], { password: 'secret' }), Buffer.alloc(1_200_000, ' ')])
  const files = ['a', 'b', 'c'].map(name => bench.ticket(`${name}.pdf`, bytes))
  const [, b = ''] = files
  const answers = await bench.engine.documents.import({ files, options: [{ file: b, password: 'secret' }] })
  expect(fates(answers)).toEqual(['a.pdf importing.pdfLocked', 'b.pdf in', 'c.pdf existing'])
  expect(begun).toEqual(['a.pdf', 'b.pdf'])
})

test('a file that changes while it waits for its reading is told, the others come in', async () => {
  const [a = '', b = ''] = pages('a', 'b')
  const running = bench.engine.documents.import({ files: [a, b] })
  await soon(() => begun).toHaveLength(2)
  writeFileSync(bench.files.open(a).path, page('Another plan'))
  letGo('a.html', 'b.html')
  expect(fates(await running)).toEqual(['a.html importing.changedMeanwhile', 'b.html in'])
})

test('another project opened meanwhile ends all reading; nothing is stored in it', async () => {
  const running = sentenceOf(bench.engine.documents.import({ files: pages('a', 'b', 'c', 'd') }))
  await soon(() => begun).toHaveLength(3)
  await bench.engine.projects.create({ name: 'Another' })
  letGo('b.html')
  expect(await running).toBe('conflict documents.projectChanged')
  expect(begun).toHaveLength(3)
  expect(await titles()).toEqual([])
  expect(privateFiles()).toBe(1)
})

test('files are looked at side by side, answered in their order; a cancel ends all of it', async () => {
  const files = [...pages('a', 'b'), bench.ticket('empty.txt', ''), ...pages('d')]
  const looking = bench.engine.documents.preview({ files })
  await soon(() => begun).toHaveLength(3)
  letGo('empty.txt', 'b.html')
  await soon(() => begun).toHaveLength(4)
  letGo('d.html', 'a.html')
  expect(fates(await looking)).toEqual(['a.html in', 'b.html in', 'empty.txt importing.emptyFile', 'd.html in'])
  const controller = new AbortController()
  const cancelled = sentenceOf(bench.engine.documents.preview({ files }, { signal: controller.signal }))
  await soon(() => begun).toHaveLength(7)
  controller.abort()
  expect(await cancelled).toBe('cancelled wire.cancelled')
  expect(begun).toHaveLength(7)
})

test('a cancel keeps what was looked at by then and says of the rest that it was not', async () => {
  const controller = new AbortController()
  const looking = bench.engine.documents.preview({ files: pages('a', 'b', 'c', 'd', 'e') }, { signal: controller.signal })
  await soon(() => begun).toHaveLength(3)
  letGo('b.html')
  await soon(() => begun).toHaveLength(4)
  controller.abort()
  expect(fates(await looking)).toEqual(['a', 'c', 'd', 'e'].reduce<string[]>((all, name) => [...all, `${name}.html documents.notLookedAt`], ['b.html in']).sort())
})

test('what does not fit into one call is decided in the order of the files: a later one waits for those before it where that is in doubt', async () => {
  const { admit, enter, outcomes } = decideInOrder()
  const never = new AbortController().signal
  const gigabytes = (size: number) => size * 1e9
  const found = (place: number, size: number): Outcome => ({ name: String(place), read: { name: '', sha256: String(place), size: gigabytes(size), path: '', weight: 0, kept: [''], incoming: { ticket: '', options: { clean: 'auto' } } } })
  await admit(0, gigabytes(1.5), never)
  await admit(1, gigabytes(0.4), never)
  const third = faultOf(() => admit(2, gigabytes(0.3), never))
  const controller = new AbortController()
  const stopped = faultOf(() => admit(3, gigabytes(0.3), controller.signal))
  controller.abort()
  expect(await stopped).toMatchObject({ code: 'cancelled' })
  enter(1, found(1, 0.4))
  expect(outcomes).toEqual([])
  enter(0, found(0, 1.5))
  expect(await third).toMatchObject({ id: 'documents.tooMuchAtOnce' })
  // A file that can't be read takes no room from those after it.
  const other = decideInOrder()
  await other.admit(0, gigabytes(1.9), never)
  const second = other.admit(1, gigabytes(1.8), never)
  other.enter(0, { name: '0', fault: { code: 'invalid', message: { id: 'importing.noText' } } })
  await second
  other.enter(1, found(1, 1.8))
  expect(other.outcomes).toHaveLength(2)
})
