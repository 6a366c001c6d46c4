import { TargetFields } from '#contract/targets.ts'
import type { SaidFields, TargetFields as Fields } from '#domain/register/fields.ts'

/** A row of which nothing is known: what a file that another program wrote may hold. */
const nothing: Fields = {
  kind: 'target', what: '', comparator: null, value: null, valueTo: null, unit: null, currency: null, baseline: null, isYearly: false, deadline: null, deadlineKind: null, responsible: [], strength: null,
}

/** What was read, as it is stored; each field that can't be understood is empty. */
export function parseSeen(json: string): Fields {
  return { ...nothing, ...parseSaid(json) }
}

/** What people say, as it is stored; fields that can't be understood are left out. */
export function parseSaid(json: string): SaidFields {
  let stored: unknown
  try {
    stored = JSON.parse(json)
  } catch {
    return {}
  }
  const whole = TargetFields.partial().safeParse(stored)
  if (whole.success) return whole.data as SaidFields
  if (typeof stored !== 'object' || stored === null) return {}
  const known = Object.entries(stored).filter(([name, value]) => Object.hasOwn(TargetFields.shape, name) && TargetFields.shape[name as keyof Fields].safeParse(value).success)
  return Object.fromEntries(known) as SaidFields
}
