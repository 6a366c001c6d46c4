import { boundaryAfter, boundaryBefore, highlightSpan, nextWord, previousWord } from '#domain/graphemes.ts'
import type { Language } from '#domain/text.ts'
import type { Span } from './blocks.ts'

export { highlightSpan }

/**
 * What is selected, as offsets into the version's text and not as nodes of the page: it survives that its clauses leave the page.
 * `anchor` is where it began, `focus` the end that moves.
 */
export type Selection = { readonly anchor: number; readonly focus: number }

/** How far a press reaches: one click selects by character, two by word, three by clause. */
export type SelectionUnit = 'character' | 'word' | 'clause'

/** From where to where it reaches, whichever end was set first. UTF-16 code units of the text. */
export function spanOf({ anchor, focus }: Selection): Span {
  return anchor <= focus ? { start: anchor, end: focus } : { start: focus, end: anchor }
}

/** Whether it is a caret, with nothing between its ends. */
export function isEmpty({ anchor, focus }: Selection): boolean {
  return anchor === focus
}

/** From the far end of where the drag began to the far end of where it is now, so that both units are inside. */
export function selectionBetween(origin: Span, target: Span): Selection {
  return target.start < origin.start
    ? { anchor: origin.end, focus: target.start }
    : { anchor: origin.start, focus: Math.max(target.end, origin.end) }
}

/** The word at an offset, or the one grapheme there when it is no word. */
export function wordAt(text: string, offset: number, language: Language): Span {
  for (const at of [offset, offset - 1]) {
    if (at < 0 || at >= text.length) continue
    const start = previousWord(text, at + 1, language)
    const end = nextWord(text, start, language)
    if (start <= at && at < end) return { start, end }
  }
  const start = boundaryBefore(text, Math.min(offset, Math.max(0, text.length - 1)))
  return { start, end: boundaryAfter(text, Math.min(text.length, start + 1)) }
}

export type Step = 'character' | 'word'

/**
 * The next place to the right (`1`) or left (`-1`) of an offset where an edge may stand.
 * @param own the clause's own text round the offset: a word step stops at its ends before it goes on into what stands beside it,
 *   so that the full stop after the last word is reached without the next clause's label
 */
export function stepFrom(text: string, offset: number, step: Step, direction: 1 | -1, language: Language, own: Span | null = null): number {
  if (direction > 0) {
    if (offset >= text.length) return text.length
    if (step === 'character') return boundaryAfter(text, offset + 1)
    const next = nextWord(text, offset, language)
    return own && offset < own.end ? Math.min(next, own.end) : next
  }
  if (offset <= 0) return 0
  if (step === 'character') return boundaryBefore(text, offset - 1)
  const previous = previousWord(text, offset, language)
  return own && offset > own.start ? Math.max(previous, own.start) : previous
}

/**
 * A highlight with one edge moved by a step. An edge never passes the other one: the highlight keeps at least a grapheme, and the
 * span is given back unchanged when it cannot move. `own` is as in `stepFrom`, round the edge that moves.
 */
export function moveEdge(
  text: string, span: Span, edge: 'start' | 'end', step: Step, direction: 1 | -1, language: Language, own: Span | null = null,
): Span {
  const moved = edge === 'start'
    ? { start: stepFrom(text, span.start, step, direction, language, own), end: span.end }
    : { start: span.start, end: stepFrom(text, span.end, step, direction, language, own) }
  if (moved.start >= moved.end) return span
  return highlightSpan(text, moved) ? moved : span
}
