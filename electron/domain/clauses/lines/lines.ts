/** Text -> lines that each hold one paragraph: wrapped lines joined, declared structure honoured, a whole plan in one line cut up. */
import type { ClauseHint } from '../draft.ts'
import { bulletLength, needsSeries, readPossibleLabel } from '../labels/labels.ts'
import { risingNames } from '../labels/plausible.ts'
import { beginsFurniture, isDateline, tellsOrigin, titlesBox } from '../noise/patterns.ts'
import { repeatedLines } from '../noise/running-heads.ts'
import { withoutBold } from '../shapes.ts'
import { joinBroken } from './broken-paragraphs.ts'
import { joinCapitalTitles } from './title-lines/capital-title.ts'
import { joinCoverTitle } from './title-lines/cover-title.ts'
import { joinHanging } from './hanging.ts'
import { joinByStretch } from './local-width.ts'
import { joinChapterTitles, joinLoneLabels } from './lone-labels.ts'
import { joinTableRules } from './table-rule.ts'
import { withoutSpacing } from './spaced-lines.ts'
import { joinTitledLabels } from './titled-labels.ts'
import { joinWrapped } from './wrapping.ts'
import type { IndentedLine } from './written-line.ts'

export type Line = IndentedLine

/** The lines that hold anything but white space, without the white space at their ends. */
export function readLines(text: string, hints: readonly ClauseHint[]): readonly Line[] {
  const ranges = hints.length === 0 ? [] : placeHints(text, hints)
  const lines: Line[] = []
  let from = 0
  for (const { start, end, hint } of ranges) {
    for (const line of readPlain(text, from, start)) lines.push(line)
    for (const line of readHinted(text, start, end, hint)) lines.push(line)
    from = end
  }
  for (const line of readPlain(text, from, text.length)) lines.push(line)
  const repeated = repeatedLines(lines.filter(({ hint }) => hint === null).map(({ start, end }) => text.slice(start, end)))
  const rising = risingNames(lines.map(({ start, end }) => readPossibleLabel(withoutBold(text.slice(start, Math.min(end, start + 60))))))
  const begins = (line: string) => beginsClause(line, rising) || repeated.has(line) || /^[ivxlc]{1,6}$/u.test(line)
  const tables = joinTitledLabels(text, joinTableRules(text, joinCoverTitle(text, withoutSpacing(text, lines, begins), begins)), begins)
  const titled = joinChapterTitles(text, tables, begins)
  const wrapped = joinLoneLabels(text, joinByStretch(text, joinWrapped(text, titled, begins), begins), begins)
  return joinBroken(text, joinCapitalTitles(text, joinHanging(text, wrapped, begins), begins), begins)
}

const noNames: ReadonlySet<string> = new Set()

/**
 * Whether a line can't be the continuation of the one before.
 * @param rising styles of names without a sign behind their number that are series in this document
 */
export function beginsClause(line: string, rising: ReadonlySet<string> = noNames): boolean {
  const label = readPossibleLabel(withoutBold(line))
  return (label !== null && (!needsSeries(label) || rising.has(label.style))) || bulletLength(line) > 0 || beginsFurniture(line) || tellsOrigin(line) || isDateline(line) || titlesBox(line)
}

type Place = { readonly start: number; readonly end: number; readonly hint: ClauseHint }

/** Brings hints in order and widens them to whole lines, so that marks like `##` go with them. What makes no sense is left out. */
function placeHints(text: string, hints: readonly ClauseHint[]): Place[] {
  const sound = soundHints(text, hints)
  const places: Place[] = []
  let previousEnd = 0
  for (const [i, hint] of sound.entries()) {
    // A list item's range also spans the lists inside it: its own text ends where the next hint begins.
    const next = sound[i + 1]?.start ?? text.length
    const from = Math.max(previousEnd, text.slice(previousEnd, hint.start).lastIndexOf('\n') + 1 + previousEnd)
    const to = hint.end >= next ? next : endOfLine(text, hint.end - 1, next)
    if (to <= from) continue
    places.push({ start: from, end: to, hint })
    previousEnd = to
  }
  return places
}

/** In order, within the text, and without those that lie inside boilerplate. */
function soundHints(text: string, hints: readonly ClauseHint[]): ClauseHint[] {
  let boilerplateEnd = 0
  return hints
    .filter(({ start, end }) => Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= text.length)
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .filter(hint => {
      if (hint.start < boilerplateEnd) return false
      if (hint.kind === 'boilerplate') boilerplateEnd = hint.end
      return true
    })
}

function endOfLine(text: string, from: number, to: number): number {
  const found = text.slice(from, to).indexOf('\n')
  return found < 0 ? to : Math.max(from + found, from + 1)
}

function* readPlain(text: string, from: number, to: number): Generator<Line> {
  let afterGap = from === 0
  for (const { start, end } of splitLines(text, from, to)) {
    const own = trimmed(text, start, end)
    if (own) yield { ...own, hint: null, indent: indentOf(text, start, own.start), afterGap }
    // What is left of a declared line is no gap.
    afterGap = own === null && (start !== from || from === 0)
  }
}

/** A declared paragraph is one line, unless labels or blank lines inside it show that it holds several. */
function readHinted(text: string, from: number, to: number, hint: ClauseHint): Line[] {
  const lines: Line[] = []
  let isOpen = false
  for (const { start, end } of splitLines(text, from, to)) {
    const own = trimmed(text, start, end)
    if (!own) {
      isOpen = isOpen && hint.kind !== 'item' && hint.kind !== 'paragraph'
      continue
    }
    const last = lines.at(-1)
    const joins = isOpen && (hint.isWhole === true || hint.kind === 'heading' || hint.kind === 'boilerplate' || !beginsClause(text.slice(own.start, own.end)) || isEscaped(hint, text.slice(own.start, own.end)))
    if (joins && last) lines[lines.length - 1] = { ...last, end: own.end }
    else lines.push({ ...own, hint: lines.length === 0 ? hint : null, indent: indentOf(text, start, own.start), afterGap: true })
    isOpen = true
  }
  return lines
}

/** `12\\. December` in the lines of an item: Markdown's sign that this is no label. */
function isEscaped({ kind }: ClauseHint, line: string): boolean {
  return kind === 'item' && /^\d{1,9}\\[.)]/u.test(line)
}

function* splitLines(text: string, from: number, to: number): Generator<{ start: number; end: number }> {
  let start = from
  for (const { index } of text.slice(from, to).matchAll(/[\n\v\f\u2028\u2029]/g)) {
    yield { start, end: from + index }
    start = from + index + 1
  }
  yield { start, end: to }
}

/** The range without white space at its ends, or null when there is nothing else in it. */
function trimmed(text: string, from: number, to: number): { readonly start: number; readonly end: number } | null {
  const own = text.slice(from, to)
  const start = from + own.length - own.trimStart().length
  return start === to ? null : { start, end: from + own.trimEnd().length }
}

function indentOf(text: string, lineStart: number, start: number): number {
  let columns = 0
  for (const sign of text.slice(lineStart, Math.min(start, lineStart + 200))) columns += sign === '\t' ? 4 : sign === '\u3000' ? 2 : 1
  return columns
}
