/** What becomes a highlight around a place that was found: the place itself, its sentences or its clauses. Offsets are UTF-16 code units. */
import { type CitedClause, clauseAt } from '../citation.ts'
import { highlightSpan, type Range } from '../graphemes.ts'
import type { Language } from '../text.ts'
import { sentencesOf } from '../words/sentences.ts'

export const units = ['match', 'sentence', 'clause'] as const
export type Unit = (typeof units)[number]

export type SearchedText = { readonly text: string; readonly clauses: readonly CitedClause[]; readonly language: Language }

/**
 * Gives the range to highlight for each place, asked in their order. It never cuts a character that people see as one, and has no white space at
 * its ends. A place that reaches over several sentences or clauses takes all of them as one range.
 * @returns null for a place with nothing to read in it
 */
export function unitsOf(unit: Unit, searched: SearchedText): (start: number, end: number) => Range | null {
  const { text, clauses } = searched
  const sentences = sentencesByClause(searched)
  const around = (offset: number, side: 'start' | 'end'): number | null => {
    const index = clauseAt(clauses, offset)
    const clause = index === null ? undefined : clauses[index]
    // White space between clauses belongs to none.
    if (index === null || !clause || offset < clause.start || offset >= clause.textEnd) return null
    if (unit === 'clause') return side === 'start' ? clause.start : clause.textEnd
    const sentence = sentences(index).find(one => offset >= one.start && offset < one.end)
    return sentence?.[side] ?? null
  }
  return (start, end) => {
    const own = highlightSpan(text, { start, end })
    if (!own) return null
    if (unit === 'match') return own
    return highlightSpan(text, { start: Math.min(own.start, around(own.start, 'start') ?? own.start), end: Math.max(own.end, around(own.end - 1, 'end') ?? own.end) })
  }
}

/** The sentences of one clause after the other; those of the last one asked for are kept. */
function sentencesByClause({ text, clauses, language }: SearchedText): (index: number) => readonly Range[] {
  let kept: { readonly index: number; readonly sentences: readonly Range[] } = { index: -1, sentences: [] }
  return index => {
    const clause = clauses[index]
    if (kept.index === index || !clause) return kept.sentences
    const own = sentencesOf(text.slice(clause.start, clause.textEnd), language)
    kept = { index, sentences: own.map(([from, to]) => ({ start: clause.start + from, end: clause.start + to })) }
    return kept.sentences
  }
}
