import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { FieldType } from '#domain/fields.ts'
import { freshId, openWorkbench, refusal, type Workbench } from '../excerpts/workbench.ts'

const text = `PLAN

1. Build 400 homes.

2. Keep rents low.

3. Open nurseries.
`
const steps = ['mentioned', 'intended', 'committed', 'binding']

let bench: Workbench
let document = ''
let homes = ''
let rents = ''
let nurseries = ''
beforeEach(async () => {
  bench = await openWorkbench()
  document = await bench.bringIn('Plan', text)
  homes = await bench.highlight(document, 'Build 400 homes')
  rents = await bench.highlight(document, 'Keep rents low')
  nurseries = await bench.highlight(document, 'Open nurseries')
})
afterEach(() => bench.close())

async function define(name: string, type: FieldType, choices: readonly string[] = []): Promise<string> {
  return (await bench.engine.fields.define({ id: freshId(), name, type, choices: [...choices] })).id
}

/** What the three highlights have of a field, in the order of the text; read through both ways that rows come. */
async function valuesOf(field: string): Promise<(string | undefined)[]> {
  const rows = await bench.engine.annotations.list({ document })
  const listed = (await bench.engine.excerpts.list({})).rows
  expect(listed.map(({ values }) => values)).toEqual(rows.map(({ values }) => values))
  return rows.map(({ values }) => values[field])
}

const labels = async () => (await bench.engine.history.list({ limit: 50 })).map(({ label }) => label.id)
const choicesOf = async (field: string) => (await bench.engine.fields.list({})).find(({ id }) => id === field)?.choices

