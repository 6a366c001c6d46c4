import { isLeadIn } from '#domain/clauses/shapes.ts'
import { isDateline } from '#domain/clauses/noise/patterns.ts'
import { endsSentence } from './sentences.ts'
import { startsWithBullet } from './items.ts'
import type { Paragraph } from './paragraphs.ts'
import { headsOfCounts, remarksBetweenNumbers, sistersOf } from '../../flow/sisters.ts'
import { isCentred, isItalic, largestSize, levelsBySetting, settingOf, sizeOf, typefaceOf } from './settings.ts'
import { titleLines } from './title-lines.ts'
import type { TextStyles } from './styles.ts'
import type { Bookmark } from '../pdfium/document.ts'

/** Outline level by paragraph, from 1. */
export type Levels = ReadonlyMap<Paragraph, number>

const longest = 200
const mostLines = 4
/** What the outline says word by word may be longer. */
const longestDeclared = 600
const mostDeclaredLines = 12
const fewestBookmarks = 3
/** Of so many lines of one title the one that is set like a heading is looked for. */
const mostAlike = 20
/** A line that ends as a sentence does, or leads into what follows, is a heading only when it is shorter. */
const longestSentence = 60
/** Parts of the whole that must be met for what the file declares to be believed. */
const metBookmarks = 0.6
const mostDeclared = 0.35
/** So many lines that are set larger than all of the file's outline may be its title, and no more. */
const mostLarger = 3
const fewestTagged = 0.5
const deepest = 6

/**
 * Which paragraphs are headings. What the file declares (its outline, the tags of its structure) counts when it is borne out by the text;
 * otherwise size and weight tell, and all of one setting are of one level.
 */
export function findHeadings(paragraphs: readonly Paragraph[], styles: TextStyles, bookmarks: readonly Bookmark[]): Levels {
  const beside = besideTables(paragraphs, styles)
  const candidates = paragraphs.filter(paragraph => isHeadingShaped(paragraph) || beside.has(paragraph))
  const counts = headsOfCounts(paragraphs, ({ text }) => text, isItalic)
  const apart = withSisters(candidates, styles, candidates.filter(paragraph => counts.has(paragraph) || (standsOut(paragraph, styles) && isNoRemark(paragraph))))
  const ofTitle = titleLines(paragraphs, apart, styles)
  const isApart = new Set(apart)
  const remarks = remarksBetweenNumbers(paragraphs, ({ text }) => text, paragraph => isApart.has(paragraph))
  const set = apart.filter(paragraph => !ofTitle.has(paragraph) && !remarks.has(paragraph))
  const longer = paragraphs.filter(paragraph => isHeadingShaped(paragraph, longestDeclared, mostDeclaredLines) || beside.has(paragraph))
  const large = set.filter(({ lines }) => lines.every(line => styles.isHeadingSize(line)))
  const declared = fromBookmarks(longer, set, bookmarks) ?? fromTags(candidates, large, paragraphs.length)
  return declared ? withTitle(declared, paragraphs, styles) : levelsBySetting(paragraphs, candidates, set)
}

/** What the file declares, all of it one deeper below the title that it does not: the first line of all, set larger than every heading. */
function withTitle(declared: Levels, [title]: readonly Paragraph[], styles: TextStyles): Levels {
  const largest = largestSize([...declared.keys()])
  const isTitle = title !== undefined && isHeadingShaped(title) && !declared.has(title) && title.lines.every(line => styles.isHeadingSize(line)) && sizeOf(title) > largest
  return isTitle ? new Map([[title, 1], ...[...declared].map(([paragraph, level]) => [paragraph, Math.min(deepest, level + 1)] as const)]) : declared
}

/** Parts of the text's size. */
const titleSize = 1.3

/** What stands largest on the first page with anything on it, when it is clearly larger than the text and than every heading. */
export function findTitle(paragraphs: readonly Paragraph[], styles: TextStyles): string | null {
  const first = paragraphs[0]?.lines[0]?.page
  const onFirst = paragraphs.filter(paragraph => paragraph.lines[0]?.page === first && isHeadingShaped(paragraph))
  const size = largestSize(onFirst)
  const largest = largestSize(paragraphs.filter(paragraph => isHeadingShaped(paragraph)))
  return size >= largest && size > titleSize * styles.bodySize ? (onFirst.find(paragraph => sizeOf(paragraph) === size)?.text ?? null) : null
}

/** With those of the candidates that one sign would keep out, though they are set like headings and of one series with them. In reading order. */
function withSisters(candidates: readonly Paragraph[], styles: TextStyles, set: readonly Paragraph[]): readonly Paragraph[] {
  const isSet = ({ text, lines }: Paragraph) => isSetApart(lines, styles) && !startsWithBullet(text)
  const lines = candidates.filter(isSet).map(paragraph => ({ paragraph, words: paragraph.text, set: `${settingOf(paragraph)} ${isItalic(paragraph)} ${isCentred(paragraph)}` }))
  const heads = new Set(set)
  const sisters = sistersOf(lines, new Set(lines.filter(({ paragraph }) => heads.has(paragraph))))
  for (const { paragraph } of sisters) heads.add(paragraph)
  return candidates.filter(paragraph => heads.has(paragraph))
}

