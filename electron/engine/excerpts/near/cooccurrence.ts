import type { Cooccurrence, ExcerptFilter, Meeting } from '#contract/coding/excerpts.ts'
import type { Id } from '#domain/ids.ts'
import { orderThemes, themePaths } from '#domain/themes.ts'
import type { ReadStore } from '../../store/database.ts'
import { sql } from '../../store/sql.ts'
import { choosePlaced } from '../choosing/choosing.ts'
import { readThemes, type StoredTheme } from '../theme-rows.ts'
import { type ClausePlaces, openClausePlaces } from './clause-places.ts'
import { byVersion, type Placed } from './relations.ts'

/** Themes as numbers: a highlight's, with those above them where these stand for them. */
type ThemesOf = (annotation: Id) => readonly number[]

/**
 * Themes × themes, see the contract. One pass over each text's highlights in their order.
 */
export function countMeetings(read: ReadStore, filter: ExcerptFilter, by: Meeting): Cooccurrence {
  const themes = orderThemes(readThemes(read))
  const found = choosePlaced(read, filter)
  const themesOf = readThemesOf(read, themes, filter.withChildren)
  const counts = new Uint32Array(themes.length ** 2)
  const carried = new Uint32Array(themes.length)
  const count = (own: readonly number[], met: Iterable<number>) => {
    for (const other of met) for (const theme of own) counts[theme * themes.length + other] = (counts[theme * themes.length + other] ?? 0) + 1
  }
  for (const { id } of found) for (const theme of themesOf(id)) carried[theme] = (carried[theme] ?? 0) + 1
  if (by === 'excerpt') for (const { id } of found) count(themesOf(id), themesOf(id))
  else {
    const all = byVersion(allHighlights(read, new Set(found.map(({ version }) => version))))
    const placesOf = openClausePlaces(read)
    for (const [version, highlights] of byVersion(found)) {
      const others = all.get(version) ?? []
      const metBy = by === 'overlap' ? overlapping(others, themesOf) : inSameClause(others, themesOf, placesOf(version))
      for (const highlight of highlights) {
        const own = themesOf(highlight.id)
        if (own.length > 0) count(own, metBy(highlight))
      }
    }
  }
  return tableOf(themes, carried, counts)
}

function tableOf(themes: readonly StoredTheme[], carried: Uint32Array, counts: Uint32Array): Cooccurrence {
  const paths = themePaths(themes)
  const cells: { theme: Id; other: Id; count: number }[] = []
  themes.forEach(({ id: theme }, row) => {
    themes.forEach(({ id: other }, column) => {
      const count = counts[row * themes.length + column] ?? 0
      if (count > 0 && row !== column) cells.push({ theme, other, count })
    })
  })
  const shown = themes.flatMap(({ id, color }, index) => ({ id, color, path: [...(paths.get(id) ?? [])], count: carried[index] ?? 0 }))
  const met = new Set(cells.map(({ other }) => other))
  return { themes: shown.filter(({ id, count }) => count > 0 || met.has(id)), cells }
}

function readThemesOf(read: ReadStore, themes: readonly StoredTheme[], withChildren: boolean): ThemesOf {
  const numberById = new Map(themes.map(({ id }, index) => [id, index]))
  const parents = themes.map(({ parent }) => (withChildren && parent !== null ? (numberById.get(parent) ?? -1) : -1))
  const upwards = themes.map((_, index) => {
    const line = [index]
    // In a circle, which only a damaged file has, parents come after their children.
    for (let at = parents[index] ?? -1; at >= 0 && !line.includes(at); at = parents[at] ?? -1) line.push(at)
    return line
  })
  const found = new Map<Id, number[]>()
  for (const { annotation, themes: list } of read.iterate<{ annotation: Id; themes: string }>(sql`
    SELECT annotation, group_concat(theme, ' ') AS themes FROM annotation_theme GROUP BY annotation`)) {
    const own = list.split(' ').flatMap(id => upwards[numberById.get(id) ?? -1] ?? [])
    found.set(annotation, own.length > 1 ? [...new Set(own)] : own)
  }
  return annotation => found.get(annotation) ?? []
}

function allHighlights(read: ReadStore, versions: ReadonlySet<Id>): Placed[] {
  return read
    .all<Placed>(sql`SELECT a.id, a.version, a.start, a.end FROM annotation a JOIN document d ON d.id = a.document WHERE d.removed_at IS NULL`)
    .filter(({ version }) => versions.has(version))
}

/** Themes of the highlights that overlap with one, itself among them. */
function overlapping(highlights: readonly Placed[], themesOf: ThemesOf): (highlight: Placed) => Iterable<number> {
  const sorted = highlights.toSorted((one, other) => one.start - other.start)
  // Up to each, how far the ones before it reach: further back than where that ends nothing overlaps.
  let furthest = 0
  const reaches = sorted.map(({ end }) => (furthest = Math.max(furthest, end)))
  return ({ start, end }) => {
    const met = new Set<number>()
    let at = before(sorted, end)
    while (at > 0 && (reaches[at - 1] ?? 0) > start) {
      at -= 1
      const other = sorted[at]
      if (other && other.end > start) for (const theme of themesOf(other.id)) met.add(theme)
    }
    return met
  }
}

/** How many of those, sorted by their beginnings, begin before a place. */
function before(sorted: readonly Placed[], place: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle]?.start ?? Infinity) < place) low = middle + 1
    else high = middle
  }
  return low
}

/** Themes of the highlights that touch a clause which one touches, itself among them. */
function inSameClause(highlights: readonly Placed[], themesOf: ThemesOf, places: ClausePlaces): (highlight: Placed) => Iterable<number> {
  const themesByClause = new Map<number, Set<number>>()
  for (const highlight of highlights) {
    const own = themesOf(highlight.id)
    const { from, to } = places.clausesOf(highlight)
    for (let clause = from; clause <= to; clause += 1) {
      const there = themesByClause.get(clause)
      if (there) own.forEach(theme => there.add(theme))
      else themesByClause.set(clause, new Set(own))
    }
  }
  return highlight => {
    const { from, to } = places.clausesOf(highlight)
    if (from === to) return themesByClause.get(from) ?? []
    const met = new Set<number>()
    for (let clause = from; clause <= to; clause += 1) for (const theme of themesByClause.get(clause) ?? []) met.add(theme)
    return met
  }
}
