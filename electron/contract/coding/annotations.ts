import { z } from 'zod'
import { command, query } from '#wire/define.ts'
import { Id, Line, Offset, Progress, Span } from '../values.ts'

/** Names in the path of a theme that is made by tagging. */
export const deepestNewTheme = 12
/** Themes that a highlight gets at once. */
export const mostThemesAtOnce = 100
/** UTF-16 code units. */
export const longestMemo = 200_000

/** A theme by id, or by the names from the root down; a path that does not exist yet is created in the same operation. */
export const ThemeReference = z.union([z.object({ id: Id }), z.object({ path: z.array(Line.min(1)).min(1).max(deepestNewTheme) })])
export type ThemeReference = z.infer<typeof ThemeReference>

/** Fields of excerpts that a project takes. */
export const mostFields = 100
/** A value for a field, as people write it: a number, a date, a choice or a text; '' takes the value away. */
export const FieldValue = z.object({ field: Id, value: Line })

export const AnnotationRow = z.object({
  id: Id,
  document: Id,
  version: Id,
  start: Offset,
  end: Offset,
  /** The quote, verbatim from the version's text. */
  exact: z.string(),
  themes: z.array(Id),
  /** Plain text of the memo, '' when there is none. */
  memo: z.string(),
  /** What fields say of it: values as they are stored, by the ids of the fields. */
  values: z.record(Id, z.string()),
  starred: z.boolean(),
  coder: z.string(),
  createdAt: z.string(),
  updatedAt: z.string(),
})
export type AnnotationRow = z.infer<typeof AnnotationRow>

/** Highlights that are made one at once. */
export const mostMerged = 1_000

/** Highlights that are changed at once. */
export const mostChosen = 100_000
export const Chosen = z.array(Id).min(1).max(mostChosen)

/** A highlight that was made on an earlier text of its document, and where it may stand in the one that is read now. */
export const UnsettledRow = z.object({
  annotation: AnnotationRow,
  /** `fuzzy`: words or surroundings changed. `ambiguous`: other places are as good. `orphan`: nowhere; the range is empty then. */
  status: z.enum(['fuzzy', 'ambiguous', 'orphan']),
  start: Offset,
  end: Offset,
  /** Whether just its words stand there: then only what is around them changed, or they stand several times. */
  hasSameWords: z.boolean(),
  /** How sure, from 0 to 1. */
  score: z.number(),
  /** Said to be nowhere in the text that is read now. */
  isLeft: z.boolean(),
})
export type UnsettledRow = z.infer<typeof UnsettledRow>

export const annotations = {
  /**
   * Those that stand in the text that is read now; in an earlier one with `version`, at the places that they had there. With `within` only
   * those that cover something of a stretch of it: what a reader shows first of a document with thousands.
   */
  list: query(z.object({ document: Id, version: Id.optional(), within: Span.optional() }), z.array(AnnotationRow)),
  /** How many highlights are hidden, since others made them and this person codes blind. */
  hidden: query(z.object({}), z.object({ hidden: z.int() })),
  /** What is to be settled, of one document or of all; those that somebody left where they were only when asked for. */
  unsettled: query(z.object({ document: Id.optional(), withLeft: z.boolean().default(false) }), z.array(UnsettledRow)),
  /** Says where a highlight stands in the text that is read now. */
  settle: command(z.object({ annotation: Id, start: Offset, end: Offset }), AnnotationRow),
  /** Says that highlights stand nowhere in the text that is read now: they keep their quotes and the earlier text. */
  leave: command(z.object({ annotations: Chosen }), z.object({ changed: z.int() })),
  /** Highlights a range. The engine reads the quote from its own text and refuses a range that it cannot honour exactly. */
  create: command(
    z.object({
      id: Id,
      document: Id,
      start: Offset,
      end: Offset,
      themes: z.array(ThemeReference).max(mostThemesAtOnce).default([]),
      memo: z.string().max(longestMemo).default(''),
      starred: z.boolean().default(false),
      values: z.array(FieldValue).max(mostFields).optional(),
    }),
    AnnotationRow,
  ),
  /** Tags and untags; a theme that an annotation has already stays as it is. With `starred` the star is set or taken off in the same step. */
  tag: command(
    z.object({
      annotations: Chosen,
      add: z.array(ThemeReference).max(mostThemesAtOnce).default([]),
      remove: z.array(Id).max(1_000).default([]),
      starred: z.boolean().optional(),
    }),
    z.object({ changed: z.int(), themes: z.array(Id) }),
    Progress,
  ),
  star: command(z.object({ annotations: Chosen, starred: z.boolean() }), z.object({ changed: z.int() }), Progress),
  /** Moves the edges of one highlight. */
  resize: command(z.object({ annotation: Id, start: Offset, end: Offset }), AnnotationRow),
  /**
   * Makes two highlights of one, cut at a place within it. Both have its themes, star, values and coder; the memo stays with the first.
   * White space at the cut is in neither. `id` is the second one's.
   */
  split: command(z.object({ annotation: Id, at: Offset, id: Id }), z.object({ first: AnnotationRow, second: AnnotationRow })),
  /**
   * Makes one highlight of several of one text, from where the first of them begins to where the last one ends. The one that is named first stays, with
   * its coder and its values, and takes what it lacks from the others: themes, star, values, memos joined in the order of the text.
   */
  merge: command(
    z.object({ annotations: z.array(Id).min(2).max(mostMerged) }),
    z.object({
      annotation: AnnotationRow,
      /** What stood in none of them and is covered now, UTF-16 code units without white space. */
      taken: z.int(),
      /** Values that others had and it doesn't keep, since it has another one. */
      dropped: z.array(FieldValue),
    }),
  ),
  remove: command(z.object({ annotations: Chosen }), z.object({ removed: z.int() }), Progress),
} as const
