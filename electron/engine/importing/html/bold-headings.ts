import { readLabel } from '#domain/clauses/labels/labels.ts'
import { couldHead, longestBoldHeading } from '../flow/bold-line.ts'
import type { Mark } from './hints.ts'

type Range = { readonly start: number; readonly end: number }

/** Below all that HTML has elements for. */
const level = 7

/**
 * Paragraphs that are bold from end to end, as headings below those that the page declared; none where it declared no sections, since bold
 * may mean anything there. Numbered ones speak for themselves. In reading order. UTF-16 code units.
 */
export function boldHeadings(text: string, paragraphs: readonly Range[], bold: readonly Range[], declared: readonly Mark[]): readonly Mark[] {
  const firstSection = declared.filter(mark => mark.kind === 'heading' && mark.level > 1).reduce((first, { start }) => Math.min(first, start), Infinity)
  if (firstSection === Infinity) return []
  const boldEndByStart = new Map(bold.map(range => trimmed(text, range)).map(({ start, end }) => [start, end]))
  return paragraphs.map(range => trimmed(text, range)).filter(({ start, end }) => {
    const words = text.slice(start, Math.min(end, start + longestBoldHeading + 1))
    const isBold = start > firstSection && boldEndByStart.get(start) === end
    return isBold && couldHead(words) && isUnnumbered(words)
  }).map(({ start, end }): Mark => ({ kind: 'heading', level, start, end }))
}

function trimmed(text: string, { start, end }: Range): Range {
  const own = text.slice(start, end)
  const from = start + own.length - own.trimStart().length
  return { start: from, end: Math.max(from, start + own.trimEnd().length) }
}

/** A word that the page itself counts, as in `Barrier 2`, is a heading all the same. */
function isUnnumbered(words: string): boolean {
  return readLabel(words)?.style.startsWith('named') ?? true
}
