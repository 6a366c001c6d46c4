import { isWide } from './signs.ts'
import type { Segment } from './segments.ts'

/** Pieces that stand on one line across the page, from left to right. */
export type Row = { readonly segments: readonly Segment[]; readonly y: number; readonly size: number }

/** An empty strip from top to bottom of some rows. */
export type Gutter = { readonly x0: number; readonly x1: number }

/** Parts pieces into rows by their baselines. Columns whose lines stand at other heights give rows of their own. */
export function rowsOf(segments: readonly Segment[]): readonly Row[] {
  const rows: { segments: Segment[]; y: number; size: number }[] = []
  for (const segment of segments.toSorted((left, right) => left.y - right.y)) {
    const row = rows.at(-1)
    if (row && segment.y - row.y <= 0.35 * Math.max(row.size, segment.size)) {
      row.segments.push(segment)
      row.size = Math.max(row.size, segment.size)
    } else rows.push({ segments: [segment], y: segment.y, size: segment.size })
  }
  for (const row of rows) row.segments.sort((left, right) => left.x0 - right.x0)
  return rows
}

/** A line of text in its column. */
export type Line = Segment & {
  /** Counted from 0. */
  readonly page: number
  /** Edges of the column: of all lines in it. */
  readonly left: number
  readonly right: number
  /** Which column of which part of the page; lines of one are read one below the other. */
  readonly column: number
  /** A row of a table, cells parted by tabs: a paragraph of its own. */
  readonly isTableRow: boolean
  /** Stands beside the text: a note in the margin. */
  readonly isAside: boolean
  /** At a page's foot or in its margin: told when the size of the text is known. */
  readonly isNote: boolean
}

/** One text out of pieces of a line: wide gaps between words are tabs, a label's or bullet's gap is a space. */
function joinPieces(segments: readonly Segment[]): string {
  let text = ''
  let previous: Segment | null = null
  for (const segment of segments) {
    if (previous) {
      const isTab = segment.x0 - previous.x1 > 3 * segment.size && !isMark(text)
      text += isTab ? '\t' : joint(text, segment.text)
    }
    text += segment.text
    previous = segment
  }
  return text
}

/** What stands between two pieces of running text: nothing beside a wide sign, else a space. */
export function joint(before: string, after: string): '' | ' ' {
  const [last = ''] = /.$/su.exec(before) ?? []
  const [first = ''] = after
  return last === '' || /\s/u.test(last) || /\s/u.test(first) || isWide(last) || isWide(first) ? '' : ' '
}

/** A bullet or a number before a clause. */
export function isMark(text: string): boolean {
  return /^(?:[^\p{L}\p{N}]{1,3}|o|[(（]?(?:\d{1,3}(?:\.\d{1,3}){0,4}|[ivxlc]{1,6}|\p{L}|[一二三四五六七八九十百]{1,4})[.)）、:]{0,2})$/iu.test(text.trim())
}

/** Several pieces as one, with what they have in common. */
export function mergePieces(segments: readonly Segment[]): Segment {
  const [first, second] = segments
  if (!first) throw new Error('no pieces')
  if (!second) return first
  const main = segments.reduce((most, segment) => (segment.length > most.length ? segment : most))
  return {
    ...main,
    text: joinPieces(segments),
    x0: Math.min(...segments.map(({ x0 }) => x0)),
    x1: Math.max(...segments.map(({ x1 }) => x1)),
    isBold: segments.every(({ isBold, text }) => isBold || isMark(text)) && main.isBold,
    isArtifact: segments.every(({ isArtifact }) => isArtifact),
    length: segments.reduce((sum, { length }) => sum + length, 0),
  }
}
