/** What a row of the register says: as the program read it, and as people say otherwise. Both are kept; what people say stands above. */
import type { Target } from '../targets.ts'
import { dayOf, lastDayOf } from '../targets/times/calendar-words.ts'
import { dueDay } from '../targets/deadlines.ts'

/** Of what was read from a text: what people can say otherwise. */
type Correctable = Pick<Target, 'kind' | 'comparator' | 'value' | 'valueTo' | 'unit' | 'currency' | 'baseline' | 'isYearly' | 'deadline' | 'deadlineKind' | 'strength'>

export type TargetFields = Correctable & {
  /** What is promised or reported: what the amount counts or measures, as it is read, or in a person's words; '' where neither says so. */
  readonly what: string
  /** Names of bodies. */
  readonly responsible: readonly string[]
}
/** Fields that a person says otherwise than the program read them. */
export type SaidFields = Partial<TargetFields>
export type FieldName = keyof TargetFields

/** Of the register's rows: what people correct, in the order in which it is shown. A deadline's kind follows from how it is written. */
export const fieldNames = ['kind', 'what', 'comparator', 'value', 'valueTo', 'unit', 'currency', 'baseline', 'isYearly', 'deadline', 'responsible', 'strength'] as const

/** What holds of a row: what was read, and above it what people say. */
export function fieldsSaid(seen: TargetFields, said: SaidFields): TargetFields {
  return { ...seen, ...said }
}

/**
 * What a person says beyond what was read, after they said more: what equals the reading is no correction.
 * @param before what they said until now
 */
export function saidAfter(seen: TargetFields, before: SaidFields, more: SaidFields): SaidFields {
  const said = { ...before, ...more }
  return Object.fromEntries(Object.entries(said).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(seen[name as FieldName]))) as SaidFields
}

/** The fields that are said otherwise, without the kind of a deadline, which is part of it. */
export function saidNames(said: SaidFields): (typeof fieldNames)[number][] {
  return fieldNames.filter(name => name in said || (name === 'deadline' && 'deadlineKind' in said))
}

/** The last day that a row's deadline comes to; null where none can be told. @param issuedOn of the document, as it is stored */
export function dueOf({ deadline, deadlineKind }: Pick<TargetFields, 'deadline' | 'deadlineKind'>, issuedOn: string | null): string | null {
  return deadlineKind === null ? null : dueDay({ kind: deadlineKind, value: deadline }, issuedOn)
}

/**
 * The last day of the plan's own period, for a target that has no deadline of its own: derived, never stored, and never its deadline; nothing is judged by it. ISO 8601; null where
 * the plan has no period, or the target a deadline, be it one that comes again or has no end.
 * @param periodTo of the document, as it is stored: a day, month or year
 */
export function planEndOf({ kind, deadline, deadlineKind }: Pick<TargetFields, 'kind' | 'deadline' | 'deadlineKind'>, periodTo: string | null): string | null {
  if (kind === 'outcome' || deadline !== null || deadlineKind !== null) return null
  const [, year, month, day] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/u.exec(periodTo ?? '') ?? []
  if (year === undefined) return null
  if (day !== undefined) return dayOf(Number(year), Number(month), Number(day))
  return month === undefined || (Number(month) >= 1 && Number(month) <= 12) ? lastDayOf(Number(year), Number(month ?? 12)) : null
}

/** What a register lacks where it should say something: nobody is named, no day, no number. Of outcomes nothing is missed. */
export const gaps = ['owner', 'deadline', 'number'] as const
export type Gap = (typeof gaps)[number]

export function gapsOf({ kind, responsible, deadline, deadlineKind, value }: TargetFields): Gap[] {
  if (kind === 'outcome') return []
  const isThere = { owner: responsible.length > 0, deadline: deadline !== null || deadlineKind !== null, number: value !== null }
  return gaps.filter(gap => !isThere[gap])
}
