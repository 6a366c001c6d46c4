import type { Id } from '#domain/ids.ts'
import type { PlaceFilter } from '../excerpts/places/place-filter.ts'
import type { SortedPassages } from './boilerplate.ts'
import type { CountAt } from './counting/counting.ts'
import type { Place } from './hits.ts'
import type { Locate, PassageText } from './locating.ts'
import { type Passages, type PassagesByVersion, rangeOf, startOf } from './passages/passages.ts'

export type Looking = {
  readonly locate: Locate
  readonly passageIn: (version: Id, number: number) => PassageText
  readonly passages: Passages
  /** The first and the last place of all, this one excluded, that are told. */
  readonly skip: number
  readonly end: number
  /** Whether to go on when they are found, for the sake of the numbers. */
  readonly all: boolean
  /** What is left out although its passage is not. */
  readonly isAside: SortedPassages['isAside']
  /** Only what all of these let through counts. */
  readonly filters: readonly PlaceFilter[]
  /** How many hits a passage holds, so that those that are not told need not be located; null where that is not known. */
  readonly countAt: CountAt | null
}
/** With the number of the passage that it stands in. */
export type FoundPlace = Place & { readonly passage: number }
export type Located = { readonly placesByVersion: ReadonlyMap<Id, readonly FoundPlace[]>; readonly total: number; readonly documents: number; readonly setAside: number }

/** Locates the hits in document and reading order, and counts them all. */
export function locateIn(matching: readonly Id[], found: PassagesByVersion, { locate, passageIn, passages, skip, end, all, isAside, filters, countAt }: Looking): Located {
  const placesByVersion = new Map<Id, FoundPlace[]>()
  let total = 0
  let documents = 0
  let setAside = 0
  for (const version of matching) {
    if (!all && total >= end) break
    const places: FoundPlace[] = []
    const before = total
    for (const number of found.get(version) ?? []) {
      if (!all && total >= end) break
      const unsure = filters.length === 0 ? filters : filters.filter(filter => filter.extent(version, rangeOf(passages, number)) !== 'all')
      const count = unsure.length === 0 ? countAt?.(version, number) : undefined
      if (count !== undefined && (total >= end || total + count <= skip)) {
        total += count
        continue
      }
      for (const place of locate(passageIn(version, number), startOf(passages, number))) {
        if (!unsure.every(filter => filter.letsThrough(version, place))) continue
        if (isAside?.(version, place.start)) setAside++
        else {
          if (total >= skip && total < end) places.push({ start: place.start, end: place.end, passage: number })
          total++
        }
      }
    }
    if (total > before) documents++
    if (places.length > 0) placesByVersion.set(version, places)
  }
  return { placesByVersion, total, documents, setAside }
}
