import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { isGraphemeBoundary } from '#domain/graphemes.ts'
import { indexText, tokensOf } from '#domain/words/terms.ts'
import { openIndex } from '../sqlite-index.ts'
import { expressionFor, locate, termsIn } from './finding.ts'

/** The places that a query finds, as they stand in the text. */
const found = (query: string, text: string) => locate(text, query).map(({ start, end }) => text.slice(start, end))

describe('S1 words are found by their stem', () => {
  it.each([
    ['regulation', 'Regulations regulate the regulated.', ['Regulations', 'regulate', 'regulated']],
    ['policy', 'Policies, not police.', ['Policies']],
    ['care', 'Caring for care-givers; scare', ['Caring', 'care']],
    ['2026', 'by 2026, not 20260', ['2026']],
    ['COVID-19', 'covid 19, COVID-19 and covid-2019', ['covid 19', 'COVID-19']],
    ['12,000', '12,000 or 12 000 or 12000', ['12,000', '12 000']],
    ['health', 'unhealthy', []],
    ['2030', 'by 2030¹ or 2030⁴²', ['2030', '2030']],
    ['"resilience counts"', 'Resilience¹² counts', ['Resilience¹² counts']],
    ['km2', 'on 5 km²', ['km²']],
  ])('%j in %j', (query, text, places) => {
    expect(found(query, text)).toEqual(places)
  })
})

describe('S2 all terms must occur', () => {
  it.each([
    ['care health', 'health care and health', ['health', 'care', 'health']],
    ['care health', 'care only', []],
    ['health "health care"', 'health care', ['health care']],
    ['', 'anything', []],
    ['— !', 'anything — !', []],
  ])('%j in %j', (query, text, places) => {
    expect(found(query, text)).toEqual(places)
  })
})

describe('S3 phrases stand as they are typed', () => {
  it.each([
    ['"health services"', 'Health services, health service, health of services', ['Health services']],
    ['“health services”', 'health\nservices', ['health\nservices']],
    ['"health serv', 'health serv', ['health serv']],
    ['"regulation"', 'regulations and regulation', ['regulation']],
    ['「服务中心」', '服务中心和服务', ['服务中心']],
    ['""', 'x', []],
  ])('%j in %j', (query, text, places) => {
    expect(found(query, text)).toEqual(places)
  })
})

describe('S4 Chinese is found from one character', () => {
  it.each([
    ['医', '医疗和医药', ['医', '医']],
    ['医疗', '医疗、医，疗', ['医疗', '医，疗']],
    ['临床试验', '开展临床试验。', ['临床试验']],
    ['医疗 健康', '健康与医疗', ['健康', '医疗']],
    ['AI医疗', '发展AI医疗', ['AI医疗']],
    ['中中', '中中中', ['中中']],
    ['𠮷野', '𠮷野家', ['𠮷野']],
    ['が', 'か が', ['が']],
  ])('%j in %j', (query, text, places) => {
    expect(found(query, text)).toEqual(places)
  })
})

describe('S5 a star finds words by their beginning', () => {
  it.each([
    ['carb*', 'carbon, Carbide; scarb', ['carbon', 'Carbide']],
    ['regulati*', 'regulation regulating regulate', ['regulation', 'regulating']],
    ['policy*', 'policy policyholder policies', ['policy', 'policyholder']],
    ['健*', '健康', ['健']],
    ['care ser*', 'services of care', ['services', 'care']],
    ['e-gov*', 'e-government', ['e-government']],
    ['carb＊', 'carbon', ['carbon']],
    ['*', 'x', []],
  ])('%j in %j', (query, text, places) => {
    expect(found(query, text)).toEqual(places)
  })
})

describe('S6 case, diacritics and width make no difference, and places are those of the original text', () => {
  it.each([
    ['cafe', 'Café CAFÉ Cafe\u0301s', ['Café', 'CAFÉ', 'Cafe\u0301s']],
    ['ÉCOLE', 'ecole', ['ecole']],
    ['2026', '２０２６年', ['２０２６']],
    ['ai', 'ＡＩ', ['ＡＩ']],
    ['file', 'ﬁle', ['ﬁle']],
    ['m2', '100 ㎡', ['㎡']],
    ['株', '㈱', ['㈱']],
    ['σοφος', 'ΣΟΦΟΣ σοφος', ['ΣΟΦΟΣ', 'σοφος']],
    ['ガ', 'ｶﾞ', ['ｶﾞ']],
    ['한', '\u1112\u1161\u11AB', ['\u1112\u1161\u11AB']],
    ['example', 'exam\u00ADple', ['exam\u00ADple']],
    ['中', '中\u{E0100}', ['中\u{E0100}']],
    ['a', 'a\u200D\u{1F469}', ['a\u200D']],
  ])('%j in %j', (query, text, places) => {
    expect(found(query, text)).toEqual(places)
  })
})

