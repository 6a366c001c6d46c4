import { join } from 'node:path'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Handout } from '#contract/exports.ts'
import type { Desk } from '../../../electron/engine/desk.ts'
import { exportsHandlers } from '../../../electron/engine/exports/handlers.ts'
import { openTickets } from '../../../electron/engine/files/tickets.ts'
import { openStore, type Store } from '../../../electron/engine/store/database.ts'
import type { Ask } from '../../../electron/engine/workers/reader.ts'
import { freshId, openWorkbench, type Workbench } from '../excerpts/workbench.ts'

let bench: Workbench
let store: Store
beforeAll(async () => {
  bench = await openWorkbench()
  store = await openStore({ file: join(bench.folder, 'test.clausebook'), readOnly: true, coder: () => '', clock: () => 0, newId: freshId, holder: { name: 'test' } })
})
afterAll(async () => {
  await store.close()
  await bench.close()
})

test('what is written after the choosing, before the file’s view of the project is there, is in the file and in what is said of it', async () => {
  const plan = await bench.bringIn('Plan', 'PLAN\n\nI. Homes\n\n1. Build 400 homes.\n\n2. Open nurseries.\n\n3. Plant trees.\n')
  await bench.highlight(plan, 'Build 400 homes', ['A', 'B'])
  const files = openTickets(bench.folder)
  let asked = 0
  const ask: Ask = async (question, input, signal) => {
    const answer = await question.answer(store, input, { stamp: { store: 0, written: '' }, signal, progress: () => undefined, language: 'en' })
    if (asked === 0) await bench.highlight(plan, 'Plant trees', ['A'])
    asked += 1
    return answer
  }
  const { make } = exportsHandlers({ store: () => store, files, ask } as Desk)
  const csv = async () => {
    const { ticket, rows, excerpts } = await make(Handout.parse({ format: 'csv', rows: 'quote-theme', columns: ['quote', 'theme'] }), { signal: new AbortController().signal, progress: () => undefined })
    return { rows, excerpts, text: readFileSync(files.open(ticket).path, 'utf8').replace('\uFEFF', '').trim().split(/\r?\n/) }
  }
  const written = { rows: 3, excerpts: 2, text: ['quote,theme', 'Build 400 homes,A', 'Build 400 homes,B', 'Plant trees,A'] }
  expect(await csv()).toEqual(written)
  expect(await csv()).toEqual(written)
  expect(asked).toBe(2)
  files.close()
})
