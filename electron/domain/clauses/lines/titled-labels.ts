/** `Article 1`, `第一条` or `II.` alone on its line, with its title on the one below: one heading in two lines. What is in capitals is a line of its own. */
import { readLabel } from '../labels/labels.ts'
import { isHeadingShaped, isTableRow } from '../shapes.ts'
import type { WrittenLine } from './written-line.ts'

/** No title is longer; and so many labels at least are set like that. */
const longestTitle = 100
const fewestTitled = 2

/** Joins each article's, section's or part's number with its title, where all that stand alone on their lines have one and a text below it. */
export function joinTitledLabels<L extends WrittenLine>(text: string, lines: readonly L[], beginsClause: (line: string) => boolean): readonly L[] {
  const alone = [...lines.keys()].filter(i => isAlone(text, lines[i]))
  const titled = new Set(alone.filter(i => isTitle(text, lines[i + 1], beginsClause) && lines[i + 2] !== undefined && lines[i + 2]?.hint?.kind !== 'heading'))
  if (titled.size < fewestTitled || titled.size < alone.length) return lines
  return lines.flatMap((line, i) => {
    if (titled.has(i - 1)) return []
    return titled.has(i) ? [{ ...line, end: lines[i + 1]?.end ?? line.end }] : [line]
  })
}

function isAlone(text: string, line: WrittenLine | undefined): boolean {
  if (!line || line.end - line.start > 20) return false
  const words = text.slice(line.start, line.end)
  // Agendas and reports set the numbers of their parts so.
  if (/^[IVXLC]{1,6}\.$/u.test(words)) return true
  const label = readLabel(words)
  return label !== null && (label.style === 'article' || label.style === 'section') && label.length === words.length
}

function isTitle(text: string, line: WrittenLine | undefined, beginsClause: (line: string) => boolean): boolean {
  if (!line || line.end - line.start > longestTitle || (line.hint !== null && line.hint.kind !== 'paragraph')) return false
  const words = text.slice(line.start, line.end)
  return isHeadingShaped(words) && /[\p{Ll}\p{Script=Han}]/u.test(words) && !isTableRow(words) && !beginsClause(words)
}
