import type { ClauseRow } from '#contract/documents/clauses.ts'
import { lineRuns, placeAbout } from '#domain/changes/line-changes.ts'
import { clauseNamed } from '#domain/clauses/labels/clause-names.ts'
import type { Span } from '../../../../text/blocks.ts'

/** Places that are counted at most. */
export const mostFound = 10_000

/** Where letters stand in a text, whatever their case, without overlaps. UTF-16 code units. */
export function findLetters(text: string, letters: string): readonly Span[] {
  if (letters === '') return []
  const found: Span[] = []
  for (const { 0: { length }, index } of text.matchAll(new RegExp(letters.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&'), 'giu'))) {
    found.push({ start: index, end: index + length })
    if (found.length >= mostFound) break
  }
  return found
}

/** The first place behind a caret, or the last before it, round the ends; null when nothing was found. */
export function stepFrom(found: readonly Span[], caret: Span, direction: 1 | -1): Span | null {
  const next = direction > 0 ? found.find(({ start }) => start >= caret.end) : found.findLast(({ end }) => end <= caret.start)
  return next ?? found.at(direction > 0 ? 0 : -1) ?? null
}

/** Where a line begins, counted from 1; null when there are fewer. */
export function lineStart(text: string, line: number): number | null {
  let start = 0
  for (let at = 1; at < line; at += 1) {
    const end = text.indexOf('\n', start)
    if (end < 0) return null
    start = end + 1
  }
  return line >= 1 ? start : null
}

/** A text in parts, each as it is written by now. */
export type Written = { readonly text: string; /** Where each part begins in it. */ readonly starts: readonly number[] }

/** Joins the parts as they are written by now. */
export function writtenText(values: readonly string[]): Written {
  const starts: number[] = []
  let start = 0
  for (const value of values) {
    starts.push(start)
    start += value.length
  }
  return { text: values.join(''), starts }
}

/** The part that holds an offset of what is written. */
export function partOf({ starts }: Written, offset: number): number {
  return Math.max(0, starts.findLastIndex(start => start <= offset))
}

/** About where an offset of the text that is corrected lies in what is written by now, within its part. */
export function placeWritten(original: string, written: string, offset: number): number {
  return original === written ? offset : placeAbout(lineRuns(original, written), offset)
}

type Corrected = {
  /** The text that is corrected, and how it is cut into parts. */
  readonly text: string
  readonly parts: readonly Span[]
  /** The parts as they are written by now, one by one and joined. */
  readonly values: readonly string[]
  readonly written: Written
}

/**
 * The line that a person names by its number, or by the label of the clause that stands there, in what is written by now: from the place
 * that is meant to the line's end. A label goes before a number. Null when there is none.
 */
export function lineNamed(named: string, clauses: readonly ClauseRow[], corrected: Corrected): Span | null {
  const { text } = corrected.written
  const clause = clauses[clauseNamed(clauses, named) ?? -1]
  const start = clause ? placeOfClause(clause, corrected) : /^\d+$/u.test(named.trim()) ? lineStart(text, Number(named)) : null
  if (start === null) return null
  const end = text.indexOf('\n', start)
  return { start, end: end < 0 ? text.length : end }
}

function placeOfClause(clause: ClauseRow, { text, parts, values, written }: Corrected): number {
  const part = Math.max(0, parts.findLastIndex(({ start }) => start <= clause.start))
  const { start, end } = parts[part] ?? { start: 0, end: 0 }
  return (written.starts[part] ?? 0) + placeWritten(text.slice(start, end), values[part] ?? '', clause.start - start)
}
