import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../changing/many-highlights.ts'
import { openWorkbench, type Workbench } from '../documents/workbench.ts'

let bench: Workbench
const ids: string[] = []
beforeAll(async () => {
  bench = await openWorkbench()
  for (const [title, text] of [['Ferries', '1. Ferries run daily.\n\n2. Boats are painted.'], ['Roads', '1. Roads are mended.'], ['Harbour', '1. Quays are built.\n\n2. Ferries and quays are near.\n\n© 2025 Road Friends\nPrevious: a plan for roads']] as const) {
    const [answer] = await bench.engine.documents.import({ pasted: [{ title, text }] })
    if (answer && 'document' in answer) ids.push(answer.document.id)
  }
})
afterAll(() => bench.remove())

const silent = (query: string, rest: { documents?: string[]; boilerplate?: boolean } = {}) => bench.engine.search.silent({ query, ...rest })

test('the plans in which nothing is found are told, of all or of those that are searched', async () => {
  expect(await silent('ferries')).toEqual({ documents: [ids[1]], searched: 3 })
  expect(await silent('tunnels')).toEqual({ documents: ids, searched: 3 })
  expect(await silent('ferries', { documents: [ids[0] ?? ''] })).toEqual({ documents: [], searched: 1 })
  // Words of one clause, in their order: what the index alone holds for possible is looked at.
  expect((await silent('“quays near”')).documents).toEqual(ids)
  expect((await silent('ferries NOT quays')).documents).toEqual([ids[1], ids[2]])
})

test('in boilerplate a plan says nothing, unless that is searched', async () => {
  expect((await silent('roads')).documents).toEqual([ids[0], ids[2]])
  expect((await silent('roads', { boilerplate: true })).documents).toEqual([ids[0]])
})

test('no words say nothing of a plan, and a mistake is told', async () => {
  expect(await silent('  ')).toEqual({ documents: [], searched: 3 })
  await expect(silent('ferries AND')).rejects.toMatchObject({ code: 'invalid' })
})

test('what was found silent is recorded with what was looked for', async () => {
  const { id } = { id: newId() }
  await bench.engine.themes.create({ id, name: 'Ferries' })
  const { documents } = await silent('ferries')
  expect(await bench.engine.compare.recordSilence({ theme: id, documents, searched: 'ferries' })).toEqual({ recorded: 1 })
})
