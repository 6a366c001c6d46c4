import type { Description } from '#contract/documents/documents.ts'
import { isBackwards } from '#domain/attributes/calendar.ts'
import { storedKind } from '#domain/attributes/kinds.ts'
import { readLanguage } from '#domain/attributes/languages.ts'
import { type AttributeDefinition, isReserved, oneLine, readValue } from '#domain/attributes/values.ts'
import type { Id } from '#domain/ids.ts'
import { sentence } from '#domain/messages/catalogues.ts'
import { EngineError } from '#wire/fault.ts'
import { defineNew, type DescriptionKey, descriptionKeys, setAttributes, updateDocuments } from '../importing/description-rows.ts'
import type { WriteStore } from '../store/database.ts'
import { countMostAttributes, type Period, readPeriods, removeAttributes } from './queries.ts'

const mostAttributes = 200

export type Values = {
  readonly values: Partial<Record<DescriptionKey, string | null>>
  readonly attributes: Readonly<Record<string, string>>
}

/** What attributes of its own a project has, and which values a document has now: those are not checked again. */
export type Known = { readonly definitions: readonly AttributeDefinition[]; readonly current?: Readonly<Record<string, string>> }

/**
 * What a person typed, as it is stored: on one line, without blanks at its ends, as its type writes it, nothing as null.
 * @throws EngineError `invalid` for a title of nothing, a language that nobody knows, a value that its attribute does not take, a name that documents have already
 */
export function cleanDescription({ attributes = {}, ...given }: Partial<Description>, known: Known = { definitions: [] }): Values {
  const values: Partial<Record<DescriptionKey, string | null>> = {}
  for (const key of descriptionKeys) {
    const value = given[key]
    if (value !== undefined) values[key] = oneLine(value ?? '') || null
  }
  if (values.kind) values.kind = storedKind(values.kind)
  if (values.language) values.language = cleanLanguage(values.language)
  if (values.title === null) throw new EngineError({ code: 'invalid', message: sentence('documents.titleEmpty') })
  const entries = Object.entries(attributes).map(([key, value]) => [oneLine(key), value] as const)
  return { values, attributes: Object.fromEntries(entries.filter(([key]) => key).map(([key, value]) => [key, cleanAttribute(key, value, known)])) }
}

function cleanLanguage(written: string): string {
  const tag = readLanguage(written)
  if (tag === undefined) throw new EngineError({ code: 'invalid', message: sentence('attributes.notALanguage', { value: written.slice(0, 80) }) })
  return tag
}

function cleanAttribute(key: string, value: string, { definitions, current = {} }: Known): string {
  const stored = Object.hasOwn(current, key) ? current[key] : undefined
  if (stored !== undefined && oneLine(value) === oneLine(stored)) return stored
  const definition = definitions.find(({ name }) => name === key)
  if (!definition && isReserved(key)) throw new EngineError({ code: 'invalid', message: sentence('attributes.nameReserved', { name: key }) })
  const read = readValue(definition ?? { name: key, type: 'text', choices: [] }, value)
  if ('problem' in read) throw new EngineError({ code: 'invalid', message: read.problem })
  return read.value
}

/**
 * Sets what is named of documents; an attribute of nothing goes. Those that are given the very same values are written together.
 * @throws EngineError `invalid` for a period that would end before it begins, or for more than 200 attributes
 */
export function writeDescriptions(write: WriteStore, given: Iterable<readonly [document: Id, values: Values]>): void {
  const documentsByValues = Map.groupBy(given, ([, values]) => values)
  // Once for all, not for each document that has another new one.
  defineNew(write, [...documentsByValues.keys()].flatMap(({ attributes }) => Object.entries(attributes).flatMap(([key, value]) => (value ? [key] : []))))
  const [bounded, attributed]: [Id[], Id[]] = [[], []]
  for (const [{ values, attributes }, pairs] of documentsByValues) {
    const documents = pairs.map(([document]) => document)
    updateDocuments(write, documents, values)
    if (values.periodFrom !== undefined || values.periodTo !== undefined) bounded.push(...documents)
    const entries = Object.entries(attributes)
    const [set, cleared] = [entries.filter(([, value]) => value), entries.filter(([, value]) => !value)]
    setAttributes(write, documents, Object.fromEntries(set))
    removeAttributes(write, documents, cleared.map(([key]) => key))
    if (entries.length > 0) attributed.push(...documents)
  }
  if (bounded.length > 0) readPeriods(write, bounded).forEach(checkPeriod)
  if (attributed.length === 0 || countMostAttributes(write, attributed) <= mostAttributes) return
  throw new EngineError({ code: 'invalid', message: sentence('documents.tooManyAttributes', { limit: mostAttributes }) })
}

function checkPeriod({ title, from, to }: Period): void {
  if (!isBackwards(from, to)) return
  throw new EngineError({ code: 'invalid', message: sentence('attributes.backwards', { title: title.slice(0, 120), from: from ?? '', to: to ?? '' }) })
}
