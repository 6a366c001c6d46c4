/**
 * Where text may be cut: user-perceived characters and words. Everything looks at a bounded window round the offset
 * (the one exception is a run of flags, whose pairing depends on where the run begins), so it costs the same in a text of 3 MB.
 * Offsets are UTF-16 code units.
 */
import { segmenterOf } from './words/segmenters.ts'
import { isPairAt, type Language } from './text.ts'

export type Range = { readonly start: number; readonly end: number }

/** How far a window reaches to either side of the offset. Longer than any grapheme that means something. */
const graphemeReach = 256
/** How much text is cut into words at once: a dictionary word is far shorter, and the edge words of a window are not used. */
const wordReach = 512

/** Whether the text may be cut at this offset without splitting a user-perceived character. False outside the text. */
export function isGraphemeBoundary(text: string, offset: number): boolean {
  if (!Number.isInteger(offset) || offset < 0 || offset > text.length) return false
  if (offset === 0 || offset === text.length) return true
  const before = text.charCodeAt(offset - 1)
  if (isPlain(before) && isPlain(text.charCodeAt(offset))) return true
  if (isPairAt(text, offset - 1)) return false
  const next = String.fromCodePoint(text.codePointAt(offset) ?? 0)
  const previous = text.slice(Math.max(0, offset - 2), offset)
  // A mark behind a letter or another mark belongs to it. Deciding it here keeps the walk over long runs of marks cheap.
  if (/^[\p{Grapheme_Extend}\u200D]/u.test(next) && /[\p{L}\p{N}\p{M}]$/u.test(previous)) return false
  if (isFlagHalf(next) && isFlagHalf(previous)) return flagHalvesBefore(text, offset) % 2 === 0
  const from = pairStart(text, Math.max(0, offset - graphemeReach))
  const window = text.slice(from, offset + graphemeReach)
  return segmenterOf('grapheme').segment(window).containing(offset - from)?.index === offset - from
}

/** Moves both ends outwards to the nearest places where the text may be cut. Ends outside the text are brought to its ends. */
export function snapToGraphemes(text: string, start: number, end: number): Range {
  return { start: boundaryBefore(text, Math.min(start, end)), end: boundaryAfter(text, Math.max(start, end)) }
}

/**
 * What a highlight of a range would cover: whole graphemes, without white space at its ends; null when nothing is left.
 */
export function highlightSpan(text: string, range: Range): Range | null {
  let { start, end } = range
  while (start < end && /\s/.test(text.charAt(start))) start += 1
  while (end > start && /\s/.test(text.charAt(end - 1))) end -= 1
  const whole = snapToGraphemes(text, start, end)
  return whole.start < whole.end && /\S/.test(text.slice(whole.start, whole.end)) ? whole : null
}

/** The nearest grapheme boundary at or before an offset. An offset outside the text is brought to its end; what is no number is 0. */
export function boundaryBefore(text: string, offset: number): number {
  let at = clamp(Math.floor(offset), 0, text.length)
  while (!isGraphemeBoundary(text, at)) at -= 1
  return at
}

/** The nearest grapheme boundary at or after an offset. An offset outside the text is brought to its end; what is no number is 0. */
export function boundaryAfter(text: string, offset: number): number {
  let at = clamp(Math.ceil(offset), 0, text.length)
  while (!isGraphemeBoundary(text, at)) at += 1
  return at
}

/** The end of the word at or after the offset, for moving or extending word by word; the end of the text when no word follows. */
export function nextWord(text: string, offset: number, language: Language): number {
  let from = clamp(offset, 0, text.length)
  while (from < text.length) {
    const windowEnd = boundaryAfter(text, Math.min(text.length, from + wordReach))
    const word = wordsIn(text, contextBefore(text, from), windowEnd, language).find(({ end }) => end > from)
    // A word at the window's edge may go on behind it: it is read again from its start, unless it fills the whole window.
    if (word && (word.end < windowEnd || windowEnd === text.length || word.start <= from)) return word.end
    from = word ? word.start : windowEnd
  }
  return text.length
}

/** The start of the word at or before the offset; the start of the text when no word stands before. */
export function previousWord(text: string, offset: number, language: Language): number {
  let to = clamp(offset, 0, text.length)
  while (to > 0) {
    const windowStart = contextBefore(text, Math.max(0, to - wordReach))
    const words = wordsIn(text, windowStart, boundaryAfter(text, Math.min(text.length, to + wordReach)), language)
    const last = words.findLast(word => word.start < to)
    if (last) return last.start
    to = windowStart
  }
  return 0
}

function wordsIn(text: string, from: number, to: number, language: Language): Range[] {
  const words: Range[] = []
  for (const { index, segment, isWordLike } of segmenterOf('word', language).segment(text.slice(from, to))) {
    if (isWordLike) words.push(snapToGraphemes(text, from + index, from + index + segment.length))
  }
  return words
}

/** Where to begin cutting so that the word at the offset is seen whole: behind the last space or punctuation before it, if it is near. */
function contextBefore(text: string, offset: number): number {
  const from = Math.max(0, offset - wordReach / 2)
  const separator = text.slice(from, offset).search(/[\s\p{P}][^\s\p{P}]*$/u)
  return separator < 0 ? boundaryBefore(text, from) : boundaryBefore(text, from + separator)
}

/** Printable ASCII and Han characters: between two of these there is always a boundary. */
function isPlain(unit: number): boolean {
  return (unit >= 0x20 && unit <= 0x7e) || (unit >= 0x4e00 && unit <= 0x9fff)
}

function isFlagHalf(point: string): boolean {
  return /^\p{Regional_Indicator}$/u.test(point)
}

function flagHalvesBefore(text: string, offset: number): number {
  let halves = 0
  for (let at = offset; at >= 2 && isFlagHalf(text.slice(at - 2, at)); at -= 2) halves += 1
  return halves
}

/** The offset itself, or the start of the surrogate pair that it would split. */
function pairStart(text: string, offset: number): number {
  return offset > 0 && isPairAt(text, offset - 1) ? offset - 1 : offset
}

function clamp(value: number, low: number, high: number): number {
  return Number.isNaN(value) ? low : Math.min(Math.max(value, low), high)
}
