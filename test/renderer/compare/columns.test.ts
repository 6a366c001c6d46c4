import { describe, expect, test } from 'vitest'
import type { ExcerptRow } from '#contract/coding/excerpts.ts'
import type { ThemeRow } from '#contract/coding/themes.ts'
import { columnLines, columnPlans } from '../../../renderer/features/compare/columns/column-lines.ts'
import { plansInColumns } from '../../../renderer/features/compare/columns/use-column-plans.ts'
import { furtherTexts, pickPanes } from '../../../renderer/features/compare/panes/pick-panes.ts'

const theme = (id: string) => ({ id, parent: null, name: id }) as unknown as ThemeRow
const excerpt = (id: string, document: string, themes: string[]) => ({ id, document, themes }) as unknown as ExcerptRow
const rows = [excerpt('1', 'a', ['care']), excerpt('2', 'a', ['care', 'money']), excerpt('3', 'b', ['care']), excerpt('4', 'b', [])]
const told = (wanted: ReadonlySet<string> | null) =>
  columnLines(rows, [theme('money'), theme('care'), theme('unused')], wanted, ['a', 'b']).map(line =>
    line.kind === 'theme' ? `${line.theme} ${line.count}` : line.cells.map(cell => cell?.id ?? '–').join(' '),
  )

describe('excerpts lined up by theme', () => {
  test('stand beside each other under each of their themes, in the codebook’s order', () => {
    expect(told(null)).toEqual(['money 1', '2 –', 'care 3', '1 3', '2 –'])
  })
  test('only under the wanted themes', () => {
    expect(told(new Set(['money', 'unused']))).toEqual(['money 1', '2 –'])
  })
})

test('all plans stand as columns while they are few, else those with most highlights, until some are chosen', () => {
  const plans = [['a', 0], ['b', 2], ['c', 1], ['d', 4]].map(([id, annotations]) => ({ id: String(id), annotations: Number(annotations) }))
  expect(columnPlans(plans, [], 4).map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd'])
  expect(columnPlans(plans, [], 2).map(({ id }) => id)).toEqual(['b', 'd'])
  expect(columnPlans(plans, ['d', 'a'], 2).map(({ id }) => id)).toEqual(['a', 'd'])
})

test('of the plans that fit conditions all stand there up to twelve, and a sentence says so', () => {
  const plans = Array.from({ length: 14 }, (_, at) => ({ id: `${at}`, annotations: at }))
  const told = (fitting: readonly string[] | null, chosen: readonly string[] = []) => {
    const { plans: shown, note } = plansInColumns(plans, fitting && new Set(fitting), chosen)
    return [shown.map(({ id }) => id).join(' '), note?.id, note?.values]
  }
  expect(told(['3', '0', '5', '7', '9'])).toEqual(['0 3 5 7 9', 'compare.columns.allFitting', { count: 5 }])
  expect(told(plans.map(({ id }) => id))).toEqual(['2 3 4 5 6 7 8 9 10 11 12 13', 'compare.columns.firstFitting', { count: 12, all: 14 }])
  expect(told(['3', '5'], ['5', '9'])).toEqual(['5', undefined, undefined])
  expect(told([])).toEqual(['', undefined, undefined])
  expect(told(null)).toEqual(['10 11 12 13', 'compare.columns.first', { count: 4 }])
})

describe('the documents side by side', () => {
  test('are the one read last and another one', () => {
    expect(pickPanes(['a', 'b', 'c'], [], 'b')).toEqual(['b', 'a'])
    expect(pickPanes(['a', 'b', 'c'], [], null)).toEqual(['a', 'b'])
  })
  test('stay as they were chosen, even twice the same, while they are there', () => {
    expect(pickPanes(['a', 'b'], ['b', 'b'], 'a')).toEqual(['b', 'b'])
    expect(pickPanes(['a', 'b'], ['gone', 'b'], null)).toEqual(['a', 'b'])
    expect(pickPanes(['a', 'b', 'c'], ['c', 'b', 'gone', 'a', 'b'], null)).toEqual(['c', 'b', 'a'])
  })
  test('one document stands on both sides, none on neither', () => {
    expect(pickPanes(['a'], [], null)).toEqual(['a', 'a'])
    expect(pickPanes([], [], 'a')).toEqual([])
  })
  test('a further one is any that does not stand there, or, where each does, any of them again', () => {
    const plans = [{ id: 'a' }, { id: 'b' }, { id: 'c' }]
    expect(furtherTexts(plans, ['a', 'c'])).toEqual([{ id: 'b' }])
    expect(furtherTexts(plans, ['a', 'b', 'c'])).toEqual(plans)
  })
})
