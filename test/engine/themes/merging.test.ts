import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openWorkbench, refusal, type Workbench } from '../excerpts/workbench.ts'

let bench: Workbench
let plan = ''
beforeEach(async () => {
  bench = await openWorkbench()
  plan = await bench.bringIn('Plan', 'one two three four five six seven eight.\n')
})
afterEach(() => bench.close())

const merge = async (from: string, into: string) => bench.engine.themes.merge({ from: await bench.themeId(from), into: await bench.themeId(into) })
/** Quotes by the path of each theme that has any. */
async function quotes(): Promise<Record<string, string[]>> {
  const rows = await bench.engine.annotations.list({ document: plan })
  const found: Record<string, string[]> = {}
  for (const path of await bench.paths()) {
    const id = await bench.themeId(path)
    found[path] = rows.filter(row => row.themes.includes(id)).map(row => row.exact)
  }
  return found
}

describe('merging themes', () => {
  it('gives over tags and children, and merges children of one name in turn', async () => {
    await bench.highlight(plan, 'one', ['Care'])
    await bench.highlight(plan, 'two', ['Care', 'Support'])
    await bench.highlight(plan, 'three', ['Care > Children'])
    await bench.highlight(plan, 'four', ['Support > Children > Fees'])
    await bench.highlight(plan, 'five', ['Care > Children > Fees'])
    await bench.highlight(plan, 'six', ['Care > Elderly'])
    const before = [await bench.engine.themes.list({}), await quotes()]
    expect(await merge('Care', 'Support')).toEqual({ moved: 2 })
    expect(await quotes()).toEqual({
      Support: ['one', 'two'],
      'Support > Children': ['three'],
      'Support > Children > Fees': ['four', 'five'],
      'Support > Elderly': ['six'],
    })
    await bench.engine.history.undo({})
    expect([await bench.engine.themes.list({}), await quotes()]).toEqual(before)
    expect((await bench.engine.history.next({})).redo?.label).toEqual({ id: 'themes.merge', values: { theme: 'Care', into: 'Support' } })
  })

  it('merges a theme into the one above it, children of its own name and of its parent’s name included', async () => {
    await bench.highlight(plan, 'one', ['Care'])
    await bench.highlight(plan, 'two', ['Care > Children'])
    await bench.highlight(plan, 'three', ['Care > Children > Children'])
    await bench.highlight(plan, 'four', ['Care > Children > Children > Children'])
    await merge('Care > Children', 'Care')
    expect(await quotes()).toEqual({ Care: ['one', 'two'], 'Care > Children': ['three'], 'Care > Children > Children': ['four'] })
  })

  it('loses no tag when a child has the name of a theme that is being merged away', async () => {
    await bench.highlight(plan, 'one', ['Top > X > From > X > From'])
    await bench.highlight(plan, 'two', ['Top > X > From'])
    await merge('Top > X > From', 'Top')
    const found = await quotes()
    expect(Object.values(found).flat().toSorted()).toEqual(['one', 'two'])
    expect(found.Top).toEqual(['two'])
  })

  it('refuses to merge a theme into itself or into one below it', async () => {
    await bench.highlight(plan, 'one', ['Care > Children'])
    expect(await refusal(merge('Care', 'Care'))).toBe('invalid themes.mergeIntoItself')
    expect(await refusal(merge('Care', 'Care > Children'))).toBe('invalid themes.mergeIntoItself')
    expect(await bench.paths()).toEqual(['Care', 'Care > Children'])
  })

  it('keeps definition, key and memo of the theme that stays, and takes over what it lacks', async () => {
    const { themes, memos } = bench.engine
    await bench.highlight(plan, 'one', ['From', 'Into', 'Bare'])
    const [from, into, bare] = [await bench.themeId('From'), await bench.themeId('Into'), await bench.themeId('Bare')]
    await themes.update({ theme: from, definition: 'of from', shortcut: 'f' })
    await themes.update({ theme: into, definition: 'of into', shortcut: 'i' })
    await memos.write({ owner: { theme: from }, body: '', plain: 'from memo' })
    await memos.write({ owner: { theme: into }, body: '', plain: 'into memo' })
    await merge('From', 'Into')
    expect((await themes.list({})).find(row => row.id === into)).toMatchObject({ definition: 'of into', shortcut: 'i', name: 'Into' })
    expect(await memos.read({ owner: { theme: into } })).toMatchObject({ plain: 'into memo\n\nfrom memo' })
    await merge('Into', 'Bare')
    expect((await themes.list({})).find(row => row.id === bare)).toMatchObject({ definition: 'of into', shortcut: 'i' })
    expect(await memos.read({ owner: { theme: bare } })).toMatchObject({ plain: 'into memo\n\nfrom memo' })
  })
})
