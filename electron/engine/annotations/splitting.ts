import type { Handlers } from '#contract/index.ts'
import { highlightSpan } from '#domain/graphemes.ts'
import { sentence } from '#domain/messages/catalogues.ts'
import { insertAnnotation } from '../excerpts/coding/highlight-rows.ts'
import { quoteOf } from '../excerpts/coding/quotes.ts'
import type { Store } from '../store/database.ts'
import { fault, rowOf, settledRow, type TextOf } from './known.ts'
import { annotationExists, copyMarks, moveAnnotation } from './queries.ts'

/**
 * Cuts a highlight in two, one operation. What is coded is who coded it and when: the second one has the first one's coder and time of making.
 * @throws EngineError `invalid` where a half would be empty or a character would be cut
 */
export function splitAnnotation(store: Store, textOf: TextOf, { annotation, at, id }: Parameters<Handlers['annotations']['split']>[0]) {
  const row = settledRow(store, annotation)
  const text = textOf(store, row.version)
  if (at <= row.start || at >= row.end) throw fault('invalid', 'annotations.splitOutside')
  // Refused by the sentence about characters before white space is looked at, which would move the cut.
  quoteOf(text, row.start, at)
  const [first, second] = [highlightSpan(text, { start: row.start, end: at }), highlightSpan(text, { start: at, end: row.end })]
  if (!first || !second) throw fault('invalid', 'annotations.splitOutside')
  if (annotationExists(store, id)) throw fault('conflict', 'annotations.idTaken')
  store.operation(sentence('annotations.split'), write => {
    const now = store.now()
    moveAnnotation(write, { id: annotation, ...first, ...quoteOf(text, first.start, first.end), at: now })
    const { document, version, starred, coder, createdAt } = row
    insertAnnotation(write, { id, document, version, ...second, ...quoteOf(text, second.start, second.end), starred, coder, at: createdAt, updatedAt: now })
    copyMarks(write, annotation, id)
  })
  return { first: rowOf(store, annotation), second: rowOf(store, id) }
}
