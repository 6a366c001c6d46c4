import type { SaidFields } from '#domain/register/fields.ts'
import { type Misread, readWritten, type WrittenField, writtenFields } from '#domain/register/written.ts'
import { type Standing, standings } from '#domain/register/standing.ts'
import { sentence } from '#domain/messages/catalogues.ts'
import { exits, Stop, wrongUsage } from '../../stop.ts'

export type Saying = { readonly fields?: SaidFields; readonly status?: Standing | null; readonly note?: string }

/** What `FIELD=VALUE…` says of a row. @throws Stop for a field that there is not, or a value that it can't have */
export function readSaying(assignments: readonly string[]): Saying {
  let saying: Saying = {}
  const seen = new Set<string>()
  for (const text of assignments) {
    const at = text.indexOf('=')
    const [field, value] = [text.slice(0, Math.max(0, at)).trim().toLowerCase(), text.slice(at + 1).trim()]
    if (at < 1) throw wrongUsage('cli.notKeyValue', { text })
    if (seen.has(field)) throw wrongUsage('cli.targetFieldTwice', { field })
    seen.add(field)
    saying = { ...saying, ...readOne(field, value, saying.fields) }
  }
  return saying
}

function readOne(field: string, value: string, before: SaidFields = {}): Saying {
  if (field === 'note') return { note: value }
  if (field === 'status') return { status: readStatus(value) }
  const known = writtenFields.find(name => name === field)
  if (!known) throw wrongUsage('cli.notOneOf', { option: 'FIELD', value: field, allowed: [...writtenFields, 'status', 'note'].join(', ') })
  const reading = readWritten(known, value)
  if ('wrong' in reading) throw misread(known, value, reading)
  return { fields: { ...before, ...reading.said } }
}

/** @throws Stop for what is no status; empty takes it back */
export function readStatus(value: string): Standing | null {
  if (value === '') return null
  const known = standings.find(name => name === value.toLowerCase())
  if (!known) throw new Stop(exits.failed, 'invalid', sentence('cli.notOneOf', { option: 'status', value, allowed: standings.join(', ') }))
  return known
}

function misread(field: WrittenField, value: string, { wrong, allowed = '' }: Misread): Stop {
  if (wrong === 'choice') return new Stop(exits.failed, 'invalid', sentence('cli.notOneOf', { option: field, value, allowed }))
  return new Stop(exits.failed, 'invalid', sentence(`targets.wrong.${wrong}`, { value: value.slice(0, 80) }))
}
