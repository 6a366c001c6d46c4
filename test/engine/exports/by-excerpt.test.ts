import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Handout } from '#contract/exports.ts'
import { orderThemes } from '#domain/themes.ts'
import { chooseHandout, type Chosen } from '../../../electron/engine/exports/chosen.ts'
import { countCells, openCells, totalsByTheme } from '../../../electron/engine/exports/matrix/cell-counts.ts'
import type { HandedHead, HandedMatrix } from '../../../electron/engine/exports/matrix/handed-matrix.ts'
import { reportMatrix } from '../../../electron/engine/exports/matrix/matrix-tables.ts'
import { readScope } from '../../../electron/engine/exports/scope.ts'
import { readThemes } from '../../../electron/engine/excerpts/theme-rows.ts'
import { openStore, type Store } from '../../../electron/engine/store/database.ts'
import { freshId, openWorkbench, type Workbench } from '../excerpts/workbench.ts'

describe('cells of the matrix', () => {
  const themes = [['a', null], ['b', 'a'], ['c', 'b'], ['d', null], ['e', 'd'], ['x', 'y'], ['y', 'x']].map(([id = '', parent = null]) => ({ id: id ?? '', parent }))
  const above = (id: string, seen: readonly string[] = []): readonly string[] => {
    const parent = themes.find(theme => theme.id === id)?.parent ?? null
    return parent === null || seen.includes(id) ? [...seen, id] : above(parent, [...seen, id])
  }

  test('are counted as one counts them: a theme itself, and it with those below, each excerpt once; the circle of a damaged file ends', () => {
    const tagged = fc.record({ plan: fc.constantFrom('p', 'q', 'r'), ranks: fc.uniqueArray(fc.nat(themes.length - 1), { maxLength: 4 }) })
    const shownOf = fc.option(fc.subarray(themes.map(({ id }) => id)).map(ids => new Set(ids)))
    fc.assert(fc.property(fc.array(tagged, { maxLength: 30 }), shownOf, (excerpts, shown) => {
      const tags = { counts: Uint32Array.from(excerpts, ({ ranks }) => ranks.length), ranks: Uint32Array.from(excerpts.flatMap(({ ranks }) => ranks)) }
      const counts = countCells(excerpts.map(({ plan }) => plan), tags, themes, shown)
      const [cells, totals] = [openCells(counts, themes), totalsByTheme(counts, themes)]
      for (const { id } of themes) {
        const ofPlans = ['p', 'q', 'r'].map(plan => cells(id, plan))
        const sumOf = (part: 'own' | 'below') => ofPlans.reduce((sum, cell) => sum + cell[part], 0)
        expect(totals.get(id) ?? { own: 0, below: 0 }).toEqual({ own: sumOf('own'), below: sumOf('below') })
      }
      for (const plan of ['p', 'q', 'r', 'none']) {
        for (const { id } of themes) {
          const idsOf = excerpts.filter(each => each.plan === plan).map(({ ranks }) => ranks.map(rank => themes[rank]?.id ?? '').filter(theme => !shown || shown.has(theme)))
          const counted = { own: idsOf.filter(ids => ids.includes(id)).length, below: idsOf.filter(ids => ids.some(own => above(own).includes(id))).length }
          expect(cells(id, plan)).toEqual(counted)
        }
      }
    }))
  })
})

test('a matrix of very many themes and plans is made a row at a time', () => {
  const head = (id: string): HandedHead => ({ id, name: id, title: id, note: '', depth: 0, color: null, hasBelow: false })
  const [rows, columns] = [['a', 'b', 'c'].map(head), ['p', 'q'].map(head)]
  let counted = 0
  const countOf = (row: HandedHead, column: HandedHead) => ({ count: counted++, below: row.id === 'b' && column.id === 'q' ? 9 : 0 })
  const steps = reportMatrix({ rows, columns, countOf } as unknown as HandedMatrix)
  const countedAt: number[] = []
  for (let step = steps.next(); ; step = steps.next()) {
    countedAt.push(counted)
    if (!step.done) continue
    expect(step.value.rows.map(({ theme, counts, below }) => [theme, counts, below])).toEqual([['a', [0, 1], [0, 0]], ['b', [2, 3], [0, 9]], ['c', [4, 5], [0, 0]]])
    break
  }
  expect(countedAt).toEqual([2, 4, 6, 6])
})

