import { isShown, type NumberedPair, type Side } from './pair-index.ts'

export const statusChoices = ['all', 'suggested', 'confirmed', 'linked', 'rejected'] as const
export type StatusChoice = (typeof statusChoices)[number]
/** Least likeness that can be asked for, 0 to 1. */
export const leastChoices = [0, 0.25, 0.5, 0.75] as const

/** Which pairs are shown, drawn and gone through. */
export type PairFilter = {
  /** `all`: those that nobody rejected. */
  readonly status: StatusChoice
  readonly least: number
  /** Themes of highlights that stand in either clause; none asks for nothing. */
  readonly themes: readonly string[]
  readonly withChildren: boolean
}

export const everyPair: PairFilter = { status: 'all', least: 0, themes: [], withChildren: true }

export const isNarrowing = ({ status, least, themes }: PairFilter): boolean => status !== 'all' || least > 0 || themes.length > 0

/** A stretch of a text that has a theme that is asked for. */
export type Coded = { readonly start: number; readonly end: number }

/**
 * The pairs that a filter lets through, in the same order. What was linked by hand has no likeness of its own and is passed over by a least one only
 * where others would be, too: by its score.
 * @param coded the highlights with the themes asked for, of either text; null when none are
 */
export function filterPairs(pairs: readonly NumberedPair[], { status, least }: PairFilter, coded: Readonly<Record<Side, readonly Coded[]>> | null): readonly NumberedPair[] {
  const touches = (pair: NumberedPair, side: Side) => coded?.[side].some(({ start, end }) => start < pair[side].textEnd && end > pair[side].start) ?? true
  return pairs.filter(pair => (status === 'all' ? isShown(pair) : pair.status === status) && pair.score >= least && (touches(pair, 'left') || touches(pair, 'right')))
}
