import type { AnnotationRow, ThemeReference } from '#contract/coding/annotations.ts'
import { cite } from '#domain/citation.ts'
import { boundaryBefore } from '#domain/graphemes.ts'
import { uuidv7, type Id } from '#domain/ids.ts'
import type { Span } from '../../text/blocks.ts'
import { copiedQuote, writeClipboard } from '../../text/copying.ts'
import { highlightSpan, isEmpty, moveEdge, spanOf, type Step } from '../../text/selection.ts'
import { notifyDone } from '../../state/notices.ts'
import { projectStore } from '../../state/project.ts'
import { remember, settingsStore } from '../../state/settings.ts'
import { openSheet } from '../../state/window/sheets.ts'
import { ownTextAt } from '../caret.ts'
import { stepStrength, strengthOf } from '../fields/setting.ts'
import type { PaneHandle } from '../pane-handle.ts'
import { clear, pick } from '../pane-state.ts'
import type { Reading } from '../reading.ts'
import { recentName, recentThemes } from './recent-themes.ts'

/** How many themes count as used lately. */
const recentCount = 8
const lastName = 'reader.lastThemes'

/** An id for what is made here, so that it can be named before the engine answers. */
export function newId(): Id {
  return uuidv7(Date.now(), crypto.getRandomValues(new Uint8Array(10)))
}

/** Whether the open project may be changed, and the text that is read in it. */
export function isWritable(reading?: Reading | null): boolean {
  return projectStore.getState().project?.readOnly === false && !reading?.isFixed
}

/** The highlight that is picked, as it is now. */
export function pickedRow({ pane, reading }: PaneHandle): AnnotationRow | null {
  const { picked } = pane.getState()
  return (picked && reading()?.index.byId.get(picked)) || null
}

/** The own text of the clauses from one to another, without the white space at its ends. */
export function clauseSpan({ text, clauses }: Pick<Reading, 'text' | 'clauses'>, from: number, to: number): Span | null {
  const first = clauses[Math.min(from, to)]
  const last = clauses[Math.max(from, to)]
  return first && last ? highlightSpan(text, { start: first.start, end: last.textEnd }) : null
}

/** What a highlight would cover now: the selection, or the clauses under the clause cursor. */
export function spanToTag({ pane, reading }: PaneHandle): Span | null {
  const { selection, cursor } = pane.getState()
  const now = reading()
  if (!now) return null
  if (selection && !isEmpty(selection)) return highlightSpan(now.text, spanOf(selection))
  return cursor ? clauseSpan(now, cursor.from, cursor.to) : null
}

/**
 * Tags what is picked, selected or under the clause cursor. `toggle`: themes that it has already are taken off. One press is one
 * operation, however many themes it names and however many of them are new. Answers whether there was anything to tag.
 */
export function applyThemes(handle: PaneHandle, references: readonly ThemeReference[], mode: 'toggle' | 'add' = 'toggle'): Promise<void> {
  return handle.inTurn(async () => {
    const { engine } = handle
    const row = pickedRow(handle) ?? sameSpanRow(handle)
    if (!row) return void (await highlight(handle, { themes: references }))
    const has = (reference: ThemeReference) => 'id' in reference && row.themes.includes(reference.id)
    const remove = mode === 'toggle' ? references.flatMap(reference => ('id' in reference && has(reference) ? [reference.id] : [])) : []
    const add = references.filter(reference => !has(reference))
    if (add.length || remove.length) {
      const { themes } = await engine.annotations.tag({ annotations: [row.id], add: [...add], remove })
      noteRecent(handle, add.length ? themes : [])
    }
    pick(handle.pane, row.id)
  })
}

type Marking = { readonly themes?: readonly ThemeReference[]; readonly starred?: boolean; readonly values?: { field: Id; value: string }[] }

/** Makes a highlight of what is selected or under the clause cursor and picks it, unless one has gone on by then. Answers its id, null when nothing can be highlighted. */
async function highlight(handle: PaneHandle, { themes = [], starred = false, values = [] }: Marking): Promise<Id | null> {
  const { engine, pane, reading } = handle
  const span = spanToTag(handle)
  const now = reading()
  if (!span || !now) return null
  const id = newId()
  const { selection, cursor } = pane.getState()
  pane.setState({ made: id })
  const row = await engine.annotations.create({ id, document: now.document, ...span, themes: [...themes], starred, values })
  noteRecent(handle, row.themes)
  const isStillThere = pane.getState().selection === selection && pane.getState().cursor === cursor
  if (isStillThere) pick(pane, id)
  return id
}

/** A highlight of exactly what is selected: tagging the same words again tags it instead of laying a second one over it. */
function sameSpanRow(handle: PaneHandle): AnnotationRow | null {
  const span = spanToTag(handle)
  const rows = span ? (handle.reading()?.index.at(span.start) ?? []) : []
  return rows.find(row => row.start === span?.start && row.end === span.end) ?? null
}

/** Makes a plain highlight of what is selected or under the clause cursor, to be tagged later; picks the one that is there already. */
export function highlightOnly(handle: PaneHandle): Promise<void> {
  return handle.inTurn(async () => {
    const row = pickedRow(handle) ?? sameSpanRow(handle)
    if (row) pick(handle.pane, row.id)
    else await highlight(handle, {})
  })
}

