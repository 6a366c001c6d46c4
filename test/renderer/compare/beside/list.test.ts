import { describe, expect, test } from 'vitest'
import { everyPair, filterPairs, isNarrowing } from '../../../../renderer/features/compare/pairs/filter.ts'
import { sharedWords, sortPairs, type PairSort } from '../../../../renderer/features/compare/pairs/list/rows.ts'
import { aligned, named } from './pairs.ts'

const { pairs: found } = aligned([[10, 50, 0.2], [20, 40, 0.9], [30, 10, 0.5], [40, 20, 0.5]])
const statuses = ['suggested', 'confirmed', 'rejected', 'linked'] as const
const pairs = found.map((pair, at) => ({ ...pair, status: statuses[at] ?? ('suggested' as const) }))

describe('the pairs that are shown', () => {
  test('are all but rejected ones, or those of one status, in the same order', () => {
    expect(named(filterPairs(pairs, everyPair, null))).toEqual(['10-50', '20-40', '40-20'])
    expect(statuses.map(status => named(filterPairs(pairs, { ...everyPair, status }, null)))).toEqual([['10-50'], ['20-40'], ['30-10'], ['40-20']])
  })
  test('are as alike as was asked for', () => {
    expect(named(filterPairs(pairs, { ...everyPair, least: 0.5 }, null))).toEqual(['20-40', '40-20'])
  })
  test('have a highlight with one of the themes in either clause; touching is not enough', () => {
    const coded = { left: [{ start: 15, end: 18 }], right: [{ start: 30, end: 40 }, { start: 29, end: 31 }] }
    expect(named(filterPairs(pairs, everyPair, coded))).toEqual(['10-50', '40-20'])
    expect(named(filterPairs(pairs, everyPair, { left: [], right: [] }))).toEqual([])
  })
  test('are narrowed by anything but what is usual', () => {
    expect([everyPair, { ...everyPair, least: 0.25 }, { ...everyPair, themes: ['a'] }, { ...everyPair, status: 'linked' as const }].map(isNarrowing)).toEqual([false, true, true, true])
  })
})

test('the list is ordered by number, place on the right, likeness or status, and stays in the order of the left text where that is alike', () => {
  const order = (column: PairSort['column'], direction: PairSort['direction']) => sortPairs(pairs, { column, direction }).map(({ number }) => number)
  expect(order('number', 'descending')).toEqual([4, 3, 2, 1])
  expect(order('right', 'ascending')).toEqual([3, 4, 2, 1])
  expect(order('score', 'descending')).toEqual([2, 3, 4, 1])
  expect(order('status', 'ascending')).toEqual([1, 2, 4, 3])
})

test('words that made a pair are named once where both say the same, else as either says them', () => {
  expect(sharedWords({ left: ['Weeks', 'trial', 'drug'], right: ['weeks', '临床试验'] })).toBe('Weeks, trial = 临床试验, drug')
  expect(sharedWords({ left: Array.from({ length: 9 }, (_, at) => `w${at}`), right: [] }).split(', ')).toHaveLength(6)
  expect(sharedWords({ left: [], right: [] })).toBe('')
})
