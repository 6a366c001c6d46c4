import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openWorkbench, type Workbench } from '../documents/workbench.ts'

const page = [
  'Skip to main content', 'Share this page: water', '', 'River Plan', '1. Water is cleaned before it reaches the river.', '2. Water meters are read once a year.',
  '© 2025 Water Watch', '', 'Previous: the water plan of 2020',
].join('\n')
const clean = 'Lake Plan\n1. Water is left as it is.\n2. Boats keep off the reeds.'

let bench: Workbench
const ids: string[] = []
beforeAll(async () => {
  bench = await openWorkbench()
  for (const answer of await bench.engine.documents.import({ pasted: [page, clean].map(text => ({ text })) })) if ('document' in answer) ids.push(answer.document.id)
})
afterAll(() => bench.remove())

const find = (query: string, rest: { documents?: string[]; limit?: number; boilerplate?: boolean } = {}) => bench.engine.search.find({ query, ...rest })
const numbersOf = async (query: string, rest = {}) => {
  const { total, documents, setAside } = await find(query, rest)
  return { total, documents, setAside }
}

describe('hits in boilerplate', () => {
  test.each(['water', '"water"', 'wate*'])('%s: are left out and counted, unless they are asked for', async query => {
    expect(await numbersOf(query)).toEqual({ total: 3, documents: 2, setAside: 3 })
    expect((await find(query)).hits.map(({ clause }) => clause)).toEqual(['1', '2', '1'])
    expect(await numbersOf(query, { limit: 1 })).toEqual({ total: 3, documents: 2, setAside: 3 })
    expect(await numbersOf(query, { boilerplate: true })).toEqual({ total: 6, documents: 2, setAside: 0 })
    expect((await find(query, { boilerplate: true })).hits).toHaveLength(6)
    expect(await numbersOf(query, { documents: [ids[1]] })).toEqual({ total: 1, documents: 1, setAside: 0 })
  })

  test('a document of nothing else is no document found', async () => {
    expect(await numbersOf('previous')).toEqual({ total: 0, documents: 0, setAside: 1 })
    expect(await numbersOf('"watch"')).toEqual({ total: 0, documents: 0, setAside: 1 })
  })

  test('what a person brings back is found again, and what one sets aside is not', async () => {
    const [river = '', lake = ''] = ids
    const clausesOf = async (document: string) => bench.engine.documents.clauses({ document })
    const text = await bench.engine.documents.text({ document: river })
    const foot = (await clausesOf(river)).find(({ start }) => text.text.startsWith('© 2025', start))
    const boats = (await clausesOf(lake)).find(({ label }) => label === '2')
    await bench.engine.documents.correctClause({ document: river, clause: foot?.id ?? '', change: { kind: 'kind', to: 'paragraph' } })
    expect(await numbersOf('watch')).toEqual({ total: 1, documents: 1, setAside: 0 })
    await bench.engine.documents.correctClause({ document: lake, clause: boats?.id ?? '', change: { kind: 'kind', to: 'boilerplate' } })
    expect(await numbersOf('boats')).toEqual({ total: 0, documents: 0, setAside: 1 })
    await bench.engine.history.undo({})
    await bench.engine.history.undo({})
    expect([await numbersOf('watch'), await numbersOf('boats')]).toEqual([{ total: 0, documents: 0, setAside: 1 }, { total: 1, documents: 1, setAside: 0 }])
  })

  test('of a clause that a person cut in two, only the half that is boilerplate is left out', async () => {
    const [, lake = ''] = ids
    const { text } = await bench.engine.documents.text({ document: lake })
    const boats = (await bench.engine.documents.clauses({ document: lake })).find(({ label }) => label === '2')
    await bench.engine.documents.correctClause({ document: lake, clause: boats?.id ?? '', change: { kind: 'split', at: text.indexOf('off the') } })
    const half = (await bench.engine.documents.clauses({ document: lake })).find(({ start }) => start === text.indexOf('off the'))
    await bench.engine.documents.correctClause({ document: lake, clause: half?.id ?? '', change: { kind: 'kind', to: 'boilerplate' } })
    expect([await numbersOf('boats'), await numbersOf('reeds')]).toEqual([{ total: 1, documents: 1, setAside: 0 }, { total: 0, documents: 0, setAside: 1 }])
    expect(await numbersOf('boats reeds', { boilerplate: true })).toEqual({ total: 2, documents: 1, setAside: 0 })
    await bench.engine.history.undo({})
    await bench.engine.history.undo({})
  })
})
