import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Desk } from '../program.ts'

let desk: Desk
beforeAll(async () => {
  desk = new Desk()
  for (const name of ['sample-deadlines-draft.txt', 'sample-deadlines.txt']) await desk.json(0, 'import', join(import.meta.dirname, '../../../seeds', name))
})
afterAll(() => desk.remove())

const final = 'Sample: Three-Year Action Plan on Opening Healthcare and Elderly Care'
const draft = `${final} (Draft for Comment)`
type Clause = { readonly id: string; readonly label: string | null; readonly start: number; readonly end: number }
type Compared = { readonly pairs: { left: Clause; right: Clause; score: number; status: string }[]; readonly onlyLeft: Clause[]; readonly onlyRight: Clause[] }

describe('compare', () => {
  it('names each clause of both documents once: in a pair, or as one that stands alone', async () => {
    const { pairs, onlyLeft, onlyRight } = await desk.json<Compared>(0, 'compare', draft, final)
    const ids = async (title: string) => (await desk.json<(Clause & { kind: string })[]>(0, 'clauses', title)).filter(({ kind }) => kind !== 'boilerplate').map(({ id }) => id)
    expect([...pairs.map(({ left }) => left.id), ...onlyLeft.map(({ id }) => id)].toSorted()).toEqual((await ids(draft)).toSorted())
    expect([...pairs.map(({ right }) => right.id), ...onlyRight.map(({ id }) => id)].toSorted()).toEqual((await ids(final)).toSorted())
    expect(pairs.find(({ left }) => left.label === '28')).toMatchObject({ right: { label: '15' }, status: 'suggested', score: expect.closeTo(1, 1) })
    expect(onlyLeft.map(({ label }) => label)).toEqual(expect.arrayContaining(['2', '6', '26']))
  })

  it('prints a table that ends with the counts, and refuses one document alone', async () => {
    const { out } = await desk.run('compare', draft, final)
    expect(out.toString()).toMatch(/\d+ pairs; \d+ only in the first, 0 only in the second\./)
    expect((await desk.run('compare', draft)).exit).toBe(2)
    expect((await desk.run('compare', draft, 'No such plan')).exit).toBe(2)
  })
})
