/** Lines that belong to a document's title, and head nothing, though they are set like headings. */
import { readLabel } from '#domain/clauses/labels/labels.ts'
import type { Paragraph } from './paragraphs.ts'
import { settingOf, sizeOf } from './settings.ts'
import type { TextStyles } from './styles.ts'

/** So many paragraphs from the start may be the title; and so many headings after it say that it has a text of its own. */
const lastOfTitle = 12
const fewestOthers = 3
/** Shorter words come again without being a title. */
const shortestTitle = 10

/**
 * Of the paragraphs set like headings: the title's words where they come once more, set no larger, above the text; and what stands below
 * the title, smaller, in a setting of its own, centred like it or with nothing else on that page.
 * @param paragraphs in reading order, with all of `set`
 */
export function titleLines(paragraphs: readonly Paragraph[], set: readonly Paragraph[], styles: TextStyles): ReadonlySet<Paragraph> {
  const found = new Set([...titleAgain(paragraphs, set, styles), ...belowTitle(paragraphs, set)])
  return set.length - found.size < fewestOthers ? new Set() : found
}

function titleAgain(paragraphs: readonly Paragraph[], set: readonly Paragraph[], styles: TextStyles): readonly Paragraph[] {
  const opening = paragraphs.slice(0, lastOfTitle).filter(({ text, lines }) => text.length >= shortestTitle && lines.every(line => styles.isHeadingSize(line)))
  for (const [i, title] of opening.entries()) {
    for (const lines of [[title], opening.slice(i, i + 2)]) {
      const words = lines.map(wordsOf).join(' ')
      const again = set.filter(paragraph => !lines.includes(paragraph) && wordsOf(paragraph) === words)
      if (again.length === 1 && again.every(paragraph => sizeOf(paragraph) <= sizeOf(title)) && !readLabel(title.text)) return again
    }
  }
  return []
}

function belowTitle(paragraphs: readonly Paragraph[], set: readonly Paragraph[]): readonly Paragraph[] {
  const [title, ...others] = set
  const at = title ? paragraphs.indexOf(title) : -1
  if (!title || at < 0 || at >= lastOfTitle) return []
  const below: Paragraph[] = []
  for (const paragraph of paragraphs.slice(at + 1, at + 4)) {
    const isOwn = others.filter(other => settingOf(other) === settingOf(paragraph)).length === 1
    if (!others.includes(paragraph) || !isOwn || sizeOf(paragraph) >= sizeOf(title) || readLabel(paragraph.text)) break
    if (!haveOneMiddle(title, paragraph) && !endsCover(title, paragraph, paragraphs[paragraphs.indexOf(paragraph) + 1])) break
    below.push(paragraph)
  }
  return below
}

/** Whether a line is the last one of the page that it shares with the title. */
function endsCover(title: Paragraph, last: Paragraph, next: Paragraph | undefined): boolean {
  const pageOf = (paragraph: Paragraph | undefined) => paragraph?.lines[0]?.page
  return pageOf(title) === pageOf(last) && pageOf(next) !== undefined && pageOf(next) !== pageOf(last)
}

/** Whether two paragraphs are centred one below the other. */
function haveOneMiddle(above: Paragraph, below: Paragraph): boolean {
  const [last, first] = [above.lines.at(-1), below.lines[0]]
  if (!last || !first || last.page !== first.page || Math.abs(last.x0 - first.x0) < first.size) return false
  return Math.abs(last.x0 + last.x1 - first.x0 - first.x1) < first.size
}

function wordsOf({ text }: Paragraph): string {
  return text.toLowerCase().replace(/\s+/gu, ' ')
}
