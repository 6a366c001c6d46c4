import type { TargetName } from '#contract/targets.ts'
import { describe } from '#domain/anchor.ts'
import type { Id } from '#domain/ids.ts'
import { type MessageId, sentence } from '#domain/messages/catalogues.ts'
import { EngineError, type FaultCode } from '#wire/fault.ts'
import { readText } from '../excerpts/queries.ts'
import type { Store } from '../store/database.ts'
import { type NewTarget, type Promising, readPromising, readStoredById, type StoredTarget } from './queries.ts'
import type { Readings, ReadRow } from './reading.ts'

/** A row that is named: stored already, or as it would be stored, of which nothing is said yet. `isHidden`: somebody else spoke of it, which is not shown to who codes blind. */
export type Named = { readonly stored: StoredTarget | null; readonly fresh: NewTarget | null; readonly id: Id; readonly isHidden: boolean }

/**
 * The rows that are named, in their order.
 * @throws EngineError `missing` for one that neither is stored nor is read from its document's text of now
 */
export function namedTargets(store: Store, readings: Readings, names: readonly TargetName[]): Named[] {
  const storedById = new Map(readStoredById(store, names.map(({ id }) => id)).map(row => [row.id, row]))
  const documents = new Map(readPromising(store).map(document => [document.id, document]))
  const hidden = new Map(hiddenTargets(store, names.map(({ id }) => id)).map(row => [row.id, row]))
  const rowsByDocument = new Map<Id, { readonly text: string; readonly rowById: ReadonlyMap<Id, ReadRow> }>()
  const readingOf = (document: Promising) => {
    const known = rowsByDocument.get(document.id) ?? { text: readText(store, document.version), rowById: new Map(readings.of(store, document).map(row => [row.id, row])) }
    rowsByDocument.set(document.id, known)
    return known
  }
  const named = new Map<Id, Named>()
  for (const { id, document: wanted } of names) {
    const stored = storedById.get(id) ?? hidden.get(id)
    const document = documents.get(stored?.document ?? wanted)
    if (!document) throw fault('missing', 'targets.unknown')
    if (stored) {
      named.set(id, { id, stored, fresh: null, isHidden: hidden.has(id) })
      continue
    }
    const { text, rowById } = readingOf(document)
    const row = rowById.get(id)
    if (!row) throw fault('missing', 'targets.unknown')
    named.set(id, { id, stored: null, fresh: freshTarget(store, document, text, row, 'read'), isHidden: false })
  }
  return [...named.values()]
}

/** Of these rows those that somebody else spoke of, while that is hidden. */
function hiddenTargets(store: Store, ids: readonly Id[]): StoredTarget[] {
  return store.onlyCoder() === null ? [] : readStoredById(store.everybody, ids).filter(({ coder }) => isHidden(store, coder))
}

/** Whether what this coder wrote is not shown to who works here. What nobody is known to have written is everybody's. */
export function isHidden(store: Store, coder: string): boolean {
  const only = store.onlyCoder()
  return only !== null && coder !== '' && coder !== only
}

/** What is said here would be laid over what somebody else said and nobody sees. @throws EngineError `conflict` then */
export function refuseHidden(isAny: boolean): void {
  if (isAny) throw fault('conflict', 'targets.hidden.refused')
}

type Place = Pick<ReadRow, 'id' | 'start' | 'end' | 'amount' | 'fields'>

/** A row as it is stored when a person first speaks of it. */
export function freshTarget(store: Store, document: Promising, text: string, { id, start, end, amount, fields }: Place, origin: 'read' | 'hand'): NewTarget {
  const { exact, prefix, suffix } = describe(text, start, end)
  return {
    id, document: document.id, version: document.version, start, end, exact, prefix, suffix, amount_from: amount ? amount.start - start : null, amount_to: amount ? amount.end - start : null,
    origin, verdict: null, seen: JSON.stringify(fields), said: '{}', status: null, note: '', coder: store.coder(), at: store.now(),
  }
}

export function fault(code: FaultCode, id: MessageId): EngineError {
  return new EngineError({ code, message: sentence(id) })
}
