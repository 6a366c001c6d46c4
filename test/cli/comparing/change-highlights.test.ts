import { writeFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { Desk } from '../program.ts'

const text = 'HOUSING PLAN\n\n1. Build 400 homes with 3 million.\n\n2. Keep rents low.\n\n3. Train carers.\n'

let desk: Desk
beforeEach(async () => {
  desk = new Desk()
  writeFileSync(desk.path('housing.txt'), text)
  const [made] = await desk.json<{ id: string }[]>(0, 'import', 'housing.txt')
  const highlight = (quote: string, ...options: string[]) =>
    desk.json(0, 'annotate', made?.id ?? '', '--start', String(text.indexOf(quote)), '--end', String(text.indexOf(quote) + quote.length), ...options)
  await highlight('Build 400 homes', '--theme', 'Target', 'Housing')
  await highlight('3 million', '--theme', 'Money', '--star')
  await highlight('Keep rents low', '--theme', 'Housing')
  await highlight('Train carers', '--theme', 'Target')
})
afterEach(() => desk.remove())

const change = (...args: string[]) => desk.json(0, 'change-highlights', ...args)
const list = () => desk.json(0, 'annotations')
const shown = async () =>
  (await desk.json<{ quote: string; themes: string[]; starred: boolean }[]>(0, 'annotations')).map(({ quote, themes, starred }) => [quote, ...themes, ...(starred ? ['★'] : [])])
const steps = async () => (await desk.json<unknown[]>(0, 'history')).length

it('tags, untags and stars what the selection finds, and nothing else, as one step', async () => {
  const before = [await list(), await desk.json(0, 'themes')]
  const done = await steps()
  expect(await change('--theme', 'Housing', '--tag', 'Social > Homes', '--untag', 'Housing', '--set-star', 'yes')).toEqual({
    dry_run: false, found: 2, changed: 2, unchanged: 0, tag: ['Social > Homes'], untag: ['Housing'], set_star: true,
  })
  expect(await shown()).toEqual([['Build 400 homes', 'Target', 'Social > Homes', '★'], ['3 million', 'Money', '★'], ['Keep rents low', 'Social > Homes', '★'], ['Train carers', 'Target']])
  expect(await steps()).toBe(done + 1)
  expect((await desk.run('history')).out.toString()).toContain('Change themes and star of 2 highlights')
  await desk.json(0, 'undo')
  expect([await list(), await desk.json(0, 'themes')]).toEqual(before)
  await desk.json(0, 'redo')
  expect((await shown())[2]).toEqual(['Keep rents low', 'Social > Homes', '★'])
})

it('says the count first, and with --dry-run the very one and no more', async () => {
  for (const options of [
    ['--theme', 'Target', '--theme', 'Money', '--tag', 'Target'],
    ['--tag', 'Housing', '--set-star', 'no'],
    ['--untag', 'Target', '--untag', 'Money'],
    ['--set-star', 'yes'],
    ['--document', 'HOUSING PLAN', '--tag', 'New'],
  ]) {
    const before = [await list(), await steps()]
    const foreseen = await change(...options, '--dry-run')
    expect([await list(), await steps()]).toEqual(before)
    expect(foreseen).toEqual({ ...((await change(...options)) as object), dry_run: true })
    await desk.json(0, 'undo')
  }
  expect(await change('--theme', 'Target', '--theme', 'Money', '--tag', 'Target', '--dry-run')).toMatchObject({ found: 3, changed: 1, unchanged: 2 })
  const told = await desk.run('change-highlights', '--star', '--set-star', 'no')
  expect([told.err.trim(), told.out.toString().trim()]).toEqual(['1 highlight found.', '1 highlight found, 1 changed, 0 as before.'])
  expect((await shown())[1]).toEqual(['3 million', 'Money'])
})

it('leaves no step where all is so already, or nothing is found', async () => {
  const done = await steps()
  expect(await change('--theme', 'Money', '--tag', 'Money', '--set-star', 'yes')).toMatchObject({ found: 1, changed: 0, unchanged: 1 })
  expect(await change('--containing', 'castles', '--tag', 'New')).toMatchObject({ found: 0, changed: 0 })
  expect(await steps()).toBe(done)
  expect(await desk.json<{ path: string }[]>(0, 'themes')).toHaveLength(3)
})

it('refuses what can’t be meant, and a saved search that has lost a part', async () => {
  const before = await list()
  const refused = async (exit: number, sentence: string, ...args: string[]) =>
    expect(await desk.json(exit, 'change-highlights', ...args)).toMatchObject({ error: { message: expect.stringContaining(sentence) } })
  await refused(2, '--set-star', '--theme', 'Money')
  await refused(2, 'both given and taken off', '--tag', 'Money', '--untag', 'Money')
  await refused(2, 'no theme “Nothing”', '--untag', 'Nothing')
  await refused(2, 'can’t be “maybe”', '--set-star', 'maybe')
  await refused(2, 'not a path of themes', '--tag', 'A >  > B')
  await refused(1, '--tag is too long', '--tag', 'L'.repeat(2_001))
  await desk.json(0, 'sets', 'create', 'Pilots')
  await desk.json(0, 'searches', 'save', 'Costs', '--set', 'Pilots')
  expect(await change('--saved', 'Costs', '--tag', 'Money')).toMatchObject({ found: 0 })
  await desk.json(0, 'sets', 'remove', 'Pilots')
  await refused(1, 'may find more than it was saved for', '--saved', 'Costs', '--tag', 'Money')
  expect((await desk.run('change-highlights', '--saved', 'Costs', '--tag', 'Money', '--dry-run')).err).toContain('gone from the project')
  expect(await list()).toEqual(before)
})
