import Database from 'better-sqlite3'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Progress } from '../../../electron/contract/values.ts'
import { startChildWorker } from '../../../electron/engine/workers/child-worker.ts'
import type { StartWorker } from '../../../electron/engine/workers/port.ts'
import { openWorkbench, sentenceOf, type Workbench } from '../documents/workbench.ts'

let bench: Workbench
/** Processes of this test that check, and how many of them are gone. */
let processes: { started: number; ended: number }
/** Whether what they answer is kept back. */
let isHeld: boolean
const watched: StartWorker = entry => {
  const port = startChildWorker(entry)
  if (entry !== 'check') return port
  const own = processes
  own.started += 1
  port.onExit(() => (own.ended += 1))
  return { ...port, onMessage: listener => port.onMessage(message => isHeld || listener(message)) }
}

beforeEach(async () => {
  processes = { started: 0, ended: 0 }
  isHeld = false
  bench = await openWorkbench({ startWorker: watched, projectFile: undefined })
  await bench.engine.projects.create({ name: 'Checked' })
  await bench.engine.documents.import({ pasted: [{ title: 'Plan', text: '1. Clean air.\n2. Water.' }] })
})
afterEach(async () => bench.remove())

test('is done in a process of its own, which tells what it looks at and goes with its answer', async () => {
  const told: Progress[] = []
  expect(await bench.engine.projects.check({}, { onProgress: progress => told.push(progress) })).toEqual([])
  expect(processes.started).toBe(1)
  expect(told[0]).toEqual({ stage: 'projects.stage.checkingFile', item: '', done: 0, total: 12 })
  await expect.poll(() => processes.ended).toBe(1)
})

test('finds there what is not as it should be', async () => {
  await bench.engine.projects.close({})
  const db = new Database(join(bench.folder, 'projects', 'Checked.clausebook'))
  const triggers = db.prepare<[], { name: string; sql: string }>("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").all()
  for (const { name } of triggers) db.exec(`DROP TRIGGER ${name}`)
  db.exec("UPDATE document_version SET text = replace(text, 'Water', 'water')")
  for (const each of triggers) db.exec(each.sql)
  db.close()
  const key = (await bench.engine.projects.recent({}))[0]?.key ?? ''
  await bench.engine.projects.open({ key })
  expect(await bench.engine.projects.check({})).toContainEqual({ severity: 'error', message: { id: 'projects.checkText', values: { title: 'Plan', number: 1 } } })
})

test('is ended when it is cancelled, and when the project is left, which waits for none', async () => {
  isHeld = true
  const controller = new AbortController()
  const cancelled = sentenceOf(bench.engine.projects.check({}, { signal: controller.signal }))
  await expect.poll(() => processes.started).toBe(1)
  controller.abort()
  expect(await cancelled).toBe('cancelled wire.cancelled')
  await expect.poll(() => processes.ended).toBe(1)
  const left = sentenceOf(bench.engine.projects.check({}))
  await expect.poll(() => processes.started).toBe(2)
  await bench.engine.projects.close({})
  expect(await left).toBe('cancelled wire.cancelled')
  await expect.poll(() => processes.ended).toBe(2)
})
