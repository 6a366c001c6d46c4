import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorkbench, type Workbench } from '../documents/workbench.ts'

const text = 'CARE PLAN\n\nI. Homes\n\n1. Homes for children.\n\n2. Homes for elders, and homes nobody asked for.\n\n(1) Small homes.\n\nII. Parks\n\n1. Parks beside homes.\n'
const id = (number: number) => `01890000-0000-7000-8000-${String(number).padStart(12, '0')}`

let bench: Workbench
let [plan, other]: string[] = []
let [care, green]: string[] = []
const clauseByPath = new Map<string, string>()
const clauses = (...paths: string[]) => paths.map(path => clauseByPath.get(path) ?? path)
beforeAll(async () => {
  bench = await openWorkbench()
  const { documents, annotations, themes, memos } = bench.engine
  const answers = await documents.import({ pasted: [{ title: 'Care plan', text }, { title: 'Other plan', text: '1. Homes elsewhere.\n' }] })
  ;[plan, other] = answers.map(answer => ('document' in answer ? answer.document.id : ''))
  for (const clause of await documents.clauses({ document: plan ?? '' })) clauseByPath.set(clause.path.join(' '), clause.id)
  care = (await themes.create({ id: id(1), parent: null, name: 'Care' })).id
  green = (await themes.create({ id: id(2), parent: null, name: 'Green' })).id
  const highlight = (number: number, quote: string, theme: string) =>
    annotations.create({ id: id(number), document: plan ?? '', start: text.indexOf(quote), end: text.indexOf(quote) + quote.length, themes: [{ id: theme }] })
  await highlight(10, 'Homes for children', care)
  await highlight(11, 'Parks beside', green)
  const write = (owner: Parameters<typeof memos.write>[0]['owner'], plain: string) => memos.write({ owner, body: '', plain })
  await write({ annotation: id(10) }, 'funds for children')
  await write({ annotation: id(11) }, 'funds for parks')
  await write({ theme: care }, 'funds of care')
  await write({ clause: clauseByPath.get('I 2') ?? '' }, 'funds for elders')
  await write({ document: plan ?? '' }, 'funds of the plan')
  await write({ cell: { theme: green ?? '', document: other ?? '' } }, 'funds for green')
  await write({ project: true }, 'funds')
})
afterAll(async () => {
  expect(bench.internal).toEqual([])
  await bench.remove()
})

type Rest = Omit<Parameters<Workbench['engine']['search']['find']>[0], 'query'>
const before = async (rest: Rest, query = 'homes') => {
  const { total, hits } = await bench.engine.search.find({ query, ...rest })
  expect(total).toBe(hits.length)
  expect((await bench.engine.search.find({ query, ...rest, limit: 1 })).total).toBe(total)
  return hits.map(({ after }) => after.match(/\w+/gu)?.slice(0, 2).join(' ') ?? '')
}
const inI = ['1 Homes', 'for children', 'for elders', 'nobody asked', 'II Parks']

test('in a clause and all that stands below it, in several, in none that is gone', async () => {
  expect(await before({})).toEqual([...inI, '', 'elsewhere'])
  expect(await before({ clauses: clauses('I') })).toEqual(inI)
  expect(await before({ clauses: clauses('I 2') })).toEqual(['for elders', 'nobody asked', 'II Parks'])
  expect(await before({ clauses: clauses('I 2 (1)') })).toEqual(['II Parks'])
  expect(await before({ clauses: clauses('II', 'I 1') })).toEqual(['for children', ''])
  expect(await before({ clauses: clauses('I', 'I 2') })).toEqual(inI)
  expect(await before({ clauses: [id(99)] })).toEqual([])
  expect(await before({ clauses: clauses('I'), documents: [other ?? ''] })).toEqual([])
  expect(await before({ clauses: clauses('I'), coded: { themes: [care ?? ''], outside: true } })).toEqual(['1 Homes', 'for elders', 'nobody asked', 'II Parks'])
})

test('clauses are those of corrections, and stand for where they are found in a newer text', async () => {
  const { documents, history } = bench.engine
  await documents.correctClause({ document: plan ?? '', clause: clauses('I 2')[0] ?? '', change: { kind: 'merge' } })
  expect(await before({ clauses: clauses('I 1') })).toContain('for elders')
  await history.undo({})
  expect(await before({ clauses: clauses('I 1') })).toEqual(['for children'])
  const { version } = await documents.text({ document: plan ?? '' })
  await documents.correct({ document: plan ?? '', version, text: text.replace('CARE PLAN', 'NEW CARE PLAN FOR HOMES') })
  expect(await before({ clauses: clauses('I 2') })).toEqual(['for elders', 'nobody asked', 'II Parks'])
  await history.undo({})
})

test('what is counted among themes and clauses is what is found there, whatever they cut', async () => {
  const query = fc.constantFrom('homes', '"homes for"', 'homes OR parks', 'homes NEAR/2 elders', 'homes NOT asked', 'small homes', 'hom*')
  const asked = fc.record({
    clauses: fc.oneof(fc.constant<string[]>([]), fc.subarray([...clauseByPath.values()], { minLength: 1 })),
    coded: fc.option(fc.record({ themes: fc.subarray([id(1), id(2)], { minLength: 1 }), outside: fc.boolean() }), { nil: undefined }),
  })
  await fc.assert(
    fc.asyncProperty(query, asked, fc.nat(4), async (query, places, offset) => {
      const rest = { clauses: places.clauses, ...(places.coded ? { coded: places.coded } : {}) }
      const all = await bench.engine.search.find({ query, ...rest })
      expect(all.total).toBe(all.hits.length)
      expect(await bench.engine.search.find({ query, ...rest, offset, limit: 2 })).toEqual({ ...all, hits: all.hits.slice(offset, offset + 2) })
      if (!places.coded) return
      const opposite = await bench.engine.search.find({ query, ...rest, coded: { ...places.coded, outside: !places.coded.outside } })
      expect(all.total + opposite.total).toBe((await bench.engine.search.find({ query, clauses: places.clauses })).total)
    }),
    { numRuns: 200 },
  )
})

test('memos: among themes those on their highlights and on them, else all others; in clauses those on what stands there', async () => {
  const memos = async (rest: Rest) => (await bench.engine.search.memos({ query: 'funds', ...rest })).memos.map(({ before, match, after }) => before + match + after)
  expect(await memos({})).toHaveLength(7)
  expect(await memos({ coded: { themes: [care ?? ''] } })).toEqual(['funds of care', 'funds for children'])
  expect(await memos({ coded: { themes: [care ?? ''], outside: true } })).toEqual(['funds', 'funds for green', 'funds of the plan', 'funds for elders', 'funds for parks'])
  expect(await memos({ clauses: clauses('I') })).toEqual(['funds for elders', 'funds for children'])
  expect(await memos({ clauses: clauses('II') })).toEqual(['funds for parks'])
  expect(await memos({ clauses: clauses('I'), coded: { themes: [care ?? ''] } })).toEqual(['funds for children'])
  expect(await memos({ coded: { themes: [green ?? ''] }, documents: [other ?? ''] })).toEqual(['funds for green'])
})
