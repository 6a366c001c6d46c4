/** Amounts as people read them: `at least 3,000 mu`, `不少于 3,000 亩`, `CNY 1.25 trillion` with all its digits. */
import type { MessageId } from '../messages/catalogues.ts'
import type { TargetFields } from './fields.ts'

type Say = (id: MessageId, values: Readonly<Record<string, string | number>>) => string

const digits = new Intl.NumberFormat('en', { maximumFractionDigits: 12, useGrouping: true })

/** An amount in words; '' where there is none. @param say puts a message into words of one language */
export function writtenAmount({ comparator, value, valueTo, unit, currency }: Pick<TargetFields, 'comparator' | 'value' | 'valueTo' | 'unit' | 'currency'>, say: Say): string {
  if (value === null) return ''
  const number = valueTo === null ? digits.format(value) : `${digits.format(value)}–${digits.format(valueTo)}`
  const amount = currency ? `${currency} ${number}` : unit === 'percent' ? `${number}%` : unit === null || unit === 'count' ? number : `${number} ${unit}`
  return comparator === null || comparator === 'exactly' || comparator === 'between' ? amount : say('targets.amount', { comparator: comparator.replaceAll(' ', ''), amount })
}
