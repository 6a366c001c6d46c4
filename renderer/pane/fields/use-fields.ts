import type { FieldKey } from '#contract/coding/excerpts.ts'
import type { FieldRow } from '#contract/coding/fields.ts'
import { useAnswer } from '../../state/asking/answers.ts'

/** Rows of fields and their values: a commit that touches one makes what is shown of fields new. */
export const fieldEntities = ['excerpt_field', 'excerpt_value'] as const

const none: readonly FieldRow[] = []

/** The project's fields of excerpts in their order; how many highlights have a value, as of the last change of a field. */
export function useFields(): readonly FieldRow[] {
  return useAnswer('fields', ['excerpt_field'], engine => engine.fields.list({})).value ?? none
}

/** A field as an order or a column of a table names it. */
export const fieldKey = (id: string): FieldKey => `field:${id}`
