import { useMemo, useRef } from 'react'
import { useStore } from 'zustand'
import { cellsOf } from '#domain/comparing/cells.ts'
import { longestPlain } from '#domain/memos/memo-body.ts'
import { fieldEntities } from '../../../pane/fields/use-fields.ts'
import { SetAside } from '../../../pane/finding/SetAside.tsx'
import { planEntities } from '../../../pane/plans/plan-entities.ts'
import { useAnswer } from '../../../state/asking/answers.ts'
import { useSay } from '../../../state/language.ts'
import { useRecords } from '../../../state/asking/records.ts'
import { showRoom } from '../../../state/view.ts'
import { Button } from '../../../ui/controls/Button.tsx'
import { SplitPane } from '../../../ui/layout/SplitPane.tsx'
import { EmptyState } from '../../../ui/layout/EmptyState.tsx'
import { changeMatrix, compareStore } from '../../../state/rooms/comparing.ts'
import { CellPane } from './CellPane.tsx'
import { notesByTheme } from './cell-notes.ts'
import { useColumnName } from '../../../pane/plans/column-names.ts'
import { Framework } from '../framework/Framework.tsx'
import { fixedColumns, fixedRows } from '../grid/grid-window.ts'
import { MatrixBar } from './MatrixBar.tsx'
import { Matrix, type MatrixWords } from './Matrix.tsx'
import { type Cell, type MatrixPlan, matrixPlans, matrixRows } from './matrix-rows.ts'
import { turned, turnedCell } from './turned.ts'
import { useOpenCell } from './use-open-cell.ts'

const words: MatrixWords = {
  label: 'compare.matrix', hint: 'compare.matrix.hint', corner: 'compare.matrix.theme', total: 'compare.matrix.allPlans', all: 'compare.matrix.allHighlights',
}

const turnedWords: MatrixWords = { ...words, corner: 'compare.matrix.turnedCorner', total: words.all, all: words.total }

const nothingSaid = { columns: [], summaries: [], silences: [] }
const nothingCounted = { columns: [], rows: [] }

/** F2 writes the summary of the cell, S records that the plan is silent, Escape closes what is shown beside. */
function hearCellKey(key: string, { row, column }: Cell): boolean {
  if (key === 'Escape' && compareStore.getState().matrix.isCellOpen) changeMatrix({ isCellOpen: false, cellFocus: null })
  else if (row < fixedRows || column < fixedColumns) return false
  else if (key === 'F2') changeMatrix({ isCellOpen: true, cellFocus: 'summary' })
  else if (key.toLowerCase() === 's') changeMatrix({ isCellOpen: true, cellFocus: 'silence' })
  else return false
  return true
}

/** Shows what stands behind a cell of the table of summaries. */
function openCellAt(cell: Cell, cellFocus: 'summary' | null): void {
  changeMatrix({ ...cell, isCellOpen: true, cellFocus })
}

/** Orders the lines by one column, most first; whether there is such a column. */
function orderLinesBy(column: MatrixPlan | undefined, isTurned: boolean): boolean {
  if (!column) return false
  changeMatrix(isTurned ? { planSort: 'row', sortTheme: column.id } : { themeSort: 'column', sortColumn: column.id })
  return true
}

