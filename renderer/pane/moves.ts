import type { AnnotationRow } from '#contract/coding/annotations.ts'
import { firstWords } from '#domain/text/first-words.ts'
import { sentencesOf } from '#domain/words/sentences.ts'
import type { Say } from '../state/language.ts'
import { settingsStore } from '../state/settings.ts'
import { whenWhole } from '../state/asking/records.ts'
import type { Span } from '../text/blocks.ts'
import { withoutLabel } from '../text/labels.ts'
import { spanOf } from '../text/selection.ts'
import { selectionFocusFrom } from './caret.ts'
import { describeHighlight } from './highlights/describing.ts'
import { clauseSpan, pickedRow } from './tagging/actions.ts'
import type { PaneHandle } from './pane-handle.ts'
import { announce, clear, pick, select } from './pane-state.ts'
import { clauseIndexAt, type Reading } from './reading.ts'

/** Longest beginning of a clause that is read out, in words or Han characters. */
const spokenWords = 12

/** Where keys begin when nothing is selected, picked or under the cursor: where the text was clicked while that can be seen, else the first line on the screen. */
function beginning(handle: PaneHandle): number {
  const { caret, place } = handle.pane.getState()
  return caret !== null && handle.text()?.shows({ start: caret, end: caret }) ? caret : place
}

/** Moves the clause cursor by one clause that is read, or stretches it; a cursor that is nowhere yet goes to the clause that was clicked, or the first on the screen. */
export function moveClause(handle: PaneHandle, direction: 1 | -1, say: Say, stretch = false): void {
  const reading = handle.reading()
  if (!reading?.clauses.length) return
  const { cursor, picked, selection, caret } = handle.pane.getState()
  const row = pickedRow(handle)
  const from = row?.start ?? (selection ? Math.min(selection.anchor, selection.focus) : null)
  const here = cursor?.to ?? clauseIndexAt(reading, from ?? beginning(handle))
  const isThere = cursor !== null || from !== null || picked !== null
  const isClicked = !isThere && caret !== null && here === clauseIndexAt(reading, caret)
  const to = isClicked ? here : (nextRead(reading, isThere ? here + direction : here, direction) ?? here)
  clear(handle.pane)
  handle.pane.setState({ cursor: { from: stretch && cursor ? cursor.from : to, to } })
  showCursor(handle, reading, say)
}

/** From an index on the first clause that is read: what is set aside as boilerplate is passed over. Undefined where no other one is left. */
function nextRead({ clauses }: Reading, from: number, direction: 1 | -1): number | undefined {
  let at = from
  while (clauses[at]?.kind === 'boilerplate') at += direction
  return clauses[at] ? at : undefined
}

/** Arrow keys: through a clause longer than the window line by line, then on to the next clause. */
export function moveOrScroll(handle: PaneHandle, direction: 1 | -1, say: Say): void {
  const reading = handle.reading()
  const { cursor } = handle.pane.getState()
  const span = reading && cursor ? clauseSpan(reading, cursor.to, cursor.to) : null
  const text = handle.text()
  if (span && text?.reachesBeyond(span, direction)) text.scrollLines(4 * direction)
  else moveClause(handle, direction, say)
}

function showCursor(handle: PaneHandle, reading: Reading, say: Say): void {
  const { cursor } = handle.pane.getState()
  const span = cursor ? clauseSpan(reading, cursor.to, cursor.to) : null
  if (!cursor || !span) return
  handle.text()?.reveal(span)
  announce(handle.pane, describeClause(reading, cursor, say))
}

/** Label, first words and number of highlights of the clause one came to; how many clauses are taken when there are several. */
function describeClause(reading: Reading, cursor: { readonly from: number; readonly to: number }, say: Say): string {
  const clause = reading.clauses[cursor.to]
  const span = clauseSpan(reading, cursor.to, cursor.to)
  if (!clause || !span) return ''
  const highlights = reading.index.sorted.filter(row => row.start < span.end && row.end > span.start).length
  const words = firstWords(withoutLabel(reading.text.slice(span.start, span.end), clause.label), spokenWords)
  const taken = Math.abs(cursor.to - cursor.from) + 1
  return say('reader.announce.clause', { label: clause.label, words, highlights, taken }).trim()
}

