import { z } from 'zod'
import { Id } from '../values.ts'

/** At most so many terms are told of a plan. */
export const mostTermsApart = 1_000

export const TermsApart = z.object({
  /** What it was compared with: the other documents in its language. */
  against: z.array(Id),
  /** As mostly written; of one word or two; how often in the document and in the others; the likelihood ratio (G²) of the difference, the greatest first. */
  terms: z.array(z.object({ term: z.string(), words: z.int(), count: z.int(), others: z.int(), score: z.number() })),
})
export type TermsApart = z.infer<typeof TermsApart>
