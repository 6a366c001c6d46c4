import type { PaneState } from './pane-state.ts'
import type { Reading } from './reading.ts'

type Where = Pick<PaneState, 'place' | 'shown' | 'cursor' | 'selection' | 'picked' | 'caret'>

/**
 * Where one reads, as an offset (UTF-16 code units): where keys act (the clause cursor, else the moving end of what is selected, else the
 * picked highlight, else the caret) while that can be seen; else the first line on the screen.
 */
export function readingPlace(where: Where, reading: Pick<Reading, 'clauses' | 'index'>): number {
  const at = keysPlace(where, reading)
  const { shown, place } = where
  return at !== null && shown && shown.start <= at && at <= shown.end ? at : place
}

function keysPlace({ cursor, selection, picked, caret }: Where, { clauses, index }: Pick<Reading, 'clauses' | 'index'>): number | null {
  if (cursor) return clauses[cursor.to]?.start ?? null
  // The end of what is selected forward is behind its last character: that may be where the next clause begins.
  if (selection) return selection.focus > selection.anchor ? selection.focus - 1 : selection.focus
  const row = picked === null ? undefined : index.byId.get(picked)
  return caret !== null && (!row || (row.start <= caret && caret <= row.end)) ? caret : (row?.start ?? null)
}
