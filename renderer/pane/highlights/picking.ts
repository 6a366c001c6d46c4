import type { AnnotationRow } from '#contract/coding/annotations.ts'
import { whenWhole } from '../../state/asking/records.ts'
import type { Say } from '../../state/language.ts'
import { isEmpty } from '../../text/selection.ts'
import { goToHighlight, nextRow } from '../moves.ts'
import type { PaneHandle } from '../pane-handle.ts'
import { announce, type PaneStore } from '../pane-state.ts'
import { lastThemes, pickedRow } from '../tagging/actions.ts'

/** The highlights that cover an offset, the shortest first: what lies inside is meant before what lies round it. */
export function rowsCovering(handle: PaneHandle, offset: number): readonly AnnotationRow[] {
  const rows = handle.reading()?.index.at(offset) ?? []
  return [...rows].sort((one, other) => one.end - one.start - (other.end - other.start) || one.start - other.start)
}

/** The highlight that keys act on: the picked one, else the shortest at the caret. */
export function rowHere(handle: PaneHandle): AnnotationRow | null {
  const { caret, selection } = handle.pane.getState()
  const at = selection && !isEmpty(selection) ? selection.focus : caret
  return pickedRow(handle) ?? (at === null ? null : (rowsCovering(handle, at)[0] ?? null))
}

/**
 * Picks the next one of the highlights that lie over each other at the caret, round the last; without a caret in the picked one, of those that touch it. Says
 * which of how many it is.
 */
export function pickOverlapping(handle: PaneHandle, say: Say): void {
  const { caret, cursor } = handle.pane.getState()
  const reading = handle.reading()
  const row = pickedRow(handle)
  const clause = cursor ? reading?.clauses[cursor.to] : undefined
  const isAtCaret = caret !== null && !clause && (!row || (row.start <= caret && caret < row.end))
  const span = row ?? (clause ? { start: clause.start, end: clause.textEnd } : null)
  const touching = span ? (reading?.index.sorted.filter(({ start, end }) => start < span.end && end > span.start) ?? []) : []
  const rows = isAtCaret ? rowsCovering(handle, caret) : touching
  const at = (rows.findIndex(({ id }) => id === row?.id) + 1) % Math.max(1, rows.length)
  const next = rows[at]
  if (!next) return announce(handle.pane, say('reader.announce.noneHere'))
  goToHighlight(handle, next.id, say, { at: at + 1, count: rows.length })
  // A place that both cover: pressed again, it goes on among those that lie there.
  if (!isAtCaret) handle.pane.setState({ caret: Math.max(next.start, row?.start ?? next.start) })
}

/** Which themes are being followed in a reader, and the highlight that one came to by it: that one may have others besides. */
const following = new WeakMap<PaneStore, { readonly themes: readonly string[]; readonly row: string }>()

/** The next or previous highlight with a theme of the picked one; with nothing picked, of those used last. */
export async function moveByTheme(handle: PaneHandle, direction: 1 | -1, say: Say): Promise<void> {
  const opened = handle.reading()
  if (opened?.isWhole === false) await whenWhole(opened.document)
  const picked = pickedRow(handle)
  const followed = following.get(handle.pane)
  const themes = picked && followed?.row === picked.id ? followed.themes : (picked?.themes ?? lastThemes(handle))
  if (!themes.length) return announce(handle.pane, say('reader.announce.noTheme'))
  const row = nextRow(handle, direction, ({ themes: own }) => own.some(theme => themes.includes(theme)))
  if (!row) return announce(handle.pane, say('reader.announce.noHighlights'))
  following.set(handle.pane, { themes, row: row.id })
  goToHighlight(handle, row.id, say)
}
