import type { ClauseHint } from '#domain/clauses.ts'

/** A line of a Markdown text. UTF-16 code units; the line break is no part of it. */
export type Line = { readonly start: number; readonly end: number; readonly text: string }

/** Lines of a Markdown text that are none of its Markdown, and what they are instead. */
export type Aside = {
  /** Index of the first line below them. */
  readonly end: number
  readonly hints: readonly ClauseHint[]
}

export function asBoilerplate({ start, end }: Line): ClauseHint {
  return { kind: 'boilerplate', start, end }
}

export function linesOf(text: string): readonly Line[] {
  const lines: Line[] = []
  for (let start = 0; start < text.length;) {
    const next = text.indexOf('\n', start)
    const end = next === -1 ? text.length : next
    lines.push({ start, end, text: text.slice(start, end) })
    start = end + 1
  }
  return lines
}

/** How wide white space before a line is: tabs stop at every fourth column. */
export function columns(indent: string): number {
  let width = 0
  for (const character of indent) width += character === '\t' ? 4 - (width % 4) : 1
  return width
}
