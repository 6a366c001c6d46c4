import type { Id } from '#domain/ids.ts'
import { orderThemes } from '#domain/themes.ts'
import { readThemesOf } from '../excerpts/queries.ts'
import { readThemes } from '../excerpts/theme-rows.ts'
import type { ReadStore } from '../store/database.ts'

/** The themes of excerpts, as their places in the codebook: of the first excerpt, of the second … `counts` has how many each has. */
export type Tags = { readonly counts: Uint32Array; readonly ranks: Uint32Array }

/** The themes of these excerpts. */
export function readTags(read: ReadStore, excerpts: readonly Id[]): Tags {
  const rankById = new Map(orderThemes(readThemes(read)).map(({ id }, index) => [id, index]))
  const ranksByPlace: (number[] | undefined)[] = Array.from({ length: excerpts.length })
  for (const { place, theme } of readThemesOf(read, excerpts)) {
    const rank = rankById.get(theme)
    if (rank === undefined) continue
    const ranks = ranksByPlace[place]
    if (ranks) ranks.push(rank)
    else ranksByPlace[place] = [rank]
  }
  return {
    counts: Uint32Array.from(ranksByPlace, ranks => ranks?.length ?? 0),
    ranks: Uint32Array.from(ranksByPlace.flatMap(ranks => ranks?.toSorted((a, b) => a - b) ?? [])),
  }
}
