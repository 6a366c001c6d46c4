import type { ClauseHint } from '#domain/clauses.ts'

type Line = { readonly start: number; readonly end: number; readonly text: string }

/**
 * Headings (`# …` and underlined ones) and list items of a Markdown text, which itself stays as written. Fenced code is passed over.
 * Follows CommonMark 0.31.2 sections 4.2, 4.3, 4.5 and 5.2 as far as lines tell.
 * @param text canonical
 */
export function readMarkdown(text: string): readonly ClauseHint[] {
  const hints: ClauseHint[] = []
  const indents: number[] = []
  let fence: string | null = null
  let paragraph: Line | null = null
  for (const line of linesOf(text)) {
    const fenced = /^ {0,3}(`{3,}|~{3,})/u.exec(line.text)?.[1]
    if (fence) {
      if (fenced?.startsWith(fence) && /^[\s`~]*$/u.test(line.text)) fence = null
      continue
    }
    if (fenced) {
      fence = fenced
      paragraph = null
      continue
    }
    const atx = /^ {0,3}(#{1,6})(?:[ \t]|$)/u.exec(line.text)?.[1]
    const underline = /^ {0,3}(=+|-+)[ \t]*$/u.exec(line.text)?.[1]
    const item = /^([ \t]*)(?:[-+*]|\d{1,9}[.)])[ \t]+\S/u.exec(line.text)?.[1]
    if (atx) hints.push({ kind: 'heading', level: atx.length, start: line.start, end: line.end })
    else if (underline && paragraph) {
      hints.push({ kind: 'heading', level: underline.startsWith('=') ? 1 : 2, start: paragraph.start, end: line.end })
    } else if (item !== undefined) hints.push({ kind: 'item', level: levelAt(indents, columns(item)), start: line.start, end: line.end })
    if (atx) indents.length = 0
    paragraph = atx || underline || item !== undefined || !line.text.trim() ? null : (paragraph ?? line)
  }
  return hints
}

/** An item belongs one level below the nearest one above that is indented less. */
function levelAt(indents: number[], indent: number): number {
  while ((indents.at(-1) ?? -1) >= indent) indents.pop()
  indents.push(indent)
  return indents.length
}

function columns(indent: string): number {
  let width = 0
  for (const character of indent) width += character === '\t' ? 4 - (width % 4) : 1
  return width
}

function* linesOf(text: string): Generator<Line> {
  for (let start = 0; start < text.length;) {
    const next = text.indexOf('\n', start)
    const end = next === -1 ? text.length : next
    yield { start, end, text: text.slice(start, end) }
    start = end + 1
  }
}
