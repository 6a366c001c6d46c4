/**
 * Ranges of one version of a text found again in the next. Beside a range's own words and surroundings there is more to go by than in any
 * other text: the order of the lines that did not change.
 */
import { type Location, locator, type Target } from '../anchor.ts'
import { align } from './alignment.ts'
import { reachEnds } from './whole-ends.ts'
import { findAll } from './search.ts'
import { isGraphemeBoundary, snapToGraphemes } from '../graphemes.ts'
import { type KeptLines, keptLines, lastBefore, placeAfter } from '../changes/line-changes.ts'

/** Finds targets of the text before in the text after. */
export type Relocate = (target: Target) => Location

/**
 * Prepares for finding many ranges again.
 *
 * A range is certain where the order of the unchanged lines leads to its words and nothing else could be meant: its words stand once in
 * both texts, or its lines are unchanged and stand once in both. Everything else is looked for by words and surroundings (`locate`); a
 * place found so that another place of the text before has become is proposed only, so that an identical sentence is never taken for one
 * that was deleted.
 */
export function relocator(before: string, after: string): Relocate {
  const kept = keptLines(before, after)
  const locate = locator(after)
  const back = kept.map(line => ({ ...line, before: line.after, after: line.before }))
  return target => {
    const start = certainPlace(before, after, kept, target)
    if (start === null) {
      const found = locate(target)
      const isCertain = found.status === 'exact' || found.status === 'moved'
      const came = isCertain ? placeAfter(back, found.start) : null
      if (came !== null && came !== target.start) return { ...found, status: 'ambiguous' }
      return found.status === 'orphan' ? (proposeBetween(kept, after, target) ?? found) : found
    }
    return { status: start === target.start ? 'exact' : 'moved', start, end: start + target.exact.length, score: 1 }
  }
}

function certainPlace(before: string, after: string, kept: readonly KeptLines[], { start, end, exact }: Target): number | null {
  if (exact === '' || before.slice(start, end) !== exact) return null
  const places = findAll(after, exact, 2)
  const [place] = places
  if (place === undefined) return null
  const isUnique = places.length === 1 && findAll(before, exact, 2).length === 1
  // A line break at its beginning belongs to the line before, after which other lines may have come.
  const words = Math.max(0, exact.search(/\S/u))
  const led = isUnique ? (isLedTo(kept, start + words, place + words, after.length) ? place : null) : placeOfLines(before, after, kept, start, end)
  if (led === null || after.slice(led, led + exact.length) !== exact) return null
  return isGraphemeBoundary(after, led) && isGraphemeBoundary(after, led + exact.length) ? led : null
}

/** Whether a place lies where the unchanged lines around the old one lead: at the same place of its line, or between the same lines. */
function isLedTo(kept: readonly KeptLines[], start: number, place: number, length: number): boolean {
  const same = placeAfter(kept, start)
  if (same !== null) return same === place
  const last = lastBefore(kept, start)
  const from = last === null ? 0 : (kept[last]?.after ?? 0)
  const to = kept[last === null ? 0 : last + 1]
  return place >= from && place <= (to ? to.after + to.length : length)
}

/** A proposal keeps at least this part of the letters; longer quotes and more lines than this are not compared. */
const leastAlike = 0.6
const longestCompared = 1_000
const mostLinesCompared = 12

/** What stands most like a range among the lines that took the place of its own: a proposal for a person, and never more. */
function proposeBetween(kept: readonly KeptLines[], after: string, { start, exact }: Target): Location | null {
  if (placeAfter(kept, start) !== null || exact.length > longestCompared) return null
  const last = lastBefore(kept, start)
  const above = last === null ? undefined : kept[last]
  const from = above ? above.after + above.length : 0
  const lines = after.slice(from, kept[last === null ? 0 : last + 1]?.after ?? after.length).matchAll(/\S[^\n]*/gu)
  let best: { start: number; end: number; distance: number } | null = null
  let compared = 0
  for (const { index } of lines) {
    const found = align(exact, after, from + index, Math.floor((1 - leastAlike) * exact.length))
    if (found && found.end > found.start && found.distance < (best?.distance ?? Number.POSITIVE_INFINITY)) best = found
    compared += 1
    if (compared === mostLinesCompared) break
  }
  return best && { status: 'fuzzy', ...reachEnds(after, exact, snapToGraphemes(after, best.start, best.end)), score: 1 - best.distance / exact.length }
}

/** Where the unchanged lines of a range stand, when these very lines stand once in both texts. */
function placeOfLines(before: string, after: string, kept: readonly KeptLines[], start: number, end: number): number | null {
  const led = placeAfter(kept, start)
  const last = placeAfter(kept, end - 1)
  if (led === null || last === null || last - led !== end - 1 - start) return null
  const from = before.lastIndexOf('\n', start - 1) + 1
  const to = before.indexOf('\n', end - 1)
  const lines = before.slice(from, to < 0 ? before.length : to)
  return findAll(before, lines, 2).length === 1 && findAll(after, lines, 2).length === 1 ? led : null
}
