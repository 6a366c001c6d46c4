import { useStore } from 'zustand'
import { PlansFilter } from '../../../pane/excerpts/PlansFilter.tsx'
import { PlanConditionChips, PlanFilterFields } from '../../../pane/plans/PlanFilterFields.tsx'
import { useFittingPlans } from '../../../pane/plans/use-fitting-plans.ts'
import { changeCharts, type ChartKind, chartKinds, compareStore } from '../../../state/rooms/comparing.ts'
import { useSay } from '../../../state/language.ts'
import { Select } from '../../../ui/controls/Select.tsx'
import { PlanChooser } from '../panes/PlanChooser.tsx'
import { DatesChart, MeetingsChart } from './OtherCharts.tsx'
import { ProfileChart, ThemesChart } from './ThemeCharts.tsx'
import { usePlanShown } from './use-plan-shown.ts'
import './charts.css'

const charts = { profile: ProfileChart, themes: ThemesChart, dates: DatesChart, meetings: MeetingsChart } as const satisfies Record<ChartKind, () => React.ReactNode>
const chartMeasures = ['highlights', 'share'] as const

/** Plans and themes as charts, each with its numbers beside. */
export function ChartsView() {
  const say = useSay()
  const { documents, plans, charts: { kind, measure } } = useStore(compareStore)
  const fitting = useFittingPlans(plans)
  const shown = usePlanShown()
  const Drawn = charts[kind]
  return (
    <>
      <div className="compare-bar" role="group" aria-label={say('compare.charts.settings')}>
        <Select label={say('compare.charts.kind')} hideLabel value={kind} onChange={next => changeCharts({ kind: next })} items={chartKinds.map(id => ({ id, label: say(`compare.charts.kind.${id}`) }))} />
        {kind === 'profile' && shown ? <PlanChooser document={shown} fitting={fitting} onChoose={chosen => changeCharts({ document: chosen })} /> : null}
        {kind === 'profile' || kind === 'themes' ? (
          <Select label={say('compare.matrix.measure')} hideLabel value={measure} onChange={next => changeCharts({ measure: next })} items={chartMeasures.map(id => ({ id, label: say(`compare.matrix.measure.${id}`) }))} />
        ) : null}
        <PlansFilter documents={documents} onChange={chosen => compareStore.setState({ documents: chosen })} fitting={fitting} />
        <PlanFilterFields filter={plans} onChange={next => compareStore.setState({ plans: next })} />
        <PlanConditionChips filter={plans} onChange={next => compareStore.setState({ plans: next })} />
      </div>
      <Drawn />
    </>
  )
}
