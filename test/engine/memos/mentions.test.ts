import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { MemoOwner, TargetRow } from '#contract/coding/memos.ts'
import { openWorkbench, type Workbench } from '../excerpts/workbench.ts'

let bench: Workbench
let plan = ''
let note = ''
beforeEach(async () => {
  bench = await openWorkbench()
  plan = await bench.bringIn('Quiet Streets Plan', 'I. Streets\n\n1. Cars wait at the school.\n\n2. Children play in the street.\n')
  note = await bench.highlight(plan, 'Cars wait', ['Care'])
})
afterEach(() => bench.close())

const chip = ({ kind, id }: Pick<TargetRow, 'kind' | 'id'>, name: string) => ({ type: 'mention', version: 1, kind, id, name })
const bodyOf = (...inline: unknown[]) => JSON.stringify({ root: { type: 'root', children: [{ type: 'paragraph', children: inline }] } })
const write = (owner: MemoOwner, inline: readonly unknown[], plain = 'as it was written') => bench.engine.memos.write({ owner, plain, body: bodyOf(...inline) })
const clause = async (label: string) => (await bench.engine.documents.clauses({ document: plan })).find(row => row.label === label)?.id ?? ''
const name = async (kind: TargetRow['kind'], id: string) => (await bench.engine.memos.targets({ targets: [{ kind, id }] }))[0]

describe('what a memo speaks of', () => {
  it('is called by its name of now: theme, document, clause by citation, excerpt by words and citation', async () => {
    const theme = await bench.themeId('Care')
    await bench.engine.documents.describe({ document: plan, values: { shortTitle: 'QSP' } })
    const targets = [{ kind: 'theme', id: theme }, { kind: 'document', id: plan }, { kind: 'clause', id: await clause('2') }, { kind: 'excerpt', id: note }] as const
    expect((await bench.engine.memos.targets({ targets: [...targets] })).map(row => row.name)).toEqual(['Care', 'Quiet Streets Plan', 'QSP, I 2', '“Cars wait” (QSP, I 1)'])
    await bench.engine.themes.update({ theme, name: 'Families' })
    expect(await name('theme', theme)).toMatchObject({ name: 'Families', gone: false })
    await bench.engine.annotations.remove({ annotations: [note] })
    expect(await name('excerpt', note)).toMatchObject({ name: '', gone: true, place: null })
    await bench.engine.documents.remove({ documents: [plan] })
    for (const { kind, id } of targets.slice(1)) expect(await name(kind, id)).toMatchObject({ gone: true })
  })

  it('stands in lists and files by its name of now, and as it was written once it is gone', async () => {
    const theme = await bench.themeId('Care')
    await write({ annotation: note }, [{ type: 'text', text: 'See ' }, chip({ kind: 'theme', id: theme }, 'Care')], 'See Care')
    const memo = async () => [
      (await bench.engine.annotations.list({ document: plan }))[0]?.memo,
      (await bench.engine.excerpts.list({ filter: {} })).rows[0]?.memo,
    ]
    expect(await memo()).toEqual(['See Care', 'See Care'])
    await bench.engine.themes.update({ theme, name: 'Families' })
    expect(await memo()).toEqual(['See Families', 'See Families'])
    expect((await bench.engine.excerpts.list({ filter: { text: 'families' } })).rows).toHaveLength(1)
    await bench.engine.themes.remove({ themes: [theme] })
    expect(await memo()).toEqual(['See Care', 'See Care'])
  })

  it('knows which memos speak of it and how often, through edits, undo and redo', async () => {
    const theme = await bench.themeId('Care')
    const target = { kind: 'theme', id: theme } as const
    const mentioning = async () => (await bench.engine.memos.mentioning({ target })).map(row => [row.name, row.count])
    await write({ document: plan }, [chip(target, 'Care'), chip(target, 'Care')])
    await write({ project: true }, [chip(target, 'Care')])
    expect(new Set(await mentioning())).toEqual(new Set([['Quiet Streets Plan', 2], [(await bench.engine.projects.current({}))?.name, 1]]))
    await write({ project: true }, [{ type: 'text', text: 'no more' }])
    expect(await mentioning()).toEqual([['Quiet Streets Plan', 2]])
    await bench.engine.history.undo({})
    await bench.engine.history.undo({})
    expect(await mentioning()).toEqual([])
    await bench.engine.history.redo({})
    expect(await mentioning()).toEqual([['Quiet Streets Plan', 2]])
    expect(await bench.engine.projects.check({})).toEqual([])
  })

  it('is a clause through a corrected text: by chips and by its own memo, and back-links find both', async () => {
    const old = await clause('2')
    await write({ clause: old }, [{ type: 'text', text: 'a memo' }])
    await write({ project: true }, [chip({ kind: 'clause', id: old }, 'QSP, I 2')])
    const { version, text } = await bench.engine.documents.text({ document: plan })
    await bench.engine.documents.correct({ document: plan, version, text: text.replace('1. Cars', '1. All the cars') })
    const now = await clause('2')
    expect(now).not.toBe(old)
    expect(await name('clause', old)).toMatchObject({ name: 'Quiet Streets Plan, I 2', place: { document: plan, start: text.indexOf('2.') + 'All the c'.length - 1 } })
    expect(await bench.engine.memos.read({ owner: { clause: now } })).toMatchObject({ plain: 'as it was written' })
    // Written on the clause of now it is the same memo.
    await write({ clause: now }, [{ type: 'text', text: 'another' }], 'another')
    expect(await bench.engine.memos.read({ owner: { clause: old } })).toMatchObject({ plain: 'another' })
    expect((await bench.engine.memos.mentioning({ target: { kind: 'clause', id: now } })).map(row => row.count)).toEqual([1])
    expect((await bench.engine.memos.list({ document: plan })).map(row => row.name)).toEqual(['Quiet Streets Plan, I 2'])
  })

  it('stays with the earlier text when its clause is not in the new one, and says so by no place there', async () => {
    const old = await clause('2')
    await write({ clause: old }, [{ type: 'text', text: 'a memo' }])
    const { version, text } = await bench.engine.documents.text({ document: plan })
    await bench.engine.documents.correct({ document: plan, version, text: text.slice(0, text.indexOf('2.')) })
    expect(await name('clause', old)).toMatchObject({ name: 'Quiet Streets Plan, I 2', gone: false, place: { document: plan, start: 0, end: 0 } })
    expect((await bench.engine.memos.list({})).map(row => row.name)).toEqual(['Quiet Streets Plan, I 2'])
  })
})

describe('what a memo could lead to', () => {
  const find = async (words: string, document?: string) => (await bench.engine.memos.find({ words, ...(document && { document }) })).map(row => `${row.kind} ${row.name}`)
  it('is found by parts of names, quotes, and labels of the document that is read or named', async () => {
    expect(await find('car')).toEqual(['theme Care', 'excerpt “Cars wait” (Quiet Streets Plan, I 1)'])
    expect(await find('quiet st')).toEqual(['document Quiet Streets Plan'])
    expect(await find('I 2', plan)).toEqual(['clause Quiet Streets Plan, I 2'])
    expect(await find('quiet 1')).toEqual(['clause Quiet Streets Plan, I 1'])
    expect(await find('children', plan)).toEqual(['clause Quiet Streets Plan, I 2'])
    expect(await find('%')).toEqual([])
  })
  it('never lists what was taken away', async () => {
    await bench.engine.documents.remove({ documents: [plan] })
    expect(await find('quiet')).toEqual([])
    expect(await find('cars')).toEqual([])
  })
})
