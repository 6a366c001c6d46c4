/** Reads what a person writes into a field of the register, in the window and on the command line alike. */
import { comparators } from '../targets/amounts/comparators.ts'
import { dayOf, lastDayOf } from '../targets/times/calendar-words.ts'
import { type Deadline, deadlinesOf } from '../targets/deadlines.ts'
import { quantitiesOf } from '../targets/quantities.ts'
import { targetKinds } from '../targets/reported.ts'
import { strengths } from '../targets/strength.ts'
import type { SaidFields } from './fields.ts'
import { withEnglishUnit } from './unit-names.ts'

/** UTF-16 code units, and bodies of one row. */
export const longest = { what: 500, unit: 40, body: 200, bodies: 100, note: 20_000 } as const

/** Fields as a person names them. `amount` is comparator, value, unit and currency in one: `no less than 3,000 mu`. */
export const writtenFields = ['kind', 'what', 'amount', 'comparator', 'value', 'value_to', 'unit', 'currency', 'baseline', 'yearly', 'deadline', 'responsible', 'strength'] as const
export type WrittenField = (typeof writtenFields)[number]
export type Misread = { readonly wrong: 'choice' | 'number' | 'currency' | 'deadline' | 'yesNo' | 'amount' | 'long'; readonly allowed?: string }
export type Reading = { readonly said: SaidFields } | Misread

/** What a field is when this is written in it; empty for none. */
export function readWritten(field: WrittenField, written: string): Reading {
  const text = written.trim()
  switch (field) {
    case 'kind': return choice(text, targetKinds, kind => ({ kind }))
    case 'what': return text.length > longest.what ? { wrong: 'long' } : { said: { what: text } }
    case 'amount': return readAmount(text)
    case 'comparator': return orNone(text, comparators, comparator => ({ comparator }))
    case 'value': return number(text, value => ({ value }))
    case 'value_to': return number(text, valueTo => ({ valueTo }))
    case 'baseline': return number(text, baseline => ({ baseline }))
    case 'unit': return text.length > longest.unit ? { wrong: 'long' } : { said: { unit: text || null, ...(text && { currency: null }) } }
    case 'currency': return /^(?:[A-Za-z]{3})?$/u.test(text) ? { said: { currency: text.toUpperCase() || null, ...(text && { unit: null }) } } : { wrong: 'currency' }
    case 'yearly': return yesNo(text)
    case 'deadline': return readDeadline(text)
    case 'responsible': return readBodies(text)
    case 'strength': return orNone(text, strengths, strength => ({ strength }))
  }
}

function choice<T extends string>(text: string, allowed: readonly T[], said: (value: T) => SaidFields): Reading {
  const known = allowed.find(name => name === text.toLowerCase())
  return known === undefined ? { wrong: 'choice', allowed: allowed.join(', ') } : { said: said(known) }
}

function orNone<T extends string>(text: string, allowed: readonly T[], said: (value: T | null) => SaidFields): Reading {
  return text === '' ? { said: said(null) } : choice(text, allowed, said)
}

/** `3,000`, `1.25 trillion`, `1.2万`, `-0.5`; what else stands there makes it none. */
function plainNumber(text: string): number | null {
  const bare = text.replaceAll(/[,，\s](?=\d{3}(?:\D|$))/gu, '')
  if (/^-?\d{1,18}(?:\.\d{1,12})?$/u.test(bare)) return Number(bare)
  const [only, ...others] = quantitiesOf(`${text} things`)
  return only && others.length === 0 && only.start === 0 && only.end >= text.length && only.valueTo === null && only.currency === null && only.unit === 'count' ? only.value : null
}

function number(text: string, said: (value: number | null) => SaidFields): Reading {
  if (text === '') return { said: said(null) }
  const value = plainNumber(text)
  return value === null ? { wrong: 'number' } : { said: said(value) }
}

const yesNo = (text: string): Reading => (/^(?:yes|true|1|是)$/iu.test(text) ? { said: { isYearly: true } } : /^(?:no|false|0|否|)$/iu.test(text) ? { said: { isYearly: false } } : { wrong: 'yesNo' })

function readAmount(text: string): Reading {
  if (text === '') return { said: { comparator: null, value: null, valueTo: null, unit: null, currency: null } }
  const plain = withEnglishUnit(text)
  const found = quantitiesOf(plain)
  const value = found.length > 0 ? null : plainNumber(plain)
  if (value !== null) return { said: { comparator: 'exactly', value, valueTo: null } }
  // A number behind words (`at least 2,500`) is one of things.
  const [only, ...others] = found.length > 0 ? found : quantitiesOf(`${plain} things`)
  if (!only || others.length > 0) return { wrong: 'amount' }
  const { comparator, valueTo, unit, currency } = only
  return { said: { comparator, value: only.value, valueTo, unit, currency } }
}

/** A day, month or year, a period of two of them, a duration, a repetition, `ongoing`, or the words that plans use: `by 2026`, `2026年底前`. */
function readDeadline(text: string): Reading {
  if (text === '') return { said: { deadline: null, deadlineKind: null } }
  if (/^(?:ongoing|on-going|长期|持续)$/iu.test(text)) return { said: { deadline: null, deadlineKind: 'ongoing' } }
  const as = (deadline: string | null, deadlineKind: Deadline['kind']): Reading => (deadline === null ? { wrong: 'deadline' } : { said: { deadline, deadlineKind } })
  const [from, to, ...rest] = text.split('/')
  if (/^R\/P\d{1,3}[DWMY]$/u.test(text)) return as(text, 'recurring')
  if (/^P\d{1,4}[DWMY]$/u.test(text)) return as(text, 'relative')
  if (from !== undefined && to !== undefined && rest.length === 0) {
    const [first, last] = [boundDay(from, 'first'), boundDay(to, 'last')]
    return as(first !== null && last !== null && first <= last ? `${first}/${last}` : null, 'period')
  }
  if (/^\d{4}$/u.test(text)) return as(boundDay(text, 'last'), 'year')
  if (/^\d{4}-/u.test(text)) return as(boundDay(text, 'last'), 'date')
  // A time alone (`June 2026`) is one by which, in a field for deadlines.
  return wholeDeadline(text) ?? wholeDeadline(`by ${text}`) ?? { wrong: 'deadline' }
}

function wholeDeadline(text: string): Reading | null {
  const [only, ...others] = deadlinesOf(text)
  return only && only.value !== null && others.length === 0 && only.end - only.start >= text.length - 12 ? { said: { deadline: only.value, deadlineKind: only.kind } } : null
}

/** A year, month or day as a day: the last one of it, or the first. */
function boundDay(text: string, end: 'first' | 'last'): string | null {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/u.exec(text.trim()) ?? []
  if (year === undefined || (month !== undefined && (Number(month) < 1 || Number(month) > 12))) return null
  if (day !== undefined) return dayOf(Number(year), Number(month), Number(day))
  return end === 'last' ? lastDayOf(Number(year), month === undefined ? 12 : Number(month)) : `${year}-${month ?? '01'}-01`
}

/** Names between semicolons or lines, in Chinese also `、`. Commas stand within names. */
function readBodies(text: string): Reading {
  const names = [...new Set(text.split(/[;；\n、]/u).map(name => name.replace(/\s+/gu, ' ').trim()).filter(Boolean))]
  if (names.length > longest.bodies || names.some(name => name.length > longest.body)) return { wrong: 'long' }
  return { said: { responsible: names } }
}
