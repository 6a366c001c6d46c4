/** Text with an empty line behind each of its lines, as programs hand out the pages of a PDF: none of these lines is a paragraph by itself. */
import { joinWrapped } from './wrapping.ts'

type Line = Parameters<typeof joinWrapped>[1][number]

/** So many lines at least that nothing declares, and so many parts of them behind an empty line. */
const fewestLines = 10
const mostlySpaced = 0.85
/** So many line breaks part two lines at most; one more stands between two paragraphs. */
const mostBreaks = 3

/**
 * The lines as they would be without these empty lines, where they are wrapped then: those behind more empty lines than most begin a paragraph still. The same
 * ones otherwise. What the file declares, as headings in the Markdown that is made from a PDF, stays as it is.
 */
export function withoutSpacing<L extends Line>(text: string, lines: readonly L[], beginsClause: (line: string) => boolean): readonly L[] {
  const plain = lines.filter(({ hint }) => hint === null)
  if (plain.length < fewestLines || plain.filter(({ afterGap }) => afterGap).length < mostlySpaced * plain.length) return lines
  const breaks = lines.map((line, i) => breaksAbove(text, lines[i - 1]?.end ?? 0, line.start))
  const between = breaks.filter((_, i) => lines[i]?.hint === null && lines[i - 1]?.hint === null && i > 0).toSorted((a, b) => a - b)
  const usual = between[Math.floor(between.length / 2)] ?? 0
  if (usual < 2 || usual > mostBreaks) return lines
  const close = lines.map((line, i) => (line.hint === null && lines[i - 1]?.hint === null ? { ...line, afterGap: i === 0 || (breaks[i] ?? 0) > usual } : line))
  // Where the lines that stand close are wrapped as they are, the empty ones part paragraphs.
  return joinWrapped(text, lines, beginsClause) !== lines || joinWrapped(text, close, beginsClause) === close ? lines : close
}

function breaksAbove(text: string, from: number, to: number): number {
  let breaks = 0
  for (let at = text.indexOf('\n', from); at >= 0 && at < to && breaks <= mostBreaks; at = text.indexOf('\n', at + 1)) breaks += 1
  return breaks
}
