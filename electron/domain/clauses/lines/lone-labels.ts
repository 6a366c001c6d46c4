/** Numbers alone above their paragraphs, and chapters' titles in several lines below their numbers, as readers of pages write them. */
import { readLabel } from '../labels/labels.ts'
import { isHeadingShaped } from '../shapes.ts'
import type { WrittenLine } from './written-line.ts'

/** So many numbers count up from 1, at least. */
const fewestLone = 3
/** A title has no more lines, and none of them is longer. */
const mostTitleLines = 3
const longestTitleLine = 70

/** Joins each number with a full stop that stands alone with the paragraph below it, where all such numbers count up from 1. */
export function joinLoneLabels<L extends WrittenLine>(text: string, lines: readonly L[], beginsClause: (line: string) => boolean): readonly L[] {
  return joinLoneItems(text, joinLonePoints(text, lines, beginsClause), beginsClause)
}

/** A bullet, or a number with a bracket, which no page has; a number with a full stop may be a page's above a blank line. */
const loneItem = /^(?:[•●▪■◦\uF0B7]|\d{1,2}\))$/u
const fewestItems = 2

/** Joins each bullet and each such number that stands alone with the line below it, where none stands alone otherwise. */
function joinLoneItems<L extends WrittenLine>(text: string, lines: readonly L[], beginsClause: (line: string) => boolean): readonly L[] {
  const points = [...lines.keys()].filter(i => /^\d{1,2}\.$/u.test(textOf(text, lines[i])) && lines[i + 1]?.afterGap === false)
  const numbers = points.map(i => Number.parseInt(textOf(text, lines[i]), 10))
  const counts = numbers.every((n, at) => at === 0 || n === 1 || n === (numbers[at - 1] ?? 0) + 1)
  const lone = [...lines.keys()].filter(i => loneItem.test(textOf(text, lines[i]))).concat(counts ? points : [])
  const isLone = new Set(lone.filter(i => lines[i]?.hint === null && lines[i + 1]?.hint === null && /^["“‘(]?\p{L}/u.test(textOf(text, lines[i + 1])) && !beginsClause(textOf(text, lines[i + 1]))))
  if (isLone.size < fewestItems || isLone.size < lone.length) return lines
  return lines.flatMap((line, i) => (isLone.has(i - 1) ? [] : isLone.has(i) ? [{ ...line, end: lines[i + 1]?.end ?? line.end }] : [line]))
}

function joinLonePoints<L extends WrittenLine>(text: string, lines: readonly L[], beginsClause: (line: string) => boolean): readonly L[] {
  const lone = [...lines.keys()].filter(i => /^\d{1,3}\.$/u.test(textOf(text, lines[i])))
  const counts = lone.every((i, at) => textOf(text, lines[i]) === `${at + 1}.`)
  const haveText = lone.every(i => lines[i + 1]?.hint === null && !beginsClause(textOf(text, lines[i + 1])))
  if (lone.length < fewestLone || !counts || !haveText) return lines
  const isLone = new Set(lone)
  return lines.flatMap((line, i) => (isLone.has(i - 1) ? [] : isLone.has(i) ? [{ ...line, end: lines[i + 1]?.end ?? line.end }] : [line]))
}

/** Joins the lines of each chapter's title between its number, which stands alone, and what begins below it. */
export function joinChapterTitles<L extends WrittenLine>(text: string, lines: readonly L[], beginsClause: (line: string) => boolean): readonly L[] {
  const joined: L[] = []
  for (let i = 0; i < lines.length; i += 1) {
    const line = lines[i]
    if (!line) break
    joined.push(line)
    if (!isChapterAlone(textOf(text, line))) continue
    const end = titleEnd(text, lines, i + 1, beginsClause)
    const [first, last] = [lines[i + 1], lines[end - 1]]
    if (end - i < 3 || !first || !last) continue
    joined.push({ ...first, end: last.end })
    i = end - 1
  }
  return joined
}

/** Behind the last line of a title that begins at a line; the same place where none does. */
function titleEnd(text: string, lines: readonly WrittenLine[], from: number, beginsClause: (line: string) => boolean): number {
  let end = from
  while (end - from < mostTitleLines && isTitleLine(text, lines[end], beginsClause) && (end === from || lines[end]?.afterGap === false)) end += 1
  const below = lines[end]
  return below !== undefined && (below.afterGap || beginsClause(textOf(text, below))) ? end : from
}

function isTitleLine(text: string, line: WrittenLine | undefined, beginsClause: (line: string) => boolean): boolean {
  const words = textOf(text, line)
  return line?.hint === null && words.length <= longestTitleLine && /^["“‘(]?\p{Lu}/u.test(words) && isHeadingShaped(words) && !beginsClause(words)
}

function isChapterAlone(words: string): boolean {
  const label = words.length > 20 ? null : readLabel(words)
  return label !== null && (label.style === 'chapter' || label.style === 'division') && label.length === words.length
}

function textOf(text: string, line: WrittenLine | undefined): string {
  return line ? text.slice(line.start, line.end) : ''
}
