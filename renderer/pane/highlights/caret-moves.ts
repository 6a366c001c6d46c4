import type { Say } from '../../state/language.ts'
import { isEmpty, spanOf, stepFrom, type Step } from '../../text/selection.ts'
import { ownTextAt } from '../caret.ts'
import { clauseSpan, pickedRow } from '../tagging/actions.ts'
import type { PaneHandle } from '../pane-handle.ts'
import { announce } from '../pane-state.ts'

/** Nothing of a longer step is read out, UTF-16 code units. */
const longestSpoken = 80

/**
 * Moves the caret by a character or a word. It begins where it is; at the near end of what is selected; in a picked highlight at its beginning, going
 * back at its end; else at the clause under the cursor or the first line on the screen. A highlight stays picked while the caret is in it.
 */
export function moveCaret(handle: PaneHandle, step: Step, direction: 1 | -1, say: Say): void {
  const reading = handle.reading()
  if (!reading) return
  const { selection } = handle.pane.getState()
  const row = pickedRow(handle)
  const selected = selection && !isEmpty(selection) ? spanOf(selection) : null
  const from = caretPlace(handle, direction)
  const to = selected ? (direction > 0 ? selected.end : selected.start) : stepFrom(reading.text, from, step, direction, reading.language, ownTextAt(reading, from, direction))
  const isInPicked = row !== null && row.start <= to && to <= row.end
  handle.pane.setState({ caret: to, selection: null, draft: null, cursor: null, picked: isInPicked ? row.id : null, ...(isInPicked ? {} : { bar: 'buttons' as const }) })
  handle.text()?.reveal({ start: to, end: to })
  const passed = reading.text.slice(Math.min(from, to), Math.max(from, to)).replace(/\s+/gu, ' ')
  announce(handle.pane, passed.trim() ? passed.slice(0, longestSpoken) : say('reader.announce.space'))
}

/** Where the caret is, or would be first for a step in this direction. */
export function caretPlace(handle: PaneHandle, direction: 1 | -1 = 1): number {
  const { caret, cursor, place } = handle.pane.getState()
  const row = pickedRow(handle)
  if (row) return caret !== null && row.start <= caret && caret <= row.end ? caret : direction > 0 ? row.start : row.end
  const reading = handle.reading()
  const clause = reading && cursor ? clauseSpan(reading, cursor.to, cursor.to) : null
  if (clause) return clause.start
  return caret !== null && handle.text()?.shows({ start: caret, end: caret }) ? caret : place
}
