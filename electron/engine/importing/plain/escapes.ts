/** Encodings in bytes of ASCII alone, in which signs shift to characters of two bytes and back: what mail of the nineties was written in. */
export type ShiftedEncoding = 'iso-2022-jp' | 'iso-2022-kr' | 'iso-2022-cn' | 'hz-gb-2312'

/** Two Han characters at least between `~{` and `~}`, on one line (RFC 1843): bytes of a row and a place that GB 2312 has. */
const hz = /~\{(?:[\x21-\x29\x30-\x77][\x21-\x7e]){2,400}~\}/u

/** Which of them bytes are in by the signs that shift; null for none. Of UTF-8 and the encodings of eight bits none holds an escape like these. */
export function shiftedEncoding(bytes: Buffer): ShiftedEncoding | null {
  const hasEscape = bytes.includes(0x1b)
  if (!hasEscape && !bytes.includes('~{')) return null
  if (bytes.some(byte => byte > 0x7f)) return null
  const text = bytes.toString('latin1')
  if (hasEscape) {
    // RFC 1468, RFC 1557 and RFC 1922: the sets that an escape calls for.
    if (text.includes('\x1b$)C')) return 'iso-2022-kr'
    if (/\x1b\$[)*+][AGEHIJKLM]/u.test(text)) return 'iso-2022-cn'
    if (/\x1b\$[@B]/u.test(text)) return 'iso-2022-jp'
  }
  return hz.test(text) ? 'hz-gb-2312' : null
}

/** The text, or null where bytes are no character in it. */
export function decodeIso2022Jp(bytes: Buffer): string | null {
  try {
    return new TextDecoder('iso-2022-jp', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}
