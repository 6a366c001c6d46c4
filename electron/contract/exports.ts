import { z } from 'zod'
import { job, query } from '#wire/define.ts'
import { mostFields } from './coding/annotations.ts'
import { MatrixBy } from './comparing/columns.ts'
import { Edition } from './comparing/editions.ts'
import { ExcerptFilter, ExcerptOrder, FieldKey } from './coding/excerpts.ts'
import { Id, Language, Progress, Ticket } from './values.ts'

export const excerptColumns = [
  'id', 'document', 'issuer', 'jurisdiction', 'issued_on', 'language', 'clause', 'heading_path', 'citation', 'quote', 'theme',
  'theme_path', 'other_themes', 'memo', 'starred', 'coder', 'created_at', 'updated_at', 'start', 'end',
] as const
export const ExcerptColumn = z.enum(excerptColumns)
export type ExcerptColumn = z.infer<typeof ExcerptColumn>

/** A column of a table of excerpts: one that there always is, or a field of the project's own. */
export const TableColumn = z.union([ExcerptColumn, FieldKey])
export type TableColumn = z.infer<typeof TableColumn>

/** UTF-16 code units. */
export const longestTitle = 500

/** So many examples a theme has at most in a report of the codebook. */
export const mostExamples = 20

/** What is handed out and how. `what`: the excerpts, the theme × plan matrix, the codebook, the memos, or the one document of the filter, whole, with the highlights that the filter lets through. */
export const Handout = z.object({
  what: z.enum(['excerpts', 'matrix', 'codebook', 'memos', 'document']).default('excerpts'),
  /** `report`: a Word report; `table`: a Word table; `csv`; `xlsx`: the columns of CSV as an Excel workbook; `qdc`: of the codebook alone, as REFI-QDA; `md`: of memos alone, as Markdown; `html`: of a document, of memos or of the matrix, ready for print. */
  format: z.enum(['report', 'table', 'csv', 'xlsx', 'qdc', 'html', 'md']),
  filter: ExcerptFilter.prefault({}),
  order: ExcerptOrder.prefault({}),
  group: z.enum(['theme', 'document']).default('theme'),
  /** Of the matrix: what its columns are, and whether these stand as lines and themes as columns. */
  by: MatrixBy.default({ kind: 'documents' }),
  isTurned: z.boolean().default(false),
  rows: z.enum(['quote', 'quote-theme']).default('quote'),
  /** The column of a field that is gone is left empty. */
  columns: z.array(TableColumn).min(1).max(excerptColumns.length + mostFields).default([...excerptColumns]),
  /** Of a codebook as a report: up to so many excerpts under each theme, starred ones first, then in reading order. */
  examples: z.int().min(0).max(mostExamples).default(0),
  title: z.string().max(longestTitle).default(''),
  /** Also highlights that are hidden while somebody codes blind. */
  everybody: z.boolean().default(false),
  /** Language of the words around the quotes. */
  language: Language.default('en'),
})
export type Handout = z.infer<typeof Handout>

/** The changes between two editions as a file: a Word table with marked words, or a table for spreadsheets. */
export const ChangesHandout = z.object({
  old: Edition,
  now: Edition,
  format: z.enum(['table', 'csv', 'xlsx']),
  title: z.string().max(longestTitle).default(''),
  /** Language of the words around the texts. */
  language: Language.default('en'),
})
export type ChangesHandout = z.infer<typeof ChangesHandout>

/** Which clauses of two documents belong together as a file: all pairs with their score, what was decided, words, notes, and the clauses without a partner. */
export const AlignmentsHandout = z.object({
  left: Id,
  right: Id,
  format: z.enum(['table', 'csv', 'xlsx']),
  title: z.string().max(longestTitle).default(''),
  /** Language of the words around the texts. */
  language: Language.default('en'),
})
export type AlignmentsHandout = z.infer<typeof AlignmentsHandout>

export const exports = {
  /**
   * How many rows or printed entries a hand-out would have, and of how many excerpts: one with two themes may stand there twice. `inBoilerplate`:
   * how many of all that the rest of the filter lets through stand wholly in boilerplate; they are among the rows only when asked for.
   */
  count: query(Handout, z.object({ rows: z.int(), excerpts: z.int(), inBoilerplate: z.int() })),
  /** Makes the file from one consistent snapshot; it is fetched or saved by its ticket. `setAside`: excerpts left out only because they stand in boilerplate. */
  make: job(Handout, z.object({ ticket: Ticket, fileName: z.string(), rows: z.int(), excerpts: z.int(), setAside: z.int(), bytes: z.int() }), Progress),
  /** What changed from one edition to the next, without what was kept; a row a change. See `editions.changes`. */
  changes: job(ChangesHandout, z.object({ ticket: Ticket, fileName: z.string(), rows: z.int(), bytes: z.int() }), Progress),
  /** Pairs in the order of the left document, then its clauses without a partner, then the other one's; a row each. See `compare.align`. */
  alignments: job(AlignmentsHandout, z.object({ ticket: Ticket, fileName: z.string(), rows: z.int(), bytes: z.int() }), Progress),
} as const
