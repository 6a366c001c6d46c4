/** Which remark holds for a clause. */
import type { Remark } from './bodies.ts'
import type { TargetClause } from './places.ts'

/** The remark that holds for a clause: its own, that of a clause above it, or one that stands by itself behind it in the same part. */
export function remarkFor(index: number, clauses: readonly TargetClause[], remarks: readonly (readonly Remark[])[]): Remark | null {
  const own = remarks[index]?.at(-1)
  if (own) return own
  for (let at: number | null = index; at !== null; at = clauses[at]?.parent ?? null) {
    const above = at === index ? undefined : remarks[at]?.at(-1)
    if (above) return above
    const alone = standingAlone(at, clauses, remarks) ?? standingFirst(at, clauses, remarks)
    if (alone) return alone
  }
  return null
}

/** A remark that is a clause of its own, the next such one behind `at` with the same parent, no clause with a remark between. */
function standingAlone(at: number, clauses: readonly TargetClause[], remarks: readonly (readonly Remark[])[]): Remark | null {
  const { parent } = clauses[at] ?? { parent: null }
  if (parent === null) return null
  const limit = clauses[parent]?.end ?? 0
  for (let next = at + 1; next < clauses.length && (clauses[next]?.start ?? limit) < limit; next += 1) {
    const [clause, remark] = [clauses[next], remarks[next]?.at(0)]
    if (!clause || !remark || clause.parent !== parent) continue
    return remark.start - clause.start <= 1 && clause.textEnd - remark.end <= 2 ? remark : null
  }
  return null
}

/** A remark that is a clause of its own, the first one below the heading: `Lead: Ministry of Health`, and then what it leads. */
function standingFirst(at: number, clauses: readonly TargetClause[], remarks: readonly (readonly Remark[])[]): Remark | null {
  const parent = clauses[at]?.parent ?? null
  if (parent === null || clauses[parent]?.kind !== 'heading' || parent + 1 >= at) return null
  const [clause, remark] = [clauses[parent + 1], remarks[parent + 1]?.at(0)]
  return clause && remark && remark.start - clause.start <= 1 && clause.textEnd - remark.end <= 2 ? remark : null
}
