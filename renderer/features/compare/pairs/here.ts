import { useCallback, useSyncExternalStore } from 'react'
import type { ClauseRow } from '#contract/documents/clauses.ts'
import { firstWords } from '#domain/text/first-words.ts'
import type { PaneHandle } from '../../../pane/pane-handle.ts'
import { clauseIndexAt } from '../../../pane/reading.ts'

/** The clause where a person is in a text: under the cursor, where something is picked or selected, or where it was clicked; null for nowhere. */
export function clauseHere(handle: PaneHandle | null | undefined): ClauseRow | null {
  const reading = handle?.reading()
  if (!handle || !reading) return null
  const { cursor, picked, selection, caret } = handle.pane.getState()
  if (cursor) return reading.clauses[cursor.to] ?? null
  const place = (picked === null ? undefined : reading.index.byId.get(picked)?.start) ?? (selection ? Math.min(selection.anchor, selection.focus) : caret)
  return place === null || place === undefined ? null : (reading.clauses[clauseIndexAt(reading, place)] ?? null)
}

/** Its id, as it is now. */
export function useClauseHere(handle: PaneHandle | null | undefined): string | null {
  const subscribe = useCallback((listener: () => void) => handle?.pane.subscribe(listener) ?? (() => {}), [handle])
  return useSyncExternalStore(subscribe, () => clauseHere(handle)?.id ?? null)
}

/** Where one reads: at the clause one is in, else at the first line in sight; an offset. */
export function placeHere(handle: PaneHandle | null | undefined): number {
  return clauseHere(handle)?.start ?? (handle?.pane.getState().seen?.start ?? 0) - 1
}

/** Words by which a clause is known where it has no label, and those that tell what it is about. */
const namingWords = 6
const tellingWords = 24

/** Labels from the root down to a clause, with spaces between; '' where none has one. */
export function labelsOfClause(handle: PaneHandle | null | undefined, id: string): string {
  return handle?.reading()?.clauses.find(row => row.id === id)?.path.join(' ') ?? ''
}

/** What a clause is called: its labels from the root down, else its first words. */
export function nameOfClause(handle: PaneHandle | null | undefined, id: string): string {
  const reading = handle?.reading()
  const clause = reading?.clauses.find(row => row.id === id)
  if (!reading || !clause) return ''
  return clause.path.join(' ') || `“${firstWords(reading.text.slice(clause.start, clause.textEnd), namingWords)}”`
}

/** The words with which a clause begins, enough to see what it is about. */
export function beginningOf(handle: PaneHandle | null | undefined, id: string): string {
  const reading = handle?.reading()
  const clause = reading?.clauses.find(row => row.id === id)
  return reading && clause ? firstWords(reading.text.slice(clause.start, clause.textEnd), tellingWords) : ''
}
