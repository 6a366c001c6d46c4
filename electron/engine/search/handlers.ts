import type { Handlers } from '#contract/index.ts'
import type { Desk } from '../desk.ts'
import { filteredPlans } from '../excerpts/choosing/plan-filter.ts'
import { queryOf } from './finding.ts'
import { findMemos } from './memos.ts'
import { searchQuestions } from './questions.ts'

/** Finding words in texts and memos. */
export function searchHandlers(desk: Desk): Handlers['search'] {
  return {
    find: (input, { signal }) => desk.ask(searchQuestions.find, input, signal),
    silent: (input, { signal }) => desk.ask(searchQuestions.silent, input, signal),
    memos({ query: written, limit, ...wanted }) {
      const store = desk.store()
      const query = queryOf(written)
      const memos = query === null ? [] : findMemos(store, query, filteredPlans(store, wanted), wanted)
      return { total: memos.length, memos: memos.slice(0, limit) }
    },
  }
}
