/** What two passages that are worded differently have in common all the same: to be shown to a person. */
import type { MovedRun } from '../changes/moved-words.ts'
import { markPlaces } from '../likeness/features.ts'
import { quantitiesOf } from '../targets/quantities.ts'
import { segmenterOf } from '../words/segmenters.ts'
import { placesOfTerm, tokensOf } from '../words/terms.ts'

/** A run of words that the other passage has too, or one that it has not. None is empty; all together are the passage. */
export type CommonRun = { readonly isCommon: boolean; readonly words: string }
/** Small counts stand everywhere. */
const leastAmount = 3
type Place = { readonly start: number; readonly end: number }
type Places = readonly Place[]

/** With less than this in common, a difference of words is nearly all of both passages and tells nothing. */
export const leastInCommon = 0.4

/** Letters and figures: what is in common is counted by these, so that spaces and commas make nothing alike. */
const letters = /[\p{L}\p{N}]/gu
const chinese = /^\p{Script=Han}{2,}$/u
/** Years and figures of at least two digits; a single one stands everywhere. */
const figures = /^\d[\d.,]*\d$/u

/** The share of the letters of two passages that stands in both, in order or moved: 0 to 1, 1 where both are empty. */
export function shareInCommon(runs: readonly MovedRun[]): number {
  let [common, all] = [0, 0]
  for (const { kind, words } of runs) {
    const length = (words.match(letters) ?? []).length * (kind === 'same' ? 2 : 1)
    all += length
    if (kind !== 'gone' && kind !== 'new') common += length
  }
  return all === 0 ? 1 : common / all
}

/**
 * Both passages with what they have in common, wherever it stands: words by their stems without those that tell nothing, Chinese by word, terms that mean the
 * same in both languages, figures and amounts.
 * @param known words of either that are known to be the same as those at the same place of the other, such as a project's own terms
 */
export function commonRuns(left: string, right: string, known: { readonly left: readonly string[]; readonly right: readonly string[] }): { readonly left: readonly CommonRun[]; readonly right: readonly CommonRun[] } {
  const [inLeft, inRight] = [placesByMark(left), placesByMark(right)]
  const places = { left: placesOf(left, known.left), right: placesOf(right, known.right) }
  for (const [mark, own] of inLeft) {
    const others = inRight.get(mark)
    if (!others) continue
    places.left.push(...own)
    places.right.push(...others)
  }
  return { left: runsOf(left, places.left), right: runsOf(right, places.right) }
}

function placesByMark(text: string): ReadonlyMap<string, Places> {
  const found = new Map<string, Place[]>()
  const add = (mark: string, place: Place) => {
    const own = found.get(mark)
    if (own) own.push(place)
    else found.set(mark, [place])
  }
  for (const [mark, places] of markPlaces(text)) {
    // Pairs say again what their words say, and two Chinese characters may be no word.
    if (!mark.includes(' ') && !chinese.test(mark)) for (const place of places) add(mark, place)
  }
  const quantities = quantitiesOf(text)
  const isAmount = (at: number) => quantities.some(({ start, end }) => start <= at && at < end)
  for (const { index, segment } of segmenterOf('word', 'zh').segment(text)) {
    // The figures of an amount say nothing without what they count.
    if (chinese.test(segment) || (figures.test(segment) && !isAmount(index))) add(segment, { start: index, end: index + segment.length })
  }
  for (const { start, end, value, unit, currency } of quantities) if (value > leastAmount) add(`=${value} ${currency ?? unit}`, { start, end })
  return found
}

function placesOf(text: string, words: readonly string[]): Place[] {
  const tokens = tokensOf(text)
  return words.flatMap(word => {
    const wanted = tokensOf(word).map(({ folded }) => folded)
    return wanted.length === 0 ? [] : placesOfTerm(text, tokens, { tokens: wanted, exact: false, prefix: false })
  })
}

const onlySpaces = /^\s*$/u

/** Places that overlap, or have only spaces between them, are one run. */
function runsOf(text: string, places: Places): readonly CommonRun[] {
  const joined: { start: number; end: number }[] = []
  for (const { start, end } of places.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = joined.at(-1)
    if (last && (start <= last.end || onlySpaces.test(text.slice(last.end, start)))) last.end = Math.max(last.end, end)
    else joined.push({ start, end })
  }
  const runs: CommonRun[] = []
  let at = 0
  for (const { start, end } of joined) {
    if (start > at) runs.push({ isCommon: false, words: text.slice(at, start) })
    runs.push({ isCommon: true, words: text.slice(start, end) })
    at = end
  }
  if (at < text.length) runs.push({ isCommon: false, words: text.slice(at) })
  return runs
}
