import { z } from 'zod'
import { command, query } from '#wire/define.ts'
import { Id, longestAttributeName } from '../values.ts'

const Term = z.string().trim().min(1).max(longestAttributeName)
/** Two terms that mean the same, mostly an English and a Chinese one. */
export const TermPair = z.object({ term: Term, sameAs: Term })
export type TermPair = z.infer<typeof TermPair>

export const GlossaryRow = TermPair.extend({
  /** `own`: added by a person; `found`: a plan gives the one in brackets behind the other; `leftOut`: not to be taken for the same. */
  source: z.enum(['own', 'found', 'leftOut']),
  /** Documents that give both, in the order of their coming. */
  documents: z.array(Id).readonly(),
  coder: z.string(),
})
export type GlossaryRow = z.infer<typeof GlossaryRow>

const Pairs = z.object({ pairs: z.array(TermPair).min(1).max(5_000) })
const Changed = z.object({ changed: z.int() })

/** Which terms count as the same when clauses are compared, in two languages or in one. */
export const glossary = {
  /** A project's own pairs and those that its plans give; `bundled`: what the program knows. */
  list: query(z.object({}), z.object({ pairs: z.array(GlossaryRow).readonly(), bundled: z.array(z.object({ english: z.array(z.string()).readonly(), chinese: z.array(z.string()).readonly() })).readonly() })),
  add: command(Pairs, Changed),
  /** The two are not the same, whatever a plan or the program says. */
  leaveOut: command(Pairs, Changed),
  /** What was added or left out is as if nobody had said anything of it. */
  remove: command(Pairs, Changed),
} as const
