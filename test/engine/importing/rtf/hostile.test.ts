import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalText } from '#domain/text.ts'
import { readRtf } from '../../../../electron/engine/importing/rtf/read-rtf.ts'
import { startProcessorClock } from '../../../processor-clock.ts'
import { refusalOf, rtfFile, textOf } from './rtf-file.ts'

/** Milliseconds of processor time that a megabyte of the worst may take on a slow machine; other people's work is not in them. */
const soon = 3_000

function inTime<T>(work: () => T): T {
  const elapsed = startProcessorClock()
  const result = work()
  expect(elapsed()).toBeLessThan(soon)
  return result
}

describe('hostile files', () => {
  test('groups without end are refused, deep but possible ones are read', () => {
    expect(inTime(() => refusalOf(rtfFile('{'.repeat(2_000_000))))).toBe('importing.rtf.tooDeep')
    expect(textOf(`${'{'.repeat(900)}x${'}'.repeat(900)}`)).toBe('x')
  })

  test('binary data longer than the file is refused, other binary data is passed over whatever it holds', () => {
    for (const length of ['99', '2147483647', '99999999999999', '-5']) expect(refusalOf(rtfFile(`{\\pict\\bin${length} xx}`))).toBe('importing.rtf.binary')
    expect(textOf('a{\\pict\\bin8 }}}{\\par}b')).toBe('ab')
    expect(textOf('a\\bin0 b\\bin c')).toBe('abc')
  })

  test('more paragraphs than a document may have are refused, empty ones are none', () => {
    expect(inTime(() => refusalOf(rtfFile('x\\par '.repeat(250_000))))).toBe('importing.tooManyLines')
    expect(inTime(() => refusalOf(rtfFile('\\intbl x\\cell '.repeat(250_000))))).toBe('importing.tooManyLines')
    expect(inTime(() => refusalOf(rtfFile('{\\footnote x}'.repeat(250_000))))).toBe('importing.tooManyLines')
    expect(inTime(() => textOf(`${'\\par '.repeat(500_000)}x`))).toBe('x')
  })

  test.each([
    ['groups side by side', '{}'.repeat(500_000)],
    ['words', '\\b\\i0'.repeat(200_000)],
    ['a word without end', `\\${'a'.repeat(1_000_000)}`],
    ['a number without end', `\\u${'9'.repeat(1_000_000)}`],
    ['fallbacks without end', '\\uc2147483647\\u31532 '.repeat(50_000)],
    ['tables in tables without end', '\\itap99999999 x\\nestcell'.repeat(40_000)],
    ['rows without cells', '\\itap9\\nestrow\\row'.repeat(60_000)],
    ['fonts', `{\\fonttbl${'{\\f1\\fcharset134 x;}'.repeat(50_000)}}`],
    ['changing fonts', '\\f1 \\\'b5\\f2 \\\'b5'.repeat(60_000)],
    ['remarks', '{\\*\\atrfstart 1}{\\*\\annotation{\\*\\atnref 1}x}'.repeat(20_000)],
    ['text boxes in text boxes', '{\\shptxt x'.repeat(800)],
    ['footnotes in footnotes', '{\\footnote x'.repeat(800)],
    ['styles based in a circle', `{\\stylesheet${Array.from({ length: 20_000 }, (_, i) => `{\\s${i}\\sbasedon${(i + 1) % 20_000} x;}`).join('')}}${'\\s7 x\\par'.repeat(9_000)}`],
  ])('%s are read in time', (_, body) => {
    inTime(() => readRtf(rtfFile(`${body}\\par`)))
  })

  test('a file that is cut off keeps what was there, and a warning says so', () => {
    const whole = rtfFile('\\pard one\\par{\\b two\\par}\\pard three\\par')
    const { text, warnings } = readRtf(whole.subarray(0, whole.indexOf('\\pard three')))
    expect(text).toBe('one\ntwo')
    expect(warnings.map(({ id }) => id)).toEqual(['importing.warning.cutOff'])
    expect(readRtf(whole).warnings).toEqual([])
  })

  test('what stands after the file’s own group is no part of it', () => {
    expect(readRtf(Buffer.from('{\\rtf1 a\\par}{\\rtf1 b}} c')).text).toBe('a')
  })

  test('whatever comes in, the text is canonical and every hint and remark lies in it', () => {
    const piece = fc.constantFrom(
      '{', '}', '\\par', '\\pard', '\\cell', '\\row', '\\nestcell', '\\nestrow', '\\intbl', '\\itap2', '\\s1', '\\s2', '\\s4', '\\v', '\\v0', '\\deleted',
      '\\plain', '{\\listtext 1.\\tab}', '{\\footnote x}', '{\\shp{\\*\\shpinst{\\shptxt y\\par}}}', '{\\*\\atrfstart 1}', '{\\*\\annotation{\\*\\atnref 1}z}',
      '\\f1', '\\f0', '\\\'b5', '\\\'da', '\\\'zz', '\\u31532 ?', '\\u55357 ?', '\\u0 ?', '\\uc0', '\\uc2', '\\line', '\\tab', '\\*', '\\', '\u00b5', ' ', 'a', '1. b',
      '\\bin1 ', '\\u65279 ?', '\n', '{\\fonttbl', '{\\stylesheet', '{\\upr', '{\\*\\ud', '{\\object', '{\\result',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 50 }), pieces => {
        const bytes = rtfFile(pieces.join(''))
        if (refusalOf(bytes) !== null) return
        const { text, hints, comments } = readRtf(bytes)
        expect(canonicalText(text)).toBe(text)
        for (const { start, end } of hints) expect(text.slice(start, end).trim().length).toBe(end - start)
        for (const { start, end } of comments) expect(0 <= start && start <= end && end <= text.length).toBe(true)
      }),
      { numRuns: 2_000 },
    )
  })
})
