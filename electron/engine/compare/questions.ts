import type { Handlers } from '#contract/index.ts'
import type { Matrix } from '#contract/compare.ts'
import type { TermsApart } from '#contract/comparing/apart.ts'
import type { Id } from '#domain/ids.ts'
import { orderThemes, themePaths } from '#domain/themes.ts'
import { readSilences, readSummaries } from '../excerpts/cells.ts'
import { filteredPlans } from '../excerpts/choosing/plan-filter.ts'
import { asideAnnotations } from '../excerpts/choosing/set-aside.ts'
import { readThemes } from '../excerpts/theme-rows.ts'
import type { ReadStore } from '../store/database.ts'
import type { Question } from '../workers/reader.ts'
import { apartOf, textsAsHighlights } from './apart.ts'
import { measureMatrix } from './measuring.ts'
import { countsByCell, countsByCellWithChildren, countsByDocument, plansOf } from './queries.ts'

type Wanted = Parameters<Handlers['compare']['matrix']>[0]

/** What is asked of all highlights or texts at once: see the contract. */
export const compareQuestions = {
  matrix: { name: 'compare.matrix', answer: matrixOf } satisfies Question<Wanted, Matrix>,
  apart: { name: 'compare.apart', answer: apartOf, countOf: textsAsHighlights } satisfies Question<Parameters<Handlers['compare']['apart']>[0], TermsApart>,
} as const

function matrixOf(read: ReadStore, { measure, withChildren, boilerplate, summaryLength, ...wanted }: Wanted): Matrix {
  const plans = plansOf(read, filteredPlans(read, wanted))
  const shown = new Set(plans.map(({ id }) => id))
  const themes = readThemes(read)
  const aside = asideAnnotations(read)
  const asideByPlan = countsByDocument(read, aside)
  const leftOut = boilerplate ? new Set<Id>() : aside
  const paths = themePaths(themes)
  const cells = (withChildren ? countsByCellWithChildren : countsByCell)(read, { leftOut }).filter(({ document }) => shown.has(document))
  const measured = measureMatrix(read, { measure, plans, cells, withChildren, boilerplate, leftOut })
  return {
    measure,
    themes: orderThemes(themes).map(({ id, name, color }) => ({ id, path: [...(paths.get(id) ?? [name])], color })),
    documents: plans.map(({ id, title, short_title }) => ({ id, title, shortTitle: short_title ?? title, inBoilerplate: asideByPlan.get(id) ?? 0, value: measured.ofPlan(id) })),
    cells: cells.map(cell => ({ ...cell, value: measured.ofCell(cell.theme, cell.document) })),
    totals: [...new Set(cells.map(({ theme }) => theme))].map(theme => ({ theme, value: measured.ofTheme(theme) })),
    total: measured.ofAll,
    summaries: readSummaries(read, summaryLength).filter(({ cell }) => !('document' in cell) || shown.has(cell.document)),
    silences: readSilences(read).filter(({ document }) => shown.has(document)),
  }
}
