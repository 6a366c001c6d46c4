/** A list of clauses as a tree to walk in. */
import type { CorrectableClause } from '../correcting/corrections.ts'
import type { Branch } from './doubt.ts'

type Growing = { readonly clause: CorrectableClause; readonly parent: Growing | null; readonly children: Growing[]; readonly sisters: Growing[]; readonly place: number; held: number }

/**
 * @param clauses in reading order, parents before children
 * @returns all but boilerplate, in the same order
 */
export function branchesOf(clauses: readonly CorrectableClause[]): readonly Branch[] {
  const byId = new Map<string, Growing>()
  const branches: Growing[] = []
  const roots: Growing[] = []
  for (const clause of clauses) {
    if (clause.kind === 'boilerplate') continue
    const parent = clause.parent === null ? null : (byId.get(clause.parent) ?? null)
    const sisters = parent?.children ?? roots
    const branch: Growing = { clause, parent, children: [], sisters, place: sisters.length, held: 0 }
    sisters.push(branch)
    byId.set(clause.id, branch)
    branches.push(branch)
  }
  for (const { parent, held } of branches.toReversed()) if (parent) parent.held += held + 1
  return branches
}

/** What stands below a clause beside it, up to the first that is an `end`. */
export function upTo({ sisters, place }: Branch, isEnd: (other: Branch, at: number) => boolean): readonly Branch[] {
  let end = place + 1
  while (end < sisters.length && !isEnd(sisters[end] as Branch, end)) end += 1
  return sisters.slice(place + 1, end)
}

/** What stands on the outermost level. */
export function rootsOf(branches: readonly Branch[]): readonly Branch[] {
  return branches[0]?.sisters ?? []
}

export function isPlainHeading({ clause: { kind, label } }: Branch): boolean {
  return kind === 'heading' && label === ''
}

/** What holds a clause, from the innermost outwards. */
export function holdersOf({ parent }: Branch): readonly Branch[] {
  const holders: Branch[] = []
  for (let up = parent; up; up = up.parent) holders.push(up)
  return holders
}

/** Whether a heading is the title of `CHAPTER I` on the line above, which holds nothing before it. */
export function isTitleOf(text: string, { clause: { label, start, textEnd }, children }: Branch, heading: Branch): boolean {
  return label !== '' && text.slice(start, textEnd).trim().length <= label.length + 2 && (children.length === 0 || children[0] === heading)
}
