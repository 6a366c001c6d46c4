/** Papers that count nothing but a list or two within their paragraphs: their headings are those of a paper without labels. */
import type { Role } from '../role.ts'
import type { Row } from '../../rows.ts'
import { isListStyle } from '../../series.ts'
import { isLeadIn } from '../../shapes.ts'

/** No more rows, in parts of all, are items of such lists. */
const mostItems = 0.25

/**
 * Whether all labels stand in runs right below one another, each run counting from its first number below what announces it, or ending its
 * first item as a part of a sentence does.
 */
export function hasOnlyLists(rows: readonly Row[], roles: readonly Role[]): boolean {
  const own = [...rows.keys()].filter(i => roles[i] !== 'noise')
  const runs: number[][] = []
  const aboveByFirst = new Map<number, Row | undefined>()
  for (const [at, i] of own.entries()) {
    if (roles[i] !== 'label') continue
    if (roles[own[at - 1] ?? -1] === 'label') {
      runs.at(-1)?.push(i)
      continue
    }
    runs.push([i])
    aboveByFirst.set(i, rows[own[at - 1] ?? -1])
  }
  const isList = (run: readonly number[]) => {
    const [first = -1] = run
    const above = aboveByFirst.get(first)
    const counts = run.every((i, at) => isItem(rows[i], at + 1) && rows[i]?.label?.style === rows[first]?.label?.style)
    return run.length > 1 && counts && (isLeadIn(above?.text ?? '') || /[,;]$/u.test(rows[first]?.text ?? ''))
  }
  return runs.length > 0 && runs.flat().length <= mostItems * own.length && runs.every(isList)
}

function isItem(row: Row | undefined, n: number): boolean {
  return row?.hint === null && row.label !== null && isListStyle(row.label.style) && row.label.readings.some(reading => reading.n === n)
}
