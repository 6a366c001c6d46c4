import type { Handlers } from '#contract/index.ts'
import type { Desk } from '../desk.ts'
import { filteredPlans } from '../excerpts/plan-filter.ts'
import { alignDocuments } from './alignment.ts'
import { plansOf } from './queries.ts'
import { compareQuestions } from './questions.ts'

/** Themes against plans. */
export function compareHandlers(desk: Desk): Handlers['compare'] {
  return {
    align: (wanted, job) => alignDocuments(desk, wanted, job),

    plans(wanted) {
      const store = desk.store()
      return plansOf(store, filteredPlans(store, { ...wanted, documents: [] })).map(({ id }) => id)
    },

    matrix: (wanted, { signal }) => desk.ask(compareQuestions.matrix, wanted, signal),
  }
}
