import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { palette } from '#domain/themes.ts'
import { freshId, openWorkbench, refusal, type Workbench } from '../excerpts/workbench.ts'

let bench: Workbench
beforeEach(async () => {
  bench = await openWorkbench()
})
afterEach(() => bench.close())

const themes = () => bench.engine.themes
const theme = async (path: string) => {
  const id = await bench.themeId(path)
  const row = (await themes().list({})).find(candidate => candidate.id === id)
  if (!row) throw new Error(path)
  return row
}
const create = (name: string, parent: string | null = null, more = {}) => themes().create({ id: freshId(), parent, name, ...more })
const lastLabel = async () => (await bench.engine.history.next({})).undo?.label

describe('new themes', () => {
  it('come last among their siblings, each in another colour', async () => {
    const one = await create(' Care\n ')
    const two = await create('Work')
    await create('Childcare', one.id, { definition: 'Places and fees\r\n', shortcut: 'C', color: '#AABBCC' })
    expect(await bench.paths()).toEqual(['Care', 'Care > Childcare', 'Work'])
    expect([one.color, two.color]).toEqual([palette[0], palette[1]])
    expect(await theme('Care > Childcare')).toMatchObject({ definition: 'Places and fees', shortcut: 'c', color: '#aabbcc', count: 0 })
    expect(await lastLabel()).toEqual({ id: 'themes.create', values: { theme: 'Childcare' } })
  })

  it('are refused under a name or an id that is taken, without a name, and below nothing', async () => {
    const care = await create('Café')
    expect(await refusal(create(' Cafe\u0301'))).toBe('conflict themes.nameTaken')
    expect(await refusal(create('\u200b '))).toBe('invalid themes.emptyName')
    expect(await refusal(create('A > B'))).toBe('invalid themes.nameWithSeparator')
    expect(await refusal(create('B', freshId()))).toBe('missing themes.unknown')
    expect(await refusal(themes().create({ id: care.id, name: 'C' }))).toBe('conflict themes.idTaken')
    expect(await create('Café', care.id)).toMatchObject({ name: 'Café', parent: care.id })
  })
})

describe('changing themes', () => {
  it('names what changed', async () => {
    const { id } = await create('Care')
    const steps = [
      [{ name: 'Caring' }, { id: 'themes.rename', values: { theme: 'Care', name: 'Caring' } }],
      [{ color: '#123456' }, { id: 'themes.recolor', values: { theme: 'Caring' } }],
      [{ definition: 'x' }, { id: 'themes.redefine', values: { theme: 'Caring' } }],
      [{ shortcut: 'K' }, { id: 'themes.setKey', values: { theme: 'Caring', key: 'K' } }],
      [{ shortcut: '' }, { id: 'themes.clearKey', values: { theme: 'Caring' } }],
      [{ name: 'Care', color: '#654321' }, { id: 'themes.update', values: { theme: 'Caring' } }],
    ] as const
    for (const [values, label] of steps) {
      expect(await themes().update({ theme: id, ...values })).toMatchObject({ ...values, ...('shortcut' in values ? { shortcut: values.shortcut.toLowerCase() } : {}) })
      expect(await lastLabel()).toEqual(label)
    }
  })

  it('leaves no trace when nothing changes', async () => {
    const { id, color } = await create('Care')
    const before = await bench.engine.history.list({})
    await themes().update({ theme: id, name: 'Care ', color: color.toUpperCase() })
    expect(await bench.engine.history.list({})).toEqual(before)
  })

  it('gives a key to one theme only, and back by undo', async () => {
    const one = await create('Care', null, { shortcut: 'c' })
    const two = await create('Work')
    await themes().update({ theme: two.id, shortcut: 'C' })
    expect((await theme('Care')).shortcut).toBe('')
    expect((await theme('Work')).shortcut).toBe('c')
    await create('Rent', one.id, { shortcut: 'c' })
    expect((await theme('Work')).shortcut).toBe('')
    await bench.engine.history.undo({})
    expect((await theme('Work')).shortcut).toBe('c')
    await bench.engine.history.undo({})
    expect((await theme('Care')).shortcut).toBe('c')
    expect((await theme('Work')).shortcut).toBe('')
  })

  it('refuses a sibling’s name', async () => {
    await create('Care')
    const { id } = await create('Work')
    expect(await refusal(themes().update({ theme: id, name: 'Care' }))).toBe('conflict themes.nameTaken')
    expect(await refusal(themes().update({ theme: freshId(), name: 'Care' }))).toBe('missing themes.unknown')
  })
})

