import type { SavedSearch, Search } from '#contract/coding/searches.ts'
import type { Id } from '#domain/ids.ts'
import type { Present } from './queries.ts'

/** A search without what the project has no more, and how much of it that is. */
export type Left = { readonly search: Search; readonly gone: SavedSearch['gone'] }

/** Takes out of a search what is gone, so that it finds by the rest. A relation to themes that are all gone is left out with them. */
export function leaveOutGone(search: Search, present: Present): Left {
  const gone = { themes: new Set<Id>(), documents: new Set<Id>(), clauses: new Set<Id>(), sets: new Set<Id>() }
  const left: LeftOf = (what, ids) =>
    ids.flatMap(id => {
      const now = what === 'clauses' ? present.clauseOfNow(id) : present[what].has(id) ? id : null
      if (now === null) gone[what].add(id)
      return now ?? []
    })
  const found = leave(search, left)
  return { search: found, gone: { themes: gone.themes.size, documents: gone.documents.size, clauses: gone.clauses.size, sets: gone.sets.size } }
}

/** What is left of ids; clauses by the ids that they have now. */
type LeftOf = (what: keyof SavedSearch['gone'], ids: readonly Id[]) => Id[]

function leave(search: Search, left: LeftOf): Search {
  const placesOf = ({ documents, sets }: { readonly documents: readonly Id[]; readonly sets: readonly Id[] }) => ({ documents: left('documents', documents), sets: left('sets', sets) })
  if (search.kind === 'texts') {
    const { coded, ...query } = search.query
    const themes = left('themes', coded?.themes ?? [])
    return { kind: 'texts', query: { ...query, ...placesOf(query), clauses: left('clauses', query.clauses), ...(coded && themes.length > 0 ? { coded: { ...coded, themes } } : {}) } }
  }
  const { filter, order } = search.query
  const near = filter.near.map(relation => ({ ...relation, themes: left('themes', relation.themes) })).filter(({ themes }) => themes.length > 0)
  const themes = { themes: left('themes', filter.themes), allOf: left('themes', filter.allOf), noneOf: left('themes', filter.noneOf) }
  return { kind: 'excerpts', query: { order, filter: { ...filter, ...placesOf(filter), ...themes, near } } }
}
