import type { ExcerptColumn } from '#contract/exports.ts'

/** What one place of a row may hold. Null is an empty place; a number is written as a number, never as text. */
export type Cell = string | number | boolean | null

/** One excerpt, or one excerpt × theme. `start` and `end` count UTF-16 code units of the version's text. */
export type ExcerptRow = Readonly<Record<ExcerptColumn, Cell>>

/** A row's places in the order of the chosen columns. */
export function cellsOf(row: ExcerptRow, columns: readonly ExcerptColumn[]): readonly Cell[] {
  return columns.map(column => row[column])
}
