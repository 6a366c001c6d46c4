import type { Handlers } from '#contract/index.ts'
import { stepOnScale } from '#domain/fields.ts'
import { sentence } from '#domain/messages/catalogues.ts'
import { EngineError } from '#wire/fault.ts'
import type { Desk } from '../desk.ts'
import { checkedValue, readField, readFields, writeValue } from '../excerpts/field-rows.ts'
import type { Store } from '../store/database.ts'
import { define, remove, reorder, update } from './definitions.ts'
import { commonValues, countedValues, fieldRows, type HeldValue, touchAnnotations, visibleValues } from './queries.ts'

type Room = Handlers['fields']

/** Fields of excerpts: defined, changed, and given values. Each call is one operation; one that changes nothing leaves no trace in the history. */
export function fieldsHandlers(desk: Desk): Room {
  return {
    list: () => fieldRows(desk.store()),
    values: ({ field, limit }) => countedValues(desk.store(), readField(desk.store(), field).id, limit),
    common({ annotations }) {
      const valueByField = new Map(commonValues(desk.store(), annotations).map(({ field, value }) => [field, value]))
      return readFields(desk.store()).map(({ id }) => ({ field: id, value: valueByField.has(id) ? (valueByField.get(id) ?? null) : '' }))
    },
    define: input => define(desk.store(), input),
    update: input => update(desk.store(), input),
    reorder(input) {
      reorder(desk.store(), input.fields)
      return {}
    },
    remove: ({ field }) => ({ values: remove(desk.store(), field) }),
    set: input => ({ changed: set(desk.store(), input) }),
    step: input => ({ changed: step(desk.store(), input) }),
  }
}

function set(store: Store, { annotations, field: id, value: written }: Parameters<Room['set']>[0]): number {
  const field = readField(store, id)
  const value = checkedValue(field, written)
  const changing = known(visibleValues(store, annotations, id)).filter(held => held.value !== value)
  const about = { name: field.name, count: changing.length }
  const label = value === '' ? sentence('fields.clear', about) : sentence('fields.set', { ...about, value: value.slice(0, 80).toWellFormed() })
  store.operation(label, write => {
    const ids = changing.map(({ annotation }) => annotation)
    writeValue(write, ids, id, value)
    touchAnnotations(write, ids, store.now())
  })
  return changing.length
}

function step(store: Store, { annotations, field: id, by }: Parameters<Room['step']>[0]): number {
  const { name, type, choices } = readField(store, id)
  if (type !== 'scale') throw new EngineError({ code: 'invalid', message: sentence('fields.noScale', { name }) })
  const steps = known(visibleValues(store, annotations, id)).map(held => ({ ...held, next: stepOnScale(choices, held.value, by) }))
  const changing = steps.filter(({ value, next }) => value !== next)
  store.operation(sentence(by > 0 ? 'fields.raise' : 'fields.lower', { name, count: changing.length }), write => {
    for (const next of new Set(changing.map(({ next }) => next))) {
      const ids = changing.flatMap(held => (held.next === next ? [held.annotation] : []))
      writeValue(write, ids, id, next)
      touchAnnotations(write, ids, store.now())
    }
  })
  return changing.length
}

/** Another window may have deleted some in between; all of them is told. */
function known(held: readonly HeldValue[]): readonly HeldValue[] {
  if (held.length === 0) throw new EngineError({ code: 'missing', message: sentence('annotations.unknown') })
  return held
}