function isSetApart(lines: Paragraph['lines'], styles: TextStyles): boolean {
  if (lines.every(line => styles.isHeadingSize(line))) return true
  return lines.every(line => line.isBold) && !styles.isBodyBold && lines.every(({ size }) => size > 0.93 * styles.bodySize)
}

/** Lines in larger type that were taken for the first or last row of the table, or of the contents, that they stand above or below. */
function besideTables(paragraphs: readonly Paragraph[], styles: TextStyles): ReadonlySet<Paragraph> {
  const isRow = (paragraph: Paragraph | undefined) => paragraph?.lines.some(({ isTableRow }) => isTableRow) === true
  const isAlone = ({ text, lines }: Paragraph) => lines.every(line => styles.isHeadingSize(line)) && !text.replace(/^\S{1,8}\t/u, '').includes('\t')
  return new Set(paragraphs.filter((paragraph, i) => {
    const [above, below] = [paragraphs[i - 1], paragraphs[i + 1]]
    const isAtEdge = above !== undefined && below !== undefined && isRow(above) !== isRow(below)
    return isAtEdge && isRow(paragraph) && isAlone(paragraph) && isHeadingShaped({ ...paragraph, lines: paragraph.lines.map(line => ({ ...line, isTableRow: false })) })
  }))
}

function isHeadingShaped({ text, lines }: Paragraph, most = longest, mostOf = mostLines): boolean {
  if (text.length > most || lines.length > mostOf || lines.some(({ isTableRow, isNote }) => isTableRow || isNote)) return false
  return /\p{L}/u.test(text) && !/[,;，；、]$/u.test(text.slice(-1))
}

function standsOut({ text, lines }: Paragraph, styles: TextStyles): boolean {
  if (lines.every(line => styles.isHeadingSize(line))) return !endsSentence(text) || text.length < longestSentence
  return isSetApart(lines, styles) && !endsSentence(text) && (!isLeadIn(text) || text.length < longestSentence)
}

/** Dates, remarks in brackets and items of lists head nothing, however large they are set. */
function isNoRemark({ text }: Paragraph): boolean {
  return !isDateline(text) && !/^[（([［].*[）)\]］]$/u.test(text) && !startsWithBullet(text)
}

/**
 * The file's outline, when most of it is found among the headings. Others of a setting that it uses are of that setting's level, one deeper
 * in another typeface (a script without one of its own is set in whatever there is, and tells nothing).
 */
function fromBookmarks(candidates: readonly Paragraph[], set: readonly Paragraph[], bookmarks: readonly Bookmark[]): Levels | null {
  const titles = bookmarks.map(({ title, level }) => ({ words: wordsOf(title), level })).filter(({ words }) => words.length > 1)
  if (titles.length < fewestBookmarks) return null
  const levels = new Map<Paragraph, number>()
  const places = Map.groupBy(candidates.keys(), i => wordsOf(candidates[i]?.text ?? ''))
  const isSet = new Set<Paragraph | undefined>(set)
  let from = 0
  for (const { words, level } of titles) {
    // Contents and lists say the same before the heading does, in the type of the text.
    const said = places.get(words) ?? []
    const passed = said.findIndex(i => i >= from)
    said.splice(0, passed < 0 ? said.length : passed)
    const found = said.slice(0, mostAlike).find(i => isSet.has(candidates[i])) ?? said[0] ?? -1
    const paragraph = candidates[found]
    if (!paragraph) continue
    levels.set(paragraph, level)
    from = found + 1
  }
  if (levels.size < metBookmarks * titles.length) return null
  const known = [...levels].reverse()
  const largest = known.reduce((size, [paragraph]) => Math.max(size, sizeOf(paragraph)), 0)
  if (set.filter(paragraph => !levels.has(paragraph) && sizeOf(paragraph) > largest).length > mostLarger) return null
  const levelBySetting = new Map(known.map(([paragraph, level]) => [settingOf(paragraph), level]))
  const isLatin = set.every(({ text }) => !/\p{Script=Han}/u.test(text))
  const typefacesBySetting = new Map([...Map.groupBy(known, ([paragraph]) => settingOf(paragraph))].map(([setting, members]) => [setting, new Set(members.map(([paragraph]) => typefaceOf(paragraph)))]))
  for (const paragraph of set) {
    const level = levelBySetting.get(settingOf(paragraph))
    if (level === undefined || levels.has(paragraph)) continue
    const isOther = isLatin && typefacesBySetting.get(settingOf(paragraph))?.has(typefaceOf(paragraph)) === false
    levels.set(paragraph, isOther ? Math.min(deepest, level + 1) : level)
  }
  return levels
}

/** The tags of the file's structure, unless they call half of the text a heading, or pass over most of what is set in a larger type. */
function fromTags(candidates: readonly Paragraph[], large: readonly Paragraph[], paragraphCount: number): Levels | null {
  const isDeclared = ({ lines }: Paragraph) => lines.every(({ headingLevel }) => headingLevel > 0)
  const declared = candidates.filter(isDeclared)
  if (declared.length < 2 || declared.length > mostDeclared * paragraphCount) return null
  if (large.filter(isDeclared).length < fewestTagged * large.length) return null
  return new Map(declared.map(paragraph => [paragraph, Math.min(deepest, paragraph.lines[0]?.headingLevel ?? 1)]))
}

function wordsOf(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}
