import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FieldType } from '#domain/fields.ts'
import { freshId, openWorkbench, type Workbench } from '../excerpts/workbench.ts'

const steps = ['mentioned', 'intended', 'committed', 'binding']
const definitions = { strength: ['scale', steps], budget: ['number', []], due: ['date', []], actor: ['choice', ['Office', 'Ministry']], note: ['text', []] } as const satisfies Record<string, readonly [FieldType, readonly string[]]>
type Name = keyof typeof definitions

let bench: Workbench
const fieldByName = {} as Record<Name, string>
const nameById = new Map<string, string>()
beforeAll(async () => {
  bench = await openWorkbench()
  const document = await bench.bringIn('Plan', 'PLAN\n\n1. one.\n\n2. two.\n\n3. three.\n\n4. four.\n')
  for (const [name, [type, choices]] of Object.entries(definitions)) {
    fieldByName[name as Name] = (await bench.engine.fields.define({ id: freshId(), name, type, choices: [...choices] })).id
  }
  const values: Record<string, Partial<Record<Name, string>>> = {
    one: { strength: 'binding', budget: '-9', due: '2026-05', actor: 'Office', note: 'Zoo' },
    two: { strength: 'mentioned', budget: '-10', due: '2026', actor: 'Ministry', note: 'apple' },
    three: { strength: 'committed', budget: '1200.5', due: '2025-12-31', note: '安全' },
    four: {},
  }
  for (const [name, given] of Object.entries(values)) {
    const id = await bench.highlight(document, name)
    nameById.set(id, name)
    for (const [field, value] of Object.entries(given)) await bench.engine.fields.set({ annotations: [id], field: fieldByName[field as Name], value })
  }
})
afterAll(() => bench.close())

type ListInput = Parameters<Workbench['engine']['excerpts']['list']>[0]
async function names(input: ListInput): Promise<(string | undefined)[]> {
  return (await bench.engine.excerpts.list(input)).rows.map(({ id }) => nameById.get(id))
}

describe('excerpts sorted by a field', () => {
  it.each<[string, Name, string[]]>([
    ['a scale by its order', 'strength', ['two', 'three', 'one', 'four']],
    ['numbers by size', 'budget', ['two', 'one', 'three', 'four']],
    ['dates by their first day', 'due', ['three', 'two', 'one', 'four']],
    ['a choice by its list, what has nothing last', 'actor', ['one', 'two', 'three', 'four']],
    ['texts as names', 'note', ['two', 'one', 'three', 'four']],
  ])('%s', async (_, name, expected) => {
    const by = `field:${fieldByName[name]}` as const
    expect(await names({ order: { by } })).toEqual(expected)
    const [empty, valued] = [expected.slice(name === 'actor' ? 2 : 3), expected.slice(0, name === 'actor' ? 2 : 3)]
    expect(await names({ order: { by, descending: true } })).toEqual([...valued.toReversed(), ...empty])
  })

  it('by one that is gone stand in reading order', async () => {
    expect(await names({ order: { by: `field:${freshId()}` } })).toEqual(['one', 'two', 'three', 'four'])
  })
})

describe('excerpts narrowed by fields', () => {
  it.each<[string, Name, object, string[]]>([
    ['at least a step of a scale', 'strength', { from: 'committed' }, ['one', 'three']],
    ['at most a step', 'strength', { to: 'intended' }, ['two']],
    ['between two steps', 'strength', { from: 'intended', to: 'committed' }, ['three']],
    ['one of several choices', 'actor', { values: ['office', 'Ministry'] }, ['one', 'two']],
    ['a number of a size', 'budget', { from: '-9' }, ['one', 'three']],
    ['a day in a year', 'due', { from: '2026', to: '2026' }, ['one', 'two']],
    ['words in a text', 'note', { contains: 'APP' }, ['two']],
    ['nothing written', 'strength', { isEmpty: true }, ['four']],
    ['nothing asked', 'strength', {}, ['one', 'two', 'three', 'four']],
  ])('%s', async (_, name, condition, expected) => {
    expect(await names({ filter: { fields: [{ field: fieldByName[name], ...condition }] } })).toEqual(expected)
  })

  it('must meet all conditions; one on a field that is gone asks for nothing', async () => {
    const strong = { field: fieldByName.strength, from: 'committed' }
    expect(await names({ filter: { fields: [strong, { field: fieldByName.due, to: '2025' }] } })).toEqual(['three'])
    expect(await names({ filter: { fields: [strong, { field: freshId(), isEmpty: true }] } })).toEqual(['one', 'three'])
  })

  it('are what a hand-out of the same filter counts', async () => {
    const filter = { fields: [{ field: fieldByName.strength, from: 'committed' }] }
    expect(await bench.engine.exports.count({ format: 'csv', filter } as never)).toMatchObject({ rows: 2 })
  })
})
