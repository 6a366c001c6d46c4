import { afterAll, describe, expect, test } from 'vitest'
import { encodingByLabel, encodings } from '#domain/encodings.ts'
import { EngineError } from '#wire/fault.ts'
import { decode, decodeAs } from '../../../electron/engine/importing/plain/encoding.ts'
import { readSource } from '../../../electron/engine/importing/read.ts'
import { encode, encodingSamples } from './encoding-samples.ts'
import { refused } from './refused.ts'

function refusalOf(read: () => unknown) {
  try {
    read()
  } catch (error) {
    if (error instanceof EngineError) return error.sentence
    throw error
  }
  throw new Error('it was read')
}

/** Text in an encoding of one byte a character that is not read, written with the platform's own table. */
function inBytes(text: string, label: string): Buffer {
  const table = new Map(Array.from({ length: 256 }, (_, byte) => [new TextDecoder(label).decode(Uint8Array.of(byte)), byte]))
  return Buffer.from(Array.from(text, character => table.get(character) ?? 0x3f))
}

describe('encodings that nobody names', () => {
  const samples = encodingSamples()
  const found = samples.map(({ bytes }) => {
    try {
      return decode(bytes)
    } catch {
      return null
    }
  })
  const isRight = (index: number) => found[index]?.encoding === samples[index]?.encoding && found[index]?.text === samples[index]?.text

  test.each(encodings)('every sample in %s is told', encoding => {
    const own = samples.flatMap((sample, index) => (sample.encoding === encoding ? [{ ...sample, index }] : []))
    expect(own.length).toBeGreaterThan(25)
    expect(own.filter(({ index }) => !isRight(index)).map(({ text }) => text)).toEqual([])
    const unsure = own.filter(({ index }) => found[index]?.isSure === false)
    expect(unsure.length).toBeLessThanOrEqual(own.length * 0.05)
  })

  afterAll(() => console.log(`Encodings: ${samples.filter((_, index) => isRight(index)).length} of ${samples.length} samples told`))
})

describe('what no reading fits', () => {
  test.each([
    ['Правительство утвердило план развития здравоохранения до 2030 года.', 'windows-1251'],
    ['Правительство утвердило план развития.', 'koi8-r'],
    ['Το σχέδιο δράσης για την υγεία έως το 2030', 'iso-8859-7'],
    ['خطة العمل الوطنية للصحة', 'windows-1256'],
    ['แผนปฏิบัติการด้านสุขภาพ', 'windows-874'],
    ['תוכנית פעולה לאומית לבריאות', 'windows-1255'],
  ])('%s in %s is refused rather than read with wrong letters', (text, label) => {
    expect(refusalOf(() => decode(inBytes(text, label)))).toMatchObject({ id: 'importing.unknownEncoding', values: { line: 1 } })
  })

  test.each([
    ['Rada Ministrów przyjęła krajowy plan działań na rzecz zdrowia.', 'windows-1250'],
    ['Plán rozvoje měst určuje úkoly pro příští období, školy a žáky', 'windows-1250'],
    ['Belediye, yaşlılar için bakım hizmetlerini genişletecek', 'windows-1254'],
  ])('%s in %s is read with a warning at most', (text, label) => {
    expect(decode(inBytes(text, label))).toMatchObject({ encoding: 'windows-1252', isSure: false })
  })

  test('the warning says what was guessed', async () => {
    const bytes = inBytes('Rada Ministrów przyjęła plan działań na rzecz zdrowia.', 'windows-1250')
    const { encoding, warnings } = await readSource(bytes, 'a.txt')
    expect(encoding).toBe('windows-1252')
    expect(warnings).toEqual([{ id: 'importing.warning.encoding', values: { encoding: 'Windows-1252' }, start: null }])
  })

  test('a text with a broken character is named, with its line, and not read', () => {
    const broken = Buffer.concat([encode('第一章　总则\n第一条　制定本方案。', 'gb18030'), Buffer.from([0xff, 0x0a])])
    expect(refusalOf(() => decode(broken))).toEqual({ id: 'importing.brokenEncoding', values: { encoding: 'GB18030', line: 2 } })
  })

  test('a text whose first characters beyond ASCII come late is told', () => {
    const late = `${'Plain words of a plan. '.repeat(9_000)}附件：重点任务分工表。`
    expect(decode(encode(late, 'gb18030'))).toMatchObject({ text: late, encoding: 'gb18030', isSure: true })
  })
})

