import type { PlanCondition, PlanFilter } from '#contract/attributes/plan-filter.ts'
import { readCalendarDate } from '#domain/attributes/calendar.ts'
import { type AttributeType, fixedTypeOf, isFixedKey, readNumber } from '#domain/attributes/values.ts'
import type { Arguments, Options } from './arguments.ts'
import { findSet } from './sets.ts'
import type { Project } from '../command.ts'
import { wrongUsage } from '../stop.ts'

/** What chooses documents by what they are described by, in every command that lists, searches, counts or hands out. */
export const planOptions = {
  where: { value: 'KEY=VALUE', many: 'repeated', help: 'cli.option.where' },
  set: { value: 'SET', many: 'repeated', help: 'cli.option.inAnySet' },
} as const satisfies Options

/** @throws Stop for an attribute or a set that is not there, or a value that its type can't be compared with */
export async function readPlanFilter(project: Pick<Project, 'engine'>, args: Arguments): Promise<PlanFilter> {
  const written = args.texts('where')
  const own = new Map(written.length > 0 ? (await project.engine.attributes.list({})).map(({ name, type }) => [name, type]) : [])
  const sets = []
  for (const name of args.texts('set')) sets.push((await findSet(project, name)).id)
  return { where: written.map(text => readCondition(text, own)), sets }
}

/** `KEY=A|B` one of these, `KEY=FROM..TO` a range (either end may be left out), `KEY=` nothing written, `KEY~TEXT` contains. */
function readCondition(text: string, own: ReadonlyMap<string, AttributeType>): PlanCondition {
  const { key, sign, value } = splitCondition(text)
  const type = isFixedKey(key) ? fixedTypeOf(key) : own.get(key)
  if (type === undefined) throw wrongUsage('cli.whereUnknown', { key })
  return { key, ...readComparison({ key, sign, value }, type) }
}

export type WrittenCondition = { readonly key: string; readonly sign: string; readonly value: string }

/** @throws Stop for what is no condition */
export function splitCondition(text: string): WrittenCondition {
  const [, key = '', sign = '', value = ''] = /^\s*([^=~]+?)\s*([=~])\s*(.*?)\s*$/su.exec(text) ?? []
  if (key === '') throw wrongUsage('cli.whereUnread', { text })
  return { key, sign, value }
}

/** What a value of a type must be. @throws Stop for an end of a range that the type can't be compared with */
export function readComparison({ key, sign, value }: WrittenCondition, type: AttributeType): Omit<PlanCondition, 'key'> {
  if (sign === '~') return { contains: value }
  if (value === '') return { isEmpty: true }
  if (type !== 'date' && type !== 'number') return { values: value.split('|').map(one => one.trim()).filter(Boolean) }
  const [from = '', to = from] = value.includes('..') ? value.split('..', 2) : [value]
  const read = (end: string) => {
    if (end.trim() === '') return undefined
    const plain = type === 'date' ? readCalendarDate(end) : readNumber(end)
    if (plain === undefined) throw wrongUsage(type === 'date' ? 'cli.whereNoDate' : 'cli.whereNoNumber', { key, value: end })
    return plain
  }
  return { from: read(from), to: read(to) }
}
