import { z } from 'zod'
import { job, query } from '#wire/define.ts'
import { AnnotationRow } from './annotations.ts'
import { PlanCondition, PlanFilter } from '../attributes/plan-filter.ts'
import { CalendarDate, Id, Line, Progress, SheetFile, SheetFormat } from '../values.ts'

/** Relations between highlights that one filter asks for. */
export const mostRelations = 5
/** Paragraphs or UTF-16 code units between two highlights. */
export const farthest = 100_000

/**
 * How a highlight stands to another one of the same text. A paragraph is what the clause tree holds as one: a paragraph, an item, a heading; boilerplate
 * is passed over. `followed`: the other begins after its end, at most `within` paragraphs on.
 */
export const Nearness = z.enum(['clause', 'overlap', 'paragraphs', 'characters', 'followed'])
export type Nearness = z.infer<typeof Nearness>

/** That a highlight of one of these themes stands near, or, with `none`, that none does. */
export const Relation = z.object({
  themes: z.array(Id).min(1).max(1_000),
  how: Nearness,
  /** Paragraphs, or UTF-16 code units for `characters`; of no meaning for `clause` and `overlap`. */
  within: z.int().min(0).max(farthest).default(1),
  /** A highlight that has one of the themes itself counts as well; otherwise it has to be another one. */
  orItself: z.boolean().default(false),
  none: z.boolean().default(false),
})
export type Relation = z.infer<typeof Relation>

/** What an excerpt must have of a field; the ends of a range on a scale are its steps. */
export const FieldCondition = PlanCondition.omit({ key: true }).extend({ field: Id })
export type FieldCondition = z.infer<typeof FieldCondition>

/** Which annotations, and in which order. What a list shows is what an export of it writes. */
export const ExcerptFilter = z.object({
  /** Any of these. */
  themes: z.array(Id).max(1_000).default([]),
  /** Each of these. */
  allOf: z.array(Id).max(100).default([]),
  noneOf: z.array(Id).max(1_000).default([]),
  /** All of these hold. */
  near: z.array(Relation).max(mostRelations).default([]),
  /** Also the themes below the chosen ones, wherever themes are named here. */
  withChildren: z.boolean().default(true),
  /** Only annotations without any theme. */
  untagged: z.boolean().default(false),
  documents: z.array(Id).max(10_000).default([]),
  ...PlanFilter.shape,
  /** All of these hold. A field that is gone asks for nothing. */
  fields: z.array(FieldCondition).max(50).default([]),
  starred: z.boolean().optional(),
  coder: Line.optional(),
  hasMemo: z.boolean().optional(),
  /** Calendar days of this computer's clock, first and last; a year or month stands for all of its days. */
  madeFrom: CalendarDate.optional(),
  madeTo: CalendarDate.optional(),
  changedFrom: CalendarDate.optional(),
  changedTo: CalendarDate.optional(),
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
/** Whether an order or a column is a field's. */
export const isFieldKey = (key: string): key is FieldKey => key.startsWith('field:')
/** The field that a key names. */
export const fieldOf = (key: FieldKey): Id => key.slice('field:'.length)
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

/** How two themes meet: in the same excerpt, in highlights that overlap, or in the same clause. */
export const Meeting = z.enum(['excerpt', 'overlap', 'clause'])
export type Meeting = z.infer<typeof Meeting>

export const Cooccurrence = z.object({
  /** The themes that the excerpts found carry, in the codebook's order; `count`: how many of them carry it. */
  themes: z.array(z.object({ id: Id, path: z.array(z.string()), color: z.string(), count: z.int() })),
  /** How many excerpts of `theme` meet `other`; only above 0, and none for a theme with itself. */
  cells: z.array(z.object({ theme: Id, other: Id, count: z.int() })),
})
export type Cooccurrence = z.infer<typeof Cooccurrence>

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
  count: query(z.object({ filter: ExcerptFilter.prefault({}) }), z.int()),
  /**
   * Themes × themes: of the excerpts found that carry the one, how many meet the other. The other may stand in any highlight of the same text, found
   * or not; an excerpt that carries both meets it in every way. With `withChildren` a theme stands for those below it, too.
   */
  cooccurrence: query(z.object({ filter: ExcerptFilter.prefault({}), by: Meeting.default('excerpt') }), Cooccurrence),
  /** The same as a file for spreadsheets: a line and a column for each theme. */
  cooccurrenceFile: job(
    z.object({ filter: ExcerptFilter.prefault({}), by: Meeting.default('excerpt'), format: SheetFormat.default('csv'), name: z.string().max(200).default('') }),
    SheetFile,
    Progress,
  ),
  /** All ids that a filter finds, in order: for "choose all". */
  ids: query(z.object({ filter: ExcerptFilter.prefault({}), order: ExcerptOrder.prefault({}) }), z.array(Id)),
  /** How many of all that the rest of a filter lets through stand wholly in boilerplate, whether it lets these through or not. */
  inBoilerplate: query(z.object({ filter: ExcerptFilter.prefault({}) }), z.int()),
  /** The themes that the excerpts which a filter finds carry, in no particular order. */
  themes: query(z.object({ filter: ExcerptFilter.prefault({}) }), z.array(Id)),
  coders: query(z.object({}), z.array(z.string())),
} as const
