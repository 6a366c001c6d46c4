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
