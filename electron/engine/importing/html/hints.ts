import type { ClauseHint } from '#domain/clauses.ts'

/** An element that says what its text is, with all that is inside it. UTF-16 code units of the page's text. */
export type Mark = {
  readonly kind: 'heading' | 'item' | 'boilerplate'
  readonly level: number
  readonly start: number
  readonly end: number
}

/**
 * What elements say, as ranges of lines: a heading as it is, of a list item its first line (lists inside it speak for themselves), of a
 * navigation block each line, and nothing else that is inside one. In reading order.
 */
export function hintsFrom(text: string, marks: readonly Mark[]): readonly ClauseHint[] {
  const boilerplate = marks.filter(mark => mark.kind === 'boilerplate').sort((left, right) => left.start - right.start)
  const hints: ClauseHint[] = []
  let covered = 0
  for (const { start, end } of boilerplate) {
    for (let from = Math.max(start, covered); from < end;) {
      const to = Math.min(end, lineEnd(text, from))
      hints.push({ kind: 'boilerplate', start: from, end: to })
      from = to + 1
    }
    covered = Math.max(covered, end)
  }
  const outside = outsideOf(boilerplate)
  for (const { kind, level, start, end } of marks) {
    if (kind === 'boilerplate' || !outside(start)) continue
    const from = skipSpace(text, start, end)
    hints.push({ kind, level, start: from, end: kind === 'item' ? Math.min(end, lineEnd(text, from)) : end })
  }
  return hints
    .map(hint => trim(text, hint))
    .filter(hint => hint.end > hint.start)
    .sort((left, right) => left.start - right.start || right.end - left.end)
}

/** Whether an offset lies in none of the ranges, which stand in order and may nest. */
function outsideOf(ranges: readonly Mark[]): (offset: number) => boolean {
  const starts: number[] = []
  const ends: number[] = []
  for (const { start, end } of ranges) {
    if (end <= (ends.at(-1) ?? -1)) continue
    starts.push(start)
    ends.push(end)
  }
  return offset => {
    let low = 0
    let high = starts.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((starts[middle] ?? 0) <= offset) low = middle + 1
      else high = middle
    }
    return low === 0 || (ends[low - 1] ?? 0) <= offset
  }
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end === -1 ? text.length : end
}

/** What was written before an element's own text (line breaks, a tab, a space) is no part of it. */
function skipSpace(text: string, start: number, end: number): number {
  let from = start
  while (from < end && /\s/u.test(text.charAt(from))) from++
  return from
}

function trim(text: string, hint: ClauseHint): ClauseHint {
  const start = skipSpace(text, hint.start, hint.end)
  let { end } = hint
  while (end > start && /\s/u.test(text.charAt(end - 1))) end--
  return { ...hint, start, end }
}
