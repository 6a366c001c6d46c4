import { afterEach, beforeEach, expect, it } from 'vitest'
import type { TargetRow } from '#contract/coding/memos.ts'
import { openWorkbench, type Workbench } from '../excerpts/workbench.ts'

let bench: Workbench
let plan = ''
let [care, family, home] = ['', '', '']
beforeEach(async () => {
  bench = await openWorkbench()
  plan = await bench.bringIn('Quiet Streets Plan', 'Cars wait at the school. Children play in the street.\n')
  await bench.highlight(plan, 'Cars wait', ['Care'])
  await bench.highlight(plan, 'Children', ['Family'])
  await bench.highlight(plan, 'street', ['Home'])
  care = await bench.themeId('Care')
  family = await bench.themeId('Family')
  home = await bench.themeId('Home')
})
afterEach(() => bench.close())

const speakOf = (kind: TargetRow['kind'], id: string, called: string) =>
  bench.engine.memos.write({ owner: { document: plan }, plain: called, body: JSON.stringify({ root: { type: 'root', children: [{ type: 'paragraph', children: [{ type: 'mention', version: 1, kind, id, name: called }] }] } }) })
const target = async (kind: TargetRow['kind'], id: string) => (await bench.engine.memos.targets({ targets: [{ kind, id }] }))[0]
const words = async () => (await bench.engine.memos.read({ owner: { document: plan }, whole: true })).plain
const mentions = async (kind: TargetRow['kind'], id: string) => (await bench.engine.memos.mentioning({ target: { kind, id } })).length

it('a memo that speaks of a merged theme leads to what that went into, through further merges, new names and undo', async () => {
  await speakOf('theme', care, 'Care')
  await bench.engine.themes.merge({ from: care, into: family })
  expect(await target('theme', care)).toMatchObject({ id: care, current: family, name: 'Family', gone: false })
  await bench.engine.themes.merge({ from: family, into: home })
  await bench.engine.themes.update({ theme: home, name: 'Housing' })
  expect(await target('theme', care)).toMatchObject({ current: home, name: 'Housing', gone: false })
  expect(await words()).toBe('Housing')
  expect(await mentions('theme', home)).toBe(1)
  await bench.engine.history.undo({})
  await bench.engine.history.undo({})
  expect(await target('theme', care)).toMatchObject({ current: family, name: 'Family' })
  expect(await mentions('theme', home)).toBe(0)
  await bench.engine.history.undo({})
  expect(await target('theme', care)).toMatchObject({ current: care, name: 'Care' })
  await bench.engine.themes.merge({ from: family, into: care })
  await bench.engine.themes.remove({ themes: [care] })
  expect(await target('theme', family)).toMatchObject({ name: '', gone: true })
  expect(await bench.engine.projects.check({})).toEqual([])
})

it('themes of one name below merged ones are followed, too', async () => {
  await bench.highlight(plan, 'wait', ['Care > Day'])
  await bench.highlight(plan, 'play', ['Family > Day'])
  const [from, into] = await Promise.all(['Care > Day', 'Family > Day'].map(bench.themeId))
  await bench.engine.themes.merge({ from: care, into: family })
  expect(await target('theme', from ?? '')).toMatchObject({ current: into, name: 'Day', gone: false })
})

it('a memo on a highlight shows the name at once, when what it speaks of was merged and named anew', async () => {
  const note = await bench.highlight(plan, 'school', ['Home'])
  const body = JSON.stringify({ root: { type: 'root', children: [{ type: 'paragraph', children: [{ type: 'mention', version: 1, kind: 'theme', id: care, name: 'Care' }] }] } })
  await bench.engine.memos.write({ owner: { annotation: note }, plain: 'Care', body })
  await bench.engine.themes.merge({ from: care, into: family })
  const told: string[] = []
  const stop = bench.opened.onEvent((name, value) => {
    if (name === 'changed' && 'annotations' in value) for (const row of value.annotations?.put ?? []) if (row.id === note) told.push(String(row.memo))
  })
  await bench.engine.themes.update({ theme: family, name: 'Families' })
  stop()
  expect(told).toEqual(['Families'])
})

it('a memo that speaks of a merged highlight leads to the one that it went into', async () => {
  const first = await bench.highlight(plan, 'at the', [])
  const second = await bench.highlight(plan, 'school', [])
  await speakOf('excerpt', second, '“school”')
  await bench.engine.annotations.merge({ annotations: [first, second] })
  expect(await target('excerpt', second)).toMatchObject({ current: first, name: '“at the school” (Quiet Streets Plan, ¶1)', gone: false })
  expect(await mentions('excerpt', first)).toBe(1)
  await bench.engine.history.undo({})
  expect(await target('excerpt', second)).toMatchObject({ current: second, name: '“school” (Quiet Streets Plan, ¶1)' })
})
