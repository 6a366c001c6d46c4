import type { SortDescriptor } from 'react-aria-components'
import type { DocumentRow } from '#contract/documents/documents.ts'
import { compareNames } from '../../state/language.ts'

export type DocumentColumn = 'title' | 'shortTitle' | 'issuer' | 'kind' | 'issuedOn' | 'language' | 'clauses' | 'annotations'
const documentColumns: readonly DocumentColumn[] = ['title', 'shortTitle', 'issuer', 'kind', 'issuedOn', 'language', 'clauses', 'annotations']

const fold = (text: string) => text.normalize('NFKC').toLowerCase()

/** Documents in whose description every word of the filter occurs. */
export function filterDocuments(documents: readonly DocumentRow[], filter: string): readonly DocumentRow[] {
  const words = fold(filter).split(/\s+/).filter(Boolean)
  if (words.length === 0) return documents
  return documents.filter(row => {
    const told = [row.title, row.shortTitle, row.issuer, row.jurisdiction, row.kind, row.issuedOn, row.periodFrom, row.periodTo, row.source, row.fileName]
    const text = fold([...told, ...Object.values(row.attributes)].filter(Boolean).join('\n'))
    return words.every(word => text.includes(word))
  })
}

/** How a column's values are said, where that is not how they are stored. */
export type Said = Partial<Record<DocumentColumn, (value: string) => string>>

/** Documents by one column, as it is said; those without a value always stand last, equal ones stay in the order of their coming. */
export function sortDocuments(documents: readonly DocumentRow[], { column, direction }: SortDescriptor, said: Said = {}): readonly DocumentRow[] {
  const key = documentColumns.find(known => known === column)
  if (!key) return documents
  const say = said[key] ?? ((value: string) => value)
  const sign = direction === 'descending' ? -1 : 1
  return documents.toSorted((a, b) => {
    const [left, right] = [a[key], b[key]]
    if (left === null || right === null) return Number(left === null) - Number(right === null)
    return sign * (typeof left === 'number' && typeof right === 'number' ? left - right : compareNames(say(String(left)), say(String(right))))
  })
}
