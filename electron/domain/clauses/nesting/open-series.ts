/** Which of the open series a label goes on with. */
import type { Label } from '../labels/labels.ts'
import type { Reading } from '../labels/numerals.ts'
import type { Row } from '../rows.ts'
import { fits, isDecimal, isListStyle, type Series } from '../series.ts'
import { isHeadingShaped } from '../shapes.ts'

/** A clause that is open where the document is read. */
export type Open = {
  readonly row: number
  readonly series: Series | null
  readonly outline: number | null
  /** The row above this list, which announced or declared it: what is set in no further is no part of the list. */
  readonly announcedBy?: Row
}
/** An open series and the number of a label that goes on with it. */
export type Match = { readonly index: number; readonly reading: Reading }

/** Outline level of guessed sections: below all that a file can declare. */
export const guessedOutline = 7
/** That of guessed sections that hold others. */
export const guessedPart = 6
/** A misnumbered heading is shorter than this. */
const longestMisnumbered = 90

/** A series of the label's own style and form that its number goes on with. */
export function findContinued(open: readonly Open[], label: Label): Match | null {
  return find(open, series => label.readings.find(reading => fits(series, label, reading) && reading.n === series.last + 1))
}

/** A series of the label's own style and form, whatever the number: a gap, a misplaced clause or a new beginning. */
export function findSame(open: readonly Open[], label: Label): Match | null {
  return find(open, (series, outline) => label.readings.find(reading => {
    const couldBegin = label.readings.some(other => other !== reading && other.n === 1)
    return outline === null && fits(series, label, reading) && (reading.n === 1 || !couldBegin)
  }))
}

/** A series of another form or style that only the number goes on with: (1) then (II), `2.` then `3)`, or I., II. then a short `3.`. */
export function findOther(open: readonly Open[], label: Label, text: string): Match | null {
  const couldBeHeading = text.length <= longestMisnumbered && isHeadingShaped(text)
  return find(open, series => label.readings.find(reading => {
    if (reading.n < 2 || reading.n !== series.last + 1) return false
    const mayChangeForm = label.style === 'parens' || (label.style === 'point' && couldBeHeading)
    if (series.style === label.style) return !series.forms.has(reading.form) && mayChangeForm
    return series.forms.has(reading.form) && isListStyle(series.style) && isListStyle(label.style)
  }))
}

/** Which open series of headings lacks one number above the next label, which goes on behind that: `3.` or `2.1` where `1.` is open; -1 where none does. */
export function findLacking(rows: readonly Row[], open: readonly Open[], next: Label): number {
  const prefix = /(\d{1,3})\.$/u.exec(next.series)?.[1]
  return open.findIndex(({ series, row: above }) => {
    if (!series || !isHeadingShaped(rows[above]?.text ?? '')) return false
    const isChapterOf = prefix !== undefined && isDecimal(next.style) && !isDecimal(series.style) && Number(prefix) === series.last + 1 && next.readings.some(({ n }) => n === 1)
    return isChapterOf || next.readings.some(reading => fits(series, next, reading) && reading.n === series.last + 2)
  })
}

/** Looks from the innermost clause outwards, not beyond the heading that the file declared. */
function find(open: readonly Open[], choose: (series: Series, outline: number | null) => Reading | undefined): Match | null {
  for (let index = open.length - 1; index >= 0; index -= 1) {
    const own = open[index]
    const reading = own?.series ? choose(own.series, own.outline) : undefined
    if (reading) return { index, reading }
    if (own && own.outline !== null && own.outline < guessedOutline) return null
  }
  return null
}
