import { cleanKeywords } from '#domain/themes.ts'
import type { Id } from '#domain/ids.ts'
import { countInCells, countSharedCells } from '../changing/themes/cells.ts'
import { countTagged, readThemeMemo } from '../changing/themes/queries.ts'
import { readThemes, type StoredTheme } from '../excerpts/theme-rows.ts'
import type { ReadStore } from '../store/database.ts'
import { countCarryingBoth } from './queries.ts'

/** What merging would do: what moves, what is there on both sides, and what of the theme that stays would be filled in. Changes nothing. */
export function previewMerge(read: ReadStore, from: StoredTheme, into: StoredTheme) {
  const rows = readThemes(read)
  const [dying, staying] = [readThemeMemo(read, from.id), readThemeMemo(read, into.id)]
  return {
    highlights: countTagged(read, [from.id]),
    both: countCarryingBoth(read, from.id, into.id),
    children: rows.filter(({ parent, id }) => parent === from.id && id !== into.id).length,
    joined: rows.filter(({ parent, name }) => parent === from.id && rows.some(row => row.parent === into.id && row.name === name)).map(({ name }) => name),
    ...cellsMerged(read, from.id, into.id),
    memo: !dying ? ('none' as const) : staying ? ('joined' as const) : ('moves' as const),
    filled: (['definition', 'include', 'exclude', 'example', 'shortcut'] as const).filter(part => !into[part] && from[part]),
    keywords: cleanKeywords([...into.keywords, ...from.keywords]).length - into.keywords.length,
  }
}

function cellsMerged(read: ReadStore, from: Id, into: Id) {
  const { summaries, silences } = countInCells(read, [from])
  return { summaries, summariesJoined: summaries > 0 ? countSharedCells(read, from, into) : 0, silences }
}
