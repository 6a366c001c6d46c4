import { readFileSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Desk } from '../program.ts'

const text = 'HOUSING PLAN\n\n1. Build 400 homes with 3 million.\n\n2. Keep rents low.\n\n3. Train carers.\n'

let desk: Desk
beforeAll(async () => {
  desk = new Desk()
  writeFileSync(desk.path('housing.txt'), text)
  const [made] = await desk.json<{ id: string }[]>(0, 'import', 'housing.txt')
  const highlight = (quote: string, ...themes: string[]) =>
    desk.json(0, 'annotate', made?.id ?? '', '--start', String(text.indexOf(quote)), '--end', String(text.indexOf(quote) + quote.length), '--theme', ...themes)
  await highlight('Build 400 homes', 'Target', 'Housing')
  await highlight('3 million', 'Money')
  await highlight('Keep rents low', 'Housing')
  await highlight('Train carers', 'Target')
})
afterAll(() => desk.remove())

const quotes = async (...options: string[]) => (await desk.json<{ quote: string }[]>(0, 'annotations', ...options)).map(({ quote }) => quote)

describe('annotations', () => {
  it('are asked for by all of, any of and none of several themes', async () => {
    expect(await quotes('--all-of', 'Target', '--all-of', 'Housing')).toEqual(['Build 400 homes'])
    expect(await quotes('--any-of', 'Money', '--theme', 'Housing')).toEqual(['Build 400 homes', '3 million', 'Keep rents low'])
    expect(await quotes('--theme', 'Target', '--none-of', 'Housing')).toEqual(['Train carers'])
  })
  it('and by what stands near them', async () => {
    expect(await quotes('--theme', 'Target', '--near', 'Money')).toEqual(['Build 400 homes'])
    expect(await quotes('--theme', 'Target', '--not-near', 'Money')).toEqual(['Train carers'])
    expect(await quotes('--theme', 'Target', '--near', 'Money', '--within', '2 paragraphs')).toEqual(['Build 400 homes', 'Train carers'])
    expect(await quotes('--theme', 'Target', '--near', 'Housing', '--within', 'followed')).toEqual(['Build 400 homes'])
    expect(await quotes('--near', 'Housing', '--within', '6 characters')).toEqual(['3 million', 'Train carers'])
    expect(await desk.json(2, 'annotations', '--near', 'Money', '--within', 'soon')).toMatchObject({ error: { message: expect.stringContaining('“soon” is no distance') } })
  })
  it('and by memo and time', async () => {
    expect(await quotes('--memo', 'yes')).toEqual([])
    expect(await quotes('--memo', 'no', '--made', '2020..', '--containing', 'TRAIN')).toEqual(['Train carers'])
    expect(await quotes('--made', '..2020')).toEqual([])
    expect((await desk.run('annotations', '--made', 'soon')).exit).toBe(2)
  })
  it('by the name of a saved search only when there is one', async () => {
    expect(await desk.json(0, 'searches')).toEqual([])
    expect(await desk.json(2, 'annotations', '--saved', 'None')).toMatchObject({ error: { message: expect.stringContaining('“None”') } })
  })
})

describe('searches', () => {
  it('are saved, narrowed further, counted anew and removed, each by its name', async () => {
    expect(await desk.json(0, 'searches', 'save', 'Homes', '--theme', 'Housing')).toMatchObject([{ name: 'Homes', kind: 'excerpts', count: 2 }])
    expect(await quotes('--saved', 'Homes')).toEqual(['Build 400 homes', 'Keep rents low'])
    expect(await quotes('--saved', 'Homes', '--all-of', 'Target')).toEqual(['Build 400 homes'])
    expect(await desk.json(0, 'searches', 'save', 'Rents', '--query', 'rents')).toMatchObject([{ name: 'Homes' }, { name: 'Rents', kind: 'texts', count: 1 }])
    expect((await desk.run('annotations', '--saved', 'Rents')).exit).toBe(2)
    expect(await desk.json(0, 'searches', 'remove', 'Rents')).toHaveLength(1)
    expect((await desk.run('searches', 'remove', 'Rents')).exit).toBe(2)
    expect((await desk.run('searches', 'forget', 'Homes')).exit).toBe(2)
    expect(await desk.json(1, 'searches', 'save', 'Homes')).toMatchObject({ error: { message: expect.stringContaining('already a saved search') } })
    await desk.json(0, 'undo')
    expect(await desk.json(0, 'searches')).toHaveLength(2)
  })
})

describe('cooccurrence', () => {
  it('counts how often themes meet, and goes out as CSV', async () => {
    const { themes, cells } = await desk.json<{ themes: { id: string; path: string; count: number }[]; cells: { theme: string; other: string; count: number }[] }>(0, 'cooccurrence', '--by', 'clause')
    const pathById = new Map(themes.map(({ id, path }) => [id, path]))
    expect(cells.map(({ theme, other, count }) => [pathById.get(theme), pathById.get(other), count])).toEqual(expect.arrayContaining([['Target', 'Money', 1], ['Money', 'Housing', 1], ['Housing', 'Target', 1]]))
    expect(await desk.json(0, 'cooccurrence', '--out', 'met.csv')).toMatchObject({ file: 'met.csv', rows: 3 })
    expect(readFileSync(desk.path('met.csv'), 'utf8')).toBe('\uFEFFtheme,excerpts,Target,Housing,Money\r\nTarget,2,2,1,0\r\nHousing,2,1,2,0\r\nMoney,1,0,0,1\r\n')
  })
})
