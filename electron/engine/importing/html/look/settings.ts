import type { DefaultTreeAdapterTypes } from 'parse5'
import type { Look } from '../../flow/look.ts'
import { attribute } from '../head.ts'
import { telling } from './style-sheet.ts'

type Range = { readonly start: number; readonly end: number }

/** What an element says of how its text is set; null and false where it says nothing. `size`: half-points. */
export type ElementSetting = { readonly isBold: boolean; readonly isItalic: boolean; readonly isCentred: boolean; readonly size: number | null }

/** A line of a page with how it is set; `look` is null in table rows of several cells, where bold is no sign of a heading. UTF-16 code units. */
export type SetLine = Range & { readonly look: Look | null }

/** Pixels by `size` of `<font>` (HTML, 15.3.6). */
const pixelsByFontSize = [10, 13, 16, 18, 24, 32, 48]
const halfPointsByUnit: ReadonlyMap<string, number> = new Map([['pt', 2], ['px', 1.5]])

/**
 * How an element sets its text, by its name and its style; null where it does not say.
 * @param declarations of which the last counts
 */
export function settingOf(element: DefaultTreeAdapterTypes.Element, declarations: string): ElementSetting | null {
  const { tagName } = element
  const style = telling.test(declarations) ? declarations : ''
  const weight = lastOf(style, /font-weight\s*:\s*(bold(?:er)?|normal|lighter|\d{3,4})/giu)
  const isBold = weight === null ? tagName === 'b' || tagName === 'strong' : weight.startsWith('bold') || Number(weight) >= 600
  const slant = lastOf(style, /font-style\s*:\s*(italic|oblique|normal)/giu)
  const isItalic = slant === null ? tagName === 'i' || tagName === 'em' : slant !== 'normal'
  const aligned = lastOf(style, /text-align\s*:\s*([a-z-]+)/giu) ?? attribute(element, 'align')?.toLowerCase()
  const isCentred = tagName === 'center' || aligned === 'center'
  const size = sizeOf(element, style)
  return isBold || isItalic || isCentred || size !== null ? { isBold, isItalic, isCentred, size } : null
}

/** The value of a property as it is declared last, in small letters. */
function lastOf(style: string, declaration: RegExp): string | null {
  return style === '' ? null : ([...style.matchAll(declaration)].at(-1)?.[1]?.toLowerCase() ?? null)
}

function sizeOf(element: DefaultTreeAdapterTypes.Element, style: string): number | null {
  const size = lastOf(style, /font-size\s*:\s*(\d{1,3}(?:\.\d+)?\s*(?:pt|px))/giu)
  if (size !== null) return Math.round(Number.parseFloat(size) * (halfPointsByUnit.get(size.slice(-2)) ?? 2))
  const pixels = element.tagName === 'font' ? pixelsByFontSize[Number(attribute(element, 'size') ?? 0) - 1] : undefined
  return pixels === undefined ? null : Math.round(pixels * 1.5)
}

/**
 * The lines of a page that hold anything, with how they are set: bold and italic where all of their words are, the size of their first one.
 * @param settings ranges that nest, as elements do, in the order of their ends
 * @param rows table rows of several cells
 */
export function setLines(text: string, settings: readonly (Range & ElementSetting)[], rows: readonly Range[]): readonly SetLine[] {
  // Outer elements, which end after those in them, come first where both hold the same words.
  const own = settings.toReversed().map(setting => ({ ...setting, ...trimmed(text, setting) })).sort((left, right) => left.start - right.start || right.end - left.end)
  const isBold = coveredBy(text, own.filter(setting => setting.isBold))
  const isItalic = coveredBy(text, own.filter(setting => setting.isItalic))
  const isCentred = coveredBy(text, own.filter(setting => setting.isCentred))
  const isInRow = coveredBy(text, rows.map(row => trimmed(text, row)).sort((left, right) => left.start - right.start))
  const sizeAt = innermostSizes(own)
  return linesOf(text).map(line => {
    const { start, end } = line
    const first = { start, end: start + 1 }
    const look = { isBold: isBold(line), isItalic: isItalic(line), isCentred: isCentred(first), size: sizeAt(start) }
    return { start, end, look: isInRow(first) ? null : look }
  })
}

/** Asked with one line after the other: whether ranges hold all of it. Ranges with nothing but white space between them are one. */
function coveredBy(text: string, ranges: readonly Range[]): (line: Range) => boolean {
  const merged: { start: number; end: number }[] = []
  for (const { start, end } of ranges) {
    const last = merged.at(-1)
    if (last && (start <= last.end || text.slice(last.end, start).trim() === '')) last.end = Math.max(last.end, end)
    else merged.push({ start, end })
  }
  let at = 0
  return line => {
    while ((merged[at]?.end ?? Infinity) <= line.start) at += 1
    const range = merged[at]
    return range !== undefined && range.start <= line.start && line.end <= range.end
  }
}

/** Asked with one place after the other: the size that the innermost element around it sets, 0 where none does. */
function innermostSizes(settings: readonly (Range & ElementSetting)[]): (place: number) => number {
  const sized = settings.filter(({ size }) => size !== null)
  const open: (Range & ElementSetting)[] = []
  let next = 0
  return place => {
    for (let range = sized[next]; range && range.start <= place; range = sized[next]) {
      open.push(range)
      next += 1
    }
    while ((open.at(-1)?.end ?? Infinity) <= place) open.pop()
    return open.at(-1)?.size ?? 0
  }
}

function linesOf(text: string): Range[] {
  return [...text.matchAll(/[^\n]+/gu)].map(({ index, 0: line }) => trimmed(text, { start: index, end: index + line.length })).filter(({ start, end }) => end > start)
}

/** Without the white space at the ends of a range. */
export function trimmed(text: string, { start, end }: Range): Range {
  const own = text.slice(start, end)
  const from = start + own.length - own.trimStart().length
  return { start: from, end: Math.max(from, start + own.trimEnd().length) }
}
