import { Download, FoldVertical, UnfoldVertical } from 'lucide-react'
import { useMemo } from 'react'
import { useStore } from 'zustand'
import { everything } from '../../../pane/excerpts/excerpt-list.ts'
import { openSheet } from '../../../state/sheets.ts'
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
import { EmptyState } from '../../../ui/layout/EmptyState.tsx'
import { changeMatrix, compareStore, type PlanSort, type ThemeSort } from '../../../state/comparing.ts'
import { Matrix, type MatrixWords } from './Matrix.tsx'
import { matrixPlans, matrixRows } from './matrix-rows.ts'
import { useOpenCell } from './use-open-cell.ts'

const words: MatrixWords = {
  label: 'compare.matrix', hint: 'compare.matrix.hint', corner: 'compare.matrix.theme', total: 'compare.matrix.allPlans', all: 'compare.matrix.allHighlights',
}

/** How many highlights of each theme stand in each plan. */
export function MatrixView() {
  const say = useSay()
  const { documents, plans: chosenPlans, boilerplate, matrix } = useStore(compareStore)
  const { withChildren, hideEmpty, themeSort, planSort, closed } = matrix
  const fitting = useFittingPlans(chosenPlans)
  const themes = useRecords(records => records.themes)
  const plans = useRecords(records => records.documents)
  const { value } = useAnswer(
    JSON.stringify({ documents, chosenPlans, withChildren, boilerplate }),
    ['annotation', 'annotation_theme', 'theme', 'document', 'clause_correction', ...planEntities],
    (engine, signal) => engine.compare.matrix({ withChildren, boilerplate, documents: [...documents], ...chosenPlans }, { signal }),
  )
  const rows = useMemo(
    () => matrixRows(themes, value?.cells ?? [], { closed, hideEmpty, themeSort }),
    [themes, value, closed, hideEmpty, themeSort],
  )
  const columns = useMemo(() => matrixPlans(value?.documents ?? [], plans, { hideEmpty, boilerplate, planSort }), [value, plans, hideEmpty, boilerplate, planSort])
  const inBoilerplate = (value?.documents ?? []).reduce((sum, plan) => sum + plan.inBoilerplate, 0)
  const open = useOpenCell(rows, columns, { withChildren, boilerplate: boilerplate || inBoilerplate === 0 })
  return (
    <>
      <div className="compare-bar" role="group" aria-label={say('compare.matrix.settings')}>
        <PlansFilter documents={documents} onChange={chosen => compareStore.setState({ documents: chosen })} fitting={fitting} />
        <PlanFilterFields filter={chosenPlans} onChange={plans => compareStore.setState({ plans })} />
        <Checkbox isSelected={withChildren} onChange={on => changeMatrix({ withChildren: on })}>
          {say('compare.matrix.withChildren')}
        </Checkbox>
        <Checkbox isSelected={hideEmpty} onChange={on => changeMatrix({ hideEmpty: on })}>
          {say('compare.matrix.hideEmpty')}
        </Checkbox>
        <PlanConditionChips filter={chosenPlans} onChange={plans => compareStore.setState({ plans })} />
      </div>
      {inBoilerplate > 0 ? <SetAside of="excerpts" count={inBoilerplate} isShown={boilerplate} onChange={isShown => compareStore.setState({ boilerplate: isShown })} /> : null}
      {value && rows.length > 0 ? <Matrix rows={rows} plans={columns} total={columns.reduce((sum, plan) => sum + plan.highlights, 0)} words={words} open={open} /> : null}
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

/** What is done with the whole matrix: sorted, opened, closed, handed out. */
export function MatrixActions() {
  const say = useSay()
  const { documents, plans, boilerplate, matrix } = useStore(compareStore)
  const themes = useRecords(records => records.themes)
  return (
    <>
      <Sorts themeSort={matrix.themeSort} planSort={matrix.planSort} />
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

function Sorts({ themeSort, planSort }: { readonly themeSort: ThemeSort; readonly planSort: PlanSort }) {
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
        value={planSort}
        onChange={next => changeMatrix({ planSort: next })}
        items={[
          { id: 'arrival', label: say('compare.matrix.planSort.arrival') },
          { id: 'title', label: say('compare.matrix.planSort.title') },
          { id: 'date', label: say('compare.matrix.planSort.date') },
          { id: 'most', label: say('compare.matrix.planSort.most') },
        ]}
      />
    </>
  )
}
