import { gaps } from '#domain/register/fields.ts'
import { everyListed, type RowFilter } from '#domain/register/listed.ts'
import { standings } from '#domain/register/standing.ts'
import { targetKinds } from '#domain/targets/reported.ts'
import { strengths } from '#domain/targets/strength.ts'
import { wrongUsage } from '../stop.ts'
import type { Arguments, Options } from './arguments.ts'

/** What chooses rows of the register, in its list and in what is handed out of it. */
export const rowOptions = {
  text: { value: 'TEXT', help: 'cli.option.rowText' },
  kind: { value: 'K', help: 'cli.option.rowKind' },
  body: { value: 'NAME', help: 'cli.option.rowBody' },
  status: { value: 'S', help: 'cli.option.rowStatus' },
  strength: { value: 'S', help: 'cli.option.rowStrength' },
  gap: { value: 'G', help: 'cli.option.rowGap' },
  due: { value: 'YEAR|past', help: 'cli.option.rowDue' },
} as const satisfies Options

export const rowOptionNames = Object.keys(rowOptions) as readonly (keyof typeof rowOptions)[]

/** @throws Stop for a value that an option does not have */
export function readRowFilter(args: Arguments): RowFilter {
  const oneOf = <T extends string>(option: string, allowed: readonly T[]): T | null => {
    const [first] = allowed
    return first !== undefined && args.has(option) ? args.oneOf(option, allowed, first) : null
  }
  const due = args.text('due') ?? null
  if (due !== null && !/^(?:past|\d{4})$/u.test(due)) throw wrongUsage('cli.notOneOf', { option: '--due', value: due.slice(0, 40), allowed: 'past, YYYY' })
  return {
    ...everyListed, text: args.text('text') ?? '', kind: oneOf('kind', targetKinds), body: args.text('body') ?? null, standing: oneOf('status', standings), strength: oneOf('strength', strengths), gap: oneOf('gap', gaps), due,
  }
}
