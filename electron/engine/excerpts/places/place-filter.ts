import type { Id } from '#domain/ids.ts'
import type { Range } from '#domain/text/ranges.ts'

/** Which places of texts are looked at. Offsets are UTF-16 code units of the version's text. */
export type PlaceFilter = {
  /** Whether all that stands in a range may be let through, some of it or nothing. */
  extent(version: Id, range: Range): 'all' | 'some' | 'none'
  /** Whether what stands just there is. */
  letsThrough(version: Id, place: Range): boolean
}
