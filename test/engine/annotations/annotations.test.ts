import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { freshId, openWorkbench, refusal, type Workbench } from '../excerpts/workbench.ts'

const text = 'Every household gets a place. 家庭👨‍👩‍👧支持 cafe\u0301. Done 👍🏽.\n'
let bench: Workbench
let plan = ''

beforeEach(async () => {
  bench = await openWorkbench()
  plan = await bench.bringIn('Plan A', text)
})
afterEach(() => bench.close())

const at = (start: number, end: number, more = {}) => ({ id: freshId(), document: plan, start, end, ...more })
const rows = () => bench.engine.annotations.list({ document: plan })
const lastLabel = async () => (await bench.engine.history.next({})).undo?.label

describe('highlighting', () => {
  it('takes the quote from the engine’s own text and names the coder', async () => {
    const row = await bench.engine.annotations.create(at(6, 15, { starred: true }))
    expect(row).toMatchObject({ exact: 'household', start: 6, end: 15, coder: 'Ada', starred: true, themes: [], memo: '' })
    expect(await rows()).toEqual([row])
    expect(await lastLabel()).toEqual({ id: 'annotations.highlight' })
  })

  it('highlights the whole text, first character to last', async () => {
    const { exact } = await bench.engine.annotations.create(at(0, text.length))
    expect(exact).toBe(text)
  })

  it('lists those that cover something of a stretch of the text', async () => {
    for (const [start, end] of [[0, 5], [3, 20], [6, 15], [16, 20]] as const) await bench.engine.annotations.create(at(start, end))
    const within = async (start: number, end: number) => {
      const found = await bench.engine.annotations.list({ document: plan, within: { start, end } })
      return found.map(row => [row.start, row.end])
    }
    expect(await within(5, 16)).toEqual([[3, 20], [6, 15]])
    expect(await within(0, 1)).toEqual([[0, 5]])
    expect(await within(19, text.length + 1_000)).toEqual([[3, 20], [16, 20]])
    expect(await within(20, 25)).toEqual([])
  })

  it('makes missing themes on the way, in the same operation', async () => {
    const row = await bench.engine.annotations.create(at(0, 5, { themes: [{ path: ['Care', 'Childcare'] }, { path: ['Care'] }], memo: 'look at this\r\nagain' }))
    expect(await bench.paths()).toEqual(['Care', 'Care > Childcare'])
    expect(row.themes).toHaveLength(2)
    expect(row.memo).toBe('look at this\nagain')
    await bench.engine.history.undo({})
    expect(await bench.paths()).toEqual([])
    expect(await rows()).toEqual([])
    await bench.engine.history.redo({})
    expect(await rows()).toEqual([row])
  })

  it('takes a theme that is there, by its path however it is spaced and composed', async () => {
    await bench.highlight(plan, 'household', ['Café policy'])
    await bench.engine.annotations.create(at(0, 5, { themes: [{ path: [' Cafe\u0301  policy '] }] }))
    expect(await bench.paths()).toEqual(['Café policy'])
  })

  const family = text.indexOf('👨')
  const accent = text.indexOf('\u0301')
  const skin = text.indexOf('👍') + 2
  it.each([
    ['beyond the end', 0, text.length + 1, 'annotations.beyondText'],
    ['wholly beyond the end', text.length + 5, text.length + 9, 'annotations.beyondText'],
    ['without text', 5, 5, 'annotations.emptyRange'],
    ['the wrong way round', 9, 5, 'annotations.emptyRange'],
    ['that begins inside a surrogate pair', family + 1, family + 8, 'annotations.splitCharacter'],
    ['that ends inside a family', 0, family + 2, 'annotations.splitCharacter'],
    ['that begins with an accent', accent, accent + 1, 'annotations.splitCharacter'],
    ['that ends before a skin tone', 0, skin, 'annotations.splitCharacter'],
  ])('refuses a range %s, and changes nothing', async (_, start, end, id) => {
    expect(await refusal(bench.engine.annotations.create(at(start, end, { themes: [{ path: ['New'] }] })))).toBe(`invalid ${id}`)
    expect(await rows()).toEqual([])
    expect(await bench.paths()).toEqual([])
  })

  it('takes a range that ends where characters end', async () => {
    const row = await bench.engine.annotations.create(at(family, family + '👨‍👩‍👧'.length))
    expect(row.exact).toBe('👨‍👩‍👧')
  })

  it('refuses a document that is not there or was removed, and a theme that is not there', async () => {
    expect(await refusal(bench.engine.annotations.create({ ...at(0, 5), document: freshId() }))).toBe('missing annotations.unknownDocument')
    expect(await refusal(bench.engine.annotations.create(at(0, 5, { themes: [{ id: freshId() }] })))).toBe('missing annotations.unknownTheme')
    await bench.engine.documents.remove({ documents: [plan] })
    expect(await refusal(bench.engine.annotations.create(at(0, 5)))).toBe('invalid annotations.documentRemoved')
    expect(await refusal(bench.engine.annotations.list({ document: plan }))).toBe('invalid annotations.documentRemoved')
  })

  it('refuses an id that is taken, and a theme without a name', async () => {
    const input = at(0, 5)
    await bench.engine.annotations.create(input)
    expect(await refusal(bench.engine.annotations.create(input))).toBe('conflict annotations.idTaken')
    expect(await refusal(bench.engine.annotations.create(at(0, 5, { themes: [{ path: ['A', ' \u200b'] }] })))).toBe('invalid themes.emptyName')
    expect(await refusal(bench.engine.annotations.create(at(0, 5, { themes: [{ path: ['A > B'] }] })))).toBe('invalid themes.nameWithSeparator')
  })
})

