/** Headings that say by their words what is counted below them: `Agency Actions`, a few paragraphs, and `Action 1`. */
import type { Row } from '../../rows.ts'
import { hasPluralOf } from '../../titles/plurals.ts'
import type { Role } from '../role.ts'

/** Fewer are no series; and so many rows down the first one is looked for. */
const fewestCounted = 2
const reach = 40

/**
 * Of lines that could be headings those that hold a count by name that begins below them, behind paragraphs of their own, with no other such line between.
 * @param candidates in their order
 */
export function headsOfNames(rows: readonly Row[], roles: readonly Role[], candidates: readonly number[]): ReadonlySet<number> {
  const counted = Map.groupBy([...rows.keys()].filter(i => roles[i] === 'label' && rows[i]?.label?.style.startsWith('named')), i => rows[i]?.label?.style)
  const first = new Set([...counted.values()].filter(({ length }) => length >= fewestCounted).map(([own]) => own))
  return new Set(candidates.filter((i, at) => {
    const end = Math.min(candidates[at + 1] ?? rows.length, i + reach, rows.length)
    let below = i + 1
    while (below < end && roles[below] !== 'label') below += 1
    const label = below < end ? rows[below]?.label : null
    return label !== null && label !== undefined && first.has(below) && hasPluralOf(rows[i]?.text ?? '', label.before)
  }))
}
