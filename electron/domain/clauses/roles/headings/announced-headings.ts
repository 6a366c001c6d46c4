/** Headings that the paragraph right above them announces: `The council has the following objectives:`, and three of them below. */
import type { Row } from '../../rows.ts'
import { closesPaper, isFrontMatter } from '../../titles/known.ts'
import { saysHowMany } from '../counts/announced-counts.ts'
import type { Role } from '../role.ts'

/** Fewer are no series. */
const fewestHeld = 2

/**
 * Of headings without numbers those that stand in the one above whose last paragraph announces them: as many as it says, or all that follow where that heading is known to
 * close a paper, so that none of them can be a section behind it. A foreword announces the paper's own sections.
 * @param headings in their order, the title apart
 */
export function heldByAnnouncing(rows: readonly Row[], roles: readonly Role[], headings: readonly number[]): ReadonlySet<number> {
  const held = new Set<number>()
  for (const [at, head] of headings.entries()) {
    const next = headings[at + 1]
    const words = rows[head]?.text ?? ''
    const says = rows[(next ?? 0) - 1]?.text ?? ''
    if (next === undefined || next - 1 <= head || at === 0 || held.has(head) || isFrontMatter(words)) continue
    if (roles[next - 1] !== 'text' || !/[:：]$/u.test(says)) continue
    const below = headings.slice(at + 1)
    const counted = [...saysHowMany(says)].filter(many => many >= fewestHeld && many <= below.length)
    const many = counted.length === 1 ? (counted[0] ?? 0) : closesPaper(words) && below.length >= fewestHeld ? below.length : 0
    for (const i of below.slice(0, many)) held.add(i)
  }
  return held
}
