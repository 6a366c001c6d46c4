import { isDateline, isFurniture } from '#domain/clauses/noise/patterns.ts'
import { couldBeSiteLine, isSiteLine } from '#domain/clauses/noise/site.ts'
import { isFurnitureByName, isTextByName } from './cues.ts'

/** An element with what it holds. UTF-16 code units of the page's text. */
export type Box = {
  readonly tag: string
  /** `role`, `id` and `class`, parted by spaces. */
  readonly names: string
  readonly start: number
  readonly end: number
}

type Heading = Range & { readonly level: number }
type Range = { readonly start: number; readonly end: number }

/** A page with less text of its own than this (UTF-16 code units) tells nothing about where its article is. */
const leastText = 150
/** The article holds at least this part of what is no link, notice or furniture; so much less where the page names it. */
const wholeArticle = 0.95
const namedArticle = 0.9
/** Furniture never holds more than this part of a page's words. */
const mostFurniture = 0.2
const longestHeading = 300
/** UTF-16 code units between a heading and the article below it. */
const farthestHeading = 600
/** What an article may be the whole of; a paragraph or a list is but a part of one. */
const articleTags: ReadonlySet<string> = new Set(['main', 'article', 'section', 'div', 'td', 'form', 'center', 'fieldset'])

/**
 * Which lines of a saved page are not its article: menus, bars, lists of other texts, notices, feet. What is nobody's by its element's name
 * is furniture inside the article too; all outside is, when one element holds almost all of the words. Otherwise nothing is guessed. The
 * page's main heading stays, wherever it stands, with what stands between it and the article, and so does who signed below it and when.
 * @param links where the text of links stands, in order
 * @param headings where headings of the first two levels stand, in order
 */
export function furnitureOf(text: string, boxes: readonly Box[], links: readonly Range[], headings: readonly Heading[]): readonly Range[] {
  const words = wordCount(text, linkCover(text.length, links))
  const total = words(0, text.length)
  const main = headings.filter(({ level }) => level === 1)
  const holdsHeading = ({ start, end }: Range) => (main[firstFrom(main, start)]?.start ?? Number.POSITIVE_INFINITY) < end
  const furniture = boxes.filter(box => isFurnitureBox(box, words, total) && !holdsHeading(box))
  const lines = linesOf(text)
  const isAside = insideOf(furniture)
  // What the words alone show to be the site's is not the article's either.
  const own = lines.map(({ start, end }) => {
    const line = text.slice(start, end).trim()
    return isAside(start) || isSiteLine(line) || couldBeSiteLine(line) || isFurniture(line) ? 0 : words(start, end)
  })
  const article = findArticle(boxes, lines, own)
  if (!article) return furniture
  const isHeadingAside = insideOf(furniture)
  const kept = [article, ...headingAbove(article, headings.filter(({ start }) => !isHeadingAside(start)), text), ...signatureBelow(article, lines, text)]
  const outside = lines.filter(({ start, end }) => !kept.some(range => overlaps(range, start, end)))
  return [...furniture, ...outside]
}

function isFurnitureBox({ tag, names, start, end }: Box, words: WordCount, total: number): boolean {
  if (tag === 'nav') return true
  const isNamed = isFurnitureByName(names)
  if (!isNamed && !['footer', 'aside', 'header'].includes(tag)) return false
  if (words(start, end) > mostFurniture * total) return false
  // A box of its own words may be the plan's summary; a foot or a menu is of links, or short.
  return isNamed || tag === 'footer' || words(start, end) < 0.7 * (end - start)
}

