/**
 * Which holds which: headings without numbers the numbers below them, or the numbers these headings? Where a count runs through all headings no single line tells, so all
 * headings that are set alike are weighed together against all numbers of a count, and one answer is given for the whole paper.
 */
import type { Label, LabelStyle } from '../../labels/labels.ts'
import type { Form } from '../../labels/numerals.ts'
import type { Row } from '../../rows.ts'
import { isHeadingShaped, isLeadIn, weightOf } from '../../shapes.ts'
import type { Role } from '../role.ts'

/** Fewer headings, or numbers, are no series; where a number stands above the first of them, one more of them has to be there. */
const fewestHeadings = 2
const fewestNumbers = 3
/** Papers have few kinds of numbers: the longest counts are asked, so that one made to have thousands costs no more. */
const mostCounts = 20
/** So much more has to speak for headings that hold numbers than against them. */
const leastEvidence = 3

/** What speaks for the headings: a number right below one, the first of them above the first number, a heavier look, and numbers that are sentences and can hold no heading. */
const votes = { rightBelow: 3, aboveFirst: 2, heavier: 1, sentences: 3 } as const
/** A numbered heading right above one of them would be empty if they held it. */
const emptyNumber = 6

/**
 * Of lines that could be headings those that hold the numbers of a count that runs through them, with the kinds of these numbers, see {@link kindOfNumber}.
 * @param candidates unlabelled ones, none of them a line of the title
 */
export function holdersOfNumbers(rows: readonly Row[], roles: readonly Role[], candidates: readonly number[]): ReadonlyMap<number, ReadonlySet<string>> {
  const found = new Map<number, Set<string>>()
  const counts = [...countsOf(rows, roles)].filter(([, count]) => count.length >= fewestNumbers).toSorted(([, a], [, b]) => b.length - a.length).slice(0, mostCounts)
  for (const headings of Map.groupBy(candidates, i => weightOf(rows[i]?.text ?? '')).values()) {
    if (headings.length < fewestHeadings) continue
    const kinds = counts.flatMap(([kind, count]) => (runsThrough(rows, headings, count) && evidence(rows, roles, headings, count) >= leastEvidence ? [kind] : []))
    if (kinds.length > 0) for (const i of headings) found.set(i, new Set(kinds))
  }
  return found
}

/** The rows of each kind of number, in their order. */
function countsOf(rows: readonly Row[], roles: readonly Role[]): ReadonlyMap<string, number[]> {
  const counts = new Map<string, number[]>()
  for (const [i, { label }] of rows.entries()) {
    const form = label?.readings[0]?.form
    if (!label || !form || roles[i] !== 'label' || !isCounted(label)) continue
    const kind = kindOfNumber(label.style, form)
    const count = counts.get(kind)
    if (count) count.push(i)
    else counts.set(kind, [i])
  }
  return counts
}

function isCounted({ style }: Label): boolean {
  return style === 'point' || style === 'bare' || style === 'parens' || style === 'half parens' || style.startsWith('named')
}

/** Numbers of one kind are set alike and count in the same figures. */
export function kindOfNumber(style: LabelStyle, form: Form): string {
  return `${style} ${form}`
}

/** Whether the numbers go on behind a heading where they stood before it. Both are gone through once. */
function runsThrough(rows: readonly Row[], headings: readonly number[], count: readonly number[]): boolean {
  const numberOf = (i: number | undefined) => rows[i ?? -1]?.label?.readings[0]?.n ?? NaN
  let below = 0
  return headings.some(heading => {
    while (below < count.length && (count[below] ?? 0) < heading) below += 1
    return below > 0 && numberOf(count[below]) === numberOf(count[below - 1]) + 1
  })
}

/** How much speaks for the headings, less what speaks against them. */
function evidence(rows: readonly Row[], roles: readonly Role[], headings: readonly number[], count: readonly number[]): number {
  const own = new Set(count)
  const beside = (i: number, by: 1 | -1) => {
    let at = i + by
    while (roles[at] === 'noise') at += by
    return at
  }
  const above = headings.filter(i => own.has(beside(i, 1))).length
  const isEmptyNumber = (i: number) => own.has(i) && isHeadingShaped(rows[i]?.text ?? '')
  const empty = headings.filter(i => isEmptyNumber(beside(i, -1))).length
  const sentences = count.filter(i => !isHeadingShaped(rows[i]?.text ?? '') && !isLeadIn(rows[i]?.text ?? '')).length
  const weights = count.map(i => weightOf(rows[i]?.text.slice(rows[i]?.label?.length ?? 0) ?? ''))
  const heavier = Math.sign(weightOf(rows[headings[0] ?? -1]?.text ?? '') - weights.reduce((most, weight) => Math.max(most, weight), 0))
  const isAboveFirst = (headings[0] ?? Infinity) < (count[0] ?? -1)
  if (!isAboveFirst && headings.length <= fewestHeadings) return 0
  return (votes.rightBelow * above - emptyNumber * empty) / headings.length + votes.aboveFirst * (isAboveFirst ? 1 : -1) + votes.heavier * heavier + (2 * sentences > count.length ? votes.sentences : 0)
}
