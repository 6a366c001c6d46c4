import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { cellsOf } from '#domain/comparing/cells.ts'
import type { PlanFilter } from '#contract/attributes/plan-filter.ts'
import { openWorkbench, type Workbench } from '../documents/workbench.ts'

let bench: Workbench
let ids: string[] = []
const titles = ['One', 'Two', 'Three']
beforeEach(async () => {
  bench = await openWorkbench()
  const { documents, attributes, annotations } = bench.engine
  await attributes.define({ name: 'Budget', type: 'number' })
  const answers = await documents.import({ pasted: titles.map(title => ({ title, text: `${title}\n\n1. Care for all` })) })
  ids = answers.map(answer => ('document' in answer ? answer.document.id : ''))
  await documents.describe({ document: ids[0] ?? '', values: { issuer: '国务院', kind: 'plan', issuedOn: '2024-05-23', attributes: { Budget: '100', Region: 'North' } } })
  await documents.describe({ document: ids[1] ?? '', values: { issuer: 'Care Office', kind: 'law', issuedOn: '2025', attributes: { Budget: '2500' } } })
  for (const document of ids) await annotations.create({ id: crypto.randomUUID(), document, start: 0, end: 3, themes: [{ path: ['Care'] }] })
})
afterEach(async () => {
  expect(bench.internal).toEqual([])
  await bench.remove()
})

/** The titles that each way of looking finds: lists, searches, counts and files say the same. */
async function found(filter: Partial<PlanFilter>, documents: string[] = []): Promise<string[]> {
  const { excerpts, search, compare, exports } = bench.engine
  const wanted = { ...filter, documents }
  const listed = (await excerpts.list({ filter: wanted })).rows.map(row => row.documentTitle)
  const hits = await search.find({ query: 'care', ...wanted })
  const matrix = await compare.matrix(wanted)
  if (documents.length === 0) expect(await compare.plans({ where: filter.where ?? [], sets: filter.sets ?? [] })).toEqual(matrix.columns.map(({ id }) => id))
  const { ticket } = await exports.make({ what: 'excerpts', format: 'csv', columns: ['document'], filter: wanted })
  expect([...new Set(hits.hits.map(hit => hit.documentTitle))]).toEqual(listed)
  expect([hits.documents, hits.total]).toEqual([listed.length, listed.length])
  expect(matrix.columns.map(({ title }) => title)).toEqual(listed)
  expect(cellsOf(matrix)).toHaveLength(listed.length)
  expect(readFileSync(bench.files.open(ticket).path, 'utf8').trim().split('\r\n').slice(1)).toEqual(listed)
  expect((await exports.count({ what: 'matrix', format: 'csv', filter: wanted })).rows).toBe(1)
  return listed
}
const where = (...conditions: PlanFilter['where']) => found({ where: conditions })

test('documents are chosen by what every description has, by attributes of the project’s own, and by what nobody wrote', async () => {
  expect(await where()).toEqual(titles)
  expect(await where({ key: 'issuer', values: ['CARE office', '国务院'] })).toEqual(['One', 'Two'])
  expect(await where({ key: 'issuer', contains: 'ＯＦＦＩＣＥ' })).toEqual(['Two'])
  expect(await where({ key: 'issued_on', from: '2024-06' })).toEqual(['Two'])
  expect(await where({ key: 'issued_on', from: '2024', to: '2024' })).toEqual(['One'])
  expect(await where({ key: 'Budget', from: '200' })).toEqual(['Two'])
  expect(await where({ key: 'Budget', to: '2500' }, { key: 'kind', values: ['plan'] })).toEqual(['One'])
  expect(await where({ key: 'Region', isEmpty: true })).toEqual(['Two', 'Three'])
  expect(await where({ key: 'Region', isEmpty: true }, { key: 'kind', values: ['plan'] })).toEqual([])
  expect(await where({ key: 'never heard of', values: ['x'] })).toEqual([])
  expect(await found({ where: [{ key: 'Region', isEmpty: true }] }, [ids[0] ?? '', ids[1] ?? ''])).toEqual(['Two'])
})

test('and by sets, with what lies in them', async () => {
  const { sets } = bench.engine
  const top = await sets.create({ name: 'Top' })
  const inner = await sets.create({ name: 'Inner', parent: (await sets.create({ name: 'Middle', parent: top.id })).id })
  const other = await sets.create({ name: 'Other' })
  await sets.add({ set: inner.id, documents: ids.slice(0, 1) })
  await sets.add({ set: other.id, documents: ids.slice(1) })
  expect(await found({ sets: [top.id] })).toEqual(['One'])
  expect(await found({ sets: [inner.id, other.id] })).toEqual(titles)
  expect(await found({ sets: [other.id], where: [{ key: 'Budget', isEmpty: true }] })).toEqual(['Three'])
  await sets.remove({ set: other.id })
  expect(await found({ sets: [other.id] })).toEqual([])
})
