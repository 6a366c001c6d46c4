import { z } from 'zod'
import { fieldNames, gaps } from '#domain/register/fields.ts'
import { saidChoices } from '#domain/register/listed.ts'
import { standingReasons, standings } from '#domain/register/standing.ts'
import { longest } from '#domain/register/written.ts'
import { comparators } from '#domain/targets/amounts/comparators.ts'
import { targetKinds } from '#domain/targets/reported.ts'
import { strengths } from '#domain/targets/strength.ts'
import { command, job, query } from '#wire/define.ts'
import { PlanFilter } from './attributes/plan-filter.ts'
import { Done, Id, Language, Offset, Progress, Ticket } from './values.ts'

const Place = z.object({ start: Offset, end: Offset })
export const Standing = z.enum(standings)
export const DeadlineKind = z.enum(['date', 'year', 'period', 'relative', 'recurring', 'ongoing'])

/** What a row says, see `electron/domain/register/fields.ts`. */
export const TargetFields = z.object({
  kind: z.enum(targetKinds),
  /** What is promised: what the amount counts or measures, as it is read, or in a person's words; '' where neither says so. */
  what: z.string().max(longest.what),
  comparator: z.enum(comparators).nullable(),
  value: z.number().nullable(),
  /** The upper end of a range. */
  valueTo: z.number().nullable(),
  /** `percent`, `pp`, `weeks`, `mu` …, `count` for things; null for money. */
  unit: z.string().max(longest.unit).nullable(),
  /** ISO 4217. */
  currency: z.string().max(3).nullable(),
  /** What it was before. */
  baseline: z.number().nullable(),
  isYearly: z.boolean(),
  /** ISO 8601: a day, period (`…/…`), duration (`P3Y`) or repetition (`R/P1Y`). */
  deadline: z.string().max(40).nullable(),
  deadlineKind: DeadlineKind.nullable(),
  responsible: z.array(z.string().max(longest.body)).max(longest.bodies).readonly(),
  strength: z.enum(strengths).nullable(),
})

const Suggested = z.object({
  standing: Standing,
  reason: z.enum(standingReasons),
  /** What is reported of what was promised, 1 for all of it. */
  share: z.number().nullable(),
})

/** An outcome that a person linked to a target, as the register shows it there; and, the other way round, the target. */
export const Linked = z.object({
  id: Id,
  document: Id,
  documentTitle: z.string(),
  citation: z.string(),
  quote: z.string(),
  fields: TargetFields,
  /** What it says of the target, when a person says so; `suggested` by the numbers. */
  status: Standing.nullable(),
  suggested: Suggested,
  note: z.string(),
  coder: z.string(),
  /** When it was last changed, ISO 8601 UTC. */
  at: z.string(),
})
export type Linked = z.infer<typeof Linked>

/**
 * A target or outcome: read from a text, with what people say of it above; or added by a person. Places are UTF-16 code units of `version`, which is
 * the one that is read now unless `waiting` says otherwise.
 */
export const TargetRow = z.object({
  /** The same for as long as the text is; a row that people said something of keeps it in later texts. */
  id: Id,
  document: Id,
  documentTitle: z.string(),
  version: Id,
  clause: z.union([Id, z.literal('')]),
  /** Label of the clause as printed, '' where it has none. */
  label: z.string(),
  citation: z.string(),
  /** The sentence or clause that is quoted, and where it stands. */
  quote: z.string(),
  start: Offset,
  end: Offset,
  ...TargetFields.shape,
  /** Where the text says who: in a remark, or only the sentence itself; null where a person says it, nobody does or it is not known any more. */
  responsibleFrom: z.enum(['remark', 'sentence']).nullable(),
  amount: Place.nullable(),
  /** The last day that the deadline comes to. */
  due: z.string().nullable(),
  /** Of a target without a deadline of its own the last day of the plan's period; nothing is judged by it. */
  planEnd: z.string().nullable(),
  gaps: z.array(z.enum(gaps)),
  origin: z.enum(['read', 'hand']),
  /** Whether people said anything of it. */
  isStored: z.boolean(),
  verdict: z.enum(['confirmed', 'refused']).nullable(),
  /** What the program read, and the fields that people say otherwise. */
  seen: TargetFields,
  said: z.array(z.enum(fieldNames)),
  /** How it stands, when a person says so of the row itself; or else of the newest outcome linked to it (`standing`); and what day, numbers and outcomes suggest. */
  status: Standing.nullable(),
  standing: Standing.nullable(),
  suggested: Suggested.nullable(),
  note: z.string(),
  coder: z.string(),
  updatedAt: z.string().nullable(),
  /** Of a target the outcomes linked to it, the newest report first; of an outcome the targets. */
  outcomes: z.array(Linked),
  targets: z.array(Linked),
  /** Of a row whose quote was not found with certainty in the text that is read now: where it may stand there. */
  waiting: z.object({ status: z.enum(['fuzzy', 'ambiguous', 'orphan']), start: Offset, end: Offset, quote: z.string(), score: z.number(), isLeft: z.boolean() }).nullable(),
})
export type TargetRow = z.infer<typeof TargetRow>

