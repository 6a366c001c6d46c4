import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWorkbench, type Workbench } from './workbench.ts'

const text = `HOMES PLAN

1. Build 400 homes with 20 million from the city. Report every year.

2. Keep rents low.

3. Train carers for the town.

4. Pay 3 million to carers. Then count them.
`

let bench: Workbench
let one = ''
let two = ''
const idByName: Record<string, string> = {}
beforeAll(async () => {
  bench = await openWorkbench()
  one = await bench.bringIn('Homes', text)
  two = await bench.bringIn('Other', text.replace('HOMES', 'OTHER'))
  idByName.homes = await bench.highlight(one, 'Build 400 homes', ['Target', 'Housing'])
  idByName.city = await bench.highlight(one, '20 million from the city', ['Money > City'])
  idByName.million = await bench.highlight(one, 'million', ['Unit'])
  idByName.rents = await bench.highlight(one, 'Keep rents low', ['Housing'], { memo: 'How low?' })
  idByName.train = await bench.highlight(one, 'Train carers', ['Target', 'Care'])
  idByName.pay = await bench.highlight(one, 'Pay 3 million to carers', ['Money', 'Care'])
  idByName.other = await bench.highlight(two, 'Keep rents low', ['Target'])
})
afterAll(() => bench.close())

type Filter = NonNullable<NonNullable<Parameters<Workbench['engine']['excerpts']['list']>[0]>['filter']>
const nameById = () => new Map(Object.entries(idByName).map(([name, id]) => [id, name]))
async function names(filter: Filter): Promise<string[]> {
  const { rows, total } = await bench.engine.excerpts.list({ filter })
  expect(await bench.engine.excerpts.count({ filter })).toBe(total)
  return rows.map(({ id }) => nameById().get(id) ?? id)
}
const theme = (path: string) => bench.themeId(path)

describe('themes are asked for', () => {
  it('all of them', async () => {
    expect(await names({ allOf: [await theme('Target'), await theme('Housing')] })).toEqual(['homes'])
  })
  it('any of them and none of others', async () => {
    expect(await names({ themes: [await theme('Target')], noneOf: [await theme('Housing')] })).toEqual(['train', 'other'])
  })
  it('with those below each of them, or without', async () => {
    expect(await names({ allOf: [await theme('Money')] })).toEqual(['city', 'pay'])
    expect(await names({ allOf: [await theme('Money')], withChildren: false })).toEqual(['pay'])
    expect(await names({ noneOf: [await theme('Money')], documents: [one], withChildren: false })).toEqual(['homes', 'city', 'million', 'rents', 'train'])
  })
})

describe('highlights are asked for that stand near another one', () => {
  const near = async (how: 'clause' | 'overlap' | 'paragraphs' | 'characters' | 'followed', more: { from?: string; to?: string; within?: number; orItself?: boolean; none?: boolean } = {}) => {
    const { from = 'Target', to = 'Money', ...rest } = more
    return names({ themes: [await theme(from)], near: [{ themes: [await theme(to)], how, ...rest }] })
  }
  it('in the same clause', async () => {
    expect(await near('clause')).toEqual(['homes'])
    expect(await near('clause', { none: true })).toEqual(['train', 'other'])
  })
  it('overlapping', async () => {
    expect(await near('overlap', { from: 'Unit' })).toEqual(['million'])
    expect(await near('overlap')).toEqual([])
  })
  it('within paragraphs, before or behind', async () => {
    expect(await near('paragraphs', { within: 1 })).toEqual(['homes', 'train'])
    expect(await near('paragraphs', { from: 'Housing', within: 1 })).toEqual(['homes', 'rents'])
    expect(await near('paragraphs', { from: 'Housing', to: 'Unit', within: 1 })).toEqual(['homes', 'rents'])
  })
  it('within characters, counted between their edges', async () => {
    const between = ' with '.length
    expect(await near('characters', { within: between })).toEqual(['homes'])
    expect(await near('characters', { within: between - 1 })).toEqual([])
  })
  it('followed by it, not behind it', async () => {
    expect(await near('followed', { within: 0 })).toEqual(['homes'])
    expect(await near('followed', { within: 1 })).toEqual(['homes', 'train'])
    expect(await near('followed', { from: 'Money', to: 'Target', within: 9 })).toEqual(['city'])
  })
  it('another one, unless its own theme counts too', async () => {
    expect(await near('clause', { from: 'Care', to: 'Money' })).toEqual([])
    expect(await near('clause', { from: 'Care', to: 'Money', orItself: true })).toEqual(['pay'])
    expect(await near('paragraphs', { from: 'Care', to: 'Care' })).toEqual(['train', 'pay'])
  })
  it('and to a third one', async () => {
    const near = [{ themes: [await theme('Money')], how: 'clause' as const }, { themes: [await theme('Housing')], how: 'paragraphs' as const, within: 1 }]
    expect(await names({ near })).toEqual(['homes', 'million'])
  })
})

describe('excerpts are asked for by what they have', () => {
  it('a memo or none', async () => {
    expect(await names({ hasMemo: true })).toEqual(['rents'])
    expect(await names({ hasMemo: false, documents: [one] })).toEqual(['homes', 'city', 'million', 'train', 'pay'])
  })
  it('the days on which they were made and changed', async () => {
    expect(await names({ madeFrom: '2026', madeTo: '2026-01', documents: [two] })).toEqual(['other'])
    expect(await names({ madeTo: '2025' })).toEqual([])
    expect(await names({ madeFrom: '2026-02-31' })).toEqual([])
    expect(await names({ changedFrom: '2025-12-30', changedTo: '2026-01-02', documents: [two] })).toEqual(['other'])
    expect(await names({ changedFrom: '2026-01-03' })).toEqual([])
  })
})

describe('how often themes meet', () => {
  it.each(['excerpt', 'overlap', 'clause'] as const)('by %s is what the list finds for the cell', async by => {
    const { themes, cells } = await bench.engine.excerpts.cooccurrence({ filter: {}, by })
    const how = by === 'excerpt' ? undefined : by
    for (const { id: row } of themes) {
      expect(themes.find(({ id }) => id === row)?.count).toBe((await names({ allOf: [row] })).length)
      for (const { id: other } of themes) {
        if (row === other) continue
        const found = await names(how ? { allOf: [row], near: [{ themes: [other], how, orItself: true }] } : { allOf: [row, other] })
        expect([row, other, cells.find(cell => cell.theme === row && cell.other === other)?.count ?? 0]).toEqual([row, other, found.length])
      }
    }
  })
  it('is counted of what the filter finds alone', async () => {
    const { themes, cells } = await bench.engine.excerpts.cooccurrence({ filter: { starred: true } })
    expect([themes, cells]).toEqual([[], []])
  })
})
