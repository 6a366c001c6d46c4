import { isUtf8 } from 'node:buffer'
import { refusal } from '../refusal.ts'

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be'
export type Decoded = { readonly text: string; readonly encoding: Encoding }

/**
 * Bytes to text, in this order: the encoding that a person chose, a byte-order mark, the pattern of NUL bytes that UTF-16 leaves, UTF-8.
 * Strict: a file that is none of these is refused rather than read with wrong letters. A byte-order mark and lone surrogates stay in the
 * text; what becomes of them is the canonical text's business.
 * @throws EngineError `invalid`
 */
export function decode(bytes: Uint8Array, chosen?: string): Decoded {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const encoding = chosen ?? markedEncoding(buffer) ?? patternEncoding(buffer)
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return { text: decodeUtf16(buffer, encoding), encoding }
  if (isUtf8(buffer)) return { text: buffer.toString('utf8'), encoding: 'utf-8' }
  if (chosen) throw refusal('importing.notTheChosenEncoding', { encoding: 'UTF-8', line: firstWrongLine(buffer) })
  const declared = declaredEncoding(buffer)
  if (declared) throw refusal('importing.declaredEncoding', { encoding: declared })
  if (looksBinary(buffer)) throw refusal('importing.notText')
  throw refusal('importing.unknownEncoding', { line: firstWrongLine(buffer) })
}

function markedEncoding(buffer: Buffer): Encoding | undefined {
  if (buffer[0] === 0xef && buffer[1] === 0xbb && buffer[2] === 0xbf) return 'utf-8'
  if (buffer[0] === 0xff && buffer[1] === 0xfe) return 'utf-16le'
  if (buffer[0] === 0xfe && buffer[1] === 0xff) return 'utf-16be'
  return undefined
}

/**
 * UTF-16 without a mark: only bytes that hold a NUL or are no UTF-8 are looked at, and they must read as letters, Han characters, signs
 * and pictures almost throughout. English has the NUL of each of its letters on the same side, which also tells the order of the bytes;
 * a stray NUL in UTF-8 has not. Chinese without a single space or digit has no NUL; then its own punctuation must be there, because two
 * letters of a one-byte encoding often make a Han character (GB18030 and Big5 come out as Hangul and private characters).
 */
function patternEncoding(buffer: Buffer): Encoding | undefined {
  const sample = buffer.subarray(0, 65_536)
  if (buffer.length < 2 || buffer.length % 2 === 1) return undefined
  const hasNul = sample.includes(0)
  const readsAsUtf8 = isUtf8(buffer)
  if (!hasNul && readsAsUtf8) return undefined
  const readings = (['utf-16le', 'utf-16be'] as const).map(encoding => ({ encoding, ...likeness(decodeUtf16(sample, encoding), hasNul) }))
  const [best] = readings.filter(({ usual }) => usual >= 0.95).toSorted((a, b) => b.ascii - a.ascii || b.usual - a.usual)
  const isStrayNul = readsAsUtf8 && (best?.ascii ?? 0) < 0.5 && !/[\u0001-\u0008\u000e-\u001f\u007f]/u.test(sample.toString('latin1'))
  return isStrayNul ? undefined : best?.encoding
}

/** Latin letters and their marks, punctuation, arrows, circled digits, boxes and bullets, Han characters, full-width forms, pictures. */
const usualInPlans = new RegExp(
  '[\\t\\n\\r -~\\u00a0-\\u024f\\u0300-\\u036f\\u1e00-\\u1eff\\u2010-\\u2027\\u2030-\\u203e\\u2190-\\u21ff\\u2460-\\u24ff\\u2500-\\u27bf' +
    '\\u3000-\\u303f\\u4e00-\\u9fff\\ufe0f\\uff01-\\uff5e\\u{1f000}-\\u{1faff}\\u{20000}-\\u{323af}]+',
  'gu',
)

/** How much of a text is what plans are written in, and how much is ASCII: shares of its UTF-16 code units. */
function likeness(text: string, hasNul: boolean): { readonly usual: number; readonly ascii: number } {
  if (!hasNul && !/[\u3001\u3002\uff0c]/u.test(text)) return { usual: 0, ascii: 0 }
  return { usual: shareOf(text, usualInPlans), ascii: shareOf(text, /[\t\n\r\u0020-\u007e]+/gu) }
}

function shareOf(text: string, pattern: RegExp): number {
  let length = 0
  for (const [match] of text.matchAll(pattern)) length += match.length
  return length / text.length
}

function decodeUtf16(buffer: Buffer, encoding: 'utf-16le' | 'utf-16be'): string {
  if (buffer.length % 2 === 1) throw refusal('importing.oddLength', { encoding: encoding.toUpperCase() })
  return encoding === 'utf-16le' ? buffer.toString('utf16le') : Buffer.from(buffer).swap16().toString('utf16le')
}

/** What a page says about itself in its first bytes (`<meta charset=…>`, `<?xml encoding=…?>`), when it is not Unicode. */
function declaredEncoding(buffer: Buffer): string | undefined {
  const head = buffer.toString('latin1', 0, 4_096)
  const name = /<[^>]{0,400}?(?:charset|encoding)\s{0,4}=\s{0,4}["']?\s{0,4}([a-z0-9_:-]{2,40})/iu.exec(head)?.[1]
  return name && !/^utf-?(8|16)/iu.test(name) ? name : undefined
}

function looksBinary(buffer: Buffer): boolean {
  const sample = buffer.subarray(0, 65_536)
  let odd = 0
  for (const byte of sample) if (byte < 9 || (byte > 13 && byte < 32)) odd++
  return odd > sample.length * 0.02
}

function firstWrongLine(buffer: Buffer): number {
  const readable = buffer.toString('utf8').split('\ufffd', 1)[0] ?? ''
  let line = 1
  for (const character of readable) if (character === '\n') line++
  return line
}
