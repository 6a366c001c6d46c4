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
  const proposed = proposal ? [{ ...proposal, score: text.slice(proposal.start, proposal.end) === exact ? 1 : score }] : []
  const isOther = (place: Range) => isGraphemeBoundary(text, place.start) && isGraphemeBoundary(text, place.end) && !(proposal && overlap(place, proposal))
  const [before, behind] = placesAround(text, exact, start)
  const same = [before.toReversed(), behind].flatMap(places => firstOf(places.map(at => ({ start: at, end: at + exact.length, score: 1 })), isOther))
  const nearest = [...proposed, ...same].toSorted((a, b) => Math.abs(a.start - start) - Math.abs(b.start - start)).slice(0, mostPlaces)
  const altered = similar.filter(place => !nearest.some(other => overlap(place, other)))
  const sorted = [...nearest, ...altered].toSorted((a, b) => a.start - b.start)
  return { places: sorted, proposal: proposal ? sorted.findIndex(({ start: at }) => at === proposal.start) : -1 }
}

/** So many places on either side are looked at more closely: one letter may stand a million times. */
const mostLookedAt = 2_000

/** Where words stand before an offset, and from there on; those nearest to it. None overlaps the one before. */
function placesAround(text: string, words: string, offset: number): readonly [readonly number[], readonly number[]] {
  const before: number[] = []
  const behind: number[] = []
  for (let at = words === '' ? -1 : text.indexOf(words); at >= 0 && behind.length < mostLookedAt; at = text.indexOf(words, at + words.length)) {
    (at < offset ? before : behind).push(at)
  }
  return [before.slice(-mostLookedAt), behind]
}

/** The first places that hold, as many as are told of at the most. */
function firstOf<P>(places: readonly P[], holds: (place: P) => boolean): readonly P[] {
  const found: P[] = []
  for (const place of places) {
    if (found.length === mostPlaces) break
    if (holds(place)) found.push(place)
  }
  return found
}

function overlap(one: Range, other: Range): boolean {
  return one.start < other.end && one.end > other.start
}
