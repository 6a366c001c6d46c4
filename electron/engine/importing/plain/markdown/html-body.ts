import { findAsides } from './asides.ts'
import { containerWords } from './containers.ts'
import { beginsBlock } from './html-lines.ts'
import type { Line } from './lines.ts'

/** Of the lines that are not blank at least so many in a hundred are HTML, and at most so many are headings and items of Markdown. */
const mostlyHtml = 60
const fewMarks = 10
/** Elements that hold words. */
const holding = /<(?:p|h[1-6]|li|td|dd)\b[^<>]*>/iu
const marked = /^ {0,3}#{1,6}[ \t]|^[ \t]*(?:[-+*]|\d{1,9}[.)])[ \t]+\S/u

/** Whether a Markdown text is a page of HTML by nearly all that is in it, as editors of sites keep theirs. */
export function isMostlyHtml(written: readonly Line[]): boolean {
  const lines = written.filter(({ text }) => containerWords(text) === null)
  const inBlocks = htmlLines(lines)
  const filled = lines.filter(({ text }) => text.trim() !== '')
  const marks = lines.filter(({ text }, i) => !inBlocks.has(i) && marked.test(text))
  return filled.length > 0 && 100 * inBlocks.size >= mostlyHtml * filled.length && 100 * marks.length <= fewMarks * filled.length && lines.some(({ text }) => holding.test(text))
}

/** The indices of lines in blocks of HTML: from a line that begins with a block's tag to the next blank line (CommonMark 0.31.2 section 4.6). */
function htmlLines(lines: readonly Line[]): ReadonlySet<number> {
  const found = new Set<number>()
  for (const [at, { end, hints }] of findAsides(lines)) {
    if (!lines[at]?.text.trimStart().startsWith('<') || hints.length === 0) continue
    for (let i = at; i < end; i += 1) if (lines[i]?.text.trim()) found.add(i)
  }
  for (const [i, { text }] of lines.entries()) if (text.trim() !== '' && (beginsBlock(text) || found.has(i - 1))) found.add(i)
  return found
}

/**
 * The text as a page: what stands between its blocks of HTML, paragraphs and headings of Markdown, as elements. The marks of containers go, as those of
 * elements do; what they say stays.
 */
export function asPage(written: readonly Line[]): string {
  const lines = written.map(line => {
    const words = containerWords(line.text)
    return words === null ? line : { ...line, text: words === '' ? '' : `<p>${words}</p>` }
  })
  const inBlocks = htmlLines(lines)
  const page: string[] = []
  let isIn = false
  for (const [i, { text }] of lines.entries()) {
    const isMarkdown = text.trim() !== '' && !inBlocks.has(i)
    const heading = isMarkdown ? /^ {0,3}(#{1,6})[ \t]+(.*?)[ \t#]*$/u.exec(text) : null
    const begins = isMarkdown && (!isIn || marked.test(text))
    if (isIn && (begins || !isMarkdown)) page.push('</p>')
    if (heading) page.push(`<h${heading[1]?.length ?? 1}>${heading[2] ?? ''}</h${heading[1]?.length ?? 1}>`)
    else if (begins) page.push('<p>')
    isIn = isMarkdown && !heading
    if (!heading) page.push(text)
  }
  return page.join('\n')
}
