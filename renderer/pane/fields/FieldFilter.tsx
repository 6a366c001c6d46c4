import { ChevronDown, ListChecks } from 'lucide-react'
import { useState } from 'react'
import { DialogTrigger } from 'react-aria-components'
import type { ExcerptFilter, FieldCondition } from '#contract/coding/excerpts.ts'
import type { FieldRow } from '#contract/coding/fields.ts'
import { isNarrowing } from '#domain/attributes/conditions.ts'
import { attributeTypeOf } from '#domain/fields.ts'
import { useAnswer } from '../../state/asking/answers.ts'
import { useSay } from '../../state/language.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { Select } from '../../ui/controls/Select.tsx'
import { Popover } from '../../ui/overlays/Popover.tsx'
import { ConditionChip, sayCondition } from '../plans/ConditionChip.tsx'
import { ConditionFields } from '../plans/ConditionFields.tsx'
import type { TableField } from '../plans/fields.ts'
import { fieldEntities, useFields } from './use-fields.ts'

export type FieldFilterProps = { readonly filter: ExcerptFilter; readonly onChange: (filter: ExcerptFilter) => void }

/** The filter with this condition in the place of the one on the same field; without either when it asks for nothing. */
function withCondition(filter: ExcerptFilter, next: FieldCondition): ExcerptFilter {
  const others = filter.fields.filter(({ field }) => field !== next.field)
  const at = filter.fields.findIndex(({ field }) => field === next.field)
  return { ...filter, fields: isNarrowing(next) ? (at < 0 ? [...others, next] : filter.fields.with(at, next)) : others }
}

/** Which excerpts, by what their fields say; only where there are fields. */
export function FieldFilter({ filter, onChange }: FieldFilterProps) {
  const say = useSay()
  const fields = useFields()
  const [id, setId] = useState('')
  const field = fields.find(field => field.id === id) ?? fields[0]
  if (!field) return null
  return (
    <span className="filter-button">
      <DialogTrigger>
        <Button icon={<ListChecks size={14} aria-hidden />}>
          <span className="button-words">{say('fields.title')}</span>
          <ChevronDown size={13} aria-hidden />
        </Button>
        <Popover label={say('fields.title')} placement="bottom start">
          <div className="condition-fields">
            <Select label={say('fields.which')} items={fields.map(({ id, name }) => ({ id, label: name }))} value={field.id} onChange={setId} />
            <FieldConditionFields key={field.id} field={field} condition={filter.fields.find(one => one.field === field.id)} onPut={next => onChange(withCondition(filter, next))} />
          </div>
        </Popover>
      </DialogTrigger>
    </span>
  )
}

/** The conditions on fields, each a chip that can be taken away. */
export function FieldConditionChips({ filter, onChange }: FieldFilterProps) {
  const say = useSay()
  const fields = useFields()
  return filter.fields.map(condition => {
    const field = fields.find(({ id }) => id === condition.field)
    return (
      <ConditionChip key={condition.field} name={field?.name ?? say('fields.gone')} words={sayCondition(say, condition)} onClear={() => onChange(withCondition(filter, { field: condition.field }))}>
        {field ? <FieldConditionFields field={field} condition={condition} onPut={next => onChange(withCondition(filter, next))} /> : null}
      </ConditionChip>
    )
  })
}

type FieldConditionFieldsProps = { readonly field: FieldRow; readonly condition: FieldCondition | undefined; readonly onPut: (condition: FieldCondition) => void }

/** What a field must be, as conditions on attributes are written; of a scale also from which step to which. */
function FieldConditionFields({ field, condition = { field: field.id }, onPut }: FieldConditionFieldsProps) {
  const { value: used = [] } = useAnswer(`values ${field.id}`, ['annotation', 'document', ...fieldEntities], (engine, signal) => engine.fields.values({ field: field.id }, { signal }))
  const { id, name, type, choices } = field
  const shown: TableField = { id: `field:${id}`, label: name, type: attributeTypeOf(type), choices, isOpen: false, width: 0, source: { kind: 'own', name } }
  // What is chosen from a list stands in its order; a choice that nobody took is not among what occurs.
  const offered = choices.length > 0 ? choices.map(value => used.find(one => one.value === value) ?? { value, count: 0 }) : used
  return (
    <ConditionFields field={shown} condition={condition} onChange={onPut} used={offered}>
      {type === 'scale' ? <ScaleRange steps={choices} condition={condition} onPut={onPut} /> : null}
    </ConditionFields>
  )
}

type ScaleRangeProps = { readonly steps: readonly string[]; readonly condition: FieldCondition; readonly onPut: (condition: FieldCondition) => void }

/** Stands for no step: a select's key can't be empty. */
const anyKey = 'any'

function ScaleRange({ steps, condition, onPut }: ScaleRangeProps) {
  const say = useSay()
  const end = (part: 'from' | 'to') => {
    const at = steps.indexOf(condition[part] ?? '')
    return (
      <Select
        label={say(part === 'from' ? 'fields.atLeast' : 'fields.atMost')}
        isDisabled={condition.isEmpty ?? false}
        items={[{ id: anyKey, label: say('fields.anyStep') }, ...steps.map((step, index) => ({ id: `${index}`, label: step }))]}
        value={at < 0 ? anyKey : `${at}`}
        onChange={key => onPut({ ...condition, [part]: key === anyKey ? undefined : steps[Number(key)] })}
      />
    )
  }
  return <div className="condition-range">{end('from')}{end('to')}</div>
}
