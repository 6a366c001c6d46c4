import type { DocumentRow } from '#contract/documents.ts'
import { firstDay, lastDay } from '#domain/attributes/calendar.ts'
import type { Say } from '../../../state/language.ts'
import { sayValue, storedValue, type TableField } from './fields.ts'

/** What a column lets through; each part that is there must hold. */
export type ColumnFilter = {
  readonly contains?: string
  /** One of these, as stored. */
  readonly values?: readonly string[]
  /** A number, or a date in the form that is stored: a year holds all of its days. */
  readonly from?: string
  readonly to?: string
  /** Only cells with nothing in them. */
  readonly isEmpty?: boolean
}
export type Filters = Readonly<Record<string, ColumnFilter>>
export type Sort = { readonly field: string; readonly isDescending: boolean }

export const isNarrowing = ({ contains, values, from, to, isEmpty }: ColumnFilter): boolean => Boolean(contains?.trim() || values?.length || from || to || isEmpty)

const fold = (text: string) => text.normalize('NFKC').toLowerCase()
const collator = new Intl.Collator(['zh-Hans-u-co-pinyin', 'en'], { numeric: true, sensitivity: 'base' })

/** The documents that every column lets through. */
export function filterRows(rows: readonly DocumentRow[], filters: Filters, fields: readonly TableField[], say: Say): readonly DocumentRow[] {
  const narrowing = fields.flatMap(field => {
    const filter = filters[field.id]
    return filter && isNarrowing(filter) ? [(row: DocumentRow) => lets(filter, field, storedValue(row, field), say)] : []
  })
  return narrowing.length === 0 ? rows : rows.filter(row => narrowing.every(passes => passes(row)))
}

function lets({ contains, values, from, to, isEmpty }: ColumnFilter, field: TableField, value: string, say: Say): boolean {
  if (isEmpty) return value === ''
  if (contains?.trim() && !fold(sayValue(say, field, value)).includes(fold(contains.trim()))) return false
  if (values?.length && !values.includes(value)) return false
  if (!from && !to) return true
  if (value === '') return false
  if (field.type === 'date') return (!from || lastDay(value) >= firstDay(from)) && (!to || firstDay(value) <= lastDay(to))
  const number = Number(value)
  return !Number.isNaN(number) && (!from || number >= Number(from)) && (!to || number <= Number(to))
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
