import { z } from 'zod'
import { comparators } from '#domain/targets/comparators.ts'
import { targetKinds } from '#domain/targets/reported.ts'
import { strengths } from '#domain/targets/strength.ts'
import { job } from '#wire/define.ts'
import { PlanFilter } from './attributes/plan-filter.ts'
import { Id, Offset, Progress, Ticket } from './values.ts'

const Place = z.object({ start: Offset, end: Offset })

/** A target or outcome as it was read from a text. Places are UTF-16 code units of the version that is read now. */
export const TargetRow = z.object({
  document: Id,
  documentTitle: z.string(),
  clause: Id,
  /** Label of the clause as printed, '' where it has none. */
  label: z.string(),
  citation: z.string(),
  /** The sentence or clause that is quoted, and where it stands. */
  quote: z.string(),
  start: Offset,
  end: Offset,
  kind: z.enum(targetKinds),
  comparator: z.enum(comparators).nullable(),
  value: z.number().nullable(),
  /** The upper end of a range. */
  valueTo: z.number().nullable(),
  /** `percent`, `pp`, `weeks`, `mu` …, `count` for things; null for money. */
  unit: z.string().nullable(),
  /** ISO 4217. */
  currency: z.string().nullable(),
  /** What it was before. */
  baseline: z.number().nullable(),
  isYearly: z.boolean(),
  amount: Place.nullable(),
  /** ISO 8601: a day, period (`…/…`), duration (`P3Y`) or repetition (`R/P1Y`). */
  deadline: z.string().nullable(),
  deadlineKind: z.enum(['date', 'year', 'period', 'relative', 'recurring', 'ongoing']).nullable(),
  /** The last day that the deadline comes to. */
  due: z.string().nullable(),
  deadlinePlace: Place.nullable(),
  responsible: z.array(z.object({ name: z.string(), start: Offset, end: Offset })),
  strength: z.enum(strengths).nullable(),
})
export type TargetRow = z.infer<typeof TargetRow>

const Wanted = z.object({ documents: z.array(Id).max(10_000).default([]), ...PlanFilter.shape })

export const targets = {
  /** What the plans promise or report with a number or a day, in the order of documents and of reading: read from their texts anew. */
  read: job(Wanted, z.array(TargetRow), Progress),
  /** The same as a CSV file, a line each. */
  file: job(
    z.object({ ...Wanted.shape, name: z.string().max(200).default('') }),
    z.object({ ticket: Ticket, fileName: z.string(), rows: z.int(), bytes: z.int() }),
    Progress,
  ),
} as const
