import { beginsClause } from '#domain/clauses/lines/lines.ts'
import { isDateline } from '#domain/clauses/noise/patterns.ts'
import { isOffice } from '#domain/clauses/titles/letterhead.ts'
import { goesOnWith } from '#domain/clauses/titles/wrapped-title.ts'
import type { Line } from '../layout/rows.ts'
import { joinLines, type Vocabulary } from './hyphens.ts'
import { hasEnded, isFull, type TextStyles } from './styles.ts'

export type Paragraph = {
  readonly text: string
  readonly lines: readonly Line[]
  /** Pages that begin within its text: at these offsets, in UTF-16 code units. */
  readonly pages: readonly { readonly page: number; readonly start: number }[]
  /** Whether more than a line's usual distance parts it from what is above. */
  readonly isApart: boolean
}

type Open = { text: string; lines: Line[]; pages: { page: number; start: number }[]; isApart: boolean }

/** Parts of the type size. */
const indented = 0.75
const sameEdge = 1.2
const hanging = 0.4
const farthestIn = 4
/** Parts: of the room before a centred line, by which the room behind it may differ; of the column's width, from where on a line stands right. */
const unlike = 0.35
const rightHalf = 0.5
/** From line to line of one title, in type sizes. */
const titleStep = 2.2

/**
 * Puts lines together into paragraphs, also over the ends of columns and pages. Notes at a page's foot come after the paragraph that goes
 * on over the page's end, so that they cut none in two.
 */
export function paragraphsOf(lines: readonly Line[], styles: TextStyles, vocabulary: Vocabulary): readonly Paragraph[] {
  const done: Paragraph[] = []
  const body = new Stream(styles, vocabulary)
  const notes = new Stream(styles, vocabulary)
  let waiting: Paragraph[] = []
  for (const line of lines) {
    const stream = line.isNote ? notes : body
    // What stands beside the document's first line comes before it.
    const beside = !line.isNote && !body.hasBegun ? notes.end() : null
    if (beside) done.push(beside)
    const ended = stream.take(line)
    if (!ended) continue
    if (line.isNote) {
      waiting.push(ended)
      continue
    }
    done.push(ended, ...waiting)
    waiting = []
    const note = notes.end()
    if (note) done.push(note)
  }
  return [...done, ...[body.end(), ...waiting, notes.end()].filter(paragraph => paragraph !== null)]
}

/** Lines that go on with each other. */
class Stream {
  readonly #styles: TextStyles
  readonly #vocabulary: Vocabulary
  #open: Open | null = null
  #page = -1

  constructor(styles: TextStyles, vocabulary: Vocabulary) {
    this.#styles = styles
    this.#vocabulary = vocabulary
  }

  get hasBegun(): boolean {
    return this.#page >= 0
  }

