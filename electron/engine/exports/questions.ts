import type { Handout } from '#contract/exports.ts'
import { countInBoilerplate } from '../excerpts/choosing/choosing.ts'
import type { ReadStore } from '../store/database.ts'
import type { Question } from '../workers/reader.ts'
import { chooseHandout, type Chosen } from './chosen.ts'
import { countMemos } from './memos/memo-list.ts'
import { handedGroups } from './matrix/handed-matrix.ts'
import { countRows, readScope, type Scope } from './scope.ts'

type Counted = { readonly rows: number; readonly excerpts: number; readonly inBoilerplate: number }

const seesEverybody = ({ everybody }: Handout) => everybody

/** What is asked of all that would be, or is, handed out: see the contract. */
export const exportQuestions = {
  count: { name: 'exports.count', answer: countHandout, seesEverybody } satisfies Question<Handout, Counted>,
  choose: { name: 'exports.choose', answer: chooseHandout, seesEverybody } satisfies Question<Handout, Chosen>,
} as const

function countHandout(read: ReadStore, handout: Handout): Counted {
  const scope = readScope(read, handout.filter, chooseHandout(read, handout))
  const excerpts = scope.excerpts.length
  if (handout.what === 'memos') return { rows: countMemos(read, scope, handout.filter), excerpts, inBoilerplate: 0 }
  const inBoilerplate = handout.filter.boilerplate ? countInBoilerplate(read, handout.filter) : scope.setAside
  return { rows: rowsOf(read, scope, handout), excerpts, inBoilerplate }
}

/** How many rows or printed excerpts a hand-out has. */
export function rowsOf(read: ReadStore, scope: Scope, handout: Handout): number {
  return handout.what === 'matrix' && handout.isTurned ? handedGroups(read, scope, handout).length : countRows(scope, handout)
}
