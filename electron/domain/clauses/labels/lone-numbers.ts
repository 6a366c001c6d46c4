/** Numbers that stand alone on the line above their paragraph, as readers of pages and of rich text set them. */
import { endsSentence } from '../shapes.ts'
import type { Label } from './labels.ts'
import { readNumeral, writeNumeral } from './numerals.ts'

type Paragraph = { readonly text: string; readonly label: Label | null }

const fewestLone = 5
const fewestRomans = 3
/** UTF-16 code units from one to the next, on average: a page holds more. */
const longestParagraph = 1200
/** What is shorter is a cell of a table, or a running head. */
const shortestParagraph = 30

/**
 * The places of numbers alone on their lines that number paragraphs: all such of the document, which count from 1 without a gap, each
 * below the end of a sentence, of a list's item or a heading and above words of its own. Numbers of pages cut sentences, and are further apart.
 */
export function findLoneNumbers(rows: readonly Paragraph[]): ReadonlySet<number> {
  const lone = [...rows.keys()].filter(i => /^\d{1,3}$/u.test(rows[i]?.text ?? ''))
  const [first = 0, last = 0] = [lone[0], lone.at(-1)]
  if (lone.length < fewestLone || !lone.every((i, at) => Number(rows[i]?.text) === at + 1)) return new Set()
  const below = lone.map(i => rows[i + 1]?.text ?? '')
  const between = rows.slice(first, last).reduce((sum, { text }) => sum + text.length, 0) / (lone.length - 1)
  if (between > longestParagraph || new Set(below).size < below.length) return new Set()
  const isParted = (i: number, at: number) => /^["“‘'(]?[\p{Lu}\p{Script=Han}]/u.test(below[at] ?? '') && (below[at] ?? '').length >= shortestParagraph && (i === 0 || ends(rows[i - 1]))
  return lone.every(isParted) ? new Set(lone) : new Set()
}

/** The places of Roman numbers alone on their lines that count from I to III or further: the parts of a preamble or of a report. */
export function findLoneRomans(rows: readonly Paragraph[]): ReadonlySet<number> {
  const lone = [...rows.keys()].filter(i => /^[IVXLC]{1,6}$/u.test(rows[i]?.text ?? ''))
  const counts = lone.every((i, at) => rows[i]?.text === writeNumeral('roman', at + 1))
  return new Set(lone.length >= fewestRomans && counts ? lone : [])
}

/** The label of a line that is a number and nothing else. */
export function loneLabel(text: string): Label {
  const roman = readNumeral(text).filter(({ form }) => form === 'roman')
  if (roman.length > 0) return { style: 'bare', printed: text, length: text.length, before: '', after: '', series: '', readings: roman }
  return { style: 'bare', printed: text, length: text.length, before: '', after: '', series: '', readings: [{ form: 'arabic', n: Number(text) }] }
}

/** A sentence, an item or a heading: nothing that goes on below. */
function ends(above: Paragraph | undefined): boolean {
  const text = above?.text ?? ''
  return endsSentence(text) || /[:;：；]$|; (?:and|or)$/u.test(text) || (above?.label !== null && !/[,，、]$/u.test(text)) || text.length < 2 * shortestParagraph
}
