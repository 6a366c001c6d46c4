import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { cellsOf } from '#domain/comparing/cells.ts'
import { freshId, openWorkbench, refusal, type Workbench } from '../excerpts/workbench.ts'

const text = 'Every household gets a place. Fees fall by half. Rules are kept.\n'
let bench: Workbench
let plan = ''
let [own, other, field, project] = ['', '', '', '']

/** Ada has coded the first sentence, Grace the other two; Ada is at work. */
beforeEach(async () => {
  bench = await openWorkbench(null)
  const { engine } = bench
  plan = await bench.bringIn('Plan A', text)
  project = (await engine.projects.current({}))?.id ?? ''
  await engine.settings.write({ coder: "Ada O'Hara" })
  own = await bench.highlight(plan, 'Every household', ['Care'], { memo: 'mine' })
  await engine.settings.write({ coder: 'Grace' })
  other = await bench.highlight(plan, 'Fees fall', ['Care', 'Fees'], { memo: 'hers', starred: true })
  await bench.highlight(plan, 'Rules are kept', ['Fees'])
  field = freshId()
  await engine.fields.define({ id: field, name: 'Strength', type: 'scale', choices: ['may', 'must'] })
  await engine.fields.set({ annotations: [other], field, value: 'must' })
  await engine.settings.write({ coder: "Ada O'Hara" })
})
afterEach(() => bench.close())

const blind = (on: boolean) => bench.engine.settings.codeBlind({ project, blind: on })

/** All that lists, counts and tables say of highlights. */
async function seen() {
  const { engine } = bench
  const [{ rows }, themes, documents, matrix, fields, coders, list] = await Promise.all([
    engine.excerpts.list({}), engine.themes.list({}), engine.documents.list({}), engine.compare.matrix({}), engine.fields.list({}), engine.excerpts.coders({}),
    engine.annotations.list({ document: plan }),
  ])
  return {
    excerpts: rows.map(({ exact }) => exact), themes: themes.map(({ name, count }) => [name, count]), documents: documents.map(({ annotations }) => annotations),
    cells: cellsOf(matrix).map(({ count }) => count), fields: fields.map(({ count }) => count), coders, list: list.map(({ memo }) => memo),
    learned: (await engine.suggestions.ofDocument({ document: plan })).basis.tagged,
    foundInMemos: (await engine.search.memos({ query: 'hers' })).total,
    memos: (await engine.excerpts.list({ filter: { text: 'hers' } })).rows.length,
    within: (await engine.annotations.list({ document: plan, within: { start: 0, end: text.length } })).length,
  }
}
const all = {
  excerpts: ['Every household', 'Fees fall', 'Rules are kept'], themes: [['Care', 2], ['Fees', 2]], documents: [3], cells: [2, 2], fields: [1],
  coders: ["Ada O'Hara", 'Grace'], list: ['mine', 'hers', ''], learned: 3, foundInMemos: 1, memos: 1, within: 3,
}
const mine = {
  excerpts: ['Every household'], themes: [['Care', 1], ['Fees', 0]], documents: [1], cells: [1], fields: [0], coders: ["Ada O'Hara"], list: ['mine'], learned: 1, foundInMemos: 0, memos: 0, within: 1,
}

it('hides what others coded from lists, counts, matrix and memos, and shows all of it again', async () => {
  expect(await seen()).toEqual(all)
  expect((await blind(true)).blind).toEqual([project])
  expect(await seen()).toEqual(mine)
  expect(await bench.engine.annotations.hidden({})).toEqual({ hidden: 2 })
  expect(await refusal(bench.engine.memos.read({ owner: { annotation: other } }))).toBe('missing memos.noOwner')
  expect(await refusal(bench.engine.annotations.remove({ annotations: [other] }))).toBe('missing annotations.unknown')
  await blind(false)
  expect(await seen()).toEqual(all)
  expect(await bench.engine.annotations.hidden({})).toEqual({ hidden: 0 })
  expect(await bench.engine.projects.check({})).toEqual([])
})

