import { firstDay, lastDay } from './calendar.ts'
import type { AttributeType } from './values.ts'

/** What a value must be to be let through; each part that is there must hold. */
export type Condition = {
  readonly contains?: string | undefined
  /** One of these, as stored. */
  readonly values?: readonly string[] | undefined
  /** A number, or a date as it is stored: a year holds all of its days. */
  readonly from?: string | undefined
  readonly to?: string | undefined
  /** Only where nothing is written. */
  readonly isEmpty?: boolean | undefined
}

/** Whether it asks for anything. */
export const isNarrowing = ({ contains, values, from, to, isEmpty }: Condition): boolean => Boolean(contains?.trim() || values?.length || from || to || isEmpty)

/** A value as conditions compare it: without case or width. */
export const foldValue = (text: string): string => text.normalize('NFKC').toLowerCase()

/**
 * Whether a stored value is let through. Case and width do not matter.
 * @param type `count`: a number that nobody writes
 * @param words the value as people read it, which `contains` looks at
 */
export function meets({ contains, values, from, to, isEmpty }: Condition, type: AttributeType | 'count', value: string, words = value): boolean {
  if (isEmpty) return value === ''
  if (contains?.trim() && !foldValue(words).includes(foldValue(contains.trim()))) return false
  if (values?.length && !values.some(wanted => foldValue(wanted) === foldValue(value))) return false
  if (!from && !to) return true
  if (value === '') return false
  if (type === 'date') return /^\d{4}/.test(value) && (!from || lastDay(value) >= firstDay(from)) && (!to || firstDay(value) <= lastDay(to))
  const number = Number(value)
  return !Number.isNaN(number) && (!from || number >= Number(from)) && (!to || number <= Number(to))
}
