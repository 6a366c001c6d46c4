import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openWorkbench, sentenceOf, type Workbench } from '../workbench.ts'

let bench: Workbench
let ids: string[] = []
beforeEach(async () => {
  bench = await openWorkbench()
  const pasted = ['One', 'Two', 'Three'].map(title => ({ title, text: `${title}\n\n1. First` }))
  const answers = await bench.engine.documents.import({ pasted })
  ids = answers.map(answer => ('document' in answer ? answer.document.id : ''))
})
afterEach(async () => {
  expect(bench.internal).toEqual([])
  await bench.remove()
})

const attributesOf = async () => (await bench.engine.documents.list({})).map(row => row.attributes)
const names = async () => (await bench.engine.attributes.list({})).map(({ name }) => name)
const describeIt = (at: number, attributes: Record<string, string>) => bench.engine.documents.describe({ document: ids[at] ?? '', values: { attributes } })
/** Undoes the last operation, does it again, and says what the listing was in between. */
async function undone<T>(look: () => Promise<T>): Promise<T> {
  const after = await look()
  await bench.engine.history.undo({})
  const between = await look()
  await bench.engine.history.redo({})
  expect(await look()).toEqual(after)
  return between
}

describe('typed attributes', () => {
  test('are defined once and checked in every document', async () => {
    await bench.engine.attributes.define({ name: ' Size ', type: 'number' })
    await bench.engine.attributes.define({ name: 'Level', type: 'choice', choices: ['city', 'county', 'city'] })
    expect(await bench.engine.attributes.list({})).toEqual([
      { name: 'Size', type: 'number', choices: [], count: 0 },
      { name: 'Level', type: 'choice', choices: ['city', 'county'], count: 0 },
    ])
    await describeIt(0, { Size: '1,200', Level: 'CITY' })
    expect((await attributesOf())[0]).toEqual({ Size: '1200', Level: 'city' })
    expect(await sentenceOf(describeIt(1, { Size: 'large' }))).toBe('invalid attributes.notANumber')
    expect(await sentenceOf(describeIt(1, { Level: 'state' }))).toBe('invalid attributes.notAChoice')
    expect(await undone(names)).toEqual(['Size', 'Level'])
  })

  test('a new name used in a document is an attribute of type text from then on, in the same step', async () => {
    await describeIt(0, { Region: 'North' })
    expect(await bench.engine.attributes.list({})).toEqual([{ name: 'Region', type: 'text', choices: [], count: 1 }])
    expect(await undone(names)).toEqual([])
  })

  test('names are not empty, not taken, and not those that documents have already', async () => {
    await bench.engine.attributes.define({ name: 'Size' })
    expect(await sentenceOf(bench.engine.attributes.define({ name: 'Size' }))).toBe('conflict attributes.nameTaken')
    expect(await sentenceOf(bench.engine.attributes.define({ name: ' ' }))).toBe('invalid attributes.nameEmpty')
    expect(await sentenceOf(bench.engine.attributes.define({ name: 'issued_on' }))).toBe('invalid attributes.nameReserved')
    expect(await sentenceOf(describeIt(0, { id: '5' }))).toBe('invalid attributes.nameReserved')
    expect(await sentenceOf(bench.engine.attributes.define({ name: 'Level', type: 'choice' }))).toBe('invalid attributes.choicesEmpty')
  })

  test('renaming takes the values along', async () => {
    await describeIt(0, { Region: 'North' })
    await bench.engine.attributes.change({ name: 'Region', to: { name: 'Area' } })
    expect((await attributesOf())[0]).toEqual({ Area: 'North' })
    expect(await undone(attributesOf)).toEqual([{ Region: 'North' }, {}, {}])
    expect(await sentenceOf(bench.engine.attributes.change({ name: 'Region', to: { name: 'X' } }))).toBe('missing attributes.unknown')
  })

  test('another type names what does not fit, and changes nothing until that may stay as it is written', async () => {
    for (const [at, value] of ['1,200', 'large', '30'].entries()) await describeIt(at, { Size: value })
    const refused = await bench.engine.attributes.change({ name: 'Size', to: { type: 'number' } })
    expect(refused).toEqual({ isChanged: false, misfits: [{ document: ids[1], title: 'Two', value: 'large' }] })
    expect((await bench.engine.attributes.list({}))[0]?.type).toBe('text')
    expect((await bench.engine.attributes.change({ name: 'Size', to: { type: 'number' }, keepsMisfits: true })).isChanged).toBe(true)
    expect(await attributesOf()).toEqual([{ Size: '1200' }, { Size: 'large' }, { Size: '30' }])
    await describeIt(1, { Size: 'large', Other: 'x' })
    expect((await attributesOf())[1]).toEqual({ Size: 'large', Other: 'x' })
    await bench.engine.history.undo({})
    await bench.engine.history.undo({})
    expect((await bench.engine.attributes.list({}))[0]).toMatchObject({ name: 'Size', type: 'text' })
    expect((await attributesOf())[0]).toEqual({ Size: '1,200' })
  })

  test('a choice without a list is made from the values that there are', async () => {
    for (const [at, value] of ['b', 'a', 'b'].entries()) await describeIt(at, { Kind2: value })
    await bench.engine.attributes.change({ name: 'Kind2', to: { type: 'choice' } })
    expect((await bench.engine.attributes.list({}))[0]).toMatchObject({ type: 'choice', choices: ['b', 'a'] })
    expect((await bench.engine.attributes.change({ name: 'Kind2', to: { choices: ['a'] } })).misfits).toHaveLength(2)
  })

  test('they are reordered and removed, each as one step', async () => {
    for (const name of ['a', 'b', 'c']) await bench.engine.attributes.define({ name })
    await describeIt(0, { b: '1' })
    await describeIt(1, { b: '2' })
    await bench.engine.attributes.reorder({ names: ['c', 'a', 'b'] })
    expect(await undone(names)).toEqual(['a', 'b', 'c'])
    expect(await sentenceOf(bench.engine.attributes.reorder({ names: ['c', 'a'] }))).toBe('conflict attributes.orderStale')
    expect(await bench.engine.attributes.remove({ name: 'b' })).toEqual({ values: 2 })
    expect(await undone(attributesOf)).toEqual([{ b: '1' }, { b: '2' }, {}])
    expect(await names()).toEqual(['c', 'a'])
  })
})

