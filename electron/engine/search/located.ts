import type { Id } from '#domain/ids.ts'
import type { SortedPassages } from './boilerplate.ts'
import type { CodedFilter } from './coded.ts'
import type { Place } from './hits.ts'
import type { Locate, PassageText } from './locating.ts'
import { type Passages, type PassagesByVersion, startOf } from './passages.ts'

export type Looking = {
  readonly locate: Locate
  readonly passageIn: (version: Id, number: number) => PassageText
  readonly passages: Passages
  /** So many places are kept. */
  readonly limit: number
  /** Whether to go on when they are found, for the sake of the numbers. */
  readonly all: boolean
  /** What is left out although its passage is not. */
  readonly isAside: SortedPassages['isAside']
  /** What alone counts; null for all. */
  readonly coded: CodedFilter | null
}
/** With the number of the passage that it stands in. */
export type FoundPlace = Place & { readonly passage: number }
export type Located = { readonly placesByVersion: ReadonlyMap<Id, readonly FoundPlace[]>; readonly total: number; readonly documents: number; readonly setAside: number }

/** Locates the hits in document and reading order. */
export function locateIn(matching: readonly Id[], found: PassagesByVersion, { locate, passageIn, passages, limit, all, isAside, coded }: Looking): Located {
  const placesByVersion = new Map<Id, FoundPlace[]>()
  let total = 0
  let documents = 0
  let setAside = 0
  for (const version of matching) {
    if (!all && total >= limit) break
    const places: FoundPlace[] = []
    const before = total
    for (const number of found.get(version) ?? []) {
      if (!all && total >= limit) break
      for (const place of locate(passageIn(version, number), startOf(passages, number))) {
        if (coded && !coded.letsThrough(version, place)) continue
        if (isAside?.(version, place.start)) setAside++
        else if (total++ < limit) places.push({ start: place.start, end: place.end, passage: number })
      }
    }
    if (total > before) documents++
    if (places.length > 0) placesByVersion.set(version, places)
  }
  return { placesByVersion, total, documents, setAside }
}
