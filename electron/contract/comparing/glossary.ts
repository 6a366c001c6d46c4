import { z } from 'zod'
import { command, job, query } from '#wire/define.ts'
import { Done, Id, longestAttributeName, Progress, SheetFile, SheetFormat, Ticket } from '../values.ts'

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
  /** Puts a pair in the place of another one, as one operation: one that was added goes, one that a plan or the program gives is left out. */
  change: command(z.object({ from: TermPair, to: TermPair }), Done),
  /** The two are not the same, whatever a plan or the program says. */
  leaveOut: command(Pairs, Changed),
  /** What was added or left out is as if nobody had said anything of it. */
  remove: command(Pairs, Changed),
  /** Takes pairs over from a CSV file as `file` writes it, as one operation; what is not in it stays. `unchanged`: rows that say what holds already. */
  take: command(z.object({ file: Ticket }), z.object({ added: z.int(), leftOut: z.int(), unchanged: z.int() })),
  /** All pairs as a table, the bundled ones too: `term`, `same_as`, `source` (`own`, `found`, `left-out`, `bundled`), `documents` (titles), `coder`. */
  file: job(z.object({ format: SheetFormat.default('csv'), name: z.string().max(200).default('') }), SheetFile, Progress),
} as const
