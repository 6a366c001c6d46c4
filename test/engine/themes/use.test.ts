import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { freshId, openWorkbench, refusal, type Workbench } from '../excerpts/workbench.ts'

let bench: Workbench
beforeEach(async () => {
  bench = await openWorkbench()
})
afterEach(() => bench.close())

const themes = () => bench.engine.themes
const row = async (id: string) => (await themes().list({})).find(theme => theme.id === id)
const create = (name: string, parent: string | null = null, more = {}) => themes().create({ id: freshId(), parent, name, ...more })
const lastLabel = async () => (await bench.engine.history.next({})).undo?.label

describe('how a theme is used', () => {
  it('is kept with the theme, its texts and keywords cleaned', async () => {
    const { id } = await create('Care', null, {
      include: ' Where fees are named\r\n', exclude: 'Buildings', example: '“Fees fall.”', keywords: [' fees ', 'Fees', 'crèche', '', '托育'],
    })
    expect(await row(id)).toMatchObject({
      include: 'Where fees are named', exclude: 'Buildings', example: '“Fees fall.”', keywords: ['fees', 'crèche', '托育'], frozen: false, archived: false,
    })
  })

  it('changes under a name of its own in the history, and undo brings back what was there', async () => {
    const { id } = await create('Care')
    const steps = [
      [{ include: 'a' }, 'themes.rules'],
      [{ exclude: 'b' }, 'themes.rules'],
      [{ example: 'c' }, 'themes.setExample'],
      [{ keywords: ['d'] }, 'themes.setKeywords'],
      [{ archived: true }, 'themes.archive'],
      [{ archived: false }, 'themes.unarchive'],
      [{ frozen: true }, 'themes.freeze'],
      [{ frozen: false }, 'themes.thaw'],
    ] as const
    for (const [values, label] of steps) {
      const before = await row(id)
      expect(await themes().update({ theme: id, ...values })).toMatchObject(values)
      expect(await lastLabel()).toEqual({ id: label, values: { theme: 'Care' } })
      await bench.engine.history.undo({})
      expect(await row(id)).toEqual(before)
      await bench.engine.history.redo({})
    }
    const operations = await bench.engine.history.list({})
    await themes().update({ theme: id, keywords: ['d', 'D'] })
    expect(await bench.engine.history.list({})).toEqual(operations)
  })
})

describe('a frozen theme', () => {
  it('is not renamed, moved, redefined, merged or deleted, nor is what holds it deleted', async () => {
    const top = await create('Top')
    const { id } = await create('Care', top.id, { frozen: true })
    const work = await create('Work')
    const before = await themes().list({})
    const changes = [
      themes().update({ theme: id, name: 'Caring' }), themes().update({ theme: id, definition: 'x' }), themes().update({ theme: id, keywords: ['x'] }),
      themes().move({ theme: id, parent: null }), themes().merge({ from: id, into: work.id }), themes().merge({ from: work.id, into: id }),
      themes().merge({ from: top.id, into: work.id }), themes().remove({ themes: [id] }), themes().remove({ themes: [work.id, top.id] }),
    ]
    for (const change of changes) expect(await refusal(change)).toBe('invalid themes.frozen')
    expect(await themes().list({})).toEqual(before)
  })

  it('is tagged with, coloured and given a key as ever, and takes all else once it is thawed', async () => {
    const { id } = await create('Care', null, { frozen: true })
    const plan = await bench.bringIn('Plan', 'One two.\n')
    await bench.highlight(plan, 'One', ['Care'])
    expect(await themes().update({ theme: id, color: '#123456', shortcut: 'c' })).toMatchObject({ count: 1, color: '#123456', shortcut: 'c' })
    expect(await themes().update({ theme: id, frozen: false, name: 'Caring' })).toMatchObject({ name: 'Caring', frozen: false })
  })
})

describe('merging', () => {
  it('keeps rules and example of the theme that stays, takes over what it lacks, and unites keywords', async () => {
    const from = await create('From', null, { include: 'from', exclude: 'from', example: 'from', keywords: ['one', 'two'] })
    const into = await create('Into', null, { include: 'into', keywords: ['Two', 'three'] })
    await themes().merge({ from: from.id, into: into.id })
    expect(await row(into.id)).toMatchObject({ include: 'into', exclude: 'from', example: 'from', keywords: ['Two', 'three', 'one'] })
  })
})
