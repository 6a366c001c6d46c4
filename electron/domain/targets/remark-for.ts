/** Which remark holds for a clause. */
import type { Remark } from './bodies.ts'
import type { TargetClause } from './places.ts'

type Remarks = readonly (readonly Remark[])[]

/** The remark that holds for a clause: its own, the one that stands below it, that of a clause above it, or one that stands by itself behind it in the same part. */
export function remarkFor(index: number, clauses: readonly TargetClause[], remarks: Remarks): Remark | null {
  const own = remarks[index]?.at(-1)
  if (own) return own
  for (let at: number | null = index; at !== null; at = clauses[at]?.parent ?? null) {
    const above = at === index ? undefined : remarks[at]?.at(-1)
    if (above) return above
    // Parts of what a remark stands behind are led by the same; a paragraph behind the remark is something else.
    const below = at === index || clauses[index]?.kind === 'item' ? standingBelow(at, clauses, remarks) : null
    const alone = below ?? standingAlone(at, clauses, remarks) ?? standingFirst(at, clauses, remarks)
    if (alone) return alone
  }
  return null
}

/** Whether a clause is nothing but a remark: `责任单位：市教育局`. */
export function isRemark(clause: TargetClause | undefined, remarks: readonly Remark[] | undefined): boolean {
  const remark = remarks?.at(0)
  return clause !== undefined && remark !== undefined && remark.start - clause.start <= 1 && clause.textEnd - remark.end <= 2
}

/** Remarks of which each is a clause of its own and that stand one behind the other, as one: `Lead: …`, `Partners: …`, `Timeline: …`. Null where none stands at this place. */
function together(from: number, clauses: readonly TargetClause[], remarks: Remarks): Remark | null {
  let to = from
  while (isRemark(clauses[to], remarks[to]) && clauses[to]?.parent === clauses[from]?.parent) to += 1
  const all = remarks.slice(from, to).flatMap(([first]) => first ?? [])
  const [first, last] = [all[0], all.at(-1)]
  if (!first || !last) return null
  return { start: first.start, end: last.end, bodies: all.flatMap(({ bodies }) => bodies), time: all.find(({ time }) => time)?.time ?? null }
}

/** Remarks that stand right behind what is done, in the place of parts of it or in that of the next one. A heading's are of all that it heads, see `standingFirst`. */
function standingBelow(at: number, clauses: readonly TargetClause[], remarks: Remarks): Remark | null {
  const [clause, next] = [clauses[at], clauses[at + 1]]
  if (!clause || !next || clause.kind === 'heading' || (next.parent !== at && next.parent !== clause.parent) || isRemark(clause, remarks[at])) return null
  return together(at + 1, clauses, remarks)
}

/** A remark that is a clause of its own, the next such one behind `at` with the same parent, no clause with a remark between. */
function standingAlone(at: number, clauses: readonly TargetClause[], remarks: Remarks): Remark | null {
  const { parent } = clauses[at] ?? { parent: null }
  if (parent === null) return null
  const limit = clauses[parent]?.end ?? 0
  for (let next = at + 1; next < clauses.length && (clauses[next]?.start ?? limit) < limit; next += 1) {
    const [clause, remark] = [clauses[next], remarks[next]?.at(0)]
    if (!clause || !remark || clause.parent !== parent) continue
    return isRemark(clause, remarks[next]) ? together(next, clauses, remarks) : null
  }
  return null
}

/** A remark that is a clause of its own, the first one below the heading: `Lead: Ministry of Health`, and then what it leads. */
function standingFirst(at: number, clauses: readonly TargetClause[], remarks: Remarks): Remark | null {
  const parent = clauses[at]?.parent ?? null
  if (parent === null || clauses[parent]?.kind !== 'heading' || parent + 1 >= at) return null
  return isRemark(clauses[parent + 1], remarks[parent + 1]) ? together(parent + 1, clauses, remarks) : null
}
