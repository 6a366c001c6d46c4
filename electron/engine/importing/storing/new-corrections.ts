import { describe, type Target } from '#domain/anchor.ts'
import type { ClauseCorrection, CorrectableClause } from '#domain/clauses/correcting/corrections.ts'
import { boundaryBefore } from '#domain/graphemes.ts'
import type { Id } from '#domain/ids.ts'
import type { Stamp, WriteStore } from '../../store/database.ts'
import { sql } from '../../store/sql.ts'

/** By so many words of its beginning a clause is found again in another text. UTF-16 code units. */
const longestTarget = 120

export type NewCorrection = { readonly document: Id; readonly version: Id; readonly target: Target; readonly correction: ClauseCorrection }

/** Lays a correction over a version, as made by the person at work now. */
export function insertCorrection(stamp: Stamp, write: WriteStore, { document, version, target, correction }: NewCorrection): void {
  const { start, end, exact, prefix, suffix } = target
  const value = 'value' in correction ? String(correction.value) : ''
  write.run(sql`
    INSERT INTO clause_correction (id, document, version, kind, start, end, exact, prefix, suffix, value, coder, created_at)
    VALUES (${correction.id}, ${document}, ${version}, ${correction.kind}, ${start}, ${end}, ${exact}, ${prefix}, ${suffix}, ${value}, ${stamp.coder()}, ${stamp.now()})`)
}

/** What a correction, whose sense was looked at, is found by in another text. @param clause the one that it changes */
export function targetOfCorrection(text: string, correction: ClauseCorrection, clause: Pick<CorrectableClause, 'textEnd'>): Target {
  return describe(text, correction.start, targetEnd(text, correction, clause))
}

/** A range is found again by all its words, everything else by the first ones. */
function targetEnd(text: string, { kind, start, end }: ClauseCorrection, clause: Pick<CorrectableClause, 'textEnd'>): number {
  if (kind === 'range') return end
  const most = boundaryBefore(text, Math.min(start + longestTarget, clause.textEnd))
  return most > start ? most : end
}
