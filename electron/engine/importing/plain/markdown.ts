import type { ClauseHint } from '#domain/clauses.ts'
import { columns, type Line, linesOf } from './markdown-lines.ts'
import { endsSentence, isFull, isHardBroken, wrappedWidth } from './wrapped-width.ts'

/** The paragraph or item that the next line may go on with; `last` is its last line so far, which may have gone on itself. */
type Open = { readonly start: number; readonly itemIndent: number | null; readonly last: string; readonly isWithin: boolean }

/**
 * Headings (`# …` and underlined ones), list items and wrapped paragraphs of a Markdown text, which itself stays as written. Fenced code is
 * passed over. Follows CommonMark 0.31.2 sections 4.2, 4.3, 4.5, 4.8 and 5.2 as far as lines tell; a line that could stand for itself is not
 * taken into the paragraph above, since people write verses and addresses without the two blanks that Markdown wants, and `##Heading` is
 * one, as it was in the first Markdown.
 * @param text canonical
 */
export function readMarkdown(text: string): readonly ClauseHint[] {
  const hints: ClauseHint[] = []
  const indents: number[] = []
  let fence: string | null = null
  let paragraph: Line | null = null
  let open: Open | null = null
  const lines = linesOf(text)
  const width = wrappedWidth(lines)
  for (const line of lines) {
    const fenced = /^ {0,3}(`{3,}|~{3,})/u.exec(line.text)?.[1]
    if (fence) {
      if (fenced?.startsWith(fence) && /^[\s`~]*$/u.test(line.text)) fence = null
      continue
    }
    if (fenced) {
      fence = fenced
      paragraph = open = null
      continue
    }
    const atx = /^ {0,3}(?:(#{1,6})(?:[ \t]|$)|(#{2,6})(?=[^\s#]))/u.exec(line.text)?.slice(1).find(Boolean)
    const underline = /^ {0,3}(=+|-+)[ \t]*$/u.exec(line.text)?.[1]
    const item = /^([ \t]*)(?:[-+*]|\d{1,9}[.)])[ \t]+\S/u.exec(line.text)?.[1]
    const isText = !atx && !underline && line.text.trim() !== ''
    const continued: Open | null = isText && item === undefined && open && goesOn(open, line.text, width) ? open : null
    if (atx) hints.push({ kind: 'heading', level: atx.length, start: line.start, end: line.end })
    else if (underline && paragraph) {
      if (hints.at(-1)?.start === paragraph.start) hints.pop()
      hints.push({ kind: 'heading', level: underline.startsWith('=') ? 1 : 2, start: paragraph.start, end: line.end })
    } else if (item !== undefined) hints.push({ kind: 'item', level: levelAt(indents, columns(item)), start: line.start, end: line.end })
    else if (continued) {
      const own = hints.at(-1)
      if (own?.start === continued.start) hints[hints.length - 1] = { ...own, end: line.end }
      else hints.push({ kind: 'paragraph', start: continued.start, end: line.end })
    }
    if (atx) indents.length = 0
    const begun: Pick<Open, 'start' | 'itemIndent'> = continued ?? { start: line.start, itemIndent: item === undefined ? null : columns(item) }
    open = isText ? { ...begun, last: line.text, isWithin: continued !== null } : null
    paragraph = atx || underline || item !== undefined || !line.text.trim() ? null : (paragraph ?? line)
  }
  return hints
}

/** A shorter line was not broken for its width. */
const shortestWrapped = 40

/**
 * Whether a line goes on with the sentence above, or is set in below the item that it belongs to. Where the text is wrapped, any line goes on with a
 * full one.
 */
function goesOn({ itemIndent, last, isWithin }: Open, line: string, width: number | null): boolean {
  const [words, above] = [line.trim(), last.trimEnd()]
  if (words === '' || isHardBroken(last) || /^(?:[|>]|!\[|\{:)/u.test(words) || above.startsWith('|')) return false
  const isWrapped = width !== null && isFull(last, width, isWithin)
  if (/^(?:\*\*|__)/u.test(words) || /(?:\*\*|__)$/u.test(above)) return isWrapped && !endsSentence(above) && !/^(?:\*\*|__)/u.test(above.trimStart())
  const indent = columns(/^[ \t]*/u.exec(line)?.[0] ?? '')
  if (itemIndent !== null && indent > itemIndent && /\p{L}/u.test(above)) return true
  if (/^\p{Ll}/u.test(words)) return !/[:：;；]$/u.test(above)
  return isWrapped || (above.length >= shortestWrapped && !endsSentence(above))
}

/** An item belongs one level below the nearest one above that is indented less. */
function levelAt(indents: number[], indent: number): number {
  while ((indents.at(-1) ?? -1) >= indent) indents.pop()
  indents.push(indent)
  return indents.length
}
