import { writeFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { Desk } from '../program.ts'

const text = 'CARE PLAN\n\n1. Homes for children. Homes for elders, and homes nobody asked for.\n\n2. Homes everywhere.\n\n3. Parks.\n'

let desk: Desk
beforeAll(async () => {
  desk = new Desk()
  writeFileSync(desk.path('care.txt'), text)
  const [made] = await desk.json<{ id: string }[]>(0, 'import', 'care.txt')
  const highlight = (quote: string, theme: string) =>
    desk.json(0, 'annotate', made?.id ?? '', '--start', String(text.indexOf(quote)), '--end', String(text.indexOf(quote) + quote.length), '--theme', theme)
  await highlight('Homes for children', 'Care > Childcare')
  await highlight('mes for elders', 'Care')
  await highlight('Homes for children. Ho', 'Both')
  await highlight('Parks', 'Green')
})
afterAll(() => desk.remove())

/** The last of the two words that follow each hit, which tells it from the others. */
const after = async (...options: string[]) => (await desk.json<{ after: string }[]>(0, 'search', 'homes', ...options)).map(hit => hit.after.match(/\w+/g)?.slice(0, hit.after.startsWith(' everywhere') ? 1 : 2).at(-1))

it('finds in highlights with a theme or one below it, a hit that they cover in part too', async () => {
  expect(await after()).toEqual(['children', 'elders', 'asked', 'everywhere'])
  expect(await after('--theme', 'Care')).toEqual(['children', 'elders'])
  expect(await after('--theme', 'Care', '--without-children')).toEqual(['elders'])
  expect(await after('--theme', 'Care > Childcare', '--theme', 'Green')).toEqual(['children'])
  expect(await after('--theme', 'Green')).toEqual([])
})
it('or outside of them: what is inside and what is outside are all', async () => {
  expect(await after('--theme', 'Care', '--outside')).toEqual(['asked', 'everywhere'])
  expect(await after('--theme', 'Green', '--outside')).toHaveLength(4)
  const shown = await desk.run('search', 'homes', '--theme', 'Care', '--outside', '--limit', '1')
  expect(shown.out.toString()).toContain('1 of 2')
})
it('in a clause of a plan, and all that stands below it', async () => {
  expect(await after('--document', 'CARE PLAN', '--clause', '1')).toEqual(['children', 'elders', 'asked'])
  expect(await after('--document', 'CARE PLAN', '--clause', '2', '--clause', '3')).toEqual(['everywhere'])
  expect(await after('--document', 'CARE PLAN', '--clause', '1', '--theme', 'Care', '--outside')).toEqual(['asked'])
  const coded = await desk.json<{ places: { match: string }[] }>(0, 'autocode', 'homes', '--unit', 'sentence', '--document', 'CARE PLAN', '--clause', '1', '--in-theme', 'Care', '--outside', '--dry-run')
  expect(coded.places.map(({ match }) => match)).toEqual(['Homes for elders, and homes nobody asked for.'])
})
it('memos among themes', async () => {
  await desk.json(0, 'memo', 'theme:Green', '--text', 'Homes for birds')
  await desk.json(0, 'memo', 'theme:Care', '--text', 'Homes for people')
  const found = async (...options: string[]) => (await desk.json<{ on: { name: string } }[]>(0, 'search', 'homes', '--memos', ...options)).map(({ on }) => on.name)
  expect(await found('--theme', 'Care')).toEqual(['Care'])
  expect(await found('--theme', 'Care', '--outside')).toEqual(['Green'])
})
it('a search that is saved with themes and clauses is counted by them', async () => {
  const count = async (name: string, ...options: string[]) => (await desk.json<{ name: string; count: number }[]>(0, 'searches', 'save', name, '--query', 'homes', ...options)).find(row => row.name === name)?.count
  expect(await count('All')).toBe(4)
  expect(await count('Inside', '--theme', 'Care')).toBe(2)
  expect(await count('Outside', '--theme', 'Care', '--outside')).toBe(2)
  expect(await count('Only Care', '--theme', 'Care', '--without-children')).toBe(1)
  expect(await count('Clause', '--document', 'CARE PLAN', '--clause', '2')).toBe(1)
  expect(await desk.json(2, 'searches', 'save', 'No', '--query', 'homes', '--star')).toMatchObject({ error: { message: expect.stringContaining('--star') } })
  expect(await desk.json(2, 'searches', 'save', 'No', '--theme', 'Care', '--outside')).toMatchObject({ error: { message: expect.stringContaining('--query') } })
})
it('refuses what can’t be meant', async () => {
  expect((await desk.run('search', 'homes', '--outside')).err).toContain('--theme is missing')
  expect((await desk.run('search', 'homes', '--clause', '1')).err).toContain('one --document')
  expect((await desk.run('search', 'homes', '--document', 'CARE PLAN', '--clause', '9')).err).toContain('no clause “9”')
  expect((await desk.run('autocode', 'homes', '--outside', '--dry-run')).err).toContain('--in-theme is missing')
  expect((await desk.run('search', 'homes', '--theme', 'Nothing')).err).toContain('no theme “Nothing”')
})
