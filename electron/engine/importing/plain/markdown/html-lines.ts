import type { ClauseHint } from '#domain/clauses.ts'
import { type Aside, asBoilerplate, type Line } from './lines.ts'

const tags = /<\/?[a-z][a-z0-9-]*(?:\s[^<>]*)?\/?>/giu
const leadingTags = /^\s*(?:<\/?[a-z][a-z0-9-]*(?:\s[^<>]*)?\/?>\s*)+/iu
/** Elements whose text is a paragraph of its own. */
const paragraphs = /<(?:p|div|dd|dt|figcaption|caption|summary|address|center)\b/iu
/** An element's text may go on for so many lines. */
const mostLines = 60

/** Whether a line begins with the tag of a block: one that parts paragraphs in HTML. */
export function beginsBlock(line: string): boolean {
  return /^\s*<\/?(?:h[1-6]|p|[uo]l|li|d[ltd]|div|br|hr|table|t(?:head|body|foot|r|d|h)|section|article|aside|nav|main|header|footer|figure|figcaption|caption|blockquote|details|summary|address|center|img|style|script)\b[^<]*>/iu.test(line)
}

/**
 * HTML between the lines of a Markdown text, which stays as written: what its elements are, and what is nothing but tags. Reads down a text, since lists may
 * lie in lists.
 */
export class HtmlLines {
  #depth = 0
  /** What closes something that is open, and stands on no line further down: a long text is not searched again and again. */
  readonly #missing = new Set<string>()

  /** @returns null for a line that is no HTML of a block */
  read(lines: readonly Line[], at: number): Aside | null {
    const text = lines[at]?.text ?? ''
    if (!/^\s*<[a-z/!]/iu.test(text)) return null
    const aside = this.#readHidden(lines, at) ?? readTags(lines, at) ?? this.#readElement(lines, at)
    for (const line of lines.slice(at, aside?.end ?? at + 1)) this.#follow(line.text)
    return aside
  }

  #follow(text: string): void {
    for (const [tag] of text.matchAll(tags)) {
      if (/^<[uo]l\b/iu.test(tag)) this.#depth += 1
      else if (/^<\/[uo]l\b/iu.test(tag)) this.#depth = Math.max(0, this.#depth - 1)
    }
  }

  /** Comments, styles and scripts, of which nothing is shown, and the navigation of a site, whose lines stay apart. */
  #readHidden(lines: readonly Line[], at: number): Aside | null {
    const text = lines[at]?.text.trim() ?? ''
    const name = /^<(style|script|nav)\b/iu.exec(text)?.[1]?.toLowerCase()
    const closing = text.startsWith('<!--') ? '-->' : name && `</${name}>`
    if (!closing || this.#missing.has(closing)) return null
    let last = at
    while (last < lines.length && !lines[last]?.text.toLowerCase().includes(closing)) last += 1
    const line = lines[last]?.text
    if (line === undefined) this.#missing.add(closing)
    if (line === undefined || line.slice(line.toLowerCase().indexOf(closing) + closing.length).replace(tags, '').trim() !== '') return null
    const hidden = lines.slice(at, last + 1)
    const whole: ClauseHint = { kind: 'boilerplate', start: hidden[0]?.start ?? 0, end: hidden.at(-1)?.end ?? 0 }
    return { end: last + 1, hints: name === 'nav' ? hidden.filter(({ text: own }) => own.trim() !== '').map(asBoilerplate) : [whole] }
  }

  #readElement(lines: readonly Line[], at: number): Aside | null {
    const line = lines[at]
    const opening = leadingTags.exec(line?.text ?? '')?.[0] ?? ''
    if (!line || !beginsBlock(opening)) return null
    const heading = /<h([1-6])\b/iu.exec(opening)?.[1]
    const isItem = /<li\b/iu.test(opening)
    if (heading === undefined && !isItem && !paragraphs.test(opening)) return null
    const end = endOfElement(lines, at)
    const range = { start: line.start, end: lines[end - 1]?.end ?? line.end }
    if (heading !== undefined) return { end, hints: [{ kind: 'heading', level: Number(heading), ...range }] }
    const level = Math.max(1, this.#depth + (opening.match(/<[uo]l\b/giu)?.length ?? 0))
    return { end, hints: [isItem ? { kind: 'item', level, ...range } : { kind: 'paragraph', ...range }] }
  }
}

/** An element's text goes on to its end tag, an empty line, or a line with an element of its own. */
function endOfElement(lines: readonly Line[], at: number): number {
  const closing = /<\/(?:h[1-6]|li|p|div|dd|dt)>\s*$/iu
  let end = at + 1
  while (end < lines.length && end - at < mostLines && !closing.test(lines[end - 1]?.text ?? '')) {
    const { text } = lines[end] ?? { text: '' }
    if (text.trim() === '' || beginsBlock(text) || text.trim().startsWith('<!--')) break
    end += 1
  }
  return end
}

/** Lines that are nothing but tags. */
function readTags(lines: readonly Line[], at: number): Aside | null {
  const isBare = (line: Line | undefined) => line !== undefined && /^\s*<[a-z/]/iu.test(line.text) && line.text.replace(tags, '').trim() === ''
  let end = at
  while (isBare(lines[end])) end += 1
  return end > at ? { end, hints: [{ kind: 'boilerplate', start: lines[at]?.start ?? 0, end: lines[end - 1]?.end ?? 0 }] } : null
}
