import type { SetRow } from '#contract/attributes/sets.ts'
import { setsWithin } from '#domain/sets.ts'
import { useAnswer } from '../../state/asking/answers.ts'
import { useRecords } from '../../state/asking/records.ts'

/** All sets of documents, as they are now. A removed document is in none, so their number is part of the question. */
export function useSets(): readonly SetRow[] {
  const documents = useRecords(records => records.documents.length)
  return useAnswer(`sets ${documents}`, ['document_set', 'document_in_set'], engine => engine.sets.list({})).value ?? []
}

/** The documents of a set and of those in it. */
export function documentsOfSet(sets: readonly SetRow[], id: string): ReadonlySet<string> {
  const within = setsWithin(sets, [id])
  return new Set(sets.filter(set => within.has(set.id)).flatMap(set => set.documents))
}
