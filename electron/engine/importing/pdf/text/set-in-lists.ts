/** Numbered lists that a page sets further in than the text below them, which is none of theirs. */
import { readLabel } from '#domain/clauses/labels/labels.ts'
import { startsWithBullet } from './items.ts'
import type { Paragraph } from './paragraphs.ts'

/** So many paragraphs down the text below a list is looked for. */
const furthest = 60
/** Parts of the type size, from which on a paragraph is set in. */
const setIn = 0.8
const styles: ReadonlySet<string> = new Set(['point', 'parens', 'half parens'])

/**
 * The items of such lists, with how deep each is set in, from 1. A number whose own lines begin further out is a paragraph's, and below a heading
 * nothing goes on.
 */
export function setInItems(paragraphs: readonly Paragraph[], isHeading: (paragraph: Paragraph) => boolean): ReadonlyMap<Paragraph, number> {
  const found = new Map<Paragraph, number>()
  for (const [i, paragraph] of paragraphs.entries()) {
    if (isHeading(paragraph) || indentOf(paragraph) < setIn || !hangs(paragraph) || !isNumbered(paragraph)) continue
    const below = paragraphs.slice(i + 1, i + furthest).find(other => isHeading(other) || indentOf(other) <= indentOf(paragraph) - setIn)
    if (!below || isHeading(below) || isNumbered(below) || startsWithBullet(below.text) || below.lines.some(({ isTableRow }) => isTableRow)) continue
    found.set(paragraph, 1 + Math.min(5, Math.round(indentOf(paragraph) / 2.2)))
  }
  return found
}

function isNumbered({ text, lines }: Paragraph): boolean {
  const label = readLabel(text.slice(0, 40))
  return label !== null && styles.has(label.style) && !lines.some(({ isTableRow, isNote, isAside }) => isTableRow || isNote || isAside)
}

/** How far its first line stands in from its column's edge, in parts of the type size. */
function indentOf({ lines: [line] }: Paragraph): number {
  return line ? (line.x0 - line.left) / Math.max(1, line.size) : 0
}

function hangs({ lines: [first, ...others] }: Paragraph): boolean {
  return first !== undefined && others.every(line => line.x0 - line.left >= first.x0 - first.left - 0.3 * first.size)
}
