import type { Id } from '#domain/ids.ts'
import { clauseRows, correctedVersions, correctionStamp } from '../excerpts/clause-rows.ts'
import type { ReadStore } from '../store/database.ts'
import { sql } from '../store/sql.ts'
import { keepByVersion } from './kept.ts'
import { type Passages, type PassagesByVersion, rangeOf } from './passages.ts'

type Range = { readonly start: number; readonly end: number }

/** The passages found, by what they hold. */
export type SortedPassages = {
  /** With text of plans. */
  readonly own: PassagesByVersion
  /** Of nothing but boilerplate. */
  readonly aside: PassagesByVersion
  /** Whether an offset lies in boilerplate; null when no passage holds both. */
  readonly isAside: ((version: Id, offset: number) => boolean) | null
}

/** Ranges of boilerplate that are kept from one key press to the next. */
const mostRanges = 400_000

/**
 * Tells passages of plans from those of boilerplate. A passage never goes over a clause's edge; only people's corrections of clauses may
 * make a part of one boilerplate.
 */
export function openBoilerplate(): (read: ReadStore, passages: Passages, found: PassagesByVersion) => SortedPassages {
  const rangesOf = keepByVersion<readonly Range[]>(mostRanges, ranges => ranges.length + 1)
  return (read, passages, found) => {
    const corrected = new Set(correctedVersions(read))
    const ranges = (version: Id) => {
      if (!corrected.has(version)) return rangesOf(version, () => derivedRanges(read, version))
      return rangesOf(`${version} ${correctionStamp(read, version)}`, () => correctedRanges(read, version))
    }
    const own = new Map<Id, readonly number[]>()
    const aside = new Map<Id, readonly number[]>()
    let isMixed = false
    for (const [version, numbers] of found) {
      const marked = ranges(version)
      const parts = marked.length === 0 ? [] : numbers.map(number => overlapOf(marked, rangeOf(passages, number)))
      isMixed ||= parts.includes('some')
      if (!parts.includes('all')) {
        own.set(version, numbers)
        continue
      }
      aside.set(version, numbers.filter((_, i) => parts[i] === 'all'))
      if (parts.some(part => part !== 'all')) own.set(version, numbers.filter((_, i) => parts[i] !== 'all'))
    }
    return { own, aside, isAside: isMixed ? (version, offset) => overlapOf(ranges(version), { start: offset, end: offset + 1 }) === 'all' : null }
  }
}

function derivedRanges(read: ReadStore, version: Id): readonly Range[] {
  return read.all<Range>(sql`SELECT start, text_end AS end FROM clause WHERE version = ${version} AND kind = 'boilerplate' ORDER BY start`)
}

function correctedRanges(read: ReadStore, version: Id): readonly Range[] {
  return clauseRows(read, version).filter(({ kind }) => kind === 'boilerplate').map(({ start, textEnd }) => ({ start, end: textEnd }))
}

/** How much of a range lies in ranges that stand in order and do not overlap. */
function overlapOf(ranges: readonly Range[], { start, end }: Range): 'all' | 'some' | 'none' {
  let low = 0
  let high = ranges.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ranges[middle]?.end ?? 0) <= start) low = middle + 1
    else high = middle
  }
  const first = ranges[low]
  if (!first || first.start >= end) return 'none'
  return first.start <= start && first.end >= end ? 'all' : 'some'
}
