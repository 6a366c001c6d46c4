import { stepOnScale } from '#domain/fields.ts'
import type { Id } from '#domain/ids.ts'
import { sentence } from '#domain/messages/catalogues.ts'
import { EngineError } from '#wire/fault.ts'
import { touchAnnotations } from '../excerpts/coding/highlight-rows.ts'
import { checkedValue, readField, writeValue } from '../excerpts/field-rows.ts'
import type { Steps } from '../store/lending/steps.ts'
import type { Stamp, WriteStore } from '../store/database.ts'
import { inParts } from './in-parts.ts'
import { deleteField, heldBy, type HeldValue, visibleValues } from './queries.ts'

type Valuing = { readonly annotations: readonly Id[]; readonly field: Id; readonly value: string }

/**
 * Gives highlights a value of a field, as people write it; '' takes theirs away.
 * @throws EngineError with a sentence when none of them is there, the field isn't, or it does not take the value
 */
export function* setValues(stamp: Stamp, write: WriteStore, { annotations, field: id, value: written }: Valuing): Steps<{ changed: number }> {
  const field = readField(write, id)
  const value = checkedValue(field, written)
  const changing = known(visibleValues(write, annotations, id)).filter(held => held.value !== value)
  const about = { name: field.name, count: changing.length }
  write.rename(value === '' ? sentence('fields.clear', about) : sentence('fields.set', { ...about, value: value.slice(0, 80).toWellFormed() }))
  yield* give(stamp, write, id, changing.map(({ annotation }) => ({ annotation, value })))
  return { changed: changing.length }
}

type Stepping = { readonly annotations: readonly Id[]; readonly field: Id; readonly by: 1 | -1 }

/**
 * Raises or lowers highlights on a scale by a step.
 * @throws EngineError with a sentence when none of them is there, or the field is no scale
 */
export function* stepValues(stamp: Stamp, write: WriteStore, { annotations, field: id, by }: Stepping): Steps<{ changed: number }> {
  const { name, type, choices } = readField(write, id)
  if (type !== 'scale') throw new EngineError({ code: 'invalid', message: sentence('fields.noScale', { name }) })
  const next = known(visibleValues(write, annotations, id)).map(({ annotation, value }) => ({ annotation, was: value, value: stepOnScale(choices, value, by) }))
  const changing = next.filter(({ was, value }) => was !== value)
  write.rename(sentence(by > 0 ? 'fields.raise' : 'fields.lower', { name, count: changing.length }))
  yield* give(stamp, write, id, changing)
  return { changed: changing.length }
}

/**
 * Takes a field away with all its values.
 * @returns how many highlights in documents that are not removed had one
 * @throws EngineError with a sentence when the field isn't there
 */
export function* removeField(_: Stamp, write: WriteStore, { field: id }: { readonly field: Id }): Steps<{ values: number }> {
  const { name } = readField(write, id)
  const held = heldBy(write, id)
  const values = held.filter(({ shown }) => shown === 1).length
  write.rename(sentence('fields.remove', { name, count: values }))
  yield* inParts(held, part => writeValue(write, part.map(({ annotation }) => annotation), id, ''))
  deleteField(write, id)
  return { values }
}

function* give(stamp: Stamp, write: WriteStore, field: Id, held: readonly HeldValue[]): Steps<void> {
  const at = stamp.now()
  yield* inParts(held, part => {
    for (const value of new Set(part.map(each => each.value))) {
      writeValue(write, part.flatMap(each => (each.value === value ? [each.annotation] : [])), field, value)
    }
    touchAnnotations(write, part.map(({ annotation }) => annotation), at)
  })
}

/** Another window may have deleted some in between; all of them is told. */
function known(held: readonly HeldValue[]): readonly HeldValue[] {
  if (held.length === 0) throw new EngineError({ code: 'missing', message: sentence('annotations.unknown') })
  return held
}
