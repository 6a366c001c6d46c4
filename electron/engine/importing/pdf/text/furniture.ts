import { type Row, rowsOf } from '../layout/rows.ts'
import type { Segment } from '../layout/segments.ts'
import { brokenLines } from './broken-lines.ts'
import { isBareNumber, type Printed, printedNumbers } from './page-numbers.ts'

/** A page's pieces and the height over which they may lie, in points. */
export type PagePieces = { readonly segments: readonly Segment[]; readonly top: number; readonly bottom: number }
/** What is left of each page, and the number printed on it. */
export type CleanPage = { readonly segments: readonly Segment[]; readonly printed: string | null }

type Edge = 'head' | 'foot'
type Candidate = { readonly page: number; readonly edge: Edge; readonly segment: Segment; readonly isApart: boolean; readonly isSmall: boolean; readonly isCell: boolean; readonly isLabel: boolean } & PrintedOn
/** The numbers in a piece that could be a page's, and whether nothing else is. */
type PrintedOn = { readonly numbers: readonly Printed[]; readonly isBare: boolean }

const edgeRows = 3
/** Parts of the page's height. */
const edgeDepth = 0.16
/** Points. */
const samePlace = 8
const fewestRepeats = 3
/** An offset of pages that count from 1: what a number on one page alone must have. */
const countsFromOne = /^(?:arabic|roman) 1(?: |$)/u
/** `i.` and `2)` before words on the same line number a clause and no page. */
const endsAsLabel = /[.)）、]\s*$/u

/**
 * Takes running heads, feet and page numbers off the pages. They stand at the edge and come again at the same height: numbers that count
 * the pages, the same words, or words with such a number in them. Words that come again but close upon the text (heads of tables) stay, and
 * so do halves of sentences.
 */
export function withoutFurniture(pages: readonly PagePieces[]): readonly CleanPage[] {
  const candidates = pages.flatMap((page, index) => candidatesOf(page, index))
  const ranks = new Map(offsetsOf(candidates, pages.length).map((offset, rank) => [offset, rank]))
  const known = candidates.map(candidate => {
    const number = pageNumberIn(candidate, ranks)
    return { candidate, number, asWritten: keysOf(candidate, null), keys: number ? keysOf(candidate, number) : [] }
  })
  const pagesByKey = new Map<string, { count: number; last: number }>()
  for (const { candidate: { page }, asWritten, keys } of known) {
    for (const key of [...asWritten, ...keys]) {
      const pagesOfKey = pagesByKey.get(key)
      if (!pagesOfKey) pagesByKey.set(key, { count: 1, last: page })
      else if (pagesOfKey.last < page) {
        pagesOfKey.count++
        pagesOfKey.last = page
      }
    }
  }
  const removed = new Set<Segment>()
  const printedByPage = new Map<number, Printed>()
  const repeatsOf = (keys: readonly string[]) => keys.reduce((most, key) => Math.max(most, pagesByKey.get(key)?.count ?? 0), 0)
  for (const { candidate, number, asWritten, keys } of known) {
    const isNumber = number !== null && !candidate.isLabel && !candidate.isCell && candidate.isBare
    // Of two pages what is no larger than the text is printed on all where it is on both. The day of printing is the same on all pages, although the
    // numbers in it may seem to count two of them.
    const isRepeated = candidate.isApart && (repeatsOf(keys) >= 2 || repeatsOf(asWritten) >= (pages.length === 2 && candidate.isSmall ? 2 : fewestRepeats))
    if (!isNumber && !isRepeated && !candidate.segment.isArtifact) continue
    removed.add(candidate.segment)
    if (number && (isNumber || !printedByPage.has(candidate.page))) printedByPage.set(candidate.page, number)
  }
  return pages.map(({ segments }, index) => ({ segments: segments.filter(segment => !removed.has(segment)), printed: printedByPage.get(index)?.text ?? null }))
}

