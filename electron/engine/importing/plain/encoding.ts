import { isUtf8 } from 'node:buffer'
import { encodingByLabel, type Encoding } from '#domain/encodings.ts'
import { refusal } from '../refusal.ts'
import { decodeLoosely, decodeStrictly, firstWrongLine } from './decoding.ts'
import { decodeIso2022Jp, shiftedEncoding } from './escapes.ts'
import { guessEncoding, overrules } from './guess.ts'

/** `isSure`: false when another encoding might have been meant. */
export type Decoded = { readonly text: string; readonly encoding: Encoding | 'iso-2022-jp'; readonly isSure: boolean }

/**
 * Bytes to text, in this order: the encoding that a person chose, a byte-order mark, the pattern of NUL bytes that UTF-16 leaves, signs that
 * shift between ASCII and Han characters, what the file declares when it fits the bytes, UTF-8, and what its characters make likely. Strict: a file that is none of these, or breaks the
 * rules of its encoding, is refused rather than read with wrong letters. A byte-order mark and lone surrogates stay in the text; what
 * becomes of them is the canonical text's business.
 * @throws EngineError `invalid`
 */
export function decode(bytes: Uint8Array, chosen?: Encoding): Decoded {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const known = chosen ?? markedEncoding(buffer) ?? patternEncoding(buffer)
  if (known) return { text: decodeAs(buffer, known), encoding: known, isSure: true }
  const shifted = shiftedEncoding(buffer)
  const escaped = shifted === 'iso-2022-jp' ? decodeIso2022Jp(buffer) : null
  if (escaped !== null) return { text: escaped, encoding: 'iso-2022-jp', isSure: true }
  if (shifted !== null && shifted !== 'iso-2022-jp') throw refusal('importing.shiftedEncoding', { encoding: shifted.toUpperCase() })
  const readsAsUtf8 = isUtf8(buffer)
  const guess = readsAsUtf8 ? null : guessEncoding(buffer)
  const likeliest = readsAsUtf8 ? 'utf-8' : guess?.encoding
  const declared = declaredEncoding(buffer)
  const declaredText = declared && !(likeliest && overrules(buffer, likeliest, declared)) ? decodeStrictly(buffer, declared) : null
  if (declared && declaredText !== null) return { text: declaredText, encoding: declared, isSure: true }
  if (readsAsUtf8) return { text: buffer.toString('utf8'), encoding: 'utf-8', isSure: true }
  if (looksBinary(buffer) && !guess?.encoding.startsWith('utf-16')) throw refusal('importing.notText')
  if (!guess) throw refusal('importing.unknownEncoding', { line: firstWrongLine(buffer, 'utf-8') })
  const text = decodeStrictly(buffer, guess.encoding)
  if (text === null) throw refusal('importing.brokenEncoding', { encoding: guess.encoding.toUpperCase(), line: firstWrongLine(buffer, guess.encoding) })
  return { text, encoding: guess.encoding, isSure: guess.isSure }
}

/**
 * Reads bytes in an encoding that a person chose, also those of a document that is already kept.
 * @throws EngineError `invalid` when there are bytes that are no character in it
 */
export function decodeAs(bytes: Uint8Array, encoding: Encoding): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const text = decodeStrictly(buffer, encoding)
  if (text !== null) return text
  const name = encoding.toUpperCase()
  if (encoding.startsWith('utf-16')) throw refusal('importing.oddLength', { encoding: name })
  throw refusal('importing.notTheChosenEncoding', { encoding: name, line: firstWrongLine(buffer, encoding) })
}

function markedEncoding(buffer: Buffer): Encoding | undefined {
  if (buffer[0] === 0xef && buffer[1] === 0xbb && buffer[2] === 0xbf) return 'utf-8'
  if (buffer[0] === 0xff && buffer[1] === 0xfe) return 'utf-16le'
  if (buffer[0] === 0xfe && buffer[1] === 0xff) return 'utf-16be'
  return buffer.length >= 4 && buffer.readUInt32BE(0) === 0x84319533 ? 'gb18030' : undefined
}

/**
 * UTF-16 without a mark that holds a NUL: it must read as letters, Han characters, signs and pictures almost throughout. English has the
 * NUL of each of its letters on the same side, which also tells the order of the bytes; a stray NUL in UTF-8 has not.
 */
function patternEncoding(buffer: Buffer): Encoding | undefined {
  const sample = buffer.subarray(0, 65_536)
  if (buffer.length < 2 || buffer.length % 2 === 1 || !sample.includes(0)) return undefined
  const readings = (['utf-16le', 'utf-16be'] as const).map(encoding => ({ encoding, ...likeness(decodeLoosely(sample, encoding)) }))
  const [best] = readings.filter(({ usual }) => usual >= 0.95).toSorted((a, b) => b.ascii - a.ascii || b.usual - a.usual)
  const isStrayNul = isUtf8(sample) && (best?.ascii ?? 0) < 0.5 && !/[\u0001-\u0008\u000e-\u001f\u007f]/u.test(sample.toString('latin1'))
  return isStrayNul ? undefined : best?.encoding
}

/** Latin letters and their marks, punctuation, arrows, circled digits, boxes and bullets, kana, Han, Hangul, full-width forms, pictures. */
const usualInPlans = new RegExp(
  '[\\t\\n\\r -~\\u00a0-\\u024f\\u0300-\\u036f\\u1e00-\\u1eff\\u2010-\\u2027\\u2030-\\u203e\\u2190-\\u21ff\\u2460-\\u24ff\\u2500-\\u27bf' +
    '\\u3000-\\u30ff\\u4e00-\\u9fff\\uac00-\\ud7a3\\ufe0f\\uff01-\\uff5e\\u{1f000}-\\u{1faff}\\u{20000}-\\u{323af}]+',
  'gu',
)

/** How much of a text is what plans are written in, and how much is ASCII: shares of its UTF-16 code units. */
function likeness(text: string): { readonly usual: number; readonly ascii: number } {
  return { usual: shareOf(text, usualInPlans), ascii: shareOf(text, /[\t\n\r\u0020-\u007e]+/gu) }
}

function shareOf(text: string, pattern: RegExp): number {
  let length = 0
  for (const [match] of text.matchAll(pattern)) length += match.length
  return length / text.length
}

/** What a page says of itself in its first bytes (`<meta charset=…>`, `<?xml encoding=…?>`), when it is an encoding that is known. */
function declaredEncoding(buffer: Buffer): Encoding | undefined {
  const head = buffer.toString('latin1', 0, 4_096)
  const name = /<[^>]{0,400}?(?:charset|encoding)\s{0,4}=\s{0,4}["']?\s{0,4}([a-z0-9_:-]{2,40})/iu.exec(head)?.[1]
  const encoding = name ? encodingByLabel(name) : undefined
  // A page that can be read byte by byte up to here is not UTF-16, whatever it says (HTML Living Standard, 13.2.3.5).
  return encoding?.startsWith('utf-16') ? 'utf-8' : encoding
}

function looksBinary(buffer: Buffer): boolean {
  const sample = buffer.subarray(0, 65_536)
  let odd = 0
  for (const byte of sample) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) odd++
  return odd > sample.length * 0.02
}
