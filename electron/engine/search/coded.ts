import type { CodedPlaces } from '#contract/search.ts'
import type { Id } from '#domain/ids.ts'
import { filteredThemes } from '../excerpts/choosing.ts'
import type { ReadStore } from '../store/database.ts'
import { sql } from '../store/sql.ts'
import { type Passages, type PassagesByVersion, rangeOf } from './passages.ts'
import { joinRanges, overlapOf, type Range } from './ranges.ts'

/** What a search among coded text, or among what is not, lets through. */
export type CodedFilter = {
  /** The passages that may hold such hits. */
  among(found: PassagesByVersion): PassagesByVersion
  /** Whether a hit is one. */
  letsThrough(version: Id, hit: Range): boolean
}

/**
 * Lets hits through that touch a highlight with one of these themes, or only those that touch none. Only highlights of the text that is read
 * now count: of an earlier text's nobody knows yet where they stand.
 */
export function codedFilter(read: ReadStore, passages: Passages, { outside, ...asked }: CodedPlaces): CodedFilter {
  const themes = filteredThemes(read, asked) ?? new Set()
  const rows = read.all<Range & { readonly version: Id }>(sql`
    SELECT a.version, a.start, a.end FROM annotation a
    WHERE a.id IN (SELECT annotation FROM annotation_theme WHERE theme IN ${sql.oneOf([...themes])}) ORDER BY a.start`)
  const rangesByVersion = new Map([...Map.groupBy(rows, ({ version }) => version)].map(([version, ranges]) => [version, joinRanges(ranges)]))
  // Of a passage that is coded throughout nothing is outside, of one without a highlight nothing inside.
  const useless = outside ? 'all' : 'none'
  const overlap = (version: Id, range: Range) => overlapOf(rangesByVersion.get(version) ?? [], range)
  return {
    among(found) {
      const kept = [...found].map(([version, numbers]) => [version, numbers.filter(number => overlap(version, rangeOf(passages, number)) !== useless)] as const)
      return new Map(kept.filter(([, numbers]) => numbers.length > 0))
    },
    letsThrough: (version, hit) => (overlap(version, hit) === 'none') === outside,
  }
}
