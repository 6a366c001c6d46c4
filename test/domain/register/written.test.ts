import { describe, expect, it } from 'vitest'
import { writtenAmount } from '#domain/register/amounts.ts'
import { unitNames } from '#domain/register/unit-names.ts'
import type { Comparator } from '#domain/targets/amounts/comparators.ts'
import { readWritten, type WrittenField } from '#domain/register/written.ts'
import { wordsIn } from '../../../electron/engine/exporting/words.ts'

const said = (field: WrittenField, text: string) => {
  const reading = readWritten(field, text)
  return 'said' in reading ? reading.said : reading.wrong
}

describe('what a person writes into a field of the register', () => {
  it.each([
    ['amount', 'no less than 3,000 mu', { comparator: 'at least', value: 3000, valueTo: null, unit: 'mu', currency: null }],
    ['amount', '1.2万亿元', { comparator: 'exactly', value: 1.2e12, valueTo: null, unit: null, currency: 'CNY' }],
    ['amount', '5 to 8 hospitals', { comparator: 'between', value: 5, valueTo: 8, unit: 'count', currency: null }],
    ['amount', '300', { comparator: 'exactly', value: 300, valueTo: null }],
    ['amount', '', { comparator: null, value: null, valueTo: null, unit: null, currency: null }],
    ['amount', '3 hospitals and 5 schools', 'amount'],
    ['amount', 'many', 'amount'],
    ['value', '1.25 trillion', { value: 1.25e12 }],
    ['value', '-0.5', { value: -0.5 }],
    ['value', '12,500', { value: 12500 }],
    ['value', '3 mu', 'number'],
    ['value', '1e9', 'number'],
    ['deadline', '2026', { deadline: '2026-12-31', deadlineKind: 'year' }],
    ['deadline', '2026-02', { deadline: '2026-02-28', deadlineKind: 'date' }],
    ['deadline', '2026-02-30', 'deadline'],
    ['deadline', '2024/2026', { deadline: '2024-01-01/2026-12-31', deadlineKind: 'period' }],
    ['deadline', '2026/2024', 'deadline'],
    ['deadline', 'by the end of August 2019', { deadline: '2019-08-31', deadlineKind: 'date' }],
    ['deadline', 'June 2026', { deadline: '2026-06-30', deadlineKind: 'date' }],
    ['deadline', 'end of 2026', { deadline: '2026-12-31', deadlineKind: 'date' }],
    ['deadline', 'June', 'deadline'],
    ['deadline', '3,000 mu', 'deadline'],
    ['deadline', '到2026年底', { deadline: '2026-12-31', deadlineKind: 'date' }],
    ['deadline', 'P3Y', { deadline: 'P3Y', deadlineKind: 'relative' }],
    ['deadline', 'ongoing', { deadline: null, deadlineKind: 'ongoing' }],
    ['deadline', '', { deadline: null, deadlineKind: null }],
    ['deadline', 'soon', 'deadline'],
    ['responsible', ' Health Commission ;Finance,  Tax and Trade Bureau;Health Commission', { responsible: ['Health Commission', 'Finance, Tax and Trade Bureau'] }],
    ['responsible', '市卫生健康委、市财政局', { responsible: ['市卫生健康委', '市财政局'] }],
    ['currency', 'usd', { currency: 'USD', unit: null }],
    ['currency', 'dollars', 'currency'],
    ['yearly', '是', { isYearly: true }],
    ['yearly', 'maybe', 'yesNo'],
    ['strength', 'SHALL', { strength: 'shall' }],
    ['strength', '', { strength: null }],
    ['kind', '', 'choice'],
  ] as const)('%s: “%s”', (field, text, expected) => expect(said(field, text)).toEqual(expected))
})

describe('an amount as it is shown', () => {
  const shown = (language: 'en' | 'zh', comparator: Comparator, value: number, unit: string | null, currency: string | null = null, valueTo: number | null = null) =>
    writtenAmount({ comparator, value, valueTo, unit, currency }, wordsIn(language), language)

  it('has words for scales and units in either language', () => {
    expect(shown('en', 'reach', 1.25e12, null, 'CNY')).toBe('reach CNY 1.25 trillion')
    expect(shown('zh', 'reach', 1.25e12, null, 'CNY')).toBe('达到 CNY 1.25万亿')
    expect(shown('zh', 'at least', 3000, 'mu')).toBe('不少于 3,000 亩')
    expect(shown('zh', 'exactly', 2, 'years')).toBe('2 年')
    expect(shown('en', 'exactly', 295_000, 'count')).toBe('295,000')
    expect(shown('zh', 'exactly', 295_000, 'count')).toBe('29.5万')
    expect(shown('zh', 'exactly', 947e6, null, 'CNY')).toBe('CNY 9.47亿')
    expect(shown('zh', 'exactly', 947_000_001, null, 'CNY')).toBe('CNY 947,000,001')
    expect(shown('en', 'exactly', 0, 'count')).toBe('0')
    expect(shown('en', 'exactly', 1_234_567, 'm2')).toBe('1,234,567 m²')
    expect(shown('en', 'between', 5, 'count', null, 8)).toBe('5–8')
  })

  it.each(['en', 'zh'] as const)('is read back as what it was, %s', language => {
    const comparator = ['exactly', 'at least', 'at most', 'more than', 'about'] as const
    for (const unit of [...Object.keys(unitNames), 'percent', 'count']) {
      for (const [at, value] of [3, 2500, 12_000, 1_800_000, 0.5].entries()) {
        const text = shown(language, comparator[at] ?? 'exactly', value, unit)
        expect([text, said('amount', text)]).toEqual([text, expect.objectContaining({ value, ...(unit !== 'count' && { unit }) })])
      }
    }
    for (const value of [947_000_000, 1.25e12, 20_000, 99.5]) {
      const text = shown(language, 'exactly', value, null, 'CNY')
      expect([text, said('amount', text)]).toEqual([text, expect.objectContaining({ value, currency: 'CNY' })])
    }
  })
})
