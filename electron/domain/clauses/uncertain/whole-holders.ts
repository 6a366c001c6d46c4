/** A heading without a number that holds most of a plan: a line of its title, or an introduction that holds what it leads to. */
import { isFrontMatter } from '../titles/known.ts'
import { holdersOf, isPlainHeading } from './branches.ts'
import type { Branch, TreeDoubt } from './doubt.ts'

/** In parts of the clauses of a plan. */
const leastHeld = 0.6
/** Smaller plans are seen at a glance. */
const fewestClauses = 6
/** So many headings of its own at least make it more than a section. */
const fewestChapters = 2

/** A title has no text before it: a heading behind an introduction with paragraphs of its own may well hold the rest. */
export function doubtWholeHolder(text: string, branches: readonly Branch[]): TreeDoubt[] {
  if (branches.length < fewestClauses) return []
  const first = branches.find(({ children }) => children.length > 0)
  const found = branches.find(branch => {
    const chapters = branch.children.filter(({ clause, children }) => clause.kind === 'heading' || (clause.label !== '' && children.length > 0))
    const isTitle = branch === first || holdersOf(branch).at(-1) === first || isFrontMatter(ownOf(text, branch))
    return isTitle && isPlainHeading(branch) && holdersOf(branch).every(isPlainHeading) && branch.held >= leastHeld * (branches.length - 1) && chapters.length >= fewestChapters
  })
  if (!found) return []
  const { clause, children, held } = found
  // What a summary says itself stays in it.
  const from = isFrontMatter(ownOf(text, found)) ? children.findIndex(child => child.clause.kind === 'heading') : 0
  const moved = children.slice(Math.max(0, from)).map(child => child.clause.id)
  return [{ kind: 'holder', clause: clause.id, start: clause.start, count: Math.round((100 * held) / branches.length), other: '', headings: [], moved, by: -1 }]
}

function ownOf(text: string, { clause }: Branch): string {
  return text.slice(clause.start, clause.textEnd)
}
