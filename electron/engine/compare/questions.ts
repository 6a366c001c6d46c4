import type { Handlers } from '#contract/index.ts'
import type { Matrix } from '#contract/compare.ts'
import type { TermsApart } from '#contract/comparing/apart.ts'
import type { Id } from '#domain/ids.ts'
import { orderThemes, themePaths } from '#domain/themes.ts'
import { filteredPlans } from '../excerpts/choosing/plan-filter.ts'
import { asideAnnotations } from '../excerpts/choosing/set-aside.ts'
import { readSilences, readSummaries } from '../excerpts/matrix/cells.ts'
import { type PlanGroup, planGroups } from '../excerpts/matrix/plan-groups.ts'
import { readThemes } from '../excerpts/theme-rows.ts'
import type { ReadStore } from '../store/database.ts'
import type { Question } from '../workers/reader.ts'
import { apartOf, textsAsHighlights } from './apart.ts'
import { measureMatrix } from './measuring.ts'
import { type Count, countsByCell, countsByCellWithChildren, countsByDocument, countsOfPlans, plansOf } from './queries.ts'

type Wanted = Parameters<Handlers['compare']['matrix']>[0]

/** What is asked of all highlights or texts at once: see the contract. */
export const compareQuestions = {
  matrix: { name: 'compare.matrix', answer: matrixOf } satisfies Question<Wanted, Matrix>,
  apart: { name: 'compare.apart', answer: apartOf, countOf: textsAsHighlights } satisfies Question<Parameters<Handlers['compare']['apart']>[0], TermsApart>,
} as const

function matrixOf(read: ReadStore, { by, measure, withChildren, boilerplate, summaryLength, ...wanted }: Wanted): Matrix {
  const plans = plansOf(read, filteredPlans(read, wanted))
  const shown = new Set(plans.map(({ id }) => id))
  const themes = readThemes(read)
  const aside = asideAnnotations(read)
  const asideByPlan = countsByDocument(read, aside)
  const leftOut = boilerplate ? new Set<Id>() : aside
  const paths = themePaths(themes)
  const counts = (withChildren ? countsByCellWithChildren : countsByCell)(read, { leftOut }).filter(({ document }) => shown.has(document))
  const measured = measureMatrix(read, { measure, plans, cells: counts, withChildren, boilerplate, leftOut })
  const summaries = readSummaries(read, summaryLength).filter(({ cell }) => !('document' in cell) || shown.has(cell.document))
  const groups = planGroups(read, plans, by, summaries.flatMap(({ cell }) => ('document' in cell ? [] : [cell])))
  const highlightsByPlan = countsOfPlans(read, { leftOut })
  const sum = (amounts: ReadonlyMap<Id, number>, over: readonly Id[]) => over.reduce((total, plan) => total + (amounts.get(plan) ?? 0), 0)
  return {
    measure,
    themes: orderThemes(themes).map(({ id, name, color }) => ({ id, path: [...(paths.get(id) ?? [name])], color })),
    columns: groups.map(({ plans: documents, ...group }) => ({
      ...group, documents: [...documents], highlights: sum(highlightsByPlan, documents), inBoilerplate: sum(asideByPlan, documents), value: measured.ofPlans(documents),
    })),
    cells: cellsOf(counts, groups).map(cell => ({ theme: cell.theme, column: cell.group.id, count: cell.count, value: measured.ofCell(cell.theme, cell.group.plans) })),
    totals: [...new Set(counts.map(({ theme }) => theme))].map(theme => ({ theme, value: measured.ofTheme(theme) })),
    total: measured.ofAll,
    summaries,
    silences: readSilences(read).filter(({ document }) => shown.has(document)),
  }
}

type GroupCell = { readonly theme: Id; readonly group: PlanGroup; count: number }

/** The counts of plans put together by the groups that they are in: a plan may be in several. */
function cellsOf(counts: readonly Count[], groups: readonly PlanGroup[]): readonly GroupCell[] {
  const groupsByPlan = new Map<Id, PlanGroup[]>()
  for (const group of groups) {
    for (const plan of group.plans) {
      const known = groupsByPlan.get(plan)
      if (known) known.push(group)
      else groupsByPlan.set(plan, [group])
    }
  }
  const cellsByTheme = new Map<Id, Map<PlanGroup, GroupCell>>()
  for (const { theme, document, count } of counts) {
    const cells = cellsByTheme.get(theme) ?? new Map<PlanGroup, GroupCell>()
    cellsByTheme.set(theme, cells)
    for (const group of groupsByPlan.get(document) ?? []) {
      const cell = cells.get(group)
      if (cell) cell.count += count
      else cells.set(group, { theme, group, count })
    }
  }
  return [...cellsByTheme.values()].flatMap(cells => [...cells.values()])
}
