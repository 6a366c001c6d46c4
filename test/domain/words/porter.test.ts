import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { beginningOfStems, stemOf } from '#domain/words/porter.ts'
import { openIndex } from '../sqlite-index.ts'

const seeds = resolve(import.meta.dirname, '../../../seeds')
const vocabulary = [...new Set(readdirSync(existsSync(seeds) ? seeds : '.')
  .filter(name => name.endsWith('.txt'))
  .flatMap(name => readFileSync(resolve(seeds, name), 'utf8').toLowerCase().match(/[a-z]+/g) ?? []))]
const endings = [
  '', 's', 'es', 'ed', 'ing', 'ly', 'y', 'ness', 'ful', 'fulness', 'ation', 'ational', 'tional', 'ization', 'izer', 'ator', 'alism',
    'iveness', 'ousness', 'ality', 'ivity',
  'ativity', 'bility', 'ability', 'ical', 'icate', 'icity', 'alize', 'ative', 'able', 'ible', 'ant', 'ement', 'ment', 'ent', 'ion', 'sion',
    'ou', 'ism', 'ate', 'ous', 'ive',
  'ize', 'eed', 'ies', 'sses', 'e', 'll', 'al', 'ally', 'er', 'ance', 'ence', 'ology', 'ency', 'ancy', 'ently', 'ely', 'ously', 'bly',
]

describe('W1 stems are those of SQLite', () => {
  it('for the words of the sample plans with every ending', () => {
    expectStemsOfSqlite(vocabulary.flatMap(word => endings.map(ending => word + ending)))
  })

  it('for made-up words, also with other letters', () => {
    const words: string[] = []
    for (const [first, second] of pairsOf(['', 'a', 'y', 'st', 'yes', 'ba', 'cvc', 'xw', 'll', 'ooz', 'ø', 'aß', 'жa', 'naк', '𐐨'])) {
      for (const ending of endings) words.push(first + second + ending, first + ending + second, `${first}${second}${ending}s`)
    }
    expectStemsOfSqlite([...new Set(words)].filter(word => word !== ''))
  })

  it('for words at the limit of 64 bytes', () => {
    expectStemsOfSqlite(
      [61, 62, 63,
        64, 65].flatMap(
          length => [`${'ab'.repeat(40).slice(0, length - 3)}ing`, `ж${'ab'.repeat(40).slice(0, length - 5)}ing`, 'ж'.repeat(length / 2)]))
  })

  it.each([['regulations', 'regul'], ['ponies', 'poni'], ['caresses', 'caress'], ['as', 'as'], ['hopping', 'hop'], ['filing', 'file'],
    ['', '']])('%j has the stem %j', (word, stem) => {
    expect(stemOf(word)).toBe(stem)
  })
})

describe('W2 the beginning that the index is asked for', () => {
  it('is one of the stems of all words with the prefix, whatever they end in', () => {
    const wrong: string[] = []
    const beginnings = new Map<string, string>()
    for (const base of [...vocabulary.filter((_, i) => i % 8 === 0), 'ill', 'art', 'us', 'sit', 'run', 'wis', 'key', 'cs', 'a']) {
      for (const word of endings
        .flatMap(ending => [base + ending, `${base}${ending}s`, `${base}${ending}ing`, `${base}${base.at(-1)}${ending}`])) {
        const stem = stemOf(word)
        for (let length = 1; length <= word.length; length += 1) {
          const prefix = word.slice(0, length)
          const asked = beginnings.get(prefix) ?? stemOf(beginningOfStems(prefix))
          beginnings.set(prefix, asked)
          if (!stem.startsWith(asked)) wrong.push(`${prefix}* asks for ${asked} and misses ${word} (${stem})`)
        }
      }
    }
    expect(wrong).toEqual([])
  })

  it.each([
    ['regulati', 'regul'], ['illn', 'il'], ['artf', 'art'], ['runni', 'run'], ['policy', 'polic'], ['happines', 'happi'],
      ['emission', 'emiss'], ['health', 'health'], ['national', 'nation'], ['медици', 'медици'], ['', ''],
  ])('for %j is %j', (prefix, beginning) => {
    expect(beginningOfStems(prefix)).toBe(beginning)
  })
})

function expectStemsOfSqlite(words: readonly string[]): void {
  const index = openIndex()
  index.add(words)
  const found = index.tokens()
  index.close()
  const wrong = words.flatMap((word, i) => {
    const stem = stemOf(word)
    const bytes = stem === word ? Buffer.from(word).toString('latin1') : stem
    return found[i]?.length === 1 && found[i]?.[0] !== bytes ? [`${word}: ${stem}, not ${found[i]?.[0]}`] : []
  })
  expect(wrong).toEqual([])
  expect(found.filter(tokens => tokens.length === 1).length).toBeGreaterThan(words.length / 2)
}

function pairsOf(parts: readonly string[]): [string, string][] {
  return parts.flatMap(first => parts.map((second): [string, string] => [first, second]))
}
