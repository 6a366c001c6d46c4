import type { ClauseHint } from '#domain/clauses.ts'
import { findAsides } from './asides.ts'
import { readFrontMatter } from './front-matter.ts'
import { type Aside, columns, type Line, linesOf } from './lines.ts'
import { endsSentence, isFull, isHardBroken, openingOf, wrappedWidth } from './wrapped-width.ts'

/**
 * The paragraph or item that the next line may go on with; `last` is its last line so far, which may have gone on itself. `numbers`: whether lines of it begin
 * with numbers in the middle of sentences, and none with what may begin a clause.
 */
type Open = { readonly start: number; readonly itemIndent: number | null; readonly last: string; readonly isWithin: boolean; readonly numbers: 'none' | 'some' | 'unclear' }

/**
 * Headings (`# …` and underlined ones), list items and wrapped paragraphs of a Markdown text, which itself stays as written, and what stands above it
 * and in it besides.
 * Follows CommonMark 0.31.2 sections 4.2, 4.3, 4.8 and 5.2 as far as lines tell; a line that could stand for itself is not
 * taken into the paragraph above, since people write verses and addresses without the two blanks that Markdown wants, and `##Heading` is
 * one, as it was in the first Markdown.
 * @param text canonical
 */
export function readMarkdown(text: string): readonly ClauseHint[] {
  const hints: ClauseHint[] = []
  const indents: number[] = []
  let paragraph: Line | null = null
  let open: Open | null = null
  const lines = linesOf(text)
  const asides = findAsides(lines, readFrontMatter(text)?.end)
  const width = wrappedWidth(proseOf(lines, asides))
  for (let at = 0; at < lines.length; at += 1) {
    const aside = asides.get(at)
    const line = lines[at]
    if (aside || !line) {
      pushAside(hints, aside?.hints ?? [])
      paragraph = open = null
      at = (aside?.end ?? at + 1) - 1
      continue
    }
    const heading = headingLevel(line.text)
    const underline = /^ {0,3}(=+|-+)[ \t]*$/u.exec(line.text)?.[1]
    const item: number | null = heading === null && !(open && isWrappedNumber(open, line.text, width)) ? itemIndent(line.text) : null
    const isText = heading === null && !underline && line.text.trim() !== ''
    const continued: Open | null = isText && item === null && open && goesOn(open, line.text, width) ? open : null
    if (heading !== null) hints.push({ kind: 'heading', level: heading, start: line.start, end: line.end })
    else if (underline && paragraph) {
      if (hints.at(-1)?.start === paragraph.start) hints.pop()
      hints.push({ kind: 'heading', level: underline.startsWith('=') ? 1 : 2, start: paragraph.start, end: line.end })
    } else if (item !== null) hints.push({ kind: 'item', level: levelAt(indents, item), start: line.start, end: line.end })
    const numbers: Open['numbers'] = continued ? numbersWith(continued, line.text, width) : 'none'
    if (continued) {
      const { isWhole: _, ...own } = (hints.at(-1)?.start === continued.start ? hints.pop() : undefined) ?? { kind: 'paragraph' as const, start: continued.start }
      hints.push({ ...own, end: line.end, ...(numbers === 'some' ? { isWhole: true } : {}) })
    }
    if (heading !== null) indents.length = 0
    open = isText ? { ...(continued ?? { start: line.start, itemIndent: item }), last: line.text, isWithin: continued !== null, numbers } : null
    paragraph = isText && item === null ? (paragraph ?? line) : null
  }
  return hints
}

/** Boilerplate that goes on from line to line is one. */
function pushAside(hints: ClauseHint[], [first, ...others]: readonly ClauseHint[]): void {
  const last = hints.at(-1)
  if (first?.kind === 'boilerplate' && last?.kind === 'boilerplate' && last.end + 1 === first.start) hints[hints.length - 1] = { ...last, end: first.end }
  else if (first) hints.push(first)
  for (const hint of others) hints.push(hint)
}

/** All lines, those of asides blank. */
function proseOf(lines: readonly Line[], asides: ReadonlyMap<number, Aside>): readonly Line[] {
  const prose = [...lines]
  for (const [at, { end }] of asides) for (let i = at; i < end; i += 1) prose[i] = { start: 0, end: 0, text: '' }
  return prose
}

