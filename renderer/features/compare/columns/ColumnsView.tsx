import { useMemo } from 'react'
import { useStore } from 'zustand'
import { withDescendants } from '#domain/themes.ts'
import { SetAside } from '../../../pane/finding/SetAside.tsx'
import { PlansFilter } from '../../../pane/excerpts/PlansFilter.tsx'
import { ThemesFilter } from '../../../pane/excerpts/ThemesFilter.tsx'
import { PlanConditionChips, PlanFilterFields } from '../../../pane/plans/PlanFilterFields.tsx'
import { isNarrowingPlans, useFittingPlans } from '../../../pane/plans/use-fitting-plans.ts'
import { useAnswer } from '../../../state/asking/answers.ts'
import { saySentence, useSay } from '../../../state/language.ts'
import { useRecords } from '../../../state/asking/records.ts'
import { showRoom } from '../../../state/view.ts'
import { Button } from '../../../ui/controls/Button.tsx'
import { EmptyState } from '../../../ui/layout/EmptyState.tsx'
import { compareStore } from '../../../state/rooms/comparing.ts'
import { columnLines } from './column-lines.ts'
import { Columns } from './Columns.tsx'
import { useColumnPlans } from './use-column-plans.ts'
import './columns.css'

/** Excerpts that are lined up at most. */
const mostExcerpts = 1_000

/** The excerpts of some themes, plans beside each other. */
export function ColumnsView() {
  const say = useSay()
  const { plans: conditions, boilerplate, columns } = useStore(compareStore)
  const themes = useRecords(records => records.themes)
  const { plans, note } = useColumnPlans()
  const ids = useMemo(() => plans.map(({ id }) => id), [plans])
  const filter = { themes: [...columns.themes], withChildren: columns.withChildren, documents: ids, boilerplate }
  const { value } = useAnswer(
    JSON.stringify(filter),
    ['annotation', 'annotation_theme', 'theme', 'document', 'memo', 'clause_correction'],
    async (engine, signal) => {
      if (filter.documents.length === 0) return { total: 0, rows: [], inBoilerplate: 0 }
      const [list, inBoilerplate] = await Promise.all([engine.excerpts.list({ filter, limit: mostExcerpts }, { signal }), engine.excerpts.inBoilerplate({ filter }, { signal })])
      return { ...list, inBoilerplate }
    },
  )
  const lines = useMemo(() => {
    const wanted =
      columns.themes.length === 0 ? null : columns.withChildren ? withDescendants(themes, columns.themes) : new Set(columns.themes)
    return columnLines(value?.rows ?? [], themes, wanted, ids)
  }, [value, themes, columns, ids])
  const isCut = value !== undefined && value.total > value.rows.length
  const count = value === undefined ? '' : isCut ? say('compare.columns.cut', { shown: value.rows.length, all: value.total }) : say('compare.columns.count', { count: value.total })
  const isAsking = isNarrowingPlans(conditions)
  return (
    <>
      <ColumnsBar count={count} note={note && saySentence(note)} />
      {value && value.inBoilerplate > 0 ? (
        <SetAside of="excerpts" count={value.inBoilerplate} isShown={boilerplate} onChange={isShown => compareStore.setState({ boilerplate: isShown })} />
      ) : null}
      {value && lines.length > 0 ? <Columns plans={plans} lines={lines} /> : null}
      {value && lines.length === 0 ? isAsking && plans.length === 0 ? <NoPlan /> : <NoExcerpt /> : null}
    </>
  )
}

/** Which plans and themes stand there, and how much of them. */
function ColumnsBar({ count, note }: { readonly count: string; readonly note: string | null }) {
  const say = useSay()
  const { documents, plans, columns } = useStore(compareStore)
  const fitting = useFittingPlans(plans)
  return (
    <div className="compare-bar" role="group" aria-label={say('compare.columns.settings')}>
      <PlansFilter documents={documents} onChange={chosen => compareStore.setState({ documents: chosen })} fitting={fitting} />
      <PlanFilterFields filter={plans} onChange={plans => compareStore.setState({ plans })} />
      <ThemesFilter themes={columns.themes} withChildren={columns.withChildren} onChange={next => compareStore.setState({ columns: next })} />
      <PlanConditionChips filter={plans} onChange={plans => compareStore.setState({ plans })} />
      <span className="compare-note" role="status">
        {count}
        {note ? <span className="ui-sentence">{note}</span> : null}
      </span>
    </div>
  )
}

function NoPlan() {
  const say = useSay()
  return (
    <EmptyState
      title={say('compare.columns.noneFits')}
      actions={<Button onPress={() => compareStore.setState({ plans: { where: [], sets: [] } })}>{say('compare.columns.noneFits.action')}</Button>}
    >
      {say('compare.columns.noneFits.next')}
    </EmptyState>
  )
}

function NoExcerpt() {
  const say = useSay()
  return (
    <EmptyState
      title={say('compare.columns.nothing')}
      actions={<Button onPress={() => showRoom('reader')}>{say('compare.columns.nothing.action')}</Button>}
    >
      {say('compare.columns.nothing.next')}
    </EmptyState>
  )
}