describe('encodings that shift between ASCII and characters of two bytes', () => {
  const ascii = (text: string) => Buffer.from(text, 'latin1')
  const japanese = '1. \x1b$BBh0l>O\x1b(B Plan\n'

  test('of Japan is read, also in a page', async () => {
    expect(await readSource(ascii(japanese), 'a.txt')).toMatchObject({ text: '1. 第一章 Plan\n', encoding: 'iso-2022-jp', warnings: [] })
    const page = `<html><head><meta charset="iso-2022-jp"></head><body><p>${japanese}</p></body></html>`
    expect(await readSource(ascii(page), 'a.html')).toMatchObject({ text: '1. 第一章 Plan', encoding: 'iso-2022-jp' })
  })

  test.each([
    ['HZ-GB-2312', 'Plan\n~{<:Ky2;SC~}\n'],
    ['ISO-2022-CN', 'Plan \x1b$)A\x0e=;;;\x0f\n'],
    ['ISO-2022-KR', '\x1b$)C\nPlan \x0e0!\x0f\n'],
  ])('%s is refused by its name, and read where a person says that it is something else', async (encoding, text) => {
    expect(await refused(readSource(ascii(text), 'a.txt'))).toMatchObject({ code: 'invalid', id: 'importing.shiftedEncoding', values: { encoding } })
    expect((await readSource(ascii(text), 'a.txt', { encoding: 'utf-8' })).text).toContain('Plan')
  })

  test.each(['Costs ~{about} 3 million~}', 'a ~{ b ~} c', 'Set ~{~} and ~{x}~.', '~{<:Ky2;SC~} é'])('“%s” is text', async text => {
    expect((await readSource(Buffer.from(text), 'a.txt')).text).toBe(text)
  })
})

describe('what a page declares', () => {
  const page = (label: string, words: string) => `<html><head><meta charset="${label}"></head><body>${words}</body></html>`

  test('is believed when it fits, whatever the bytes alone would say', () => {
    const words = '第一條　健保'
    expect(decode(encode(page('big5', words), 'big5'))).toMatchObject({ encoding: 'big5', isSure: true, text: page('big5', words) })
    expect(decode(encode(page('gbk', '健保'), 'gb18030'))).toMatchObject({ encoding: 'gb18030', isSure: true })
    const xml = '<?xml version="1.0" encoding="Shift_JIS"?><html><body>計画</body></html>'
    expect(decode(encode(xml, 'shift_jis'))).toMatchObject({ encoding: 'shift_jis', text: xml })
  })

  test('is not believed when it does not fit, or when UTF-8 is far likelier', () => {
    expect(decode(encode(page('big5', '为了改善居民就医条件，推动检查结果互认。'), 'gb18030'))).toMatchObject({ encoding: 'gb18030' })
    for (const words of ['第一条', '第一条　总则', '为了改善居民就医条件，推动检查结果互认。', 'Évaluation d’un été détaillée']) {
      expect(decode(Buffer.from(page('gb2312', words)))).toMatchObject({ encoding: 'utf-8', text: page('gb2312', words) })
      expect(decode(Buffer.from(page('windows-1252', words)))).toMatchObject({ encoding: 'utf-8' })
    }
    expect(decode(Buffer.from(page('utf-16', '第一条')))).toMatchObject({ encoding: 'utf-8' })
  })
})

describe('an encoding that a person chooses', () => {
  test('is used as it is, or refused with the line of the first wrong byte', () => {
    const bytes = encode('第一条　总则', 'gb18030')
    expect(decode(bytes, 'gb18030').text).toBe('第一条　总则')
    expect(decodeAs(bytes, 'windows-1252')).toBe('\u00b5\u00da\u00d2\u00bb\u00cc\u00f5\u00a1\u00a1\u00d7\u00dc\u00d4\u00f2')
    const wrong = Buffer.concat([Buffer.from('one\ntwo\n'), bytes, Buffer.from([0xff])])
    expect(refusalOf(() => decodeAs(wrong, 'gb18030'))).toEqual({ id: 'importing.notTheChosenEncoding', values: { encoding: 'GB18030', line: 3 } })
    for (const encoding of ['big5', 'shift_jis', 'euc-jp', 'euc-kr'] as const) {
      expect(refusalOf(() => decodeAs(Buffer.from([0x61, 0xff]), encoding))).toMatchObject({ id: 'importing.notTheChosenEncoding' })
    }
  })

  test.each([
    ['GBK', 'gb18030'], ['gb2312', 'gb18030'], ['cp936', 'gb18030'], ['Big5-HKSCS', 'big5'], ['cp1252', 'windows-1252'], ['latin1', 'windows-1252'],
    ['ISO-8859-1', 'windows-1252'], ['sjis', 'shift_jis'], ['Shift-JIS', 'shift_jis'], ['cp932', 'shift_jis'], ['UTF8', 'utf-8'], ['utf_16_le', 'utf-16le'],
    ['EUC_KR', 'euc-kr'], ['klingon', undefined],
  ])('may be called %s', (label, encoding) => {
    expect(encodingByLabel(label)).toBe(encoding)
  })

  test('has the names of the standard', () => {
    for (const encoding of encodings) expect([new TextDecoder(encoding).encoding, encodingByLabel(encoding)]).toEqual([encoding, encoding])
  })
})
