import { afterEach, beforeEach, expect, it } from 'vitest'
import type { MemoOwner } from '#contract/coding/memos.ts'
import { freshId, openWorkbench, refusal, type Workbench } from '../excerpts/workbench.ts'

let bench: Workbench
let [plan, theme, clause, hers, his] = ['', '', '', '', '']

/** Grace wrote on everything there is, and a day of the journal; Ada, who is at work now, wrote another day. */
beforeEach(async () => {
  bench = await openWorkbench(null)
  await as('Grace')
  plan = await bench.bringIn('Quiet Streets Plan', '1. Cars wait at the school.\n\n2. Children play.\n')
  await bench.highlight(plan, 'Cars wait', ['Care'])
  theme = await bench.themeId('Care')
  clause = (await bench.engine.documents.clauses({ document: plan })).find(({ label }) => label === '2')?.id ?? ''
  hers = freshId()
  await bench.engine.memos.addEntry({ id: hers, day: '2026-05-01' })
  for (const owner of owners()) await write(owner, 'hers')
  await as('Ada')
  his = freshId()
  await bench.engine.memos.addEntry({ id: his, day: '2026-05-02' })
  await write({ entry: his }, 'mine')
})
afterEach(() => bench.close())

const as = (coder: string) => bench.engine.settings.write({ coder })
const owners = (): MemoOwner[] => [{ document: plan }, { clause }, { theme }, { project: true }, { entry: hers }]
const write = (owner: MemoOwner, plain: string) => bench.engine.memos.write({ owner, plain, body: '' })
const read = (owner: MemoOwner) => bench.engine.memos.read({ owner })
const blind = async (on: boolean) => bench.engine.settings.codeBlind({ project: (await bench.engine.projects.current({}))?.id ?? '', blind: on })

it('a memo says who wrote in it last, by undo again who did before', async () => {
  for (const owner of owners()) expect(await read(owner)).toMatchObject({ coder: 'Grace', plain: 'hers' })
  expect((await write({ document: plan }, 'ours')).coder).toBe('Ada')
  expect((await bench.engine.memos.list({ document: plan })).map(({ name, coder }) => [name, coder])).toEqual([['Quiet Streets Plan', 'Ada'], ['Quiet Streets Plan, 2', 'Grace']])
  await bench.engine.history.undo({})
  expect(await read({ document: plan })).toMatchObject({ coder: 'Grace', plain: 'hers' })
})

it('to write the same again is no writing', async () => {
  expect((await write({ document: plan }, 'hers')).coder).toBe('Grace')
})

it('who merges two memos into one wrote the one, who moves one did not', async () => {
  await bench.highlight(plan, 'Children', ['Family'])
  await bench.engine.themes.merge({ from: theme, into: await bench.themeId('Family') })
  const family = await bench.themeId('Family')
  expect(await read({ theme: family })).toMatchObject({ coder: 'Grace', plain: 'hers' })
  await bench.highlight(plan, 'play', ['Home'])
  const home = await bench.themeId('Home')
  await write({ theme: home }, 'mine')
  await as('Ben')
  await bench.engine.themes.merge({ from: home, into: family })
  expect(await read({ theme: family })).toMatchObject({ coder: 'Ben' })
})

it('coding blind hides what others wrote on documents and clauses and their days; themes and the project stay everybody’s', async () => {
  await blind(true)
  const hidden = { body: '', plain: '', coder: '', updatedAt: null, fault: 'hidden' }
  expect(await read({ document: plan })).toEqual(hidden)
  expect(await read({ clause })).toEqual(hidden)
  expect(await read({ theme })).toMatchObject({ plain: 'hers' })
  expect(await read({ project: true })).toMatchObject({ plain: 'hers' })
  expect((await bench.engine.memos.journal({})).map(({ day }) => day)).toEqual(['2026-05-02'])
  expect((await bench.engine.memos.list({})).map(({ owner }) => Object.keys(owner)[0]).toSorted()).toEqual(['entry', 'project', 'theme'])
  expect((await bench.engine.search.memos({ query: 'hers' })).total).toBe(2)
  expect(await refusal(read({ entry: hers }))).toBe('missing memos.noOwner')
  expect(await refusal(bench.engine.memos.removeEntry({ entry: hers }))).toBe('missing memos.noEntry')
  // Nothing hidden is written over or emptied.
  for (const plain of ['mine now', '']) {
    expect(await refusal(write({ document: plan }, plain))).toBe('conflict memos.hidden.refused')
    expect(await refusal(write({ clause }, plain))).toBe('conflict memos.hidden.refused')
  }
  await blind(false)
  expect(await read({ document: plan })).toMatchObject({ plain: 'hers', coder: 'Grace', fault: null })
  expect((await bench.engine.memos.journal({})).map(({ day }) => day)).toEqual(['2026-05-02', '2026-05-01'])
})

it('one’s own memos and those of nobody known are read and written while coding blind', async () => {
  await write({ document: plan }, 'mine')
  await blind(true)
  expect(await write({ document: plan }, 'mine, longer')).toMatchObject({ plain: 'mine, longer', coder: 'Ada', fault: null })
})
