import type { ClauseHint } from '#domain/clauses.ts'
import { readContainer } from './containers.ts'
import { HtmlLines } from './html-lines.ts'
import { type Aside, asBoilerplate, type Line } from './lines.ts'
import { endsSentence } from './wrapped-width.ts'

/**
 * What stands in a Markdown text without being Markdown, by the index of its first line: fences, the marks of containers, HTML, what is meant for a site's generator,
 * and lists of links.
 * @param front where what stands above the text about it ends, in UTF-16 code units; 0 without any
 */
export function findAsides(lines: readonly Line[], front = 0): ReadonlyMap<number, Aside> {
  const found = new Map<number, Aside>()
  const html = new HtmlLines()
  const first = front > 0 ? lines.filter(({ start }) => start < front).length : 0
  if (first > 0) found.set(0, { end: first, hints: [{ kind: 'boilerplate', start: 0, end: front }] })
  for (let at = first; at < lines.length;) {
    const aside = readFence(lines, at) ?? readContainer(lines, at) ?? html.read(lines, at) ?? readTemplate(lines, at) ?? readLinks(lines, at)
    if (aside) found.set(at, aside)
    at = aside?.end ?? at + 1
  }
  return found
}

/** A line of words in a fence that is at least so long may go on in the next. */
const shortestBroken = 40
/** Signs of code and of drawings. */
const coded = /[{}<>=|\\$@_`~^]|;\s*$|\/\/|\(\)|^\s*[#*+-]|^ {4}|^\t/u

/** CommonMark 0.31.2 section 4.5. Converters of printed pages put lines of words into fences, each of which is a paragraph. */
function readFence(lines: readonly Line[], at: number): Aside | null {
  const opening = lines[at]
  const [, fence, name = ''] = /^ {0,3}(`{3,}|~{3,})(.*)$/u.exec(opening?.text ?? '') ?? []
  if (!opening || !fence || (fence.startsWith('`') && name.includes('`'))) return null
  let end = at + 1
  while (end < lines.length && !closes(lines[end]?.text ?? '', fence)) end += 1
  const closing = lines[end]
  const inside = lines.slice(at + 1, end)
  if (closing && inside.length === 0) return { end: end + 1, hints: [{ ...asBoilerplate(opening), end: closing.end }] }
  const isWords = name.trim() === '' && inside.some(({ text }) => /\p{L}/u.test(text)) && !inside.some(({ text }) => coded.test(text))
  return {
    end: closing ? end + 1 : end,
    hints: [asBoilerplate(opening), ...(isWords ? paragraphsOf(inside) : []), ...(closing ? [asBoilerplate(closing)] : [])],
  }
}

function closes(line: string, fence: string): boolean {
  return /^ {0,3}(?:`{3,}|~{3,})[ \t]*$/u.test(line) && line.trim().startsWith(fence)
}

function paragraphsOf(lines: readonly Line[]): readonly ClauseHint[] {
  const hints: ClauseHint[] = []
  let above = ''
  for (const { text, start, end } of lines) {
    const last = hints.at(-1)
    const goesOn = /^\s*\p{Ll}/u.test(text) ? above !== '' : above.length >= shortestBroken && !endsSentence(above)
    if (text.trim() === '') above = ''
    else if (last && goesOn) hints[hints.length - 1] = { ...last, end }
    else hints.push({ kind: 'paragraph', start, end })
    above = text.trim()
  }
  return hints
}

/** A call of a generator's template may go on for so many lines. */
const mostLines = 20

/**
 * Lines for a site's generator (Liquid, kramdown) or for pandoc, and what a converter left: nobody reads them on the site, but for a heading that a template writes from
 * its words and its level.
 */
function readTemplate(lines: readonly Line[], at: number): Aside | null {
  const line = lines[at]
  if (!line) return null
  const words = line.text.trim()
  // kramdown puts the table of contents in the place of the list that this stands below.
  const isContents = /^[*+-][ \t]+\S/u.test(words) && /^\{:\s?toc\b[^}]*\}$/iu.test(lines[at + 1]?.text.trim() ?? '')
  if (isContents) return { end: at + 2, hints: [{ kind: 'boilerplate', start: line.start, end: lines[at + 1]?.end ?? line.end }] }
  if (/^(?:>+|\{::?[^}]*\}|\{\{[^}]*\}\}|\\+|\\(?:pagebreak|newpage|clearpage)|\[\]\{[^}]*\}|\[\[?_?TOC_?\]\]?)$/iu.test(words)) return { end: at + 1, hints: [asBoilerplate(line)] }
  if (!words.startsWith('{%')) return null
  const below = lines.slice(at, at + mostLines).findIndex(({ text }) => text.trim().endsWith('%}'))
  const last = lines[at + below]
  if (below < 0 || !last) return null
  const call = lines.slice(at, at + below + 1).map(({ text }) => text).join(' ')
  const level = /\s(?:lvl|level)\s*=\s*["']?([1-6])\b/iu.exec(call)?.[1]
  const isHeading = level !== undefined && /\s(?:text|title|heading)\s*=\s*["'][^"']*\p{L}/iu.test(call)
  const range = { start: line.start, end: last.end }
  return { end: at + below + 1, hints: [isHeading ? { kind: 'heading', level: Number(level), ...range } : { kind: 'boilerplate', ...range }] }
}

/** An item that is nothing but a link to a place on the same page. */
const toPlace = /^\s*(?:[-+*]|\d{1,3}[.)])[ \t]+\[[^\]]+\]\(#[^)\s]*\)\s*$/u
/** Links to pages with nothing but signs between them. */
const onlyLinks = /^[\s|·•<>»«/]*(?:\[[^[\]]*\]\([^()]*\)[\s|·•<>»«/]*){2,}$/u

/** The contents of a page, and links to other pages in one line, by which a site is walked. */
function readLinks(lines: readonly Line[], at: number): Aside | null {
  const line = lines[at]
  if (line && onlyLinks.test(line.text)) return { end: at + 1, hints: [asBoilerplate(line)] }
  if (!line || !toPlace.test(line.text)) return null
  const found: Line[] = []
  let end = at
  for (let i = at; i < lines.length; i += 1) {
    const item = lines[i]
    if (item && toPlace.test(item.text)) {
      found.push(item)
      end = i + 1
    } else if (item?.text.trim() !== '') break
  }
  return found.length > 1 ? { end, hints: found.map(asBoilerplate) } : null
}
