import { afterAll, beforeAll, expect, it } from 'vitest'
import { cellsOf } from '#domain/comparing/cells.ts'
import { freshId, openWorkbench, type Workbench } from '../excerpts/workbench.ts'

let bench: Workbench
const fields: string[] = []
let one = ''
beforeAll(async () => {
  bench = await openWorkbench()
  one = await bench.bringIn('One', 'We shall plant trees, may pave roads and will clean rivers.\n')
  const two = await bench.bringIn('Two', 'We shall plant trees.\n')
  const marks = [
    await bench.highlight(one, 'shall plant trees', ['Green', 'Green > Trees']),
    await bench.highlight(one, 'may pave roads', ['Green']),
    await bench.highlight(one, 'will clean rivers', ['Green > Trees']),
    await bench.highlight(two, 'trees', ['Green > Trees']),
    await bench.highlight(two, 'plant', ['Green']),
  ]
  for (const name of ['Strength', 'Doubt']) {
    const field = freshId()
    await bench.engine.fields.define({ id: field, name, type: 'scale', choices: ['explore', 'will', 'shall'] })
    fields.push(field)
  }
  const values = ['shall', 'explore', 'will', 'shall'] as const
  for (const [index, value] of values.entries()) await bench.engine.fields.set({ annotations: [marks[index] ?? ''], field: fields[0] ?? '', value })
  await bench.engine.fields.set({ annotations: [marks[4] ?? ''], field: fields[1] ?? '', value: 'will' })
})
afterAll(() => bench.close())

async function told(more: Parameters<Workbench['engine']['compare']['matrix']>[0] = {}) {
  const matrix = await bench.engine.compare.matrix({ measure: 'strength', ...more })
  const { themes, columns, rows, total } = matrix
  const nameById = new Map([...themes.map(({ id, path }) => [id, path.at(-1)] as const), ...columns.map(({ id, title }) => [id, title] as const)])
  return {
    cells: cellsOf(matrix).map(({ theme, column, count, value }) => `${nameById.get(theme)} ${nameById.get(column)} ${count}: ${value}`).toSorted(),
    totals: rows.map(({ theme, value }) => `${nameById.get(theme)} ${value}`).toSorted(),
    columns: columns.map(({ value }) => value),
    total,
  }
}

it('strength is the mean step of the highlights that have one, of a theme over all plans too, each highlight once', async () => {
  expect(await told()).toEqual({
    cells: ['Green One 2: 2', 'Green Two 1: 0', 'Trees One 2: 2.5', 'Trees Two 1: 3'], totals: ['Green 2', 'Trees 2.67'], columns: [2, 3], total: 2.25,
  })
  expect(await told({ withChildren: true })).toMatchObject({ cells: ['Green One 3: 2', 'Green Two 2: 3', 'Trees One 2: 2.5', 'Trees Two 1: 3'], totals: ['Green 2.25', 'Trees 2.67'] })
})

it('is told by the scale that is named, over all plans of a column, and is nothing without a scale', async () => {
  expect((await told({ scale: fields[1] ?? '' })).cells).toEqual(['Green One 2: 0', 'Green Two 1: 2', 'Trees One 2: 0', 'Trees Two 1: 0'])
  expect((await told({ by: { kind: 'sets' } })).columns).toEqual([2.25])
  expect((await told({ scale: one })).total).toBe(0)
})
