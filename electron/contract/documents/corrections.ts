import { z } from 'zod'
import { Id, Offset } from '../values.ts'

export const CorrectionKind = z.enum(['split', 'merge', 'label', 'level', 'kind', 'range'])

/** A change that somebody made to one clause of a text's tree. */
export const CorrectionRow = z.object({
  id: Id,
  kind: CorrectionKind,
  start: Offset,
  /** The words that it is about. */
  exact: z.string(),
  value: z.string(),
  coder: z.string(),
  createdAt: z.string(),
})
export type CorrectionRow = z.infer<typeof CorrectionRow>

/** A correction of a clause of an earlier text, and where it may stand in the one that is read now. */
export const UnsettledCorrection = z.object({
  correction: CorrectionRow,
  document: Id,
  /** The text that it was made on. */
  version: Id,
  end: Offset,
  /** Labels of its clause there, from the root down. */
  path: z.array(z.string()),
  /** Its own label there, '' where it has none. */
  label: z.string(),
  /** `fuzzy`: words, surroundings or the clause itself changed. `ambiguous`: other places are as good. `orphan`: nowhere. */
  place: z.object({ status: z.enum(['fuzzy', 'ambiguous', 'orphan']), start: Offset, end: Offset, score: z.number() }),
  /** Let go in the text that is read now. */
  isLeft: z.boolean(),
})
export type UnsettledCorrection = z.infer<typeof UnsettledCorrection>