describe('S7 the index and the places agree', () => {
  const index = openIndex()
  const texts: string[] = []
  afterAll(() => index.close())
  const add = (text: string) => {
    index.add([indexText(text)])
    return texts.push(text) - 1
  }
  const piece = fc.constantFrom(
    'health', 'Healthy', 'healthier', 'services', 'serving', 'service', 'policy', 'Policies', 'illness', 'running', 'useful', 'using',
      'hopping', '2026', '医', '医疗', '疗', '服务', 'AI', 'ＡＩ', 'é', 'e\u0301',
    'ß', 'ς', 'ﬁ', '㎡', '½', '①', 'ガ', 'ｶﾞ', '한', '\u1100\u1161', 'क्षि', '\u200D', '\u00AD', '\u0301', '⺀', 'ᦰ', '\uE000', '😀', '-', '，',
      '。', '\n', ' ', ' ', '\u3000', '"', '*', "'", '(', ')', ':', '^', '+',
    'AND', 'OR', 'NOT', 'NEAR', 'text:',
  )
  const anyText = fc.oneof(fc.array(piece, { maxLength: 12 }).map(parts => parts.join('')), fc.string({ unit: 'binary', maxLength: 15 }))

  it('words: a text is found exactly when the words stand in it', () => {
    fc.assert(fc.property(anyText, anyText, (text, query) => {
      const words = query.replace(/[*＊"“”„「」『』＂]/g, ' ').toLowerCase()
      const expression = expressionFor(words)
      const place = add(text)
      expect(expression !== null && index.find(expression).includes(place)).toBe(locate(text, words).length > 0)
    }), { numRuns: 3000 })
  })

  it('phrases and beginnings: every text in which they stand is found', () => {
    fc.assert(fc.property(anyText, anyText, fc.nat(), (text, other, seed) => {
      const own = tokensOf(text)
      const word = own[seed % Math.max(1, own.length)]?.folded ?? other
      const beginning = [...word].slice(0, 1 + (seed % 7)).join('')
      const query = `${beginning}* "${word}" ${seed % 2 === 0 ? other : ''}`
      const place = add(text)
      if (locate(text, query).length > 0) expect(index.find(expressionFor(query) ?? '')).toContain(place)
    }), { numRuns: 3000 })
  })

  it('SQLite sees the borders that are seen here, at every character there is', () => {
    const characters = Array.from({ length: 0x110000 }, (_, point) => point)
      .filter(point => point > 0 && (point < 0xd800 || point > 0xdfff)).map(point => String.fromCodePoint(point))
    const rows = Array
      .from({ length: Math.ceil(characters.length / 500) },
        (_, i) => characters.slice(i * 500, (i + 1) * 500).map(character => `a${character}b`).join('\n'))
    const all = openIndex()
    all.add(rows.map(indexText))
    const seen = all.tokens()
    all.close()
    const wrong = rows
      .filter((row, i) => tokensOf(row).map(({ folded }) => Buffer.from(folded).toString('latin1')).join(' ') !== seen[i]?.join(' '))
    expect(wrong).toEqual([])
  })

  it('nothing that a person types is syntax', () => {
    add('NEAR and text')
    for (const query of ['NEAR(a b)', 'text:x', '^a', 'a OR', '"', "'; DROP TABLE x", 'a AND NOT b', '{a b}:c', 'a + b', '-a', '(((',
      '*'.repeat(50), '\\', '\0']) {
      const expression = expressionFor(query)
      if (expression !== null) expect(() => index.find(expression)).not.toThrow()
    }
  })
})

describe('S8 places', () => {
  it('are in order, do not overlap, cut no grapheme and hold a word each, for any text', () => {
    const anyText = fc
      .oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.string({ unit: 'grapheme', maxLength: 40 }),
        fc.string({ unit: fc.constantFrom('a', 'b', '中', ' ', '\u0301', '\u200D', '👩', 'ﬁ'), maxLength: 40 }))
    fc.assert(fc.property(anyText, anyText, fc.nat(), (text, other, seed) => {
      const word = tokensOf(text)[seed % 5]?.folded ?? other
      let from = 0
      for (const { start, end } of locate(text, seed % 2 === 0 ? word : `${word.slice(0, 1)}*`)) {
        expect(start).toBeGreaterThanOrEqual(from)
        expect(end).toBeGreaterThan(start)
        expect(isGraphemeBoundary(text, start) && isGraphemeBoundary(text, end)).toBe(true)
        expect(tokensOf(text.slice(start, end)).length).toBeGreaterThan(0)
        from = end
      }
    }), { numRuns: 3000 })
  })

  it('only the first fifty terms of a query count', () => {
    const words = Array.from({ length: 60 }, (_, i) => `w${i}`)
    expect(termsIn(words.join(' '))).toHaveLength(50)
    expect(found(words.join(' '), words.slice(0, 50).join(' '))).toHaveLength(50)
  })

  // Each would take minutes if any step were worse than linear: the test's own time limit tells.
  it.each([
    ['one word of a million letters', 'a'.repeat(1_000_000), 'a*', 1],
    ['a million marks on one letter', `a${'\u0316\u0301'.repeat(500_000)} b`, 'a', 1],
    ['a million of one character', '中'.repeat(1_000_000), '中', 1_000_000],
    ['a long word of other letters', 'ж'.repeat(500_000), 'ж*', 1],
    ['a query of a million letters', 'a', 'a'.repeat(1_000_000), 0],
    ['a query of a million stars', 'a', `a${'*'.repeat(1_000_000)}`, 1],
    ['a query of a million quotes', 'a', '"a'.repeat(500_000), 1],
  ])('%s', (_, text, query, places) => {
    expect(locate(text, query)).toHaveLength(places)
  })
})
