import type { Id } from '#domain/ids.ts'
import { joinRanges, overlapOf, type Range } from '#domain/text/ranges.ts'
import type { ReadStore } from '../../store/database.ts'
import { openClauseFinder } from '../mentions/clause-places.ts'
import type { PlaceFilter } from './place-filter.ts'

/**
 * Lets through what begins in one of these clauses or in what stands below them. A clause of an earlier text is the one that it is found at now;
 * one that is gone, or not found with certainty, holds nothing.
 */
export function filterByClauses(read: ReadStore, clauses: readonly Id[]): PlaceFilter {
  const rangesByVersion = new Map([...Map.groupBy(clausesOfNow(read, clauses), ({ version }) => version)].map(([version, ranges]) => [version, joinRanges(ranges)]))
  const overlap = (version: Id, range: Range) => overlapOf(rangesByVersion.get(version) ?? [], range)
  return { extent: overlap, letsThrough: (version, { start }) => overlap(version, { start, end: start + 1 }) === 'all' }
}

/** Where clauses stand in the texts that are read now, with all that is below them. */
export function clausesOfNow(read: ReadStore, clauses: readonly Id[]): readonly (Range & { readonly clause: Id; readonly document: Id; readonly version: Id })[] {
  const find = openClauseFinder(read)
  const found = clauses.flatMap(id => {
    const place = find(id)
    return place?.isCurrent ? [{ clause: place.clause.id, document: place.document, version: place.version, start: place.clause.start, end: place.clause.end }] : []
  })
  return found.sort((one, other) => one.start - other.start)
}
