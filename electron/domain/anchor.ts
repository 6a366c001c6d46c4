/**
 * Annotations and their text: describing a range so that it can be found again, and finding it in another version. Offsets are UTF-16 code
 * units. What is kept is W3C Web Annotation's text position and text quote selectors in one.
 */
import { align, similarity } from './anchor/alignment.ts'
import { findAll } from './anchor/search.ts'
import { type FindSeeds, seedFinder } from './anchor/seeds.ts'
import { reachEnds } from './anchor/whole-ends.ts'
import { boundaryAfter, boundaryBefore, isGraphemeBoundary, type Range, snapToGraphemes } from './graphemes.ts'

/** A range of a text with its words and what stood around them. */
export type Target = Range & { readonly exact: string; readonly prefix: string; readonly suffix: string }

/**
 * Where a target stands in another text. `exact`: same place, same words. `moved`: same words elsewhere, in the same surroundings.
 * `fuzzy`: a proposal, because words or surroundings changed; a person confirms it. `ambiguous`: other places are as good. `orphan`:
 * nowhere; the range is then empty, about where it would have been. `score` goes from 0 to 1.
 */
export type Location = Range & { readonly status: 'exact' | 'moved' | 'fuzzy' | 'ambiguous' | 'orphan'; readonly score: number }

/** Whether a range moves there unasked. */
export function isSure({ status }: Location): boolean {
  return status === 'exact' || status === 'moved'
}

/** How much text before and after a quote is kept, UTF-16 code units. */
const contextLength = 64

/** Below these a place is not proposed for altered words, and not taken unasked for the same words. */
const leastQuote = 0.9
const leastContext = 0.8
/** The same words are proposed when at least half of their surroundings is left, or when they are long and stand nowhere else. */
const leastContextOfSame = 0.5
const longQuote = 64
/** Two places nearer than this in score are as good as each other. */
const leastMargin = 0.05
const quoteWeight = 0.6

/** Bounds of the search: longer quotes are only found unaltered, and of words met very often the nearest places are compared. */
const longestAltered = 20_000
const mostEdits = 256
const mostCompared = 200
/** How far from the old place words met very often are looked for, and how much of their surroundings must stand beside them elsewhere. */
const nearby = 2000
const nearContext = 16
/** Letters times edits of one alignment. */
const mostWork = 2_000_000
const mostSeeds = 40

/**
 * Describes a range of a text.
 * @throws RangeError when the offsets are no whole numbers in the text, name nothing, or cut a grapheme
 */
export function describe(text: string, start: number, end: number): Target {
  const refuse = (fault: string) => new RangeError(`The range ${start}–${end} ${fault}`)
  if (!Number.isInteger(start) || !Number.isInteger(end)) throw refuse('has ends that are no whole numbers')
  if (start < 0 || end > text.length) throw refuse('lies outside the text')
  if (start >= end) throw refuse('holds nothing')
  if (!cutsNothing(text, start, end)) throw refuse('cuts a character in two')
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
 * are left of them and then letter by letter. Pure, and bounded in time: a few passes over the text, whatever the quote.
 */
export function locate(text: string, target: Target): Location {
  return locator(text)(target)
}

/** Prepares for finding many targets in one text, each as `locate` does: what they need to know of the text is found out once. */
export function locator(text: string): (target: Target) => Location {
  const findAltered = once(alteredFinder(text))
  return target => locateIn(text, target, findAltered)
}

function locateIn(text: string, target: Target, findAltered: FindAltered): Location {
  const { start, exact } = target
  const end = start + exact.length
  if (exact === '') return orphanAt(text, start)
  const isInPlace = text.slice(start, end) === exact && cutsNothing(text, start, end)
  if (isInPlace && contextAt(text, start, end, target) === 1) return { status: 'exact', start, end, score: 1 }
  const places = findSame(text, target)
  const same = places.map(place => candidateAt(text, place, place + exact.length, 1, target))
  const decided = decide(text, target, same, places.length === 1)
  const isCertain = decided.status === 'exact' || (decided.status === 'moved' && !standsElsewhere(text, target, decided.start))
  if (isCertain || (decided.status === 'ambiguous' && decided.score >= quoteWeight + (1 - quoteWeight) * leastContext)) return decided
  const all = decide(text, target, [...same, ...findAltered(exact).map(place => candidateAt(text, place.start, place.end, place.quote, target))], places.length === 1)
  return all.status === 'moved' && decided.status === 'moved' ? { ...all, status: 'ambiguous' } : all
}

/** Whether the surroundings of a target also stand at another place, with other words between them: it may have been there. */
function standsElsewhere(text: string, { prefix, suffix, exact }: Target, place: number): boolean {
  if (prefix === '' || suffix === '') return false
  const ends = findAll(text, prefix, mostCompared).map(other => other + prefix.length)
  return ends.some(end => end !== place && text.slice(end, end + 2 * exact.length + suffix.length).includes(suffix))
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

function cutsNothing(text: string, start: number, end: number): boolean {
  return isGraphemeBoundary(text, start) && isGraphemeBoundary(text, end)
}

/** Where the same words stand; of very many places, the near ones and those with a part of the surroundings beside them. */
function findSame(text: string, { start, exact, prefix, suffix }: Target): number[] {
  const isWhole = (place: number) => cutsNothing(text, place, place + exact.length)
  const all = findAll(text, exact, mostCompared)
  if (all.length < mostCompared) return all.filter(isWhole)
  const from = Math.max(0, start - nearby)
  const near = findAll(text.slice(from, start + exact.length + nearby), exact, mostCompared).map(place => from + place)
  const beside = findAll(text, prefix.slice(-nearContext) + exact, mostCompared).map(place => place + Math.min(prefix.length, nearContext))
  const before = findAll(text, exact + suffix.slice(0, nearContext), mostCompared)
  return [...new Set([...near, ...beside, ...before])].filter(isWhole)
}

/** Places of altered words, and how much of the words is left there. */
type FindAltered = (exact: string) => readonly (Range & { readonly quote: number })[]

function alteredFinder(text: string): FindAltered {
  const findSeeds: FindSeeds = seedFinder(text)
  return exact => {
    const edits = Math.min(mostEdits, Math.floor(mostWork / exact.length), Math.floor((1 - leastQuote) * exact.length + 1e-9))
    if (edits === 0 || exact.length > longestAltered) return []
    const placesByStart = new Map<number, Range & { quote: number }>()
    for (const seed of findSeeds(exact, edits, Math.min(mostSeeds, Math.ceil((4 * mostWork) / (exact.length * edits))))) {
      const found = align(exact, text, seed, edits)
      if (!found || found.distance === 0 || found.end <= found.start) continue
      const { start, end } = reachEnds(text, exact, snapToGraphemes(text, found.start, found.end))
      placesByStart.set(start, { start, end, quote: 1 - found.distance / exact.length })
    }
    return [...placesByStart.values()]
  }
}

/** Many highlights have the same words, a body in charge for one: what is found of so many different ones is kept. */
const mostKept = 1_000

function once(find: FindAltered): FindAltered {
  const placesByWords = new Map<string, ReturnType<FindAltered>>()
  return exact => {
    const places = placesByWords.get(exact) ?? find(exact)
    if (placesByWords.size < mostKept) placesByWords.set(exact, places)
    return places
  }
}

function orphanAt(text: string, start: number): Location {
  const place = boundaryBefore(text, start)
  return { status: 'orphan', start: place, end: place, score: 0 }
}