describe('moving themes', () => {
  it('puts a theme before another, last, and below another', async () => {
    const [a, b, c] = [await create('A'), await create('B'), await create('C')]
    await themes().move({ theme: c.id, parent: null, before: a.id })
    expect(await bench.paths()).toEqual(['C', 'A', 'B'])
    await themes().move({ theme: c.id, parent: null })
    expect(await bench.paths()).toEqual(['A', 'B', 'C'])
    await themes().move({ theme: a.id, parent: b.id })
    expect(await bench.paths()).toEqual(['B', 'B > A', 'C'])
    expect(await lastLabel()).toEqual({ id: 'themes.move', values: { theme: 'A' } })
    await bench.engine.history.undo({})
    expect(await bench.paths()).toEqual(['A', 'B', 'C'])
  })

  it('does nothing where the theme stands already', async () => {
    const [a, between, b] = [await create('A'), await create('Between'), await create('B')]
    await themes().remove({ themes: [between.id] })
    const before = await bench.engine.history.list({})
    await themes().move({ theme: a.id, parent: null, before: b.id })
    await themes().move({ theme: b.id, parent: null })
    await themes().move({ theme: b.id, parent: null, before: b.id })
    expect(await bench.engine.history.list({})).toEqual(before)
  })

  it('refuses a place below itself, a taken name, and a place before a theme that is elsewhere', async () => {
    const a = await create('A')
    const b = await create('B', a.id)
    const twin = await create('B')
    expect(await refusal(themes().move({ theme: a.id, parent: a.id }))).toBe('invalid themes.belowItself')
    expect(await refusal(themes().move({ theme: a.id, parent: b.id }))).toBe('invalid themes.belowItself')
    expect(await refusal(themes().move({ theme: b.id, parent: null }))).toBe('conflict themes.nameTaken')
    expect(await refusal(themes().move({ theme: twin.id, parent: null, before: b.id }))).toBe('conflict themes.notASibling')
    expect(await bench.paths()).toEqual(['A', 'A > B', 'B'])
  })

  it('keeps a tree whatever is moved where, and undo takes each move back', async () => {
    for (const name of ['A', 'B', 'C', 'D', 'E', 'F']) await create(name)
    const ids = (await themes().list({})).map(({ id }) => id)
    const moves = fc.record({ moving: fc.nat(5), parent: fc.option(fc.nat(5)), before: fc.option(fc.nat(5)) })
    await fc.assert(
      fc.asyncProperty(fc.array(moves, { maxLength: 12 }), async steps => {
        const start = await themes().list({})
        let done = 0
        for (const { moving, parent, before } of steps) {
          const rows = await themes().list({})
          const input = { theme: ids[moving] ?? '', parent: parent === null ? null : (ids[parent] ?? null), before: before === null ? null : (ids[before] ?? null) }
          const newest = (await bench.engine.history.next({})).undo?.id
          const answer = await refusal(themes().move(input))
          const after = await themes().list({})
          if (answer !== 'not refused') expect(after).toEqual(rows)
          if ((await bench.engine.history.next({})).undo?.id !== newest) done += 1
          expect(after.map(({ id }) => id).toSorted()).toEqual(ids.toSorted())
          for (const row of after) expect(row.parent === null || after.findIndex(({ id }) => id === row.parent) < after.indexOf(row)).toBe(true)
        }
        for (; done > 0; done -= 1) await bench.engine.history.undo({})
        expect(await themes().list({})).toEqual(start)
      }),
      { numRuns: 25 },
    )
  })
})

describe('deleting themes', () => {
  it('takes what is below along, leaves the highlights, and undo brings all back', async () => {
    const plan = await bench.bringIn('Plan', 'One two three.\n')
    await bench.highlight(plan, 'One', ['Care > Childcare', 'Work'])
    await bench.highlight(plan, 'two', ['Care'])
    const before = [await themes().list({}), await bench.engine.annotations.list({ document: plan })]
    expect(await themes().remove({ themes: [await bench.themeId('Care')] })).toEqual({ removed: 2, untagged: 2 })
    expect(await bench.paths()).toEqual(['Work'])
    expect((await bench.engine.annotations.list({ document: plan })).map(row => row.themes.length)).toEqual([1, 0])
    expect(await lastLabel()).toEqual({ id: 'themes.remove', values: { theme: 'Care' } })
    await bench.engine.history.undo({})
    expect([await themes().list({}), await bench.engine.annotations.list({ document: plan })]).toEqual(before)
    expect(await refusal(themes().remove({ themes: [freshId()] }))).toBe('missing themes.unknown')
  })
})

describe('counts', () => {
  it('are of highlights that carry the theme itself, in documents that are there', async () => {
    const [one, two] = [await bench.bringIn('Plan 1', 'One two.\n'), await bench.bringIn('Plan 2', 'Three four.\n')]
    await bench.highlight(one, 'One', ['Care', 'Care > Childcare'])
    await bench.highlight(two, 'four', ['Care'])
    expect((await themes().list({})).map(row => row.count)).toEqual([2, 1])
    await bench.engine.documents.remove({ documents: [two] })
    expect((await themes().list({})).map(row => row.count)).toEqual([1, 1])
  })
})
