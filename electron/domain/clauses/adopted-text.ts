/** A paper that an order or a resolution adopts, and sets out in one of its sections: `Section 1.` and below it `The policy is adopted as follows:`. */
import { declaredLevel } from './draft.ts'
import { type Label, lawStyles } from './labels/labels.ts'
import type { Row } from './rows.ts'
import { isLeadIn } from './shapes.ts'

/** UTF-16 code units: what announces the paper is shorter. */
const longestOpening = 300

/**
 * The same rows. Where a section of an order announces by a colon what a declared heading without a number begins, and the order goes on
 * further down with its own next section, set as the first was, what stands between them is part of that section: sections are headings in the
 * place of the one that was adopted, and all headings in the section move below it.
 */
export function withinTheirSection(rows: readonly Row[]): readonly Row[] {
  const opening = rows.findIndex((_, i) => adoptedBelow(rows, i) !== null)
  const adopted = adoptedBelow(rows, opening)
  const label = rows[opening]?.label
  if (adopted === null || !label) return rows
  const isSection = (row: Row) => row.label?.style === label.style && isHeading(row) === isHeading(rows[opening])
  const next = rows.findIndex((row, i) => i > adopted && isSection(row))
  if (next < 0 || !goesOnWith(label, rows[next]?.label)) return rows
  const level = isHeading(rows[opening]) ? declaredLevel(rows[opening]) : declaredLevel(rows[adopted])
  const by = level + 1 - declaredLevel(rows[adopted])
  if (by <= 0) return rows
  // Its parts may be set as large as its title.
  const isAlike = rows.slice(adopted + 1, next).some(row => isHeading(row) && declaredLevel(row) <= declaredLevel(rows[adopted]))
  return rows.map((row, i) => {
    if (isSection(row)) return { ...row, hint: { start: row.start, end: row.end, kind: 'heading', level } }
    return i >= adopted && i < next && row.hint && isHeading(row) ? { ...row, hint: { ...row.hint, level: declaredLevel(row) + by + (isAlike && i > adopted ? 1 : 0) } } : row
  })
}

/** The heading that a section of an order announces, itself or by the paragraph below it. */
function adoptedBelow(rows: readonly Row[], section: number): number | null {
  const label = rows[section]?.label
  if (!label || !lawStyles.has(label.style)) return null
  const announces = (row: Row | undefined) => row !== undefined && !isHeading(row) && row.text.length <= longestOpening && isLeadIn(row.text)
  const below = rows[section + 1]
  const opening = announces(rows[section]) ? section : below && !below.label && announces(below) ? section + 1 : -1
  const adopted = rows[opening + 1]
  return opening >= 0 && adopted && isHeading(adopted) && !adopted.label ? opening + 1 : null
}

function goesOnWith({ readings }: Label, next: Label | null | undefined): boolean {
  return next?.readings.some(({ form, n }) => readings.some(own => own.form === form && own.n + 1 === n)) === true
}

function isHeading(row: Row | undefined): boolean {
  return row?.hint?.kind === 'heading'
}
