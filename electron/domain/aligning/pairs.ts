/** Places in the two lists; `score` from 0 to 1. */
export type ClausePair = { readonly left: number; readonly right: number; readonly score: number }
/** `isStrong`: each is the other's best, and alike enough that such pairs are seldom wrong. `words`: those that made the score, as they stand in both. */
export type ReasonedPair = ClausePair & { readonly isStrong: boolean; readonly words: { readonly left: readonly string[]; readonly right: readonly string[] } }

/** What people decided, by places in the two lists. */
export type DecidedPairs = {
  /** Confirmed, or linked by hand. */
  readonly linked: readonly (readonly [left: number, right: number])[]
  readonly rejected: readonly (readonly [left: number, right: number])[]
  /** Clauses that have none in the other text. */
  readonly onlyLeft: readonly number[]
  readonly onlyRight: readonly number[]
}
export const nothingDecided: DecidedPairs = { linked: [], rejected: [], onlyLeft: [], onlyRight: [] }
