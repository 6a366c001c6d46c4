import { writeFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { Desk } from '../program.ts'

const text = 'HOUSING PLAN 2026\n\n1. Build 400 homes and keep rents low.\n'
let desk: Desk
beforeAll(async () => {
  desk = new Desk()
  writeFileSync(desk.path('housing.txt'), text)
  await desk.json(0, 'import', 'housing.txt')
})
afterAll(() => desk.remove())

type Annotation = { readonly id: string; readonly quote: string; readonly themes: readonly string[]; readonly memo: string }
const list = () => desk.json<Annotation[]>(0, 'annotations')

it('a highlight is split and its halves are merged again, each one step; what can’t be is refused', async () => {
  const quote = 'Build 400 homes and keep rents low.'
  const start = text.indexOf(quote)
  await desk.json(0, 'fields', 'define', 'Strength', '--type', 'choice', '--choices', 'may,must')
  const made = await desk.json<Annotation>(0, 'annotate', 'HOUSING PLAN 2026', '--start', String(start), '--end', String(start + quote.length), '--theme', 'A', '--memo', 'why', '--field', 'Strength=must')
  const halves = await desk.json<Annotation[]>(0, 'split-highlight', made.id, '--at', String(text.indexOf('and keep')))
  expect(halves).toMatchObject([{ id: made.id, quote: 'Build 400 homes', memo: 'why', themes: ['A'] }, { quote: 'and keep rents low.', memo: '', themes: ['A'], fields: { Strength: 'must' } }])
  const other = halves[1]?.id ?? ''
  expect(await desk.json(1, 'split-highlight', other, '--at', '2')).toMatchObject({ error: { code: 'invalid', message: expect.stringContaining('both sides') } })
  expect(await desk.json(1, 'split-highlight', other, '--at', '-1')).toMatchObject({ error: { code: 'invalid' } })
  expect(await desk.json(2, 'split-highlight', other)).toMatchObject({ error: { message: expect.stringContaining('--at') } })
  expect(await desk.json(2, 'merge-highlights', other)).toMatchObject({ error: { code: 'usage' } })
  expect(await desk.json(1, 'merge-highlights', other, other)).toMatchObject({ error: { code: 'invalid' } })

  const weak = await desk.json<Annotation>(0, 'annotate', 'HOUSING PLAN 2026', '--start', String(start), '--end', String(start + 5), '--theme', 'B', '--field', 'Strength=may')
  const merged = await desk.run('merge-highlights', made.id, other, weak.id, '--json')
  expect(merged.exit).toBe(0)
  expect(JSON.parse(String(merged.out))).toMatchObject({ id: made.id, quote, memo: 'why', themes: ['A', 'B'], fields: { Strength: 'must' }, taken: 0, dropped: [{ field: 'Strength', value: 'may' }] })
  expect(merged.err).toContain('Not kept, since it has another value: Strength: may.')
  for (let step = 0; step < 3; step += 1) await desk.json(0, 'undo')
  expect(await list()).toMatchObject([{ id: made.id, quote, themes: ['A'] }])
  expect(await desk.json(0, 'check')).toEqual([])
})
