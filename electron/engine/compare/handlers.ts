import type { Handlers } from '#contract/index.ts'
import type { Id } from '#domain/ids.ts'
import { orderThemes, themePaths } from '#domain/themes.ts'
import type { Desk } from '../desk.ts'
import { filteredPlans } from '../excerpts/plan-filter.ts'
import { asideAnnotations } from '../excerpts/set-aside.ts'
import { readThemes } from '../excerpts/theme-rows.ts'
import type { ReadStore } from '../store/database.ts'
import { alignDocuments } from './alignment.ts'
import { countsByCell, countsByCellWithChildren, countsByDocument, type PlanName, readPlans } from './queries.ts'

/** Themes against plans. */
export function compareHandlers(desk: Desk): Handlers['compare'] {
  return {
    align: (wanted, job) => alignDocuments(desk, wanted, job),

    plans(wanted) {
      const store = desk.store()
      return plansOf(store, filteredPlans(store, { ...wanted, documents: [] })).map(({ id }) => id)
    },

    matrix({ withChildren, boilerplate, ...wanted }) {
      const store = desk.store()
      const plans = plansOf(store, filteredPlans(store, wanted))
      const shown = new Set(plans.map(({ id }) => id))
      const themes = readThemes(store)
      const aside = asideAnnotations(store)
      const asideByPlan = countsByDocument(store, aside)
      const leftOut = boilerplate ? new Set<Id>() : aside
      const paths = themePaths(themes)
      const cells = withChildren ? countsByCellWithChildren(store, leftOut) : countsByCell(store, leftOut)
      return {
        themes: orderThemes(themes).map(({ id, name, color }) => ({ id, path: [...(paths.get(id) ?? [name])], color })),
        documents: plans.map(({ id, title, short_title }) => ({ id, title, shortTitle: short_title ?? title, inBoilerplate: asideByPlan.get(id) ?? 0 })),
        cells: cells.filter(({ document }) => shown.has(document)),
      }
    },
  }
}

/** @param chosen null for all */
function plansOf(read: ReadStore, chosen: ReadonlySet<Id> | null): PlanName[] {
  return readPlans(read).filter(({ id }) => !chosen || chosen.has(id))
}
