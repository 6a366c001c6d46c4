/** Rows: one per paragraph of the document, with the label or bullet that is printed before it. What the outline is made of. */
import type { ClauseHint } from './draft.ts'
import { joinChineseTitle } from './lines/title-lines/chinese-title.ts'
import { cutSeries } from './lines/inline-series.ts'
import { bulletLength, isDottedCode, type Label, lawStyles, readLabel, readPossibleLabel } from './labels/labels.ts'
import { joinMarkLines } from './lines/mark-lines.ts'
import { type Line, readLines } from './lines/lines.ts'
import { cutRunIn } from './lines/run-in-labels.ts'
import { bookmarkLength, bylineLength, isDateline, tellsDate, titlesBox } from './noise/patterns.ts'
import { findListedNumbers } from './labels/listed-numbers.ts'
import { findLoneNumbers, findLoneRomans, loneLabel } from './labels/lone-numbers.ts'
import { endsSentence } from './shapes.ts'
import { isOffice, isOfLetter } from './titles/letterhead.ts'
import { keepPlausible, withChapters } from './labels/plausible.ts'

export type Row = {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly hint: ClauseHint | null
  readonly indent: number
  readonly afterGap: boolean
  /** Left over by a word processor or a web site: noise whatever stands around it. */
  readonly isLeftover: boolean
  readonly label: Label | null
  readonly isBullet: boolean
}

