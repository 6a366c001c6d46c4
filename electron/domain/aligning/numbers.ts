import type { HomeMoney } from '../targets/amounts/home-money.ts'
import { quantitiesOf } from '../targets/quantities.ts'

/**
 * The amounts that a text names, each as its value and unit; small counts, which stand everywhere, are left out.
 * @param home what money signs that many countries share stand for in its plan; the usual when nothing is said
 */
export function numbersIn(text: string, home?: HomeMoney): ReadonlySet<string> {
  const amounts = quantitiesOf(text, home).flatMap(({ value, valueTo, unit, currency }) => [value, valueTo].flatMap(each => (each === null || each <= 3 ? [] : [`${each} ${currency ?? unit}`])))
  return new Set(amounts)
}

/** How many of the amounts that either names both do, from 0 to 1 (Jaccard). */
export function sharedNumbers(one: ReadonlySet<string> | undefined, other: ReadonlySet<string> | undefined): number {
  if (!one?.size || !other?.size) return 0
  const both = [...one].filter(amount => other.has(amount)).length
  return both / (one.size + other.size - both)
}
