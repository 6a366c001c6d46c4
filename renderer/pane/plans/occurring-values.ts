import type { DocumentRow } from '#contract/documents/documents.ts'
import { foldValue } from '#domain/attributes/conditions.ts'
import { compareNames } from '../../state/language.ts'
import { storedValue, type TableField } from './fields.ts'

/** A value as it is stored, and how many documents have it. */
export type OccurringValue = { readonly value: string; readonly count: number }

/**
 * What documents have of one attribute, the most frequent first. Values that conditions take for the same (without case or width) stand
 * once, as they were first written.
 */
export function occurringValues(documents: readonly DocumentRow[], field: TableField): readonly OccurringValue[] {
  const valueByFolded = new Map<string, OccurringValue>()
  for (const row of documents) {
    const value = storedValue(row, field)
    if (value === '') continue
    const folded = foldValue(value)
    const before = valueByFolded.get(folded)
    valueByFolded.set(folded, { value: before?.value ?? value, count: (before?.count ?? 0) + 1 })
  }
  return [...valueByFolded.values()].toSorted((a, b) => b.count - a.count || compareNames(a.value, b.value))
}
