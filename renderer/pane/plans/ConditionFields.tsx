import { useState, type ReactNode } from 'react'
import type { Condition } from '#domain/attributes/conditions.ts'
import { readCalendarDate } from '#domain/attributes/calendar.ts'
import { readNumber } from '#domain/attributes/values.ts'
import { useSay } from '../../state/language.ts'
import { Checkbox } from '../../ui/controls/Checkbox.tsx'
import { TextField } from '../../ui/controls/TextField.tsx'
import { sayValue, type TableField } from './fields.ts'
import './conditions.css'

export type ConditionFieldsProps<C extends Condition> = {
  readonly field: TableField
  readonly condition: C
  readonly onChange: (condition: C) => void
  /** What documents have, for texts: some to tick beside the words that are looked for. */
  readonly used?: readonly string[]
  /** Below the fields. */
  readonly children?: ReactNode
}

/** What one attribute must be, as its type takes it: words, choices, a range, or nothing at all. */
export function ConditionFields<C extends Condition>({ field, condition, onChange, used = [], children }: ConditionFieldsProps<C>) {
  const say = useSay()
  const set = (part: Condition) => onChange({ ...condition, ...part })
  const isEmpty = condition.isEmpty ?? false
  const isRange = field.type === 'number' || field.type === 'date' || field.type === 'count'
  const chosen = condition.values ?? []
  const offered = field.type === 'choice' ? field.choices : field.type === 'text' ? [...new Set([...used, ...chosen])] : []
  return (
    <div className="condition-fields">
      {field.type === 'text' ? (
        <TextField label={say('library.table.contains')} value={condition.contains ?? ''} onChange={contains => set({ contains })} isDisabled={isEmpty} maxLength={2_000} autoFocus />
      ) : null}
      {offered.length > 0 ? (
        <div className="condition-choices" role="group" aria-label={field.label}>
          {offered.map(choice => (
            <Checkbox key={choice} isSelected={chosen.includes(choice)} isDisabled={isEmpty} onChange={isIn => set({ values: isIn ? [...chosen, choice] : chosen.filter(value => value !== choice) })}>
              {sayValue(say, field, choice)}
            </Checkbox>
          ))}
        </div>
      ) : null}
      {isRange ? (
        <div className="condition-range">
          <EndField label={say('library.field.from')} type={field.type} value={condition.from} onChange={from => set({ from })} isDisabled={isEmpty} placeholder={field.type === 'date' ? '2024' : '0'} />
          <EndField label={say('library.field.to')} type={field.type} value={condition.to} onChange={to => set({ to })} isDisabled={isEmpty} placeholder={field.type === 'date' ? '2026-05' : '100'} />
        </div>
      ) : null}
      {field.type === 'count' ? null : <Checkbox isSelected={isEmpty} onChange={isEmpty => set({ isEmpty })}>{say('library.table.onlyEmpty')}</Checkbox>}
      {children}
    </div>
  )
}

type EndFieldProps = {
  readonly label: string
  readonly type: TableField['type']
  readonly value: string | undefined
  readonly onChange: (value: string | undefined) => void
  readonly isDisabled: boolean
  readonly placeholder: string
}

/** One end of a range; what can't be read yet narrows nothing, and says what is wanted. */
function EndField({ label, type, value, onChange, isDisabled, placeholder }: EndFieldProps) {
  const say = useSay()
  const read = type === 'date' ? readCalendarDate : readNumber
  const [draft, setDraft] = useState(value ?? '')
  const shown = value !== undefined && read(draft) !== value ? value : draft
  return (
    <TextField
      label={label}
      value={value === undefined && draft.trim() !== '' && read(draft) !== undefined ? '' : shown}
      onChange={text => {
        setDraft(text)
        onChange(text.trim() === '' ? undefined : read(text))
      }}
      isDisabled={isDisabled}
      placeholder={placeholder}
      isInvalid={draft.trim() !== '' && read(draft) === undefined}
      problem={say(type === 'date' ? 'library.field.noDate' : 'library.field.noNumber')}
    />
  )
}
