import type { AnnotationRow } from '#contract/coding/annotations.ts'
import type { Id } from '#domain/ids.ts'
import { type MessageId, sentence } from '#domain/messages/catalogues.ts'
import { EngineError, type FaultCode } from '#wire/fault.ts'
import { knownHighlights } from '../changing/queries.ts'
import { annotationRows } from '../excerpts/annotation-rows.ts'
import type { ReadStore } from '../store/database.ts'
import { readDocument, readText } from './queries.ts'

/** A version's text never changes, so the last one is kept: highlighting goes on in the document where it began. */
export function lastText() {
  let last = { version: '', text: '' }
  return (read: ReadStore, version: Id) => {
    if (last.version !== version) last = { version, text: readText(read, version) }
    return last.text
  }
}
export type TextOf = ReturnType<typeof lastText>

export function openDocument(read: ReadStore, id: Id) {
  const document = readDocument(read, id)
  if (!document) throw fault('missing', 'annotations.unknownDocument')
  if (document.removed) throw fault('invalid', 'annotations.documentRemoved')
  return document
}

export function rowOf(read: ReadStore, id: Id) {
  const [row] = annotationRows(read, [id])
  if (!row) throw fault('missing', 'annotations.unknown')
  return row
}

/**
 * A highlight that stands in the text that is read now, as it is.
 * @throws EngineError `missing` when it is not there any more, `invalid` when it waits on an earlier text
 */
export function settledRow(read: ReadStore, id: Id): AnnotationRow {
  knownHighlights(read, [id])
  const row = rowOf(read, id)
  if (openDocument(read, row.document).version !== row.version) throw fault('invalid', 'annotations.unsettledFirst')
  return row
}

export function fault(code: FaultCode, id: MessageId): EngineError {
  return new EngineError({ code, message: sentence(id) })
}
