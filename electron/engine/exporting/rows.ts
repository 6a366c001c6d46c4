/** The columns of an excerpt as a file shows it, in the order that a file has when nobody chooses another. */
export const excerptColumns = [
  'id',
  'document',
  'issuer',
  'jurisdiction',
  'issued_on',
  'language',
  'clause',
  'heading_path',
  'citation',
  'quote',
  'theme',
  'theme_path',
  'other_themes',
  'memo',
  'starred',
  'coder',
  'created_at',
  'updated_at',
  'start',
  'end',
] as const

export type ExcerptColumn = (typeof excerptColumns)[number]

/** What one place of a row may hold. Null is an empty place; a number is written as a number, never as text. */
export type Cell = string | number | boolean | null

/** One excerpt, or one excerpt × theme. `start` and `end` count UTF-16 code units of the version's text. */
export type ExcerptRow = Readonly<Record<ExcerptColumn, Cell>>

/** A row's places in the order of the chosen columns. */
export function cellsOf(row: ExcerptRow, columns: readonly ExcerptColumn[]): readonly Cell[] {
  return columns.map(column => row[column])
}
