import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { freshId, openWorkbench, refusal, type Workbench } from '../excerpts/workbench.ts'

let bench: Workbench
beforeEach(async () => {
  bench = await openWorkbench()
})
afterEach(() => bench.close())

const themes = () => bench.engine.themes
const create = async (name: string, parent: string | null = null, more = {}) => (await themes().create({ id: freshId(), parent, name, ...more })).id
const lastLabel = async () => (await bench.engine.history.next({})).undo?.label

describe('many themes at once', () => {
  it('are frozen, archived and coloured as one operation each', async () => {
    const chosen = [await create('A'), await create('B')]
    await create('C')
    const start = await themes().list({})
    const steps = [
      [{ color: '#123456' }, 'themes.recolorMany'], [{ archived: true }, 'themes.archiveMany'], [{ archived: false }, 'themes.unarchiveMany'],
      [{ frozen: true }, 'themes.freezeMany'], [{ frozen: false }, 'themes.thawMany'], [{ frozen: true, archived: true }, 'themes.updateMany'],
    ] as const
    for (const [values, label] of steps) {
      expect(await themes().updateMany({ themes: chosen, ...values })).toEqual({ changed: 2 })
      expect(await lastLabel()).toEqual({ id: label, values: { count: 2 } })
      const rows = await themes().list({})
      for (const row of rows.slice(0, 2)) expect(row).toMatchObject(values)
      expect(rows[2]).toEqual(start[2])
    }
    for (const _ of steps) await bench.engine.history.undo({})
    expect(await themes().list({})).toEqual(start)
    expect(await refusal(themes().updateMany({ themes: [...chosen, freshId()], frozen: true }))).toBe('missing themes.unknown')
  })

  it('are moved in their order, what stands below them along with them, and undo puts all back', async () => {
    const [a, b, c] = [await create('A'), await create('B'), await create('C')]
    const below = await create('A1', a)
    const before = await bench.paths()
    expect(await themes().moveMany({ themes: [b, below, a], parent: c })).toEqual({ moved: 2 })
    expect(await bench.paths()).toEqual(['C', 'C > A', 'C > A > A1', 'C > B'])
    expect(await lastLabel()).toEqual({ id: 'themes.moveMany', values: { count: 2 } })
    await bench.engine.history.undo({})
    expect(await bench.paths()).toEqual(before)
  })

  it('are put before a theme that stays', async () => {
    const [a, b, c, d] = [await create('A'), await create('B'), await create('C'), await create('D')]
    expect(await themes().moveMany({ themes: [d, c], parent: null, before: a })).toEqual({ moved: 2 })
    expect(await bench.paths()).toEqual(['C', 'D', 'A', 'B'])
    expect(await refusal(themes().moveMany({ themes: [d, c], parent: null, before: c }))).toBe('conflict themes.notASibling')
    expect(await refusal(themes().moveMany({ themes: [d, c], parent: b, before: a }))).toBe('conflict themes.notASibling')
  })

  it('say before they are deleted what goes and what stands in the way', async () => {
    const plan = await bench.bringIn('Plan', 'one two three.\n')
    await bench.highlight(plan, 'one', ['A', 'A > A1'])
    await bench.highlight(plan, 'two', ['B'])
    const chosen = [await bench.themeId('A'), await bench.themeId('B')]
    expect(await themes().previewRemove({ themes: chosen })).toEqual({ removed: 3, untagged: 2, summaries: 0, silences: 0, frozen: [] })
    await themes().update({ theme: await bench.themeId('A > A1'), frozen: true })
    expect(await themes().previewRemove({ themes: chosen })).toEqual({ removed: 3, untagged: 2, summaries: 0, silences: 0, frozen: ['A1'] })
    expect(await bench.paths()).toEqual(['A', 'A > A1', 'B'])
  })

  it('stay where they are, all of them, when one can’t go', async () => {
    const [a, b] = [await create('A'), await create('B')]
    const twin = await create('A', b)
    const ice = await create('Ice', null, { frozen: true })
    const before = await themes().list({})
    expect(await refusal(themes().moveMany({ themes: [a], parent: b }))).toBe('conflict themes.nameTaken')
    expect(await refusal(themes().moveMany({ themes: [a, b], parent: twin }))).toBe('invalid themes.belowItself')
    expect(await refusal(themes().moveMany({ themes: [a, ice], parent: twin }))).toBe('invalid themes.frozen')
    expect(await themes().list({})).toEqual(before)
  })
})

describe('what a merge would do', () => {
  it('is told beforehand, without highlights of removed documents, and is what it then does', async () => {
    const [plan, gone] = [await bench.bringIn('Plan', 'one two three four.\n'), await bench.bringIn('Gone', 'five six seven.\n')]
    await bench.highlight(plan, 'one', ['From', 'Into'])
    await bench.highlight(plan, 'two', ['From'])
    await bench.highlight(plan, 'three', ['From > Children', 'Into > Children'])
    await bench.highlight(plan, 'four', ['From > Fees'])
    await bench.highlight(gone, 'five', ['From', 'Into'])
    await bench.highlight(gone, 'six', ['From'])
    await bench.engine.documents.remove({ documents: [gone] })
    const [from, into] = [await bench.themeId('From'), await bench.themeId('Into')]
    await themes().update({ theme: from, definition: 'of from', include: 'when', shortcut: 'f', keywords: ['a', 'b'] })
    await themes().update({ theme: into, definition: 'of into', keywords: ['A'] })
    await bench.engine.memos.write({ owner: { theme: from }, body: '', plain: 'memo' })
    expect(await themes().previewMerge({ from, into })).toEqual({
      highlights: 2, both: 1, children: 2, joined: ['Children'], memo: 'moves', summaries: 0, summariesJoined: 0, silences: 0, filled: ['include', 'shortcut'], keywords: 1,
    })
    expect(await themes().merge({ from, into })).toEqual({ moved: 2 })
    expect((await themes().list({})).map(({ name, count }) => [name, count])).toEqual([['Into', 2], ['Children', 1], ['Fees', 1]])
    await bench.engine.history.undo({})
    expect((await themes().list({})).find(({ id }) => id === from)).toMatchObject({ count: 2, shortcut: 'f' })
  })
})
