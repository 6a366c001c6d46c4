import { useMemo } from 'react'
import { useStore } from 'zustand'
import type { Matrix } from '#contract/compare.ts'
import { cellsOf } from '#domain/comparing/cells.ts'
import { profileOf } from '#domain/comparing/profile.ts'
import { joinPath } from '#domain/themes.ts'
import { planEntities } from '../../../pane/plans/plan-entities.ts'
import { useAnswer } from '../../../state/asking/answers.ts'
import { compareStore } from '../../../state/rooms/comparing.ts'
import { useSay } from '../../../state/language.ts'
import { EmptyState } from '../../../ui/layout/EmptyState.tsx'
import { multiplesChart, profileChart } from './bars.ts'
import { ChartFrame } from './ChartFrame.tsx'
import { usePlanShown } from './use-plan-shown.ts'

/** So many plans and themes are drawn beside each other; more than that nobody can read. */
const mostPlans = 40
const mostThemes = 80

/** The numbers of the matrix, of themes that have any in these plans; highlights are counted for their own themes alone. */
function useMeasured(): Matrix | undefined {
  const { documents, plans, boilerplate, charts: { measure } } = useStore(compareStore)
  return useAnswer(JSON.stringify({ measure, documents, plans, boilerplate }), ['annotation', 'annotation_theme', 'theme', 'document', 'clause_correction', ...planEntities], (engine, signal) =>
    engine.compare.matrix({ measure, boilerplate, withChildren: false, documents: [...documents], ...plans }, { signal }),
  ).value
}

function valuesByPlan(matrix: Matrix): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const byPlan = new Map<string, Map<string, number>>()
  for (const { theme, column, value } of cellsOf(matrix)) {
    const values = byPlan.get(column) ?? new Map<string, number>()
    byPlan.set(column, values.set(theme, value))
  }
  return byPlan
}

const usedThemes = (matrix: Matrix) => {
  const used = new Set(cellsOf(matrix).flatMap(({ theme, value }) => (value > 0 ? [theme] : [])))
  return matrix.themes.filter(({ id }) => used.has(id))
}

/** The themes of one plan beside the mean of the other ones. */
export function ProfileChart() {
  const say = useSay()
  const { measure } = useStore(compareStore, ({ charts }) => charts)
  const document = usePlanShown()
  const matrix = useMeasured()
  const chart = useMemo(() => {
    const plan = matrix?.columns.find(({ id }) => id === document) ?? matrix?.columns[0]
    if (!matrix || !plan) return null
    const themes = usedThemes(matrix)
    const values = valuesByPlan(matrix)
    const plans = matrix.columns.map(({ id }) => ({ id, valueByTheme: values.get(id) ?? new Map<string, number>() }))
    const nameById = new Map(themes.map(({ id, path }) => [id, joinPath(path)]))
    const lines = profileOf(themes.map(({ id }) => id), plans, plan.id, measure === 'share').map(({ theme, share, others }) => ({ name: nameById.get(theme) ?? '', share, others }))
    if (lines.length === 0) return null
    return profileChart(lines, {
      title: say('compare.charts.profile.title', { plan: plan.shortTitle }),
      description: say(`compare.charts.profile.description.${measure}`, { plan: plan.title, count: plans.length - 1 }),
      columns: [say('compare.matrix.theme'), say(`compare.charts.share.${measure}`), say('compare.charts.mean')],
      own: plan.shortTitle, mean: say('compare.charts.mean'),
      number: value => say('compare.matrix.percent', { count: Math.round(value * 10) / 10 }),
    })
  }, [matrix, document, measure, say])
  return chart ? <ChartFrame chart={chart} /> : matrix ? <NothingToDraw /> : null
}

/** How much there is of each theme in each plan. */
export function ThemesChart() {
  const say = useSay()
  const { measure } = useStore(compareStore, ({ charts }) => charts)
  const matrix = useMeasured()
  const chart = useMemo(() => {
    if (!matrix) return null
    const values = valuesByPlan(matrix)
    const themes = usedThemes(matrix).slice(0, mostThemes)
    const plans = matrix.columns.filter(({ id }) => values.has(id)).slice(0, mostPlans)
    if (themes.length === 0 || plans.length === 0) return null
    return multiplesChart(
      { rows: themes.map(({ path }) => joinPath(path)), columns: plans.map(({ shortTitle }) => shortTitle), value: (row, column) => values.get(plans[column]?.id ?? '')?.get(themes[row]?.id ?? '') ?? 0 },
      {
        title: say(`compare.charts.themes.title.${measure}`), description: say('compare.charts.themes.description', { themes: themes.length, plans: plans.length }), corner: say('compare.matrix.theme'),
        number: value => say(measure === 'share' ? 'compare.matrix.percent' : 'excerpts.number', { count: value }),
      },
    )
  }, [matrix, measure, say])
  const all = matrix ? new Set(cellsOf(matrix).map(({ column }) => column)).size : 0
  const themes = matrix ? usedThemes(matrix).length : 0
  const note = all > mostPlans || themes > mostThemes ? say('compare.charts.cut', { plans: Math.min(all, mostPlans), allPlans: all, themes: Math.min(themes, mostThemes), allThemes: themes }) : undefined
  return chart ? <ChartFrame chart={chart} note={note} /> : matrix ? <NothingToDraw /> : null
}

export function NothingToDraw() {
  const say = useSay()
  return <EmptyState title={say('compare.charts.none')}>{say('compare.charts.none.next')}</EmptyState>
}
