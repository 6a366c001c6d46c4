/** What amounts of the register come to together. Only what one can add is added: money and measures of one unit, each meant in a way that goes with the others. */
import type { TargetFields } from './fields.ts'
import { countOtherThings } from './standing.ts'

type Amount = Pick<TargetFields, 'comparator' | 'value' | 'valueTo' | 'unit' | 'currency' | 'isYearly'> & { readonly what?: string }
/** `count`: how many amounts it is of. */
export type Sum = Pick<Amount, 'comparator' | 'value' | 'valueTo' | 'unit' | 'currency' | 'isYearly'> & { readonly count: number }
export type Sums = { readonly sums: readonly Sum[]; /** Amounts that are in none of them. */ readonly left: number }

/** Shares, rates, lengths of time and numbers of unlike things come to nothing together. */
const addable: ReadonlySet<string> = new Set(['m2', 'km2', 'km', 'ha', 'mu', 'jin', 'kg', 'tonnes', 'm3', 'TJ', 'kWh', 'kW', 'MW', 'GW'])
/** Amounts as they are, with none below, none above, and somewhere near. What grows or shrinks by so much is no part of a whole. */
const exact: ReadonlySet<string> = new Set(['exactly', 'reach'])
const low: ReadonlySet<string> = new Set(['at least', 'more than'])
const high: ReadonlySet<string> = new Set(['at most', 'less than'])

/** The sums of what rows say, the greatest group first. @param alsoThings whether things that are counted are added, too, as those are that a person chose: hospitals still not to drugs */
export function sumsOf(rows: readonly Amount[], alsoThings = false): Sums {
  const withValue = rows.filter(({ value }) => value !== null)
  const isAddable = ({ currency, unit }: Amount) => currency !== null || (unit !== null && (addable.has(unit) || (alsoThings && unit === 'count')))
  const kinds: string[] = []
  const kindOf = ({ unit, what = '' }: Amount) => {
    if (unit !== 'count') return 0
    const known = kinds.findIndex(kind => !countOtherThings(kind, what))
    return known < 0 ? kinds.push(what) - 1 : known
  }
  const groups = Map.groupBy(withValue.filter(isAddable), amount => `${amount.currency ?? ''} ${amount.unit ?? ''} ${amount.isYearly} ${kindOf(amount)}`)
  const sums = [...groups.values()].flatMap(group => sumOf(group) ?? []).sort((a, b) => b.count - a.count)
  return { sums, left: withValue.length - sums.reduce((all, { count }) => all + count, 0) }
}

/** Null for fewer than two, and where some are at least and others at most so much. */
function sumOf(group: readonly Amount[]): Sum | null {
  const meant = new Set(group.map(({ comparator }) => comparator ?? 'exactly'))
  const all = (...sets: readonly ReadonlySet<string>[]) => [...meant].every(one => sets.some(set => set.has(one)))
  const near: ReadonlySet<string> = new Set(['about'])
  const between: ReadonlySet<string> = new Set(['between'])
  const comparator = all(exact) ? 'exactly' : all(exact, low) ? 'at least' : all(exact, high) ? 'at most' : all(exact, near) ? 'about' : all(exact, between) ? 'between' : null
  const [first] = group
  if (comparator === null || !first || group.length < 2) return null
  const add = (valueOf: (amount: Amount) => number) => Number(group.reduce((sum, amount) => sum + valueOf(amount), 0).toPrecision(15))
  return {
    comparator, unit: first.unit, currency: first.currency, isYearly: first.isYearly, count: group.length,
    value: add(({ value }) => value ?? 0), valueTo: comparator === 'between' ? add(({ value, valueTo }) => valueTo ?? value ?? 0) : null,
  }
}
