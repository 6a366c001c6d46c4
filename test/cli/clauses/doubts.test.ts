import { writeFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { Desk } from '../program.ts'

const page = '<!doctype html><h1>Waste plan</h1><p>The council agreed on it in May.</p><h2>1. Bins</h2><p>All homes get three of them.</p><h3>Food</h3><h3>1.1 A caddy</h3><p>It holds seven litres.</p><h3>Glass</h3><h3>1.2 A bank</h3><p>It is emptied each week.</p><h2>2. Money</h2><p>The council pays.</p>'
const told = '2 headings hold nothing, “Food” the first, though text stands right below them: that may belong to them.'

type Row = { readonly id: string; readonly label: string; readonly level: number }

let desk: Desk
beforeEach(() => {
  desk = new Desk()
  writeFileSync(desk.path('waste.html'), page)
})
afterEach(() => desk.remove())

it('a tree that may be wrong is told by import and clauses, and read otherwise by one command', async () => {
  expect(await desk.json(0, 'import', 'waste.html')).toMatchObject([{ warnings: [told] }])
  const before = await desk.json<Row[]>(0, 'clauses', 'Waste plan')
  const { err } = await desk.run('clauses', 'Waste plan')
  expect(err).toContain(told)
  const [, id = ''] = /correct-clause … (\S+) --otherwise/u.exec(err) ?? []
  expect(before.some(row => row.id === id)).toBe(true)
  const after = await desk.json<Row[]>(0, 'correct-clause', 'Waste plan', id, '--otherwise')
  const levelOf = (rows: readonly Row[], label: string) => rows.find(row => row.label === label)?.level ?? 0
  for (const label of ['1.1', '1.2']) expect(levelOf(after, label)).toBe(levelOf(before, label) + 1)
  expect((await desk.run('clauses', 'Waste plan')).err).not.toContain('Food')
  await desk.json(0, 'undo')
  expect(await desk.json(0, 'clauses', 'Waste plan')).toEqual(before)
})

it('what is not doubted is refused, and --otherwise goes with nothing else', async () => {
  await desk.json(0, 'import', 'waste.html')
  expect(await desk.json(1, 'correct-clause', 'Waste plan', '1', '--otherwise')).toMatchObject({ error: { code: 'invalid' } })
  expect(await desk.json(2, 'correct-clause', 'Waste plan', '1', '--otherwise', '--merge')).toMatchObject({ error: { code: 'usage' } })
})