it('tells every window to ask again, and never sends what is hidden', async () => {
  const told: { entities: readonly string[]; put: readonly string[] | null }[] = []
  const stop = bench.opened.onEvent((name, value) => {
    if (name === 'changed' && 'entities' in value) told.push({ entities: value.entities, put: value.annotations?.put.map(({ id }) => id) ?? null })
  })
  await blind(true)
  expect(told).toMatchObject([{ entities: expect.arrayContaining(['annotation', 'annotation_theme', 'memo', 'excerpt_value']), put: null }])
  const before = await bench.engine.history.next({})
  expect(before.undo?.label).toEqual({ id: 'fields.set', values: { name: 'Strength', count: 1, value: 'must' } })
  await bench.engine.history.undo({})
  await bench.engine.history.redo({})
  expect(told.slice(1).map(({ put }) => put)).toEqual([[], []])
  await bench.engine.annotations.star({ annotations: [own], starred: true })
  expect(told.at(-1)?.put).toEqual([own])
  stop()
})

it('one goes on coding: own highlights are made, tagged, merged and undone, and nothing of the others’ is touched', async () => {
  await blind(true)
  const second = await bench.highlight(plan, 'household gets', ['Fees'])
  await bench.engine.annotations.merge({ annotations: [own, second] })
  expect((await seen()).excerpts).toEqual(['Every household gets'])
  await bench.engine.history.undo({})
  await bench.engine.history.undo({})
  await blind(false)
  expect(await seen()).toEqual(all)
})

it('auto-code makes an own highlight where a hidden one stands, and leaves that one alone', async () => {
  const { engine } = bench
  await blind(true)
  const found = await engine.autocode.find({ look: { sought: { by: 'words', query: '"fees fall"' } } })
  expect(found.documents.map(({ standing }) => standing)).toEqual([[]])
  const { document, version, starts, ends } = found.documents[0] ?? { document: '', version: '', starts: [], ends: [] }
  expect(await engine.autocode.apply({ places: [{ document, version, starts, ends }], themes: [{ path: ['Money'] }] })).toMatchObject({ created: 1, tagged: 0 })
  await blind(false)
  const rows = await engine.annotations.list({ document: plan })
  expect(rows.filter(({ exact }) => exact === 'Fees fall').map(({ coder, themes }) => [coder, themes.length])).toEqual([['Grace', 2], ["Ada O'Hara", 1]])
})

it('what others’ hidden highlights would lose by is refused, and what moves with them moves', async () => {
  await blind(true)
  expect(await refusal(bench.engine.themes.remove({ themes: [await bench.themeId('Fees')] }))).toBe('invalid themes.onHidden')
  expect(await refusal(bench.engine.fields.remove({ field }))).toBe('invalid fields.onHidden')
  await bench.engine.fields.update({ field, to: { choices: [{ name: 'may', was: 'may' }, { name: 'shall', was: 'must' }] } })
  await bench.engine.themes.merge({ from: await bench.themeId('Fees'), into: await bench.themeId('Care') })
  await blind(false)
  const rows = await bench.engine.annotations.list({ document: plan })
  expect(rows.map(({ themes, values }) => [themes.length, values[field] ?? ''])).toEqual([[1, ''], [1, 'shall'], [1, '']])
})

it('a hand-out has what is seen, and everybody’s when that is asked for', async () => {
  await blind(true)
  const quotes = async (everybody: boolean) => {
    const handout = { format: 'csv' as const, columns: ['quote' as const, 'coder' as const], everybody }
    const { rows } = await bench.engine.exports.count(handout)
    const made = await bench.engine.exports.make(handout)
    expect(made.rows).toBe(rows)
    return readFileSync(bench.opened.files.open(made.ticket).path, 'utf8').split('\r\n').slice(1, -1)
  }
  expect(await quotes(false)).toEqual(["Every household,Ada O'Hara"])
  expect(await quotes(true)).toEqual(["Every household,Ada O'Hara", 'Fees fall,Grace', 'Rules are kept,Grace'])
  // The kept view of the project is everybody's again, and blind again after it.
  expect(await quotes(false)).toHaveLength(1)
})

it('is this project’s and this person’s: another name sees its own', async () => {
  await bench.engine.settings.codeBlind({ project: freshId(), blind: true })
  expect(await seen()).toEqual(all)
  await blind(true)
  await bench.engine.settings.write({ coder: 'Grace' })
  expect((await seen()).excerpts).toEqual(['Fees fall', 'Rules are kept'])
})
