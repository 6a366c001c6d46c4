import type { CodedPlaces } from '#contract/search.ts'
import type { Id } from '#domain/ids.ts'
import { joinRanges, overlapOf, type Range } from '#domain/text/ranges.ts'
import type { ReadStore } from '../../store/database.ts'
import { sql } from '../../store/sql.ts'
import { filteredThemes } from '../choosing/choosing.ts'
import type { PlaceFilter } from './place-filter.ts'

/**
 * Lets through what touches a highlight with one of these themes, or only what touches none. Only highlights of the text that is read
 * now count: of an earlier text's nobody knows yet where they stand.
 */
export function filterByThemes(read: ReadStore, { outside, ...asked }: CodedPlaces): PlaceFilter {
  const themes = filteredThemes(read, asked) ?? new Set()
  const rows = read.all<Range & { readonly version: Id }>(sql`
    SELECT a.version, a.start, a.end FROM annotation a
    WHERE a.id IN (SELECT annotation FROM annotation_theme WHERE theme IN ${sql.oneOf([...themes])}) ORDER BY a.start`)
  const rangesByVersion = new Map([...Map.groupBy(rows, ({ version }) => version)].map(([version, ranges]) => [version, joinRanges(ranges)]))
  const overlap = (version: Id, range: Range) => overlapOf(rangesByVersion.get(version) ?? [], range)
  const opposite = { all: 'none', some: 'some', none: 'all' } as const
  return {
    extent: (version, range) => (outside ? opposite[overlap(version, range)] : overlap(version, range)),
    letsThrough: (version, place) => (overlap(version, place) === 'none') === outside,
  }
}
