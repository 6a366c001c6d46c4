import { expect, test } from 'vitest'
import { profileOf } from '#domain/comparing/profile.ts'

const plan = (id: string, values: Readonly<Record<string, number>>) => ({ id, valueByTheme: new Map(Object.entries(values)) })

test('a profile is the share of each theme among a plan’s counts, beside the mean of the others’ shares', () => {
  const plans = [plan('a', { care: 3, work: 1 }), plan('b', { care: 1, work: 1 }), plan('c', { work: 9 }), plan('empty', {})]
  expect(profileOf(['care', 'work', 'none'], plans, 'a', false)).toEqual([
    { theme: 'care', share: 75, others: 25 }, { theme: 'work', share: 25, others: 75 }, { theme: 'none', share: 0, others: 0 },
  ])
})

test('shares of the text are taken as they are; without others there is no mean', () => {
  expect(profileOf(['care'], [plan('a', { care: 12.5 }), plan('b', { care: 2.5 })], 'a', true)).toEqual([{ theme: 'care', share: 12.5, others: 2.5 }])
  expect(profileOf(['care'], [plan('a', { care: 1 })], 'a', false)).toEqual([{ theme: 'care', share: 100, others: null }])
})
