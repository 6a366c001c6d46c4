import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWorkbench, type Workbench } from './workbench.ts'

const english = `HOUSING PLAN

I. Homes

1. Build 400 homes.

2. Keep rents low. ＧＤＰ grows.

II. Care[1]

Preamble to care.

1. Open nurseries.
`
const chinese = '住房规划\n\n第一章 总则\n\n第一条 建设住房。\n\n第二条 稳定租金。\n'

let bench: Workbench
let one = ''
let two = ''
const idByName: Record<string, string> = {}
beforeAll(async () => {
  bench = await openWorkbench()
  one = await bench.bringIn('Plan 10', english)
  two = await bench.bringIn('Plan 9', chinese)
  await bench.engine.documents.describe({ document: one, values: { shortTitle: 'Housing 10' } })
  idByName.nurseries = await bench.highlight(one, 'Open nurseries', ['Care > Children'], { starred: true })
  idByName.homes = await bench.highlight(one, 'Build 400 homes', ['Homes', 'Care'])
  idByName.rents = await bench.highlight(one, 'rents low', [], { memo: 'Compare with the Budget' })
  idByName.租金 = await bench.highlight(two, '稳定租金', ['Homes'])
  idByName.gdp = await bench.highlight(one, 'ＧＤＰ grows', ['Homes'])
})
afterAll(() => bench.close())

type ListInput = Parameters<Workbench['engine']['excerpts']['list']>[0]
const nameById = () => new Map(Object.entries(idByName).map(([name, id]) => [id, name]))
async function names(input: ListInput): Promise<string[]> {
  const { rows, total } = await bench.engine.excerpts.list(input)
  const ids = await bench.engine.excerpts.ids({ filter: input.filter, order: input.order })
  expect(rows.map(({ id }) => id)).toEqual(ids)
  expect(total).toBe(rows.length)
  return ids.map(id => nameById().get(id) ?? id)
}

describe('the list of excerpts', () => {
  it('stands in reading order, documents as they came', async () => {
    expect(await names({})).toEqual(['homes', 'rents', 'gdp', 'nurseries', '租金'])
  })

  it.each<[string, () => Promise<ListInput['filter']> | ListInput['filter'], string[]]>([
    ['a theme and those below it', async () => ({ themes: [await bench.themeId('Care')] }), ['homes', 'nurseries']],
    ['a theme alone', async () => ({ themes: [await bench.themeId('Care')], withChildren: false }), ['homes']],
    ['any of several themes', async () => ({ themes: [await bench.themeId('Care > Children'), await bench.themeId('Homes')] }), ['homes', 'gdp', 'nurseries', '租金']],
    ['those without a theme', () => ({ untagged: true }), ['rents']],
    ['a document', () => ({ documents: [two] }), ['租金']],
    ['a star', () => ({ starred: true }), ['nurseries']],
    ['no star', () => ({ starred: false, documents: [one] }), ['homes', 'rents', 'gdp']],
    ['a coder', () => ({ coder: 'Ada' }), ['homes', 'rents', 'gdp', 'nurseries', '租金']],
    ['another coder', () => ({ coder: 'Ben' }), []],
    ['words of the quote, without case', () => ({ text: 'OPEN N' }), ['nurseries']],
    ['words of the memo', () => ({ text: 'budget' }), ['rents']],
    ['full-width letters by usual ones', () => ({ text: 'gdp' }), ['gdp']],
    ['Chinese', () => ({ text: '租金' }), ['租金']],
    ['signs that mean something to a database', () => ({ text: "%'" }), []],
    ['exactly these', () => ({ annotations: [idByName.gdp ?? '', idByName.homes ?? ''] }), ['homes', 'gdp']],
    ['none, when none is named', () => ({ annotations: [] }), []],
    ['all of it at once', async () => ({ themes: [await bench.themeId('Care')], documents: [one], starred: true, text: 'nurs' }), ['nurseries']],
  ])('is filtered by %s', async (_, filter, expected) => {
    expect(await names({ filter: await filter() })).toEqual(expected)
  })

  it.each<['document' | 'theme' | 'created' | 'updated' | 'quote', string[]]>([
    ['document', ['租金', 'homes', 'rents', 'gdp', 'nurseries']],
    ['theme', ['homes', 'nurseries', 'gdp', '租金', 'rents']],
    ['created', ['nurseries', 'homes', 'rents', '租金', 'gdp']],
    ['updated', ['nurseries', 'homes', 'rents', '租金', 'gdp']],
    ['quote', ['homes', 'gdp', 'nurseries', 'rents', '租金']],
  ])('is sorted by %s, and the other way round', async (by, expected) => {
    expect(await names({ order: { by } })).toEqual(expected)
    expect(await names({ order: { by, descending: true } })).toEqual(expected.toReversed())
  })

  it('comes in pages that fit together', async () => {
    const all = (await bench.engine.excerpts.list({})).rows
    const pages = []
    for (let offset = 0; offset < 6; offset += 2) {
      const page = await bench.engine.excerpts.list({ offset, limit: 2 })
      expect(page.total).toBe(5)
      pages.push(...page.rows)
    }
    expect(pages).toEqual(all)
  })

  it('says where a quote stands, by label, path, headings and citation', async () => {
    const { rows } = await bench.engine.excerpts.list({ filter: { documents: [one] } })
    expect(rows.map(({ clause, clausePath, headingPath, citation }) => ({ clause, clausePath, headingPath, citation }))).toMatchObject([
      { clause: '1', clausePath: ['I', '1'], citation: 'Housing 10, I 1' },
      { clause: '2', clausePath: ['I', '2'], citation: 'Housing 10, I 2' },
      { clause: '2', clausePath: ['I', '2'], citation: 'Housing 10, I 2' },
      { clause: '1', clausePath: ['II', '1'], citation: 'Housing 10, II 1' },
    ])
    expect(rows.map(row => row.headingPath.at(-1))).toEqual(['I. Homes', 'I. Homes', 'I. Homes', 'II. Care'])
    const [chineseRow] = (await bench.engine.excerpts.list({ filter: { documents: [two] } })).rows
    expect(chineseRow).toMatchObject({ documentTitle: 'Plan 9', clause: '第二条', citation: 'Plan 9, 第一章 第二条' })
  })

  it('does not name a heading as standing above itself', async () => {
    const id = await bench.highlight(one, 'II. Care')
    const [row] = (await bench.engine.excerpts.list({ filter: { annotations: [id] } })).rows
    expect(row).toMatchObject({ clause: 'II', citation: 'Housing 10, II' })
    expect(row?.headingPath).not.toContain('II. Care')
    await bench.engine.annotations.remove({ annotations: [id] })
  })

  it('leaves out what was removed with its document', async () => {
    await bench.engine.documents.remove({ documents: [one] })
    expect(await names({})).toEqual(['租金'])
    await bench.engine.history.undo({})
    expect(await names({})).toHaveLength(5)
  })

  it('names everybody who highlighted something', async () => {
    expect(await bench.engine.excerpts.coders({})).toEqual(['Ada'])
  })
})
