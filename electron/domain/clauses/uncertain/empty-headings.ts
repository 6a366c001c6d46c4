/** Headings without a number that hold nothing, though what stands below them is on their level: most headings are there to hold something. */
import { endsSentence } from '../shapes.ts'
import { isPlainHeading, isTitleOf, rootsOf, upTo } from './branches.ts'
import type { Branch, TreeDoubt } from './doubt.ts'

/** Among the lines above a plan, so many headings with a sentence each are none of its title. */
const fewestAbove = 3
/** Of so many clauses one at least is such a heading: fewer are a matter of their sections, not of the tree. */
const mostClauses = 100

export function doubtEmptyHeadings(text: string, branches: readonly Branch[]): TreeDoubt[] {
  const roots = rootsOf(branches)
  const cover = roots.findIndex(({ children, clause }) => children.length > 0 || clause.label !== '')
  const above = new Set(cover < 0 ? roots : roots.slice(0, cover))
  const found = branches.flatMap(branch => {
    if (!isPlainHeading(branch) || branch.children.length > 0 || branch === roots[0] || (branch.parent && isTitleOf(text, branch.parent, branch))) return []
    const held = heldBelow(branch)
    return held.length > 0 ? [{ branch, held }] : []
  })
  const isSection = ({ branch, held }: (typeof found)[number]) => above.has(branch) && held[0]?.clause.kind === 'paragraph' && endsSentence(text.slice(held[0].clause.start, held[0].clause.textEnd))
  const counts = found.filter(isSection).length >= fewestAbove
  const empty = found.filter(one => counts || !above.has(one.branch))
  const [first] = empty
  if (!first || empty.length < branches.length / mostClauses) return []
  const { id, start } = first.branch.clause
  const moved = empty.flatMap(({ held }) => held.map(({ clause }) => clause.id))
  return [{ kind: 'empty', clause: id, start, count: empty.length, other: '', headings: [], moved: [...new Set(moved)], by: 1 }]
}

/** What would stand in a heading: paragraphs and what is counted alike, or the headings right below it, up to what is as high as it. */
function heldBelow(branch: Branch): readonly Branch[] {
  const first = branch.sisters[branch.place + 1]
  if (!first) return []
  if (isPlainHeading(first)) return upTo(branch, (other, at) => other.clause.label !== '' || (at > first.place && isPlainHeading(other) && other.children.length === 0))
  const isCounted = first.clause.label !== ''
  return upTo(branch, other => isPlainHeading(other) || (other.clause.label !== '' && !(isCounted && other.clause.kind === first.clause.kind)))
}
