import { isUtf8 } from 'node:buffer'
import type { Encoding } from '#domain/encodings.ts'

/**
 * Bytes as text, or null when there are bytes that are no character in this encoding. A byte-order mark stays in the text, and lone
 * surrogates of UTF-16 too: what becomes of them is the canonical text's business.
 */
export function decodeStrictly(buffer: Buffer, encoding: Encoding): string | null {
  switch (encoding) {
    case 'utf-8':
      return isUtf8(buffer) ? buffer.toString('utf8') : null
    case 'utf-16le':
      return buffer.length % 2 === 1 ? null : buffer.toString('utf16le')
    case 'utf-16be':
      return buffer.length % 2 === 1 ? null : Buffer.from(buffer).swap16().toString('utf16le')
    default:
      return decodeLegacy(buffer, encoding)
  }
}

/**
 * What can be read of bytes; U+FFFD for what is no character.
 * @param isEnd whether a character that the bytes break off in is a wrong one, and not merely the edge of a sample
 */
export function decodeLoosely(buffer: Buffer, encoding: Encoding, isEnd = true): string {
  return new TextDecoder(encoding, { ignoreBOM: true }).decode(buffer, { stream: !isEnd })
}

/** The line with the first byte that is no character, from 1. */
export function firstWrongLine(buffer: Buffer, encoding: Encoding): number {
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(buffer)
  const wrong = text.search(wrongCharacter)
  let line = 1
  for (let at = text.indexOf('\n'); at !== -1 && at < wrong; at = text.indexOf('\n', at + 1)) line++
  return line
}

/** ICU hands bytes that the standard leaves out (0xFF of Big5, 0xA0 of Shift_JIS) to these private characters instead of failing. */
const placeholder = /[\uf8f0-\uf8ff]/
const wrongCharacter = /[\ufffd\uf8f0-\uf8ff]/

function decodeLegacy(buffer: Buffer, encoding: Encoding): string | null {
  let text: string
  try {
    text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(buffer)
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
  return placeholder.test(text) ? null : text
}
