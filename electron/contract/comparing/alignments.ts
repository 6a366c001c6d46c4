import { z } from 'zod'
import { command, query } from '#wire/define.ts'
import type { EditionClause } from './editions.ts'
import { Done, Id, Line, Offset, Span } from '../values.ts'

/** A clause as a comparison names it; `end` is that of all below it, `textEnd` that of its own text. */
export const ComparedClause = z.object({ id: Id, label: z.string(), start: Offset, end: Offset, textEnd: Offset })
export type ComparedClause = z.infer<typeof ComparedClause>

/** `confirmed`: a suggestion that is right; `linked`: a pair made by hand; `rejected`: not about the same; `only`: a clause has none in the other document. */
export const DecisionStatus = z.enum(['confirmed', 'linked', 'rejected', 'only'])
export type DecisionStatus = z.infer<typeof DecisionStatus>
/** What may be said of two clauses. */
export const PairStatus = DecisionStatus.exclude(['only'])

/** One person's word. `score`: what the program gave the pair then. */
export const Decision = z.object({ id: Id, status: DecisionStatus, score: z.number(), note: z.string(), coder: z.string(), decidedAt: z.string() })
export type Decision = z.infer<typeof Decision>

/** Words that made the score, as they stand in either clause, those that count most first. */
export const SharedWords = z.object({ left: z.array(z.string()).readonly(), right: z.array(z.string()).readonly() })
export type SharedWords = z.infer<typeof SharedWords>

/** Two clauses by their ids. `score` from 0 to 1; `strong`: each is the other's best, and most pairs like it are right. */
export const Candidate = z.object({ left: Id, right: Id, score: z.number(), strong: z.boolean(), words: SharedWords })
export type Candidate = z.infer<typeof Candidate>

/** `status`: what the newest of the decisions says; `suggested` where there is none. */
export const ComparedPair = z.object({
  left: ComparedClause,
  right: ComparedClause,
  score: z.number(),
  strong: z.boolean(),
  words: SharedWords,
  status: z.enum(['suggested', ...PairStatus.options]),
  /** The newest first. */
  decisions: z.array(Decision).readonly(),
})
export type ComparedPair = z.infer<typeof ComparedPair>

/** A clause that is in no pair but rejected ones; `isTitle`: what its paper is called, which is linked by hand alone; `decisions`: what people recorded of it, that it has none in the other document. */
export const SingleClause = ComparedClause.extend({ isTitle: z.boolean().default(false), decisions: z.array(Decision).readonly() })
export type SingleClause = z.infer<typeof SingleClause>

/** A clause as it was decided about: in the text that was read then. */
export const DecidedClause = z.object({
  document: Id,
  version: Id,
  clause: Id,
  ...Span.shape,
  /** How it begins. */
  words: z.string(),
  /** The clause of the text that is read now which it is; null where that is not certain. */
  now: ComparedClause.nullable(),
  /** Where it most likely is, of one that is not certain; null where nothing is like it. */
  proposed: ComparedClause.nullable(),
})
export type DecidedClause = z.infer<typeof DecidedClause>

/** `right` is null for a clause that has none in the other document. */
export const DecisionRow = Decision.extend({ left: DecidedClause, right: DecidedClause.nullable(), other: Id })
export type DecisionRow = z.infer<typeof DecisionRow>

export const Compared = z.object({
  /** In the order of the left document: suggested ones and all that was decided about. */
  pairs: z.array(ComparedPair).readonly(),
  onlyLeft: z.array(SingleClause).readonly(),
  onlyRight: z.array(SingleClause).readonly(),
  /** For each clause of either document the three most like it, by the left document, then by score; none that was rejected. */
  candidates: z.array(Candidate).readonly(),
  /** Decisions on clauses that are not found with certainty in the texts that are read now; they are in no pair. */
  unsettled: z.array(DecisionRow).readonly(),
})
export type Compared = z.infer<typeof Compared>

/** A pair, or a clause that is in none (one of the two null), with all that it says; `only`: that it is in none was recorded. */
export type AlignmentRow = Pick<ComparedPair, 'words' | 'decisions'> & {
  readonly left: EditionClause | null
  readonly right: EditionClause | null
  readonly status: ComparedPair['status'] | 'only' | 'unmatched'
  /** Null where there is no pair. */
  readonly score: number | null
}

const mostAtOnce = 10_000
/** A clause of the text that is read now. */
const Pairs = z.array(z.object({ left: Id, right: Id, score: z.number().min(0).max(1).default(0) })).min(1).max(mostAtOnce)

/**
 * What people decide about clauses of two documents, see `compare.align`. Each person's word on a pair stands beside those of others, the newest counts; saying
 * something again takes the place of what the same person said before. Clauses stay decided about in later texts.
 */
export const alignments = {
  /** Pairs of the documents `left` and `right`. A clause that the same person held to have none there is no longer held so. */
  decide: command(z.object({ left: Id, right: Id, status: PairStatus, pairs: Pairs, note: Line.default('') }), z.object({ changed: z.int() })),
  /** Clauses of a document that have none in another one, as a finding. Refused (`conflict`) for one that is linked there. */
  recordOnly: command(z.object({ document: Id, other: Id, clauses: z.array(Id).min(1).max(mostAtOnce), note: Line.default('') }), z.object({ changed: z.int() })),
  /** The note of one decision. */
  note: command(z.object({ decision: Id, note: Line }), Done),
  /** Says which clause of the text that is read now the one is that was decided about. */
  settle: command(z.object({ decision: Id, side: z.enum(['left', 'right']), clause: Id }), Done),
  /** Takes decisions back by their ids, as pairs and clauses name them: without any, nothing is decided. */
  remove: command(z.object({ decisions: z.array(Id).min(1).max(mostAtOnce) }), z.object({ changed: z.int() })),
  /** All decisions, of one document or all, the newest last; `unsettled`: only those whose clauses are not found with certainty. */
  list: query(z.object({ document: Id.optional(), unsettled: z.boolean().default(false) }), z.array(DecisionRow)),
} as const
