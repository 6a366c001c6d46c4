import { z } from 'zod'
import { measures } from '#domain/comparing/measures.ts'
import { longestPlain } from '#domain/memos/memo-body.ts'
import { command, job, query } from '#wire/define.ts'
import { PlanFilter } from './attributes/plan-filter.ts'
import { Compared } from './comparing/alignments.ts'
import { mostTermsApart, TermsApart } from './comparing/apart.ts'
import { CellSummary, mostSilences, Silence } from './comparing/cells.ts'
import { MatrixBy, MatrixColumn, MatrixRow } from './comparing/columns.ts'
import { mostShared, Shared, Similar, Similarity } from './comparing/similarity.ts'
import { Done, Id, Line, Progress, SheetFile, SheetFormat } from './values.ts'

/** What cells tell: highlights or clauses by number, percent of the documents' text, starred highlights, the mean step on a scale. */
export const Measure = z.enum(measures)

export const Matrix = z.object({
  measure: Measure,
  themes: z.array(z.object({ id: Id, path: z.array(z.string()), color: z.string() })),
  /** Documents in the order of their coming, sets as their tree has them, choices as their list, other values in order; what has no value stands last. */
  columns: z.array(MatrixColumn),
  /** Of themes that have a highlight; see `cellsOf`. */
  rows: z.array(MatrixRow),
  /** The measure of all highlights in these documents. */
  total: z.number(),
  /** What people wrote in cells of these documents, and in those of all documents with one value of an attribute. */
  summaries: z.array(CellSummary),
  /** Who found nothing on a theme in these documents, the first first. */
  silences: z.array(Silence),
})
export type Matrix = z.infer<typeof Matrix>

export const compare = {
  /** Which clauses of two documents deal with the same matter: by their words, in one language or two, and by what people decided. */
  align: job(z.object({ left: Id, right: Id }), Compared, Progress),
  /** The documents that a filter lets through, in the order of their coming: what columns and texts are chosen from. */
  plans: query(PlanFilter, z.array(Id)),
  /**
   * How many highlights of each theme stand in each document, or in all of one set, or of one value of an attribute; `withChildren` counts a highlight once for a theme and all below it,
   * `boilerplate` also those that stand wholly in clauses set aside as such. Summaries come with their first `summaryLength` UTF-16 code units.
   * Clauses and shares are of the texts that are read now: highlights that could not be found there again count as highlights alone. Text under
   * several highlights counts once; clauses set aside as boilerplate count only with `boilerplate`. `scale`: the field of excerpts that strength is told by, the
   * project's first scale where none is named; without any, all of it is 0.
   */
  matrix: query(
    z.object({ by: MatrixBy.default({ kind: 'documents' }), measure: Measure.default('highlights'), scale: Id.optional(), summaryLength: z.int().min(0).max(longestPlain).default(200), withChildren: z.boolean().default(false), boilerplate: z.boolean().default(false), documents: z.array(Id).max(10_000).default([]), ...PlanFilter.shape }),
    Matrix,
  ),
  /** Words and pairs of words that set a document apart from the others in its language that the filter lets through; boilerplate is left out. */
  apart: job(z.object({ document: Id, limit: z.int().min(1).max(mostTermsApart).default(30), documents: z.array(Id).max(10_000).default([]), ...PlanFilter.shape }), TermsApart, Progress),
  /** How alike each two documents are, by words or by themes: the cosine, in thousandths. */
  similarity: job(Similar, Similarity, Progress),
  /** What makes two of these documents most alike, measured as `similarity` measures them. @param limit at most so much */
  shared: query(Similar.extend({ left: Id, right: Id, limit: z.int().min(1).max(mostShared).default(30) }), Shared),
  /** The same table as a file: a line and a column for each document, 0 to 1. */
  similarityFile: job(Similar.extend({ format: SheetFormat.default('csv'), name: z.string().max(200).default('') }), SheetFile, Progress),
  /** The numbers behind a chart, as the window shows them, as a file for spreadsheets. Each row is as wide as the header. */
  chartTable: job(
    z.object({ name: Line.min(1), header: z.array(Line).min(1).max(1_000), rows: z.array(z.array(z.union([Line, z.number(), z.null()]))).max(10_000), format: SheetFormat.default('csv') }),
    SheetFile,
    Progress,
  ),
  /** Records that documents say nothing of a theme, as one operation; the same coder's finding by the same words is dated anew. Summaries are written as memos. */
  recordSilence: command(z.object({ theme: Id, documents: z.array(Id).min(1).max(mostSilences), searched: Line.min(1) }), z.object({ recorded: z.int() })),
  /** Takes findings back. */
  removeSilence: command(z.object({ silences: z.array(Id).min(1).max(mostSilences) }), Done),
} as const
