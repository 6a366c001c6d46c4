import type { Id } from '#domain/ids.ts'
import { readFields } from '../excerpts/field-rows.ts'
import type { ReadStore } from '../store/database.ts'
import type { Question } from '../workers/reader.ts'
import { commonValues, type CountedValue, countedValues } from './queries.ts'

type Common = { readonly field: Id; readonly value: string | null }[]

/** What is asked of the values of many highlights: see the contract. */
export const fieldQuestions = {
  values: { name: 'fields.values', answer: (read, { field, limit }) => countedValues(read, field, limit) } satisfies Question<{ readonly field: Id; readonly limit: number }, CountedValue[]>,
  common: { name: 'fields.common', answer: commonOf } satisfies Question<{ readonly annotations: readonly Id[] }, Common>,
} as const

function commonOf(read: ReadStore, { annotations }: { readonly annotations: readonly Id[] }): Common {
  const valueByField = new Map(commonValues(read, annotations).map(({ field, value }) => [field, value]))
  return readFields(read).map(({ id }) => ({ field: id, value: valueByField.has(id) ? (valueByField.get(id) ?? null) : '' }))
}
