import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { likelihoodRatio, TermTotals, termsApart, WordCounts } from '#domain/comparing/apart.ts'

const counted = (...texts: string[]) => {
  const counts = new WordCounts()
  for (const text of texts) counts.add(text)
  return counts
}
const seed = (name: string) => counted(...readFileSync(new URL(`../../../seeds/${name}`, import.meta.url), 'utf8').split('\n'))
const terms = (own: WordCounts, others: WordCounts, most = 30) => termsApart(own, others, most).map(({ term }) => term)

test('totals of many texts are the same counts, and the others are all but the one', () => {
  const [own, others] = [seed('sample-news-bullets.txt'), seed('sample-numbered-sections.txt')]
  const totals = new TermTotals()
  for (const name of ['sample-news-bullets.txt', 'sample-numbered-sections.txt']) for (const line of readFileSync(new URL(`../../../seeds/${name}`, import.meta.url), 'utf8').split('\n')) totals.add(line)
  expect(totals.words).toBe(own.words + others.words)
  expect(termsApart(own, totals.without(own), 100)).toEqual(termsApart(own, others, 100))
})

test('the likelihood ratio is that of the table: Dunning’s “the swiss” of 1993', () => {
  // Table 2 there: k(AB) 110, k(A ~B) 2442, k(~A B) 111, k(~A ~B) 29114.
  expect(likelihoodRatio(110, 110 + 111, 2442, 2442 + 29_114)).toBeCloseTo(270.72, 1)
  expect(likelihoodRatio(5, 100, 50, 1_000)).toBeCloseTo(0, 10)
  expect(likelihoodRatio(0, 100, 0, 1_000)).toBe(0)
})

describe('words and pairs', () => {
  const keys = (text: string) => [...counted(text).terms.keys()]
  test('are stems; stop words, numbers, signs and the end of a text part pairs, a blank and a hyphen do not', () => {
    expect(keys('Nursing homes')).toEqual(['nurs', 'home', 'nurs home'])
    expect(keys('homes and nursing')).toEqual(['home', 'nurs'])
    expect(keys('homes, nursing')).toEqual(['home', 'nurs'])
    expect(keys('homes 2030 nursing')).toEqual(['home', 'nurs'])
    expect(keys('long-term')).toEqual(['long', 'term', 'long term'])
    expect([...counted('homes', 'nursing').terms.keys()]).toEqual(['home', 'nurs'])
  })
  test('are not by whom and by when at a clause’s end', () => {
    expect(keys('1. Build homes. (Responsible organization: Housing Bureau; time of completion: by 2030)')).toEqual(['build', 'home', 'build home'])
  })
  test('are words in Chinese, too, without those of one character', () => {
    expect(keys('发展托育服务的机构')).toEqual(expect.arrayContaining(['发展', '服务', '机构']))
    expect(keys('服务的机构')).toEqual(['服务', '机构'])
    expect(keys('以及 2030 年')).toEqual([])
  })
})

describe('what sets a text apart', () => {
  test('is no word that says nothing to a reader', () => {
    const own = counted(...Array.from({ length: 9 }, () => 'Actually ponds, isn’t it, without them.'))
    const others = counted(...Array.from({ length: 30 }, () => 'Roads and bridges are kept open near towns.'))
    expect(terms(own, others)).toEqual(['ponds'])
  })
  const filler = 'The government plans work on roads and bridges. '.repeat(40)
  test('is what it has much more often, as it is mostly written, pairs in place of their words', () => {
    const own = counted(`${filler}${'Sponge City works. '.repeat(2)}${'We build sponge cities. '.repeat(12)}`)
    const [first, ...rest] = termsApart(own, counted(filler.repeat(3)), 30)
    expect(first).toMatchObject({ term: 'sponge cities', words: 2, count: 14, others: 0 })
    expect(rest.map(({ term }) => term)).not.toContain('sponge')
  })
  test('is not what both have as often, what the others have more of, or what stands there once', () => {
    expect(terms(counted(filler), counted(filler.repeat(3)))).toEqual([])
    expect(terms(counted(`${filler}Sponge. Sponge.`), counted(filler + 'Sponge. '.repeat(60)))).not.toContain('Sponge')
    expect(terms(counted('Sponge roads.'), counted(filler.repeat(100)))).toEqual([])
    expect(terms(counted(filler), counted())).toEqual([])
  })
  test('of the sample plans is what they are about', () => {
    const plans = ['sample-deadlines.txt', 'sample-numbered-sections.txt'].map(seed)
    const [deadlines = counted(), sections = counted()] = plans
    expect(terms(deadlines, sections)).toEqual(expect.arrayContaining(['senior care']))
    expect(terms(sections, deadlines)).toEqual(expect.arrayContaining(['drugs', 'innovative', 'companies', 'research']))
  })
})
