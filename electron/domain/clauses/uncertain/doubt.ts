/** A decision near the root of a clause tree that may be wrong, and what the tree would be without it. Only told, never acted on. */
import type { CorrectableClause } from '../correcting/corrections.ts'

/**
 * What is doubted: a heading without a number holds most of the plan (`holder`); headings hold nothing though text stands below them (`empty`); lines above
 * text are no headings though they look as if they were (`lines`); a heading without a
 * number interrupts a count of chapters (`between`); a count stands in other things here than elsewhere (`levels`); a number stands outside the
 * one that it goes on with, `2.1` not in `2` (`outside`).
 */
export const doubtKinds = ['holder', 'empty', 'lines', 'between', 'levels', 'outside'] as const
export type DoubtKind = (typeof doubtKinds)[number]

export type TreeDoubt = {
  readonly kind: DoubtKind
  /** The clause to look at, and where its own text begins (UTF-16 code units). */
  readonly clause: string
  readonly start: number
  /** How many clauses it is about: headings that hold nothing, clauses of a count that stand elsewhere; of `holder` the percentage of the plan that it holds. */
  readonly count: number
  /** The clause that it is told by: where most of a count stand, the number that another one goes on with, the chapter before. '' for the other kinds. */
  readonly other: string
  /** The other reading: these become headings, */
  readonly headings: readonly string[]
  /** then these clauses, in reading order and none inside another, each with all that is in it, so many levels deeper (negative: higher). */
  readonly moved: readonly string[]
  readonly by: number
}

/** A clause with what stands in it. */
export type Branch = {
  readonly clause: CorrectableClause
  readonly parent: Branch | null
  /** Without boilerplate. */
  readonly children: readonly Branch[]
  /** What stands beside it, itself among them at its `place`. */
  readonly sisters: readonly Branch[]
  readonly place: number
  /** How many clauses stand in it, at whatever depth, without boilerplate. */
  readonly held: number
}