function candidatesOf({ segments, top, bottom }: PagePieces, page: number): readonly Candidate[] {
  const rows = rowsOf(segments)
  const height = bottom - top
  const broken = brokenLines(segments, rows)
  const found: Candidate[] = []
  const take = (row: Row, last: Row, next: readonly Row[], edge: Edge) => {
    const place = (row.y - top) / height
    if (edge === 'head' ? place > edgeDepth : place < 1 - edgeDepth) return
    const inner = next.find(({ segments: [first] }) => first && !first.isArtifact)
    const isApart = !inner || Math.abs(inner.y - last.y) > 1.7 * Math.min(inner.size, Math.max(last.size, 8))
    const printed = row.segments.map(printedOn)
    const isOfTable = areCells(printed, isApart)
    for (const [i, segment] of row.segments.entries()) {
      const isLabel = i + 1 < row.segments.length && endsAsLabel.test(segment.text)
      found.push({ page, edge, segment, isApart: isApart && !broken.has(segment), isSmall: inner !== undefined && segment.size <= inner.size, isCell: isOfTable, isLabel, ...(printed[i] as PrintedOn) })
    }
  }
  const heads = rows.slice(0, edgeRows)
  // A head of several lines stands apart when the last of them does.
  for (const [i, row] of heads.entries()) take(row, rows[firstApart(rows, i)] ?? row, rows.slice(firstApart(rows, i) + 1), 'head')
  // A page of few lines has a foot, too: where a line stands tells which of both it is.
  const feet = rows.slice(-edgeRows).reverse()
  for (const row of feet) {
    const at = lastApart(rows, rows.indexOf(row))
    take(row, rows[at] ?? row, rows.slice(0, at).reverse(), 'foot')
  }
  return found
}

/** Whether numbers in a row are a table's and no page's: they stand close upon other rows beside other pieces, or there are several and no two of pages that lie side by side. */
function areCells(pieces: readonly PrintedOn[], isApart: boolean): boolean {
  const numbers = pieces.filter(({ isBare }) => isBare).map(({ numbers: [number] }) => number?.value ?? 0)
  const [first = 0, second = 0] = numbers
  return numbers.length > 0 && ((pieces.length > 1 && !isApart) || numbers.length > 2 || (numbers.length === 2 && Math.abs(first - second) !== 1))
}

function printedOn({ text }: Segment): PrintedOn {
  const numbers = printedNumbers(text)
  return { numbers, isBare: isBareNumber(text, numbers) }
}

/** The last of the rows that go on from this one without a gap, as far as a head may reach. */
function firstApart(rows: readonly Row[], from: number): number {
  let at = from
  while (at + 1 < edgeRows && isClose(rows[at], rows[at + 1])) at++
  return at
}

function lastApart(rows: readonly Row[], from: number): number {
  let at = from
  while (at - 1 >= rows.length - edgeRows && isClose(rows[at - 1], rows[at])) at--
  return at
}

function isClose(above: Row | undefined, below: Row | undefined): boolean {
  return above !== undefined && below !== undefined && below.y - above.y < 1.7 * Math.min(above.size, below.size)
}

/** Differences between a printed number and its page's place that hold for several pages; the most common one first. */
function offsetsOf(candidates: readonly Candidate[], pageCount: number): readonly string[] {
  const pagesByOffset = new Map<string, Set<number>>()
  for (const { page, edge, numbers, isBare } of candidates) {
    for (const number of numbers) {
      const offset = offsetOf(number, page)
      // A number alone says more than one among words: it counts for both edges.
      const weighed = isBare ? offset : `${offset} ${edge}`
      const known = pagesByOffset.get(weighed)
      if (known) known.add(page)
      else pagesByOffset.set(weighed, new Set([page]))
    }
  }
  const least = pageCount <= 3 ? Math.max(1, pageCount - 1) : Math.max(2, Math.min(fewestRepeats, Math.ceil(pageCount / 4)))
  const common = [...pagesByOffset].filter(([offset, { size }]) => size >= least && (pageCount > 2 || (pageCount === 2 && size > 1) || countsFromOne.test(offset)))
  return common.sort(([, left], [, right]) => right.size - left.size).map(([offset]) => offset)
}

function offsetOf({ value, style }: Printed, page: number): string {
  return `${style} ${value - page}`
}

/** The number in it whose offset is the commonest. @param ranks of the offsets, the commonest one's the least */
function pageNumberIn({ page, edge, numbers, isBare }: Candidate, ranks: ReadonlyMap<string, number>): Printed | null {
  let found: Printed | null = null
  let least = Infinity
  for (const number of numbers) {
    const own = offsetOf(number, page)
    const rank = Math.min((isBare ? ranks.get(own) : undefined) ?? Infinity, ranks.get(`${own} ${edge}`) ?? Infinity)
    if (rank >= least) continue
    found = number
    least = rank
  }
  return found
}

/** What a piece is known by on other pages: its words at its height, with the page's number left open. */
function keysOf({ edge, segment }: Candidate, number: Printed | null): readonly string[] {
  const words = (number ? `${segment.text.slice(0, number.at)}#${segment.text.slice(number.at + number.text.length)}` : segment.text).replace(/\s+/gu, '').toLowerCase()
  const step = Math.round(segment.y / samePlace)
  return [step, step + 1].map(height => `${edge} ${height} ${words}`)
}
