import { afterEach, expect, test, vi } from 'vitest'
import { startChildWorker } from '../../electron/engine/workers/child-worker.ts'
import type { StartWorker } from '../../electron/engine/workers/port.ts'
import { openWorkbench, type Workbench } from './documents/workbench.ts'

let started = 0
/** What the reading process was asked. */
let asked: string[] = []
let dies = false
const watched: StartWorker = entry => {
  const port = startChildWorker(entry)
  if (entry !== 'read') return port
  started += 1
  return { ...port, post: message => { asked.push(JSON.stringify(message)); port.post(message); if (dies) port.kill() } }
}

let bench: Workbench
const reopen = async (options: Parameters<typeof openWorkbench>[0]) => {
  await bench.close()
  ;[started, asked] = [0, []]
  bench = await openWorkbench({ dataFolder: bench.folder, startWorker: watched, ...options })
}
afterEach(async () => {
  expect(bench.internal).toEqual([])
  await bench.remove()
})

test('a project that another process searches is read ahead by it, once after each opening, and a first search asks no other', async () => {
  bench = await openWorkbench()
  await bench.engine.documents.import({ pasted: [{ title: 'Plan', text: 'Plan\n\n1. Trees are planted.' }] })
  await reopen({ answeredHere: 0, readsAheadAfter: 0 })
  await vi.waitFor(() => expect(asked).toHaveLength(1), { timeout: 20_000 })
  expect(asked[0]).toContain('"search.find"')
  expect((await bench.engine.search.find({ query: 'trees' })).total).toBe(1)
  expect([started, asked.length]).toEqual([1, 2])
  await reopen({ readsAheadAfter: 0 })
  expect((await bench.engine.search.find({ query: 'trees' })).total).toBe(1)
  await new Promise(resolve => setTimeout(resolve, 50))
  expect(started, 'a small project is searched where it is').toBe(0)
})

test('the process dies while it reads ahead: nobody is told, and a search is answered by another one', async () => {
  bench = await openWorkbench()
  await bench.engine.documents.import({ pasted: [{ title: 'Plan', text: 'Plan\n\n1. Trees are planted.' }] })
  dies = true
  await reopen({ answeredHere: 0, readsAheadAfter: 0 })
  await vi.waitFor(() => expect(asked).toHaveLength(1), { timeout: 20_000 })
  dies = false
  expect((await bench.engine.search.find({ query: 'trees' })).total).toBe(1)
  expect(started).toBe(2)
})
