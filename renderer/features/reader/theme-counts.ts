import type { ThemeNode } from '#domain/themes.ts'

/**
 * How many highlights carry a theme or one below it, by theme id: what a filter by that theme shows. A highlight counts once, however
 * many of its themes stand below the same one.
 * @param tagged the themes of each highlight
 */
export function countThemesWithin(themes: readonly ThemeNode[], tagged: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const parentById = new Map(themes.map(({ id, parent }) => [id, parent]))
  const counts = new Map<string, number>()
  for (const ids of tagged) {
    const within = new Set<string>()
    for (const id of ids) {
      for (let at: string | null = id; at !== null && !within.has(at); at = parentById.get(at) ?? null) within.add(at)
    }
    for (const id of within) counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  return counts
}