/** The smallest element that holds almost all of the page's own words; none when only the whole page does, or there is little to go by. */
function findArticle(boxes: readonly Box[], lines: readonly Range[], own: readonly number[]): Box | null {
  const sums = [0]
  for (const value of own) sums.push((sums.at(-1) ?? 0) + value)
  const total = sums.at(-1) ?? 0
  if (total < leastText) return null
  const before = (offset: number) => sums[firstFrom(lines, offset)] ?? total
  let best: Box | null = null
  for (const box of boxes) {
    if (!articleTags.has(box.tag)) continue
    const isNamed = box.tag === 'main' || box.tag === 'article' || isTextByName(box.names)
    const share = (before(box.end) - before(box.start)) / total
    if (share < (isNamed ? namedArticle : wholeArticle)) continue
    if (!best || box.end - box.start < best.end - best.start) best = box
  }
  return best
}

/** From the heading above the article on, unless there is one inside or much stands between. */
function headingAbove(article: Range, headings: readonly Heading[], text: string): readonly Range[] {
  if (headings.some(({ level, start, end }) => level === 1 && overlaps(article, start, end))) return []
  const above = headings.filter(({ start, end }) => end <= article.start && end - start <= longestHeading)
  const heading = above.findLast(({ level }) => level === 1) ?? above.at(-1)
  if (!heading) return []
  const isNear = text.slice(heading.end, article.start).length <= farthestHeading
  return isNear || heading.level === 1 ? [{ start: heading.start, end: isNear ? article.start : heading.end }] : []
}

/** The few short lines below the article that end with its date. */
function signatureBelow(article: Range, lines: readonly Range[], text: string): readonly Range[] {
  const below = lines.slice(firstFrom(lines, article.end), firstFrom(lines, article.end) + 3)
  const date = below.findIndex(({ start, end }) => isDateline(text.slice(start, end).trim()))
  const last = below[date]
  return last ? [{ start: article.end, end: last.end }] : []
}

type WordCount = (start: number, end: number) => number

/** UTF-16 code units: to keep how much is written before each single one would take longer than all else here. */
const stride = 64

/** Counts what is written between two offsets and is neither white space nor a link. */
function wordCount(text: string, isLink: Uint8Array): WordCount {
  const count = (from: number, to: number) => {
    let counted = 0
    for (let at = from; at < to; at++) {
      const unit = text.charCodeAt(at)
      if (unit > 32 && unit !== 0xa0 && unit !== 0x3000 && isLink[at] === 0) counted++
    }
    return counted
  }
  const before = [0]
  for (let at = 0; at < text.length; at += stride) before.push((before.at(-1) ?? 0) + count(at, Math.min(at + stride, text.length)))
  const countBefore = (offset: number) => {
    const place = Math.floor(offset / stride)
    return (before[place] ?? 0) + count(place * stride, offset)
  }
  return (start, end) => countBefore(end) - countBefore(start)
}

function linkCover(length: number, links: readonly Range[]): Uint8Array {
  const cover = new Uint8Array(length)
  let covered = 0
  for (const { start, end } of links) {
    cover.fill(1, Math.max(start, covered), end)
    covered = Math.max(covered, end)
  }
  return cover
}

function linesOf(text: string): Range[] {
  const lines: Range[] = []
  for (let start = 0; start < text.length; ) {
    const lineEnd = text.indexOf('\n', start)
    const end = lineEnd === -1 ? text.length : lineEnd
    if (end > start) lines.push({ start, end })
    start = end + 1
  }
  return lines
}

/** The place of the first line that begins at or behind an offset. */
function firstFrom(lines: readonly Range[], offset: number): number {
  let low = 0
  let high = lines.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((lines[middle]?.start ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}

function overlaps(range: Range, start: number, end: number): boolean {
  return start < range.end && end > range.start
}

/** Whether an offset lies in one of the ranges, asked for offsets that never go down. */
function insideOf(ranges: readonly Range[]): (offset: number) => boolean {
  const sorted = ranges.toSorted((left, right) => left.start - right.start)
  let next = 0
  let until = 0
  return offset => {
    for (let range = sorted[next]; range && range.start <= offset; range = sorted[++next]) until = Math.max(until, range.end)
    return offset < until
  }
}