describe('a period', () => {
  test('that would end before it begins is refused, with what stands already, and for many at once', async () => {
    const { documents, attributes } = bench.engine
    const [document = ''] = ids
    expect(await sentenceOf(documents.describe({ document, values: { periodFrom: '2026', periodTo: '2024', issuer: 'Office' } }))).toBe('invalid attributes.backwards')
    await documents.describe({ document, values: { periodFrom: '2024-03' } })
    expect(await sentenceOf(documents.describe({ document, values: { periodTo: '2024-02' } }))).toBe('invalid attributes.backwards')
    expect(await sentenceOf(attributes.set({ documents: ids, values: { periodTo: '2023' } }))).toBe('invalid attributes.backwards')
    expect((await documents.list({})).map(({ issuer, periodFrom, periodTo }) => [issuer, periodFrom, periodTo])).toEqual([[null, '2024-03', null], [null, null, null], [null, null, null]])
    await documents.describe({ document, values: { periodTo: '2024' } })
    await documents.describe({ document, values: { periodFrom: '2026', periodTo: '2027' } })
  })
})

describe('many at once', () => {
  test('one value goes to all that have another, as one step', async () => {
    await describeIt(0, { Region: 'North' })
    expect(await bench.engine.attributes.set({ documents: ids, values: { attributes: { Region: 'North' } } })).toEqual({ changed: 2 })
    expect(await undone(attributesOf)).toEqual([{ Region: 'North' }, {}, {}])
    expect(await bench.engine.attributes.set({ documents: ids, values: { issuer: 'Office', kind: 'plan' } })).toEqual({ changed: 3 })
    expect((await bench.engine.history.list({}))[0]?.label).toEqual({ id: 'attributes.setSeveral', values: { count: 3 } })
    const steps = (await bench.engine.history.list({})).length
    expect(await bench.engine.attributes.set({ documents: ids, values: { issuer: 'Office' } })).toEqual({ changed: 0 })
    expect(await bench.engine.history.list({})).toHaveLength(steps)
  })

  test('each document stands in the history with its own change, and what one of them may not have refuses all', async () => {
    await describeIt(0, { Region: 'North' })
    await describeIt(1, Object.fromEntries(Array.from({ length: 200 }, (_, number) => [`Name ${number}`, 'x'])))
    const before = await attributesOf()
    expect(await sentenceOf(bench.engine.attributes.set({ documents: ids, values: { issuer: 'Office', attributes: { Region: 'South' } } }))).toBe('invalid documents.tooManyAttributes')
    expect(await attributesOf()).toEqual(before)
    expect(await bench.engine.attributes.set({ documents: ids, values: { attributes: { 'Name 0': '', Region: '' } } })).toEqual({ changed: 2 })
    expect((await bench.engine.history.list({}))[0]?.changes).toBe(2)
    expect((await attributesOf()).map(each => Object.keys(each).length)).toEqual([0, 199, 0])
    expect(await undone(attributesOf)).toEqual(before)
  })

  test('one title for several, or a document that is not there, changes nothing', async () => {
    expect(await sentenceOf(bench.engine.attributes.set({ documents: ids, values: { title: 'X' } }))).toBe('invalid attributes.oneTitle')
    const stray = '01234567-89ab-7def-8123-456789abcdef'
    expect(await sentenceOf(bench.engine.attributes.set({ documents: [...ids, stray], values: { issuer: 'X' } }))).toBe('missing documents.missing')
    expect((await bench.engine.documents.list({})).every(row => row.issuer === null)).toBe(true)
  })
})

