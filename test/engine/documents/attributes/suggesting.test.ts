import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readAhead } from '../../../../electron/engine/documents/attributes/said.ts'
import { suggestionRows } from '../../../../electron/engine/documents/attributes/suggesting.ts'
import { openStore } from '../../../../electron/engine/store/database.ts'
import type { Ask } from '../../../../electron/engine/workers/reader.ts'
import { newId } from '../../store/given/rows.ts'
import { openWorkbench, type Workbench } from '../workbench.ts'

let bench: Workbench
let ids: string[] = []
beforeEach(async () => {
  bench = await openWorkbench()
  const pasted = [
    { title: 'Beijing Action Plan 2024–2026', text: 'Beijing Action Plan\n\n2024-05-23\n\n1. First' },
    { title: 'Key Points', text: 'Key Points\n\n1. First' },
  ]
  ids = (await bench.engine.documents.import({ pasted })).map(answer => ('document' in answer ? answer.document.id : ''))
})
afterEach(async () => {
  expect(bench.internal).toEqual([])
  await bench.remove()
})

const listed = async () => (await bench.engine.attributes.suggestions({})).map(({ document, key, value }) => [ids.indexOf(document), key, value])
const plain = [[0, 'period_from', '2024'], [0, 'period_to', '2026'], [0, 'kind', 'plan'], [0, 'jurisdiction', 'Beijing'], [0, 'issued_on', '2024-05-23']]

test('stand beside the description, and nowhere in it, until somebody accepts them', async () => {
  expect(await listed()).toEqual(plain)
  expect((await bench.engine.documents.list({}))[0]).toMatchObject({ kind: null, jurisdiction: null, issuedOn: null, periodFrom: null })
  const { engine } = bench
  await engine.annotations.create({ id: '01234567-89ab-7def-8123-456789abcdef', document: ids[0] ?? '', start: 0, end: 7, themes: [], memo: '', starred: false })
  const { ticket } = await engine.exports.make({ what: 'excerpts', format: 'csv', columns: ['issued_on', 'jurisdiction'] })
  const { readFileSync } = await import('node:fs')
  expect(readFileSync(bench.files.open(ticket).path, 'utf8')).toBe('\uFEFFissued_on,jurisdiction\r\n,\r\n')
  const all = await engine.attributes.suggestions({})
  expect(await engine.attributes.accept({ suggestions: all })).toEqual({ accepted: 5 })
  expect((await engine.documents.list({}))[0]).toMatchObject({ kind: 'plan', jurisdiction: 'Beijing', issuedOn: '2024-05-23', periodFrom: '2024', periodTo: '2026' })
  expect(await listed()).toEqual([])
  expect(await engine.attributes.accept({ suggestions: all })).toEqual({ accepted: 0 })
  await engine.history.undo({})
  expect(await listed()).toEqual(plain)
})

test('an end of a period on the wrong side of the one that somebody wrote is not suggested', async () => {
  await bench.engine.documents.describe({ document: ids[0] ?? '', values: { periodTo: '2020' } })
  expect((await listed()).map(([, key]) => key)).not.toContain('period_from')
  await bench.engine.documents.describe({ document: ids[0] ?? '', values: { periodTo: '2025' } })
  expect((await listed()).map(([, key]) => key)).toContain('period_from')
})

test('what is dismissed does not come again, until that is undone; what a person writes needs no suggestion', async () => {
  const [first] = await bench.engine.attributes.suggestions({ documents: ids })
  if (!first) throw new Error('nothing was suggested')
  expect(await bench.engine.attributes.dismiss({ suggestions: [first] })).toEqual({ dismissed: 1 })
  expect(await listed()).toEqual(plain.slice(1))
  await bench.engine.history.undo({})
  expect(await listed()).toEqual(plain)
  await bench.engine.documents.describe({ document: ids[0] ?? '', values: { kind: 'roadmap' } })
  expect(await listed()).toEqual(plain.filter(([, key]) => key !== 'kind'))
  await bench.engine.documents.describe({ document: ids[1] ?? '', values: { title: 'Housing Act' } })
  expect(await listed()).toContainEqual([1, 'kind', 'law'])
})

test('what another process read of the texts is what is suggested: nothing is read here again', async () => {
  const store = await openStore({ file: join(bench.folder, 'plans.clausebook'), readOnly: true, coder: () => '', clock: () => 0, newId, holder: { name: 'test' } })
  try {
    await bench.engine.documents.describe({ document: ids[0] ?? '', values: { title: 'A title that nobody read' } })
    const asked: string[][] = []
    const ask: Ask = (_, input) => {
      const { texts } = input as { texts: { title: string }[] }
      asked.push(texts.map(({ title }) => title))
      return texts.map(() => [{ key: 'kind', value: 'told', quote: 'told' }]) as never
    }
    const { signal } = new AbortController()
    await readAhead(store, ask, signal, ids.slice(0, 1))
    expect(suggestionRows(store, ids.slice(0, 1)).map(({ value }) => value)).toEqual(['told'])
    await readAhead(store, ask, signal, ids.slice(0, 1))
    expect(asked).toEqual([['A title that nobody read']])
  } finally {
    await store.close()
  }
})
