/** Hard-wrapped text: which line breaks were made by the width of the page and not by the writer. */
import { languageOf } from '../../text.ts'
import { isHeadingShaped, isTitleCased } from '../shapes.ts'
import { areFirstLinesSetIn } from './first-lines.ts'
import { endsInLittleWord } from './little-words.ts'
import { staysInSentence } from './within-sentence.ts'
import type { IndentedLine } from './written-line.ts'

/** Between these widths (columns; in Chinese text a full-width sign takes two) a text may have been wrapped. */
const narrowest = 40
const widest = 130
/** The same in Chinese text that a program wrapped by characters, at eighty of them. */
const widestChinese = 164
/** Columns of white space before a line that count for its width; what stands further in was set in the middle. */
const widestIndent = 12
/** So many of a hundred lines, and one at least, may be wider than a wrapped one: titles, addresses, rows of tables. */
const mostWide = 3
/** So many lines at least are as wide as the text was wrapped, or narrower by so many columns. */
const fewestFull = 3
const raggedness = 8
/** So many columns of a full line of Chinese may be left, for a sign that begins no line; and so many such lines at least show a cut. */
const narrowestCut = 3
const fewestCut = 3
/** Lines filled to this part of the width tell whether the text is wrapped. */
const nearlyFull = 0.75

/** A heading that would not have fitted on the line above is no longer. */
const longestPart = 40

/** UTF-16 code units. */
const shortestSlanted = 30

/** What makes words bold in Markdown took no room on the page. */
const boldMarks = /\*\*/g

/**
 * Joins wrapped lines, when the text looks wrapped as a whole. A break is soft when the next word would not have fitted in the widest
 * line, and nothing shows that a clause begins there. A declared item goes on in the lines below it, a declared heading does not.
 */
export function joinWrapped<L extends IndentedLine>(text: string, lines: readonly L[], beginsClause: (line: string) => boolean): readonly L[] {
  const wide = lines.filter(line => line.end - line.start > widest && !endsInLeader(text, line)).length
  if (wide > 1 && 100 * wide > mostWide * lines.length) return lines
  if (languageOf(text) !== 'zh') return joinAt(text, lines, beginsClause, false, line => line.replace(boldMarks, '').length)
  const byColumns = joinAt(text, lines, beginsClause, true, countColumns)
  // Some programs count characters, so that lines with figures in them are narrower.
  return byColumns === lines ? joinAt(text, lines, beginsClause, true, line => 2 * line.length) : byColumns
}

/** The same, as wide as a line is measured. */
function joinAt<L extends IndentedLine>(text: string, lines: readonly L[], beginsClause: (line: string) => boolean, isChinese: boolean, measure: (line: string) => number): readonly L[] {
  const columns = lines.map(line => (endsInLeader(text, line) ? 0 : (line.indent <= widestIndent ? line.indent : 0) + measure(text.slice(line.start, line.end))))
  const width = wrappedWidth(lines, columns, isChinese ? widestChinese : widest)
  if (width < narrowest) return lines
  const needsBreak = isChinese ? breaksChinese : breaksWords
  const areSetIn = !isChinese && areFirstLinesSetIn(text, lines, beginsClause)
  const soft: boolean[] = []
  let first = 0
  for (const [i, line] of lines.entries()) {
    if (soft[i - 1] !== true) first = i - 1
    const previous = withoutSlant(text.slice(lines[i - 1]?.start ?? 0, lines[i - 1]?.end ?? 0))
    const own = withoutSlant(text.slice(line.start, line.end))
    const columnsFree = width - (columns[i - 1] ?? 0)
    const mayGoOn = i > 0 && !line.afterGap && line.hint === null && maySpanLines(lines[i - 1]) && !isIndented(text, line) && !headsBelow(previous, own) && (!beginsClause(own) || staysInSentence(text, lines[first]?.start ?? 0, lines[i - 1]?.end ?? 0, own))
    const isRunning = soft[i - 1] === true && !isChinese
    const standsAtEdge = areSetIn && line.indent === 0 && columnsFree < width / 2
    soft.push(mayGoOn && (standsAtEdge || needsBreak(previous, own, columnsFree, width) || (isRunning && runsOn(previous, own, columnsFree <= (1 - nearlyFull) * width))))
  }
  if (!looksWrapped(text, lines, soft, columns, width) && !(isChinese && looksCut(text, lines, soft, columns, width))) return lines
  const joined: L[] = []
  for (const [i, line] of lines.entries()) {
    const previous = joined.at(-1)
    if (previous && soft[i]) joined[joined.length - 1] = { ...previous, end: line.end }
    else joined.push(line)
  }
  return joined
}

/** Whether dots lead to a page at the line's end: these are as many as its maker liked, and tell nothing of the width. */
function endsInLeader(text: string, { end, start }: IndentedLine): boolean {
  return /\.{5}\s?\d{1,4}[*_\s]{0,3}$/u.test(text.slice(Math.max(start, end - 20), end))
}

function maySpanLines(line: IndentedLine | undefined): boolean {
  return line?.hint?.kind !== 'heading' && line?.hint?.kind !== 'boilerplate'
}

/** The width of the widest lines that another one follows without a gap, when there are several: a title in one line may be wider. */
function wrappedWidth(lines: readonly IndentedLine[], columns: readonly number[], most: number): number {
  const followed = columns.filter((own, i) => own <= most && lines[i + 1]?.afterGap === false).toSorted((a, b) => b - a)
  const full = followed.findIndex((own, i) => own - (followed[i + fewestFull - 1] ?? 0) <= raggedness)
  return followed[full] ?? 0
}

