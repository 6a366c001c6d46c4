/** Text with an empty line behind each of its lines, as programs hand out the pages of a PDF: none of these lines is a paragraph by itself. */
import { joinWrapped } from './wrapping.ts'

type Line = Parameters<typeof joinWrapped>[1][number]

/** So many lines at least, and so many parts of them behind an empty line. */
const fewestLines = 10
const mostlySpaced = 0.85
/** So many line breaks stand between two paragraphs where two part two lines. */
const breaksOfGap = 3

/**
 * The lines as they would be without these empty lines, where they are wrapped then: those behind several empty lines begin a paragraph still. The same
 * ones otherwise.
 */
export function withoutSpacing<L extends Line>(text: string, lines: readonly L[], beginsClause: (line: string) => boolean): readonly L[] {
  if (lines.length < fewestLines || lines.some(({ hint }) => hint !== null) || lines.filter(({ afterGap }) => afterGap).length < mostlySpaced * lines.length) return lines
  const close = lines.map((line, i) => ({ ...line, afterGap: i === 0 || breaksAbove(text, lines[i - 1]?.end ?? 0, line.start) >= breaksOfGap }))
  return joinWrapped(text, close, beginsClause) === close ? lines : close
}

function breaksAbove(text: string, from: number, to: number): number {
  let breaks = 0
  for (let at = text.indexOf('\n', from); at >= 0 && at < to && breaks < breaksOfGap; at = text.indexOf('\n', at + 1)) breaks += 1
  return breaks
}
