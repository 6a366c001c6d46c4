import type { ReadStore } from '../../store/database.ts'
import { sql } from '../../store/sql.ts'
import { isAscending, type Passages } from '../passages/passages.ts'

/** Places of words in the index, ascending, each as its passage's number and, in the lower 24 bits, which word of the passage it is. */
export type Entries = Float64Array

/** Where terms stand that take up so many words each. */
export type Spots = { readonly entries: Entries; readonly length: number }

/** So many entries a passage's number is worth: a passage has fewer words. */
const entriesPerPassage = 2 ** 24

export function readEntries(read: ReadStore, word: string): Entries {
  const row = read.get<{ entries: string }>(sql`SELECT json_group_array((doc << 24) + offset) AS entries FROM indexed_place WHERE term = ${word}`)
  const entries = Float64Array.from(JSON.parse(row?.entries ?? '[]') as number[])
  return isAscending(entries) ? entries : entries.sort()
}

/** Where words follow each other; a place may begin within the one before. */
export function followed(lists: readonly Entries[]): Spots {
  const [first = new Float64Array(), ...others] = lists
  if (others.length === 0) return { entries: first, length: 1 }
  const places = lists.map(() => 0)
  return { entries: first.filter(entry => isFollowed(lists, places, entry)), length: lists.length }
}

/** Whether the other words stand behind an entry of the first; moves on to there in their lists. */
function isFollowed(lists: readonly Entries[], places: number[], entry: number): boolean {
  for (let step = 1; step < lists.length; step++) {
    const list = lists[step] ?? new Float64Array()
    let place = places[step] ?? 0
    while (place < list.length && (list[place] ?? 0) < entry + step) place++
    places[step] = place
    if (list[place] !== entry + step) return false
  }
  return true
}

/** Where one of some words stands. */
export function anyOf(lists: readonly Entries[]): Spots {
  const [only, ...others] = lists
  if (only && others.length === 0) return { entries: only, length: 1 }
  const entries = new Float64Array(lists.reduce((sum, list) => sum + list.length, 0))
  let at = 0
  for (const list of lists) {
    entries.set(list, at)
    at += list.length
  }
  return { entries: entries.sort(), length: 1 }
}

/** Those of some spots that have one of the others before or behind them, with so many words between at most. */
export function nearTo(spots: Spots, others: Spots, within: number): Spots {
  // How many of the others end before the spot, and how many begin before its end.
  let before = 0
  let behind = 0
  const entries = spots.entries.filter(entry => {
    while (before < others.entries.length && (others.entries[before] ?? 0) + others.length <= entry) before++
    while (behind < others.entries.length && (others.entries[behind] ?? 0) < entry + spots.length) behind++
    const next = others.entries[behind]
    const last = others.entries[before - 1]
    return (next !== undefined && next - entry - spots.length <= within) || (last !== undefined && entry - last - others.length <= within)
  })
  return { entries, length: spots.length }
}

/** How many spots of two kinds each passage holds; of two that overlap the first counts, of two that begin together the longer one. */
export function countByPassage({ numbers }: Passages, one: Spots, other: Spots = { entries: new Float64Array(), length: 0 }): Uint32Array {
  const counts = new Uint32Array(numbers.length)
  const [longer, shorter] = one.length < other.length ? [other, one] : [one, other]
  let [left, right, passage, free] = [0, 0, 0, 0]
  while (left < longer.entries.length || right < shorter.entries.length) {
    const [first = Infinity, second = Infinity] = [longer.entries[left], shorter.entries[right]]
    const isLonger = first <= second
    const entry = isLonger ? first : second
    if (isLonger) left++
    else right++
    if (entry < free) continue
    free = entry + (isLonger ? longer.length : shorter.length)
    const number = Math.floor(entry / entriesPerPassage)
    while ((numbers[passage] ?? number) < number) passage++
    if (numbers[passage] === number) counts[passage] = (counts[passage] ?? 0) + 1
  }
  return counts
}
