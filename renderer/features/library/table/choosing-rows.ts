import type { DocumentRow } from '#contract/documents/documents.ts'
import { suggestedKeys } from '#domain/attributes/suggestions.ts'
import { fieldByKey } from '#domain/attributes/values.ts'
import { type Condition, isNarrowing, meets } from '#domain/attributes/conditions.ts'
import { compareNames, type Say } from '../../../state/language.ts'
import { sayValue, storedValue, type TableField } from '../../../pane/plans/fields.ts'

/** What a column lets through. `isSuggested`: only where the text suggests a value that nobody wrote. */
export type ColumnFilter = Condition & { readonly isSuggested?: boolean | undefined }
/** Values that texts suggest for empty cells, by document and field: `id field`. */
export type Suggested = ReadonlyMap<string, string>
export type Filters = Readonly<Record<string, ColumnFilter>>
export type Sort = { readonly field: string; readonly isDescending: boolean }

/** By title, as a table is sorted until somebody says otherwise. */
export const sortAtFirst: Sort = { field: 'title', isDescending: false }

/** What is sorted by: a column that these fields don't have (renamed, removed, of another project) sorts nothing. */
export const sortAmong = (fields: readonly TableField[], sort: Sort): Sort => (fields.some(({ id }) => id === sort.field) ? sort : sortAtFirst)

/** Whether a column's filter asks for anything. */
export const narrows = (filter: ColumnFilter): boolean => isNarrowing(filter) || filter.isSuggested === true

/** Whether texts may suggest values for it. */
export const isSuggestedField = ({ source }: TableField): boolean => source.kind === 'fixed' && suggestedKeys.some(key => fieldByKey[key] === source.field)

const suggestionFor = (row: DocumentRow, field: TableField, suggested: Suggested): string => suggested.get(`${row.id} ${field.id}`) ?? ''

/** The documents that every column lets through. */
export function filterRows(rows: readonly DocumentRow[], filters: Filters, fields: readonly TableField[], say: Say, suggested: Suggested = new Map()): readonly DocumentRow[] {
  const narrowing = fields.flatMap(field => {
    const filter = filters[field.id]
    if (!filter || !narrows(filter)) return []
    return [(row: DocumentRow) => letsThrough(filter, field, storedValue(row, field), say) && (!filter.isSuggested || (storedValue(row, field) === '' && suggestionFor(row, field, suggested) !== ''))]
  })
  return narrowing.length === 0 ? rows : rows.filter(row => narrowing.every(passes => passes(row)))
}

function letsThrough(filter: ColumnFilter, field: TableField, value: string, say: Say): boolean {
  return meets(filter, field.type, value, sayValue(say, field, value))
}

/** Documents by one column: what its type does not take behind what it does, then what is only suggested, empty cells last; equal ones stay in their order. */
export function sortRows(rows: readonly DocumentRow[], { field: id, isDescending }: Sort, fields: readonly TableField[], say: Say, suggested: Suggested = new Map()): readonly DocumentRow[] {
  const field = fields.find(field => field.id === id)
  if (!field) return rows
  const isNumber = field.type === 'number' || field.type === 'count'
  const keyed = rows.map(row => {
    const value = storedValue(row, field)
    const suggestion = value === '' ? suggestionFor(row, field, suggested) : ''
    const number = isNumber && value !== '' ? Number(value) : Number.NaN
    const place = value !== '' ? (isNumber && Number.isNaN(number) ? 1 : 0) : suggestion !== '' ? 2 : 3
    return { row, text: sayValue(say, field, value || suggestion), number, place }
  })
  const sign = isDescending ? -1 : 1
  keyed.sort((a, b) => a.place - b.place || sign * (isNumber && a.place === 0 ? a.number - b.number : compareNames(a.text, b.text)))
  return keyed.map(({ row }) => row)
}
