import { describe, expect, it } from 'vitest'
import { compareClauses } from '#domain/aligning.ts'
import { meaningsOf } from '#domain/likeness/characters/meanings.ts'
import { variantsWith } from '#domain/likeness/glossary.ts'
import { bareClauses } from './sides.ts'

const english = ['Paint the fences before winter.', 'Print timetables for ferries.', 'Guard beehives against bears.', 'Mend the roof of the barn.']
const chinese = ['看好蜂箱，防熊。', '印制渡轮时刻表。', '修补谷仓屋顶。', '喂养奶牛。']
const traditional = ['看好蜂箱，防熊。', '印製渡輪時刻表。', '修補穀倉屋頂。', '餵養奶牛。']
const pairs = (right: readonly string[]) => compareClauses(bareClauses(...english), bareClauses(...right)).suggest()

describe('what characters mean', () => {
  it('lets clauses in two languages be found that no glossary knows a word of, and says which characters did', () => {
    expect(pairs(chinese).map(({ left, right }) => `${left} ${right}`)).toEqual(['1 1', '2 0', '3 2'])
    const [, bears] = pairs(chinese)
    expect(bears?.words).toEqual({ left: ['bears'], right: ['防熊'] })
  })

  it('is not told where a word that both have made the pair, though it counts', () => {
    const [own, others] = [bareClauses('Extend childcare services and guard beehives against bears.', ...english), bareClauses('扩大托育服务，看好蜂箱，防熊。', ...chinese)]
    const pair = compareClauses(own, others).pair(0, 0)
    expect(pair.words.right.join(' ')).toContain('托育')
    expect(pair.words.left).not.toContain('bears')
    expect(pair.score).toBeGreaterThan(compareClauses(own, bareClauses('扩大托育服务，看好蜂箱。', ...chinese)).pair(0, 0).score)
  })

  it('is known of traditional characters, too', () => {
    expect(pairs(traditional).map(({ left, right }) => `${left} ${right}`)).toEqual(['1 1', '2 0', '3 2'])
    expect(meaningsOf('橋')).toEqual(meaningsOf('桥'))
    expect(meaningsOf('税')).toContain('tax')
  })

  it('is the same of both scripts of Chinese: a plan of Hong Kong is compared with one of Shenzhen word by word, and with the terms of a project', () => {
    const [pair] = compareClauses(bareClauses('餵養奶牛。', '擴大托育服務。', '清點羊毛。'), bareClauses('栽种橡树。', '推广托育服务。', '收集落叶。')).suggest()
    expect(pair).toMatchObject({ left: 1, right: 1 })
    expect(pair?.words.left[0]).toBe('托育')
    const variants = variantsWith([{ term: 'honey cake', sameAs: '蜜糕點', used: true }])
    expect(compareClauses(bareClauses('Bake honey cakes.', ...english), bareClauses(...chinese, '备好蜜糕点。'), undefined, { variants }).suggest().map(({ left, right }) => `${left} ${right}`)).toContain('0 4')
  })

  it('is not asked for where both texts are in one language', () => {
    const [pair] = compareClauses(bareClauses('修补谷仓屋顶。', '看好蜂箱。', '喂养奶牛。'), bareClauses('修补谷仓的屋顶。', '栽种橡树。', '收集落叶。')).suggest()
    expect(pair?.words.left.join('')).not.toMatch(/[a-z]/u)
    expect(meaningsOf('a')).toEqual([])
    expect(meaningsOf('')).toEqual([])
  })
})
