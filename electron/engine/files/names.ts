const forbidden = /[\u0000-\u001f\u007f<>:"/\\|?*\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu
/** Device names that Windows keeps for itself, with or without an ending. */
const reserved = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/iu
const longest = 120

/**
 * A name that every common file system takes as one file's name: no separators, no control or direction characters, no device name of
 * Windows, no dot or space at its end, at most 120 bytes of UTF-8 (the limit is 255 with what programs add), cut between graphemes.
 * @param fallback what to use when nothing is left
 */
export function safeName(name: string, fallback: string): string {
  const cleaned = trimEnds(name.toWellFormed().normalize('NFC').replace(forbidden, ' ').replace(/\s+/gu, ' '))
  const short = trimEnds(cutToBytes(cleaned, longest))
  if (!short) return fallback
  return reserved.test(short) ? `${short.replace(/\..*$/su, '')}_` : short
}

/** Leading dots would hide the file, trailing dots and spaces are dropped by Windows without a word. */
function trimEnds(name: string): string {
  return name.replace(/^[\s.]+/u, '').replace(/[\s.]+$/u, '')
}

function cutToBytes(name: string, bytes: number): string {
  if (Buffer.byteLength(name) <= bytes) return name
  let kept = ''
  let size = 0
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(name.slice(0, bytes * 4))) {
    size += Buffer.byteLength(segment)
    if (size > bytes) break
    kept += segment
  }
  return kept
}
