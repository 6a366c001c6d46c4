/**
 * Whether a clause tree may be wrong as a whole. What ruins a tree is one decision near its root: which lines are the title, whether a heading without a number
 * holds the chapters, one count a level off. Such a decision leaves traces in the tree, and these are told.
 */
import type { CorrectableClause } from '../correcting/corrections.ts'
import { branchesOf } from './branches.ts'
import { doubtBetweenNumbers } from './between-numbers.ts'
import { countsOf } from './counts.ts'
import type { TreeDoubt } from './doubt.ts'
import { doubtEmptyHeadings } from './empty-headings.ts'
import { doubtLevelsOfCounts } from './levels-of-counts.ts'
import { doubtOutsideNumbers } from './outside-numbers.ts'
import { doubtUnreadHeadings } from './unread-headings.ts'
import { doubtWholeHolder } from './whole-holders.ts'

/** More doubts than this say no more than these. */
export const mostDoubts = 3

/**
 * What may be wrong with a tree as a whole; none of most trees.
 * @param clauses the tree as it is read now, in reading order, parents before children
 * @returns at most three: first what is told by the numbers and by the title
 */
export function doubtsOf(text: string, clauses: readonly CorrectableClause[]): readonly TreeDoubt[] {
  const branches = branchesOf(clauses)
  const counts = countsOf(text, branches)
  const doubts = [
    ...doubtWholeHolder(text, branches), ...doubtOutsideNumbers(counts), ...doubtBetweenNumbers(text, counts),
    ...doubtLevelsOfCounts(counts), ...doubtEmptyHeadings(text, branches), ...doubtUnreadHeadings(text, branches),
  ]
  return doubts.slice(0, mostDoubts)
}
