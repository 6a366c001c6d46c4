import { sentence } from '../messages/catalogues.ts'
import { canonicalText } from '../text.ts'
import { readCalendarDate } from './calendar.ts'

export const attributeTypes = ['text', 'number', 'date', 'choice'] as const
export type AttributeType = (typeof attributeTypes)[number]

/** What an attribute of a project's own may hold. `choices` counts for the type choice only. */
export type AttributeDefinition = { readonly name: string; readonly type: AttributeType; readonly choices: readonly string[] }

/** What every document is described by, under the names that the command line and files use, in their order. */
export const fixedKeys = ['title', 'short_title', 'issuer', 'jurisdiction', 'kind', 'issued_on', 'period_from', 'period_to', 'language', 'source'] as const
export type FixedKey = (typeof fixedKeys)[number]

/** The same as a document's row names them. */
export const fieldByKey = {
  title: 'title', short_title: 'shortTitle', issuer: 'issuer', jurisdiction: 'jurisdiction', kind: 'kind',
  issued_on: 'issuedOn', period_from: 'periodFrom', period_to: 'periodTo', language: 'language', source: 'source',
} as const satisfies Readonly<Record<FixedKey, string>>
export type FixedField = (typeof fieldByKey)[FixedKey]

/** Whether it names a part of every description. */
export const isFixedKey = (key: string): key is FixedKey => Object.hasOwn(fieldByKey, key)

const dateKeys: ReadonlySet<string> = new Set(['issued_on', 'period_from', 'period_to'] satisfies readonly FixedKey[])
/** Whether it is a date: a year, a month or a day. */
export const isDateKey = (key: FixedKey): boolean => dateKeys.has(key)

/** What a part of every description is compared as. */
export const fixedTypeOf = (key: FixedKey): 'date' | 'text' => (isDateKey(key) ? 'date' : 'text')

/** Names that an attribute of one's own can't have, because a file or a command would take it for something else. */
export const isReserved = (name: string): boolean => name === 'id' || isFixedKey(name)

/** The key that a name means which differs from it by case, blanks and signs alone: `shortTitle`, `Issued on`. Undefined for a key itself. */
export function keyMeantBy(name: string): FixedKey | undefined {
  const fold = (text: string) => text.normalize('NFKC').toLowerCase().replace(/[\s_.-]/gu, '')
  return isFixedKey(name) ? undefined : fixedKeys.find(key => fold(key) === fold(name))
}

/** The key that a name may be a slip of the pen for: one letter too many, too few, another one, or two that changed places. */
export function keyLike(name: string): FixedKey | undefined {
  return isFixedKey(name) ? undefined : fixedKeys.find(key => isOneSlipFrom(name.toLowerCase(), key))
}

function isOneSlipFrom(written: string, key: string): boolean {
  if (written === key || Math.abs(written.length - key.length) > 1) return false
  let same = 0
  while (same < written.length && written[same] === key[same]) same += 1
  const [rest, wanted] = [written.slice(same), key.slice(same)]
  if (rest.length !== wanted.length) return rest.length > wanted.length ? rest.slice(1) === wanted : rest === wanted.slice(1)
  return rest.slice(1) === wanted.slice(1) || (rest.slice(2) === wanted.slice(2) && rest[0] === wanted[1] && rest[1] === wanted[0])
}

/** What was written, as it is stored, or the sentence that says why it can't be. */
export type ReadValue = { readonly value: string } | { readonly problem: ReturnType<typeof sentence> }

/** A text on one line, without blanks at its ends. */
export function oneLine(text: string): string {
  return canonicalText(text).replace(/\s+/gu, ' ').trim()
}

/**
 * A value as its type stores it: a number in plain digits (`1234.5`), a date as `2026`, `2026-05` or `2026-05-23`, a choice as its list
 * writes it. Nothing stays nothing in every type.
 */
export function readValue({ name, type, choices }: AttributeDefinition, written: string): ReadValue {
  const text = oneLine(written)
  if (text === '' || type === 'text') return { value: text }
  const value = { number: readNumber, date: readCalendarDate, choice: (wanted: string) => readChoice(choices, wanted) }[type](text)
  if (value !== undefined) return { value }
  const told = { name, value: text.slice(0, 80) }
  return { problem: type === 'choice' ? sentence('attributes.notAChoice', { ...told, choices: choices.slice(0, 20).join(', ') }) : sentence(type === 'number' ? 'attributes.notANumber' : 'attributes.notADate', told) }
}

/** The number that people write with or without signs between thousands, in plain ASCII digits; undefined for what is none. */
export function readNumber(text: string): string | undefined {
  const plain = text.normalize('NFKC').trim().replace(/^[\u2212\u2013]/u, '-').replace(/^\+/u, '')
  const whole = /^(-?)(\d{1,3}(?:([, \u00a0\u2009\u202f'])\d{3}(?:\3\d{3})*)?|\d+)(\.\d+)?$/u.exec(plain)
  if (!whole) return undefined
  const [, sign = '', digits = '', , rest = ''] = whole
  const number = `${sign}${digits.replaceAll(/\D/g, '').replace(/^0+(?=\d)/, '')}${rest}`
  return number.length <= 40 ? number : undefined
}

function readChoice(choices: readonly string[], wanted: string): string | undefined {
  const fold = (text: string) => text.normalize('NFKC').toLowerCase()
  return choices.find(choice => choice === wanted) ?? choices.find(choice => fold(choice) === fold(wanted))
}

/** The list of a choice as it is stored: each once, none empty. */
export function cleanChoices(choices: readonly string[]): string[] {
  return [...new Set(choices.map(oneLine).filter(Boolean))]
}
