import type { Line } from '../layout/rows.ts'
import { firstBeyond, space } from '../layout/signs.ts'
import { endsSentence } from './sentences.ts'

/** How a document sets its text. Points. */
export type TextStyles = {
  readonly bodySize: number
  readonly isBodyBold: boolean
  /** Whether lines take every word that fits, so that a line with room left ends a paragraph. */
  readonly isFilled: boolean
  /** Usual distance of the baselines of lines set like this one. */
  leading(line: Line): number
  /** Clearly larger than the text. */
  isHeadingSize(line: Pick<Line, 'size'>): boolean
}

/** Points: of a file without any text. */
const usualSize = 10
const largerThanBody = 1.12
const widestLeading = 2.2
/** As wide as lines of one sentence are ever set, where no lines of the text stand closer. */
const widestOfAll = 3.5
/** How much wider than the mean of a line's letters and spaces a capital is. */
const wideCapital = 0.4

/** Finds the text's own size by how much is set in it, and the usual leading of each size. */
export function stylesOf(lines: readonly Line[]): TextStyles {
  /** By size and weight, told in one number: half points, of which every other one is bold. */
  const amounts = new Map<number, number>()
  const gapsBySize = new Map<number, Map<number, number>>()
  const wideGapsBySize = new Map<number, Map<number, number>>()
  for (const [i, line] of lines.entries()) {
    const key = 4 * stepOf(line.size) + Number(line.isBold)
    amounts.set(key, (amounts.get(key) ?? 0) + line.length)
    const above = lines[i - 1]
    if (!above || above.column !== line.column || line.isTableRow || stepOf(above.size) !== stepOf(line.size)) continue
    const gap = line.y - above.y
    const isWide = gap > widestLeading * line.size
    if (gap < 0.8 * line.size || gap > widestOfAll * line.size || (isWide && (hasEnded(above) || !isFull(above, line)))) continue
    const bySize = isWide ? wideGapsBySize : gapsBySize
    const gaps = bySize.get(stepOf(line.size)) ?? new Map<number, number>()
    const step = Math.round(gap * 5) / 5
    gaps.set(step, (gaps.get(step) ?? 0) + Math.min(line.length, above.length))
    bySize.set(stepOf(line.size), gaps)
  }
  const [body = 4 * usualSize] = [...amounts].sort(([, left], [, right]) => right - left).map(([key]) => key)
  const isBodyBold = body % 2 === 1
  const bodySize = (body - Number(isBodyBold)) / 4
  const wide = gapsBySize.has(bodySize) ? null : (wideGapsBySize.get(bodySize) ?? null)
  const leadings = new Map([...gapsBySize, ...(wide ? [[bodySize, wide] as const] : [])].map(([size, gaps]) => [size, commonest(gaps)]))
  const bodyLeading = (leadings.get(bodySize) ?? bodySize * 1.2) / bodySize
  return {
    bodySize,
    isBodyBold,
    isFilled: areFilled(lines),
    leading: line => Math.min(leadings.get(stepOf(line.size)) ?? Infinity, Math.max(bodyLeading, 1.2) * line.size),
    isHeadingSize: ({ size }) => size > largerThanBody * bodySize,
  }
}

/** Sizes within half a point are one. */
export function stepOf(size: number): number {
  return Math.round(size * 2) / 2
}

function commonest(counts: ReadonlyMap<number, number>): number {
  return [...counts].reduce((most, entry) => (entry[1] > most[1] ? entry : most))[0]
}

/** Whether the next word would not have fitted in the line above. */
export function isFull(above: Line, line: Line): boolean {
  const perLetter = (line.x1 - line.x0) / Math.max(1, line.text.length)
  const needed = firstWordWidth(line.text) * perLetter
  return above.x1 + needed > above.right - 0.35 * above.size
}

/** How wide the first word of a line is with the space before it, in its letters' mean width; a Han sign is a word. */
export function firstWordWidth(text: string): number {
  let length = 0
  let capitals = 0
  for (; length < text.length; length++) {
    const code = text.charCodeAt(length)
    if (code >= firstBeyond) return wideWordWidth(text)
    if (code === space || (code >= tab && code <= carriageReturn)) break
    if (code >= capitalA && code <= capitalZ) capitals++
  }
  return length + wideCapital * capitals + wordSpace
}

const [tab, carriageReturn, capitalA, capitalZ] = [0x09, 0x0d, 0x41, 0x5a]
/** In mean widths. */
const wordSpace = 0.6

/** The same of any text, by an expression, which takes longer. */
export function wideWordWidth(text: string): number {
  const [word = ''] = /^(?:[\p{Script=Han}][，。、；：！？）」』”’]{0,2}|[^\s\p{Script=Han}]+)/u.exec(text) ?? []
  const capitals = word.match(/\p{Lu}/gu)?.length ?? 0
  return word.length + wideCapital * capitals + (/^\p{Script=Han}/u.test(word) ? 0 : wordSpace)
}

/** Whether a line ends a sentence or leads into what follows. */
export function hasEnded({ text }: Line): boolean {
  return endsSentence(text) || /[:：…][”’"'）)]{0,2}$/u.test(text.slice(-3))
}

/** Of the lines that stop in the middle of a sentence, nearly all have no room for the next word. */
function areFilled(lines: readonly Line[]): boolean {
  let broken = 0
  let full = 0
  for (const [i, line] of lines.entries()) {
    const above = lines[i - 1]
    if (!above || above.column !== line.column || hasEnded(above) || !/^\p{Ll}/u.test(line.text) || line.isTableRow) continue
    broken++
    if (isFull(above, line)) full++
  }
  return broken >= 3 && full > 0.9 * broken
}
