import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cellsOf } from '#domain/comparing/cells.ts'
import type { Measure } from '#domain/comparing/measures.ts'
import { openWorkbench, type Workbench } from '../excerpts/workbench.ts'

const long = '1. Plant a hundred trees.\n2. Clean the lakes too.\n'
const short = '1. Pave all the 12 roads\n'

let bench: Workbench
let one = ''
let two = ''
beforeAll(async () => {
  bench = await openWorkbench()
  one = await bench.bringIn('Plan 1', long)
  two = await bench.bringIn('Plan 2', short)
  await bench.highlight(one, 'Plant a hun', ['Green > Trees'])
  await bench.highlight(one, 'hundred ', ['Green'])
  await bench.highlight(one, 'lakes', ['Green', 'Water'])
  await bench.highlight(two, 'roads', ['Water'])
  await bench.highlight(two, 'Pave', [])
})
afterAll(() => bench.close())

type Asked = Parameters<Workbench['engine']['compare']['matrix']>[0]

async function measured(measure: Measure, more: Asked = {}) {
  const matrix = await bench.engine.compare.matrix({ measure, withChildren: true, ...more })
  const { measure: told, themes, columns, rows, total } = matrix
  const nameById = new Map([...themes.map(({ id, path }) => [id, path.at(-1)] as const), ...columns.map(({ id, title }) => [id, title] as const)])
  return {
    told,
    cells: cellsOf(matrix).map(({ theme, column, count, value }) => `${nameById.get(theme)} ${nameById.get(column)} ${count}: ${value}`).toSorted(),
    totals: rows.map(({ theme, value }) => `${nameById.get(theme)} ${value}`).toSorted(),
    documents: columns.map(({ value }) => value),
    total,
  }
}

describe('what the matrix measures', () => {
  it('is the number of highlights when nothing is said', async () => {
    const matrix = await bench.engine.compare.matrix({})
    const { measure, total } = matrix
    expect([measure, total, cellsOf(matrix).every(({ count, value }) => count === value)]).toEqual(['highlights', 5, true])
    expect(await measured('highlights')).toMatchObject({ documents: [3, 2], totals: ['Green 3', 'Trees 1', 'Water 2'] })
  })

  it('clauses that highlights touch, each once', async () => {
    expect(await measured('clauses')).toEqual({
      told: 'clauses', cells: ['Green Plan 1 3: 2', 'Trees Plan 1 1: 1', 'Water Plan 1 1: 1', 'Water Plan 2 1: 1'], totals: ['Green 2', 'Trees 1', 'Water 2'], documents: [2, 1], total: 3,
    })
  })

  it('the share of the text under highlights, what several cover once, and over all plans of all their text', async () => {
    const [first = 0, second = 0] = await Promise.all([one, two].map(async document => (await bench.engine.documents.text({ document })).text.length))
    const whole = first + second
    const percent = (part: number, of: number) => Math.round((part / of) * 10_000) / 100
    const green = 'Plant a hundred '.length + 'lakes'.length
    expect(await measured('share')).toEqual({
      told: 'share',
      cells: [`Green Plan 1 3: ${percent(green, first)}`, `Trees Plan 1 1: ${percent(11, first)}`, `Water Plan 1 1: ${percent(5, first)}`, `Water Plan 2 1: ${percent(5, second)}`],
      totals: [`Green ${percent(green, whole)}`, `Trees ${percent(11, whole)}`, `Water ${percent(10, whole)}`],
      documents: [percent(green, first), percent(9, second)],
      total: percent(green + 9, whole),
    })
    expect(await measured('share', { withChildren: false })).toMatchObject({ cells: expect.arrayContaining([`Green Plan 1 2: ${percent(13, first)}`]) as unknown })
    expect(await measured('share', { documents: [two] })).toMatchObject({ cells: [`Water Plan 2 1: ${percent(5, second)}`], totals: [`Water ${percent(5, second)}`], total: percent(9, second) })
  })

  it('starred highlights, 0 where there are others', async () => {
    const { rows } = await bench.engine.excerpts.list({ filter: { text: 'hundred ' } })
    await bench.engine.annotations.star({ annotations: rows.map(({ id }) => id), starred: true })
    expect(await measured('starred')).toEqual({
      told: 'starred', cells: ['Green Plan 1 3: 1', 'Trees Plan 1 1: 0', 'Water Plan 1 1: 0', 'Water Plan 2 1: 0'], totals: ['Green 1', 'Trees 0', 'Water 0'], documents: [1, 0], total: 1,
    })
  })
})
