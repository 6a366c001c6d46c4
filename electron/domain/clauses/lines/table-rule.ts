/** The line of strokes below the head of a table in Markdown: it is no row of its own. */
import type { WrittenLine } from './written-line.ts'

const longestRule = 500
const rule = /^\|?(?:[ \t]*:?-+:?[ \t]*\|)+(?:[ \t]*:?-+:?[ \t]*)?$/u

/** Joins each such line with the row above it. */
export function joinTableRules<L extends WrittenLine>(text: string, lines: readonly L[]): readonly L[] {
  const joined: L[] = []
  for (const line of lines) {
    const above = joined.at(-1)
    const isRule = line.end - line.start <= longestRule && !line.afterGap && rule.test(text.slice(line.start, line.end))
    if (above && isRule && text.slice(above.start, above.end).includes('|')) joined[joined.length - 1] = { ...above, end: line.end }
    else joined.push(line)
  }
  return joined
}
