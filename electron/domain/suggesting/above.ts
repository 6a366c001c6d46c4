import { type CitedClause, firstClause } from '../citation.ts'

/** What stands above a passage is read no further than this: a heading, or how a line begins. UTF-16 code units. */
export const longestAbove = 200
/** Further up it is the same for half a document. */
const mostAbove = 3
/** A passage that leaves out no more than a clause's label and a sign at its end is all of it. UTF-16 code units. */
const fringe = 2

/**
 * What stands above a range, by its place in `clauses`, the nearest first: the clause that the range is a part of, and those that hold this
 * one: headings, and lines that announce what follows. Boilerplate says nothing.
 */
export function clausesAbove(clauses: readonly CitedClause[], start: number, end: number): number[] {
  const first = firstClause(clauses, start, end)
  const found: number[] = []
  let level = Infinity
  for (let at = first ?? -1; at >= 0 && level > 1 && found.length < mostAbove; at -= 1) {
    const clause = clauses[at]
    if (!clause || clause.level >= level) continue
    level = clause.level
    const isPart = start > clause.start + clause.label.length + fringe || end < clause.textEnd - fringe
    if (clause.kind !== 'boilerplate' && (at !== first || isPart)) found.push(at)
  }
  return found
}