  /** @returns the paragraph that the line ended by beginning another one */
  take(line: Line): Paragraph | null {
    const open = this.#open
    const above = open?.lines.at(-1)
    const goesOn = open !== null && above !== undefined && continues(open.lines, above, line, this.#styles)
    const ended = goesOn ? null : open
    const target: Open = goesOn && open ? open : { text: '', lines: [], pages: [], isApart: above === undefined || isApart(above, line, this.#styles) }
    const text = joinLines(target.text, line.text, this.#vocabulary, above?.text)
    if (line.page !== this.#page) target.pages.push({ page: line.page, start: target.text === '' ? 0 : text.length - line.text.length })
    target.text = text
    target.lines.push(line)
    this.#page = line.page
    this.#open = target
    return ended
  }

  end(): Paragraph | null {
    const ended = this.#open
    this.#open = null
    return ended
  }
}

function continues(lines: readonly Line[], above: Line, line: Line, styles: TextStyles): boolean {
  if (above.isTableRow || line.isTableRow || above.text.includes('\t') || line.text.includes('\t')) return false
  if (leadsToPage(above)) return false
  if (!isSameSetting(above, line) && !hangs(lines, above, line)) return false
  if (above.page !== line.page || above.column !== line.column || line.y < above.y) return continuesElsewhere(lines, above, line, styles)
  const isLarge = styles.isHeadingSize(line)
  if (isLarge && standsBelowTitle(line)) return false
  if (isLarge && line.y - above.y < titleStep * line.size && goesOnWith(above.text, line.text) && !startsMarked(line)) return true
  if (line.y - above.y > styles.leading(line) * (isLarge ? 1.25 : 1) + slack(above, isLarge) * line.size) return false
  if (isLarge && isRestOfYears(above, line)) return true
  if (isLarge) return !startsMarked(line) || closesBracket(above, line) || (isCentred(above, line) && !startsMarked(above))
  // Whether a mark begins it takes longest to tell: of most lines nothing else says so either.
  if (endsBefore(above, line) && startsMarked(line) && !closesBracket(above, line)) return false
  if (isCentred(above, line)) return !(startsMarked(line) && startsMarked(above))
  if (isIndented(lines, line) || isAlignedOtherwise(above, line) || beginsLike(lines, above, line)) return false
  return isFull(above, line) || isBroken(above, line, styles)
}

/** When a paper was issued, and by whom: set as large as its title below it, and no part of it. */
function standsBelowTitle({ text }: Line): boolean {
  return isDateline(text) || isOffice(text) || /^(?:(?:written|prepared|edited|compiled) )?by\s\p{Lu}/iu.test(text)
}

/** `(… section` and below it `75)`, which is no label. */
function closesBracket(above: Line, line: Line): boolean {
  return /[(（][^)）]*$/u.test(above.text) && /^[^(（)）]{1,8}[)）]/u.test(line.text) && isFull(above, line)
}

/** `… 2011-` and below it `15`, which is no page's number. */
function isRestOfYears(above: Line, line: Line): boolean {
  return /(?<!\d)\d{4}[-–]$/u.test(above.text) && /^(?:\d{2}|\d{4})(?!\d)/u.test(line.text)
}

/** A line of a table of contents: dots up to its page. */
function leadsToPage({ text }: Line): boolean {
  return /\d$/u.test(text.slice(-1)) && /(?:(?:\.\s?){5}|…{2}|·{5})\s?\d{1,4}$/u.test(text)
}

/** Over the end of a column or page, where no distance tells anything. */
function continuesElsewhere(lines: readonly Line[], above: Line, line: Line, styles: TextStyles): boolean {
  if (styles.isHeadingSize(line) || startsMarked(line)) return false
  if (/^\p{Ll}/u.test(line.text) && !hasEnded(above)) return true
  if (hasEnded(above)) return false
  return isFull(above, line) && !isIndented(lines, line) && !(line.isBold && !above.isBold)
}

function isSameSetting(above: Line, line: Line): boolean {
  const ratio = line.size / above.size
  if (ratio > 1.08 || ratio < 0.92) return false
  // The first sentence of a paragraph may be bold, and go on below a line that it fills.
  if (above.isBold && !line.isBold && /^\p{Ll}/u.test(line.text) && !hasEnded(above) && isFull(above, line)) return true
  // A bold line is no part of a paragraph that is not; a word in bold at its end or beginning is.
  return above.isBold === line.isBold || Math.min(above.length, line.length) < 12 || above.font === line.font
}

/** The second line of an item, under its words and not under its bullet: the words in bold at its start may fill the first one. */
function hangs(lines: readonly Line[], above: Line, line: Line): boolean {
  const [first] = lines
  if (!first || above.page !== line.page || above.column !== line.column || Math.abs(line.size - above.size) > 0.08 * above.size) return false
  return startsWithBullet(first) && line.x0 - first.x0 > hanging * line.size && isFull(above, line)
}

/** How much wider than usual a gap within a paragraph may be: a sentence goes on over the wider one that another script's font makes. */
function slack(above: Line, isLarge: boolean): number {
  if (isLarge) return 0.15
  return hasEnded(above) ? 0.22 : 0.5
}

/** Stops in the middle of a sentence, though another word would have fitted: ragged lines, set with an eye to their ends. */
function isBroken(above: Line, line: Line, styles: TextStyles): boolean {
  if (hasEnded(above) && !above.text.endsWith(':')) return false
  if (/\p{L}[-\u2010\u00ad]$/u.test(above.text)) return true
  const filled = (above.x1 - above.left) / (above.right - above.left)
  return /^\p{Ll}/u.test(line.text) ? filled > 0.5 : filled > 0.8 && !styles.isFilled
}

function startsMarked(line: Line): boolean {
  return startsWithBullet(line) || beginsClause(line.text) || /^(?:[·–—-]|o\s)/u.test(line.text)
}

/** Signs that stand before items and nowhere else; those of symbol fonts are private ones. */
function startsWithBullet({ text }: Line): boolean {
  return /^[•▪◦‣●○■□◆►➢➤❖✓\ue000-\uf8ff]/u.test(text)
}

/** Further in than the paragraph's own lines: it begins another one; not the second line of an item, which hangs. */
function isIndented(lines: readonly Line[], line: Line): boolean {
  const [first] = lines
  const above = lines.at(-1)
  if (!first || !above || (lines.length === 1 && startsMarked(first))) return false
  const isBeside = above.page === line.page && above.column === line.column
  return (isBeside ? line.x0 - above.x0 : line.x0 - line.left - (above.x0 - above.left)) > indented * line.size
}

/** Whether a line that a mark or number begins can't be the middle of a sentence: the mark says so, or its place, or the line above. */
function endsBefore(above: Line, line: Line): boolean {
  const isShifted = Math.abs(above.x0 - line.x0) > indented * line.size
  return startsWithBullet(line) || isShifted || hasEnded(above) || !isFull(above, line)
}

/** Begins far to the left of the line above, which no first line stands in from, or stands like that one in the right half of the column. */
function isAlignedOtherwise(above: Line, line: Line): boolean {
  const isRight = (one: Line) => one.x0 - one.left > rightHalf * (one.right - one.left)
  return above.x0 - line.x0 > farthestIn * line.size || (isRight(above) && isRight(line) && !/^\p{Ll}/u.test(line.text))
}

/** Where Chinese text stands in by two signs, as first lines do, and the line above is one and has ended: it begins a paragraph of its own. */
function beginsLike(lines: readonly Line[], above: Line, line: Line): boolean {
  const signs = (line.x0 - line.left) / line.size
  return lines.length === 1 && /^[\p{Script=Han}（“《\d]/u.test(line.text) && Math.abs(signs - 2) < 0.3 && Math.abs(line.x0 - above.x0) < 0.3 * line.size && hasEnded(above)
}

/** The lower line, at least, stands in from both edges of the column alike. */
function isCentred(above: Line, line: Line): boolean {
  const isIn = ({ x0, x1, left, right, size }: Line) => x0 - left > size && Math.abs(x0 - left - (right - x1)) < Math.min(sameEdge * size, unlike * (x0 - left))
  const middle = (one: Line) => (one.x0 + one.x1) / 2
  return isIn(line) && (isIn(above) || !hasEnded(above)) && Math.abs(middle(above) - middle(line)) < sameEdge * line.size && Math.abs(above.x0 - line.x0) > 0.3 * line.size
}

function isApart(above: Line, line: Line, styles: TextStyles): boolean {
  if (above.page !== line.page || above.column !== line.column || (above.isTableRow && line.isTableRow)) return false
  return line.y - above.y > styles.leading(line) + 0.3 * line.size
}