/** The next or previous highlight from where one is, round the ends; when all are here. */
export async function moveHighlight(handle: PaneHandle, direction: 1 | -1, say: Say, wanted: (id: string) => boolean = () => true): Promise<void> {
  const opened = handle.reading()
  if (opened?.isWhole === false) await whenWhole(opened.document)
  const row = nextRow(handle, direction, ({ id }) => wanted(id))
  if (row) goToHighlight(handle, row.id, say)
  else announce(handle.pane, say('reader.announce.noHighlights'))
}

/** The next or previous highlight of some from where one is, round the ends. */
export function nextRow(handle: PaneHandle, direction: 1 | -1, wanted: (row: AnnotationRow) => boolean): AnnotationRow | undefined {
  const reading = handle.reading()
  const rows = reading?.index.sorted.filter(wanted) ?? []
  if (!reading || !rows.length) return undefined
  const { cursor, selection } = handle.pane.getState()
  const picked = pickedRow(handle)
  const place = beginning(handle)
  const at = rows.findIndex(row => row.id === picked?.id)
  const from = picked?.start ?? selection?.focus ?? (cursor ? (reading.clauses[cursor.to]?.start ?? place) : place)
  const after = rows.findIndex(row => row.start >= from)
  const next = at >= 0 ? at + direction : direction > 0 ? (after < 0 ? 0 : after) : (after < 0 ? rows.length : after) - 1
  return rows[(next + rows.length) % rows.length]
}

/** Picks a highlight, shows it and says what it is. @param among which of how many that lie over each other it is */
export function goToHighlight(handle: PaneHandle, id: string, say: Say, among?: { readonly at: number; readonly count: number }): void {
  const reading = handle.reading()
  const row = reading?.index.byId.get(id)
  if (!reading || !row) return
  pick(handle.pane, id)
  handle.pane.setState({ cursor: null })
  handle.text()?.reveal(row)
  const what = describeHighlight(row, reading.looks, say, settingsStore.getState().spoken)
  announce(handle.pane, among ? `${say('reader.announce.among', among)} ${what}` : what)
}

/** Stretches the selection; without one it begins at the clause cursor, where the text was clicked, or at the first line on the screen. */
export function stretchSelection(handle: PaneHandle, how: Parameters<typeof selectionFocusFrom>[2], direction: 1 | -1): void {
  const reading = handle.reading()
  if (!reading) return
  const { selection, cursor } = handle.pane.getState()
  const row = pickedRow(handle)
  const place = beginning(handle)
  const begin = row ? { anchor: row.start, focus: row.end } : null
  const at = cursor ? (clauseSpan(reading, cursor.to, cursor.to)?.start ?? place) : place
  const from = selection ?? begin ?? { anchor: at, focus: at }
  const focus = selectionFocusFrom(reading, from.focus, how, direction, handle.text())
  handle.pane.setState({ selection: { anchor: from.anchor, focus }, picked: null, draft: null, bar: 'buttons', cursor: null })
  handle.text()?.reveal({ start: focus, end: focus })
}

/**
 * Selects the sentence where one is: at what is selected, picked, clicked or under the clause cursor; the next one where a whole sentence is selected
 * already. Says its first words.
 */
export function selectSentence(handle: PaneHandle): void {
  const reading = handle.reading()
  if (!reading) return
  const { selection, cursor } = handle.pane.getState()
  const row = pickedRow(handle)
  const place = cursor ? (clauseSpan(reading, cursor.from, cursor.from)?.start ?? 0) : beginning(handle)
  const from = row ?? (selection ? spanOf(selection) : { start: place, end: place })
  const found = sentenceFrom(reading, from)
  if (!found) return
  select(handle.pane, { anchor: found.start, focus: found.end })
  handle.pane.setState({ cursor: null })
  handle.text()?.reveal(found)
  announce(handle.pane, firstWords(reading.text.slice(found.start, found.end), spokenWords))
}

/** The sentence that holds the beginning of a span, or the next one where the span is that sentence; null behind the last. */
function sentenceFrom({ text, clauses, language }: Reading, { start, end }: Span): Span | null {
  for (let index = clauses.findLastIndex(clause => clause.start <= start); index < clauses.length; index += 1) {
    const clause = clauses[Math.max(0, index)]
    if (!clause) return null
    const own = sentencesOf(text.slice(clause.start, clause.textEnd), language).map(([from, to]) => ({ start: clause.start + from, end: clause.start + to }))
    const found = own.find(sentence => sentence.end > start && !(sentence.start === start && sentence.end === end))
    if (found) return found
  }
  return null
}