/** Enough full lines, most of them followed by a soft break, most of these in the middle of a sentence. */
function looksWrapped(
  text: string,
  lines: readonly IndentedLine[],
  soft: readonly boolean[],
  columns: readonly number[],
  width: number,
): boolean {
  let full = 0
  let softBreaks = 0
  let midSentence = 0
  for (const [i, line] of lines.entries()) {
    const next = lines[i + 1]
    const own = columns[i] ?? 0
    if (!next || next.afterGap || own < nearlyFull * width || own > width) continue
    full += 1
    if (!soft[i + 1]) continue
    softBreaks += 1
    if (!endsThought(withoutSlant(text.slice(line.start, line.end)).slice(-1))) midSentence += 1
  }
  return full > 5 && softBreaks > 0.6 * full && midSentence > 0.6 * softBreaks
}

/**
 * A short Chinese text, or one of short paragraphs, whose few full lines are as wide as each other, no line wider: all of them stop in the middle
 * of sentences that go on below, and none where a sentence ends.
 */
function looksCut(text: string, lines: readonly IndentedLine[], soft: readonly boolean[], columns: readonly number[], width: number): boolean {
  if (columns.some(own => own > width)) return false
  const full = [...lines.keys()].filter(i => width - (columns[i] ?? 0) <= narrowestCut && lines[i + 1]?.afterGap === false)
  const isCut = (i: number) => {
    const [line, next] = [lines[i], lines[i + 1]]
    const [own, below] = [text.slice(line?.start, line?.end), text.slice(next?.start, next?.end)]
    return soft[i + 1] === true && !endsThought(own.slice(-1)) && /[，。；、]/u.test(own + below)
  }
  return full.length >= fewestCut && full.every(isCut)
}

/** A line that is slanted from end to end, as converters of PDFs write each line of a slanted paragraph; a word or two may be slanted for themselves. */
function withoutSlant(line: string): string {
  const mark = line.charAt(0)
  if ((mark !== '_' && mark !== '*') || line.length < shortestSlanted || !line.endsWith(mark)) return line
  // Not `**bold**`, and not the sides of a box of stars.
  return /^[\s*_]|[\s*_]$/u.test(line.slice(1, -1)) ? line : line.slice(1, -1)
}

/**
 * Whether a line break was made by the width. Text is edited after it was wrapped: a nearly full line in the middle of a sentence was broken
 * too, and one that stops behind `and` before a small letter.
 */
export function breaksWords(previous: string, line: string, columnsFree: number, width: number): boolean {
  const isMidSentence = !endsThought(previous.slice(-1)) && (/^\p{Ll}/u.test(line) || endsInLittleWord(previous))
  if (isMidSentence && columnsFree <= (1 - nearlyFull) * width) return true
  if (isMidSentence && columnsFree <= width / 2 && endsInLittleWord(previous) && !/[;,:] (?:and|or)$/u.test(previous) && /^\p{Ll}/u.test(line)) return true
  // A line wider than the text was wrapped at has one word, an address.
  return columnsFree >= 0 && 1 + (/^\S+/.exec(line)?.[0].length ?? 0) > columnsFree
}

/**
 * Whether a line is a heading, though it would not have fitted above: one in capitals below one that is not, and a short one in title case that no
 * sign ends, below a sentence's end. Words in capitals at the end of the line above go on, unless a page's head says there what the heading says again.
 */
export function headsBelow(previous: string, line: string): boolean {
  if (line.length <= longestPart && /[.!?]["”’')]?$/u.test(previous) && /[\p{L})]$/u.test(line) && /\s/u.test(line) && isHeadingShaped(line) && isTitleCased(line)) return true
  // One word must be a long one.
  const isHeading = /^(?=.{9})\p{Lu}{2}[^\p{Ll}.,;:!?]*$/u.test(line) && /\p{Ll}{3}/u.test(previous)
  return isHeading && (!/(?:[,(–—-]|\p{Lu}{2})$/u.test(previous) || previous.endsWith(line))
}

/**
 * Within a paragraph of several lines: a word in small letters goes on with it however short the line above is (justified text that was read
 * from a page breaks so), and below a nearly full line without a sign at its end any word does.
 */
function runsOn(previous: string, line: string, isNearlyFull: boolean): boolean {
  const isOpen = !endsThought(previous.slice(-1))
  if (/^\p{Ll}+(?:[\s,.;:]|$)/u.test(line)) return isOpen || (isNearlyFull && previous.endsWith('.'))
  return isOpen && isNearlyFull && /[\p{Ll},]$/u.test(previous)
}

/**
 * Chinese breaks between any two characters. Lines with digits and Latin words in them are narrower, so a nearly full line that stops in
 * the middle of a sentence was broken too.
 */
function breaksChinese(previous: string, line: string, columnsFree: number, width: number): boolean {
  if (columnsFree < 0) return false
  if (!endsThought(previous.slice(-1)) && columnsFree <= (1 - nearlyFull) * width) return true
  const [firstWord = ''] = /^(?:\p{Script=Han}[，。、；：！？）」』”’]{0,2}|[^\s\p{Script=Han}]+)/u.exec(line) ?? []
  return countColumns(firstWord) > columnsFree
}

function endsThought(sign: string): boolean {
  return /[.!?。！？:：；;]/.test(sign)
}

/** Chinese paragraphs begin with two full-width spaces. */
function isIndented(text: string, line: IndentedLine): boolean {
  return text.charAt(line.start - 1) === '\u3000'
}

function countColumns(line: string): number {
  const wide = line.match(/[\u1100-\u115F\u2E80-\u9FFF\uAC00-\uD7A3\uF900-\uFAFF\uFF01-\uFF60]/g)
  return line.length + (wide?.length ?? 0)
}
