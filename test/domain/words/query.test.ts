import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { indexExpression } from '#domain/words/query/index-expression.ts'
import { locateQuery } from '#domain/words/query/places.ts'
import { plainTerms, type Query } from '#domain/words/query/query.ts'
import { asPhrase, asWords, readQuery } from '#domain/words/query/reading.ts'
import { indexText, type Term, tokensOf } from '#domain/words/terms.ts'
import { openIndex } from '../sqlite-index.ts'
import { locate } from './finding.ts'

const termText = ({ tokens, exact, prefix }: Term) => (exact ? `"${tokens.join(' ')}"` : tokens.join('-')) + (prefix ? '*' : '')
/** A query in brackets, as it was understood. */
function shape(query: Query | null): string {
  if (query === null) return ''
  if (query.kind === 'term') return termText(query.term)
  if (query.kind === 'near') return `[${query.parts.map((part, index) => (index === 0 ? '' : `${query.within[index - 1]}: `) + shape(part)).join(' ')}]`
  const parts = query.parts.map(shape).join(query.kind === 'any' ? ' | ' : ' & ')
  return `(${parts}${query.kind === 'all' ? query.without.map(part => ` ! ${shape(part)}`).join('') : ''})`
}
const read = (written: string) => shape(readQuery(written).query)

describe('Q1 operators in capitals join, brackets group', () => {
  it.each([
    ['care child', '(care & child)'],
    ['care AND child', '(care & child)'],
    ['care OR child', '(care | child)'],
    ['a b OR c d', '((a & b) | (c & d))'],
    ['a (b OR c) d', '(a & (b | c) & d)'],
    ['a NOT b', '(a ! b)'],
    ['a AND NOT "b c"', '(a ! "b c")'],
    ['NOT b a', '(a ! b)'],
    ['(a NOT b) c NOT (d OR e)', '(a & c ! b ! (d | e))'],
    ['child* NEAR/5 care', '[child* 5: care]'],
    ['a NEAR b', '[a 10: b]'],
    ['a NEAR/0 b NEAR/3 (c OR "d e")', '[a 0: b 3: (c | "d e")]'],
    ['a b NEAR/2 c OR d', '((a & [b 2: c]) | d)'],
    ['"early child*" OR x', '("early child"* | x)'],
    ['养老 AND（托育 OR 儿童）', '(养-老 & (托-育 | 儿-童))'],
    ['养老 ＮＥＡＲ／３ 服务', '[养-老 3: 服-务]'],
    ['"a"OR"b"', '("a" | "b")'],
    ['((((a))))OR b', '(a | b)'],
    ['a OR b — OR c', '(a | b | c)'],
    ['a OR (b & c)', '(a | (b & c))'],
  ])('%j', (written, understood) => {
    expect(readQuery(written).mistake).toBe(null)
    expect(read(written)).toBe(understood)
  })
})

describe('Q2 what holds no operator is nothing but words', () => {
  it.each([
    ['Plan for Health and Care (2021–2025)', '(plan & for & health & and & care & 2021-2025)'],
    ['1) a) first point', '(1 & a & first & point)'],
    ['low-carbon or not', '(low-carbon & or & not)'],
    [':( -x "AND"', '(x & "and")'],
    ['《养老（托育）规划》', '养-老-托-育-规-划'],
    ['near/5', 'near-5'],
    ['—', ''],
  ])('%j', (written, understood) => {
    expect(readQuery(written).mistake).toBe(null)
    expect(read(written)).toBe(understood)
  })

  /** Words and phrases as they were read before there were operators. */
  function wordsOnly(written: string): string[] {
    const terms: Term[] = []
    for (const { groups } of written.matchAll(/["“”„「」『』＂](?<phrase>[^"“”„「」『』＂]*)["“”„「」『』＂]?|(?<word>[^\s"“”„「」『』＂]+)/gu)) {
      const { phrase, word = '' } = groups ?? {}
      const tokens = tokensOf(phrase ?? word).map(token => token.folded)
      if (tokens.length > 0) terms.push({ tokens, exact: phrase !== undefined, prefix: /[*＊]$/.test(word) })
    }
    return terms.slice(0, 50).map(termText)
  }
  it('and they are read as they always were', () => {
    const piece = fc.constantFrom('care', 'Child', 'or', 'and', 'not', 'near', '养老', '(', ')', '（', '"', '“', '*', '-', "'", ' ', ' ', '\n', '1.', 'é')
    fc.assert(fc.property(fc.oneof(fc.array(piece, { maxLength: 12 }).map(parts => parts.join('')), fc.string({ unit: 'binary', maxLength: 20 })), written => {
      // A star at a phrase's end is new.
      if (/[\p{L}\p{N}][*＊]+(?:["“”„「」『』＂]|$)/u.test(written) && /["“”„「」『』＂]/u.test(written)) return
      expect(plainTerms(readQuery(written).query)?.map(termText)).toEqual(wordsOnly(written))
    }), { numRuns: 5_000 })
  })
})

