import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Handout } from '#contract/exports.ts'
import { chooseHandout } from '../../../electron/engine/exports/chosen.ts'
import { openReportExcerpts } from '../../../electron/engine/exports/report-excerpts.ts'
import { readScope } from '../../../electron/engine/exports/scope.ts'
import { openStore, type Store } from '../../../electron/engine/store/database.ts'
import { freshId, openWorkbench, type Workbench } from '../excerpts/workbench.ts'

let bench: Workbench
let store: Store
beforeAll(async () => {
  bench = await openWorkbench()
  const plan = await bench.bringIn('Plan', 'PLAN\n\nI. Homes\n\n1. Build 400 homes.\n\n2. Open nurseries.\n\n3. Plant trees.\n')
  await bench.highlight(plan, 'Build 400 homes', ['A', 'B', 'C'], { memo: 'First', starred: true })
  await bench.highlight(plan, 'Open nurseries', ['B'])
  await bench.highlight(plan, 'Plant trees', ['A', 'C'])
  store = await openStore({ file: join(bench.folder, 'test.clausebook'), readOnly: true, coder: () => '', clock: () => 0, newId: freshId, holder: { name: 'test' } })
})
afterAll(async () => {
  await store.close()
  await bench.close()
})

/** What a report prints under each theme. */
function printed(room: number | undefined, themes: readonly string[] = []) {
  const handout = Handout.parse({ format: 'report', filter: { themes } })
  const scope = readScope(store, handout.filter, chooseHandout(store, handout))
  const excerptsOf = openReportExcerpts(store, scope, 'theme', room)
  return scope.themes.map(({ id }) => [...excerptsOf(scope.excerptsByTheme.get(id) ?? [])])
}

test('are the same under each of their themes, with room to keep them, with too little and with none', () => {
  const quotes = [['Build 400 homes', 'Plant trees'], ['Build 400 homes', 'Open nurseries'], ['Build 400 homes', 'Plant trees']]
  for (const room of [undefined, 220, 0]) {
    const groups = printed(room)
    expect(groups.map(group => group.map(({ quote }) => quote))).toEqual(quotes)
    for (const [first] of groups) expect(first).toMatchObject({ citation: 'Plan, I 1', memo: 'First', starred: true, themes: [{ name: 'A' }, { name: 'B' }, { name: 'C' }] })
    expect(groups[2]?.[1]).toMatchObject({ citation: 'Plan, I 3', memo: null, starred: false, themes: [{ name: 'A' }, { name: 'C' }] })
  }
})

test('are read once where there is room, and again where there is none', () => {
  const isKept = (room: number | undefined) => {
    const [a = [], b = [], c = []] = printed(room)
    return [b[0] === a[0], c[0] === a[0], c[1] === a[1]]
  }
  expect(isKept(undefined)).toEqual([true, true, true])
  // 200 for each, and their words.
  expect(isKept(220)).toEqual([true, true, false])
  expect(isKept(0)).toEqual([false, false, false])
})

test('are there for the themes alone that the filter lets through', async () => {
  const themes = [await bench.themeId('B'), await bench.themeId('C')]
  expect(printed(undefined, themes).map(group => group.map(({ quote }) => quote))).toEqual([['Build 400 homes', 'Open nurseries'], ['Build 400 homes', 'Plant trees']])
})
