/** Heads of letters: `SUBJECT:   Ferries of the`, `           outer islands`, and addressees in capitals set in below one another. */
import { isCapital } from '../shapes.ts'
import type { IndentedLine } from './written-line.ts'

/** `FROM:` with its value further to the right. */
const field = /^\p{Lu}[\p{Lu} ]{1,24}:\s{2,}(?=\S)/u
/** Lines of a head are no longer than this, and no more of them belong together. */
const longestLine = 100
const mostLines = 20
/** Columns. What is set in the middle of the page begins further in. */
const furthestOut = 4
const leastHang = 8

/** Joins each line that hangs below a field's value, or in capitals below others, with the one above. */
export function joinHanging<L extends IndentedLine>(text: string, lines: readonly L[], beginsClause: (line: string) => boolean): readonly L[] {
  const joined: L[] = []
  let count = 1
  for (const line of lines) {
    const above = joined.at(-1)
    const hangs = above !== undefined && count < mostLines && !line.afterGap && line.hint === null && above.hint === null && line.indent > above.indent
    if (hangs && hangsBelow(text, above, line) && !beginsClause(text.slice(line.start, line.end))) {
      joined[joined.length - 1] = { ...above, end: line.end }
      count += 1
    } else {
      joined.push(line)
      count = 1
    }
  }
  return joined
}

function hangsBelow(text: string, above: IndentedLine, line: IndentedLine): boolean {
  if (line.end - line.start > longestLine) return false
  const first = text.slice(above.start, Math.min(above.end, above.start + longestLine)).split('\n', 1)[0] ?? ''
  const value = field.exec(first)?.[0].length
  if (value !== undefined) return line.indent >= above.indent + value - 1
  return above.indent <= furthestOut && line.indent >= above.indent + leastHang && isCapital(first) && !/\p{Ll}/u.test(text.slice(line.start, line.end))
}
