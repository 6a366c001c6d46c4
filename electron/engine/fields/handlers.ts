import type { Handlers } from '#contract/index.ts'
import { sentence } from '#domain/messages/catalogues.ts'
import { EngineError } from '#wire/fault.ts'
import { makeChange } from '../changing/making.ts'
import type { Desk } from '../desk.ts'
import { readField, readFields } from '../excerpts/field-rows.ts'
import { define, reorder, update } from './definitions.ts'
import { commonValues, countedValues, countHeld, fieldRows } from './queries.ts'

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
    remove(input, job) {
      const store = desk.store()
      const count = countHeld(store, input.field)
      if (countHeld(store.everybody, input.field) > count) throw new EngineError({ code: 'invalid', message: sentence('fields.onHidden', { name: readField(store, input.field).name }) })
      return makeChange(desk, 'removeField', input, count, job)
    },
    set: (input, job) => makeChange(desk, 'setValues', input, input.annotations.length, job),
    step: (input, job) => makeChange(desk, 'stepValues', input, input.annotations.length, job),
  }
}
