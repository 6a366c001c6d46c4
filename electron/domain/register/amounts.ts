/** Amounts as people read them and write them back: `at least 3,000 mu`, `不少于 3,000 亩`, `CNY 1.25 trillion`, `CNY 1.25万亿`. */
import type { MessageId, MessageLanguage } from '../messages/catalogues.ts'
import type { TargetFields } from './fields.ts'
import { unitIn } from './unit-names.ts'

type Say = (id: MessageId, values: Readonly<Record<string, string | number>>) => string

const digits = new Intl.NumberFormat('en', { maximumFractionDigits: 12, useGrouping: true })

const scales: Readonly<Record<MessageLanguage, readonly (readonly [scale: number, word: string])[]>> = {
  en: [[1e12, ' trillion'], [1e9, ' billion'], [1e6, ' million']],
  zh: [[1e12, '万亿'], [1e8, '亿'], [1e4, '万']],
}

/** A number with a word for its scale where three decimals tell all of it, else with all its digits. */
function scaledNumber(value: number, language: MessageLanguage): string {
  const [scale, word] = scales[language].find(([least]) => Math.abs(value) >= least) ?? [1, '']
  const share = Number((value / scale).toFixed(3))
  // Multiplied back, figures behind the point are seldom exact: 9.47 × 10⁸ is not.
  return Math.abs(share * scale - value) < Math.abs(value) * 1e-12 ? `${digits.format(share)}${word}` : digits.format(value)
}

/** A bare number with all its digits, as it can be written back; '' where there is none. */
export const writtenNumber = (value: number | null): string => (value === null ? '' : digits.format(value))

/** An amount in words; '' where there is none. @param say puts a message into words of that language */
export function writtenAmount(
  { comparator, value, valueTo, unit, currency }: Pick<TargetFields, 'comparator' | 'value' | 'valueTo' | 'unit' | 'currency'>,
  say: Say,
  language: MessageLanguage,
): string {
  if (value === null) return ''
  const number = valueTo === null ? scaledNumber(value, language) : `${digits.format(value)}–${digits.format(valueTo)}`
  const amount = currency ? `${currency} ${number}` : unit === 'percent' ? `${number}%` : unit === null || unit === 'count' ? number : `${number} ${unitIn(language, unit)}`
  return comparator === null || comparator === 'exactly' || comparator === 'between' ? amount : say('targets.amount', { comparator: comparator.replaceAll(' ', ''), amount })
}
