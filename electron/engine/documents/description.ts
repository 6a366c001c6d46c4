import type { Description } from '#contract/documents.ts'
import type { Id } from '#domain/ids.ts'
import { sentence } from '#domain/messages/catalogues.ts'
import { canonicalText } from '#domain/text.ts'
import { EngineError } from '#wire/fault.ts'
import type { WriteStore } from '../store/database.ts'
import { countAttributes, type DescriptionKey, descriptionKeys, removeAttribute, setAttribute, updateDocument } from './queries.ts'

const mostAttributes = 200

export type Values = {
  readonly values: Partial<Record<DescriptionKey, string | null>>
  readonly attributes: Readonly<Record<string, string>>
}

/**
 * What a person typed, as it is stored: on one line, without blanks at its ends, nothing as null.
 * @throws EngineError `invalid` for a title of nothing
 */
export function cleanDescription({ attributes = {}, ...given }: Partial<Description>): Values {
  const values: Partial<Record<DescriptionKey, string | null>> = {}
  for (const key of descriptionKeys) {
    const value = given[key]
    if (value !== undefined) values[key] = oneLine(value ?? '') || null
  }
  if (values.title === null) throw new EngineError({ code: 'invalid', message: sentence('documents.titleEmpty') })
  const entries = Object.entries(attributes).map(([key, value]) => [oneLine(key), oneLine(value)] as const)
  return { values, attributes: Object.fromEntries(entries.filter(([key]) => key)) }
}

/**
 * Sets what is named; an attribute of nothing goes.
 * @throws EngineError `invalid` for more than 200 attributes
 */
export function writeDescription(write: WriteStore, document: Id, { values, attributes }: Values): void {
  updateDocument(write, document, values)
  for (const [key, value] of Object.entries(attributes)) {
    if (value) setAttribute(write, document, key, value)
    else removeAttribute(write, document, key)
  }
  if (countAttributes(write, document) <= mostAttributes) return
  throw new EngineError({ code: 'invalid', message: sentence('documents.tooManyAttributes', { limit: mostAttributes }) })
}

function oneLine(value: string): string {
  return canonicalText(value).replace(/\s+/gu, ' ').trim()
}
