import type { Handlers } from '#contract/index.ts'
import { sentence } from '#domain/messages/catalogues.ts'
import { EngineError } from '#wire/fault.ts'
import { makeChange } from '../changing/making.ts'
import type { Desk } from '../desk.ts'
import { readField } from '../excerpts/field-rows.ts'
import { define, reorder } from './definitions.ts'
import { countHeld, fieldRows } from './queries.ts'
import { fieldQuestions } from './questions.ts'

type Room = Handlers['fields']

/** Fields of excerpts: defined, changed, and given values. Each call is one operation; one that changes nothing leaves no trace in the history. */
export function fieldsHandlers(desk: Desk): Room {
  return {
    list: () => fieldRows(desk.store()),
    values: ({ field, limit }, { signal }) => desk.ask(fieldQuestions.values, { field: readField(desk.store(), field).id, limit }, signal),
    common: (input, { signal }) => desk.ask(fieldQuestions.common, input, signal),
    define: input => define(desk.store(), input),
    update(input, job) {
      const { type, choices } = input.to
      // Another name changes no value.
      const count = type === undefined && choices === undefined ? 0 : countHeld(desk.store().everybody, input.field)
      return makeChange(desk, 'changeField', input, count, job)
    },
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
