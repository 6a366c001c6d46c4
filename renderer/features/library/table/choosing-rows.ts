import type { DocumentRow } from '#contract/documents.ts'
import { type Condition, isNarrowing, meets } from '#domain/attributes/conditions.ts'
import type { Say } from '../../../state/language.ts'
import { sayValue, storedValue, type TableField } from './fields.ts'

/** What a column lets through. */
export type ColumnFilter = Condition
export type Filters = Readonly<Record<string, ColumnFilter>>
export type Sort = { readonly field: string; readonly isDescending: boolean }

const collator = new Intl.Collator(['zh-Hans-u-co-pinyin', 'en'], { numeric: true, sensitivity: 'base' })

/** The documents that every column lets through. */
export function filterRows(rows: readonly DocumentRow[], filters: Filters, fields: readonly TableField[], say: Say): readonly DocumentRow[] {
  const narrowing = fields.flatMap(field => {
    const filter = filters[field.id]
    return filter && isNarrowing(filter) ? [(row: DocumentRow) => letsThrough(filter, field, storedValue(row, field), say)] : []
  })
  return narrowing.length === 0 ? rows : rows.filter(row => narrowing.every(passes => passes(row)))
}

function letsThrough(filter: ColumnFilter, field: TableField, value: string, say: Say): boolean {
  return meets(filter, field.type, value, sayValue(say, field, value))
}

/** Documents by one column: empty cells last, then what its type does not take; equal ones stay in their order. */
export function sortRows(rows: readonly DocumentRow[], { field: id, isDescending }: Sort, fields: readonly TableField[], say: Say): readonly DocumentRow[] {
  const field = fields.find(field => field.id === id)
  if (!field) return rows
  const isNumber = field.type === 'number' || field.type === 'count'
  const keyed = rows.map(row => {
    const value = storedValue(row, field)
    const number = isNumber && value !== '' ? Number(value) : Number.NaN
    return { row, text: sayValue(say, field, value), number, place: value === '' ? 2 : isNumber && Number.isNaN(number) ? 1 : 0 }
  })
  const sign = isDescending ? -1 : 1
  keyed.sort((a, b) => a.place - b.place || sign * (isNumber && a.place === 0 ? a.number - b.number : collator.compare(a.text, b.text)))
  return keyed.map(({ row }) => row)
}
