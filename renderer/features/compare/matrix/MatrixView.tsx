import { Download, FoldVertical, UnfoldVertical } from 'lucide-react'
import { useMemo, useRef } from 'react'
import { useStore } from 'zustand'
import type { MatrixBy } from '#contract/comparing/columns.ts'
import { measures } from '#domain/comparing/measures.ts'
import { everything } from '../../../pane/excerpts/excerpt-list.ts'
import { openSheet } from '../../../state/window/sheets.ts'
import { SetAside } from '../../../pane/finding/SetAside.tsx'
import { PlansFilter } from '../../../pane/excerpts/PlansFilter.tsx'
import { PlanConditionChips, PlanFilterFields } from '../../../pane/plans/PlanFilterFields.tsx'
import { planEntities } from '../../../pane/plans/plan-entities.ts'
import { useFittingPlans } from '../../../pane/plans/use-fitting-plans.ts'
import { useAnswer } from '../../../state/asking/answers.ts'
import { useSay } from '../../../state/language.ts'
import { useRecords } from '../../../state/asking/records.ts'
import { showRoom } from '../../../state/view.ts'
import { Button, IconButton } from '../../../ui/controls/Button.tsx'
import { Checkbox } from '../../../ui/controls/Checkbox.tsx'
import { Select } from '../../../ui/controls/Select.tsx'
import { SplitPane } from '../../../ui/layout/SplitPane.tsx'
import { EmptyState } from '../../../ui/layout/EmptyState.tsx'
import { changeMatrix, compareStore, type PlanSort, type ThemeSort } from '../../../state/rooms/comparing.ts'
import { CellPane } from './CellPane.tsx'
import { notesByTheme } from './cell-notes.ts'
import { byOfChoice, choiceOf, useColumnChoices, useColumnName } from './column-names.ts'
import { fixedColumns, fixedRows } from './grid-window.ts'
import { Matrix, type MatrixWords } from './Matrix.tsx'
import { type Cell, matrixPlans, matrixRows } from './matrix-rows.ts'
import { useOpenCell } from './use-open-cell.ts'

const words: MatrixWords = {
  label: 'compare.matrix', hint: 'compare.matrix.hint', corner: 'compare.matrix.theme', total: 'compare.matrix.allPlans', all: 'compare.matrix.allHighlights',
}

const nothingSaid = { columns: [], summaries: [], silences: [] }
const nothingCounted = { cells: [], totals: [] }

/** F2 writes the summary of the cell, S records that the plan is silent, Escape closes what is shown beside. */
function hearCellKey(key: string, { row, column }: Cell): boolean {
  if (key === 'Escape' && compareStore.getState().matrix.isCellOpen) changeMatrix({ isCellOpen: false, cellFocus: null })
  else if (row < fixedRows || column < fixedColumns) return false
  else if (key === 'F2') changeMatrix({ isCellOpen: true, cellFocus: 'summary' })
  else if (key.toLowerCase() === 's') changeMatrix({ isCellOpen: true, cellFocus: 'silence' })
  else return false
  return true
}

