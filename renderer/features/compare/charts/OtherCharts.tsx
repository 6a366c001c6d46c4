import { useMemo } from 'react'
import { useStore } from 'zustand'
import { joinPath } from '#domain/themes.ts'
import { everything } from '../../../pane/excerpts/excerpt-list.ts'
import { planEntities } from '../../../pane/plans/plan-entities.ts'
import { useFittingPlans } from '../../../pane/plans/use-fitting-plans.ts'
import { useAnswer } from '../../../state/asking/answers.ts'
import { useRecords } from '../../../state/asking/records.ts'
import { compareStore } from '../../../state/rooms/comparing.ts'
import { useSay } from '../../../state/language.ts'
import { EmptyState } from '../../../ui/layout/EmptyState.tsx'
import { meetingsChart } from './bars.ts'
import { ChartFrame } from './ChartFrame.tsx'
import { datesChart } from './dates.ts'
import { NothingToDraw } from './ThemeCharts.tsx'

/** So many plans stand on the line of dates, and so many themes are drawn against each other. */
const mostDated = 200
const mostMeeting = 30

/** When plans were issued. */
export function DatesChart() {
  const say = useSay()
  const { documents: chosen, plans } = useStore(compareStore)
  const fitting = useFittingPlans(plans)
  const documents = useRecords(records => records.documents)
  const shown = useMemo(() => documents.filter(({ id }) => (chosen.length === 0 || chosen.includes(id)) && (fitting?.has(id) ?? true)), [documents, chosen, fitting])
  const dated = useMemo(() => shown.flatMap(({ title, shortTitle, issuedOn }) => (issuedOn ? [{ title: shortTitle || title, issuedOn }] : [])), [shown])
  const chart = useMemo(() => {
    if (dated.length === 0) return null
    return datesChart(dated.slice(0, mostDated), {
      title: say('compare.charts.dates.title'), description: say('compare.charts.dates.description', { count: Math.min(dated.length, mostDated) }), columns: [say('compare.charts.plan'), say('compare.charts.issued')],
    })
  }, [dated, say])
  if (!chart) return <EmptyState title={say('compare.charts.noDates')}>{say('compare.charts.noDates.next')}</EmptyState>
  const undated = shown.length - dated.length
  const notes = [...(undated > 0 ? [say('compare.charts.undated', { count: undated })] : []), ...(dated.length > mostDated ? [say('compare.charts.datesCut', { shown: mostDated, all: dated.length })] : [])]
  return <ChartFrame chart={chart} note={notes.length > 0 ? notes.join(' ') : undefined} />
}

/** Which themes meet how often. */
export function MeetingsChart() {
  const say = useSay()
  const { documents, plans, boilerplate, meetings: { by, withChildren } } = useStore(compareStore)
  const filter = { ...everything, documents: [...documents], ...plans, boilerplate, withChildren }
  const { value: found } = useAnswer(JSON.stringify({ filter, by }), ['annotation', 'annotation_theme', 'theme', 'document', 'clause_correction', ...planEntities], (engine, signal) =>
    engine.excerpts.cooccurrence({ filter, by }, { signal }),
  )
  const meeting = useMemo(() => {
    if (!found) return []
    const sums = new Map<string, number>()
    for (const { theme, count } of found.cells) sums.set(theme, (sums.get(theme) ?? 0) + count)
    return found.themes.filter(({ id }) => sums.has(id)).toSorted((one, other) => (sums.get(other.id) ?? 0) - (sums.get(one.id) ?? 0))
  }, [found])
  const chart = useMemo(() => {
    if (!found || meeting.length === 0) return null
    const themes = meeting.slice(0, mostMeeting)
    const counts = new Map(found.cells.map(({ theme, other, count }) => [`${theme} ${other}`, count]))
    const rows = themes.map(({ path }) => joinPath(path))
    return meetingsChart(
      { rows, columns: rows, value: (row, column) => counts.get(`${themes[row]?.id} ${themes[column]?.id}`) ?? 0 },
      { title: say('compare.meetings'), description: say('compare.charts.meetings.description', { count: rows.length, how: say(`compare.meetings.by.${by}`) }), corner: say('compare.matrix.theme'), number: value => say('excerpts.number', { count: value }) },
    )
  }, [found, meeting, by, say])
  if (!chart) return found ? <NothingToDraw /> : null
  return <ChartFrame chart={chart} note={meeting.length > mostMeeting ? say('compare.charts.meetingsCut', { shown: mostMeeting, all: meeting.length }) : undefined} />
}
