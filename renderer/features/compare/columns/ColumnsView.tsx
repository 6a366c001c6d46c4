import { useMemo } from 'react'
import { useStore } from 'zustand'
import { withDescendants } from '#domain/themes.ts'
import { PlansFilter } from '../../../pane/excerpts/PlansFilter.tsx'
import { ThemesFilter } from '../../../pane/excerpts/ThemesFilter.tsx'
import { useAnswer } from '../../../state/asking/answers.ts'
import { useSay } from '../../../state/language.ts'
import { useRecords } from '../../../state/asking/records.ts'
import { showRoom } from '../../../state/view.ts'
import { Button } from '../../../ui/controls/Button.tsx'
import { EmptyState } from '../../../ui/layout/EmptyState.tsx'
import { compareStore } from '../../../state/comparing.ts'
import { columnLines, columnPlans } from './column-lines.ts'
import { Columns } from './Columns.tsx'
import './columns.css'

/** Plans that stand as columns while none is chosen. */
const fewPlans = 4
/** Excerpts that are lined up at most. */
const mostExcerpts = 1_000

/** The excerpts of some themes, plans beside each other. */
export function ColumnsView() {
  const say = useSay()
  const { documents, columns } = useStore(compareStore)
  const themes = useRecords(records => records.themes)
  const allPlans = useRecords(records => records.documents)
  const plans = useMemo(() => columnPlans(allPlans, documents, fewPlans), [allPlans, documents])
  const ids = useMemo(() => plans.map(({ id }) => id), [plans])
  const filter = { themes: [...columns.themes], withChildren: columns.withChildren, documents: ids }
  const { value } = useAnswer(
    JSON.stringify(filter),
    ['annotation', 'annotation_theme', 'theme', 'document', 'memo'],
    async (engine, signal) =>
      filter.documents.length === 0 ? { total: 0, rows: [] } : engine.excerpts.list({ filter, limit: mostExcerpts }, { signal }),
  )
  const lines = useMemo(() => {
    const wanted =
      columns.themes.length === 0 ? null : columns.withChildren ? withDescendants(themes, columns.themes) : new Set(columns.themes)
    return columnLines(value?.rows ?? [], themes, wanted, ids)
  }, [value, themes, columns, ids])
  const isCut = value !== undefined && value.total > value.rows.length
  return (
    <>
      <div className="compare-bar" role="group" aria-label={say('compare.columns.settings')}>
        <PlansFilter documents={documents} onChange={chosen => compareStore.setState({ documents: chosen })} />
        <ThemesFilter
          themes={columns.themes}
          withChildren={columns.withChildren}
          onChange={next => compareStore.setState({ columns: next })}
        />
        <span className="compare-note" role="status">
          {value === undefined
            ? ''
            : isCut
              ? say('compare.columns.cut', { shown: value.rows.length, all: value.total })
              : say('compare.columns.count', { count: value.total })}
          {documents.length === 0 && plans.length > 0 && plans.length < allPlans.length ? <span className="ui-sentence">{say('compare.columns.first', { count: plans.length })}</span> : null}
        </span>
      </div>
      {value && lines.length > 0 ? <Columns plans={plans} lines={lines} /> : null}
      {value && lines.length === 0 ? (
        <EmptyState
          title={say('compare.columns.nothing')}
          actions={<Button onPress={() => showRoom('reader')}>{say('compare.columns.nothing.action')}</Button>}
        >
          {say('compare.columns.nothing.next')}
        </EmptyState>
      ) : null}
    </>
  )
}