describe('Q3 a mistake is told at its place', () => {
  it.each([
    ['AND', 'missingBefore', 'AND'],
    ['OR care', 'missingBefore', 'OR'],
    ['NEAR(a b)', 'missingBefore', 'NEAR'],
    ['care AND', 'missingBehind', 'AND'],
    ['care AND OR child', 'missingBehind', 'AND'],
    ['care NOT', 'missingBehind', 'NOT'],
    ['care NOT NOT child', 'missingBehind', 'NOT'],
    ['care NEAR/5 )', 'missingBehind', 'NEAR/5'],
    ['a OR (b c', 'bracketOpen', '('],
    ['a OR (', 'bracketOpen', '('],
    ['a OR b) c', 'bracketClosed', ')'],
    ['a OR ()', 'bracketEmpty', ')'],
    ['a AND（）', 'bracketEmpty', '）'],
    ['NOT carbon', 'notAlone', 'NOT'],
    ['a OR NOT b', 'notAlone', 'NOT'],
    ['(NOT a) b', 'notAlone', 'NOT'],
    ['(a b) NEAR/5 c', 'nearWhat', 'NEAR/5'],
    ['a NEAR/5 (b OR (c d))', 'nearWhat', 'NEAR/5'],
    ['a NEAR/x b', 'nearNumber', 'NEAR/x'],
    ['a NEAR/ b', 'nearNumber', 'NEAR/'],
    ['a NEAR/1001 b', 'nearNumber', 'NEAR/1001'],
    [`${'('.repeat(21)}a OR b${')'.repeat(21)}`, 'tooDeep', '('],
    [`x OR ${Array.from({ length: 50 }, (_, i) => `w${i}`).join(' ')}`, 'tooMany', 'w49'],
  ])('%j: %s at %j', (written, kind, at) => {
    const { query, mistake } = readQuery(written)
    expect(query).toBe(null)
    expect(mistake?.kind).toBe(kind)
    expect(written.slice(mistake?.start, mistake?.end)).toBe(at)
    // What was written is still found as words.
    expect(readQuery(asWords(written)).mistake).toBe(null)
  })

  it('counts UTF-16 code units, and points behind characters of two', () => {
    expect(readQuery('𠮷野 OR').mistake).toMatchObject({ kind: 'missingBehind', start: 4, end: 6 })
    expect(readQuery('ＯＲ 𠮷').mistake).toMatchObject({ kind: 'missingBefore', start: 0, end: 2 })
  })

  it('what somebody may not expect is remarked, and found all the same', () => {
    const remarks = (written: string) => readQuery(written).remarks.map(({ kind, start }) => [kind, start])
    expect(remarks('care "health serv')).toEqual([['quoteOpen', 5]])
    expect(remarks('*care ca*e care*')).toEqual([['starInside', 0], ['starInside', 8]])
    expect(remarks(Array.from({ length: 52 }, () => 'ab').join(' '))).toEqual([['moreTerms', 150]])
    expect(remarks('care* "x"')).toEqual([])
  })

  const piece = fc.constantFrom('care', 'x*', '养老', '"a b"', '"', '(', ')', '（', '）', 'AND', 'OR', 'NOT', 'NEAR', 'NEAR/2', 'ＯＲ', 'NEAR/', ' ', ' ', ' ', '—', '𠮷')
  const anyQuery = fc.oneof(fc.tuple(fc.array(piece, { maxLength: 9 }), fc.constantFrom('', ' ', ' ')).map(([parts, between]) => parts.join(between)), fc.string({ unit: 'binary', maxLength: 20 }))
  it('never throws; either a query or a mistake within what was written, and as words never one', () => {
    let joined = 0
    fc.assert(fc.property(anyQuery, written => {
      const { query, mistake, remarks } = readQuery(written)
      expect(query === null || mistake === null).toBe(true)
      for (const { start, end } of [...(mistake ? [mistake] : []), ...remarks]) expect(0 <= start && start < end && end <= written.length, JSON.stringify(written)).toBe(true)
      expect(readQuery(asWords(written)).mistake).toBe(null)
      if (query && plainTerms(query) === null) joined += 1
    }), { numRuns: 5_000 })
    expect(joined).toBeGreaterThan(20)
  })

  it('any text as a phrase is one exact term of its words', () => {
    fc.assert(fc.property(anyQuery, text => {
      const { query, mistake, remarks } = readQuery(asPhrase(text))
      expect([mistake, remarks]).toEqual([null, []])
      const words = tokensOf(text.replaceAll(/["“”„「」『』＂*＊\s]+/gu, ' ').trim()).map(({ folded }) => folded)
      expect(query).toEqual(words.length === 0 ? null : { kind: 'term', term: { tokens: words, exact: true, prefix: false } })
    }), { numRuns: 3_000 })
  })

  it.each([['brackets', `${'('.repeat(500_000)}a OR b`], ['operators', 'a OR '.repeat(300_000)], ['negations', 'a NOT '.repeat(300_000)]])('a million letters of %s end at once', (_, written) => {
    expect(readQuery(written).mistake).not.toBe(null)
  })
})

describe('Q4 what is found', () => {
  const found = (written: string, text: string) => locate(text, written).map(({ start, end }) => text.slice(start, end))
  it.each([
    ['care OR child', 'child care', ['child', 'care']],
    ['care OR parent', 'health', []],
    ['care NOT parent', 'care by parents', []],
    ['care NOT parent', 'care by nurses', ['care']],
    ['(a AND b) OR c', 'c and a', ['c']],
    ['care NEAR/1 parent', 'care by parents, care and then all of the parents', ['care', 'parents', 'care']],
    ['parent NEAR/1 care', 'care by parents', ['care', 'parents']],
    ['care NEAR/0 parent', 'care by parents', []],
    ['care NEAR/0 parent', 'parent care', ['parent', 'care']],
    ['care NEAR/3 care', 'care', []],
    ['care NEAR/3 care', 'care for care', ['care', 'care']],
    ['托育 NEAR/2 服务', '托育的服务，托育机构和它们的服务', ['托育', '服务', '托育']],
    ['a NEAR/1 b NEAR/1 c', 'a b x c; a y y b c', ['a', 'b', 'c']],
    ['(child* OR infant) NEAR/2 "day care"', 'infants in day care; of all the children, day cares', ['infants', 'day care']],
    ['"early child*"', 'early childhood, early children', ['early childhood', 'early children']],
    ['ＧＤＰ OR café', 'gdp Cafe', ['gdp', 'Cafe']],
  ])('%j in %j', (written, text, places) => {
    expect(found(written, text)).toEqual(places)
  })
})

describe('Q5 the index finds every passage in which something is located', () => {
  const index = openIndex()
  const texts: string[] = []
  afterAll(() => index.close())
  const word = fc.constantFrom('care', 'caring', 'child', 'children', '养老', '老', '服务', '2026', '2026s', 'policy', 'police')
  const text = fc.array(fc.oneof(word, fc.constantFrom(' ', ' ', '，', '. ')), { minLength: 1, maxLength: 14 }).map(parts => parts.join(' '))
  const one = fc.oneof(word, word.map(each => `"${each}"`), fc.tuple(word, word).map(([a, b]) => `"${a} ${b}"`), word.map(each => `${each.slice(0, 4)}*`))
  const { any: query } = fc.letrec<{ any: string; all: string; near: string; one: string }>(tie => ({
    one: fc.oneof({ depthSize: 'small' }, one, tie('any').map(inner => `(${inner})`)),
    near: fc.oneof(tie('one'), fc.tuple(one, fc.constantFrom('NEAR', 'NEAR/0', 'NEAR/2'), one).map(parts => parts.join(' '))),
    all: fc.oneof({ depthSize: 'small' }, tie('near'), fc.tuple(tie('near'), fc.constantFrom(' ', ' AND ', ' NOT '), tie('all')).map(parts => parts.join(''))),
    any: fc.oneof({ depthSize: 'small' }, tie('all'), fc.tuple(tie('all'), tie('all')).map(parts => parts.join(' OR '))),
  }))
  it('and none in vain where it says so', () => {
    const seen = { located: 0, asked: 0 }
    fc.assert(fc.property(text, query, (plan, written) => {
      const { query: understood } = readQuery(written)
      if (!understood) return
      index.add([indexText(plan)])
      const place = texts.push(plan) - 1
      const isLocated = locateQuery(plan, understood).length > 0
      const isFound = index.find(indexExpression(understood)).includes(place)
      if (isLocated) expect(isFound, JSON.stringify({ plan, written })).toBe(true)
      seen.asked += 1
      seen.located += Number(isLocated)
    }), { numRuns: 3_000 })
    expect(seen.located).toBeGreaterThan(150)
    expect(seen.asked).toBeGreaterThan(1_000)
  })
})
