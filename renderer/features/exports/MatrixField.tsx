import type { Handout } from '#contract/exports.ts'
import { byOfChoice, choiceOf, useColumnChoices } from '../../pane/plans/column-names.ts'
import { useSay } from '../../state/language.ts'
import { Checkbox } from '../../ui/controls/Checkbox.tsx'
import { Select } from '../../ui/controls/Select.tsx'

export type MatrixShape = Pick<Handout, 'by' | 'isTurned'>

/** What the columns of a matrix are, and whether themes stand there instead. */
export function MatrixField({ shape: { by, isTurned }, onShape }: { readonly shape: MatrixShape; readonly onShape: (shape: MatrixShape) => void }) {
  const say = useSay()
  const items = useColumnChoices(by)
  return (
    <div className="handout-field">
      <Select label={say('compare.matrix.columns')} value={choiceOf(by)} onChange={choice => onShape({ by: byOfChoice(choice), isTurned })} items={items} />
      <Checkbox isSelected={isTurned} onChange={on => onShape({ by, isTurned: on })}>
        {say('compare.matrix.turned')}
      </Checkbox>
    </div>
  )
}
