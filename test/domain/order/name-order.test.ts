import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nameOrderIn, rankNames, sortByName } from '../../../electron/domain/order/name-order.ts'

const sorted = (language: 'en' | 'zh', names: readonly string[]) => names.toSorted(nameOrderIn(language).compare)

describe('names in a list', () => {
  it('stand in the script of the interface’s language first, Chinese ones by their sounds, numbers by their value', () => {
    const names = ['示例', 'Zebra', 'Plan 10', '北京', 'plan 9', '安徽', 'Éa']
    expect(sorted('en', names)).toEqual(['Éa', 'plan 9', 'Plan 10', 'Zebra', '安徽', '北京', '示例'])
    expect(sorted('zh', names)).toEqual(['安徽', '北京', '示例', 'Éa', 'plan 9', 'Plan 10', 'Zebra'])
  })

  it('are told apart so where they first differ, not by how they begin', () => {
    expect(sorted('en', ['2026年计划', '2026 plan', '北京乙', '北京 b', '10 年'])).toEqual(['10 年', '2026 plan', '2026年计划', '北京 b', '北京乙'])
  })

  it('have one order, whatever they hold', () => {
    const name = fc.array(fc.constantFrom('a', 'B', '安', '北', '1', '12', ' ', '《', '😀', '\u{20000}'), { maxLength: 5 }).map(parts => parts.join(''))
    fc.assert(
      fc.property(fc.constantFrom('en' as const, 'zh' as const), name, name, name, (language, a, b, c) => {
        const { compare } = nameOrderIn(language)
        expect(Math.sign(compare(a, b))).toBe(-Math.sign(compare(b, a)) + 0)
        if (compare(a, b) <= 0 && compare(b, c) <= 0) expect(compare(a, c)).toBeLessThanOrEqual(0)
      }),
    )
  })
})

describe('what has names', () => {
  const items = ['甲', 'b', 'Plan 10', 'plan 9', 'B', '安', 'PLAN 9'].map((name, at) => ({ name, at }))
  it('is sorted by them as they stand in the language, what is alike as it came', () => {
    for (const language of ['en', 'zh'] as const) expect(sortByName(items, ({ name }) => name, language)).toEqual(items.toSorted((a, b) => nameOrderIn(language).compare(a.name, b.name)))
    expect(sortByName(items, ({ name }) => name, 'en').map(({ at }) => at)).toEqual([1, 4, 3, 6, 2, 5, 0])
  })
  it('has one place where names are alike, and the next as many further', () => {
    const ranks = (language: 'en' | 'zh') => items.map(item => rankNames(items, ({ name }) => name, language).get(item))
    expect(ranks('en')).toEqual([6, 0, 4, 2, 0, 5, 2])
    expect(ranks('zh')).toEqual([1, 2, 6, 4, 2, 0, 4])
  })
})
