import type { Description } from '#contract/documents/documents.ts'
import type { Id } from '#domain/ids.ts'
import { sentence } from '#domain/messages/catalogues.ts'
import { EngineError } from '#wire/fault.ts'
import type { Store } from '../../store/database.ts'
import { cleanDescription, type Values, writeDescriptions } from '../description.ts'
import { attributeRows } from '../../importing/description-rows.ts'
import { type Described, describedRows } from '../queries.ts'

/**
 * Gives several documents the same values, as one operation.
 * @returns how many of them had others before
 * @throws EngineError `missing` when one is not there, `invalid` when a value is not taken, or for a title of more than one
 */
export function setForAll(store: Store, ids: readonly Id[], given: Partial<Description>): number {
  const documents = describedRows(store, ids)
  if (documents.length !== new Set(ids).size) throw new EngineError({ code: 'missing', message: sentence('documents.missing') })
  if (given.title !== undefined && documents.length > 1) throw new EngineError({ code: 'invalid', message: sentence('attributes.oneTitle') })
  const cleaned = cleanDescription(given, { definitions: attributeRows(store) })
  const differing = documents.filter(row => differs(row, cleaned))
  const names = Object.keys(cleaned.attributes)
  const [name] = names
  const isOne = name !== undefined && names.length === 1 && Object.keys(cleaned.values).length === 0
  const label = isOne ? sentence('attributes.set', { name, count: differing.length }) : sentence('attributes.setSeveral', { count: differing.length })
  store.operation(label, write => writeDescriptions(write, differing.map(({ id }) => [id, cleaned] as const)))
  return differing.length
}

/** Whether a document has other values than these. */
function differs({ values: before, attributes: stored }: Described, { values, attributes }: Values): boolean {
  return (
    Object.entries(values).some(([key, value]) => (value ?? null) !== before[key as keyof typeof values]) ||
    Object.entries(attributes).some(([key, value]) => value !== (Object.hasOwn(stored, key) ? stored[key] : ''))
  )
}
