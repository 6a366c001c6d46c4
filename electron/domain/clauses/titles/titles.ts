/** What the headings that a file declared say of its title, and of a heading that would hold the whole document. */
import { declaredLevel } from '../draft.ts'
import { closesPaper, isFrontMatter as beginsAsFrontMatter, namesPaper } from './known.ts'
import { isRecital } from './letterhead.ts'
import { repeats } from './names.ts'
import { isOnlyChapter } from './only-chapter.ts'
import type { Row } from '../rows.ts'
import { endsSentence, withoutBold } from '../shapes.ts'

/** No title has more lines. */
const mostTitles = 12
/** Below so many sentences as long as this stands no title. */
const mostAbove = 5
const shortestText = 80
/** Fewer numbered headings show no count. */
const fewestNumbered = 3
/** UTF-16 code units: a remark below a title is shorter. */
const leastParagraph = 60
/** Lines of an act's cover, and the longest of them. */
const mostOnCover = 24
const longestOnCover = 240
/** Lines of an act's name below its headings. */
const mostNamed = 3

/**
 * The rows that make up the document's title: the first heading when it is the only outermost one, or the headings at the start that
 * stand right below one another, whatever their levels, when none of these levels is met again. `null` stands for rows that are no part
 * of the document.
 */
export function titleRows(rows: readonly (Row | null)[]): readonly number[] {
  const own = [...rows.keys()].filter(i => rows[i])
  const headings = own.filter(i => isHeading(rows[i]))
  const [first] = headings
  if (first === undefined || standsBelowText(rows, first)) return []
  const start = own.indexOf(first)
  // Below lines that say what paper this is, an introduction is its first part, though the only heading so large.
  if (start > 0 && isFrontMatter(rows[first])) return []
  const adjacent = own.slice(start).findIndex(i => !isHeading(rows[i]) || rows[i]?.label)
  const together = own.slice(start, start + (adjacent < 0 ? mostTitles : Math.min(adjacent, mostTitles)))
  if (standsAboveRecitals(rows, own, together) && isLargest(rows, together, headings)) return together
  const act = coverOfAct(rows, own, headings)
  if (act.length > 1) {
    const again = headings.slice(act.length).filter(i => !rows[i]?.label && act.some(line => repeats(rows[i]?.text ?? '', rows[line]?.text ?? '')))
    if (isLargest(rows, act, headings.filter(i => !again.includes(i)))) return [...act, ...again]
  }
  const chapter = together.findIndex((_, at) => standsBelowTitle(rows, together.slice(0, at + 1)))
  const run = together.slice(0, chapter < 0 ? undefined : chapter)
  for (let length = run.length; length > 1; length -= 1) {
    const levels = new Set(run.slice(0, length).map(i => declaredLevel(rows[i])))
    const others = headings.slice(length).map(i => declaredLevel(rows[i]))
    const outermost = Math.max(...levels)
    if (others.length > 0 && others.every(level => level > outermost)) return run.slice(0, length)
  }
  // No heading stands anywhere else, and none is set smaller as the first section of a paper would be.
  if (run.length > 1 && run.length === headings.length && run.every(i => declaredLevel(rows[i]) === declaredLevel(rows[first]) && !isFrontMatter(rows[i]))) return run
  if (isEmptyCover(rows, run, headings)) return run
  const cover = coverRun(rows, run, headings)
  if (cover.length > 0) return cover
  // A page's title may come again above the text, or on the page behind its contents, larger than all else there.
  const [outermost, next = Infinity] = headings.slice(1).map(i => declaredLevel(rows[i])).toSorted((a, b) => a - b)
  const isOuter = (level: number) => level === declaredLevel(rows[first]) || (level === outermost && level < next)
  const again = headings.slice(1).filter(i => isOuter(declaredLevel(rows[i])) && !rows[i]?.label && repeats(rows[i]?.text ?? '', rows[first]?.text ?? ''))
  // An annex or a list of sources stands in no paper's part, however large it is set.
  const others = headings.slice(1).filter(i => !again.includes(i) && rows[i]?.label?.style !== 'annex' && !closesPaper(rows[i]?.text ?? '')).map(i => declaredLevel(rows[i]))
  const isTitle = others.every(level => level > declaredLevel(rows[first])) && !rows[first]?.label
  if (isTitle && run.length > 2 && areAllNumbered(rows, headings.slice(run.length), run)) return run
  if (isTitle) return [first, ...subtitles(rows, run.slice(1), headings), ...again]
  return areAllNumbered(rows, headings.slice(run.length), run) ? run : []
}

