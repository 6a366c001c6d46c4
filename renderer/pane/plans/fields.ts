import type { AttributeRow } from '#contract/attributes/attributes.ts'
import type { Description, DocumentRow } from '#contract/documents/documents.ts'
import { isBackwards, readCalendarDate } from '#domain/attributes/calendar.ts'
import { type AttributeType, type FixedField, fieldByKey, isDateKey, oneLine, fixedKeys, type ReadValue, readValue } from '#domain/attributes/values.ts'
import { sentence } from '#domain/messages/catalogues.ts'
import type { Say } from '../../state/language.ts'
import { kinds, sayKind, sayLanguage } from './values.ts'

type Counted = 'clauses' | 'annotations'

/** A column of the table: a part of every description, an attribute of the project's own, or a count. */
export type TableField = {
  /** Kept in what this window remembers: `issuer`, `own:Region`. */
  readonly id: string
  readonly label: string
  readonly type: AttributeType | 'count'
  /** What a choice is made from; `isOpen`: others can be written too. */
  readonly choices: readonly string[]
  readonly isOpen: boolean
  /** Px. */
  readonly width: number
  readonly source: { readonly kind: 'fixed'; readonly field: FixedField } | { readonly kind: 'own'; readonly name: string } | { readonly kind: 'count'; readonly field: Counted }
}

const widthByType = { text: 168, number: 104, date: 132, choice: 168, count: 104 } as const
/** The id of the column of an attribute of the project's own. */
export const ownFieldId = (name: string): string => `own:${name}`

/** Every column that there is, in the order in which they can be chosen. */
export function allFields(own: readonly AttributeRow[], documents: readonly DocumentRow[], say: Say): TableField[] {
  const fixed = fixedKeys.map((key): TableField => {
    const field = fieldByKey[key]
    const isChoice = key === 'kind' || key === 'language'
    const type = isChoice ? 'choice' : isDateKey(key) ? 'date' : 'text'
    const known: readonly string[] = key === 'kind' ? kinds : key === 'language' ? ['en', 'zh'] : []
    const used = isChoice ? documents.flatMap(row => row[field] ?? []) : []
    return { id: field, label: say(`library.field.${field}`), type, choices: [...new Set([...known, ...used])], isOpen: isChoice, width: key === 'title' ? 280 : widthByType[type], source: { kind: 'fixed', field } }
  })
  const counts = (['clauses', 'annotations'] as const).map((field): TableField => {
    return { id: field, label: say(`library.column.${field}`), type: 'count', choices: [], isOpen: false, width: widthByType.count, source: { kind: 'count', field } }
  })
  const owned = own.map(({ name, type, choices }): TableField => ({ id: ownFieldId(name), label: name, type, choices, isOpen: false, width: widthByType[type], source: { kind: 'own', name } }))
  return [...fixed, ...owned, ...counts]
}

/** Columns of a window that has not chosen any: the usual ones and all attributes of the project's own. */
export const isShownAtFirst = ({ id, source }: TableField): boolean => source.kind !== 'count' && !['shortTitle', 'source'].includes(id)

/** What stands in a document's cell, as it is stored; '' where nothing does. */
export function storedValue(row: DocumentRow, { source }: TableField): string {
  if (source.kind === 'own') return Object.hasOwn(row.attributes, source.name) ? (row.attributes[source.name] ?? '') : ''
  return String(row[source.field] ?? '')
}

/** The same in words. */
export function sayValue(say: Say, field: TableField, value: string): string {
  return field.id === 'kind' ? sayKind(say, value) : field.id === 'language' ? sayLanguage(say, value) : value
}

/**
 * What somebody wrote into a cell, as it is stored, or the sentence that says why it can't be. A kind or a language may be written in words.
 * @param row the document that it is for, where it is for one: a period may not end before it begins
 */
export function readWritten(say: Say, field: TableField, written: string, row?: DocumentRow): ReadValue {
  const text = oneLine(written)
  const { source } = field
  if (source.kind === 'own') return readValue({ name: source.name, type: field.type === 'count' ? 'number' : field.type, choices: field.choices }, text)
  if (source.field === 'title' && text === '') return { problem: sentence('library.field.noTitle') }
  if (text === '' || field.type === 'text') return { value: text }
  if (field.type === 'choice') return { value: field.choices.find(choice => sayValue(say, field, choice).toLowerCase() === text.toLowerCase()) ?? text }
  const value = readCalendarDate(text)
  if (value === undefined) return { problem: sentence('library.field.noDate') }
  const [from, to] = source.field === 'periodFrom' ? [value, row?.periodTo ?? null] : source.field === 'periodTo' ? [row?.periodFrom ?? null, value] : [null, null]
  return isBackwards(from, to) ? { problem: sentence('library.field.backwards', { from: from ?? '', to: to ?? '' }) } : { value }
}

/** The part of a description that sets this field; '' clears. */
export function descriptionOf({ source }: TableField, value: string): Partial<Description> {
  return source.kind === 'own' ? { attributes: { [source.name]: value } } : { [source.field]: source.field === 'title' ? value : value || null }
}

/** Whether the value is one that its type does not take, and stands as somebody wrote it. */
export function isMisfit(field: TableField, value: string): boolean {
  return field.source.kind === 'own' && value !== '' && field.type !== 'count' && 'problem' in readValue({ name: '', type: field.type, choices: field.choices }, value)
}
