/** How it stands with a target: what its numbers and its day suggest. A person decides. */
import { featuresOf } from '../likeness/features.ts'
import { isDescribing } from '../targets/things/english.ts'
import type { TargetFields } from './fields.ts'

/** `early`: too early to tell. */
export const standings = ['kept', 'partly', 'missed', 'overdue', 'early', 'unclear'] as const
export type Standing = (typeof standings)[number]

/** Why something is suggested; `share` is what was reached of what was promised, 1 for all of it. */
export const standingReasons = [
  'reached', 'notReached', 'within', 'beyond', 'notYetDue', 'overdue', 'noDeadline', 'noNumber', 'otherCurrency', 'otherUnit', 'growthOrLevel',
] as const
export type SuggestedStanding = { readonly standing: Standing; readonly reason: (typeof standingReasons)[number]; readonly share: number | null }

type Amount = Pick<TargetFields, 'comparator' | 'value' | 'valueTo' | 'unit' | 'currency'> & { readonly what?: string }

/** Bounds that are kept by staying below them. */
const ceilings: ReadonlySet<string> = new Set(['at most', 'less than'])
const movements: ReadonlySet<string> = new Set(['increase by', 'reduce by'])
/** What is promised as `about` is reached from here on; of what is not reached, that much is called a part. */
const aboutShare = 0.95
const partShare = 0.5

/** What two amounts are compared by. Currencies are never converted: two of them say nothing of each other. */
export function comparability(promised: Amount, reported: Amount): 'same' | 'noNumber' | 'otherCurrency' | 'otherUnit' | 'growthOrLevel' {
  if (promised.value === null || reported.value === null) return 'noNumber'
  if (promised.currency !== reported.currency) return promised.currency !== null && reported.currency !== null ? 'otherCurrency' : 'otherUnit'
  if (promised.unit !== reported.unit) return 'otherUnit'
  if (promised.unit === 'count' && promised.currency === null && countOtherThings(promised.what ?? '', reported.what ?? '')) return 'otherUnit'
  const [one, other] = [movements.has(promised.comparator ?? ''), movements.has(reported.comparator ?? '')]
  return one === other && (!one || promised.comparator === reported.comparator) ? 'same' : 'growthOrLevel'
}

/** A thing without the words that say of what kind it is; its last word stays: `innovative drugs` and `innovative devices` have nothing in common. */
const withoutKind = (thing: string): string => thing.split(/\s+/u).filter((word, place, words) => place === words.length - 1 || !isDescribing(word)).join(' ')

/**
 * Whether two numbers count things that have no word in common but those that say of what kind they are: hospitals say nothing of drugs, nor innovative
 * devices of innovative drugs. Things in two languages are not told apart.
 */
export function countOtherThings(one: string, other: string): boolean {
  const isHan = (thing: string) => /\p{Script=Han}/u.test(thing)
  if (one === '' || other === '' || isHan(one) !== isHan(other)) return false
  const [own, others] = [featuresOf(withoutKind(one)), featuresOf(withoutKind(other))]
  return own.size > 0 && others.size > 0 && ![...own.keys()].some(feature => others.has(feature))
}

/**
 * What an outcome suggests of a target.
 * @param due the last day of the target, null where none is known
 * @param today ISO 8601
 */
export function standingOf(promised: Amount, due: string | null, reported: Amount, today: string): SuggestedStanding {
  const compared = comparability(promised, reported)
  if (compared !== 'same' || promised.value === null || reported.value === null) return { standing: 'unclear', reason: compared === 'same' ? 'noNumber' : compared, share: null }
  const isOpen = due !== null && due >= today
  if (ceilings.has(promised.comparator ?? '')) {
    const isWithin = promised.comparator === 'less than' ? reported.value < promised.value : reported.value <= promised.value
    const share = rounded(reported.value, promised.value)
    return isWithin ? { standing: 'kept', reason: 'within', share } : { standing: isOpen ? 'early' : 'missed', reason: 'beyond', share }
  }
  const share = rounded(reported.valueTo ?? reported.value, promised.value)
  const isReached = promised.comparator === 'more than' ? (reported.value > promised.value || (reported.comparator === 'more than' && reported.value >= promised.value))
    : (reported.valueTo ?? reported.value) >= promised.value * (promised.comparator === 'about' ? aboutShare : 1)
  if (isReached) return { standing: 'kept', reason: 'reached', share }
  return { standing: isOpen ? 'early' : share !== null && share >= partShare ? 'partly' : 'missed', reason: isOpen ? 'notYetDue' : 'notReached', share }
}

/** What the day alone suggests of a target of which nothing is reported. */
export function standingByDay(due: string | null, today: string): SuggestedStanding {
  if (due === null) return { standing: 'unclear', reason: 'noDeadline', share: null }
  return due < today ? { standing: 'overdue', reason: 'overdue', share: null } : { standing: 'early', reason: 'notYetDue', share: null }
}

function rounded(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((part / whole) * 1000) / 1000
}
