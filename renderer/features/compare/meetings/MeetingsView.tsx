import { useMemo } from 'react'
import { useStore } from 'zustand'
import { Meeting, type ExcerptFilter } from '#contract/coding/excerpts.ts'
import { everything, showExcerpts } from '../../../pane/excerpts/excerpt-list.ts'
import { PlansFilter } from '../../../pane/excerpts/PlansFilter.tsx'
import { PlanConditionChips, PlanFilterFields } from '../../../pane/plans/PlanFilterFields.tsx'
import { planEntities } from '../../../pane/plans/plan-entities.ts'
import { useFittingPlans } from '../../../pane/plans/use-fitting-plans.ts'
import { useAnswer } from '../../../state/asking/answers.ts'
import { changeMeetings, compareStore, meetingSorts, type Comparing } from '../../../state/rooms/comparing.ts'
import { useEngine } from '../../../state/connection.ts'
import { useSay } from '../../../state/language.ts'
import { Checkbox } from '../../../ui/controls/Checkbox.tsx'
import { SearchField } from '../../../ui/controls/SearchField.tsx'
import { Select } from '../../../ui/controls/Select.tsx'
import { EmptyState } from '../../../ui/layout/EmptyState.tsx'
import { HandOut, sheetFormats } from '../HandOut.tsx'
import { fixedColumns, fixedRows } from '../grid/grid-window.ts'
import { Matrix, type MatrixWords } from '../matrix/Matrix.tsx'
import type { Cell } from '../matrix/matrix-rows.ts'
import { meetingGrid, type MeetingGrid } from './meeting-rows.ts'

const words: MatrixWords = {
  label: 'compare.meetings', hint: 'compare.meetings.hint', corner: 'compare.matrix.theme', total: 'compare.meetings.excerpts', all: 'compare.meetings.excerpts',
}

/** What is counted: the excerpts of the plans chosen. */
function filterOf({ documents, plans, boilerplate, meetings }: Comparing): ExcerptFilter {
  return { ...everything, documents: [...documents], ...plans, boilerplate, withChildren: meetings.withChildren }
}

/** How often themes meet: theme × theme, as counts with shading. */
export function MeetingsView() {
  const say = useSay()
  const comparing = useStore(compareStore)
  const { documents, plans, meetings } = comparing
  const { by, withChildren, hideEmpty, sort, text } = meetings
  const fitting = useFittingPlans(plans)
  const filter = filterOf(comparing)
  const { value } = useAnswer(JSON.stringify({ filter, by }), ['annotation', 'annotation_theme', 'theme', 'document', 'clause_correction', ...planEntities], (engine, signal) =>
    engine.excerpts.cooccurrence({ filter, by }, { signal }),
  )
  const grid = useMemo(() => (value ? meetingGrid(value, { text, hideEmpty, sort }) : null), [value, text, hideEmpty, sort])
  return (
    <>
      <div className="compare-bar" role="group" aria-label={say('compare.meetings.settings')}>
        <Select label={say('compare.meetings.by')} hideLabel value={by} onChange={next => changeMeetings({ by: next })} items={Meeting.options.map(id => ({ id, label: say(`compare.meetings.by.${id}`) }))} />
        <SearchField className="compare-filter" label={say('compare.meetings.filter')} value={text} onChange={next => changeMeetings({ text: next })} maxLength={200} />
        <PlansFilter documents={documents} onChange={chosen => compareStore.setState({ documents: chosen })} fitting={fitting} />
        <PlanFilterFields filter={plans} onChange={next => compareStore.setState({ plans: next })} />
        <Checkbox isSelected={withChildren} onChange={on => changeMeetings({ withChildren: on })}>{say('compare.matrix.withChildren')}</Checkbox>
        <Checkbox isSelected={hideEmpty} onChange={on => changeMeetings({ hideEmpty: on })}>{say('compare.meetings.hideEmpty')}</Checkbox>
        <Select label={say('compare.matrix.themeSort')} hideLabel look="quiet" value={sort} onChange={next => changeMeetings({ sort: next })} items={meetingSorts.map(id => ({ id, label: say(`compare.meetings.sort.${id}`) }))} />
        <PlanConditionChips filter={plans} onChange={next => compareStore.setState({ plans: next })} />
      </div>
      {grid && grid.rows.length > 0 ? <Matrix rows={grid.rows} plans={grid.columns} total={null} words={words} open={cell => openMeeting(grid, cell)} /> : null}
      {grid && grid.rows.length === 0 ? <EmptyState title={say('compare.meetings.none')}>{say('compare.meetings.none.next')}</EmptyState> : null}
    </>
  )
}

/** A number shows the excerpts that were counted, the name of a theme all of its own; a nought does nothing. */
function openMeeting({ rows, columns }: MeetingGrid, { row, column }: Cell): void {
  const [theme, other] = [rows[row - fixedRows]?.id, columns[column - fixedColumns]?.id]
  const { documents, plans, boilerplate, meetings } = compareStore.getState()
  const { by, withChildren } = meetings
  const narrowed = { documents, ...plans, boilerplate, withChildren }
  if (theme === undefined || other === undefined || theme === other) {
    const one = theme ?? other
    if (one !== undefined) showExcerpts({ themes: [one], ...narrowed })
    return
  }
  if (!rows[row - fixedRows]?.countByPlan.get(other)) return
  if (by === 'excerpt') showExcerpts({ themes: [theme], allOf: [other], ...narrowed })
  else showExcerpts({ themes: [theme], near: [{ themes: [other], how: by, within: 1, orItself: true, none: false }], ...narrowed })
}

/** The whole table, handed out. */
export function MeetingsActions() {
  const engine = useEngine()
  const by = useStore(compareStore, comparing => comparing.meetings.by)
  return <HandOut formats={sheetFormats} job="compare.meetings.job" done="compare.meetings.written" make={(format, options) => engine.excerpts.cooccurrenceFile({ filter: filterOf(compareStore.getState()), by, format }, options)} />
}
