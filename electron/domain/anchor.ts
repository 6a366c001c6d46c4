import { isGraphemeBoundary, snapToGraphemes, type Range } from './graphemes.ts'

/**
 * What an annotation keeps of its text, so that it can be found again in another version: W3C Web Annotation's text position and
 * text quote selectors in one. Offsets are UTF-16 code units.
 */
export type Target = Range & { readonly exact: string; readonly prefix: string; readonly suffix: string }

/** How much text before and after a quote is kept, UTF-16 code units. */
export const contextLength = 64

/**
 * Describes a range of a text.
 * @throws RangeError when the offsets are no whole numbers in the text, name nothing, or cut a grapheme
 */
export function describe(text: string, start: number, end: number): Target {
  if (!Number.isInteger(start) || !Number.isInteger(end)) throw new RangeError('Offsets are whole numbers')
  if (start < 0 || end > text.length) throw new RangeError(`The range ${start}–${end} lies outside the text`)
  if (start >= end) throw new RangeError('The range holds nothing')
  if (!isGraphemeBoundary(text, start) || !isGraphemeBoundary(text, end)) throw new RangeError('The range cuts a character in two')
  return {
    start,
    end,
    exact: text.slice(start, end),
    prefix: text.slice(innerBoundary(text, Math.max(0, start - contextLength), start), start),
    suffix: text.slice(end, innerBoundary(text, Math.min(text.length, end + contextLength), end)),
  }
}

/** The grapheme border at `offset`, or the next one towards `quote`: context never begins or ends inside a character. */
function innerBoundary(text: string, offset: number, quote: number): number {
  if (isGraphemeBoundary(text, offset)) return offset
  const { start, end } = snapToGraphemes(text, offset, offset)
  return offset < quote ? Math.min(end, quote) : Math.max(start, quote)
}
