import type { z } from 'zod'
import { mostFields } from '#contract/coding/annotations.ts'
import type { FieldRow, fields as calls } from '#contract/coding/fields.ts'
import { cleanChoices } from '#domain/attributes/values.ts'
import { isListed } from '#domain/fields.ts'
import type { Id } from '#domain/ids.ts'
import { type MessageId, sentence } from '#domain/messages/catalogues.ts'
import { EngineError, type FaultCode } from '#wire/fault.ts'
import { checkChoices, freeName } from '../changing/fields.ts'
import { readFields } from '../excerpts/field-rows.ts'
import type { Store } from '../store/database.ts'
import { insertField, placeFields } from './queries.ts'

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

/** @throws EngineError `conflict` when these are not all fields */
export function reorder(store: Store, wanted: readonly Id[]): void {
  const present = readFields(store)
  const isSame = wanted.length === present.length && new Set(wanted).size === wanted.length && present.every(({ id }) => wanted.includes(id))
  if (!isSame) throw refuse('conflict', 'fields.orderStale')
  store.operation(sentence('fields.reorder'), write => placeFields(write, wanted))
}

function refuse(code: FaultCode, id: MessageId, values?: Readonly<Record<string, string | number>>): EngineError {
  return new EngineError({ code, message: sentence(id, values) })
}
