import type { AlignedClause } from '../../../electron/domain/aligning.ts'
import { comparedClauses } from '../../../electron/domain/aligning/compared-clauses.ts'
import { titlePlaces } from '../../../electron/domain/aligning/titles.ts'
import { readClauses } from '../../../electron/domain/clauses.ts'

/** A text's clauses without boilerplate, as the engine compares them; `starts` and `parents` by their places in the list. */
export type TextSide = { readonly starts: readonly number[]; readonly parents: readonly (number | null)[]; readonly clauses: readonly AlignedClause[] }

export function textSide(text: string): TextSide {
  const { clauses } = readClauses(text)
  const kept = clauses.filter(({ kind }) => kind !== 'boilerplate')
  const placeOf = new Map(kept.map((clause, place) => [clause, place]))
  const above = ({ parent }: (typeof clauses)[number]) => (parent === null ? null : (clauses[parent] ?? null))
  const titles = titlePlaces(clauses)
  const parents = kept.map(clause => {
    const over = above(clause)
    return over ? (placeOf.get(over) ?? null) : null
  })
  const compared = comparedClauses(text, kept, above, new Set(clauses.filter((_, place) => titles.has(place)))).map((clause, place) => ({ ...clause, parent: parents[place] ?? null }))
  return { starts: kept.map(({ start }) => start), parents, clauses: compared }
}

/** Clauses of nothing but their words. */
export const bareClauses = (...texts: string[]): AlignedClause[] => texts.map(text => ({ text, label: '', leadIn: '', isHeading: false }))
