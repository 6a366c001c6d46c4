import { measures } from '#domain/comparing/measures.ts'
import { useStore } from 'zustand'
import { useFields } from '../../../pane/fields/use-fields.ts'
import { PlansFilter } from '../../../pane/excerpts/PlansFilter.tsx'
import { byOfChoice, choiceOf, useColumnChoices } from '../../../pane/plans/column-names.ts'
import { PlanConditionChips, PlanFilterFields } from '../../../pane/plans/PlanFilterFields.tsx'
import { useFittingPlans } from '../../../pane/plans/use-fitting-plans.ts'
import { changeMatrix, compareStore, type Comparing } from '../../../state/rooms/comparing.ts'
import { useSay } from '../../../state/language.ts'
import { Checkbox } from '../../../ui/controls/Checkbox.tsx'
import { SearchField } from '../../../ui/controls/SearchField.tsx'
import { SegmentedControl } from '../../../ui/controls/SegmentedControl.tsx'
import { Select } from '../../../ui/controls/Select.tsx'
import { MatrixSorts } from './MatrixSorts.tsx'
import { turnedCell } from './turned.ts'

/** What the matrix shows: of which plans, in which columns, by which measure. */
export function MatrixBar() {
  const say = useSay()
  const { documents, plans, matrix } = useStore(compareStore)
  const { by, isTurned, shows, withChildren, hideEmpty, text } = matrix
  const fitting = useFittingPlans(plans)
  const columns = useColumnChoices(by)
  return (
    <div className="compare-bar" role="group" aria-label={say('compare.matrix.settings')}>
      <PlansFilter documents={documents} onChange={chosen => compareStore.setState({ documents: chosen })} fitting={fitting} />
      <PlanFilterFields filter={plans} onChange={next => compareStore.setState({ plans: next })} />
      <SearchField className="compare-filter" label={say('compare.matrix.filter')} value={text} onChange={next => changeMatrix({ text: next })} maxLength={200} />
      <SegmentedControl
        label={say('compare.matrix.shows')}
        value={shows}
        onChange={next => changeMatrix({ shows: next })}
        segments={[{ id: 'numbers', label: say('compare.matrix.shows.numbers') }, { id: 'summaries', label: say('compare.matrix.shows.summaries') }]}
      />
      <Select
        label={say('compare.matrix.columns')}
        hideLabel
        value={choiceOf(by)}
        onChange={choice => changeMatrix({ by: byOfChoice(choice), row: 1, column: 1, isCellOpen: false })}
        items={columns}
      />
      <MeasureField matrix={matrix} />
      <Checkbox isSelected={isTurned} onChange={turnMatrix}>{say('compare.matrix.turned')}</Checkbox>
      <Checkbox isSelected={withChildren} onChange={on => changeMatrix({ withChildren: on })}>{say('compare.matrix.withChildren')}</Checkbox>
      <Checkbox isSelected={hideEmpty} onChange={on => changeMatrix({ hideEmpty: on })}>{say('compare.matrix.hideEmpty')}</Checkbox>
      <MatrixSorts by={by} themeSort={matrix.themeSort} planSort={matrix.planSort} />
      <PlanConditionChips filter={plans} onChange={next => compareStore.setState({ plans: next })} />
    </div>
  )
}

/** What cells tell; the mean step is told of each scale that the project has. */
function MeasureField({ matrix: { measure, scale } }: { readonly matrix: Comparing['matrix'] }) {
  const say = useSay()
  const scales = useFields().filter(({ type }) => type === 'scale')
  const items = [
    ...measures.flatMap(id => (id === 'strength' ? [] : [{ id: id as string, label: say(`compare.matrix.measure.${id}`) }])),
    ...scales.map(({ id, name, choices }) => ({ id, label: say('compare.matrix.measure.strength', { name, most: choices.length }) })),
  ]
  const choose = (id: string) => {
    const known = measures.find(one => one === id)
    changeMatrix(known ? { measure: known } : { measure: 'strength', scale: id })
  }
  return <Select label={say('compare.matrix.measure')} hideLabel value={measure === 'strength' ? (scale ?? scales[0]?.id ?? '') : measure} onChange={choose} items={items} />
}

/** Lines for columns and columns for lines; the keys act on the same cell as before. */
function turnMatrix(isTurned: boolean): void {
  changeMatrix({ isTurned, ...turnedCell(compareStore.getState().matrix) })
}
