import type { TextPlaces } from '#contract/search.ts'
import type { ReadStore } from '../../store/database.ts'
import { filterByClauses } from './clauses.ts'
import { filterByThemes } from './coded.ts'
import type { PlaceFilter } from './place-filter.ts'

/** What lets through the places that are asked for; none where all are. */
export function placeFilters(read: ReadStore, { coded, clauses }: Pick<TextPlaces, 'coded' | 'clauses'>): readonly PlaceFilter[] {
  return [...(coded ? [filterByThemes(read, coded)] : []), ...(clauses.length > 0 ? [filterByClauses(read, clauses)] : [])]
}
