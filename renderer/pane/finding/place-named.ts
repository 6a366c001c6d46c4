import type { ClauseRow } from '#contract/documents/clauses.ts'
import type { CitedPage } from '#domain/citation.ts'
import { clauseNamed } from '#domain/clauses/labels/clause-names.ts'
import { firstWords } from '#domain/text/first-words.ts'
import { leaveAt, viewStore } from '../../state/view.ts'
import { withoutLabel } from '../../text/labels.ts'
import type { PaneHandle } from '../pane-handle.ts'
import { clear } from '../pane-state.ts'

/** Where somebody wants to go: an offset of the text, the clause that begins there, and its first words. UTF-16 code units. */
export type NamedPlace = { readonly start: number; readonly clause: number | null; readonly label: string; readonly words: string }

type Named = { readonly text: string; readonly clauses: readonly ClauseRow[]; readonly pages: readonly CitedPage[] }

/** `p. 12`, `page iv`, `第12页`: pages are named with their word, numbers alone are clauses. */
const page = /^(?:p(?:age|ág|\.)?\.?\s*(?=[\divxlc])(?<latin>[\divxlc]+)|第?\s*(?<han>[^第页頁\s]+)\s*[页頁])$/iu
const shownWords = 8

/** The place that a person names by a clause's labels (`II.3.8`, `第十二条`) or by a page (`p. 12`); null when there is none. */
export function placeNamed({ text, clauses, pages }: Named, named: string): NamedPlace | null {
  const { latin, han } = page.exec(named.normalize('NFKC').trim())?.groups ?? {}
  const wanted = latin ?? han
  const found = wanted === undefined ? undefined : pages.find(({ label }) => label.normalize('NFKC').toLowerCase() === wanted.toLowerCase())
  if (found) return { start: found.start, clause: null, label: '', words: firstWords(text.slice(found.start), shownWords) }
  const index = clauseNamed(clauses, named)
  const clause = clauses[index ?? -1]
  if (index === null || !clause) return null
  return { start: clause.start, clause: index, label: clause.path.join(' '), words: firstWords(withoutLabel(text.slice(clause.start, clause.textEnd), clause.label), shownWords) }
}

/**
 * Goes to the beginning of a clause or page, from which one comes back by "Back"; the clause cursor goes along. What was picked or selected where
 * one was is not any more: the next key is about what one sees.
 */
export function goToPlace(handle: PaneHandle, { start, clause }: { readonly start: number; readonly clause: number | null }): void {
  const reading = handle.reading()
  if (reading && viewStore.getState().room === 'reader') leaveAt({ document: reading.document, start: handle.pane.getState().place })
  clear(handle.pane)
  handle.text()?.reveal({ start, end: start }, 'start')
  if (clause !== null) handle.pane.setState({ cursor: { from: clause, to: clause } })
}
