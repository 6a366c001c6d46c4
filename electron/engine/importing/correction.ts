import type { ClauseHint } from '#domain/clauses.ts'
import { type KeptLines, keptLines, placeAfter } from '#domain/changes/line-changes.ts'
import { canonicalText, languageOf } from '#domain/text.ts'
import { mostCharacters, mostLines } from './limits.ts'
import { readMarkdown } from './plain/markdown/markdown.ts'
import type { Comment, PageMark } from './reading.ts'
import { refusal } from './refusal.ts'
import type { Parsed } from './read.ts'

/** A text that a person typed over another one, and what was known of that. UTF-16 code units. */
export type Correction = {
  readonly text: string
  readonly before: string
  readonly mediaType: string
  readonly encoding: string
  /** Own texts of the derived clauses of `before`, in reading order. */
  readonly clauses: readonly ClauseHint[]
  readonly pages: readonly PageMark[]
  readonly comments: readonly Comment[]
}

/**
 * Reads a corrected text as its file would be read. Structure that the file declared is taken over for the lines that are still there, and
 * for changed ones where as many stand in the same place; plain text and Markdown declare theirs anew.
 * @throws EngineError `invalid` for a text without words, or a longer one than a document may have
 */
export function readCorrection(correction: Correction): Parsed {
  const { before, mediaType, encoding } = correction
  const text = canonicalText(correction.text)
  if (!/\S/u.test(text)) throw refusal('importing.noText')
  if (text.length > mostCharacters) throw refusal('importing.tooLong', { characters: mostCharacters })
  if ((text.match(/\n/gu)?.length ?? 0) > mostLines) throw refusal('importing.tooManyLines', { limit: mostLines })
  const kept = keptLines(before, text)
  const place = (offset: number) => placeAfter(kept, offset) ?? afterGap(kept, offset)
  return {
    text,
    hints: mediaType === 'text/plain' ? [] : mediaType === 'text/markdown' ? readMarkdown(text) : hintsAfter(correction, text, kept),
    pages: correction.pages.map(({ start, label }) => ({ start: Math.min(place(start), text.length), label })),
    comments: correction.comments.map(comment => ({ ...comment, ...commentAfter(comment, before, text, kept) })),
    title: null, author: null, issuedOn: null, language: languageOf(text), mediaType, encoding, warnings: [],
  }
}

/** The words that a remark is about, in the corrected text; where their line was changed and does not hold them just once, the place of that line. */
function commentAfter({ start, end }: Comment, before: string, text: string, kept: readonly KeptLines[]): { readonly start: number; readonly end: number } {
  const [first, last] = [placeAfter(kept, start), placeAfter(kept, end)]
  const gap = afterGap(kept, start)
  if (first === null && end > start) {
    const changed = text.slice(gap, kept.find(({ after }) => after >= gap)?.after)
    const [at, other] = [changed.indexOf(before.slice(start, end)), changed.lastIndexOf(before.slice(start, end))]
    if (at >= 0 && at === other) return { start: gap + at, end: gap + at + end - start }
  }
  const begin = Math.min(first ?? gap, text.length)
  return { start: begin, end: Math.min(Math.max(begin, last ?? afterGap(kept, end)), text.length) }
}

/** Where the lines begin that took the place of changed ones. */
function afterGap(kept: readonly KeptLines[], offset: number): number {
  const last = kept.findLast(line => line.before <= offset)
  return last ? last.after + last.length : 0
}

function hintsAfter({ clauses, before }: Correction, text: string, kept: readonly KeptLines[]): readonly ClauseHint[] {
  const hints: ClauseHint[] = []
  const lost = new Map<number, ClauseHint[]>()
  for (const clause of clauses) {
    const start = placeAfter(kept, clause.start)
    const last = placeAfter(kept, clause.end - 1)
    if (start !== null && last !== null) hints.push({ ...clause, start, end: last + 1 })
    else if (start === null) {
      const gap = afterGap(kept, clause.start)
      lost.set(gap, [...(lost.get(gap) ?? []), clause])
    }
  }
  for (const [gap, changed] of lost) {
    const until = kept.find(({ after }) => after >= gap)?.after ?? text.length
    const lines = [...text.slice(gap, until).matchAll(/\S[^\n]*/gu)].map(({ 0: line, index }) => ({ start: gap + index, end: gap + index + line.trimEnd().length }))
    const isOneLineEach = changed.every(({ start, end }) => !before.slice(start, end).includes('\n'))
    if (isOneLineEach && lines.length === changed.length) changed.forEach((clause, index) => hints.push({ ...clause, ...lines[index] }))
  }
  return hints.sort((left, right) => left.start - right.start)
}