describe('fields of excerpts', () => {
  it('a new project has none; what is defined stands in its order with the number of its values', async () => {
    expect(await bench.engine.fields.list({})).toEqual([])
    const budget = await define('Budget', 'number')
    const strength = await define(' Strength ', 'scale', [...steps, ' ', 'mentioned'])
    await bench.engine.fields.set({ annotations: [homes, rents], field: strength, value: 'committed' })
    expect(await bench.engine.fields.list({})).toEqual([
      { id: budget, name: 'Budget', type: 'number', choices: [], count: 0 },
      { id: strength, name: 'Strength', type: 'scale', choices: steps, count: 2 },
    ])
    await bench.engine.fields.reorder({ fields: [strength, budget] })
    expect((await bench.engine.fields.list({})).map(({ id }) => id)).toEqual([strength, budget])
    await bench.engine.history.undo({})
    expect((await bench.engine.fields.list({})).map(({ id }) => id)).toEqual([budget, strength])
    expect(await refusal(bench.engine.fields.reorder({ fields: [budget] }))).toBe('conflict fields.orderStale')
  })

  it('a name stands once, and what is chosen is chosen from something', async () => {
    await define('Budget', 'number')
    expect(await refusal(define('Budget', 'text'))).toBe('conflict fields.nameTaken')
    expect(await refusal(define(' ', 'text'))).toBe('invalid fields.nameEmpty')
    expect(await refusal(define('Strength', 'scale', [' ']))).toBe('invalid fields.choicesEmpty')
    expect(await bench.engine.fields.list({})).toHaveLength(1)
  })

  it.each<[FieldType, string, string]>([
    ['number', '1,200.50', '1200.50'],
    ['date', '2026年5月', '2026-05'],
    ['choice', 'COMMITTED', 'committed'],
    ['scale', 'ｂｉｎｄｉｎｇ', 'binding'],
    ['text', ' by  the\nministry ', 'by the ministry'],
  ])('a value of the type %s is stored as the type writes it', async (type, written, stored) => {
    const field = await define('Field', type, steps)
    expect(await bench.engine.fields.set({ annotations: [rents], field, value: written })).toEqual({ changed: 1 })
    expect(await valuesOf(field)).toEqual([undefined, stored, undefined])
  })

  it('refuses with a sentence what the type does not take, and changes nothing', async () => {
    const number = await define('Budget', 'number')
    const date = await define('Due', 'date')
    const scale = await define('Strength', 'scale', steps)
    expect(await refusal(bench.engine.fields.set({ annotations: [homes], field: number, value: 'much' }))).toBe('invalid attributes.notANumber')
    expect(await refusal(bench.engine.fields.set({ annotations: [homes], field: date, value: '2026-13' }))).toBe('invalid attributes.notADate')
    expect(await refusal(bench.engine.fields.set({ annotations: [homes], field: scale, value: 'perhaps' }))).toBe('invalid attributes.notAChoice')
    expect(await refusal(bench.engine.fields.set({ annotations: [freshId()], field: scale, value: 'binding' }))).toBe('missing annotations.unknown')
    expect(await refusal(bench.engine.fields.set({ annotations: [homes], field: freshId(), value: 'binding' }))).toBe('missing fields.missing')
    expect((await bench.engine.annotations.list({ document })).map(({ values }) => values)).toEqual([{}, {}, {}])
  })

  it('setting many is one step to undo, counts what changed, and nothing that changes nothing is remembered', async () => {
    const strength = await define('Strength', 'scale', steps)
    const all = [homes, rents, nurseries]
    expect(await bench.engine.fields.set({ annotations: [rents], field: strength, value: 'intended' })).toEqual({ changed: 1 })
    expect(await bench.engine.fields.set({ annotations: all, field: strength, value: 'intended' })).toEqual({ changed: 2 })
    const before = await labels()
    expect(await bench.engine.fields.set({ annotations: all, field: strength, value: 'intended' })).toEqual({ changed: 0 })
    expect(await labels()).toEqual(before)
    expect(await bench.engine.fields.set({ annotations: all, field: strength, value: '' })).toEqual({ changed: 3 })
    expect(await valuesOf(strength)).toEqual([undefined, undefined, undefined])
    await bench.engine.history.undo({})
    expect(await valuesOf(strength)).toEqual(['intended', 'intended', 'intended'])
    await bench.engine.history.undo({})
    expect(await valuesOf(strength)).toEqual([undefined, 'intended', undefined])
    await bench.engine.history.redo({})
    expect(await valuesOf(strength)).toEqual(['intended', 'intended', 'intended'])
  })

  it('says what several highlights have in common', async () => {
    const strength = await define('Strength', 'scale', steps)
    const note = await define('Note', 'text')
    await bench.engine.fields.set({ annotations: [homes, rents], field: strength, value: 'binding' })
    const common = async (...annotations: string[]) => Object.fromEntries((await bench.engine.fields.common({ annotations })).map(({ field, value }) => [field, value]))
    expect(await common(homes, rents)).toEqual({ [strength]: 'binding', [note]: '' })
    expect(await common(homes, nurseries)).toEqual({ [strength]: null, [note]: '' })
    await bench.engine.fields.set({ annotations: [rents], field: strength, value: 'intended' })
    expect(await common(homes, rents)).toEqual({ [strength]: null, [note]: '' })
    expect(await bench.engine.fields.values({ field: strength })).toEqual([{ value: 'binding', count: 1 }, { value: 'intended', count: 1 }])
  })

  it('goes up and down a scale from where each highlight is, not beyond its ends', async () => {
    const strength = await define('Strength', 'scale', steps)
    await bench.engine.fields.set({ annotations: [homes], field: strength, value: 'binding' })
    await bench.engine.fields.set({ annotations: [rents], field: strength, value: 'intended' })
    const all = [homes, rents, nurseries]
    expect(await bench.engine.fields.step({ annotations: all, field: strength, by: 1 })).toEqual({ changed: 2 })
    expect(await valuesOf(strength)).toEqual(['binding', 'committed', 'mentioned'])
    expect(await bench.engine.fields.step({ annotations: all, field: strength, by: -1 })).toEqual({ changed: 3 })
    expect(await valuesOf(strength)).toEqual(['committed', 'intended', undefined])
    await bench.engine.history.undo({})
    expect(await valuesOf(strength)).toEqual(['binding', 'committed', 'mentioned'])
    expect(await refusal(bench.engine.fields.step({ annotations: all, field: await define('Note', 'text'), by: 1 }))).toBe('invalid fields.noScale')
  })

  it('a new highlight gets its values in the same operation', async () => {
    const strength = await define('Strength', 'scale', steps)
    const id = freshId()
    const start = text.indexOf('rents')
    const row = await bench.engine.annotations.create({ id, document, start, end: start + 5, values: [{ field: strength, value: 'Binding' }] })
    expect(row.values).toEqual({ [strength]: 'binding' })
    await bench.engine.history.undo({})
    expect(await bench.engine.annotations.list({ document })).toHaveLength(3)
    expect(await refusal(bench.engine.annotations.create({ id, document, start, end: start + 5, values: [{ field: strength, value: 'x' }] }))).toBe('invalid attributes.notAChoice')
    expect(await bench.engine.annotations.list({ document })).toHaveLength(3)
  })
})

