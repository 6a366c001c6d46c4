import { firstDay } from './attributes/calendar.ts'
import { type Condition, meets } from './attributes/conditions.ts'
import { attributeTypes, type ReadValue, readValue } from './attributes/values.ts'
import type { MessageLanguage } from './messages/catalogues.ts'
import { nameOrderIn } from './order/name-order.ts'

/** What a field of an excerpt may hold: as attributes of documents, and a scale, which is a choice whose order counts. */
export const fieldTypes = [...attributeTypes, 'scale'] as const
export type FieldType = (typeof fieldTypes)[number]

/** A field as rules see it. `choices` counts for choice and scale only; of a scale the least stands first. */
export type FieldDefinition = { readonly name: string; readonly type: FieldType; readonly choices: readonly string[] }

/** Whether its values come from a list. */
export const isListed = (type: FieldType): type is 'choice' | 'scale' => type === 'choice' || type === 'scale'

/** What a field's values are compared and checked as: an attribute's type. */
export const attributeTypeOf = (type: FieldType) => (type === 'scale' ? 'choice' : type)

/** A value as its field stores it, or the sentence that says why it can't be. Nothing stays nothing. */
export function readFieldValue({ name, type, choices }: FieldDefinition, written: string): ReadValue {
  return readValue({ name, type: attributeTypeOf(type), choices }, written)
}

/** The step on a scale above (1) or below (-1) a value; '' is nothing at all and stands below the least. The uppermost has none above it. */
export function stepOnScale(choices: readonly string[], value: string, by: 1 | -1): string {
  const next = Math.min(choices.length, Math.max(0, choices.indexOf(value) + 1 + by))
  return choices[next - 1] ?? ''
}

/** Whether a stored value is let through, as values of attributes are; from and to of a scale go by its order. */
export function meetsField(condition: Condition, { type, choices }: Pick<FieldDefinition, 'type' | 'choices'>, value: string): boolean {
  if (type !== 'scale' || condition.isEmpty) return meets(condition, attributeTypeOf(type), value)
  const { from, to, ...rest } = condition
  if (!meets(rest, 'choice', value)) return false
  if (!from && !to) return true
  const at = choices.indexOf(value)
  return at >= 0 && (!from || at >= choices.indexOf(from)) && (!to || at <= choices.indexOf(to))
}

/**
 * How two stored values of a field stand to each other: numbers by size, dates by their first day, what comes from a list by its order,
 * texts as names do in a language.
 */
export function compareFieldValues({ type, choices }: Pick<FieldDefinition, 'type' | 'choices'>, language: MessageLanguage): (one: string, other: string) => number {
  if (isListed(type)) {
    const rankByChoice = new Map(choices.map((choice, index) => [choice, index]))
    const rankOf = (value: string) => rankByChoice.get(value) ?? choices.length
    return (one, other) => rankOf(one) - rankOf(other)
  }
  if (type === 'number') return (one, other) => Number(one) - Number(other)
  if (type === 'date') return (one, other) => (firstDay(one) < firstDay(other) ? -1 : firstDay(one) > firstDay(other) ? 1 : 0)
  return (one, other) => nameOrderIn(language).compare(one, other)
}