/** How many highlights of each theme stand in each plan, and what is said of them. */
export function MatrixView() {
  const say = useSay()
  const { documents, plans: chosenPlans, boilerplate, matrix } = useStore(compareStore)
  const { by, isTurned, shows, measure, scale, sortColumn, sortTheme, text, withChildren, hideEmpty, themeSort, planSort, closed } = matrix
  const nameOf = useColumnName(by)
  const themes = useRecords(records => records.themes)
  const plans = useRecords(records => records.documents)
  const { value } = useAnswer(
    JSON.stringify({ by, shows, measure, scale, documents, chosenPlans, withChildren, boilerplate }),
    ['annotation', 'annotation_theme', 'theme', 'document', 'clause_correction', 'memo', 'matrix_cell', 'silence', ...planEntities, ...fieldEntities],
    (engine, signal) => engine.compare.matrix({ by, summaryLength: shows === 'summaries' ? longestPlain : 0, measure, ...(scale === null ? {} : { scale }), withChildren, boilerplate, documents: [...documents], ...chosenPlans }, { signal }),
  )
  const notes = useMemo(() => notesByTheme(value ?? nothingSaid, by), [value, by])
  const noted = useMemo(() => new Set([...notes.values()].flatMap(byPlan => [...byPlan.keys()])), [notes])
  const rows = useMemo(
    () => matrixRows(themes, value ?? nothingCounted, { closed, hideEmpty, themeSort, sortColumn, text, notes }),
    [themes, value, notes, closed, hideEmpty, themeSort, sortColumn, text],
  )
  const columns = useMemo(() => {
    const rankByColumn = planSort === 'row' && value ? new Map(cellsOf({ ...value, rows: value.rows.filter(({ theme }) => theme === sortTheme) }).map(cell => [cell.column, cell.value])) : undefined
    const sorted = matrixPlans(value?.columns ?? [], plans, { hideEmpty, planSort, rankByColumn, noted, nameOf })
    return themeSort === 'column' ? sorted.map(plan => (plan.id === sortColumn ? { ...plan, isOrder: true } : plan)) : sorted
  }, [value, plans, hideEmpty, planSort, noted, nameOf, themeSort, sortColumn, sortTheme])
  const inBoilerplate = (value?.columns ?? []).reduce((sum, column) => sum + column.inBoilerplate, 0)
  const counting = { withChildren, boilerplate: boilerplate || inBoilerplate === 0, ...(measure === 'starred' ? { starred: true as const } : {}) }
  const open = useOpenCell(rows, columns, by, counting)
  const grid = useMemo(() => (isTurned ? turned({ rows, plans: columns }, planSort === 'row' ? sortTheme : null) : { rows, plans: columns }), [isTurned, rows, columns, planSort, sortTheme])
  const at = isTurned ? turnedCell(matrix) : matrix
  const shown = { theme: rows[at.row - fixedRows], plan: columns[at.column - fixedColumns] }
  const root = useRef<HTMLDivElement>(null)
  return (
    <>
      <MatrixBar />
      {inBoilerplate > 0 ? <SetAside of="excerpts" count={inBoilerplate} isShown={boilerplate} onChange={isShown => compareStore.setState({ boilerplate: isShown })} /> : null}
      {value && rows.length > 0 && columns.length === 0 ? <NoPlans isAnyFitting={value.columns.length > 0} /> : null}
      {value && rows.length > 0 && columns.length > 0 ? (
        <div className="matrix-beside" ref={root} onFocus={({ target }) => target.classList.contains('matrix') && matrix.cellFocus !== null && changeMatrix({ cellFocus: null })}>
          <SplitPane
            handle={say('compare.cell.resize')}
            panes={[
              { id: 'grid', min: '280px', children: shows === 'summaries' ? <Framework {...grid} corner={isTurned ? turnedWords.corner : words.corner} onOpen={openCellAt} onKey={hearCellKey} /> : <Matrix rows={grid.rows} plans={grid.plans} total={value.total} unit={value.measure === 'share' ? 'percent' : value.measure === 'strength' ? 'step' : undefined} words={isTurned ? turnedWords : words} open={cell => open(isTurned ? turnedCell(cell) : cell)} onKey={(key, cell) => hearCellKey(key, cell) || (key.toLowerCase() === 'o' && orderLinesBy(grid.plans[cell.column - fixedColumns], isTurned))} /> },
              ...(matrix.isCellOpen
                ? [{
                    id: 'cell', size: '380px', min: '260px', max: '60%', isFixed: true,
                    children: shown.theme && shown.plan
                      ? <CellPane theme={shown.theme} plan={shown.plan} by={by} note={shown.theme.noteByPlan?.get(shown.plan.id)} counting={counting} focus={matrix.cellFocus} onLeave={() => root.current?.querySelector<HTMLElement>('.matrix, .framework')?.focus()} />
                      : <EmptyState title={say('compare.cell.none')}>{say('compare.cell.none.next')}</EmptyState>,
                  }]
                : []),
            ]}
          />
        </div>
      ) : null}
      {value && rows.length === 0 ? (
        <EmptyState
          title={say(text.trim() !== '' ? 'compare.matrix.noneNamed' : hideEmpty && themes.length > 0 ? 'compare.matrix.allEmpty' : 'compare.matrix.noThemes')}
          actions={text.trim() !== '' ? <Button onPress={() => changeMatrix({ text: '' })}>{say('compare.matrix.noneNamed.action')}</Button> : <Button onPress={() => showRoom('codebook')}>{say('compare.matrix.noThemes.action')}</Button>}
        >
          {say(text.trim() !== '' ? 'compare.matrix.noneNamed.next' : 'compare.matrix.noThemes.next')}
        </EmptyState>
      ) : null}
    </>
  )
}

/** No column is there: nothing fits the conditions, or all that fit are empty and those are hidden. */
function NoPlans({ isAnyFitting }: { readonly isAnyFitting: boolean }) {
  const say = useSay()
  return isAnyFitting ? (
    <EmptyState title={say('compare.matrix.allPlansEmpty')} actions={<Button onPress={() => changeMatrix({ hideEmpty: false })}>{say('compare.matrix.allPlansEmpty.action')}</Button>}>
      {say('compare.matrix.allPlansEmpty.next')}
    </EmptyState>
  ) : (
    <EmptyState title={say('compare.matrix.noPlans')} actions={<Button onPress={() => compareStore.setState({ documents: [], plans: { where: [], sets: [] } })}>{say('compare.matrix.noPlans.action')}</Button>}>
      {say('compare.matrix.noPlans.next')}
    </EmptyState>
  )
}