describe('changing a field', () => {
  it('takes its values along when a choice is renamed, also when two change names, and undo brings them back', async () => {
    const strength = await define('Strength', 'scale', steps)
    await bench.engine.fields.set({ annotations: [homes], field: strength, value: 'committed' })
    await bench.engine.fields.set({ annotations: [rents], field: strength, value: 'binding' })
    const choices = [{ name: 'binding', was: 'committed' }, { name: 'committed', was: 'binding' }, { name: 'new', was: null }]
    expect(await bench.engine.fields.update({ field: strength, to: { choices } })).toEqual({ isChanged: true, clearing: 0, merging: 0 })
    expect(await choicesOf(strength)).toEqual(['binding', 'committed', 'new'])
    expect(await valuesOf(strength)).toEqual(['binding', 'committed', undefined])
    await bench.engine.history.undo({})
    expect(await choicesOf(strength)).toEqual(steps)
    expect(await valuesOf(strength)).toEqual(['committed', 'binding', undefined])
    await bench.engine.history.redo({})
    expect(await valuesOf(strength)).toEqual(['binding', 'committed', undefined])
  })

  it('makes one of two choices only when somebody is sure, and says of how many highlights', async () => {
    const strength = await define('Strength', 'scale', steps)
    await bench.engine.fields.set({ annotations: [homes, rents], field: strength, value: 'committed' })
    await bench.engine.fields.set({ annotations: [nurseries], field: strength, value: 'binding' })
    const choices = ['mentioned', 'intended', 'binding', 'binding'].map((name, at) => ({ name, was: steps[at] ?? null }))
    expect(await bench.engine.fields.update({ field: strength, to: { choices } })).toEqual({ isChanged: false, clearing: 0, merging: 2 })
    expect(await choicesOf(strength)).toEqual(steps)
    expect(await bench.engine.fields.update({ field: strength, to: { choices }, isSure: true })).toEqual({ isChanged: true, clearing: 0, merging: 2 })
    expect(await choicesOf(strength)).toEqual(['mentioned', 'intended', 'binding'])
    expect(await valuesOf(strength)).toEqual(['binding', 'binding', 'binding'])
    await bench.engine.history.undo({})
    expect(await valuesOf(strength)).toEqual(['committed', 'committed', 'binding'])
  })

  it('takes values away with their choice, or that another type does not take, only when somebody is sure', async () => {
    const note = await define('Note', 'text')
    await bench.engine.fields.set({ annotations: [homes, rents], field: note, value: '12' })
    await bench.engine.fields.set({ annotations: [nurseries], field: note, value: 'soon' })
    expect(await bench.engine.fields.update({ field: note, to: { type: 'number' } })).toEqual({ isChanged: false, clearing: 1, merging: 0 })
    expect(await bench.engine.fields.update({ field: note, to: { type: 'choice' } })).toEqual({ isChanged: true, clearing: 0, merging: 0 })
    expect(await choicesOf(note)).toEqual(['12', 'soon'])
    const without = { choices: [{ name: 'soon', was: 'soon' }] }
    expect(await bench.engine.fields.update({ field: note, to: without })).toEqual({ isChanged: false, clearing: 2, merging: 0 })
    expect(await bench.engine.fields.update({ field: note, to: without, isSure: true })).toEqual({ isChanged: true, clearing: 2, merging: 0 })
    expect(await valuesOf(note)).toEqual([undefined, undefined, 'soon'])
    await bench.engine.history.undo({})
    expect(await valuesOf(note)).toEqual(['12', '12', 'soon'])
    expect(await refusal(bench.engine.fields.update({ field: note, to: { choices: [] } }))).toBe('invalid fields.choicesEmpty')
  })

  it('renames it, says so in the history, and two can change their names by a third', async () => {
    const one = await define('One', 'text')
    const two = await define('Two', 'text')
    expect(await refusal(bench.engine.fields.update({ field: one, to: { name: 'Two' } }))).toBe('conflict fields.nameTaken')
    for (const [field, name] of [[one, 'Three'], [two, 'One'], [one, 'Two']] as const) await bench.engine.fields.update({ field, to: { name } })
    expect((await labels()).slice(0, 3)).toEqual(['fields.rename', 'fields.rename', 'fields.rename'])
    for (let step = 0; step < 3; step += 1) await bench.engine.history.undo({})
    expect((await bench.engine.fields.list({})).map(({ name }) => name)).toEqual(['One', 'Two'])
  })

  it('removes it with its values, which it counts, and undo brings all back', async () => {
    const strength = await define('Strength', 'scale', steps)
    const note = await define('Note', 'text')
    await bench.engine.fields.set({ annotations: [homes, rents], field: strength, value: 'binding' })
    expect(await bench.engine.fields.remove({ field: strength })).toEqual({ values: 2 })
    expect((await bench.engine.fields.list({})).map(({ id }) => id)).toEqual([note])
    expect((await bench.engine.annotations.list({ document })).map(({ values }) => values)).toEqual([{}, {}, {}])
    await bench.engine.history.undo({})
    expect((await bench.engine.fields.list({})).map(({ id }) => id)).toEqual([strength, note])
    expect(await valuesOf(strength)).toEqual(['binding', 'binding', undefined])
  })
})

