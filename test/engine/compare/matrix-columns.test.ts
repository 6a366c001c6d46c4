import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cellsOf } from '#domain/comparing/cells.ts'
import { openWorkbench, type Workbench } from '../excerpts/workbench.ts'

let bench: Workbench
const plans: string[] = []
beforeAll(async () => {
  bench = await openWorkbench()
  for (const [title, jurisdiction, issuedOn] of [['P1', 'Hebei', '2019-05'], ['P2', 'hebei', '2024'], ['P3', 'Beijing', '2024-01-02'], ['P4', null, null]] as const) {
    const id = await bench.bringIn(title, `${title} plants trees and cleans rivers.\n`)
    await bench.engine.documents.describe({ document: id, values: { jurisdiction, issuedOn } })
    plans.push(id)
  }
  await bench.highlight(plans[0] ?? '', 'trees', ['Green'])
  await bench.highlight(plans[1] ?? '', 'trees', ['Green'])
  await bench.highlight(plans[1] ?? '', 'rivers', ['Water'])
  await bench.highlight(plans[2] ?? '', 'rivers', ['Water'])
  await bench.highlight(plans[3] ?? '', 'rivers', [])
})
afterAll(() => bench.close())

type Asked = NonNullable<Parameters<Workbench['engine']['compare']['matrix']>[0]>

async function told(asked: Asked) {
  const matrix = await bench.engine.compare.matrix(asked)
  const { columns, rows, themes, total } = matrix
  const nameById = new Map(themes.map(({ id, path }) => [id, path.join('/')]))
  const titleById = new Map(columns.map(({ id, title }) => [id, title || '–']))
  return {
    columns: columns.map(({ id, documents, highlights, value }) => `${titleById.get(id)} ${documents.map(id => `P${plans.indexOf(id) + 1}`).join('+')} ${highlights}/${value}`),
    cells: cellsOf(matrix).map(({ theme, column, count, value }) => `${nameById.get(theme)} ${titleById.get(column)} ${count}/${value}`).toSorted(),
    totals: rows.map(({ theme, value }) => `${nameById.get(theme)} ${value}`).toSorted(),
    total,
  }
}

describe('columns of the matrix', () => {
  it('are values of an attribute, with what all their plans have together, and those without a value', async () => {
    expect(await told({ by: { kind: 'attribute', key: 'jurisdiction' } })).toEqual({
      columns: ['Beijing P3 1/1', 'Hebei P1+P2 3/3', '– P4 1/1'], cells: ['Green Hebei 2/2', 'Water Beijing 1/1', 'Water Hebei 1/1'], totals: ['Green 2', 'Water 2'], total: 5,
    })
    expect((await told({ by: { kind: 'attribute', key: 'issued_on' } })).columns).toEqual(['2019 P1 1/1', '2024 P2+P3 3/3', '– P4 1/1'])
  })

  it('measure shares over all of their plans’ text', async () => {
    const lengths = await Promise.all(plans.map(async document => (await bench.engine.documents.text({ document })).text.length))
    const percent = (part: number, whole: number) => Math.round((part / whole) * 10_000) / 100
    const { cells } = await told({ by: { kind: 'attribute', key: 'jurisdiction' }, measure: 'share' })
    expect(cells).toContain(`Green Hebei 2/${percent(10, (lengths[0] ?? 0) + (lengths[1] ?? 0))}`)
  })

  it('are narrowed by the same filter as documents, and an attribute that nobody has is one column', async () => {
    expect((await told({ by: { kind: 'attribute', key: 'jurisdiction' }, documents: plans.slice(0, 1) })).columns).toEqual(['Hebei P1 1/1'])
    expect((await told({ by: { kind: 'attribute', key: 'Nowhere' } })).columns).toEqual(['– P1+P2+P3+P4 5/5'])
  })

  it('are sets, one with those in it, a plan in each of its own; what is in none stands last', async () => {
    const { id: north } = await bench.engine.sets.create({ name: 'North' })
    const { id: city } = await bench.engine.sets.create({ name: 'City', parent: north })
    await bench.engine.sets.add({ set: north, documents: plans.slice(0, 1) })
    await bench.engine.sets.add({ set: city, documents: plans.slice(1, 2) })
    expect(await told({ by: { kind: 'sets' } })).toMatchObject({
      columns: ['North P1+P2 3/3', 'North > City P2 2/2', '– P3+P4 2/2'], cells: ['Green North 2/2', 'Green North > City 1/1', 'Water North 1/1', 'Water North > City 1/1', 'Water – 1/1'], total: 5,
    })
    const cell = { theme: await bench.themeId('Green'), attribute: ':set', value: city }
    await bench.engine.memos.write({ owner: { cell }, body: '', plain: 'Many trees there' })
    expect((await bench.engine.search.memos({ query: 'trees', limit: 10 })).memos).toMatchObject([{ name: 'Green × City' }])
  })

  it('stay while somebody said something of a value that no plan has any more', async () => {
    const cell = { theme: await bench.themeId('Green'), attribute: 'jurisdiction', value: 'Tibet' }
    await bench.engine.memos.write({ owner: { cell }, body: '', plain: 'Nothing yet' })
    expect((await told({ by: { kind: 'attribute', key: 'jurisdiction' } })).columns).toContain('Tibet  0/0')
    expect((await told({ by: { kind: 'attribute', key: 'kind' } })).columns).not.toContain('Tibet  0/0')
  })
})
