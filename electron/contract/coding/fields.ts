import { z } from 'zod'
import { fieldTypes } from '#domain/fields.ts'
import { command, query } from '#wire/define.ts'
import { mostChoices } from '../attributes/attributes.ts'
import { Chosen, FieldValue, mostFields } from './annotations.ts'
import { Done, Id, Progress, longestAttributeName } from '../values.ts'

const FieldType = z.enum(fieldTypes)
const FieldName = z.string().min(1).max(longestAttributeName)
const Choice = z.string().max(longestAttributeName)

/** What excerpts can say besides themes and memo. */
export const FieldRow = z.object({
  id: Id,
  name: z.string(),
  type: FieldType,
  /** What a choice or scale is made from; of a scale the least first. */
  choices: z.array(z.string()),
  /** Highlights that have a value, in documents that are not removed. */
  count: z.int(),
})
export type FieldRow = z.infer<typeof FieldRow>

/** A choice in the new list of its field. `was`: what it was called until now, whose values come along; null for a new one. */
export const ChoiceChange = z.object({ name: Choice, was: Choice.nullable() })
export type ChoiceChange = z.infer<typeof ChoiceChange>

/** What several highlights have of a field: one value, '' for nothing, or null where they differ. */
export const CommonValue = z.object({ field: Id, value: z.string().nullable() })

export const fields = {
  /** In their order. */
  list: query(z.object({}), z.array(FieldRow)),
  /** The values that occur in a field, the most frequent first. */
  values: query(z.object({ field: Id, limit: z.int().min(1).max(mostChoices).default(mostChoices) }), z.array(z.object({ value: z.string(), count: z.int() }))),
  /** What these highlights have of each field. */
  common: query(z.object({ annotations: Chosen }), z.array(CommonValue)),
  define: command(z.object({ id: Id, name: FieldName, type: FieldType, choices: z.array(Choice).max(mostChoices).default([]) }), FieldRow),
  /**
   * Changes name, type or choices. Values go along with choices that are renamed, also onto a name that there is already: the two are one
   * then. Where values would be lost (`clearing`) or thrown together (`merging`) nothing is changed and the answer says how many, unless `isSure`.
   */
  update: command(
    z.object({
      field: Id,
      to: z.object({ name: FieldName.optional(), type: FieldType.optional(), choices: z.array(ChoiceChange).max(mostChoices).optional() }),
      isSure: z.boolean().default(false),
    }),
    z.object({ isChanged: z.boolean(), clearing: z.int(), merging: z.int() }),
    Progress,
  ),
  /** All fields, in their new order. */
  reorder: command(z.object({ fields: z.array(Id).max(mostFields) }), Done),
  /** Takes the field away with its values; says how many. */
  remove: command(z.object({ field: Id }), z.object({ values: z.int() }), Progress),
  /** The same value for several highlights, '' for none. */
  set: command(z.object({ annotations: Chosen, ...FieldValue.shape }), z.object({ changed: z.int() }), Progress),
  /** Each of these a step up or down on a scale from where it is; below the least step is nothing. */
  step: command(z.object({ annotations: Chosen, field: Id, by: z.union([z.literal(1), z.literal(-1)]) }), z.object({ changed: z.int() }), Progress),
} as const
