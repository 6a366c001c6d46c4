import { writeFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { Desk } from './program.ts'

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
it('refuses what can’t be meant', async () => {
  expect((await desk.run('search', 'homes', '--outside')).err).toContain('--theme is missing')
  expect((await desk.run('search', 'homes', '--theme', 'Nothing')).err).toContain('no theme “Nothing”')
  expect(await desk.json(2, 'search', 'homes', '--theme', 'Care', '--memos')).toMatchObject({ error: { message: expect.stringContaining('can’t go with --memos') } })
})
