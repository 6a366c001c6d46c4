import type { Handlers } from '#contract/index.ts'
import { sentence } from '#domain/messages/catalogues.ts'
import { canonicalText } from '#domain/text.ts'
import { makeChange } from '../changing/making.ts'
import { knownHighlights } from '../changing/queries.ts'
import { checkReference, growThemes, themeNames } from '../changing/theme-references.ts'
import type { Desk } from '../desk.ts'
import { annotationRows } from '../excerpts/annotation-rows.ts'
import { addThemes, insertAnnotation } from '../excerpts/coding/highlight-rows.ts'
import { quoteOf } from '../excerpts/coding/quotes.ts'
import { checkedValue, readField, writeValue } from '../excerpts/field-rows.ts'
import type { Store } from '../store/database.ts'
import { fault, lastText, openDocument, rowOf, type TextOf } from './known.ts'
import { highlightLabel } from './labels.ts'
import { mergeAnnotations } from './merging.ts'
import { annotationExists, countHidden, insertMemo, moveAnnotation } from './queries.ts'
import { dropSupposed, keepPlace, leaveUnsettled, setVersion, unsettledRows } from './settling.ts'
import { splitAnnotation } from './splitting.ts'

type Rooms = Handlers['annotations']

/** Highlights: made, tagged, starred, moved and deleted. Each call is one operation; one that changes nothing leaves no trace in the history. */
export function annotationsHandlers(desk: Desk): Rooms {
  const textOf = lastText()
  return {
    list({ document, version, within }) {
      const open = openDocument(desk.store(), document)
      return annotationRows(desk.store(), { document, version: version ?? open.version, ...(within && { within }) })
    },
    hidden: () => ({ hidden: countHidden(desk.store()) }),
    unsettled: ({ document, withLeft }) => unsettledRows(desk.store(), document, withLeft),
    settle: input => settle(desk.store(), textOf, input),
    leave({ annotations }) {
      const store = desk.store()
      const chosen = knownHighlights(store, annotations)
      return { changed: store.operation(sentence('annotations.leave', { count: chosen.length }), write => leaveUnsettled(write, chosen)) }
    },
    create: input => create(desk.store(), textOf, input),
    tag: (input, job) => makeChange(desk, 'tag', input, input.annotations.length, job),
    star: (input, job) => makeChange(desk, 'star', input, input.annotations.length, job),
    resize: input => resize(desk.store(), textOf, input),
    split: input => splitAnnotation(desk.store(), textOf, input),
    merge: input => mergeAnnotations(desk.store(), textOf, input),
    remove: (input, job) => makeChange(desk, 'remove', input, input.annotations.length, job),
  }
}

function create(store: Store, textOf: TextOf, input: Parameters<Rooms['create']>[0]) {
  const { id, document, start, end, starred } = input
  const { version } = openDocument(store, document)
  const quote = quoteOf(textOf(store, version), start, end)
  if (annotationExists(store, id)) throw fault('conflict', 'annotations.idTaken')
  const references = input.themes.map(checkReference)
  const memo = canonicalText(input.memo)
  const values = (input.values ?? []).map(({ field, value }) => ({ field, value: checkedValue(readField(store, field), value) }))
  store.operation(highlightLabel(themeNames(store, references)), write => {
    const at = store.now()
    insertAnnotation(write, { id, document, version, start, end, ...quote, starred, coder: store.coder(), at })
    addThemes(write, [id], growThemes(store.newId, write, references))
    for (const { field, value } of values) writeValue(write, [id], field, value)
    if (memo.trim()) insertMemo(write, { id: store.newId(), annotation: id, plain: memo, coder: store.coder(), at })
  })
  return rowOf(store, id)
}

function resize(store: Store, textOf: TextOf, { annotation, start, end }: Parameters<Rooms['resize']>[0]) {
  knownHighlights(store, [annotation])
  const before = rowOf(store, annotation)
  const quote = quoteOf(textOf(store, before.version), start, end)
  if (before.start === start && before.end === end) return before
  store.operation(sentence('annotations.resize'), write => moveAnnotation(write, { id: annotation, start, end, ...quote, at: store.now() }))
  return rowOf(store, annotation)
}

function settle(store: Store, textOf: TextOf, { annotation, start, end }: Parameters<Rooms['settle']>[0]) {
  knownHighlights(store, [annotation])
  const before = rowOf(store, annotation)
  const { version } = openDocument(store, before.document)
  const quote = quoteOf(textOf(store, version), start, end)
  store.operation(sentence('annotations.settle'), write => {
    if (before.version !== version) keepPlace(write, annotation)
    setVersion(write, annotation, version)
    moveAnnotation(write, { id: annotation, start, end, ...quote, at: store.now() })
    dropSupposed(write, annotation, version)
  })
  return rowOf(store, annotation)
}
