import type { z } from 'zod'
import { mostChoices } from '#contract/attributes/attributes.ts'
import { mostFields } from '#contract/coding/annotations.ts'
import type { ChoiceChange, FieldRow, fields as calls } from '#contract/coding/fields.ts'
import { cleanChoices, oneLine } from '#domain/attributes/values.ts'
import { type FieldDefinition, isListed, readFieldValue } from '#domain/fields.ts'
import type { Id } from '#domain/ids.ts'
import { type MessageId, sentence } from '#domain/messages/catalogues.ts'
import { EngineError, type FaultCode } from '#wire/fault.ts'
import type { HeldValue } from '../changing/queries.ts'
import { readField, readFields, type StoredField, writeValue } from '../excerpts/field-rows.ts'
import type { Store } from '../store/database.ts'
import { heldValues, insertField, placeFields, rewriteField } from './queries.ts'

type Input<K extends keyof typeof calls> = z.output<(typeof calls)[K]['input']>

/** @throws EngineError with a sentence for a name that is taken, or a choice from nothing */
export function define(store: Store, { id, name: written, type, choices }: Input<'define'>): FieldRow {
  const rows = readFields(store)
  if (rows.length >= mostFields) throw refuse('invalid', 'fields.tooMany', { limit: mostFields })
  if (rows.some(row => row.id === id)) throw refuse('conflict', 'fields.idTaken')
  const field = { id, name: freeName(rows, written), type, choices: isListed(type) ? cleanChoices(choices) : [] }
  checkChoices(field)
  store.operation(sentence('fields.define', { name: field.name }), write => insertField(write, field))
  return { ...field, count: 0 }
}

/** What becomes of a field's values: those that are written differently from then on, '' for those that go, and how many are thrown together. */
type Outcome = { readonly rewritten: readonly HeldValue[]; readonly clearing: number; readonly merging: number }

/**
 * Changes name, type and choices of a field as one operation; its values go along.
 * @returns `isChanged` false with the number of values that would be lost or thrown together, when nothing was changed for their sake
 */
export function update(store: Store, { field: id, to, isSure }: Input<'update'>): { isChanged: boolean; clearing: number; merging: number } {
  const before = readField(store, id)
  // Also those of hidden highlights: they go along.
  const values = heldValues(store.everybody, id)
  const name = to.name === undefined || oneLine(to.name) === before.name ? before.name : freeName(readFields(store), to.name)
  const after = { id, name, ...changed(before, to, values) }
  checkChoices(after)
  const { rewritten, clearing, merging } = outcomeOf(after, to.choices ?? [], values)
  if (clearing + merging > 0 && !isSure) return { isChanged: false, clearing, merging }
  store.operation(labelOf(before, after), write => {
    rewriteField(write, after)
    for (const [value, annotations] of grouped(rewritten)) writeValue(write, annotations, id, value)
  })
  return { isChanged: true, clearing, merging }
}

/** A choice for which nobody has written a list is one from the values that there are. */
function changed(before: StoredField, to: Input<'update'>['to'], values: readonly HeldValue[]): Pick<FieldDefinition, 'type'> & { choices: string[] } {
  const type = to.type ?? before.type
  if (!isListed(type)) return { type, choices: [] }
  const given = cleanChoices(to.choices?.map(({ name }) => name) ?? before.choices)
  return { type, choices: given.length > 0 || to.choices ? given : cleanChoices(values.map(({ value }) => value)).slice(0, mostChoices) }
}

function outcomeOf(after: FieldDefinition, choices: readonly ChoiceChange[], values: readonly HeldValue[]): Outcome {
  const nameByWas = new Map(choices.flatMap(({ name, was }) => (was === null ? [] : [[was, oneLine(name)] as const])))
  const nextByValue = new Map<string, string>()
  const sourcesByNext = new Map<string, number>()
  for (const { value } of values) {
    if (nextByValue.has(value)) continue
    const read = readFieldValue(after, nameByWas.get(value) ?? value)
    const next = 'problem' in read ? '' : read.value
    nextByValue.set(value, next)
    sourcesByNext.set(next, (sourcesByNext.get(next) ?? 0) + 1)
  }
  const rewritten = values.flatMap(({ annotation, value: before }) => {
    const value = nextByValue.get(before) ?? ''
    return value === before ? [] : [{ annotation, value }]
  })
  const kept = rewritten.filter(({ value }) => value !== '')
  return { rewritten, clearing: rewritten.length - kept.length, merging: kept.filter(({ value }) => (sourcesByNext.get(value) ?? 0) > 1).length }
}

function grouped(values: readonly HeldValue[]): ReadonlyMap<string, readonly Id[]> {
  const annotationsByValue = new Map<string, Id[]>()
  for (const { annotation, value } of values) {
    const annotations = annotationsByValue.get(value)
    if (annotations) annotations.push(annotation)
    else annotationsByValue.set(value, [annotation])
  }
  return annotationsByValue
}

function labelOf(before: FieldDefinition, after: FieldDefinition) {
  const { name } = before
  const isAlike = before.type === after.type && JSON.stringify(before.choices) === JSON.stringify(after.choices)
  return isAlike && name !== after.name ? sentence('fields.rename', { before: name, name: after.name }) : sentence('fields.change', { name })
}

/** @throws EngineError `conflict` when these are not all fields */
export function reorder(store: Store, wanted: readonly Id[]): void {
  const present = readFields(store)
  const isSame = wanted.length === present.length && new Set(wanted).size === wanted.length && present.every(({ id }) => wanted.includes(id))
  if (!isSame) throw refuse('conflict', 'fields.orderStale')
  store.operation(sentence('fields.reorder'), write => placeFields(write, wanted))
}

function freeName(rows: readonly FieldDefinition[], written: string): string {
  const name = oneLine(written)
  if (name === '') throw refuse('invalid', 'fields.nameEmpty')
  if (rows.some(row => row.name === name)) throw refuse('conflict', 'fields.nameTaken', { name })
  return name
}

function checkChoices({ name, type, choices }: FieldDefinition): void {
  if (isListed(type) && choices.length === 0) throw refuse('invalid', 'fields.choicesEmpty', { name })
}

function refuse(code: FaultCode, id: MessageId, values?: Readonly<Record<string, string | number>>): EngineError {
  return new EngineError({ code, message: sentence(id, values) })
}