describe('sets', () => {
  test('hold documents apart from attributes, in each other, each change undone', async () => {
    const { sets } = bench.engine
    const top = await sets.create({ name: ' Cities ' })
    const north = await sets.create({ name: 'North', parent: top.id })
    await sets.create({ name: 'Audit' })
    const listed = async () => (await sets.list({})).map(({ name, parent, documents }) => [name, parent === top.id, documents.length])
    expect(await sets.add({ set: north.id, documents: ids.slice(0, 2) })).toEqual({ changed: 2 })
    expect(await sets.add({ set: north.id, documents: ids })).toEqual({ changed: 1 })
    expect(await listed()).toEqual([['Audit', false, 0], ['Cities', false, 0], ['North', true, 3]])
    expect(await sets.take({ set: north.id, documents: ids.slice(0, 1) })).toEqual({ changed: 1 })
    expect(await undone(listed)).toContainEqual(['North', true, 3])
    expect(await sentenceOf(sets.create({ name: 'North', parent: top.id }))).toBe('conflict sets.nameTaken')
    expect(await sentenceOf(sets.update({ set: top.id, parent: top.id }))).toBe('invalid sets.intoItself')
    await sets.update({ set: north.id, name: 'South' })
    expect(await undone(listed)).toContainEqual(['North', true, 2])
    await sets.remove({ set: top.id })
    expect(await undone(listed)).toEqual([['Audit', false, 0], ['Cities', false, 0], ['South', true, 2]])
    expect(await listed()).toEqual([['Audit', false, 0]])
    expect(await bench.engine.documents.list({})).toHaveLength(3)
    expect((await attributesOf()).every(own => Object.keys(own).length === 0)).toBe(true)
  })

  test('are moved with all that lies in them; into itself or too deep is refused, and a move is undone', async () => {
    const { sets } = bench.engine
    const made: string[] = []
    for (let level = 0; level < 12; level += 1) made.push((await sets.create({ name: `L${level}`, parent: made.at(-1) ?? null })).id)
    const other = await sets.create({ name: 'Other' })
    const parents = async () => Object.fromEntries((await sets.list({})).map(({ name, parent }) => [name, parent]))
    expect(await sentenceOf(sets.create({ name: 'L12', parent: made[11] ?? null }))).toBe('invalid sets.tooDeep')
    expect(await sentenceOf(sets.update({ set: made[0] ?? '', parent: made[5] ?? '' }))).toBe('invalid sets.intoItself')
    expect(await sentenceOf(sets.update({ set: made[0] ?? '', parent: other.id }))).toBe('invalid sets.tooDeep')
    await sets.update({ set: made[1] ?? '', parent: other.id })
    expect((await sets.list({})).map(({ name }) => name).slice(0, 3)).toEqual(['L0', 'Other', 'L1'])
    expect((await undone(parents))['L1']).toBe(made[0])
    await sets.update({ set: made[1] ?? '', parent: null })
    expect((await parents())['L1']).toBeNull()
  })

  test('a removed document is in no set until it is back', async () => {
    const { id: set } = await bench.engine.sets.create({ name: 'S' })
    await bench.engine.sets.add({ set, documents: ids })
    await bench.engine.documents.remove({ documents: ids.slice(0, 1) })
    expect((await bench.engine.sets.list({}))[0]?.documents).toHaveLength(2)
    await bench.engine.history.undo({})
    expect((await bench.engine.sets.list({}))[0]?.documents).toHaveLength(3)
  })
})
