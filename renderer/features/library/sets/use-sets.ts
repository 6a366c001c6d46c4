import type { SetRow } from '#contract/sets.ts'
import { useAnswer } from '../../../state/answers.ts'

/** All sets of documents, as they are now. */
export function useSets(): readonly SetRow[] {
  return useAnswer('sets', ['document_set', 'document_in_set', 'document'], engine => engine.sets.list({})).value ?? []
}

/** The documents of a set and of those in it. */
export function documentsOfSet(sets: readonly SetRow[], id: string): ReadonlySet<string> {
  return new Set(sets.filter(set => set.id === id || set.parent === id).flatMap(set => set.documents))
}
