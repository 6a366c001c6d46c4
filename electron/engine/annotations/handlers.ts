import type { ThemeReference } from '#contract/annotations.ts'
import type { Handlers } from '#contract/index.ts'
import type { Id } from '#domain/ids.ts'
import { sentence } from '#domain/messages/catalogues.ts'
import { canonicalText } from '#domain/text.ts'
import type { Desk } from '../desk.ts'
import { annotationRows } from '../excerpts/annotation-rows.ts'
import { addThemes, insertAnnotation, touchAnnotations } from '../excerpts/coding/highlight-rows.ts'
import { quoteOf } from '../excerpts/coding/quotes.ts'
import { checkedValue, readField, writeValue } from '../excerpts/field-rows.ts'
import { checkName, GrowingCodebook } from '../excerpts/growing-codebook.ts'
import { readThemes } from '../excerpts/theme-rows.ts'
import type { ReadStore, Store, WriteStore } from '../store/database.ts'
import { fault, known, lastText, openDocument, rowOf, type TextOf } from './known.ts'
import { highlightLabel, tagLabel } from './labels.ts'
import { mergeAnnotations } from './merging.ts'
import {
  annotationExists, annotationsToRetag, annotationsToStar, deleteAnnotations, insertMemo, moveAnnotation, removeThemes, starAnnotations,
} from './queries.ts'
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
    unsettled: ({ document, withLeft }) => unsettledRows(desk.store(), document, withLeft),
    settle: input => settle(desk.store(), textOf, input),
    leave({ annotations }) {
      const store = desk.store()
      const chosen = known(store, annotations)
      return { changed: store.operation(sentence('annotations.leave', { count: chosen.length }), write => leaveUnsettled(write, chosen)) }
    },
    create: input => create(desk.store(), textOf, input),
    tag: input => tag(desk.store(), input),
    star({ annotations, starred }) {
      const store = desk.store()
      const chosen = annotationsToStar(store, known(store, annotations), starred)
      store.operation(sentence(starred ? 'annotations.star' : 'annotations.unstar', { count: chosen.length }), write =>
        starAnnotations(write, chosen, starred, store.now()),
      )
      return { changed: chosen.length }
    },
    resize: input => resize(desk.store(), textOf, input),
    split: input => splitAnnotation(desk.store(), textOf, input),
    merge: input => mergeAnnotations(desk.store(), textOf, input),
    remove({ annotations }) {
      const store = desk.store()
      const chosen = known(store, annotations)
      const removed = store.operation(sentence('annotations.remove', { count: chosen.length }), write => deleteAnnotations(write, chosen))
      return { removed }
    },
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
    addThemes(write, [id], growThemes(store, write, references))
    for (const { field, value } of values) writeValue(write, [id], field, value)
    if (memo.trim()) insertMemo(write, { id: store.newId(), annotation: id, plain: memo, at })
  })
  return rowOf(store, id)
}

function tag(store: Store, input: Parameters<Rooms['tag']>[0]) {
  const chosen = known(store, input.annotations)
  const references = input.add.map(checkReference)
  const added = themeNames(store, references)
  const existing = existingThemes(store, references)
  const remove = input.remove.filter(theme => !existing?.includes(theme))
  const removed = themeNames(store, remove.map(id => ({ id })), 'skip')
  const changing = existing ? annotationsToRetag(store, chosen, existing, remove) : chosen
  return store.operation(tagLabel(changing.length, added, removed), write => {
    const themes = growThemes(store, write, references)
    addThemes(write, changing, themes)
    removeThemes(write, changing, remove.filter(theme => !themes.includes(theme)))
    touchAnnotations(write, changing, store.now())
    return { changed: changing.length, themes }
  })
}

function resize(store: Store, textOf: TextOf, { annotation, start, end }: Parameters<Rooms['resize']>[0]) {
  known(store, [annotation])
  const before = rowOf(store, annotation)
  const quote = quoteOf(textOf(store, before.version), start, end)
  if (before.start === start && before.end === end) return before
  store.operation(sentence('annotations.resize'), write => moveAnnotation(write, { id: annotation, start, end, ...quote, at: store.now() }))
  return rowOf(store, annotation)
}

function settle(store: Store, textOf: TextOf, { annotation, start, end }: Parameters<Rooms['settle']>[0]) {
  known(store, [annotation])
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

function checkReference(reference: ThemeReference): ThemeReference {
  return 'id' in reference ? reference : { path: reference.path.map(checkName) }
}

/** The last names of the themes meant, each theme once. */
function themeNames(read: ReadStore, references: readonly ThemeReference[], unknown: 'refuse' | 'skip' = 'refuse'): string[] {
  const nameById = new Map(readThemes(read).map(row => [row.id, row.name]))
  const nameByReference = new Map<string, string>()
  for (const reference of references) {
    const name = 'id' in reference ? nameById.get(reference.id) : reference.path.at(-1)
    if (name === undefined && unknown === 'refuse') throw fault('missing', 'annotations.unknownTheme')
    if (name !== undefined) nameByReference.set(JSON.stringify(reference), name)
  }
  return [...nameByReference.values()]
}

/** The ids of the themes meant, each once; null when one of them is yet to be made. */
function existingThemes(read: ReadStore, references: readonly ThemeReference[]): Id[] | null {
  const rows = readThemes(read)
  const found = references.map(reference => {
    if ('id' in reference) return reference.id
    let parent: Id | null = null
    for (const name of reference.path) {
      const row = rows.find(candidate => candidate.parent === parent && candidate.name === name)
      if (!row) return null
      parent = row.id
    }
    return parent
  })
  return found.includes(null) ? null : [...new Set(found.flatMap(id => id ?? []))]
}

function growThemes(store: Store, write: WriteStore, references: readonly ThemeReference[]): Id[] {
  if (references.length === 0) return []
  const codebook = new GrowingCodebook(write, () => store.newId())
  return [...new Set(references.map(reference => ('id' in reference ? reference.id : codebook.grow(reference.path).theme.id)))]
}
