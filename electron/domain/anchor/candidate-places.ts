import { isGraphemeBoundary, type Range } from '../graphemes.ts'
import { type SimilarPlace, wholeWords } from './similar-places.ts'

/** `score`: how like the words are; 1 for the same. */
export type Place = Range & { readonly score: number }
/** So many places with the same words are offered; of words that stand more often, those nearest to the proposal. */
const mostPlaces = 60

/** Words that are not settled, and where they are proposed to stand in the newest text. */
export type Unsettled = Range & { readonly exact: string; readonly status: 'fuzzy' | 'ambiguous' | 'orphan'; readonly score: number }

export type Candidates = { readonly places: readonly Place[]; /** Index of the proposal; -1 without one. */ readonly proposal: number }

/**
 * Where a highlight may stand in a text: the proposal, every other place that has the same words, and places with altered ones. In
 * reading order. Which of them is meant is for a person to say.
 */
export function findCandidates(text: string, { exact, status, start, end, score }: Unsettled, similar: readonly SimilarPlace[] = []): Candidates {
  const proposal = status === 'orphan' || end <= start ? null : wholeWords(text, { start, end })
  const places: Place[] = proposal ? [{ ...proposal, score: text.slice(proposal.start, proposal.end) === exact ? 1 : score }] : []
  for (let at = exact === '' ? -1 : text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + exact.length)) {
    const place = { start: at, end: at + exact.length, score: 1 }
    const isWhole = isGraphemeBoundary(text, place.start) && isGraphemeBoundary(text, place.end)
    if (isWhole && !(proposal && overlap(place, proposal))) places.push(place)
  }
  const nearest = places.toSorted((a, b) => Math.abs(a.start - start) - Math.abs(b.start - start)).slice(0, mostPlaces)
  const altered = similar.filter(place => !nearest.some(other => overlap(place, other)))
  const sorted = [...nearest, ...altered].toSorted((a, b) => a.start - b.start)
  return { places: sorted, proposal: proposal ? sorted.findIndex(({ start: at }) => at === proposal.start) : -1 }
}

function overlap(one: Range, other: Range): boolean {
  return one.start < other.end && one.end > other.start
}