/** Whether an act begins below the headings, maybe behind the rest of its name: reasons are given once, and stand under no heading. */
function standsAboveRecitals(rows: readonly (Row | null)[], own: readonly number[], run: readonly number[]): boolean {
  const below = own.slice(own.indexOf(run.at(-1) ?? -1) + 1)
  const recital = below.slice(0, mostNamed + 1).findIndex(i => isRecital(rows[i]?.text ?? ''))
  return run.length > 0 && recital >= 0 && below.slice(0, recital).every(i => !isHeading(rows[i]) && !rows[i]?.label && !endsSentence(rows[i]?.text ?? ''))
}

/** The headings down to the one right above the reasons for an act, where nothing but short lines stands between them: who heard it, when it was passed, who signed. */
function coverOfAct(rows: readonly (Row | null)[], own: readonly number[], headings: readonly number[]): readonly number[] {
  const recital = own.findIndex(i => isRecital(withoutBold(rows[i]?.text ?? '')))
  const last = own[recital - 1] ?? -1
  if (recital < 0 || recital > mostOnCover || !isHeading(rows[last])) return []
  const isShort = (i: number) => isHeading(rows[i]) || (!rows[i]?.label && (rows[i]?.text.length ?? 0) <= longestOnCover && !endsSentence(rows[i]?.text ?? ''))
  return own.slice(own.indexOf(headings[0] ?? -1), recital).every(isShort) ? headings.filter(i => i <= last) : []
}

/** Whether no heading without a number is as large as the lines at the beginning. */
function isLargest(rows: readonly (Row | null)[], run: readonly number[], headings: readonly number[]): boolean {
  const largest = run.reduce((most, i) => Math.max(most, declaredLevel(rows[i])), 0)
  return headings.slice(run.length).every(i => rows[i]?.label || declaredLevel(rows[i]) > largest)
}

/** Whether the headings that are as large as the lines at the beginning count from 1, all of them, and these lines do not: then these are the title. */
function areAllNumbered(rows: readonly (Row | null)[], others: readonly number[], run: readonly number[]): boolean {
  const isAbove = rows.slice(0, run[0]).every(row => row === null || row.text.length < leastParagraph || !endsSentence(row.text))
  const largest = run.reduce((most, i) => Math.max(most, declaredLevel(rows[i])), 0)
  const outer = others.filter(i => declaredLevel(rows[i]) <= largest)
  const labels = outer.map(i => rows[i]?.label ?? null)
  const isCount = labels[0]?.readings.some(({ n }) => n === 1) === true && labels.every(label => label !== null && (label.style === labels[0]?.style || label.style === 'annex'))
  return run.length > 0 && isAbove && outer.length >= fewestNumbered && isCount && run.every(i => !isFrontMatter(rows[i]))
}

/** Headings right below the title that are set smaller than the one that follows them: more of the title, unless they are an introduction. */
function subtitles(rows: readonly (Row | null)[], below: readonly number[], headings: readonly number[]): readonly number[] {
  for (let count = below.length; count > 0; count -= 1) {
    const next = headings[headings.indexOf(below[count - 1] ?? -1) + 1]
    const own = below.slice(0, count)
    if (next !== undefined && own.every(i => declaredLevel(rows[i]) > declaredLevel(rows[next]) && !isFrontMatter(rows[i]))) return own
  }
  return []
}

/** Whether the text begins above a heading: a preamble, or a letter. */
export function standsBelowText(rows: readonly (Row | null)[], heading: number): boolean {
  return rows.slice(0, heading).filter(row => row !== null && row.text.length >= shortestText && endsSentence(row.text)).length >= mostAbove
}

/**
 * Whether the headings at the beginning, larger and smaller ones, say what paper this is and hold one remark at most, above several headings as large
 * as the first: lines of a cover.
 */
