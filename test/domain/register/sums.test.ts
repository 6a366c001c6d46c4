import { expect, test } from 'vitest'
import { sumsOf } from '../../../electron/domain/register/sums.ts'

type Amount = Parameters<typeof sumsOf>[0][number]
const amount = (value: number | null, more: Partial<Amount> = {}): Amount => ({ comparator: 'exactly', value, valueTo: null, unit: 'mu', currency: null, isYearly: false, ...more })
const money = (value: number, more: Partial<Amount> = {}) => amount(value, { unit: null, currency: 'CNY', ...more })
const told = (rows: readonly Amount[], alsoThings = false) => {
  const { sums, left } = sumsOf(rows, alsoThings)
  return [...sums.map(({ comparator, value, valueTo, unit, currency, isYearly, count }) => [comparator, value, valueTo, currency ?? unit, isYearly, count]), left]
}

test('amounts of one unit or currency are added; yearly ones apart, two currencies never', () => {
  expect(told([amount(3000), amount(500), money(1e9), money(2e9), money(5e8, { isYearly: true }), money(7, { currency: 'USD' })])).toEqual([['exactly', 3500, null, 'mu', false, 2], ['exactly', 3e9, null, 'CNY', false, 2], 2])
  expect(told([amount(0.1), amount(0.2)])).toEqual([['exactly', 0.3, null, 'mu', false, 2], 0])
})

test('bounds of one side stay a bound of that side, ranges a range, and bounds of both sides come to nothing', () => {
  expect(told([amount(1, { comparator: 'at least' }), amount(2, { comparator: 'more than' }), amount(3)])).toEqual([['at least', 6, null, 'mu', false, 3], 0])
  expect(told([amount(1, { comparator: 'at most' }), amount(2, { comparator: 'reach' })])).toEqual([['at most', 3, null, 'mu', false, 2], 0])
  expect(told([amount(1, { comparator: 'about' }), amount(2)])).toEqual([['about', 3, null, 'mu', false, 2], 0])
  expect(told([amount(5, { comparator: 'between', valueTo: 8 }), amount(2)])).toEqual([['between', 7, 10, 'mu', false, 2], 0])
  expect(told([amount(1, { comparator: 'at least' }), amount(2, { comparator: 'at most' })])).toEqual([2])
  expect(told([amount(1, { comparator: 'increase by' }), amount(2, { comparator: 'increase by' })])).toEqual([2])
})

test('shares, times and things are left out; things are added where a person says that they are alike', () => {
  const things = [amount(5, { unit: 'count' }), amount(6, { unit: 'count' }), amount(7, { unit: 'percent' }), amount(8, { unit: 'weeks' }), amount(null)]
  expect(told(things)).toEqual([4])
  expect(told(things, true)).toEqual([['exactly', 11, null, 'count', false, 2], 2])
})

test('of things that a person chose only those are added that have a word in common', () => {
  const counted = (value: number, what: string) => amount(value, { unit: 'count', what })
  expect(told([counted(10, 'innovative drugs'), counted(4, 'day clinics'), counted(30, 'new drugs'), counted(6, 'clinics for children'), counted(5, 'roads')], true)).toEqual([
    ['exactly', 40, null, 'count', false, 2], ['exactly', 10, null, 'count', false, 2], 1,
  ])
})
