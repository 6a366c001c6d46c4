import { useMemo, useRef } from 'react'
import { useStore } from 'zustand'
import { similarityBases } from '#domain/comparing/similarity.ts'
import { PlansFilter } from '../../../pane/excerpts/PlansFilter.tsx'
import { PlanConditionChips, PlanFilterFields } from '../../../pane/plans/PlanFilterFields.tsx'
import { useFittingPlans } from '../../../pane/plans/use-fitting-plans.ts'
import { useAnswer } from '../../../state/asking/answers.ts'
import { changeSimilarity, compareStore } from '../../../state/rooms/comparing.ts'
import { runMaybeLong } from '../../../state/jobs.ts'
import { useSay } from '../../../state/language.ts'
import { Button } from '../../../ui/controls/Button.tsx'
import { Checkbox } from '../../../ui/controls/Checkbox.tsx'
import { Select } from '../../../ui/controls/Select.tsx'
import { EmptyState } from '../../../ui/layout/EmptyState.tsx'
import { SplitPane } from '../../../ui/layout/SplitPane.tsx'
import { fixedColumns, fixedRows } from '../grid/grid-window.ts'
import { Matrix, type MatrixWords } from '../matrix/Matrix.tsx'
import type { Cell } from '../matrix/matrix-rows.ts'
import { SharedPane } from './SharedPane.tsx'
import { similarityEntities, similarOf } from './similar-question.ts'
import { similarityGrid } from './similarity-rows.ts'

const words: MatrixWords = {
  label: 'compare.similarity', hint: 'compare.similarity.hint', corner: 'compare.charts.plan', total: 'compare.similarity.mean', all: 'compare.similarity.mean',
}

/** How alike plans are: plan × plan, as numbers with shading; a number opens what the two share. */
export function SimilarityView() {
  const say = useSay()
  const comparing = useStore(compareStore)
  const { documents, plans, similarity: { by, withChildren, sort, pair } } = comparing
  const fitting = useFittingPlans(plans)
  const wanted = similarOf(comparing)
  const { value, error } = useAnswer(JSON.stringify(wanted), similarityEntities(by), (engine, signal) =>
    runMaybeLong('compare.similarity.job', options => engine.compare.similarity(wanted, { ...options, signal: AbortSignal.any([signal, options.signal]) })),
  )
  const grid = useMemo(() => (value ? similarityGrid(value, sort) : null), [value, sort])
  const root = useRef<HTMLDivElement>(null)
  const open = ({ row, column }: Cell) => {
    const [one, other] = [grid?.rows[row - fixedRows], grid?.columns[column - fixedColumns]]
    if (one && other && (one.countByPlan.get(other.id) ?? 0) > 0) changeSimilarity({ pair: [one.id, other.id] })
  }
  const close = () => {
    changeSimilarity({ pair: null })
    root.current?.querySelector<HTMLElement>('.matrix')?.focus()
  }
  const hearKey = (key: string) => {
    if (key !== 'Escape' || pair === null) return false
    close()
    return true
  }
  const planOf = (id: string | undefined) => grid?.columns.find(column => column.id === id)
  const [left, right] = [planOf(pair?.[0]), planOf(pair?.[1])]
  return (
    <>
      <div className="compare-bar" role="group" aria-label={say('compare.similarity.settings')}>
        <Select label={say('compare.similarity.by')} hideLabel value={by} onChange={next => changeSimilarity({ by: next })} items={similarityBases.map(id => ({ id, label: say(`compare.similarity.by.${id}`) }))} />
        <PlansFilter documents={documents} onChange={chosen => compareStore.setState({ documents: chosen })} fitting={fitting} />
        <PlanFilterFields filter={plans} onChange={next => compareStore.setState({ plans: next })} />
        {by === 'themes' ? <Checkbox isSelected={withChildren} onChange={on => changeSimilarity({ withChildren: on })}>{say('compare.matrix.withChildren')}</Checkbox> : null}
        <Select label={say('compare.matrix.planSort')} hideLabel look="quiet" value={sort} onChange={next => changeSimilarity({ sort: next })} items={(['arrival', 'most'] as const).map(id => ({ id, label: say(`compare.similarity.sort.${id}`) }))} />
        <PlanConditionChips filter={plans} onChange={next => compareStore.setState({ plans: next })} />
      </div>
      {error && !value ? (
        <EmptyState title={say('compare.similarity.stopped')} actions={<Button onPress={() => changeSimilarity({ by: by === 'words' ? 'themes' : 'words' })}>{say('compare.similarity.other')}</Button>}>
          {say('compare.similarity.stopped.next')}
        </EmptyState>
      ) : null}
      {grid && grid.rows.length > 1 ? (
        <div className="matrix-beside" ref={root}>
          <SplitPane
            handle={say('compare.cell.resize')}
            panes={[
              { id: 'grid', min: '280px', children: <Matrix rows={grid.rows} plans={grid.columns} total={null} unit="percent" largest={100} words={words} open={open} onKey={hearKey} /> },
              ...(left && right ? [{ id: 'cell', size: '420px', min: '260px', max: '60%', isFixed: true, children: <SharedPane left={left} right={right} onClose={close} /> }] : []),
            ]}
          />
        </div>
      ) : null}
      {grid && grid.rows.length <= 1 ? <EmptyState title={say('compare.similarity.none')}>{say('compare.similarity.none.next')}</EmptyState> : null}
    </>
  )
}
