/** What a sign's code point tells of it. */

export const space = 0x20
/** The first sign beyond ASCII. */
export const firstBeyond = 0x80

export function isBlank(code: number): boolean {
  return code === 0x20 || (code >= 0xa0 && isWideSpace(code))
}

/** White space beyond ASCII, by ECMAScript's own list. */
function isWideSpace(code: number): boolean {
  if (code === 0xa0 || code === 0x3000 || code === 0xfeff || code === 0x1680) return true
  return code >= 0x2000 && (code <= 0x200a || code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f)
}

/** Before this one there are no wide signs. */
export const firstWide = 0x1100

/** Signs as wide as high: Han, kana, hangul and their punctuation. */
export function isWideSign(code: number): boolean {
  if (code < firstWide) return false
  if (code <= 0xffff) return wideSign.test(String.fromCharCode(code))
  return code >= 0x20000 && code <= 0x3ffff
}

const wideSign = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff60\uffe0-\uffe6]/u

/** Whether a text begins with such a sign. */
export function isWide(text: string): boolean {
  return isWideSign(text.codePointAt(0) ?? 0)
}
