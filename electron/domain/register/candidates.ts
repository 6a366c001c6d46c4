/**
 * Outcomes that may answer a target, best first, each with what speaks for it: words that both have and rare ones more, the same unit, the same body,
 * a like magnitude. A suggestion; a person links.
 */
import { measureLikeness } from '../aligning/likeness.ts'
import { featuresOf, wordsBearing } from '../likeness/features.ts'
import { variantsByFirst } from '../likeness/glossary.ts'
import type { TargetFields } from './fields.ts'
import { comparability } from './standing.ts'

/** `near`: the words around its amount, which say what is counted; they weigh twice what the rest of its quote does. */
export type Weighed = { readonly text: string; readonly near: string; readonly fields: TargetFields }

const reach = 70

/** The words of a quote around an amount in it, whole ones; all of it where there is none. UTF-16 code units of the quote. */
export function wordsNear(quote: string, amount: { readonly start: number; readonly end: number } | null): string {
  if (!amount) return quote
  const before = quote.slice(Math.max(0, amount.start - reach / 2), amount.start)
  const behind = quote.slice(amount.end, amount.end + reach)
  // What stands in another part of the sentence counts something else.
  return `${before.slice(before.search(/[^,，、;；]*$/u))}${quote.slice(amount.start, amount.end)}${/^[^,，、;；]*/u.exec(behind)?.[0] ?? ''}`.toWellFormed()
}
export type Candidate = {
  /** Its place in the list that was given. */
  readonly place: number
  /** From 0 to 1. */
  readonly score: number
  /** Words of the outcome that the target shares, rare ones first, and how alike both are by their words, 0 to 1. */
  readonly words: readonly string[]
  readonly likeness: number
  readonly amounts: ReturnType<typeof comparability>
  readonly bodies: readonly string[]
  /** What is reported of what was promised, 1 for all of it; null where amounts are not alike in kind. */
  readonly share: number | null
}

/** Words in common below this are an accident. */
const leastAlike = 0.03
const most = 12
const mostWords = 6
/** What speaks for an outcome beside its words, each as a part of what is left to 1. */
const added = { unit: 0.12, count: 0.05, body: 0.1, magnitude: 0.1 } as const
/** Amounts of two kinds seldom tell of each other. */
const otherKind = 0.75

/** At most twelve. Those in the target's language and those in another one are measured apart, since texts in two languages are compared by other marks. @param outcomes all that may be meant, in any order */
export function candidatesFor(target: Weighed, outcomes: readonly Weighed[]): readonly Candidate[] {
  const isInChinese = isChinese(target.text)
  const placed = outcomes.map((outcome, place) => ({ outcome, place, isForeign: isChinese(outcome.text) !== isInChinese }))
  const found = [...measured(target, placed.filter(({ isForeign }) => !isForeign)), ...measured(target, placed.filter(({ isForeign }) => isForeign))]
  return withWords(target, outcomes, found.sort((a, b) => b.score - a.score || a.place - b.place).slice(0, most))
}

/** `words`: what made it, for outcomes that share no word of the target's language. */
type Measured = Omit<Candidate, 'words'> & { readonly lent: readonly string[] }

function measured(target: Weighed, placed: readonly { readonly outcome: Weighed; readonly place: number }[]): readonly Measured[] {
  if (placed.length === 0) return []
  const alike = measureLikeness([compared(target)], placed.map(({ outcome }) => compared(outcome)), variantsByFirst(), () => undefined)
  const found: Measured[] = []
  alike.eachOf(0, (column, likeness) => {
    const { outcome, place } = placed[column] ?? {}
    if (!outcome || place === undefined || likeness < leastAlike) return
    const amounts = comparability(target.fields, outcome.fields)
    const bodies = sharedBodies(target.fields.responsible, outcome)
    const share = amounts === 'same' && target.fields.value ? (outcome.fields.value ?? 0) / target.fields.value : null
    const lent = alike.isAcross ? alike.bearings(0, column).map(({ right }) => outcome.near.slice(right.start, right.end)) : []
    found.push({ place, score: scoreOf(likeness, target.fields, amounts, bodies.length > 0, share), lent, likeness: rounded(likeness), amounts, bodies, share: share === null ? null : rounded(share) })
  })
  return found
}

const isChinese = (text: string): boolean => (text.match(/\p{Script=Han}/gu)?.length ?? 0) > (text.match(/[A-Za-z]+/gu)?.length ?? 0)

const compared = ({ text, near }: Weighed) => ({ text: near, leadIn: text })

function scoreOf(likeness: number, { unit, currency }: TargetFields, amounts: Candidate['amounts'], hasBody: boolean, share: number | null): number {
  let score = amounts === 'otherUnit' || amounts === 'growthOrLevel' ? likeness * otherKind : likeness
  const add = (part: number) => void (score += part * (1 - score))
  if (amounts === 'same') add(unit === 'count' && currency === null ? added.count : added.unit)
  if (hasBody) add(added.body)
  if (share !== null && share >= 0.2 && share <= 5) add(added.magnitude * (1 - Math.abs(Math.log(share)) / Math.log(5)))
  return rounded(Math.min(1, score))
}

/** Bodies of the target that the outcome names or is of. */
function sharedBodies(bodies: readonly string[], { text, fields }: Weighed): string[] {
  return bodies.filter(body => fields.responsible.includes(body) || (body.length > 3 && text.includes(body)))
}

/** The words that made it, rare ones among all outcomes first. */
function withWords({ text }: Weighed, outcomes: readonly Weighed[], found: readonly Measured[]): readonly Candidate[] {
  const own = featuresOf(text)
  const counts = new Map<string, number>()
  const featuresAt = outcomes.map(outcome => featuresOf(outcome.text))
  for (const features of featuresAt) for (const feature of features.keys()) if (own.has(feature)) counts.set(feature, (counts.get(feature) ?? 0) + 1)
  return found.map(({ lent, ...candidate }) => {
    const { place } = candidate
    const shared = [...(featuresAt[place]?.keys() ?? [])].filter(feature => own.has(feature)).sort((a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0))
    return { ...candidate, words: [...new Set([...wordsBearing(outcomes[place]?.text ?? '', shared, mostWords), ...lent])].slice(0, mostWords) }
  })
}

const rounded = (value: number) => Math.round(value * 1000) / 1000
