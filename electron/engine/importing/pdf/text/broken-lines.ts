import { type Row, rowsOf } from '../layout/rows.ts'
import type { Segment } from '../layout/segments.ts'
import { isWide } from '../layout/signs.ts'
import { endsSentence } from './sentences.ts'

/** Rows at the top and at the bottom of a page that are looked at. */
const edgeRows = 4
/** In parts of the usual distance from line to line. */
const widestStep = 1.25
/** In parts of the type size: a first line stands in as far. */
const widestIndent = 3
/** In parts of the type size: so many signs more go to the next line lest it begin with a comma. */
const widestRoom = 2.5
/** Rows of more pieces are a table's or a drawing's, and looking at each pair would take long. */
const mostPieces = 20

/**
 * Pieces at the edges of a page that are halves of a sentence which the page's width broke: set as the text is, one below the other in its
 * column, the upper one full and without an end mark, the lower one without a capital letter.
 * @param all the rows of all pieces, those of the page's decoration among them
 */
export function brokenLines(segments: readonly Segment[], all: readonly Row[]): ReadonlySet<Segment> {
  const own = segments.filter(({ isArtifact }) => !isArtifact)
  const rows = own.length === segments.length ? all : rowsOf(own)
  const steps = rows.slice(1).map(({ y }, i) => y - (rows[i]?.y ?? y)).sort((left, right) => left - right)
  const usualStep = steps[steps.length >> 1] ?? 0
  const broken = new Set<Segment>()
  for (const [i, row] of rows.entries()) {
    const below = rows[i + 1]
    const isAtEdge = i < edgeRows || i >= rows.length - edgeRows
    if (!below || !isAtEdge || below.y - row.y > widestStep * usualStep || row.segments.length > mostPieces) continue
    for (const upper of row.segments) {
      const lower = below.segments.find(segment => isSetAs(segment, upper))
      if (lower && goesOn(upper, lower, own)) broken.add(upper).add(lower)
    }
  }
  return broken
}

function isSetAs(segment: Segment, other: Segment): boolean {
  return Math.abs(segment.size - other.size) <= 0.05 * other.size && Math.abs(segment.x0 - other.x0) <= widestIndent * other.size
}

function goesOn(upper: Segment, lower: Segment, page: readonly Segment[]): boolean {
  if (endsSentence(upper.text.trimEnd())) return false
  const isChinese = isWide(lower.text)
  if (!isChinese && !/^\p{Ll}/u.test(lower.text)) return false
  // A head is no wider than itself: only other lines of the column tell how far it reaches.
  const column = page.filter(segment => segment !== upper && segment !== lower && isSetAs(segment, upper))
  const right = column.reduce((most, { x1 }) => Math.max(most, x1), -Infinity)
  return column.length > 0 && upper.x1 + (isChinese ? widestRoom * upper.size : firstWordWidth(lower)) > right
}

/** With the space before it. */
function firstWordWidth({ text, x0, x1 }: Segment): number {
  const [word = ''] = /^\S+/u.exec(text) ?? []
  return ((word.length + 1) * (x1 - x0)) / Math.max(1, text.length)
}
