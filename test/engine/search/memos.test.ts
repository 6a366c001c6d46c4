import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorkbench, type Workbench } from '../documents/workbench.ts'

let bench: Workbench
const ids: string[] = []
let highlight = ''
let theme = ''
beforeAll(async () => {
  bench = await openWorkbench()
  const { documents, annotations, themes, memos } = bench.engine
  for (const answer of await documents.import({ pasted: [{ title: 'Zoo plan', text: '1. Zebras need care.\n' }, { title: '养老规划', text: '第一条　养老。\n' }] })) if ('document' in answer) ids.push(answer.document.id)
  const id = '01890000-0000-7000-8000-000000000001'
  highlight = (await annotations.create({ id, document: ids[0] ?? '', start: 3, end: 9 })).id
  theme = (await themes.create({ id: '01890000-0000-7000-8000-000000000002', parent: null, name: 'Animals' })).id
  const write = (owner: Parameters<typeof memos.write>[0]['owner'], plain: string) => memos.write({ owner, body: '', plain })
  await write({ annotation: highlight }, 'Why zebras? They were never funded.\n\nFunding again.')
  await write({ document: ids[1] ?? '' }, '经费来源不明，养老经费。')
  await write({ theme }, 'Anything that is funded')
  await write({ project: true }, 'Ask about funds. Ｃafé')
})
afterAll(async () => {
  expect(bench.internal).toEqual([])
  await bench.remove()
})

const find = async (query: string, rest: { documents?: string[]; limit?: number } = {}) => {
  const { total, memos } = await bench.engine.search.memos({ query, ...rest })
  return { total, found: memos.map(({ owner, match, hits }) => [Object.keys(owner)[0], match, hits]) }
}

test('words, phrases and what joins them are found in memos as they are in plans, newest first, with what each is on', async () => {
  expect(await find('fund')).toEqual({ total: 3, found: [['project', 'funds', 1], ['theme', 'funded', 1], ['annotation', 'funded', 2]] })
  expect((await find('fund NOT zebra')).found.map(([on]) => on)).toEqual(['project', 'theme'])
  expect((await find('zebra again')).found).toEqual([['annotation', 'zebras', 2]])
  expect((await find('"never funded" OR 费')).found.map(([on, match]) => [on, match])).toEqual([['document', '费'], ['annotation', 'never funded']])
  expect((await find('cafe')).found).toEqual([['project', 'Ｃafé', 1]])
  const [memo] = (await bench.engine.search.memos({ query: 'never' })).memos
  expect(memo).toMatchObject({ owner: { annotation: highlight }, name: expect.stringContaining('Zebras'), place: { document: ids[0], start: 3, end: 9 }, before: 'Why zebras? They were ', match: 'never', after: ' funded.\n\nFunding again.' })
  await expect(bench.engine.search.memos({ query: 'a OR' })).rejects.toMatchObject({ code: 'invalid' })
  expect(await find('—')).toEqual({ total: 0, found: [] })
})

test('where only some plans are searched, memos on those and their highlights; the limit leaves the number', async () => {
  expect((await find('fund', { documents: [ids[0] ?? ''] })).found.map(([on]) => on)).toEqual(['annotation'])
  expect(await find('fund', { limit: 1 })).toMatchObject({ total: 3, found: [['project', 'funds', 1]] })
})

test('a removed plan takes its memos along, and gives them back', async () => {
  await bench.engine.documents.remove({ documents: [ids[0] ?? ''] })
  expect((await find('fund')).found.map(([on]) => on)).toEqual(['project', 'theme'])
  await bench.engine.history.undo({})
  expect((await find('fund')).total).toBe(3)
})
