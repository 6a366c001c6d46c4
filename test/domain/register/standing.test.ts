import { describe, expect, it } from 'vitest'
import { standingByDay, standingOf } from '#domain/register/standing.ts'
import type { Comparator } from '#domain/targets/amounts/comparators.ts'

const amount = (comparator: Comparator, value: number | null, unit: string | null = 'count', currency: string | null = null) => ({ comparator, value, valueTo: null, unit, currency })
const told = (...given: Parameters<typeof standingOf>) => {
  const { standing, reason } = standingOf(...given)
  return `${standing} ${reason}`
}

describe('an outcome suggests how it stands with a target', () => {
  it.each([
    [amount('at least', 3000), amount('exactly', 3000), 'kept reached'],
    [amount('more than', 3000), amount('exactly', 3000), 'partly notReached'],
    [amount('more than', 3000), amount('more than', 3000), 'kept reached'],
    [amount('at least', 3000), amount('exactly', 1600), 'partly notReached'],
    [amount('at least', 3000), amount('exactly', 100), 'missed notReached'],
    [amount('at most', 25, 'weeks'), amount('exactly', 22, 'weeks'), 'kept within'],
    [amount('at most', 25, 'weeks'), amount('exactly', 30, 'weeks'), 'missed beyond'],
    [amount('less than', 25, 'weeks'), amount('exactly', 25, 'weeks'), 'missed beyond'],
    [amount('about', 100), amount('exactly', 96), 'kept reached'],
    [amount('exactly', 1e9, null, 'CNY'), amount('exactly', 1e9, null, 'USD'), 'unclear otherCurrency'],
    [amount('exactly', 1e9, null, 'CNY'), amount('exactly', 38), 'unclear otherUnit'],
    [amount('reach', 60, 'percent'), amount('exactly', 65, 'pp'), 'unclear otherUnit'],
    [amount('increase by', 8, 'percent'), amount('reach', 60, 'percent'), 'unclear growthOrLevel'],
    [amount('increase by', 8, 'percent'), amount('increase by', 9, 'percent'), 'kept reached'],
    [amount('increase by', 8, 'percent'), amount('reduce by', 9, 'percent'), 'unclear growthOrLevel'],
    [amount('at least', null), amount('exactly', 9), 'unclear noNumber'],
  ])('%o against %o', (target, outcome, expected) => expect(told(target, '2025-12-31', outcome, '2026-01-10')).toBe(expected))

  it('before its day what is not reached is too early to tell; what is reached is kept', () => {
    expect(told(amount('at least', 3000), '2026-12-31', amount('exactly', 100), '2026-01-10')).toBe('early notYetDue')
    expect(told(amount('at least', 3000), '2026-12-31', amount('exactly', 3100), '2026-01-10')).toBe('kept reached')
    expect(told(amount('at most', 25), '2026-12-31', amount('exactly', 30), '2026-01-10')).toBe('early beyond')
  })

  it('and without an outcome the day alone does; its own day is not over yet', () => {
    expect(standingByDay('2026-12-31', '2026-12-31').standing).toBe('early')
    expect(standingByDay('2026-12-31', '2027-01-01').standing).toBe('overdue')
    expect(standingByDay(null, '2027-01-01').standing).toBe('unclear')
  })
})

it('numbers of things that have no word in common say nothing of each other; where one is not told, or in another language, they may', () => {
  const counted = (what: string, value: number) => ({ ...amount('exactly', value), what })
  const of = (promised: string, reported: string) => told(counted(promised, 10), null, counted(reported, 38), '2026-06-01')
  expect(of('newly approved innovative drugs', 'secondary-and-above hospitals')).toBe('unclear otherUnit')
  expect(of('innovative medical devices', 'innovative drugs')).toBe('unclear otherUnit')
  expect(of('new enterprises', 'new community childcare spots')).toBe('unclear otherUnit')
  expect(of('new hospital beds', 'additional beds')).toBe('kept reached')
  expect(of('newly approved innovative drugs', 'approvals of drugs')).toBe('kept reached')
  expect(of('创新药', '研究型医院')).toBe('unclear otherUnit')
  expect(of('获批创新药', '创新药品')).toBe('kept reached')
  expect(of('innovative drugs', '创新药')).toBe('kept reached')
  expect(of('', 'hospitals')).toBe('kept reached')
})
