import { describe, expect, test } from 'vitest'
import type { DocumentRow } from '#contract/documents/documents.ts'
import type { ThemeRow } from '#contract/coding/themes.ts'
import { largestOf } from '../../../renderer/features/compare/matrix/Matrix.tsx'
import { turned, turnedCell } from '../../../renderer/features/compare/matrix/turned.ts'
import { gridMove, heat, matrixPlans, matrixRows } from '../../../renderer/features/compare/matrix/matrix-rows.ts'

const theme = (id: string, parent: string | null = null): ThemeRow => ({
  id,
  parent,
  name: id,
  position: id,
  color: '#3184bf',
  definition: '',
  shortcut: '',
  include: '',
  exclude: '',
  example: '',
  keywords: [],
  frozen: false,
  archived: false,
  count: 0,
})
const themes = [theme('care'), theme('young', 'care'), theme('old', 'care'), theme('money'), theme('unused')]
const counted = (cells: readonly { theme: string; document: string; count: number }[]) => ({
  columns: ['a', 'b'].map(id => ({ id, title: id, shortTitle: id, documents: [id], highlights: 0, inBoilerplate: 0, value: 0 })),
  rows: [...Map.groupBy(cells, ({ theme }) => theme)].map(([theme, its]) => ({
    theme, value: its.reduce((sum, { count }) => sum + count, 0), columns: its.map(({ document }) => ['a', 'b'].indexOf(document)), counts: its.map(({ count }) => count), values: null as number[] | null,
  })),
})
const cells = [
  { theme: 'care', document: 'a', count: 3 },
  { theme: 'young', document: 'a', count: 1 },
  { theme: 'old', document: 'a', count: 2 },
  { theme: 'money', document: 'a', count: 4 },
  { theme: 'money', document: 'b', count: 5 },
]
const shown = (more: Partial<Parameters<typeof matrixRows>[2]> = {}) =>
  matrixRows(themes, counted(cells), { closed: new Set(), hideEmpty: false, themeSort: 'codebook', ...more }).map(
    row => `${'  '.repeat(row.depth)}${row.name} ${row.total}`,
  )

describe('the rows of the matrix', () => {
  test('stand as in the codebook, with their totals over the plans', () => {
    expect(shown()).toEqual(['care 3', '  young 1', '  old 2', 'money 9', 'unused 0'])
  })
  test('hide the themes below a closed one', () => {
    expect(shown({ closed: new Set(['care']) })).toEqual(['care 3', 'money 9', 'unused 0'])
  })
  test('are sorted by their totals among siblings, children staying with their parent', () => {
    expect(shown({ themeSort: 'most' })).toEqual(['money 9', 'care 3', '  old 2', '  young 1', 'unused 0'])
  })
  test('leave out what is empty, but not the parent of what is not', () => {
    expect(shown({ hideEmpty: true })).toEqual(['care 3', '  young 1', '  old 2', 'money 9'])
    const below = matrixRows(themes, counted([{ theme: 'old', document: 'a', count: 1 }]), {
      closed: new Set(),
      hideEmpty: true,
      themeSort: 'codebook',
    })
    expect(below.map(row => row.name)).toEqual(['care', 'old'])
  })
})

describe('rows by name, by one column, by words', () => {
  test('stand by name among siblings', () => {
    expect(shown({ themeSort: 'name' })).toEqual(['care 3', '  old 2', '  young 1', 'money 9', 'unused 0'])
  })
  test('stand by what they have in one column', () => {
    const two = [...cells, { theme: 'care', document: 'b', count: 9 }]
    const order = (sortColumn: string) => matrixRows(themes, counted(two), { closed: new Set(), hideEmpty: true, themeSort: 'column', sortColumn }).map(({ name }) => name)
    expect([order('a'), order('b')]).toEqual([['money', 'care', 'old', 'young'], ['care', 'young', 'old', 'money']])
  })
  test('are those with the words in their path, with what stands above them', () => {
    expect(shown({ text: ' OLD' })).toEqual(['care 3', '  old 2'])
    expect(shown({ text: 'care' })).toEqual(['care 3', '  young 1', '  old 2'])
    expect(shown({ text: 'nothing' })).toEqual([])
  })
})

test('what is measured orders the rows, and rows with highlights stay when none of them is measured', () => {
  const { columns, rows: all } = counted(cells)
  const starred = { columns, rows: all.map(row => ({ ...row, value: Number(row.theme === 'young'), values: row.counts.map(() => Number(row.theme === 'young')) })) }
  const rows = matrixRows(themes, starred, { closed: new Set(), hideEmpty: true, themeSort: 'most' })
  expect(rows.map(({ name, total, measured }) => `${name} ${total} ${measured?.total}`)).toEqual(['care 3 0', 'young 1 1', 'old 2 0', 'money 9 0'])
})