export function toggleStar(handle: PaneHandle): Promise<void> {
  return handle.inTurn(async () => {
    const row = pickedRow(handle) ?? sameSpanRow(handle)
    if (!row) return void (await highlight(handle, { starred: true }))
    await handle.engine.annotations.star({ annotations: [row.id], starred: !row.starred })
    pick(handle.pane, row.id)
  })
}

/** Raises or lowers the strength of what is picked by a step; a selection becomes a highlight of the least strength. */
export function stepPicked(handle: PaneHandle, by: 1 | -1): Promise<void> {
  return handle.inTurn(async () => {
    const row = pickedRow(handle) ?? sameSpanRow(handle)
    if (row) {
      await stepStrength(handle.engine, [row.id], by)
      return pick(handle.pane, row.id)
    }
    if (by < 0) return
    const scale = strengthOf(await handle.engine.fields.list({}))
    if (!scale) return openSheet({ name: 'fields', after: () => void stepPicked(handle, by) })
    await highlight(handle, { values: [{ field: scale.id, value: scale.choices[0] ?? '' }] })
  })
}

/** Opens the memo of what is picked; a selection becomes a highlight first. */
export function openMemo(handle: PaneHandle): Promise<void> {
  return handle.inTurn(async () => {
    const id = (pickedRow(handle) ?? sameSpanRow(handle))?.id ?? (await highlight(handle, {}))
    if (id) pick(handle.pane, id, 'memo')
  })
}

export function removePicked(handle: PaneHandle): Promise<void> {
  return handle.inTurn(async () => {
    const row = pickedRow(handle)
    if (!row) return
    await handle.engine.annotations.remove({ annotations: [row.id] })
    clear(handle.pane)
    handle.text()?.focus()
    notifyDone('reader.removed', undefined, true)
  })
}

/** Gives the picked highlight new edges; edges that can't be honoured are left where they are. */
export function resizePicked(handle: PaneHandle, span: Span): Promise<void> {
  return handle.inTurn(async () => {
    const row = pickedRow(handle)
    const text = handle.reading()?.text ?? ''
    const whole = highlightSpan(text, span)
    try {
      const isMoved = row && whole && (whole.start !== row.start || whole.end !== row.end)
      if (isMoved) await handle.engine.annotations.resize({ annotation: row.id, ...whole })
    } finally {
      handle.pane.setState({ draft: null })
    }
  })
}

export function stepEdge(handle: PaneHandle, edge: 'start' | 'end', step: Step, direction: 1 | -1): Promise<void> {
  const row = pickedRow(handle)
  const now = handle.reading()
  if (!row || !now) return Promise.resolve()
  return resizePicked(handle, moveEdge(now.text, row, edge, step, direction, now.language, ownTextAt(now, row[edge], direction)))
}

/** What copying takes: the selection, else the picked highlight, else the clauses under the cursor; null when there is none. */
export function quoteToCopy(handle: PaneHandle): ReturnType<typeof copiedQuote> | null {
  const now = handle.reading()
  const span = pickedRow(handle) ?? spanToTag(handle)
  if (!now || !span) return null
  const citation = cite(now.shortTitle, now.clauses, span.start, span.end, now.pages)
  return copiedQuote(now.text.slice(span.start, span.end), citation)
}

export function copyQuote(handle: PaneHandle): Promise<void> {
  return handle.inTurn(async () => {
    const quote = quoteToCopy(handle)
    if (!quote) return
    await writeClipboard(quote)
    notifyDone('reader.copied')
  })
}

/** The themes that the last press put on, by id, where they are still there and not archived. */
export function lastThemes({ reading }: PaneHandle): string[] {
  const ids = settingsStore.getState().remembered[lastName]
  return Array.isArray(ids) ? ids.filter(id => typeof id === 'string' && reading()?.looks.get(id)?.archived === false).map(String) : []
}

/** Puts the themes of the last press on what is picked, selected or under the clause cursor; takes none off. */
export function repeatThemes(handle: PaneHandle): Promise<void> {
  return applyThemes(handle, lastThemes(handle).map(id => ({ id })), 'add')
}

/** UTF-16 code units of a theme's name that is taken from the text. */
const longestInVivo = 60

/** Makes a theme that is called by the words that are selected or picked (in-vivo coding), and tags them with it; one that has this name already is taken. */
export function tagInVivo(handle: PaneHandle): Promise<void> {
  const span = pickedRow(handle) ?? spanToTag(handle)
  const words = span ? (handle.reading()?.text.slice(span.start, span.end) ?? '').replace(/\s+/gu, ' ').trim() : ''
  if (words === '') return Promise.resolve()
  const end = words.length > longestInVivo ? boundaryBefore(words, longestInVivo) : words.length
  return applyThemes(handle, [{ path: [end < words.length ? `${words.slice(0, end).trimEnd()}…` : words] }], 'add')
}

function noteRecent({ engine }: PaneHandle, ids: readonly string[]): void {
  if (!ids.length) return
  remember(engine, lastName, [...ids])
  const before = recentThemes()
  const now = [...new Set([...ids, ...before])].slice(0, recentCount)
  if (now.join() !== before.join()) remember(engine, recentName, now)
}
