import { Download } from 'lucide-react'
import { useStore } from 'zustand'
import { changeCharts, compareStore } from '../../../state/rooms/comparing.ts'
import { useEngine } from '../../../state/connection.ts'
import { runJob } from '../../../state/jobs.ts'
import { activeLanguage, useSay } from '../../../state/language.ts'
import { notifyDone } from '../../../state/notices.ts'
import { Button } from '../../../ui/controls/Button.tsx'
import { Checkbox } from '../../../ui/controls/Checkbox.tsx'
import { ChartTable } from './ChartTable.tsx'
import type { Chart } from './drawing.ts'
import { Drawing } from './Drawing.tsx'
import { type ChartFormat, chartFormats, saveChart } from './save-chart.ts'

/** A chart, its numbers beside it, and what can be done with both. @param note what was left out of it */
export function ChartFrame({ chart, note }: { readonly chart: Chart; readonly note?: string | undefined }) {
  const say = useSay()
  const engine = useEngine()
  const isTableShown = useStore(compareStore, ({ charts }) => charts.isTableShown)
  const save = async (format: ChartFormat) => {
    const name = await runJob('compare.charts.job', ({ signal }) => saveChart(chart, format, { engine, language: activeLanguage(), signal }))
    if (name) notifyDone('compare.charts.saved', { name })
  }
  return (
    <>
      <div className="chart-bar" role="group" aria-label={say('compare.charts.handOut')}>
        <Checkbox isSelected={isTableShown} onChange={on => changeCharts({ isTableShown: on })}>{say('compare.charts.table')}</Checkbox>
        {chartFormats.map(format => (
          <Button key={format} icon={<Download size={14} aria-hidden />} onPress={() => void save(format)}>{say(`compare.charts.save.${format}`)}</Button>
        ))}
      </div>
      {note === undefined ? null : <p className="chart-note">{note}</p>}
      <div className="chart-beside">
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, and must by keys, too */}
        <section className="chart-scroll" tabIndex={0} aria-label={chart.title} data-first-place><Drawing chart={chart} /></section>
        {isTableShown ? (
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, and must by keys, too
          <section className="chart-scroll" tabIndex={0} aria-label={say('compare.charts.numbers')}><ChartTable chart={chart} /></section>
        ) : null}
      </div>
    </>
  )
}
