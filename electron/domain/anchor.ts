/**
 * Annotations and their text: describing a range so that it can be found again, and finding it in another version. Offsets are UTF-16 code
 * units. What is kept is W3C Web Annotation's text position and text quote selectors in one.
 */
import { align, similarity } from './anchor/alignment.ts'
import { findSeeds } from './anchor/seeds.ts'
import { boundaryAfter, boundaryBefore, isGraphemeBoundary, type Range, snapToGraphemes } from './graphemes.ts'

/** A range of a text with its words and what stood around them. */
export type Target = Range & { readonly exact: string; readonly prefix: string; readonly suffix: string }

/**
 * Where a target stands in another text. `exact`: same place, same words. `moved`: same words elsewhere, in the same surroundings.
 * `fuzzy`: a proposal, because words or surroundings changed; a person confirms it. `ambiguous`: other places are as good. `orphan`:
 * nowhere; the range is then empty, about where it would have been. `score` goes from 0 to 1.
 */
export type Location = Range & { readonly status: 'exact' | 'moved' | 'fuzzy' | 'ambiguous' | 'orphan'; readonly score: number }

/** How much text before and after a quote is kept, UTF-16 code units. */
export const contextLength = 64

/** Below these a place is not proposed for altered words, and not taken unasked for the same words. */
const leastQuote = 0.9
const leastContext = 0.8
/** The same words are proposed when at least half of their surroundings is left, or when they are long and stand nowhere else. */
const leastContextOfSame = 0.5
const longQuote = 64
/** Two places nearer than this in score are as good as each other. */
const leastMargin = 0.05
const quoteWeight = 0.6

/** Bounds of the search: longer quotes are only found unaltered, and of a quote met very often the nearest places are compared. */
const longestAltered = 20_000
const mostEdits = 256
const mostCompared = 200
/** Letters times edits that all alignments of one target together may take. */
const mostWork = 20_000_000

/**
 * Describes a range of a text.
 * @throws RangeError when the offsets are no whole numbers in the text, name nothing, or cut a grapheme
 */
export function describe(text: string, start: number, end: number): Target {
  if (!Number.isInteger(start) || !Number.isInteger(end)) throw new RangeError(`The range ${start}–${end} has ends that are no whole numbers`)
  if (start < 0 || end > text.length) throw new RangeError(`The range ${start}–${end} lies outside the text`)
  if (start >= end) throw new RangeError(`The range ${start}–${end} holds nothing`)
  if (!isGraphemeBoundary(text, start) || !isGraphemeBoundary(text, end)) throw new RangeError(`The range ${start}–${end} cuts a character in two`)
  return {
    start,
    end,
    exact: text.slice(start, end),
    prefix: text.slice(boundaryAfter(text, Math.max(0, start - contextLength)), start),
    suffix: text.slice(end, boundaryBefore(text, Math.min(text.length, end + contextLength))),
  }
}

/**
 * Finds a target again: at its place with its surroundings; the same words elsewhere, by their surroundings; altered words, by pieces that
 * are left of them and then letter by letter. Pure, and bounded in time: about one pass over the text, whatever the quote.
 */
export function locate(text: string, target: Target): Location {
  const { start, exact } = target
  if (exact === '') return orphanAt(text, start)
  if (text.startsWith(exact, start) && contextAt(text, start, start + exact.length, target) === 1) return { status: 'exact', start, end: start + exact.length, score: 1 }
  const places = findSame(text, exact)
  const same = nearest(places, start).map(place => candidateAt(text, place, place + exact.length, 1, target))
  const decided = decide(text, target, same, places.length === 1)
  if (decided.status === 'exact' || decided.status === 'moved') return decided
  return decide(text, target, [...same, ...findAltered(text, target)], places.length === 1)
}

type Candidate = Range & { readonly quote: number; readonly context: number; readonly score: number }

function decide(text: string, target: Target, candidates: readonly Candidate[], isOnly: boolean): Location {
  const byScore = candidates.toSorted((a, b) => b.score - a.score || Math.abs(a.start - target.start) - Math.abs(b.start - target.start))
  const [best, ...others] = byScore
  if (!best || !isPlausible(best, target, isOnly)) return orphanAt(text, target.start)
  const { start, end, score } = best
  const rival = others.find(other => other.start >= end || other.end <= start)
  if (rival && score - rival.score < leastMargin) return { status: 'ambiguous', start, end, score }
  if (best.quote < 1) return { status: 'fuzzy', start, end, score }
  if (start === target.start && (isOnly || best.context >= leastContext)) return { status: 'exact', start, end, score }
  return { status: best.context >= leastContext ? 'moved' : 'fuzzy', start, end, score }
}

function isPlausible({ quote, context, start }: Candidate, target: Target, isOnly: boolean): boolean {
  if (quote < 1) return quote >= leastQuote && context >= leastContext
  return context >= leastContextOfSame || (isOnly && (target.exact.length >= longQuote || start === target.start))
}

function candidateAt(text: string, start: number, end: number, quote: number, target: Target): Candidate {
  const context = contextAt(text, start, end, target)
  return { start, end, quote, context, score: quoteWeight * quote + (1 - quoteWeight) * context }
}

/** How much of a target's surroundings stands around a place: 1 for all of it, and when nothing is known of them. */
function contextAt(text: string, start: number, end: number, { prefix, suffix }: Target): number {
  const known = prefix.length + suffix.length
  if (known === 0) return 1
  const before = similarity(prefix, text.slice(Math.max(0, start - prefix.length), start))
  const after = similarity(suffix, text.slice(end, end + suffix.length))
  return (before * prefix.length + after * suffix.length) / known
}

function findSame(text: string, exact: string): number[] {
  const places: number[] = []
  for (let place = text.indexOf(exact); place >= 0; place = text.indexOf(exact, place + 1)) {
    if (isGraphemeBoundary(text, place) && isGraphemeBoundary(text, place + exact.length)) places.push(place)
  }
  return places
}

function nearest(places: readonly number[], start: number): readonly number[] {
  return places.length <= mostCompared ? places : places.toSorted((a, b) => Math.abs(a - start) - Math.abs(b - start)).slice(0, mostCompared)
}

function findAltered(text: string, target: Target): Candidate[] {
  const { exact } = target
  const edits = Math.min(mostEdits, Math.floor((1 - leastQuote) * exact.length + 1e-9))
  if (edits === 0 || exact.length > longestAltered) return []
  const most = Math.min(30, Math.max(3, Math.floor(mostWork / (exact.length * edits * 4))))
  const candidates = new Map<number, Candidate>()
  for (const seed of findSeeds(text, exact, edits, most)) {
    const found = align(exact, text, seed, edits)
    if (!found || found.distance === 0 || found.end <= found.start) continue
    const { start, end } = snapToGraphemes(text, found.start, found.end)
    candidates.set(start, candidateAt(text, start, end, 1 - found.distance / exact.length, target))
  }
  return [...candidates.values()]
}

function orphanAt(text: string, start: number): Location {
  const place = boundaryBefore(text, Math.min(Math.max(0, start), text.length))
  return { status: 'orphan', start: place, end: place, score: 0 }
}
