import type { ChoiceChange } from '#contract/coding/fields.ts'
import { mostChoices } from '#contract/attributes/attributes.ts'
import { cleanChoices, oneLine } from '#domain/attributes/values.ts'
import { type FieldDefinition, type FieldType, isListed, readFieldValue } from '#domain/fields.ts'
import type { Id } from '#domain/ids.ts'
import { type MessageId, sentence } from '#domain/messages/catalogues.ts'
import { EngineError, type FaultCode } from '#wire/fault.ts'
import { readField, readFields, type StoredField, writeValue } from '../excerpts/field-rows.ts'
import type { Stamp, WriteStore } from '../store/database.ts'
import type { Steps } from '../store/lending/steps.ts'
import { inParts } from './in-parts.ts'
import { countedHeld, type HeldValue, heldWith, rewriteField } from './queries.ts'

/** What is to become of a field: whatever is not named stays as it is. `choices`: the new list, each with what it was called until now. */
export type FieldChange = { readonly name?: string | undefined; readonly type?: FieldType | undefined; readonly choices?: readonly ChoiceChange[] | undefined }
type Changing = { readonly field: Id; readonly to: FieldChange; readonly isSure: boolean }
/** `clearing`: highlights that lose their value, `merging`: those whose value is another's from then on. */
type FieldOutcome = { readonly isChanged: boolean; readonly clearing: number; readonly merging: number }

/**
 * Changes name, type and choices of a field; its values go along, also those of hidden highlights.
 * @returns `isChanged` false with the number of values that would be lost or thrown together, when nothing was changed for their sake
 * @throws EngineError with a sentence when the field isn't there, for a name that is taken, or a choice from nothing
 */
export function* changeField(_: Stamp, write: WriteStore, { field: id, to, isSure }: Changing): Steps<FieldOutcome> {
  const before = readField(write, id)
  const held = countedHeld(write, id)
  const name = to.name === undefined || oneLine(to.name) === before.name ? before.name : freeName(readFields(write), to.name)
  const after = { id, name, ...changed(before, to, held) }
  checkChoices(after)
  const { nextByValue, clearing, merging } = outcomeOf(after, to.choices ?? [], held)
  if (clearing + merging > 0 && !isSure) return { isChanged: false, clearing, merging }
  write.rename(labelOf(before, after))
  rewriteField(write, after)
  // All are read before one is written: two names may change places.
  yield* inParts(heldWith(write, id, [...nextByValue.keys()]), part => {
    for (const [value, rows] of Map.groupBy(part, row => nextByValue.get(row.value) ?? '')) writeValue(write, rows.map(({ annotation }) => annotation), id, value)
  })
  return { isChanged: true, clearing, merging }
}

type CountedValue = Pick<HeldValue, 'value'> & { readonly count: number }

/** A choice for which nobody has written a list is one from the values that there are. */
function changed(before: StoredField, to: FieldChange, held: readonly CountedValue[]): Pick<FieldDefinition, 'type'> & { choices: string[] } {
  const type = to.type ?? before.type
  if (!isListed(type)) return { type, choices: [] }
  const given = cleanChoices(to.choices?.map(({ name }) => name) ?? before.choices)
  return { type, choices: given.length > 0 || to.choices ? given : cleanChoices(held.map(({ value }) => value)).slice(0, mostChoices) }
}

/** What becomes of a field's values: those that are written differently from then on, '' for those that go, and how many are thrown together. */
type Outcome = { readonly nextByValue: ReadonlyMap<string, string>; readonly clearing: number; readonly merging: number }

function outcomeOf(after: FieldDefinition, choices: readonly ChoiceChange[], held: readonly CountedValue[]): Outcome {
  const nameByWas = new Map(choices.flatMap(({ name, was }) => (was === null ? [] : [[was, oneLine(name)] as const])))
  const read = held.map(({ value, count }) => {
    const given = readFieldValue(after, nameByWas.get(value) ?? value)
    return { value, count, next: 'problem' in given ? '' : given.value }
  })
  const sourcesByNext = Map.groupBy(read, ({ next }) => next)
  const rewritten = read.filter(({ value, next }) => next !== value)
  const countOf = (rows: readonly CountedValue[]) => rows.reduce((sum, { count }) => sum + count, 0)
  return {
    nextByValue: new Map(rewritten.map(({ value, next }) => [value, next])),
    clearing: countOf(rewritten.filter(({ next }) => next === '')),
    merging: countOf(rewritten.filter(({ next }) => next !== '' && (sourcesByNext.get(next)?.length ?? 0) > 1)),
  }
}

function labelOf(before: FieldDefinition, after: FieldDefinition) {
  const { name } = before
  const isAlike = before.type === after.type && JSON.stringify(before.choices) === JSON.stringify(after.choices)
  return isAlike && name !== after.name ? sentence('fields.rename', { before: name, name: after.name }) : sentence('fields.change', { name })
}

/** The name as it is stored. @throws EngineError with a sentence for one that is empty or taken */
export function freeName(rows: readonly FieldDefinition[], written: string): string {
  const name = oneLine(written)
  if (name === '') throw refuse('invalid', 'fields.nameEmpty')
  if (rows.some(row => row.name === name)) throw refuse('conflict', 'fields.nameTaken', { name })
  return name
}

/** @throws EngineError with a sentence for a choice from nothing */
export function checkChoices({ name, type, choices }: FieldDefinition): void {
  if (isListed(type) && choices.length === 0) throw refuse('invalid', 'fields.choicesEmpty', { name })
}

function refuse(code: FaultCode, id: MessageId, values?: Readonly<Record<string, string | number>>): EngineError {
  return new EngineError({ code, message: sentence(id, values) })
}