describe('of very many excerpts', () => {
  let bench: Workbench
  let store: Store
  beforeAll(async () => {
    bench = await openWorkbench()
    const plan = await bench.bringIn('Plan', 'PLAN\n\nI. Homes\n\n1. Build 400 homes.\n')
    await bench.highlight(plan, 'Build 400 homes', ['A > B', 'C'])
    store = await openStore({ file: join(bench.folder, 'test.clausebook'), readOnly: true, coder: () => '', clock: () => 0, newId: freshId, holder: { name: 'test' } })
  })
  afterAll(async () => {
    await store.close()
    await bench.close()
  })

  test('a matrix is chosen with its counts and without each excerpt’s themes', () => {
    const chosen = chooseHandout(store, Handout.parse({ format: 'csv', what: 'matrix' }))
    expect(chosen.tags).toBeNull()
    const scope = readScope(store, Handout.parse({ format: 'csv' }).filter, chosen)
    expect(scope.themes.map(({ id }) => scope.cells(id, scope.plans[0]?.id ?? ''))).toEqual([{ own: 0, below: 1 }, { own: 1, below: 1 }, { own: 1, below: 1 }])
  })

  test('what each plan has is told without looking at each excerpt, also where a list comes back to a plan', () => {
    const chosen: Chosen = { excerpts: ['a', 'b', 'c', 'd', 'e'], setAside: 0, documents: ['p', 'q', 'p'], runs: Uint32Array.of(2, 1, 2), tags: null, cells: null, starred: Uint32Array.of(1, 4) }
    const scope = readScope(store, Handout.parse({ format: 'csv' }).filter, chosen)
    expect([...scope.excerptsByPlan()]).toEqual([['p', ['a', 'b', 'd', 'e']], ['q', ['c']]])
    expect(['p', 'q', 'r'].map(scope.countOfPlan)).toEqual([4, 1, 0])
    expect([...scope.starred]).toEqual(['b', 'e'])
  })

  test('what is made by excerpt is made some thousands at a time, and is what is made at once', () => {
    const most = 50_000
    const rankCount = orderThemes(readThemes(store)).length
    const counts = Uint32Array.from({ length: most }, (_, place) => place % 3)
    const ranks = Uint32Array.from([...counts].flatMap((count, place) => Array.from({ length: count }, (__, at) => (place + at) % rankCount)))
    const chosen: Chosen = { excerpts: Array.from({ length: most }, (_, place) => `e${place}`), setAside: 0, documents: ['p', 'q', 'p'], runs: Uint32Array.of(20_000, 29_999, 1), tags: { counts, ranks }, cells: null, starred: null }
    const { filter } = Handout.parse({ format: 'csv' })
    const [inSteps, atOnce] = [readScope(store, filter, chosen), readScope(store, filter, chosen)]
    const made = ['documentById', 'themesByExcerpt', 'excerptsByTheme', 'untagged'] as const
    for (const name of made) expect([name, [...inSteps.makeAhead([name])].length >= 12]).toEqual([name, true])
    expect([...inSteps.makeAhead(made)]).toEqual([])
    for (const name of made) expect([...inSteps[name]]).toEqual([...atOnce[name]])
    expect(atOnce.documentById.get('e49999')).toBe('p')
    expect(atOnce.documentById.get('e49998')).toBe('q')
    expect(atOnce.untagged).toEqual(chosen.excerpts.filter((_, place) => place % 3 === 0))
    expect(atOnce.themesByExcerpt.size).toBe([...counts].filter(count => count > 0).length)
  })
})
