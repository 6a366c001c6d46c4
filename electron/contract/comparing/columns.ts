import { z } from 'zod'
import { Id, longestAttributeName } from '../values.ts'

/**
 * What stands beside each other in the matrix: the documents, the sets that they are in, or what they have of an attribute (its key as files name
 * it, or the name of one of the project's own), of a date the years.
 */
export const MatrixBy = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('documents') }),
  z.object({ kind: z.literal('sets') }),
  z.object({ kind: z.literal('attribute'), key: z.string().min(1).max(longestAttributeName) }),
])
export type MatrixBy = z.infer<typeof MatrixBy>

/** Documents that the matrix tells of together. */
export const MatrixColumn = z.object({
  /** Of a document or a set its id; of a value the value as it was first written; '' for documents without one, or in no set. */
  id: z.string(),
  /** A document's title, a set's path; of a value the same as `id`. */
  title: z.string(),
  shortTitle: z.string(),
  /** In the order of their coming. None where only a summary speaks of the value. */
  documents: z.array(Id),
  /** Their highlights, with a theme or without, that count. */
  highlights: z.int(),
  /** Highlights that stand wholly in boilerplate; they count only when asked for. */
  inBoilerplate: z.int(),
  /** The measure of all that counts, with a theme or without. */
  value: z.number(),
})
export type MatrixColumn = z.infer<typeof MatrixColumn>

/**
 * The cells of a theme that have a highlight, side by side in flat lists: 300 themes of 500 documents are 150,000 cells, which cross from one process to
 * another, where an object for each took half a second.
 */
export const MatrixRow = z.object({
  theme: Id,
  /** The measure of the theme over all documents taken together. */
  value: z.number(),
  /** Which columns they stand in, by their places from 0. */
  columns: z.array(z.int()),
  /** How many highlights each has, above 0. */
  counts: z.array(z.int()),
  /** What each tells by the measure, which can be 0; null where that is the counts. */
  values: z.array(z.number()).nullable(),
})
export type MatrixRow = z.infer<typeof MatrixRow>
