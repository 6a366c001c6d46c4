import { writeFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { Desk } from '../program.ts'

const text = 'FAMILIES\n\n1. Open nurseries for small children.\n\n2. Keep the rents of homes low.\n\n3. Publish a report.\n'
const codebook = 'path,definition\nChildcare,Nurseries and subsidies for families with small children\nHousing,Homes and their rents\n'

type Row = { readonly path: readonly string[]; readonly suggestions: readonly { readonly theme: string; readonly because: readonly string[] }[] }
let desk: Desk
beforeAll(async () => {
  desk = new Desk()
  writeFileSync(desk.path('plan.txt'), text)
  writeFileSync(desk.path('codebook.csv'), codebook)
  await desk.json(0, 'import', 'plan.txt')
})
afterAll(() => desk.remove())

const suggested = async (...more: string[]) => (await desk.json<Row[]>(0, 'suggest', 'FAMILIES', ...more)).map(({ path, suggestions }) => [path.join(' '), ...suggestions.map(({ theme }) => theme)])

it('says what is needed where nothing is said of themes and nothing is tagged', async () => {
  expect((await desk.run('suggest', 'FAMILIES')).out.toString()).toContain('Write a theme’s definition or keywords, or tag five clauses.')
  await desk.json(0, 'themes', 'import', 'codebook.csv')
})

it('lists the themes of all clauses, or of one', async () => {
  expect(await suggested()).toEqual([['1', 'Childcare'], ['2', 'Housing'], ['3']])
  expect(await suggested('--clause', '2')).toEqual([['2', 'Housing']])
  expect((await desk.run('suggest', 'FAMILIES')).out.toString()).toMatch(/1 .*nurseries.* {2}Childcare/)
  const [row] = await desk.json<Row[]>(0, 'suggest', 'FAMILIES', '--clause', '2')
  expect(row?.suggestions[0]?.because.map(word => word.toLowerCase())).toContain('rents')
})

it('rejects a theme for a clause, lists it, and takes that back', async () => {
  expect(await desk.json(0, 'suggest', 'reject', 'FAMILIES', '--clause', '2', '--theme', 'Housing')).toMatchObject([{ theme: 'Housing', words: '2. Keep the rents of homes low.' }])
  expect(await suggested()).toEqual([['1', 'Childcare'], ['2'], ['3']])
  expect(await desk.json(0, 'suggest', 'rejected')).toHaveLength(1)
  await desk.json(0, 'undo')
  expect(await suggested('--clause', '2')).toEqual([['2', 'Housing']])
  await desk.json(0, 'redo')
  expect(await desk.json(0, 'suggest', 'unreject', 'FAMILIES', '--clause', '2', '--theme', 'Housing')).toEqual([])
  expect(await suggested('--clause', '2')).toEqual([['2', 'Housing']])
  expect((await desk.run('suggest', 'reject', 'FAMILIES', '--theme', 'Housing')).exit).toBe(2)
})

it('tells how right first suggestions are, in words and in figures', async () => {
  for (const [quote, theme] of [['Open nurseries', 'Childcare'], ['rents of homes', 'Childcare']] as const) {
    const start = text.indexOf(quote)
    await desk.json(0, 'annotate', 'FAMILIES', '--start', String(start), '--end', String(start + quote.length), '--theme', theme)
  }
  expect(await desk.json(0, 'suggest', '--precision')).toMatchObject({ learned_from: 2, as_tagged: { suggested: 2, right: 1, silent: 0 }, on_others: null })
  expect((await desk.run('suggest', '--precision')).out.toString()).toContain('While you tagged: of 2 first suggestions 1 was right.')
  expect((await desk.run('suggest', 'FAMILIES', '--precision')).exit).toBe(2)
  expect((await desk.run('suggest')).exit).toBe(2)
})
