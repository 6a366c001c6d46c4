import { useMemo } from 'react'
import type { CorrectionRow } from '#contract/documents/corrections.ts'
import { clauseIndexAt, useReadingContext } from '../../../pane/reading.ts'
import { useAnswer } from '../../../state/asking/answers.ts'
import { useSay } from '../../../state/language.ts'

/** The corrections of the text that is read; none until they are known. */
export function useCorrections(): readonly CorrectionRow[] {
  const { document } = useReadingContext()
  const { value } = useAnswer(`corrections ${document}`, ['clause_correction', 'document'], (engine, signal) => engine.documents.corrections({ document }, { signal }))
  return value ?? none
}
const none: readonly CorrectionRow[] = []

/** What was corrected, in words, by the index of the clause in the text that is read. */
export function useCorrectionsByClause(): ReadonlyMap<number, string> {
  const say = useSay()
  const reading = useReadingContext()
  const corrections = useCorrections()
  return useMemo(() => {
    const kindsByClause = new Map<number, Set<string>>()
    for (const { start, kind } of corrections) {
      const clause = clauseIndexAt(reading, start)
      kindsByClause.set(clause, (kindsByClause.get(clause) ?? new Set()).add(say(`clauses.kind.${kind}`)))
    }
    return new Map([...kindsByClause].map(([clause, kinds]) => [clause, say('clauses.corrected', { kinds: [...kinds].join(say('ui.between')) })]))
  }, [reading, corrections, say])
}

/** The corrections that a clause carries: those that begin in its own text. */
export function correctionsWithin(corrections: readonly CorrectionRow[], clause: { readonly start: number; readonly textEnd: number }): string[] {
  return corrections.filter(({ start }) => start >= clause.start && start < clause.textEnd).map(({ id }) => id)
}
