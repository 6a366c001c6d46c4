import type { ClauseHint } from '#domain/clauses.ts'
import { readLabel } from '#domain/clauses/labels/labels.ts'
import { isDateline } from '#domain/clauses/noise/patterns.ts'
import { withoutNoteSign } from '#domain/clauses/note-signs.ts'
import { namesPaper } from '#domain/clauses/titles/known.ts'
import { isOffice } from '#domain/clauses/titles/letterhead.ts'
import { linesOfTitle, type TitleLine } from '#domain/clauses/titles/wrapped-title.ts'
import { boundaryBefore } from '#domain/graphemes.ts'

/** UTF-16 code units. */
const longest = 200
/** Soft hyphens, zero-width and direction marks, but not the joiners that scripts and pictures need. */
const invisible = /[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF]/gu

/** A line that begins a part of a text and so names no more than this part. */
const partOfText = /^(?:第[〇零一二三四五六七八九十百两\d０-９]{1,7}[编編篇章节節条條款](?![\p{L}\p{N}])|(?:chapter|article|section|part)\s+(?:\d{1,4}|[ivxlc]{1,7})\b)/iu

/** A heading's number without any sign behind it: `1 Background`, `2.3 Targets`. */
const bareNumber = /^\d{1,2}(?:\.\d{1,2}){0,3}[.)]?\s+\p{L}/u
/** What stands above the title of a Chinese paper: whose paper it is (`某某市人民政府文件`), its number, how urgent and how secret it is (GB/T 9704). */
const letterhead = /^(?!.*(?:关于|關於)).{2,30}文件$|^[^《》]{0,20}[〔［[(（【]\s?\d{4}\s?[〕］\])）】]\s?第?\s?\d{1,5}\s?号$|^(?:特急|加急|平急|急件|(?:主动|依申请|不予)公开)$/u
/** Headings that papers of all kinds begin with: none of them is a title while a line above could be one. */
const openingPart = /^(?:introduction|background|overview|foreword|preface|preamble|(?:executive )?summary|acknowledge?ments|abbreviations|glossary|前\s*言|引\s*言|序\s*言|序|背景|概述|摘要|[总總]\s*[则則])$/iu
const contents = /^(?:目\s*[录錄]|(?:table of )?contents)$/iu
const sentence = /[.。;；:：,，!！?？]$/u
/** A Chinese title that goes on below begins with what it is about and ends with what it is. */
const about = /关于|關於/u
const kind = /(?:通知|意[见見]|[决決]定|通[报報]|公告|批[复復]|函|方案|[计計][划畫劃]|[规規][划劃]|[纲綱]要|[办辦]法|[规規]定|[条條]例|[细細][则則])(?:（[^（）]{1,12}）)?$/u
/** Bodies that issue papers, by the last word of their names. */
const body = /\b(?:partnership|council|commission|committee|agency|institute|association|union|alliance|ministry|department|office|government|authority|organi[sz]ation|board)$/iu
/** Lines of a title, lines in which it may stand, and code units of a line in it. */
const [mostLines, lastStart, longestLine] = [4, 12, 120]

/**
 * What to call a document that does not say: its first outermost heading, otherwise its first line with a letter or digit, cut after a
 * sentence or a word when it is long. A heading with a number names a part: then the line above it, where one may be the title. The
 * letterhead of a Chinese paper is passed over. Null when there is no such line, or when the text begins with its first chapter or article.
 */
export function titleFrom(text: string, hints: readonly ClauseHint[]): string | null {
  const headings = hints.filter(hint => hint.kind === 'heading')
  const outermost = headings.reduce((least, { level = 1 }) => Math.min(least, level), Infinity)
  const named = headings.filter(({ level = 1 }) => level === outermost).map(heading => ({ heading, words: headingWords(text, heading) }))
  const first = named.find(({ words }) => !letterhead.test(words)) ?? named[0]
  const isPart = first !== undefined && (partOfText.test(first.words) || openingPart.test(first.words) || bareNumber.test(first.words) || readLabel(first.words) !== null)
  const above = isPart ? lineAbove(text, hints, first.heading.start) : null
  if (first && above === null && partOfText.test(first.words)) return null
  const words = above ?? ((first && (withPaper(first.words, lineBelow(text, first.heading)) || wholeHeading(text, named.slice(named.indexOf(first))))) || firstLine(text, hints))
  return words ? shorten(words) : null
}

/**
 * The title of a paper whose name stands on the line below who issues it (`Ministry of Health`, `THE HARBOUR PARTNERSHIP`) or below its motto,
 * where both lines are set in capitals. Null where the line below does not say what paper it is, or the one above does.
 */
function withPaper(over: string, below: string): string | null {
  const isPaper = namesPaper(below) && below.length <= longestLine && !sentence.test(below) && !openingPart.test(below) && !bareNumber.test(below) && readLabel(below) === null
  const inCapitals = [over, below].every(line => /\p{Lu}{4}/u.test(line) && !/\p{Ll}/u.test(line))
  if (!isPaper || namesPaper(over) || !(inCapitals || isOffice(over))) return null
  return isOffice(over) || body.test(over) ? below : `${over}: ${below}`
}

