import type { ClauseHint } from '#domain/clauses.ts'
import { readLabel } from '#domain/clauses/labels/labels.ts'
import { endsSentence } from '#domain/clauses/shapes.ts'
import { couldHead, longestBoldHeading, longestNumbered } from '../../flow/bold-line.ts'
import { type BodyLook, headingsByLook, type SetParagraph } from '../../flow/headings-by-look.ts'
import type { Mark } from '../hints.ts'
import { type SetLine, trimmed } from './settings.ts'

type Range = { readonly start: number; readonly end: number }

/** Below all that HTML has elements for. */
const belowDeclared = 7

/**
 * Headings that no element declares: below declared sections the paragraphs that are bold from end to end; where there are no sections, what
 * looks like headings, below the page's title. In reading order. UTF-16 code units.
 * @param lines in reading order
 */
export function boldHeadings(text: string, lines: readonly SetLine[], paragraphs: readonly Range[], declared: readonly Mark[]): readonly Mark[] {
  // Lists of other pages have headings, too.
  const headings = declared.filter(({ kind }) => kind === 'heading').toSorted((left, right) => left.start - right.start).filter(outside(declared.filter(({ kind }) => kind === 'boilerplate')))
  const sections = headings.filter(({ level }) => level > 1 || headings.length > 1)
  const firstSection = sections.reduce((first, { start }) => Math.min(first, start), Infinity)
  return firstSection === Infinity ? headingsBySetting(text, lines, declared, headings) : asListsSay(text, paragraphsInBold(text, lines, paragraphs, firstSection), declared)
}

/** Numbered ones speak for themselves, but a word that the page itself counts, as in `Barrier 2`, is a heading all the same. */
function paragraphsInBold(text: string, lines: readonly SetLine[], paragraphs: readonly Range[], firstSection: number): readonly Mark[] {
  const endByStart = new Map(paragraphs.map(range => trimmed(text, range)).map(({ start, end }) => [start, end]))
  return lines.filter(({ start, end, look }, i) => {
    const words = text.slice(start, Math.min(end, start + longestBoldHeading + 1))
    const paragraphEnd = endByStart.get(start)
    const isBold = start > firstSection && look?.isBold === true && (paragraphEnd === end || headsParagraph(text, lines[i], lines[i + 1], paragraphEnd))
    return isBold && couldHead(words) && (readLabel(words)?.style.startsWith('named') ?? true)
  }).map(({ start, end }): Mark => ({ kind: 'heading', level: belowDeclared, start, end }))
}

/** Without what begins items of a list of which others begin otherwise: a list's items are alike, and headings all of them or none. */
function asListsSay(text: string, headings: readonly Mark[], declared: readonly Mark[]): readonly Mark[] {
  const begun = new Set(headings.map(({ start }) => start))
  const items = declared.filter(({ kind }) => kind === 'item').map(mark => ({ ...trimmed(text, mark), level: mark.level })).toSorted((left, right) => left.start - right.start)
  const inMixed = new Set<number>()
  const listByLevel = new Map<number, { readonly starts: number[]; end: number }>()
  const close = (list: { readonly starts: readonly number[] } | undefined) => {
    if (list?.starts.some(start => !begun.has(start))) for (const start of list.starts) inMixed.add(start)
  }
  for (const { start, end, level } of items) {
    const list = listByLevel.get(level)
    if (list && !/\S/u.test(text.slice(list.end, start))) {
      list.starts.push(start)
      list.end = end
    } else {
      close(list)
      listByLevel.set(level, { starts: [start], end })
    }
  }
  for (const list of listByLevel.values()) close(list)
  return headings.filter(({ start }) => !inMixed.has(start))
}

/** Whether a line is broken off within a paragraph, above all the rest of it: words that are longer, not bold, and whole sentences. */
function headsParagraph(text: string, line: SetLine | undefined, next: SetLine | undefined, paragraphEnd: number | undefined): boolean {
  if (!line || !next || next.end !== paragraphEnd || next.look?.isBold === true) return false
  return next.end - next.start > line.end - line.start && endsSentence(text.slice(next.start, next.end))
}

/** Of a page that declares nothing but its title: as word processors set their headings, so do pages. */
function headingsBySetting(text: string, lines: readonly SetLine[], declared: readonly Mark[], headings: readonly Mark[]): readonly Mark[] {
  const set = lines.filter(outside(declared.filter(({ kind }) => kind === 'boilerplate')))
  const kindByStart = new Map(declared.map(mark => [trimmed(text, mark).start, mark.kind]))
  const paragraphs = set.map(({ start, end, look }): SetParagraph | null => {
    const hint: ClauseHint = { kind: kindByStart.get(start) ?? 'paragraph', start, end }
    return end - start > longestNumbered ? null : { hint, words: text.slice(start, end), look }
  })
  const levels = headingsByLook(paragraphs, bodyOf(set))
  const shift = headings.length > 0 || [...levels.values()].includes(0) ? 1 : 0
  return [...levels].map(([{ start, end }, level]): Mark => ({ kind: 'heading', level: level + shift, start, end }))
}

function bodyOf(lines: readonly SetLine[]): BodyLook {
  const lengthBySize = new Map<number, number>()
  let [bold, length] = [0, 0]
  for (const { start, end, look } of lines) {
    if (look) lengthBySize.set(look.size, (lengthBySize.get(look.size) ?? 0) + end - start)
    if (look?.isBold) bold += end - start
    length += end - start
  }
  const [size] = [...lengthBySize].reduce((most, entry) => (entry[1] > most[1] ? entry : most), [0, 0] as const)
  return { size, isBold: 2 * bold > length }
}

/** Whether a line, asked for in reading order, begins in none of the ranges. */
function outside(ranges: readonly Mark[]): (line: Range) => boolean {
  const inOrder = ranges.toSorted((left, right) => left.start - right.start)
  let [at, coveredTo] = [0, 0]
  return ({ start }) => {
    for (let range = inOrder[at]; range && range.start <= start; range = inOrder[at]) {
      coveredTo = Math.max(coveredTo, range.end)
      at += 1
    }
    return coveredTo <= start
  }
}
