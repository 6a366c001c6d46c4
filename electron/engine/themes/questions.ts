import type { Id } from '#domain/ids.ts'
import { readThemes } from '../excerpts/theme-rows.ts'
import type { ReadStore } from '../store/database.ts'
import type { Question } from '../workers/reader.ts'
import { countsByTheme, highlightsOfRemoved, severalTags } from './queries.ts'

type Within = { readonly theme: Id; readonly count: number }

/** What is asked of all tags at once: see the contract. */
export const themeQuestions = { countsWithin: { name: 'themes.countsWithin', answer: countsWithin } satisfies Question<object, Within[]> } as const

/**
 * Each theme's own count and those below it, less what that counts twice: highlights that carry several of them, which are few. To look at each
 * highlight and its document takes ten times as long.
 */
function countsWithin(read: ReadStore): Within[] {
  const themes = readThemes(read)
  const parentById = new Map(themes.map(({ id, parent }) => [id, parent]))
  const upwards = (theme: Id): Id[] => {
    const line: Id[] = []
    // In a circle, which only a damaged file has, it ends where it began.
    for (let at: Id | null = theme; at !== null && !line.includes(at) && parentById.has(at); at = parentById.get(at) ?? null) line.push(at)
    return line
  }
  const lineById = new Map(themes.map(({ id }) => [id, upwards(id)]))
  const counts = new Map<Id, number>(themes.map(({ id }) => [id, 0]))
  const add = (theme: Id, count: number) => counts.set(theme, (counts.get(theme) ?? 0) + count)
  for (const [theme, count] of countsByTheme(read)) for (const above of lineById.get(theme) ?? []) add(above, count)
  if (themes.every(({ parent }) => parent === null)) return listed(counts)
  const removed = highlightsOfRemoved(read)
  for (const { annotation, themes: carried } of severalTags(read)) {
    if (removed.has(annotation)) continue
    const met = new Set<Id>()
    for (const theme of carried.split(' ')) {
      for (const above of lineById.get(theme) ?? []) {
        if (met.has(above)) add(above, -1)
        else met.add(above)
      }
    }
  }
  return listed(counts)
}

const listed = (counts: ReadonlyMap<Id, number>): Within[] => [...counts].map(([theme, count]) => ({ theme, count }))
