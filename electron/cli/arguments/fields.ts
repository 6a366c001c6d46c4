import type { FieldCondition } from '#contract/coding/excerpts.ts'
import type { FieldRow } from '#contract/coding/fields.ts'
import { oneLine } from '#domain/attributes/values.ts'
import { attributeTypeOf, readFieldValue } from '#domain/fields.ts'
import { sentence } from '#domain/messages/catalogues.ts'
import type { Project } from '../command.ts'
import { exits, Stop, wrongUsage } from '../stop.ts'
import { readComparison, splitCondition } from './plan-filter.ts'

type Opened = Pick<Project, 'engine'>

/** Before a field's name where columns are named. */
export const fieldPrefix = 'field:'

/** The field of a name. @throws Stop when there is none */
export async function findField({ engine }: Opened, written: string): Promise<FieldRow> {
  return named(await engine.fields.list({}), written)
}

function named(rows: readonly FieldRow[], written: string): FieldRow {
  const name = oneLine(written)
  const row = rows.find(row => row.name === name)
  if (row) return row
  throw rows.length > 0 ? wrongUsage('fields.unknown', { name, names: rows.map(row => row.name).join(', ') }) : wrongUsage('fields.unknownAsNone', { name })
}

/** `NAME=VALUE`, each a value for a field; '' for none. */
export async function readFieldValues({ engine }: Opened, written: readonly string[]): Promise<{ field: string; value: string }[]> {
  if (written.length === 0) return []
  const rows = await engine.fields.list({})
  return written.map(text => {
    const [, name = '', value = ''] = /^([^=]*)=(.*)$/su.exec(text) ?? []
    if (name.trim() === '') throw wrongUsage('fields.valueUnread', { text })
    const field = named(rows, name)
    const read = readFieldValue(field, value)
    if ('problem' in read) throw new Stop(exits.failed, 'invalid', read.problem)
    return { field: field.id, value: read.value }
  })
}

/** Conditions as `--where` takes them; the ends of a range on a scale are its steps. @throws Stop for a field, a step or a value that can't be */
export async function readFieldConditions({ engine }: Opened, written: readonly string[]): Promise<FieldCondition[]> {
  if (written.length === 0) return []
  const rows = await engine.fields.list({})
  return written.map(text => {
    const condition = splitCondition(text)
    const field = named(rows, condition.key)
    const { sign, value } = condition
    if (field.type !== 'scale' || sign !== '=' || !value.includes('..')) return { field: field.id, ...readComparison(condition, attributeTypeOf(field.type)) }
    const [from = '', to = ''] = value.split('..', 2)
    return { field: field.id, ...end('from', from), ...end('to', to) }

    function end(key: 'from' | 'to', step: string) {
      const read = readFieldValue(field, step)
      if ('problem' in read) throw new Stop(exits.usage, 'usage', sentence('fields.noStep', { name: field.name, value: oneLine(step).slice(0, 80).toWellFormed(), choices: field.choices.slice(0, 20).join(', ') }))
      return read.value === '' ? {} : { [key]: read.value }
    }
  })
}
