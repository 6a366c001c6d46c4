/** A tree before anybody keeps it, read as a person decided of what may be wrong with it. */
import { type ClauseCorrection, correctClauses, type CorrectableClause } from '../correcting/corrections.ts'
import type { ClauseDraft } from '../draft.ts'
import type { DoubtKind } from './doubt.ts'
import { doubtsOf } from './doubts.ts'
import { correctionsOf, hasOtherReading, otherReading } from './other-reading.ts'

/** A doubt that is to be read otherwise, named by what is doubted and by where the clause begins that it is about (UTF-16 code units). */
export type DecidedDoubt = { readonly kind: DoubtKind; readonly start: number }

/** A correction with the clause that it changes, as that was when its turn came. */
export type DecidedCorrection = { readonly correction: ClauseCorrection; readonly clause: CorrectableClause }

/** A derived tree as corrections take it; ids are places in it. */
export function correctableDrafts(drafts: readonly ClauseDraft[]): CorrectableClause[] {
  return drafts.map((draft, at) => ({ ...draft, id: String(at), parent: draft.parent === null ? null : String(draft.parent) }))
}

/**
 * What has to be laid over a derived tree, in this order, so that it is read otherwise where a person wants it: one doubt after the other, each in the
 * tree that the ones before it made. A doubt that is not there, or has no other reading, asks for nothing.
 */
export function correctionsDecided(text: string, drafts: readonly ClauseDraft[], decided: readonly DecidedDoubt[]): DecidedCorrection[] {
  let clauses = correctableDrafts(drafts)
  const made: DecidedCorrection[] = []
  for (const { kind, start } of decided) {
    const doubt = doubtsOf(text, clauses).find(one => one.kind === kind && one.start === start)
    if (!doubt || !hasOtherReading(text, clauses, doubt)) continue
    const reading = otherReading(clauses, doubt)
    const corrections = correctionsOf(reading, place => `${kind} ${start} ${place}`)
    made.push(...corrections.flatMap((correction, place) => (reading[place] ? [{ correction, clause: reading[place].clause }] : [])))
    clauses = correctClauses(text, clauses, corrections)
  }
  return made
}
