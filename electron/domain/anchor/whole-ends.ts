/** The first and last words of a quote that was altered: letter by letter it costs less to leave them out than to reach over new words. */
import { isGraphemeBoundary, type Range } from '../graphemes.ts'

/** So far beyond a place its last words are looked for, at most as far as the quote is long; UTF-16 code units. */
const farthest = 200
/** Fewer letters than this stand anywhere. */
const shortestWords = 5
/** So many of a quote's words at an end may have been left out. */
const mostWords = 12

/**
 * A proposed place, made to reach from the first words of the quote to the last ones, where these stand close by in the same paragraph.
 * White space at an end of the place that the quote does not have there is left out.
 * @returns offsets in `text`, UTF-16 code units; never less of its words than the place that was given
 */
export function reachEnds(text: string, exact: string, place: Range): Range {
  const { start, end } = reached(text, exact, place)
  const spaceIn = (pattern: RegExp) => (pattern.test(exact) ? 0 : (pattern.exec(text.slice(start, end))?.[0].length ?? 0))
  const [before, behind] = [spaceIn(/^\s+/u), spaceIn(/\s+$/u)]
  return before + behind < end - start ? { start: start + before, end: end - behind } : { start, end }
}

function reached(text: string, exact: string, { start, end }: Range): Range {
  const reach = Math.min(farthest, exact.length)
  const last = lastWords(exact).find(words => behind(words).includes(words))
  const first = firstWords(exact).find(words => before(words).includes(words))
  const to = last === undefined ? end : Math.max(start, end - last.length) + behind(last).indexOf(last) + last.length
  const head = first === undefined ? '' : before(first)
  const from = first === undefined ? start : Math.min(end, start + first.length) - head.length + head.lastIndexOf(first)
  return isGraphemeBoundary(text, from) && isGraphemeBoundary(text, to) ? { start: Math.min(from, start), end: Math.max(to, end) } : { start, end }

  function behind(words: string): string {
    const at = Math.max(start, end - words.length)
    const piece = text.slice(at, end + reach)
    const gap = piece.indexOf('\n\n', end - at)
    return gap < 0 ? piece : piece.slice(0, gap)
  }

  function before(words: string): string {
    const piece = text.slice(Math.max(0, start - reach), Math.min(end, start + words.length))
    const gap = piece.lastIndexOf('\n\n', Math.min(reach, start))
    return gap < 0 ? piece : piece.slice(gap + 2)
  }
}

/** The quote's endings that begin with a word, the longest first. */
function lastWords(exact: string): readonly string[] {
  return [...wordStarts(exact)].slice(-mostWords).map(at => exact.slice(at)).filter(words => words.length >= shortestWords)
}

function firstWords(exact: string): readonly string[] {
  const ends = [...exact.matchAll(/(?<=[\p{L}\p{N}])(?![\p{L}\p{M}\p{N}])/gu)].map(({ index }) => index)
  return ends.slice(0, mostWords).reverse().map(at => exact.slice(0, at)).filter(words => words.length >= shortestWords)
}

function wordStarts(exact: string): readonly number[] {
  return [...exact.matchAll(/(?<![\p{L}\p{M}\p{N}])[\p{L}\p{N}]/gu)].map(({ index }) => index)
}