describe('the columns of the matrix', () => {
  const plans = ['a', 'b', 'c'].map(id => ({ id, title: `Plan ${id}`, shortTitle: { a: 'Plan 10', b: 'Plan 9', c: '规划' }[id] ?? '', inBoilerplate: 0, documents: [id], highlights: { a: 2, b: 7 }[id] ?? 0, value: { a: 2, b: 7 }[id] ?? 0 }))
  const documents = [
    ['a', 2, '2024'],
    ['b', 7, null],
    ['c', 0, '2019-05'],
  ].map(([id, annotations, issuedOn]) => ({ id, annotations, issuedOn }) as unknown as DocumentRow)
  type Settings = Parameters<typeof matrixPlans>[2]
  const order = (planSort: Settings['planSort'], { hideEmpty = false }: Partial<Settings> = {}) =>
    matrixPlans(plans, documents, { hideEmpty, planSort })
      .map(({ id }) => id)
      .join('')
  test('stand in the wanted order; a plan without a date comes last by date, numbers count by their value, the interface’s script comes first', () => {
    expect([order('arrival'), order('title'), order('date'), order('most')]).toEqual(['abc', 'bac', 'cab', 'bac'])
  })
  test('stand by what one theme has in each', () => {
    expect(matrixPlans(plans, documents, { hideEmpty: false, planSort: 'row', rankByColumn: new Map([['c', 3], ['a', 1]]) }).map(({ id }) => id)).toEqual(['c', 'a', 'b'])
  })
  test('leave out plans without highlights', () => {
    expect(order('arrival', { hideEmpty: true })).toBe('ab')
  })
  test('that stand for values keep the one without a value at the end in every order', () => {
    const values = plans.map(plan => (plan.id === 'b' ? { ...plan, id: '' } : plan))
    const ids = (planSort: Settings['planSort']) => matrixPlans(values, documents, { hideEmpty: false, planSort }).map(({ id }) => id)
    expect([ids('title'), ids('most')]).toEqual([['a', 'c', ''], ['a', 'c', '']])
  })
})

test('the largest number of very many cells is found', () => {
  const countByPlan = new Map(Array.from({ length: 200_000 }, (_, index) => [String(index), index % 7]))
  expect(largestOf([{ id: 'a', name: 'a', color: '', depth: 0, hasChildren: false, isOpen: false, total: 0, countByPlan }])).toBe(6)
})

test('a turned grid has each cell in its place, its notes too', () => {
  const rows = matrixRows(themes, counted(cells), { closed: new Set(), hideEmpty: true, themeSort: 'codebook' })
  const plans = ['a', 'b'].map(id => ({ id, title: id, shortTitle: id, highlights: 1 }))
  const grid = turned({ rows, plans }, 'money')
  expect(grid.rows.map(({ id, countByPlan }) => [id, ...rows.map(row => countByPlan.get(row.id) ?? 0)])).toEqual([['a', 3, 1, 2, 4], ['b', 0, 0, 0, 5]])
  expect(grid.plans.map(({ id, isOpen, isOrder }) => [id, isOpen, isOrder])).toEqual([['care', true, false], ['young', undefined, false], ['old', undefined, false], ['money', undefined, true]])
  expect(turnedCell({ row: 1, column: 3 })).toEqual({ row: 3, column: 1 })
})

test('the largest count is tinted most, and none not at all', () => {
  expect([heat(0, 9), heat(0, 0), heat(9, 9)]).toEqual([0, 0, 34])
  expect(heat(1, 1_000)).toBeGreaterThan(0)
  expect(heat(4, 9)).toBeLessThan(heat(5, 9))
})

describe('keys in the grid', () => {
  const size = { rows: 10, columns: 6, page: 4 }
  const at = (key: string, mod = false, from = { row: 3, column: 2 }) => {
    const next = gridMove(key, mod, from, size)
    return next && [next.row, next.column]
  }
  test('go one cell, or to the end with Ctrl', () => {
    expect(['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'].map(key => at(key))).toEqual([
      [2, 2],
      [4, 2],
      [3, 1],
      [3, 3],
    ])
    expect(['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'].map(key => at(key, true))).toEqual([
      [0, 2],
      [9, 2],
      [3, 0],
      [3, 5],
    ])
    expect([at('Home'), at('End'), at('Home', true), at('End', true), at('PageDown'), at('PageUp')]).toEqual([
      [3, 0],
      [3, 5],
      [0, 0],
      [9, 5],
      [7, 2],
      [0, 2],
    ])
  })
  test('stop at the edges, and other keys do not move', () => {
    expect(at('ArrowUp', false, { row: 0, column: 0 })).toEqual([0, 0])
    expect(at('ArrowRight', false, { row: 9, column: 5 })).toEqual([9, 5])
    expect(at('a')).toBeNull()
  })
})