const Wanted = z.object({ documents: z.array(Id).max(10_000).default([]), today: z.iso.date().optional(), ...PlanFilter.shape })

/** Which rows, see `electron/domain/register/listed.ts`. */
export const RowFilter = z.object({
  text: z.string().max(200).default(''),
  kind: z.enum(targetKinds).nullable().default(null),
  body: z.string().max(longest.body).nullable().default(null),
  standing: Standing.nullable().default(null),
  strength: z.enum(strengths).nullable().default(null),
  gap: z.enum(gaps).nullable().default(null),
  due: z.string().regex(/^(?:past|\d{4})$/u).nullable().default(null),
  said: z.enum(saidChoices).nullable().default(null),
})

/** A row by its id, and the document that it is read from: what nobody spoke of is stored nowhere. */
export const TargetName = z.object({ id: Id, document: Id })
export type TargetName = z.infer<typeof TargetName>

export const mostNamed = 5_000
const Note = z.string().max(longest.note)

export const Candidate = z.object({
  id: Id,
  document: Id,
  documentTitle: z.string(),
  citation: z.string(),
  quote: z.string(),
  fields: TargetFields,
  /** 0 to 1; and what speaks for it: words that both have, bodies that both name, whether the amounts are of one kind and what is reported of what was promised. */
  score: z.number(),
  likeness: z.number(),
  words: z.array(z.string()),
  bodies: z.array(z.string()),
  amounts: z.enum(['same', 'noNumber', 'otherCurrency', 'otherUnit', 'growthOrLevel']),
  share: z.number().nullable(),
  suggested: Suggested,
})
export type Candidate = z.infer<typeof Candidate>

export const targets = {
  /**
   * The register: what the plans promise or report with a number or a day, read from their texts, with what people say of it; in the order of documents
   * and of reading. Refused rows are among them. `today`: the day to judge by, instead of the register's own.
   */
  read: job(Wanted, z.array(TargetRow), Progress),
  /** The same as a file, a line each: rows that `listed` lets through, all but refused ones where it is not there, in the order of documents and of reading. All that is known as CSV and as a workbook, what people read as a Word table. */
  file: job(
    z.object({ ...Wanted.shape, listed: RowFilter.optional(), name: z.string().max(200).default(''), format: z.enum(['csv', 'xlsx', 'docx']).default('csv'), language: Language.default('en') }),
    z.object({ ticket: Ticket, fileName: z.string(), rows: z.int(), bytes: z.int() }),
    Progress,
  ),
  /** Says something of rows, as one operation: fields (null where there is none), a verdict, how it stands, a note. What is not named stays. */
  say: command(
    z.object({
      targets: z.array(TargetName).min(1).max(mostNamed),
      fields: TargetFields.partial().optional(),
      verdict: z.enum(['confirmed', 'refused']).nullable().optional(),
      status: Standing.nullable().optional(),
      note: Note.optional(),
    }),
    z.object({ changed: z.int() }),
  ),
  /** Takes back all that was said of rows; those that were added by hand go, and links with them. */
  forget: command(z.object({ targets: z.array(TargetName).min(1).max(mostNamed) }), z.object({ changed: z.int() })),
  /** Adds a row of a range of the text that is read now. @throws `conflict` when the register has one of the same amount */
  add: command(z.object({ document: Id, start: Offset, end: Offset, kind: z.enum(targetKinds).optional() }), TargetName),
  /** Outcomes of other documents that may answer a target, best first. */
  candidates: job(z.object({ target: TargetName, today: z.iso.date().optional() }), z.array(Candidate), Progress),
  /** Links an outcome to a target, or says that it is none of it; said again, the newest holds. What is not named stays. */
  link: command(
    z.object({ target: TargetName, outcome: TargetName, verdict: z.enum(['linked', 'rejected']).default('linked'), status: Standing.nullable().optional(), note: Note.optional() }),
    Done,
  ),
  unlink: command(z.object({ target: Id, outcome: Id }), Done),
  /** The day by which targets are overdue. */
  today: query(z.object({}), z.object({ day: z.iso.date(), isSet: z.boolean() })),
  /** Null: the computer's own. */
  setToday: command(z.object({ day: z.iso.date().nullable() }), Done),
  /** Puts a waiting row on a range of the text that is read now, or says that it stands nowhere in it. */
  settle: command(z.object({ target: Id, start: Offset, end: Offset }), Done),
  leave: command(z.object({ targets: z.array(Id).min(1).max(mostNamed) }), z.object({ changed: z.int() })),
} as const
