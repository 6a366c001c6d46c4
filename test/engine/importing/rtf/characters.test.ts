import { describe, expect, test } from 'vitest'
import { readRtf } from '../../../../electron/engine/importing/rtf/read-rtf.ts'
import { escaped, rtfFile, textOf } from './rtf-file.ts'

/** 第一章 in GB 18030, 第一章 in Big5, 第一章 in Shift_JIS. */
const simplified = [0xb5, 0xda, 0xd2, 0xbb, 0xd5, 0xc2]
const traditional = [0xb2, 0xc4, 0xa4, 0x40, 0xb3, 0xb9]
const japanese = [0x91, 0xe6, 0x88, 0xea, 0x8f, 0xcd]

describe('code pages', () => {
  test.each([
    ['a font’s own character set, GB 2312', `\\f1 ${escaped(...simplified)}`, '第一章'],
    ['a font’s own character set, Big5', `\\f2 ${escaped(...traditional)}`, '第一章'],
    ['a font’s own character set, Shift_JIS', `\\f3 ${escaped(...japanese)}`, '第一章'],
    ['a font’s own character set, Cyrillic', `\\f4 ${escaped(0xcf, 0xeb, 0xe0, 0xed)}`, 'План'],
    ['Western letters and quotes', `caf${escaped(0xe9)} ${escaped(0x93)}plan${escaped(0x94)}`, 'café “plan”'],
    ['a second byte that is a letter', `\\f2 ${escaped(0xa4)}H${escaped(0xa5, 0xc1)}`, '人民'],
    ['a second byte that is an escaped backslash', `\\f2 ${escaped(0xb3)}\\\\${escaped(0xa5, 0x69)}`, '許可'],
    ['fonts that change within a line', `\\f1 ${escaped(0xb5, 0xda)}\\f0 ${escaped(0xe9)}{\\f2 ${escaped(0xa4, 0x40)}}${escaped(0xe9)}`, '第é一é'],
    ['the words that say which half of a font is meant', `\\loch\\af0\\hich\\af0\\dbch\\f1 ${escaped(...simplified)}`, '第一章'],
  ])('%s', (_, body, expected) => {
    expect(textOf(body)).toBe(expected)
  })

  test.each([
    ['936', simplified],
    ['950', traditional],
    ['932', japanese],
  ])('the document’s page %s, where the font leaves it to that', (page, bytes) => {
    const head = `\\ansi\\ansicpg${page}\\deff7`
    expect(textOf(`\\f7 ${escaped(...bytes)}`, head)).toBe('第一章')
    expect(textOf(escaped(...bytes), head)).toBe('第一章')
    expect(textOf(`\\f0 ${escaped(...bytes)}`, head)).toBe('第一章')
  })

  test('Western text in a Western font stays that in a Chinese document', () => {
    expect(textOf(`\\f0 caf${escaped(0xe9)} ${escaped(0x93)}plan${escaped(0x94)}`, '\\ansi\\ansicpg936\\deff0')).toBe('café “plan”')
  })

  test('older pages and other systems', () => {
    expect(textOf(escaped(0x81, 0xe1), '\\pc\\deff7')).toBe('üß')
    expect(textOf(escaped(0x9b), '\\pca\\deff7')).toBe('ø')
    expect(textOf(escaped(0x8e), '\\mac\\deff7')).toBe('é')
    expect(textOf(escaped(0xe9), '\\ansi\\ansicpg4711\\deff7')).toBe('é')
  })

  test('raw bytes, also when the second one looks like a brace or a backslash', () => {
    const raw = (...bytes: number[]) => Buffer.from(bytes).toString('latin1')
    const head = '\\ansi\\ansicpg950\\deff7'
    expect(textOf(raw(0xb3, 0x5c, 0xa5, 0x69), head)).toBe('許可')
    expect(textOf(`${raw(0xa5, 0x7b)}x`, head)).toBe(`${new TextDecoder('big5').decode(Buffer.from([0xa5, 0x7b]))}x`)
  })

  test('raw UTF-8 is read as such, whatever page is declared', () => {
    expect(textOf(Buffer.from('第一章 café').toString('latin1'), '\\ansi\\ansicpg936\\deff7')).toBe('第一章 café')
  })

  test('signs of Symbol and Wingdings look like what they are', () => {
    expect(textOf(`{\\f5 ${escaped(0xb3)}} 5 {\\f6 ${escaped(0xfc)}} {\\f5 \\u61619 ?}{\\f6 \\u-3844 ?}`)).toBe('≥ 5 ✓ ≥✓')
  })
})

describe('Unicode', () => {
  test.each([
    ['a fallback of one', '\\u31532?\\u19968\\\'3f', '第一'],
    ['no fallback', '\\uc0\\u31532\\u19968 x', '第一x'],
    ['a fallback of two bytes', `\\f1\\uc2\\u31532${escaped(0xb5, 0xda)}\\u19968 ${escaped(0xd2, 0xbb)}`, '第一'],
    ['fallbacks of several kinds', '\\uc3\\u31532 a\\\'3f\\emdash b', '第b'],
    ['the length of fallbacks ends with its group', '{\\uc0\\u31532}\\u19968 ?x', '第一x'],
    ['a group ends a fallback', '\\uc5\\u31532 a}{b', '第'],
    ['numbers below zero', '\\u-3844 ?\\u-10179 ?\\u-8704 ?', '✓😀'],
    ['surrogates', '\\u55357 ?\\u56832 ?', '😀'],
    ['a whole code point', '\\u128512 ?', '😀'],
    ['half a surrogate pair', 'a\\u55357 ?b', 'a\ufffdb'],
    ['a number that no character has', 'a\\u99999999999 ?b', 'ab'],
    ['the same said twice', '{\\upr{old \\\'3f}{\\*\\ud{\\uc0\\u31532 new}}} x', '第new x'],
  ])('%s', (_, body, expected) => {
    expect(textOf(body)).toBe(expected)
  })
})

describe('characters with a word of their own', () => {
  test('are that character', () => {
    expect(textOf('a\\~b\\_c\\-d\\{e\\}\\\\f\\tab g\\emdash\\endash \\lquote h\\rquote\\ldblquote i\\rdblquote\\bullet')).toBe(
      'a\u00a0b\u2011cd{e}\\f\tg—–‘h’“i”•',
    )
  })

  test('line ends in the file are none in the text, but those of words are', () => {
    expect(textOf('a\nb\r\nc\\line d\\par e\\\nf')).toBe('abc\nd\ne\nf')
  })

  test('one space ends a word, a second one is text', () => {
    expect(textOf('\\b bold\\b0  and\\i\\i0 plain')).toBe('bold andplain')
  })

  test('words that nobody knows say nothing, and letters stay after a number', () => {
    expect(textOf('\\unheardof12 a\\b0c\\unheardof-3d')).toBe('acd')
  })
})

test('the whole reads as the text it is', () => {
  expect(readRtf(rtfFile('\\pard I. Goals\\par 1. Plant.\\par'))).toMatchObject({ text: 'I. Goals\n1. Plant.', mediaType: 'application/rtf', encoding: '' })
})
