/** Canonical text and its offsets. An offset counts UTF-16 code units of the canonical text, everywhere. */

export type Language = 'en' | 'zh'

/**
 * Makes the text that a version stores: NUL removed, lone surrogates made U+FFFD, CRLF and CR made LF, leading byte-order marks
 * dropped. Nothing else is changed. Idempotent: `canonicalText(canonicalText(x)) === canonicalText(x)`.
 *
 * Not normalised (NFC) either: a quote must be found again in its source by other programs, and characters that look alike stay what
 * the issuer wrote. Soft hyphens and marks without width stay for the same reason; Find, labels and titles pass over them.
 */
export function canonicalText(raw: string): string {
  // Nearly every text is canonical already, and looking for one character takes a tenth of an expression's time.
  const withoutNul = raw.includes('\0') ? raw.replaceAll('\0', '') : raw
  const wellFormed = withoutNul.toWellFormed()
  const withLines = wellFormed.includes('\r') ? wellFormed.replace(/\r\n?/g, '\n') : wellFormed
  // A run of marks is dropped, not only the first one: otherwise a second pass would drop the next.
  return withLines.startsWith('\uFEFF') ? withLines.replace(/^\uFEFF+/, '') : withLines
}

/** The language a text is written in, by script: Chinese when it holds at least as many Han characters as Latin words. */
export function languageOf(text: string): Language {
  if (!/\p{Script=Han}/u.test(text)) return 'en'
  const words = countMatches(text, /\p{Script=Latin}+/gu, Infinity)
  return countMatches(text, /\p{Script=Han}/gu, words) === words ? 'zh' : 'en'
}

/** Whether a surrogate pair begins at this offset. */
export function isPairAt(text: string, offset: number): boolean {
  return isHighSurrogate(text.charCodeAt(offset)) && isLowSurrogate(text.charCodeAt(offset + 1))
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff
}

/** Counts no further than to `most`: a Chinese text has a hundred Han characters for each Latin word. */
function countMatches(text: string, pattern: RegExp, most: number): number {
  let count = 0
  while (count < most && pattern.test(text)) count += 1
  return count
}