describe('the news of values', () => {
  it('tells each page the highlights that they belong to, also when a field goes and comes back', async () => {
    const told: (readonly { readonly id: string; readonly values: Readonly<Record<string, string>> }[] | null)[] = []
    const strength = await define('Strength', 'scale', steps)
    bench.opened.onEvent((name, value) => {
      if (name === 'changed' && 'annotations' in value) told.push(value.annotations?.put ?? null)
    })
    await bench.engine.fields.set({ annotations: [homes, rents], field: strength, value: 'binding' })
    await bench.engine.fields.remove({ field: strength })
    await bench.engine.history.undo({})
    const values = { [strength]: 'binding' }
    expect(told.map(rows => new Map(rows?.map(row => [row.id, row.values])))).toEqual([
      new Map([[homes, values], [rents, values]]), new Map([[homes, {}], [rents, {}]]), new Map([[homes, values], [rents, values]]),
    ])
  })

  it('of a removed document are not counted, and are when it is back', async () => {
    const strength = await define('Strength', 'scale', steps)
    const note = await define('Note', 'text')
    const other = await bench.highlight(await bench.bringIn('Other', 'OTHER\n\n1. Words.\n'), 'Words')
    await bench.engine.fields.set({ annotations: [homes, other], field: strength, value: 'binding' })
    await bench.engine.fields.set({ annotations: [rents], field: note, value: 'x' })
    const counts = async () => (await bench.engine.fields.list({})).map(({ count }) => count)
    await bench.engine.documents.remove({ documents: [document] })
    expect(await counts()).toEqual([1, 0])
    expect(await bench.engine.fields.values({ field: strength })).toEqual([{ value: 'binding', count: 1 }])
    expect(await refusal(bench.engine.fields.set({ annotations: [homes], field: note, value: 'y' }))).toBe('missing annotations.unknown')
    await bench.engine.history.undo({})
    expect(await counts()).toEqual([2, 1])
    expect(await bench.engine.fields.remove({ field: note })).toEqual({ values: 1 })
  })

  it('goes with a highlight that is deleted, and comes back with it', async () => {
    const strength = await define('Strength', 'scale', steps)
    await bench.engine.fields.set({ annotations: [homes], field: strength, value: 'binding' })
    await bench.engine.annotations.remove({ annotations: [homes] })
    expect((await bench.engine.fields.list({}))[0]?.count).toBe(0)
    await bench.engine.history.undo({})
    expect(await valuesOf(strength)).toEqual(['binding', undefined, undefined])
  })
})
