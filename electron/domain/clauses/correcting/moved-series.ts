/** A series of clauses whose level was corrected, in the next version of the text: a word that changes in one of them does not leave that one behind. */
import { isSure, type Location } from '../../anchor.ts'
import { readMark } from './alike.ts'
import type { ClauseDraft } from '../draft.ts'

/** A corrected level. `exact` is how the clause began in the text before, `location` where these words may be in the next one, `place` what it is told by. */
export type MovedLevel = { readonly place: number; readonly value: string; readonly exact: string; readonly location: Location }

/**
 * Of corrected levels whose words have changed, the places of those that stand where a clause with the same number begins, in a series of which another one has the
 * same correction and is found for certain.
 * @param clauses the next text's own tree
 */
export function movedWithTheirSeries(clauses: readonly Pick<ClauseDraft, 'parent' | 'label' | 'start'>[], levels: readonly MovedLevel[]): ReadonlySet<number> {
  if (levels.every(({ location }) => isSure(location))) return new Set()
  const clauseByStart = new Map(clauses.map(clause => [clause.start, clause]))
  const placed = levels.map(level => {
    const clause = clauseByStart.get(level.location.start)
    const mark = clause && clause.label !== '' ? readMark(level.exact, clause.label) : null
    return { ...level, series: clause && mark?.printed === clause.label ? `${clause.parent} ${mark.style} ${level.value}` : null }
  })
  const found = new Set(placed.filter(({ location }) => isSure(location)).map(({ series }) => series))
  return new Set(placed.flatMap(({ place, series, location }) => (location.status === 'fuzzy' && series !== null && found.has(series) ? [place] : [])))
}
