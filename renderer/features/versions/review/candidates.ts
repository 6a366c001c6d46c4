import type { UnsettledRow } from '#contract/annotations.ts'
import { isGraphemeBoundary } from '#domain/graphemes.ts'
import type { Span } from '../../../text/blocks.ts'

/** So many places with the same words are offered; of words that stand more often, those nearest to the proposal. */
const mostPlaces = 60

export type Candidates = { readonly places: readonly Span[]; /** Index of the proposal; -1 without one. */ readonly proposal: number }

/** Where a highlight may stand in a text: the proposal, and every other place that has the same words. In reading order. */
export function findCandidates(text: string, { annotation, status, start, end }: UnsettledRow): Candidates {
  const { exact } = annotation
  const proposal = status === 'orphan' || end <= start ? null : withWholeWords(text, { start, end })
  const places: Span[] = proposal ? [proposal] : []
  for (let at = exact === '' ? -1 : text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + exact.length)) {
    const place = { start: at, end: at + exact.length }
    const isWhole = isGraphemeBoundary(text, place.start) && isGraphemeBoundary(text, place.end)
    if (isWhole && !(proposal && place.start < proposal.end && place.end > proposal.start)) places.push(place)
  }
  const nearest = places.toSorted((a, b) => Math.abs(a.start - start) - Math.abs(b.start - start)).slice(0, mostPlaces)
  const sorted = nearest.toSorted((a, b) => a.start - b.start)
  return { places: sorted, proposal: proposal ? sorted.indexOf(proposal) : -1 }
}

/** Letters and digits of scripts that have spaces between their words. */
const inWord = /(?!\p{Script=Han})[\p{L}\p{M}\p{N}]/u
/** Longest piece of a word that is added, UTF-16 code units. */
const longestPiece = 24

/** A proposal for altered words may end within one of them (`202` of `2029`): nobody quotes that. */
function withWholeWords(text: string, span: Span): Span {
  let { start, end } = span
  const isIn = (at: number) => at >= 0 && at < text.length && inWord.test(text.charAt(at))
  while (span.start - start < longestPiece && isIn(start - 1) && isIn(start)) start -= 1
  while (end - span.end < longestPiece && isIn(end - 1) && isIn(end)) end += 1
  return isGraphemeBoundary(text, start) && isGraphemeBoundary(text, end) ? { start, end } : span
}
