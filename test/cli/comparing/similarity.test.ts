import { readFileSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { Desk } from '../program.ts'

let desk: Desk
beforeAll(async () => {
  desk = new Desk()
  writeFileSync(desk.path('ponds.txt'), 'PONDS\n\n1. Dig a frog pond in every park.\n\n2. Count frogs each spring.\n')
  writeFileSync(desk.path('frogs.txt'), 'FROGS\n\n1. Frogs are counted in spring.\n\n2. Frog ponds are dug.\n')
  writeFileSync(desk.path('trams.txt'), 'TRAMS\n\n1. Run trams at night.\n')
  await desk.json(0, 'import', 'ponds.txt', 'frogs.txt', 'trams.txt')
  const [ponds, frogs] = await desk.json<{ id: string }[]>(0, 'documents')
  await desk.json(0, 'annotate', ponds?.id ?? '', '--start', '10', '--end', '20', '--theme', 'Nature')
  await desk.json(0, 'annotate', frogs?.id ?? '', '--start', '10', '--end', '20', '--theme', 'Nature')
})
afterAll(() => desk.remove())

type Answer = { by: string; documents: { id: string; title: string }[]; pairs: { left: string; right: string; similarity: number | null }[] }
type Explained = { similarity: number; shared: { theme: string | null; part: number; left: { written: string; count: number } }[] }

it('similarity tells how alike plans are by words, and by themes, and writes the table', async () => {
  const { by, documents, pairs } = await desk.json<Answer>(0, 'similarity')
  const titleOf = (id: string) => documents.find(document => document.id === id)?.title.toLowerCase()
  expect([by, pairs.length]).toEqual(['words', 3])
  const [frogs, ...trams] = pairs
  expect([titleOf(frogs?.left ?? ''), titleOf(frogs?.right ?? '')]).toEqual(['ponds', 'frogs'])
  expect(frogs?.similarity).toBeGreaterThan(0.4)
  expect(trams.map(({ similarity }) => similarity)).toEqual([0, 0])
  expect((await desk.json<Answer>(0, 'similarity', '--by', 'themes')).pairs.map(({ similarity }) => similarity)).toEqual([1, null, null])
  expect((await desk.run('similarity')).out.toString('utf8')).toMatch(/\b1 +0\.\d\d +0\.00/)
  expect(await desk.json(0, 'similarity', '--out', desk.path('alike.csv'))).toMatchObject({ rows: 3 })
  expect(readFileSync(desk.path('alike.csv'), 'utf8').split('\r\n')[1]).toMatch(/^[^,]+,1,0\.\d+,0$/)
  expect(await desk.json(0, 'similarity', '--out', desk.path('alike.xlsx'))).toMatchObject({ rows: 3 })
  expect(readFileSync(desk.path('alike.xlsx')).subarray(0, 2).toString('latin1')).toBe('PK')
  expect((await desk.run('similarity', '--by', 'colour')).exit).toBe(2)
})

it('of two it tells what they share', async () => {
  const { documents } = await desk.json<Answer>(0, 'similarity')
  const [ponds = '', frogs = '', trams = ''] = documents.map(({ id }) => id)
  const { similarity, shared } = await desk.json<Explained>(0, 'similarity', ponds, frogs)
  expect(similarity).toBeGreaterThan(0.4)
  expect(shared.map(({ left }) => left.written)).toContain('frog pond')
  expect(shared.map(({ part }) => part)).toEqual(shared.map(({ part }) => part).toSorted((one, other) => other - one))
  expect((await desk.json<Explained>(0, 'similarity', ponds, frogs, '--by', 'themes')).shared).toMatchObject([{ part: 100, left: { written: 'Nature', count: 1 } }])
  expect((await desk.json<Explained>(0, 'similarity', ponds, trams)).shared).toEqual([])
  expect((await desk.run('similarity', ponds)).exit).toBe(2)
  expect((await desk.run('similarity', ponds, 'Nowhere')).exit).toBe(2)
})
