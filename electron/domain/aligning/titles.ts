/** What a paper is called, as opposed to what stands in it. */

/** A clause by its place in a list; `parent` is the place of the one that it stands under. */
export type OutlinedClause = { readonly label: string; readonly kind: string; readonly parent: number | null }

/**
 * Places of the titles among the clauses of a text in reading order: unlabelled headings at its head that nothing stands under (what follows a title stands beside
 * it), or the first heading of all, when everything stands under it. A paper that is quoted in another one has a title of its own there.
 */
export function titlePlaces(clauses: readonly OutlinedClause[]): ReadonlySet<number> {
  const titles = new Set<number>()
  const parents = new Set(clauses.map(({ parent }) => parent))
  const roots = [...clauses.entries()].filter(([, { parent, kind }]) => parent === null && kind !== 'boilerplate')
  for (const [place, { label, kind }] of roots) {
    if (label !== '') break
    if (kind !== 'heading') continue
    if (parents.has(place)) {
      if (roots.length === 1) titles.add(place)
      break
    }
    titles.add(place)
  }
  // A text of nothing but headings is a list of them.
  return clauses.some(({ kind }) => kind === 'item' || kind === 'paragraph') ? titles : new Set()
}

/** Whether a clause that is in no pair counts as one that only its text has: a title has no partner to be missed, unless somebody recorded that it has none. */
export function lacksPartner({ isTitle, decisions }: { readonly isTitle: boolean; readonly decisions: readonly unknown[] }): boolean {
  return !isTitle || decisions.length > 0
}
