import { writeFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { Desk } from '../program.ts'

const text = 'HOUSING PLAN\n\n1. Build 400 homes with 3 million. Keep 20 free.\n\n2. Keep rents low.\n\n3. Train carers for homes.\n'

let desk: Desk
beforeEach(async () => {
  desk = new Desk()
  writeFileSync(desk.path('housing.txt'), text)
  await desk.json(0, 'import', 'housing.txt')
})
afterEach(() => desk.remove())

const quotes = async () => (await desk.json<{ quote: string; themes: string[] }[]>(0, 'annotations')).map(({ quote, themes }) => [quote, ...themes])

it('codes words by the clause as one step, and does nothing a second time', async () => {
  expect(await desk.json(0, 'autocode', 'home', '--unit', 'clause', '--theme', 'Housing > Homes')).toMatchObject({ created: 2, tagged: 0, unchanged: 0, hits: 2, limited: false, themes: ['Housing > Homes'] })
  expect(await quotes()).toEqual([['1. Build 400 homes with 3 million. Keep 20 free.', 'Housing > Homes'], ['3. Train carers for homes.', 'Housing > Homes']])
  expect(await desk.json(0, 'autocode', 'home', '--unit', 'clause', '--theme', 'Housing > Homes', 'New')).toMatchObject({ created: 0, tagged: 2, unchanged: 0 })
  expect(await desk.json(0, 'autocode', 'home', '--unit', 'clause', '--theme', 'New')).toMatchObject({ created: 0, tagged: 0, unchanged: 2 })
  await desk.json(0, 'undo')
  await desk.json(0, 'undo')
  expect(await quotes()).toEqual([])
})

it('codes what a regular expression matches, or only says so', async () => {
  const dry = await desk.json<{ places: object[] }>(0, 'autocode', '--regex', '\\d+ (?:homes|million)', '--dry-run')
  expect(dry).toMatchObject({ dry_run: true, created: 2, places: [{ match: '400 homes', before: expect.stringContaining('Build '), existing: false }, { match: '3 million' }] })
  expect(await quotes()).toEqual([])
  expect(await desk.json(0, 'autocode', '--regex', 'keep', '--match-case', '--theme', 'T')).toMatchObject({ created: 0, places: [] })
  expect(await desk.json(0, 'autocode', '--regex', 'keep', '--unit', 'sentence', '--theme', 'T')).toMatchObject({ created: 2 })
  expect(await quotes()).toEqual([['Keep 20 free.', 'T'], ['2. Keep rents low.', 'T']])
})

it('refuses what can’t be meant', async () => {
  expect(await desk.json(2, 'autocode', 'home')).toMatchObject({ error: { message: expect.stringContaining('--theme') } })
  expect((await desk.run('autocode', '--theme', 'T')).exit).toBe(2)
  expect((await desk.run('autocode', 'home', '--regex', 'x', '--theme', 'T')).exit).toBe(2)
  expect((await desk.run('autocode', 'home', '--match-case', '--theme', 'T')).exit).toBe(2)
  expect((await desk.run('autocode', 'home', '--unit', 'page', '--theme', 'T')).exit).toBe(2)
  expect((await desk.run('autocode', 'home', '--document', 'Nix', '--theme', 'T')).exit).toBe(2)
  expect((await desk.run('autocode', 'home AND', '--theme', 'T')).exit).toBe(2)
  expect(await desk.json(1, 'autocode', '--regex', '(a', '--theme', 'T')).toMatchObject({ error: { message: expect.stringContaining('is not closed') } })
  expect(await quotes()).toEqual([])
})
