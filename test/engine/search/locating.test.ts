import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { beginningOfWords, stemOf } from '#domain/words/porter.ts'
import { locateQuery } from '#domain/words/query/places.ts'
import { readQuery } from '#domain/words/query/reading.ts'
import { locatorFor, passageText } from '../../../electron/engine/search/locating.ts'

const originals = process.env['CLAUSEBOOK_ORIGINALS'] ?? resolve('../shared/seeds')
if (!existsSync(originals)) console.log(`the original plans are not in ${originals}: only the samples were searched`)
const texts = [resolve('seeds'), originals]
  .filter(existsSync)
  .flatMap(folder => readdirSync(folder).filter(name => name.endsWith('.txt')).map(name => readFileSync(join(folder, name), 'utf8')))

/** What stands around a passage is none of its business: a letter that is not plain, the rest of a word. */
const surroundings = [['é ', ' é'], ['ab', 'ba']] as const

const same = (query: string, text: string, around: readonly (readonly [string, string])[] = surroundings) => {
  const { query: read } = readQuery(query)
  if (!read) return
  const wanted = locateQuery(text, read).map(({ start, end }) => ({ start: start + 2, end: end + 2 }))
  for (const [before, after] of around) {
    const places = locatorFor(read)(passageText(before + text + after, { start: 2, end: 2 + text.length }), 2)
    if (places.length > 0 || wanted.length > 0) expect(places, JSON.stringify({ query, text, before })).toEqual(wanted)
  }
}

describe('the quick way finds what the thorough one finds', () => {
  test('for every word of the plans, as a word, a phrase and a beginning', () => {
    for (const text of texts) {
      const passage = text.slice(0, 1_200)
      for (const word of new Set(passage.match(/[\p{L}\p{N}]{1,12}/gu))) {
        for (const query of [word, `"${word}"`, `${word.slice(0, 4)}*`, `${word}s`]) same(query, passage)
      }
    }
  })

  test('for any pieces of text in any order', () => {
    const piece = fc.constantFrom(
      'measure', 'Measures', 'MEASURING', 'happy', 'happily', 'happiness', 'usable', 'usability', 'file', 'filing', 'ties', 'a', 's',
      '2024', '2024a', 'x2', '环', '境', '环境', '，', '。', '　', ' ', '-', '\n', '’', '“', '”', '"', '*', '·', '—', '…', '％', 'Ａ', '１',
      'é', 'e\u0301', 'ﬁ', '㎡', '²', '々', '〇', 'か\u3099', '\ufeff', '\u00ad', '\u200b', '𠮷', '豈', '⼀', 'K', 'ſ', '\ud83d', '°',
      '´', '‱', '‼', '\u2011', '｡',
    )
    const text = fc.array(piece, { maxLength: 12 }).map(pieces => pieces.join(''))
    fc.assert(fc.property(fc.array(text, { maxLength: 3 }).map(words => words.join(' ')), text, (query, other) => same(query, other)), { numRuns: 20_000 })
  })

  test('for any characters at all', () => {
    const text = fc.string({ unit: 'binary', maxLength: 12 })
    fc.assert(fc.property(text, text, (query, other) => same(query, `${other}${query}${other}`)), { numRuns: 20_000 })
  })

  test('for words that are joined', () => {
    const word = fc.constantFrom('measure', '"measures"', 'measuring*', 'happ*', '环境', '境', '2024', 'é')
    const between = fc.constantFrom(' ', ' OR ', ' NOT ', ' NEAR/1 ', ' NEAR/0 ', ' AND ')
    const query = fc.array(fc.tuple(word, between), { minLength: 2, maxLength: 4 }).map(parts => parts.flat().slice(0, -1).join(''))
    const text = fc.array(fc.constantFrom('measure', 'Measures', 'measuring', 'happy', '环境', '境', '2024', 'a', '，', ' ', ' ', 'é', '\u0301'), { maxLength: 14 }).map(parts => parts.join(' '))
    fc.assert(fc.property(query, text, (written, passage) => same(written, passage)), { numRuns: 5_000 })
  })

  test('for long queries, on texts that agree with them nearly everywhere', () => {
    const [words, signs] = ['a '.repeat(250), `${'a-'.repeat(249)}b`]
    for (const text of [words, `${words}b`, 'a'.repeat(500), `${'-'.repeat(1_000)}a${'-'.repeat(999)}`, '人'.repeat(500)]) {
      for (const query of [words, `"${words}"`, signs, `"${signs}"`, `${'a'.repeat(499)}*`, '人'.repeat(250), `人${'-'.repeat(999)}人`]) same(query, text, surroundings.slice(0, 1))
    }
  })

  test('every single character beside a word, as one character of a text', () => {
    for (let point = 0; point < 0x10000; point++) {
      const character = String.fromCharCode(point)
      same('ab', `ab${character}ab 环${character}境`, surroundings.slice(0, 1))
      same('环境', `环${character}境`, surroundings.slice(0, 1))
    }
  })

  test('all words of a stem begin with what is said of it', () => {
    const words = new Set(texts.flatMap(text => text.toLowerCase().match(/[a-z]{3,}/gu) ?? []))
    const endings = [
      '', 's', 'es', 'ed', 'ing', 'ly', 'ness', 'ability', 'ization', 'ational', 'fulness', 'iveness', 'y', 'ies', 'er', 'ement', 'ically',
      'ance', 'ency', 'ology',
    ]
    for (const word of words) {
      for (const longer of endings.map(ending => word + ending)) expect(longer.startsWith(beginningOfWords(stemOf(longer))), longer).toBe(true)
    }
    expect(words.size).toBeGreaterThan(1_000)
    const piece = fc.constantFrom(...'abceilmnorstvwyz', ...endings, 'at', 'bl', 'iz', 'ic', 'iv', 'iti', 'iviti', 'bli', 'logi', 'ful', 'ou', 'eed', 'alli', 'ousli', 'ator')
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 6 }).map(pieces => pieces.join('')), word => word.startsWith(beginningOfWords(stemOf(word)))),
      { numRuns: 50_000 },
    )
  })
})
