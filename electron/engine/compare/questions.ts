import type { Handlers } from '#contract/index.ts'
import type { Matrix } from '#contract/compare.ts'
import type { MatrixRow } from '#contract/comparing/columns.ts'
import type { TermsApart } from '#contract/comparing/apart.ts'
import type { Id } from '#domain/ids.ts'
import { orderThemes, themePaths } from '#domain/themes.ts'
import { filteredPlans } from '../excerpts/choosing/plan-filter.ts'
import { asideAnnotations } from '../excerpts/choosing/set-aside.ts'
import { readSilences, readSummaries } from '../excerpts/matrix/cells.ts'
import { type PlanGroup, planGroups } from '../excerpts/matrix/plan-groups.ts'
import { readThemes } from '../excerpts/theme-rows.ts'
import type { ReadStore } from '../store/database.ts'
import type { About, Question } from '../workers/reader.ts'
import { apartOf, textsAsHighlights } from './apart.ts'
import { measureMatrix, type Measured } from './measuring.ts'
import { type Count, countsByCell, countsByCellWithChildren, countsByDocument, countsOfPlans, plansOf } from './queries.ts'

type Wanted = Parameters<Handlers['compare']['matrix']>[0]

/** What is asked of all highlights or texts at once: see the contract. */
export const compareQuestions = {
  matrix: { name: 'compare.matrix', answer: matrixOf } satisfies Question<Wanted, Matrix>,
  apart: { name: 'compare.apart', answer: apartOf, countOf: textsAsHighlights, isLong: true } satisfies Question<Parameters<Handlers['compare']['apart']>[0], TermsApart>,
} as const

function matrixOf(read: ReadStore, { by, measure, scale, withChildren, boilerplate, summaryLength, ...wanted }: Wanted, { language }: About): Matrix {
  const plans = plansOf(read, filteredPlans(read, wanted))
  const shown = new Set(plans.map(({ id }) => id))
  const themes = readThemes(read)
  const aside = asideAnnotations(read)
  const asideByPlan = countsByDocument(read, aside)
  const leftOut = boilerplate ? new Set<Id>() : aside
  const paths = themePaths(themes)
  const counts = (withChildren ? countsByCellWithChildren : countsByCell)(read, { leftOut }).filter(({ document }) => shown.has(document))
  const measured = measureMatrix(read, { measure, scale, plans, cells: counts, withChildren, boilerplate, leftOut })
  const summaries = readSummaries(read, summaryLength).filter(({ cell }) => !('document' in cell) || shown.has(cell.document))
  const groups = planGroups(read, plans, by, language, summaries.flatMap(({ cell }) => ('document' in cell ? [] : [cell])))
  const highlightsByPlan = countsOfPlans(read, { leftOut })
  const sum = (amounts: ReadonlyMap<Id, number>, over: readonly Id[]) => over.reduce((total, plan) => total + (amounts.get(plan) ?? 0), 0)
  return {
    measure,
    themes: orderThemes(themes).map(({ id, name, color }) => ({ id, path: [...(paths.get(id) ?? [name])], color })),
    columns: groups.map(({ plans: documents, ...group }) => ({
      ...group, documents: [...documents], highlights: sum(highlightsByPlan, documents), inBoilerplate: sum(asideByPlan, documents), value: measured.ofPlans(documents),
    })),
    rows: rowsOf(counts, groups, measure === 'highlights' ? null : measured.ofCell, measured.ofTheme),
    total: measured.ofAll,
    summaries,
    silences: readSilences(read).filter(({ document }) => shown.has(document)),
  }
}

/** The counts of plans put together by the groups that they are in: a plan may be in several. @param valueOf null where the counts are told */
function rowsOf(counts: readonly Count[], groups: readonly PlanGroup[], valueOf: Measured['ofCell'] | null, totalOf: Measured['ofTheme']): MatrixRow[] {
  const placesByPlan = new Map<Id, number[]>()
  for (const [place, group] of groups.entries()) {
    for (const plan of group.plans) {
      const known = placesByPlan.get(plan)
      if (known) known.push(place)
      else placesByPlan.set(plan, [place])
    }
  }
  const countsByTheme = new Map<Id, Map<number, number>>()
  for (const { theme, document, count } of counts) {
    const byPlace = countsByTheme.get(theme) ?? new Map<number, number>()
    countsByTheme.set(theme, byPlace)
    for (const place of placesByPlan.get(document) ?? []) byPlace.set(place, (byPlace.get(place) ?? 0) + count)
  }
  return [...countsByTheme].map(([theme, byPlace]) => {
    const columns = [...byPlace.keys()]
    const values = valueOf && columns.map(place => valueOf(theme, groups[place]?.plans ?? []))
    return { theme, value: totalOf(theme), columns, counts: [...byPlace.values()], values }
  })
}
