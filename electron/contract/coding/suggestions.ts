import { z } from 'zod'
import { command, query } from '#wire/define.ts'
import { Done, Id, Offset, Span } from '../values.ts'

/** SHA-256 of a clause's own text, hex. */
const ClauseHash = z.string().regex(/^[0-9a-f]{64}$/)

/** What suggestions are made from: themes of which something is said besides their names, and tagged highlights that are learned from. */
export const SuggestionBasis = z.object({ described: z.int(), tagged: z.int() })
export type SuggestionBasis = z.infer<typeof SuggestionBasis>

export const ThemeSuggestion = z.object({
  theme: Id,
  /** How near the place is to the theme, 0 to 1. */
  score: z.number(),
  /** Whether nine of ten like it were right on the texts that this was measured on. */
  isLikely: z.boolean(),
  /** Words of the place that speak for the theme, as they stand there. */
  words: z.array(z.string()).readonly(),
})
export type ThemeSuggestion = z.infer<typeof ThemeSuggestion>

/** Themes that a place most likely belongs to, the likeliest first; none that highlights there carry, that was rejected there, or that is frozen or archived. */
export const SuggestedPlace = Span.extend({
  clause: Id.nullable(),
  clauseHash: ClauseHash,
  suggestions: z.array(ThemeSuggestion).readonly(),
  rejected: z.array(Id).readonly(),
})
export type SuggestedPlace = z.infer<typeof SuggestedPlace>

/** First suggestions, how many of them were themes that a person gave, and highlights for which nothing was suggested. */
export const PrecisionShare = z.object({ suggested: z.int(), right: z.int(), silent: z.int() })
export type PrecisionShare = z.infer<typeof PrecisionShare>

export const SuggestionPrecision = z.object({
  basis: SuggestionBasis,
  /** Each highlight asked for by those made before it: how it was while the project was tagged. */
  asTagged: PrecisionShare,
  /** Each document asked for by the tags of all others: how it is in a new one. Null when fewer than two have tags. */
  onOthers: PrecisionShare.nullable(),
  /** As the project was tagged, by the theme that was suggested. */
  byTheme: z.array(z.object({ theme: Id, suggested: z.int(), right: z.int() })).readonly(),
})
export type SuggestionPrecision = z.infer<typeof SuggestionPrecision>

export const RejectedSuggestion = z.object({
  document: Id,
  theme: Id,
  clauseHash: ClauseHash,
  /** The first clause of the text of now with these words and how it begins; null when it has none. */
  place: Span.extend({ clause: Id, words: z.string() }).nullable(),
})
export type RejectedSuggestion = z.infer<typeof RejectedSuggestion>

const Rejection = z.object({ document: Id, clauseHash: ClauseHash, theme: Id })

export const suggestions = {
  /**
   * For one place of the text that is read now; one without length stands for its clause. Not `isWhole`: soon, by what is said of the themes and what was read
   * of the project by now; `left` texts are still to be read, some with each time that it is asked again.
   */
  at: query(
    z.object({ document: Id, start: Offset, end: Offset, isWhole: z.boolean().default(true) }),
    z.object({ basis: SuggestionBasis, left: z.int(), place: SuggestedPlace.nullable() }),
  ),
  /** For every clause of a document that is neither heading nor boilerplate, in reading order. */
  ofDocument: query(z.object({ document: Id }), z.object({ basis: SuggestionBasis, places: z.array(SuggestedPlace).readonly() })),
  precision: query(z.object({}), SuggestionPrecision),
  /** What was rejected, of one document or of all. */
  rejected: query(z.object({ document: Id.optional() }), z.array(RejectedSuggestion)),
  /** Never again for a clause of this document with these words. */
  reject: command(Rejection, Done),
  /** May be suggested there again. */
  unreject: command(z.object({ rejections: z.array(Rejection).min(1).max(10_000) }), z.object({ changed: z.int() })),
} as const
