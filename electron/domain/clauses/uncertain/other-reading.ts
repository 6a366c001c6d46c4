/** The tree as it would be if a doubt is right, said as corrections of single clauses. */
import { movedAlike } from '../correcting/alike.ts'
import { canCorrect, type CorrectableClause, type ClauseCorrection } from '../correcting/corrections.ts'
import type { TreeDoubt } from './doubt.ts'

export type ClauseReading = { readonly clause: CorrectableClause } & ({ readonly change: { readonly kind: 'kind'; readonly to: 'heading' } } | { readonly change: { readonly kind: 'level'; readonly by: number } })

/**
 * What has to be changed, in this order.
 * @param clauses the tree that the doubt is about
 */
export function otherReading(clauses: readonly CorrectableClause[], { headings, moved, by }: TreeDoubt): readonly ClauseReading[] {
  const [made, wanted] = [new Set(headings), new Set(moved)]
  const moving = movedAlike(clauses, clauses.filter(({ id }) => wanted.has(id)), by)
  return [
    ...clauses.filter(({ id }) => made.has(id)).map(clause => ({ clause, change: { kind: 'kind', to: 'heading' } as const })),
    ...moving.map(clause => ({ clause, change: { kind: 'level', by } as const })),
  ]
}

/** The same as corrections that a tree takes. @param newId an id for each */
export function correctionsOf(reading: readonly ClauseReading[], newId: (place: number) => string): readonly ClauseCorrection[] {
  return reading.map(({ clause: { start, textEnd: end }, change }, place) => {
    const id = newId(place)
    return change.kind === 'kind' ? { id, start, end, kind: 'kind', value: change.to } : { id, start, end, kind: 'level', value: change.by }
  })
}

/** Nobody looks through more corrections, and each is looked for in the whole tree. */
const mostChanges = 2_000

/** Whether the other reading is one that changes the tree, and not all of a huge one. */
export function hasOtherReading(text: string, clauses: readonly CorrectableClause[], doubt: TreeDoubt): boolean {
  if (doubt.headings.length + doubt.moved.length > mostChanges) return false
  return canCorrect(text, clauses, correctionsOf(otherReading(clauses, doubt), String))
}
