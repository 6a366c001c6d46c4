import { fieldOf, isFieldKey } from '#contract/coding/excerpts.ts'
import { ExcerptColumn, type TableColumn } from '#contract/exports.ts'
import type { ExcerptListColumn } from '../exporting/word/columns.ts'
import { readFields } from '../excerpts/field-rows.ts'
import type { ReadStore } from '../store/database.ts'

/** Columns with fields by name and type; one that is gone has its key for a name. */
export function namedColumns(read: ReadStore, columns: readonly TableColumn[]): readonly ExcerptListColumn[] {
  const fieldById = new Map(readFields(read).map(field => [field.id, field]))
  return columns.map(column => (isFieldKey(column) ? (fieldById.get(fieldOf(column)) ?? { name: column, type: 'text' as const }) : column))
}

/** The first line of a CSV file. A field that is called like a column that there always is has `field: ` before its name. */
export function csvHeader(read: ReadStore, columns: readonly TableColumn[]): readonly string[] {
  return namedColumns(read, columns).map(column => {
    if (typeof column === 'string') return column
    return ExcerptColumn.safeParse(column.name).success ? `field: ${column.name}` : column.name
  })
}