function isEmptyCover(rows: readonly (Row | null)[], run: readonly number[], headings: readonly number[]): boolean {
  const [first = -1, ...below] = run
  const next = headings[run.length] ?? -1
  if (below.length === 0 || next < 0 || below.some(i => declaredLevel(rows[i]) < declaredLevel(rows[first])) || declaredLevel(rows[next]) !== declaredLevel(rows[first])) return false
  if (run.some(i => isFrontMatter(rows[i])) || !run.some(i => namesPaper(rows[i]?.text ?? ''))) return false
  const remarks = rows.slice((run.at(-1) ?? -1) + 1, next).filter(row => row !== null && (row.text.length >= leastParagraph || row.label !== null))
  return remarks.length <= 1 && headings.slice(run.length).filter(i => declaredLevel(rows[i]) === declaredLevel(rows[first])).length >= fewestNumbered
}

/**
 * The headings of a cover: right above or below one another, up to the last of those that are larger than all others of the document. Whose paper
 * it is, in a smaller size, stands above what it is called.
 */
function coverRun(rows: readonly (Row | null)[], run: readonly number[], headings: readonly number[]): readonly number[] {
  const largest = headings.reduce((least, i) => Math.min(least, declaredLevel(rows[i])), Infinity)
  const last = run.findLastIndex(i => declaredLevel(rows[i]) === largest)
  const title = rows[run[last] ?? -1]?.text ?? ''
  const beyond = headings.slice(last + 1).filter(i => declaredLevel(rows[i]) === largest)
  const areAgain = beyond.every(i => repeats(rows[i]?.text ?? '', title))
  return last < 1 || !areAgain || declaredLevel(rows[run[0] ?? -1]) === largest || last + 1 === headings.length ? [] : [...run.slice(0, last + 1), ...beyond]
}

/**
 * The same rows, where a heading that is the only one of its level and would hold all others below the title stands beside them: an
 * introduction set a little larger than the sections after it holds none of them.
 */
export function besideOthers(rows: readonly Row[]): readonly Row[] {
  const titles = new Set(titleRows(rows))
  const headings = [...rows.keys()].filter(i => isHeading(rows[i]) && !titles.has(i))
  const [first, ...others] = headings
  if (titles.size === 0 || first === undefined || others.length < 2) return rows
  const next = others.reduce((least, i) => Math.min(least, declaredLevel(rows[i])), Infinity)
  const holdsAll = next > declaredLevel(rows[first])
  const holdsText = first + 1 < (others[0] ?? rows.length)
  if (!holdsAll || !holdsText || rows[first]?.label || isOnlySection(rows, [...titles].at(-1) ?? -1, first, others[0] ?? rows.length) || standsBelowTitle(rows, [...titles, first])) return rows
  return rows.map((row, i) => (i === first && row.hint ? { ...row, hint: { ...row.hint, level: next } } : row))
}

/** Whether a paragraph stands below the title, above a heading: then the title is over, and the heading neither a line of it nor an introduction. */
export function isOver(rows: readonly Row[], title: number, heading: number): boolean {
  return rows.slice(title + 1, heading).some(({ text, label, hint, isBullet }) => {
    const isParagraph = label === null && !isBullet && (hint === null || hint.kind === 'paragraph')
    return isParagraph && text.length >= leastParagraph && endsSentence(text)
  })
}

/** Whether a heading below a title that is over holds all others, with a text above them, and none of the numbers that may run through them. */
function isOnlySection(rows: readonly Row[], title: number, heading: number, next: number): boolean {
  return isOver(rows, title, heading) && rows.slice(heading, next).every(({ label }) => label === null)
}

/** Whether the last of the headings is the only chapter of what those before it are the title of. */
function standsBelowTitle(rows: readonly (Row | null)[], headings: readonly number[]): boolean {
  const words = headings.map(i => rows[i]?.text ?? '')
  return isOnlyChapter(words.at(-1) ?? '', words.slice(0, -1))
}

function isFrontMatter(row: Row | null | undefined): boolean {
  return beginsAsFrontMatter(row?.text ?? '')
}

function isHeading(row: Row | null | undefined): boolean {
  return row?.hint?.kind === 'heading'
}
