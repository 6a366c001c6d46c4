/** A series of labels, as it has been counted so far. */
import type { Label, LabelStyle } from './labels/labels.ts'
import type { Form, Reading } from './labels/numerals.ts'

export type Series = {
  readonly family: string
  readonly style: LabelStyle
  readonly forms: Set<Form>
  /** The row that the series began with. */
  readonly firstRow: number
  last: number
  lastLabel: Label
  lastForm: Form
}

/** Whether a label, read in one way, may go on with a series. */
export function fits(series: Series, label: Label, reading: Reading): boolean {
  return series.style === label.style && series.forms.has(reading.form)
}

/** Series of one family look alike, wherever they stand. */
export function familyOf(label: Label, reading: Reading): string {
  return `${label.style} ${reading.form}`
}

/** Whether items of lists are numbered so, more often than headings. */
export function isListStyle(style: LabelStyle): boolean {
  return style === 'point' || style === 'half parens' || style === 'parens'
}

/** `3.1`, `3.1.2` */
export function isDecimal(style: LabelStyle): boolean {
  return style.startsWith('decimal')
}

/**
 * Whether a series goes on with the number behind `last`, where a list of labels like its own, which has just begun at 1, is over.
 * @param below the rows below the list's first one
 */
export function goesOnBehind(below: readonly { readonly label: Label | null }[], first: Label, form: Form, last: number): boolean {
  let own = 1
  for (const { label } of below) {
    const n = label?.style === first.style && label.series === first.series ? label.readings.find(reading => reading.form === form)?.n : undefined
    if (n === undefined) continue
    if (n !== 1 && n !== own + 1) return n === last + 1
    own = n
  }
  return false
}

/** Set in brackets or circles, as the items within a sentence are. */
export function isInBracketStyle(style: LabelStyle): boolean {
  return style === 'parens' || style === 'half parens' || style === 'circled'
}