/** Marks of Markdown, tags of HTML in it and invisible signs that may stand before a label. */
const beforeLabel = /^(?:[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF]|#{1,6}\s{1,3}|#{2,6}(?=[^\s#])|\*\*|__|[*_](?=[(（][\p{L}\d]{1,4}[)）][*_])|>[ \t]{0,8}|<(?:span|u|ins|b|strong|i|em|font)\b[^<>\n]{0,60}>){1,8}/u

/** UTF-16 code units. */
const longestDate = 100
const fewestDays = 3
/** Lines above the text of a paper are shorter. */
const longestInHead = 160

export function readRows(text: string, hints: readonly ClauseHint[]): Row[] {
  const lines = cutRunIn(text, cutSeries(text, joinChineseTitle(text, readLines(text, hints))))
  const days = findDays(text, hints)
  const bare = withoutOffices(lines.flatMap(line => cutLeftovers(text, line, days)))
  const fenced = findFenced(bare)
  const read = bare.map((row, i) => ({ text: row.text, label: fenced.has(i) || row.isLeftover || row.hint?.kind === 'boilerplate' ? null : readPossibleLabel(ownWords(row.text)) ?? readBulleted(ownWords(row.text)) ?? readSlanted(ownWords(row.text)) }))
  const own = bare.map((row, i) => ({ text: row.text.length < 40 ? ownWords(row.text) : row.text, label: read[i]?.label ?? null }))
  for (const i of findNumberedDates(read)) read[i] = { text: read[i]?.text ?? '', label: null }
  const lone = new Set([...findLoneNumbers(read), ...findLoneRomans(own)])
  const plausible = keepPlausible(withChapters(read.map(({ text: words, label }, i) => (lone.has(i) ? loneLabel(ownWords(words)) : label))), new Set(bare.flatMap(({ hint }, i) => (hint?.kind === 'heading' ? [i] : []))))
  const listed = findListedNumbers(read)
  const labels = plausible.map((label, i) => (listed.get(i) === undefined ? label : listed.get(i) === true ? (read[i]?.label ?? null) : null))
  return joinMarkLines(bare.map((row, i) => {
    const label = labels[i] ?? null
    // What Markdown lists by the day of a date is no item.
    const hint = !label && row.hint?.kind === 'item' && isDateline(row.text) ? { ...row.hint, kind: 'paragraph' as const } : row.hint
    return { ...row, hint, label, isBullet: !label && !row.isLeftover && !fenced.has(i) && bulletLength(ownWords(row.text)) > 0 }
  }))
}

/** `13. April 2027`, where no number counts on from it or to it: a date, whatever list Markdown makes of it. */
function findNumberedDates(rows: readonly { readonly text: string; readonly label: Label | null }[]): readonly number[] {
  const labelled = [...rows.keys()].filter(i => rows[i]?.label?.style === 'point')
  const numberAt = (at: number) => rows[labelled[at] ?? -1]?.label?.readings[0]?.n ?? NaN
  return labelled.filter((i, at) => isDateline(ownWords(rows[i]?.text ?? '')) && numberAt(at - 1) !== numberAt(at) - 1 && numberAt(at + 1) !== numberAt(at) + 1)
}

/** The places of what stands between two lines of three backquotes, as Markdown sets code: its numbers count nothing of the document. */
function findFenced(rows: readonly { readonly text: string }[]): ReadonlySet<number> {
  const fences = [...rows.keys()].filter(i => /^`{3,}[\w-]{0,20}$/u.test(rows[i]?.text ?? ''))
  const fenced = new Set<number>()
  for (let at = 0; at + 1 < fences.length; at += 2) for (let i = (fences[at] ?? 0) + 1; i < (fences[at + 1] ?? 0); i += 1) fenced.add(i)
  return fenced
}

/** The number of a chapter or article behind a bullet, or one like `4.1.2` or `R.A.1.1a`: sites print laws and rules as lists. */
function readBulleted(line: string): Label | null {
  const bullet = bulletLength(line)
  if (bullet === 0) return null
  const bold = /^(?:\*\*|__)[^*_]{1,24}(?:\*\*|__)(?=\s|$)/u.exec(line.slice(bullet))?.[0]
  if (bold) return readBold(line, bullet, bold)
  // `- (a)removing obstacles`, as the laws of the Union come from their database.
  const words = line.slice(bullet).replace(/^(\((?:\d{1,3}|[a-z]{1,2}|[ivxl]{1,6})\))(?=["“‘'\p{L}])/u, '$1 ')
  const label = readLabel(words)
  if (label?.style === 'parens') return { ...label, length: bullet + label.length - (words.length - (line.length - bullet)) }
  return label && ((lawStyles.has(label.style) && label.printed.startsWith('第')) || label.style.startsWith('decimal') || isDottedCode(label)) ? { ...label, length: bullet + label.length } : null
}

/** `(_i_)`: what stands in the brackets is slanted, as Markdown made from printed law has it. */
function readSlanted(line: string): Label | null {
  const [, mark, numeral] = /^\(([*_])([a-z\d]{1,5})\1\)/u.exec(line) ?? []
  if (mark === undefined || numeral === undefined) return null
  // A table's strokes may part it from its words.
  const label = readLabel(`(${numeral}) ${line.slice(numeral.length + 4).replace(/^[\s|]+/u, '')}`)
  return label?.style === 'parens' ? { ...label, length: label.length + 2 } : null
}

/** A label that is bold from end to end behind the bullet: `- **II** – to grant`, `- **a)** roads`. */
function readBold(line: string, bullet: number, bold: string): Label | null {
  const rest = line.slice(bullet + bold.length)
  const words = bold.slice(2, -2)
  const label = readLabel(words + rest)
  return label && label.length >= words.length ? { ...label, length: bullet + 4 + label.length } : null
}

type BareRow = Omit<Row, 'label' | 'isBullet'>

/** Parts bookmarks at a line's start and a site's name at its end from what the document says. */
function cutLeftovers(text: string, line: Line, days: ReadonlySet<ClauseHint>): BareRow[] {
  const whole = text.slice(line.start, line.end)
  const junk = bookmarkLength(whole)
  const byline = bylineLength(whole)
  const rows: BareRow[] = []
  const add = (from: number, to: number, isLeftover: boolean) => {
    const own = text.slice(from, to)
    const start = from + own.length - own.trimStart().length
    const end = from + own.trimEnd().length
    if (start < end) rows.push({ ...line, start, end, text: text.slice(start, end), isLeftover, hint: isLeftover ? null : line.hint && days.has(line.hint) ? line.hint : believedHint(text.slice(start, end), line.hint) })
  }
  add(line.start, line.start + junk, true)
  add(line.start + junk, line.end - byline, false)
  add(line.end - byline, line.end, true)
  return rows
}

/** Above the text, who issues a paper is often set as large as its title, and holds nothing. */
function withoutOffices(rows: BareRow[]): BareRow[] {
  const long = rows.findIndex(row => row.text.length > longestInHead || readLabel(ownWords(row.text)) !== null)
  const text = long < 0 ? rows.findIndex(row => endsSentence(row.text)) : long
  return rows.map((row, i) => (i < text && row.hint?.kind === 'heading' && isOffice(ownWords(row.text)) ? { ...row, hint: { ...row.hint, kind: 'paragraph' as const } } : row))
}

/** Dates that papers are divided by: headings of one level, each another day. */
function findDays(text: string, hints: readonly ClauseHint[]): ReadonlySet<ClauseHint> {
  const dated = hints.filter(({ kind, start, end }) => kind === 'heading' && end - start < longestDate && isDateline(ownWords(text.slice(start, end))))
  const alike = [...Map.groupBy(dated, ({ level }) => level).values()]
  return new Set(alike.filter(days => new Set(days.map(({ start, end }) => text.slice(start, end))).size >= fewestDays).flat())
}

/** Numbers and dates of papers are often set as headings, and hold nothing; the title of a box is set as those around it, and stands in them. */
function believedHint(own: string, hint: ClauseHint | null): ClauseHint | null {
  return hint?.kind === 'heading' && (isDateline(ownWords(own)) || tellsDate(ownWords(own)) || titlesBox(ownWords(own)) || isOfLetter(ownWords(own))) ? { ...hint, kind: 'paragraph' } : hint
}

function ownWords(line: string): string {
  const head = line.slice(0, 100)
  const marks = beforeLabel.exec(head)?.[0] ?? ''
  const words = head.slice(marks.length)
  // `**I.** **General**`: bold that ends behind the label; `**CHAPTER I**`: at the line's end.
  return /\*\*|__/u.test(marks) ? words.replace(/^([^*_\s]{1,8})(?:\*\*|__)(?=\s)|^([^*_]{1,40})(?:\*\*|__)$/u, '$1$2') : words
}

/** Whether a row above is a label that stands alone on its line, as `PART I` or `附件1` does above its title. */
export function isTitleOfLabel(above: Row | undefined): boolean {
  return above?.label !== null && above?.label !== undefined && ownWords(above.text).length === above.label.length
}

/** Whether a row is set in further than one above it, by its white space or as the file declared both. */
export function isSetInFurther(own: Row, above: Row): boolean {
  return own.indent > above.indent || isDeclaredDeeper(own, above)
}

/** Whether the file declared both as items, one in a list inside the other. */
export function isDeclaredDeeper({ hint: own }: Row, { hint: above }: Row): boolean {
  return own?.kind === 'item' && above?.kind === 'item' && own.level !== undefined && above.level !== undefined && own.level > above.level
}