describe('tagging', () => {
  it('tags many at once and counts those that changed', async () => {
    const one = await bench.highlight(plan, 'Every', ['Care'])
    const two = await bench.highlight(plan, 'household')
    const care = await bench.themeId('Care')
    expect(await bench.engine.annotations.tag({ annotations: [one, two], add: [{ id: care }] })).toEqual({ changed: 1, themes: [care] })
    expect(await lastLabel()).toEqual({ id: 'annotations.tag', values: { count: 1, theme: 'Care' } })
    expect((await rows()).map(row => row.themes)).toEqual([[care], [care]])
  })

  it('tags with three new themes as one step', async () => {
    const one = await bench.highlight(plan, 'Every')
    const before = await rows()
    const { themes } = await bench.engine.annotations.tag({ annotations: [one], add: [{ path: ['A'] }, { path: ['B'] }, { path: ['C', 'D'] }] })
    expect(await bench.paths()).toEqual(['A', 'B', 'C', 'C > D'])
    expect((await rows())[0]?.themes).toEqual(themes.toSorted())
    expect(await lastLabel()).toEqual({ id: 'annotations.tagWithThemes', values: { count: 1, theme: 'A', more: 2, total: 3 } })
    await bench.engine.history.undo({})
    expect(await bench.paths()).toEqual([])
    expect(await rows()).toEqual(before)
  })

  it('replaces one theme by another, and moves the time of change of those only', async () => {
    const one = await bench.highlight(plan, 'Every', ['Old'])
    const two = await bench.highlight(plan, 'household', ['New'])
    const [oldTheme, newTheme] = [await bench.themeId('Old'), await bench.themeId('New')]
    const [, untouched] = await rows()
    expect(await bench.engine.annotations.tag({ annotations: [one, two], add: [{ id: newTheme }], remove: [oldTheme] })).toMatchObject({ changed: 1 })
    const [changed, same] = await rows()
    expect(changed?.themes).toEqual([newTheme])
    expect(changed?.updatedAt).not.toBe(changed?.createdAt)
    expect(same).toEqual(untouched)
  })

  it('leaves no trace when nothing changes', async () => {
    const one = await bench.highlight(plan, 'Every', ['Care'])
    const before = await bench.engine.history.list({})
    await bench.engine.annotations.tag({ annotations: [one], add: [{ path: ['Care'] }] })
    await bench.engine.annotations.tag({ annotations: [one], remove: [freshId()] })
    await bench.engine.annotations.star({ annotations: [one], starred: false })
    expect(await bench.engine.history.list({})).toEqual(before)
  })

  it('keeps a theme that is both added and taken off', async () => {
    const one = await bench.highlight(plan, 'Every', ['Care'])
    const care = await bench.themeId('Care')
    const before = await rows()
    expect(await bench.engine.annotations.tag({ annotations: [one], add: [{ path: ['Care'] }], remove: [care] })).toEqual({ changed: 0, themes: [care] })
    expect(await rows()).toEqual(before)
  })

  it('takes themes off, and says so', async () => {
    const one = await bench.highlight(plan, 'Every', ['Care', 'Work'])
    await bench.engine.annotations.tag({ annotations: [one], remove: [await bench.themeId('Care'), await bench.themeId('Work')] })
    expect((await rows())[0]?.themes).toEqual([])
    expect(await lastLabel()).toEqual({ id: 'annotations.untagThemes', values: { count: 1, total: 2 } })
  })

  it('goes on with those that are left when another window deleted some', async () => {
    const one = await bench.highlight(plan, 'Every')
    expect(await bench.engine.annotations.tag({ annotations: [one, freshId()], add: [{ path: ['Care'] }] })).toMatchObject({ changed: 1 })
    expect(await refusal(bench.engine.annotations.tag({ annotations: [freshId()], add: [{ path: ['Care'] }] }))).toBe('missing annotations.unknown')
  })
})

describe('changing highlights', () => {
  it('stars and takes the star off', async () => {
    const one = await bench.highlight(plan, 'Every')
    expect(await bench.engine.annotations.star({ annotations: [one], starred: true })).toEqual({ changed: 1 })
    expect((await rows())[0]?.starred).toBe(true)
    await bench.engine.history.undo({})
    expect((await rows())[0]?.starred).toBe(false)
  })

  it('moves the edges, with the quote', async () => {
    const one = await bench.highlight(plan, 'Every')
    const row = await bench.engine.annotations.resize({ annotation: one, start: 0, end: 15 })
    expect(row.exact).toBe('Every household')
    expect(await refusal(bench.engine.annotations.resize({ annotation: one, start: 0, end: 10_000 }))).toBe('invalid annotations.beyondText')
    expect((await rows())[0]).toEqual(row)
    expect(await refusal(bench.engine.annotations.resize({ annotation: freshId(), start: 0, end: 1 }))).toBe('missing annotations.unknown')
  })

  it('deletes, and brings everything back by undo', async () => {
    const one = await bench.highlight(plan, 'Every', ['Care'], { memo: 'why', starred: true })
    const before = await rows()
    expect(await bench.engine.annotations.remove({ annotations: [one] })).toEqual({ removed: 1 })
    expect(await rows()).toEqual([])
    await bench.engine.history.undo({})
    expect(await rows()).toEqual(before)
  })
})
