import type { MemoOwner } from '#contract/coding/memos.ts'
import type { CodedPlaces, TextPlaces } from '#contract/search.ts'
import type { Id } from '#domain/ids.ts'
import type { Range } from '#domain/text/ranges.ts'
import { filteredThemes } from '../excerpts/choosing/choosing.ts'
import { openClauseFinder } from '../excerpts/mentions/clause-places.ts'
import { filterByClauses } from '../excerpts/places/clauses.ts'
import type { ReadStore } from '../store/database.ts'
import { sql } from '../store/sql.ts'

/**
 * Which memos count where only some places are looked at: among themes those on highlights that have one, on the themes themselves and on their cells of the matrix, outside of them
 * all others; in clauses those on highlights and clauses that stand there.
 */
export function memoFilter(read: ReadStore, { coded, clauses }: Pick<TextPlaces, 'coded' | 'clauses'>): (owner: MemoOwner) => boolean {
  const filters = [...(coded ? [byThemes(read, coded)] : []), ...(clauses.length > 0 ? [byClauses(read, clauses)] : [])]
  return owner => filters.every(letsThrough => letsThrough(owner))
}

function byThemes(read: ReadStore, { outside, ...asked }: CodedPlaces): (owner: MemoOwner) => boolean {
  const themes = filteredThemes(read, asked) ?? new Set()
  const rows = read.all<{ annotation: Id }>(sql`SELECT DISTINCT annotation FROM annotation_theme WHERE theme IN ${sql.oneOf([...themes])}`)
  const highlights = new Set(rows.map(({ annotation }) => annotation))
  const isInside = (owner: MemoOwner) => {
    if ('annotation' in owner) return highlights.has(owner.annotation)
    if ('theme' in owner) return themes.has(owner.theme)
    return 'cell' in owner && themes.has(owner.cell.theme)
  }
  return owner => isInside(owner) !== outside
}

function byClauses(read: ReadStore, clauses: readonly Id[]): (owner: MemoOwner) => boolean {
  const filter = filterByClauses(read, clauses)
  const find = openClauseFinder(read)
  const placeOf = (owner: MemoOwner): (Range & { readonly version: Id }) | null => {
    if ('annotation' in owner) return read.get<Range & { version: Id }>(sql`SELECT version, start, end FROM annotation WHERE id = ${owner.annotation}`) ?? null
    const found = 'clause' in owner ? find(owner.clause) : null
    return found ? { version: found.version, start: found.clause.start, end: found.clause.textEnd } : null
  }
  return owner => {
    const place = placeOf(owner)
    // Clauses of now have no place in an earlier text.
    return place !== null && filter.letsThrough(place.version, place)
  }
}
