import { useAnswer } from '../../state/asking/answers.ts'
import { useIsBlind } from '../../state/blind.ts'
import { useSay } from '../../state/language.ts'
import { Checkbox } from '../../ui/controls/Checkbox.tsx'

export type BlindFieldProps = { readonly everybody: boolean; readonly onEverybody: (everybody: boolean) => void }

/** While somebody codes blind: says how many highlights a file would lack, and takes them in when that is wanted. */
export function BlindField(props: BlindFieldProps) {
  return useIsBlind() ? <Choice {...props} /> : null
}

function Choice({ everybody, onEverybody }: BlindFieldProps) {
  const say = useSay()
  const { value } = useAnswer('hidden highlights', ['annotation', 'document'], engine => engine.annotations.hidden({}))
  if (!value?.hidden) return null
  return (
    <div className="handout-field">
      <p className="handout-chosen">{say('handout.blind.why', value)}</p>
      <Checkbox isSelected={everybody} onChange={onEverybody}>{say('handout.blind')}</Checkbox>
    </div>
  )
}
