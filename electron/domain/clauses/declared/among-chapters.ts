/** Declared headings of one size, some of which count chapters: what has no number and stands between two of them is the first one's. */
import { declaredLevel } from '../draft.ts'
import type { Row } from '../rows.ts'

/** Fewer chapters show no count. */
const fewestChapters = 3

/**
 * The same rows. Where chapters or parts count on without a gap, all set alike, and one of them stands right above a heading without a number that is set as
 * large, all such headings between two of them move below, and in the last one where that stands right above one, too. Not where one stands right above a chapter:
 * it may hold that.
 */
export function belowTheirChapters(rows: readonly Row[]): readonly Row[] {
  const headings = [...rows.keys()].filter(i => rows[i]?.hint?.kind === 'heading')
  for (const style of ['division', 'chapter'] as const) {
    const chapters = headings.filter(i => rows[i]?.label?.style === style)
    const level = declaredLevel(rows[chapters[0] ?? -1])
    if (chapters.length < fewestChapters || !chapters.every((i, at) => declaredLevel(rows[i]) === level && (at === 0 || goesOn(rows[chapters[at - 1] ?? -1], rows[i])))) continue
    const isBeside = (i: number) => rows[i]?.hint?.kind === 'heading' && declaredLevel(rows[i]) === level && rows[i]?.label === null
    const [first = 0, last = 0] = [chapters[0], chapters.at(-1)]
    const between = headings.filter(i => i > first && i < last && isBeside(i))
    if (!chapters.slice(0, -1).some(i => isBeside(i + 1)) || between.some(i => chapters.includes(i + 1))) continue
    const end = isBeside(last + 1) ? rows.length : last
    return deeper(rows, first, end, new Set(chapters), level)
  }
  return rows
}

function goesOn(above: Row | undefined, row: Row | undefined): boolean {
  const readings = above?.label?.readings ?? []
  return row?.label?.readings.some(({ form, n }) => readings.some(own => own.form === form && own.n === n - 1)) === true
}

/** Moves the unlabelled headings of a level between two rows one deeper, with what stands below them; what is labelled otherwise ends them. */
function deeper(rows: readonly Row[], from: number, end: number, chapters: ReadonlySet<number>, level: number): readonly Row[] {
  let by = 0
  return rows.map((row, i) => {
    if (row.hint?.kind !== 'heading' || i <= from || i >= end) return row
    if (declaredLevel(row) <= level) by = declaredLevel(row) === level && row.label === null && !chapters.has(i) ? 1 : 0
    return by === 0 ? row : { ...row, hint: { ...row.hint, level: declaredLevel(row) + by } }
  })
}