/** How many number signs make a line a heading, also behind a bullet. */
function headingLevel(line: string): number | null {
  const signs = /^ {0,3}(?:(#{1,6})(?:[ \t]|$)|(#{2,6})(?=[^\s#]))|^[ \t]*[-+*][ \t]+(#{1,6})[ \t]+\S/u.exec(line)?.slice(1).find(Boolean)
  return signs?.length ?? null
}

/** Columns before the sign of a list item, where one stands in another before the last of their signs. Null for other lines, rules among them. */
function itemIndent(line: string): number | null {
  if (/^[ \t]*([-*])(?:[ \t]*\1){2,}[ \t]*$/u.test(line)) return null
  const before = /^([ \t]*(?:[-+*][ \t]+)*)(?:[-+*]|\d{1,9}[.)])[ \t]+\S/u.exec(line)?.[1]
  return before === undefined ? null : columns(before)
}

/** A shorter line was not broken for its width. */
const shortestWrapped = 40

/**
 * Whether a line goes on with the sentence above, or is set in below the item that it belongs to. Where the text is wrapped, any line goes on with a
 * full one.
 */
function goesOn(open: Open, line: string, width: number | null): boolean {
  const { itemIndent: indented, last, isWithin } = open
  const [words, above] = [line.trim(), last.trimEnd()]
  if (words !== '' && isInLink(above, words, indented)) return true
  const [quoted, quotedAbove] = [words, above.trimStart()].map(text => /^>[ \t]?(.*)$/u.exec(text)?.[1])
  if (quoted !== undefined && quotedAbove !== undefined) {
    const isText = headingLevel(quoted) === null && itemIndent(quoted) === null
    return isText && quotedAbove !== '' && goesOn({ ...open, itemIndent: null, last: quotedAbove }, quoted, width)
  }
  if (words === '' || isHardBroken(last) || /^(?:[|>]|!\[|\{:)/u.test(words) || above.startsWith('|')) return false
  // `1\\. &nbsp;`: a number alone, above what it numbers.
  if (/^\d{1,3}\\?[.)](?:\s|&nbsp;)*$/u.test(above)) return true
  const isWrapped = width !== null && isFull(last, width, isWithin)
  if (/^(?:\*\*|__)/u.test(words) || /(?:\*\*|__)$/u.test(above)) return isWrapped && !endsSentence(above) && !/^(?:\*\*|__)/u.test(above.trimStart())
  const indent = columns(/^[ \t]*/u.exec(line)?.[0] ?? '')
  if (indented !== null && indent > indented && /\p{L}/u.test(above)) return true
  if (/^\p{Ll}/u.test(words)) return !/[:：;；]$/u.test(above)
  return isWrapped || (above.length >= shortestWrapped && !endsSentence(above))
}

/** Whether a line that begins like an item goes on with a sentence of wrapped text: `which the Council adopted on` and `30. June 2014`. */
function isWrappedNumber({ itemIndent, last, isWithin }: Open, line: string, width: number | null): boolean {
  if (width === null || !isFull(last, width, isWithin) || /^[ \t]*1[.)]/u.test(line) || openingOf(line, last) !== 'number') return false
  return itemIndent === null || columns(/^[ \t]*/u.exec(line)?.[0] ?? '') > itemIndent
}

function numbersWith({ numbers, last, isWithin }: Open, line: string, width: number | null): Open['numbers'] {
  if (numbers === 'unclear' || width === null) return 'unclear'
  const opening = openingOf(line, last)
  if (opening === 'words') return numbers
  return opening === 'number' && isFull(last, width, isWithin) ? 'some' : 'unclear'
}

/** Whether a line break stands in the words of a link, which nobody breaks on purpose: `[Six boats` and `sail](https://…)`. */
function isInLink(above: string, words: string, itemIndent: number | null): boolean {
  const isClosed = /^[^[\]|>]*\][([{]/u.test(words) || (/[\])]\{[^{}]*$/u.test(above) && words.includes('}'))
  return isClosed || (itemIndent !== null && /\[[^[\]]*$/u.test(above) && /^[^[\]|>]*$/u.test(words))
}

/** An item belongs one level below the nearest one above that is indented less. */
function levelAt(indents: number[], indent: number): number {
  while ((indents.at(-1) ?? -1) >= indent) indents.pop()
  indents.push(indent)
  return indents.length
}
