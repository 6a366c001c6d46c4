import type { ReportTheme } from '../excerpts.ts'
import type { WordPart } from '../package.ts'
import { hues } from '../styles.ts'
import { chip, declaration, escapeXml, linesOf, runs, singleLine, wordNamespace } from '../xml.ts'

/** What Word shows beside a passage. */
export type Comment = {
  /** Counts from 0 in the file. */
  readonly number: number
  /** Who highlighted; empty for nobody, whom Word does not take. */
  readonly author: string
  /** ISO 8601, UTC; empty where it is not known. */
  readonly createdAt: string
  readonly themes: readonly ReportTheme[]
  /** What stands there when there are none. */
  readonly noTheme: string
  /** The word for starred; empty where it is not. */
  readonly starred: string
  /** Plain text; each line becomes a paragraph. */
  readonly memo: string
  readonly citation: string
}

/** Where a comment's passage begins. */
export function commentStart(number: number): string {
  return `<w:commentRangeStart w:id="${number}"/>`
}

/** Where it ends, with the sign that belongs to it. */
export function commentEnd(number: number): string {
  return `<w:commentRangeEnd w:id="${number}"/><w:r><w:commentReference w:id="${number}"/></w:r>`
}

/** The part that holds all comments. It stands before the text in the file, so all of it is in memory at once: some hundred bytes a highlight, and its memo. */
export function commentsPart(comments: Iterable<Comment>): WordPart {
  let xml = `${declaration}<w:comments xmlns:w="${wordNamespace}">`
  for (const comment of comments) xml += commentXml(comment)
  return { name: 'comments', xml: `${xml}</w:comments>` }
}

/** Word shortens longer ones (UTF-16 code units). */
const longestAuthor = 54

const utcMoment = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/

function commentXml({ number, author, createdAt, themes, noTheme, starred, memo, citation }: Comment): string {
  const name = singleLine(author).slice(0, longestAuthor) || 'Clausebook'
  const date = utcMoment.test(createdAt) ? ` w:date="${createdAt}"` : ''
  const star = starred ? runs(`\u2002★\u00A0${starred}`) : ''
  const named = themes.length === 0 ? runs(noTheme) : themes.map(theme => `${chip(theme.color)}${runs(singleLine(theme.name))}`).join(runs('\u2002'))
  const said = linesOf(memo).filter(line => line.trim() !== '').map(line => runs(line))
  const lines = [`<w:r><w:annotationRef/></w:r>${named}${star}`, ...said, runs(singleLine(citation), { color: hues.quiet })]
  return `<w:comment w:id="${number}" w:author="${escapeXml(name)}"${date} w:initials="${escapeXml(initialsOf(name))}">${lines.map(line => `<w:p>${line}</w:p>`).join('')}</w:comment>`
}

/** The first letters of the first three words. */
function initialsOf(name: string): string {
  return name.split(/\s+/u).slice(0, 3).map(word => String.fromCodePoint(word.codePointAt(0) ?? 67)).join('')
}
