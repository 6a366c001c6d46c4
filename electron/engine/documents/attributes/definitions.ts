import type { AttributeRow, Misfit, attributes as calls } from '#contract/attributes/attributes.ts'
import { type AttributeDefinition, cleanChoices, isReserved, oneLine, readValue } from '#domain/attributes/values.ts'
import type { Id } from '#domain/ids.ts'
import { type MessageId, sentence } from '#domain/messages/catalogues.ts'
import { EngineError, type FaultCode } from '#wire/fault.ts'
import type { z } from 'zod'
import type { Store, WriteStore } from '../../store/database.ts'
import { sql } from '../../store/sql.ts'
import { attributeRows, defineAttributes } from '../../importing/description-rows.ts'

type Input<K extends keyof typeof calls> = z.output<(typeof calls)[K]['input']>

/** Attributes of its own that a project takes. */
export const mostDefinitions = 500

/** @throws EngineError with a sentence for a name that is taken, or a choice from nothing */
export function define(store: Store, { name: written, type, choices }: Input<'define'>): AttributeRow {
  const rows = attributeRows(store)
  const name = freeName(rows, written)
  if (rows.length >= mostDefinitions) throw refuse('invalid', 'attributes.tooMany', { limit: mostDefinitions })
  const definition = { name, type, choices: type === 'choice' ? cleanChoices(choices) : [] }
  checkChoices(definition)
  store.operation(sentence('attributes.define', { name }), write => defineAttributes(write, [definition]))
  return { ...definition, count: 0 }
}

type StoredValue = { readonly document: Id; readonly title: string; readonly isRemoved: number; readonly value: string }

/**
 * Changes name, type and choices of an attribute as one operation, and writes its values as the type does.
 * @returns `isChanged` false with the values that do not fit, when nothing was changed for their sake
 */
export function change(store: Store, { name, to, keepsMisfits }: Input<'change'>): { isChanged: boolean; misfits: Misfit[] } {
  const rows = attributeRows(store)
  const before = known(rows, name)
  const values = store.all<StoredValue>(sql`
    SELECT a.document, d.title, d.removed_at IS NOT NULL AS isRemoved, a.value FROM attribute a JOIN document d ON d.id = a.document
    WHERE a.key = ${name} ORDER BY d.created_at, d.id`)
  const after = changed(rows, before, to, values)
  const isRetyped = after.type !== before.type || JSON.stringify(after.choices) !== JSON.stringify(before.choices)
  const read = isRetyped ? values.map(stored => ({ stored, read: readValue(after, stored.value) })) : []
  const misfits = read.flatMap(({ stored: { document, title, isRemoved, value }, read }) => ('problem' in read && isRemoved === 0 ? [{ document, title, value }] : []))
  if (misfits.length > 0 && !keepsMisfits) return { isChanged: false, misfits }
  store.operation(sentence('attributes.change', { name: before.name }), write => {
    defineAttributes(write, [before])
    for (const { stored, read: result } of read) {
      if ('value' in result && result.value !== stored.value) write.run(sql`UPDATE attribute SET value = ${result.value} WHERE document = ${stored.document} AND key = ${name}`)
      // Summaries of the cells of this value stay with it, unless the new way of writing it has some.
      if ('value' in result && result.value !== stored.value) write.run(sql`UPDATE OR IGNORE matrix_cell SET value = ${result.value} WHERE attribute = ${name} AND value = ${stored.value}`)
    }
    write.run(sql`UPDATE attribute_definition SET name = ${after.name}, type = ${after.type}, choices = ${JSON.stringify(after.choices)} WHERE name = ${name}`)
    if (after.name !== name) write.run(sql`UPDATE matrix_cell SET attribute = ${after.name} WHERE attribute = ${name}`)
    if (after.name !== name) write.run(sql`UPDATE attribute SET key = ${after.name} WHERE key = ${name}`)
  })
  return { isChanged: true, misfits }
}

/** A choice for which nobody has written a list is one from the values that there are. */
function changed(rows: readonly AttributeRow[], before: AttributeRow, to: Input<'change'>['to'], values: readonly StoredValue[]): AttributeDefinition {
  const type = to.type ?? before.type
  const given = cleanChoices(to.choices ?? before.choices)
  const choices = type !== 'choice' ? [] : given.length > 0 || to.choices ? given : cleanChoices(values.map(({ value }) => value)).slice(0, 500)
  const name = to.name === undefined || oneLine(to.name) === before.name ? before.name : freeName(rows, to.name)
  const after = { name, type, choices }
  checkChoices(after)
  return after
}

/** @throws EngineError `conflict` when these are not the names of all attributes */
export function reorder(store: Store, names: readonly string[]): void {
  const present = attributeRows(store)
  const isSame = names.length === present.length && new Set(names).size === names.length && present.every(({ name }) => names.includes(name))
  if (!isSame) throw refuse('conflict', 'attributes.orderStale')
  store.operation(sentence('attributes.reorder'), write => {
    defineAttributes(write, present)
    write.run(sql`
      UPDATE attribute_definition SET position = place.key FROM json_each(${JSON.stringify(names)}) AS place WHERE place.value = attribute_definition.name`)
  })
}

/** Takes an attribute away with all its values; says of how many documents that are not removed. */
export function remove(store: Store, name: string): number {
  const { count } = known(attributeRows(store), name)
  store.operation(sentence('attributes.remove', { name }), (write: WriteStore) => {
    write.run(sql`DELETE FROM attribute WHERE key = ${name}`)
    write.run(sql`DELETE FROM attribute_definition WHERE name = ${name}`)
  })
  return count
}

function known(rows: readonly AttributeRow[], name: string): AttributeRow {
  const row = rows.find(row => row.name === name)
  if (!row) throw refuse('missing', 'attributes.unknown', { name })
  return row
}

function freeName(rows: readonly AttributeRow[], written: string): string {
  const name = oneLine(written)
  if (name === '') throw refuse('invalid', 'attributes.nameEmpty')
  if (isReserved(name)) throw refuse('invalid', 'attributes.nameReserved', { name })
  if (rows.some(row => row.name === name)) throw refuse('conflict', 'attributes.nameTaken', { name })
  return name
}

function checkChoices({ name, type, choices }: AttributeDefinition): void {
  if (type === 'choice' && choices.length === 0) throw refuse('invalid', 'attributes.choicesEmpty', { name })
}

function refuse(code: FaultCode, id: MessageId, values?: Readonly<Record<string, string | number>>): EngineError {
  return new EngineError({ code, message: sentence(id, values) })
}