/** How many highlights of each theme stand in each plan, and what is said of them. */
export function MatrixView() {
  const say = useSay()
  const { documents, plans: chosenPlans, boilerplate, matrix } = useStore(compareStore)
  const { by, measure, withChildren, hideEmpty, themeSort, planSort, closed } = matrix
  const nameOf = useColumnName(by)
  const fitting = useFittingPlans(chosenPlans)
  const themes = useRecords(records => records.themes)
  const plans = useRecords(records => records.documents)
  const { value } = useAnswer(
    JSON.stringify({ by, measure, documents, chosenPlans, withChildren, boilerplate }),
    ['annotation', 'annotation_theme', 'theme', 'document', 'clause_correction', 'memo', 'matrix_cell', 'silence', ...planEntities],
    (engine, signal) => engine.compare.matrix({ by, measure, withChildren, boilerplate, documents: [...documents], ...chosenPlans }, { signal }),
  )
  const notes = useMemo(() => notesByTheme(value ?? nothingSaid, by), [value, by])
  const noted = useMemo(() => new Set([...notes.values()].flatMap(byPlan => [...byPlan.keys()])), [notes])
  const rows = useMemo(
    () => matrixRows(themes, value ?? nothingCounted, { closed, hideEmpty, themeSort, notes }),
    [themes, value, notes, closed, hideEmpty, themeSort],
  )
  const columns = useMemo(() => matrixPlans(value?.columns ?? [], plans, { hideEmpty, planSort, noted, nameOf }), [value, plans, hideEmpty, planSort, noted, nameOf])
  const inBoilerplate = (value?.columns ?? []).reduce((sum, column) => sum + column.inBoilerplate, 0)
  const counting = { withChildren, boilerplate: boilerplate || inBoilerplate === 0, ...(measure === 'starred' ? { starred: true as const } : {}) }
  const open = useOpenCell(rows, columns, by, counting)
  const shown = { theme: rows[matrix.row - fixedRows], plan: columns[matrix.column - fixedColumns] }
  const root = useRef<HTMLDivElement>(null)
  return (
    <>
      <div className="compare-bar" role="group" aria-label={say('compare.matrix.settings')}>
        <PlansFilter documents={documents} onChange={chosen => compareStore.setState({ documents: chosen })} fitting={fitting} />
        <PlanFilterFields filter={chosenPlans} onChange={plans => compareStore.setState({ plans })} />
        <ByField by={by} />
        <Select
          label={say('compare.matrix.measure')}
          hideLabel
          value={measure}
          onChange={next => changeMatrix({ measure: next })}
          items={measures.map(id => ({ id, label: say(`compare.matrix.measure.${id}`) }))}
        />
        <Checkbox isSelected={withChildren} onChange={on => changeMatrix({ withChildren: on })}>
          {say('compare.matrix.withChildren')}
        </Checkbox>
        <Checkbox isSelected={hideEmpty} onChange={on => changeMatrix({ hideEmpty: on })}>
          {say('compare.matrix.hideEmpty')}
        </Checkbox>
        <PlanConditionChips filter={chosenPlans} onChange={plans => compareStore.setState({ plans })} />
      </div>
      {inBoilerplate > 0 ? <SetAside of="excerpts" count={inBoilerplate} isShown={boilerplate} onChange={isShown => compareStore.setState({ boilerplate: isShown })} /> : null}
      {value && rows.length > 0 ? (
        <div className="matrix-beside" ref={root} onFocus={({ target }) => target.classList.contains('matrix') && matrix.cellFocus !== null && changeMatrix({ cellFocus: null })}>
          <SplitPane
            handle={say('compare.cell.resize')}
            panes={[
              { id: 'grid', min: '280px', children: <Matrix rows={rows} plans={columns} total={value.total} percent={value.measure === 'share'} words={words} open={open} onKey={hearCellKey} /> },
              ...(matrix.isCellOpen
                ? [{
                    id: 'cell', size: '380px', min: '260px', max: '60%', isFixed: true,
                    children: shown.theme && shown.plan
                      ? <CellPane theme={shown.theme} plan={shown.plan} by={by} note={shown.theme.noteByPlan?.get(shown.plan.id)} counting={counting} focus={matrix.cellFocus} onLeave={() => root.current?.querySelector<HTMLElement>('.matrix')?.focus()} />
                      : <EmptyState title={say('compare.cell.none')}>{say('compare.cell.none.next')}</EmptyState>,
                  }]
                : []),
            ]}
          />
        </div>
      ) : null}
      {value && rows.length === 0 ? (
        <EmptyState
          title={say(hideEmpty && themes.length > 0 ? 'compare.matrix.allEmpty' : 'compare.matrix.noThemes')}
          actions={<Button onPress={() => showRoom('codebook')}>{say('compare.matrix.noThemes.action')}</Button>}
        >
          {say('compare.matrix.noThemes.next')}
        </EmptyState>
      ) : null}
    </>
  )
}

/** What columns are. */
function ByField({ by }: { readonly by: MatrixBy }) {
  const say = useSay()
  const items = useColumnChoices(by)
  return <Select label={say('compare.matrix.columns')} hideLabel value={choiceOf(by)} onChange={choice => changeMatrix({ by: byOfChoice(choice), column: 1 })} items={items} />
}

/** What is done with the whole matrix: sorted, opened, closed, handed out. */
export function MatrixActions() {
  const say = useSay()
  const { documents, plans, boilerplate, matrix } = useStore(compareStore)
  const themes = useRecords(records => records.themes)
  return (
    <>
      <Sorts by={matrix.by} themeSort={matrix.themeSort} planSort={matrix.planSort} />
      <IconButton label={say('compare.matrix.openAll')} onPress={() => changeMatrix({ closed: new Set() })}>
        <UnfoldVertical size={15} aria-hidden />
      </IconButton>
      <IconButton label={say('compare.matrix.closeAll')} onPress={() => changeMatrix({ closed: new Set(themes.map(({ id }) => id)) })}>
        <FoldVertical size={15} aria-hidden />
      </IconButton>
      <Button
        icon={<Download size={14} aria-hidden />}
        isDisabled={themes.length === 0}
        onPress={() => openSheet({ name: 'handout', begin: { what: 'matrix', filter: { ...everything, boilerplate, documents: [...documents], ...plans } } })}
      >
        {say('compare.handOut')}
      </Button>
    </>
  )
}

function Sorts({ by, themeSort, planSort }: { readonly by: MatrixBy; readonly themeSort: ThemeSort; readonly planSort: PlanSort }) {
  const say = useSay()
  return (
    <>
      <Select
        label={say('compare.matrix.themeSort')}
        hideLabel
        look="quiet"
        value={themeSort}
        onChange={next => changeMatrix({ themeSort: next })}
        items={[
          { id: 'codebook', label: say('compare.matrix.themeSort.codebook') },
          { id: 'most', label: say('compare.matrix.themeSort.most') },
        ]}
      />
      <Select
        label={say('compare.matrix.planSort')}
        hideLabel
        look="quiet"
        value={by.kind !== 'documents' && planSort === 'date' ? 'arrival' : planSort}
        onChange={next => changeMatrix({ planSort: next })}
        items={by.kind === 'documents' ? [
          { id: 'arrival', label: say('compare.matrix.planSort.arrival') },
          { id: 'title', label: say('compare.matrix.planSort.title') },
          { id: 'date', label: say('compare.matrix.planSort.date') },
          { id: 'most', label: say('compare.matrix.planSort.most') },
        ] : [
          { id: 'arrival', label: say('compare.matrix.valueSort.order') },
          { id: 'title', label: say('compare.matrix.valueSort.name') },
          { id: 'most', label: say('compare.matrix.valueSort.most') },
        ]}
      />
    </>
  )
}