/** A title that a file tells or shows; when it is the name of who issues the paper, the paper's own, where that stands below it. */
export function titleShown(text: string, title: string): string {
  const lines = linesOf(text.slice(0, 4_000))
  const at = lines.findIndex(({ words }) => words === title)
  return (at >= 0 && withPaper(title, lines[at + 1]?.words ?? '')) || title
}

/** At most 200 code units, on one line, without soft hyphens and marks of no width. */
export function shorten(title: string): string {
  const line = title.slice(0, 4_000).replace(invisible, '').replace(/\s+/gu, ' ').trim()
  if (line.length <= longest) return line
  const head = line.slice(0, boundaryBefore(line, longest - 1))
  const sentence = /^.{20,}?(?:[.!?](?= )|[。！？])/u.exec(head)?.[0]
  if (sentence) return sentence
  const word = head.replace(/[\s,;:，；：、–—-]*[^\s]*$/u, '')
  return `${word.length > longest / 2 ? word : head}…`
}

function headingWords(text: string, { start, end }: ClauseHint): string {
  return withoutNoteSign(plainHeading(text.slice(start, Math.min(end, start + 4_000))))
}

function lineBelow(text: string, { end }: ClauseHint): string {
  return withoutNoteSign(plainHeading(linesOf(text.slice(end, end + 4_000))[0]?.words ?? ''))
}

function plainHeading(heading: string): string {
  const written = heading.replace(/\n {0,3}(?:=+|-+)[ \t]*$/u, '').replace(/^ {0,3}#{1,6}(?=\s|$)/u, '').replace(/\s#+\s*$/u, '')
  return written.replace(/\s+/gu, ' ').trim()
}

/** The first line before a place that may be a title. */
function lineAbove(text: string, hints: readonly ClauseHint[], before: number): string | null {
  const lines = linesOf(text.slice(0, Math.min(before, 100_000)), hints)
  const at = lines.findIndex(({ words }) => !isOverTitle(words))
  const title = at < 0 || at >= lastStart ? '' : wholeTitle(lines, at)
  return title !== '' && title.length <= longestLine && !sentence.test(title) ? title : null
}

function firstLine(text: string, hints: readonly ClauseHint[]): string | null {
  const own = linesOf(text.slice(0, 100_000), hints)
  const written = own.length > 0 ? own : linesOf(text.slice(0, 100_000))
  const lines = written.map(({ words }) => words)
  const at = Math.max(0, lines.findIndex(words => !letterhead.test(words)))
  const start = at >= lastStart ? 0 : at
  const title = lines[start] === undefined ? '' : (isOffice(lines[start]) && withPaper(lines[start], lines[start + 1] ?? '')) || wholeTitle(written, start)
  return title === '' || partOfText.test(title) ? null : title
}

function isOverTitle(words: string): boolean {
  return letterhead.test(words) || contents.test(words) || isDateline(words)
}

/** A Chinese title that is set in several headings, one right below the other, the last of which says what paper it is. */
function wholeHeading(text: string, [first, ...below]: readonly { readonly heading: ClauseHint; readonly words: string }[]): string {
  const parts = [first?.words ?? '']
  let end = first?.heading.end ?? 0
  for (const { heading, words } of below.slice(0, mostLines - 1)) {
    if (kind.test(parts.at(-1) ?? '') || words.length > 40 || !/\p{Script=Han}/u.test(words) || text.slice(end, heading.start).trim() !== '') break
    parts.push(words)
    end = heading.end
  }
  return kind.test(parts.at(-1) ?? '') ? parts.join('') : (parts[0] ?? '')
}

/** A title with the lines on which it goes on. */
function wholeTitle(written: readonly TitleLine[], at: number): string {
  const count = linesOfTitle(written.slice(at))
  const parts = written.slice(at, at + mostLines).map(({ words }) => words)
  const [opening = ''] = parts
  if (count > 1) return written.slice(at, at + count).map(({ words }) => words).reduce((title, words) => `${title}${/\p{Script=Han}.?$/u.test(title) ? '' : ' '}${words}`)
  // Who issued it may stand above what it is about.
  const goesOn = about.test(opening) || parts[1]?.search(about) === 0
  if (!goesOn || kind.test(opening) || sentence.test(opening)) return opening
  const last = parts.findIndex(line => kind.test(line))
  return last > 0 && parts.slice(0, last + 1).every(line => line.length <= 40 && !sentence.test(line)) ? parts.slice(0, last + 1).join('') : opening
}

/** Lines with a letter or digit in them, without what stands around their words, and without those that are set aside. */
function linesOf(text: string, hints: readonly ClauseHint[] = []): readonly (TitleLine & { readonly start: number })[] {
  const aside = hints.filter(({ kind: of }) => of === 'boilerplate')
  const lines: (TitleLine & { readonly start: number })[] = []
  for (const { 0: line, index } of text.matchAll(/[^\n\u2028]+/gu)) {
    const words = line.replace(/^(?:\s|\ufeff|\[bookmark:[^\]]{0,80}\])+/u, '').trim()
    if (/[\p{L}\p{N}]/u.test(words) && !aside.some(hint => hint.start <= index && index < hint.end)) lines.push({ start: index, words, afterGap: index === 0 || /\n[^\S\n]*\n$/u.test(text.slice(Math.max(0, index - 50), index)) })
    if (lines.length > lastStart + mostLines) break
  }
  return lines
}
