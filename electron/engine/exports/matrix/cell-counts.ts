import type { Id } from '#domain/ids.ts'
import type { Tags } from '../tags.ts'

/**
 * How many excerpts carry a theme itself (`own`), and how many it or one below it, each once (`below`), of each theme and plan that have some: in flat lists,
 * which cross from one process to another in no time. A cell's key is its plan's place in `plans` × the number of themes + the theme's place in the codebook.
 */
export type CellCounts = { readonly plans: readonly Id[]; readonly keys: Float64Array; readonly own: Uint32Array; readonly below: Uint32Array }

type Theme = { readonly id: Id; readonly parent: Id | null }

/**
 * Counts what the matrix shows.
 * @param documents of the excerpts in their order
 * @param themes in the codebook's order
 * @param shown the themes whose excerpts count, for themselves and for those above; null for all
 */
export function countCells(documents: Iterable<Id>, { counts, ranks }: Tags, themes: readonly Theme[], shown: ReadonlySet<Id> | null): CellCounts {
  const lines = linesUp(themes)
  const placeByPlan = new Map<Id, number>()
  const [own, below] = [new Map<number, number>(), new Map<number, number>()]
  const counted = new Set<number>()
  let [excerpt, from] = [0, 0]
  for (const document of documents) {
    const to = from + (counts[excerpt] ?? 0)
    excerpt += 1
    let plan = placeByPlan.get(document)
    if (plan === undefined) {
      plan = placeByPlan.size
      placeByPlan.set(document, plan)
    }
    counted.clear()
    for (; from < to; from += 1) {
      const rank = ranks[from] ?? 0
      const theme = themes[rank]
      if (!theme || (shown !== null && !shown.has(theme.id))) continue
      const key = plan * themes.length + rank
      own.set(key, (own.get(key) ?? 0) + 1)
      for (const above of lines[rank] ?? []) counted.add(plan * themes.length + above)
    }
    for (const key of counted) below.set(key, (below.get(key) ?? 0) + 1)
  }
  return { plans: [...placeByPlan.keys()], keys: Float64Array.from(below.keys()), own: Uint32Array.from(below.keys(), key => own.get(key) ?? 0), below: Uint32Array.from(below.values()) }
}

/** The places of each theme and of those above it. A damaged file's circle ends where it closes. */
function linesUp(themes: readonly Theme[]): readonly (readonly number[])[] {
  const rankById = new Map(themes.map(({ id }, rank) => [id, rank]))
  return themes.map((_, rank) => {
    const line = new Set<number>()
    for (let at: number | undefined = rank; at !== undefined && !line.has(at); at = rankById.get(themes[at]?.parent ?? '')) line.add(at)
    return [...line]
  })
}

export type CellCount = { readonly own: number; readonly below: number }
const nothing: CellCount = { own: 0, below: 0 }

/** What was counted of each theme in all plans together; no entry for one with nothing. @param themes those that were counted, in the same order */
export function totalsByTheme({ keys, own, below }: CellCounts, themes: readonly Theme[]): ReadonlyMap<Id, CellCount> {
  const totals = new Map<Id, CellCount>()
  for (const [at, key] of keys.entries()) {
    const id = themes[key % themes.length]?.id ?? ''
    const before = totals.get(id) ?? nothing
    totals.set(id, { own: before.own + (own[at] ?? 0), below: before.below + (below[at] ?? 0) })
  }
  return totals
}

/** Looks up what was counted of a theme in a plan. @param themes those that were counted, in the same order */
export function openCells({ plans, keys, own, below }: CellCounts, themes: readonly Theme[]): (theme: Id, plan: Id) => CellCount {
  const rankById = new Map(themes.map(({ id }, rank) => [id, rank]))
  const placeByPlan = new Map(plans.map((plan, place) => [plan, place]))
  const countByKey = new Map(Array.from(keys, (key, at) => [key, { own: own[at] ?? 0, below: below[at] ?? 0 }]))
  return (theme, plan) => {
    const [rank, place] = [rankById.get(theme), placeByPlan.get(plan)]
    return rank === undefined || place === undefined ? nothing : (countByKey.get(place * themes.length + rank) ?? nothing)
  }
}
