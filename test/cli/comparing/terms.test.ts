import { writeFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { Desk } from '../program.ts'

let desk: Desk
beforeAll(async () => {
  desk = new Desk()
  const common = Array.from({ length: 12 }, (_, at) => `${at + 1}. The city builds roads and keeps bridges open.`)
  writeFileSync(desk.path('ponds.txt'), [...common, ...Array.from({ length: 8 }, (_, at) => `${at + 13}. Dig a frog pond in every park.`)].join('\n'))
  writeFileSync(desk.path('roads.txt'), common.join('\n'))
  writeFileSync(desk.path('trams.txt'), [...common, ...Array.from({ length: 8 }, (_, at) => `${at + 13}. Run trams at night.`)].join('\n'))
  writeFileSync(desk.path('care.md'), '照护规划\n\n第一条 发展托育服务。\n\n第二条 发展托育服务，降低费用。\n')
  await desk.json(0, 'import', 'ponds.txt', 'roads.txt', 'trams.txt', 'care.md')
})
afterAll(() => desk.remove())

type Answer = { document: string; against: string[]; terms: { term: string; words: number; count: number; others: number; score: number }[] }

it('terms tells what sets a plan apart from the others in its language, and nothing where there is none', async () => {
  const documents = await desk.json<{ id: string; title: string }[]>(0, 'documents')
  const [ponds = '', care = ''] = [documents[0]?.id, documents.find(({ title }) => title.includes('照护'))?.id]
  const { document, against, terms } = await desk.json<Answer>(0, 'terms', ponds)
  expect([document, against]).toEqual([ponds, documents.filter(({ id }) => id !== ponds && id !== care).map(({ id }) => id)])
  expect(terms.map(({ term, count, others }) => `${term} ${count} ${others}`)).toContain('frog pond 8 0')
  expect(terms.map(({ term }) => term)).not.toContain('roads')
  expect(terms.map(({ score }) => score)).toEqual(terms.map(({ score }) => score).toSorted((one, other) => other - one))
  expect((await desk.json<Answer>(0, 'terms', ponds, '--limit', '1')).terms).toEqual(terms.slice(0, 1))
  expect((await desk.run('terms', ponds)).out.toString('utf8')).toMatch(/^frog pond +8 +0 +\d+\.\d$/m)
  const alone = await desk.run('terms', care)
  expect([alone.exit, alone.err]).toEqual([0, expect.stringContaining('no other document in this language')])
  expect(await desk.json<Answer>(0, 'terms', care)).toMatchObject({ against: [], terms: [] })
  for (const wrong of [['--limit', '0'], ['--limit', '5000']]) expect((await desk.run('terms', ponds, ...wrong)).exit).toBe(2)
  expect((await desk.run('terms', 'Nowhere')).exit).toBe(2)
})
