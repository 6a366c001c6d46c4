/** Which time of a sentence belongs to which amount, and which make rows of their own. */
import type { Deadline } from '../deadlines.ts'
import type { Place } from '../places.ts'
import type { Quantity } from '../quantities.ts'
import { timeUnits } from '../amounts/units.ts'

/** A part of a sentence with a verb of its own behind the last amount. */
export const hasOwnPart = /(?:,\s(?:and\s)?|\band\s)(?:is\s|are\s)?(?:to\s)?(?:be\b|become\b|reach\b|achieve\b|complete\b|phase\b|end\b|stop\b|[a-z]+\s(?:will|shall|must)\b)/u

/**
 * The times of a sentence without an amount that make rows of their own: the last day, or the first year; each of them where they stand in parts of their own (`a proposal in
 * Q1 2026 and a review by 2027`, `明年動工，預計2034年完成`); and how often, where a body has to.
 */
export function alone(deadlines: readonly Deadline[], sentence: string): readonly Deadline[] {
  const once = deadlines.filter(({ kind }) => kind === 'date' || kind === 'relative' || kind === 'year')
  const isApart = once.length > 1 && once.every(({ kind, start }, i) => kind !== 'relative' && (i === 0 || /[,，;；]|\band\s(?!by\b)/u.test(sentence.slice(once[i - 1]?.end ?? 0, start))))
  if (isApart) return once
  const one = once.findLast(({ kind }) => kind !== 'year') ?? once[0] ?? (duty.test(sentence) ? deadlines.find(({ kind }) => kind === 'recurring') : undefined)
  return one ? [one] : []
}

/** Somebody has to. */
const duty = /\b(?:shall|must)\b|应当?(?=于|在|每|按|将|向|定期)|必须|须(?=于|在|每|按)/u

/** A limit in days, hours or weeks is an amount (`within 25 weeks`), one in months or years a deadline. A year's own number is none. */
export function apart(quantities: readonly Quantity[], deadlines: readonly Deadline[]): { quantities: readonly Quantity[]; deadlines: readonly Deadline[] } {
  const meets = (a: Place, b: Place) => a.start < b.end && a.end > b.start
  const isShort = ({ unit }: Quantity) => unit !== null && timeUnits.has(unit) && unit !== 'months' && unit !== 'years'
  return {
    quantities: quantities.filter(quantity => isShort(quantity) || !deadlines.some(deadline => meets(deadline, quantity))),
    deadlines: deadlines.filter(deadline => !quantities.some(quantity => isShort(quantity) && meets(deadline, quantity))),
  }
}

/** Of the deadlines in an amount's sentence the last one before it, else the first behind it; a repetition only where nothing else stands, and in its own part of the sentence. */
export function nearestDeadline(deadlines: readonly Deadline[], { start, end }: Place, sentence: string, quantities: readonly Quantity[]): Deadline | null {
  // A time behind a semicolon is that of something else: `cut smoking by 30%; halve deaths by 2028`.
  const reaching = deadlines.filter(deadline => deadline.start < end || !/[;；]/u.test(sentence.slice(end, deadline.start)))
  const once = reaching.filter(({ kind }) => kind !== 'recurring' && kind !== 'ongoing')
  const isInPart = (deadline: Deadline) => deadline.kind !== 'recurring' || !/[,，;；]/u.test(sentence.slice(Math.min(end, deadline.end), Math.max(start, deadline.start)))
  // `In 2025 the city won 38, and aims to win 8 more in 2026`: what stands in the amount's own part of the sentence is meant.
  const own = once.filter(deadline => !/[,，;；]/u.test(sentence.slice(Math.min(end, deadline.end), Math.max(start, deadline.start))))
  const choice = own.length > 0 ? own : once.length > 0 ? once : reaching.filter(isInPart)
  const last = choice.findLast(deadline => deadline.start <= start)
  // `by 20% by 2026 and by 30% by 2030`: where the time before is another amount's, the one directly behind is meant.
  const isBeside = (from: number, to: number) => from <= to && /^[^,，、;；]{0,28}$/u.test(sentence.slice(from, to)) && !/\band\b/u.test(sentence.slice(from, to)) && !quantities.some(other => other.start >= from && other.end <= to)
  const isTaken = last && quantities.some(other => other.end <= last.start && isBeside(other.end, last.start))
  return (isTaken ? choice.find(deadline => isBeside(end, deadline.start)) : undefined) ?? last ?? choice[0] ?? null
}
