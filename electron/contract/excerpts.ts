import { z } from 'zod'
import { query } from '#wire/define.ts'
import { AnnotationRow } from './annotations.ts'
import { PlanCondition, PlanFilter } from './attributes/plan-filter.ts'
import { Id, Line } from './values.ts'

/** What an excerpt must have of a field; the ends of a range on a scale are its steps. */
export const FieldCondition = PlanCondition.omit({ key: true }).extend({ field: Id })
export type FieldCondition = z.infer<typeof FieldCondition>

/** Which annotations, and in which order. What a list shows is what an export of it writes. */
export const ExcerptFilter = z.object({
  themes: z.array(Id).max(1_000).default([]),
  /** Also the themes below the chosen ones. */
  withChildren: z.boolean().default(true),
  /** Only annotations without any theme. */
  untagged: z.boolean().default(false),
  documents: z.array(Id).max(10_000).default([]),
  ...PlanFilter.shape,
  /** All of these hold. A field that is gone asks for nothing. */
  fields: z.array(FieldCondition).max(50).default([]),
  starred: z.boolean().optional(),
  coder: Line.optional(),
  /** Part of the quote or the memo, without case. */
  text: Line.default(''),
  /** Also those that stand wholly in clauses set aside as boilerplate. Lists show them; the matrix and hand-outs do when they are asked to. */
  boilerplate: z.boolean().default(true),
  /** Exactly these. */
  annotations: z.array(Id).max(100_000).optional(),
})
export type ExcerptFilter = z.infer<typeof ExcerptFilter>

export const ExcerptSort = z.enum(['place', 'document', 'theme', 'created', 'updated', 'quote'])
/** A field as an order or a column of a table names it: `field:` and its id. */
export const FieldKey = z.templateLiteral(['field:', Id])
export type FieldKey = z.infer<typeof FieldKey>
export const ExcerptOrder = z.object({ by: z.union([ExcerptSort, FieldKey]).default('place'), descending: z.boolean().default(false) })

export const ExcerptRow = AnnotationRow.extend({
  documentTitle: z.string(),
  /** Printed label of the innermost labelled clause, '' when there is none. */
  clause: z.string(),
  clausePath: z.array(z.string()),
  /** Titles of the headings above, outermost first. */
  headingPath: z.array(z.string()),
  citation: z.string(),
})
export type ExcerptRow = z.infer<typeof ExcerptRow>

export const excerpts = {
  list: query(
    z.object({
      filter: ExcerptFilter.prefault({}),
      order: ExcerptOrder.prefault({}),
      offset: z.int().nonnegative().default(0),
      limit: z.int().min(1).max(1_000).default(200),
    }),
    z.object({ total: z.int(), rows: z.array(ExcerptRow) }),
  ),
  /** All ids that a filter finds, in order: for "choose all". */
  ids: query(z.object({ filter: ExcerptFilter.prefault({}), order: ExcerptOrder.prefault({}) }), z.array(Id)),
  /** How many of all that the rest of a filter lets through stand wholly in boilerplate, whether it lets these through or not. */
  inBoilerplate: query(z.object({ filter: ExcerptFilter.prefault({}) }), z.int()),
  /** The themes that the excerpts which a filter finds carry, in no particular order. */
  themes: query(z.object({ filter: ExcerptFilter.prefault({}) }), z.array(Id)),
  coders: query(z.object({}), z.array(z.string())),
} as const
