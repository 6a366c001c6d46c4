import { useState, type KeyboardEvent, type ReactNode } from 'react'
import { foldValue, type Condition } from '#domain/attributes/conditions.ts'
import { readCalendarDate } from '#domain/attributes/calendar.ts'
import { readNumber } from '#domain/attributes/values.ts'
import { useSay } from '../../state/language.ts'
import { Checkbox } from '../../ui/controls/Checkbox.tsx'
import { TextField } from '../../ui/controls/TextField.tsx'
import { sayValue, type TableField } from './fields.ts'
import type { OccurringValue } from './occurring-values.ts'
import './conditions.css'

export type ConditionFieldsProps<C extends Condition> = {
  readonly field: TableField
  readonly condition: C
  readonly onChange: (condition: C) => void
  /** What documents have, for texts and choices: to be ticked. */
  readonly used: readonly OccurringValue[]
  /** Below the fields. */
  readonly children?: ReactNode
}

/** What one attribute must be, as its type takes it: words, choices, a range, or nothing at all. */
export function ConditionFields<C extends Condition>({ field, condition, onChange, used, children }: ConditionFieldsProps<C>) {
  const say = useSay()
  const set = (part: Condition) => onChange({ ...condition, ...part })
  const isEmpty = condition.isEmpty ?? false
  const isRange = field.type === 'number' || field.type === 'date' || field.type === 'count'
  const hasValues = field.type === 'text' || field.type === 'choice'
  return (
    <div className="condition-fields">
      {field.type === 'text' ? (
        <TextField label={say('library.table.contains')} value={condition.contains ?? ''} onChange={contains => set({ contains })} isDisabled={isEmpty} maxLength={2_000} autoFocus />
      ) : null}
      {hasValues ? (
        <ValueChoices field={field} used={used} chosen={condition.values ?? []} contains={condition.contains ?? ''} isDisabled={isEmpty} onChoose={values => set({ values })} />
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

/** Values that are offered at once; written words narrow them. */
const mostOffered = 100

type ValueChoicesProps = {
  readonly field: TableField
  readonly used: readonly OccurringValue[]
  readonly chosen: readonly string[]
  readonly contains: string
  readonly isDisabled: boolean
  readonly onChoose: (values: string[]) => void
}

/** The values that occur, each with its number of documents; a chosen one stays even where nothing has it (any more). */
function ValueChoices({ field, used, chosen, contains, isDisabled, onChoose }: ValueChoicesProps) {
  const say = useSay()
  const isChosen = (value: string) => chosen.some(one => foldValue(one) === foldValue(value))
  const gone = chosen.filter(value => !used.some(one => foldValue(one.value) === foldValue(value))).map(value => ({ value, count: 0 }))
  const wanted = foldValue(contains.trim())
  const fitting = [...gone, ...used].filter(({ value }) => isChosen(value) || foldValue(sayValue(say, field, value)).includes(wanted))
  const offered = fitting.filter(({ value }, index) => field.type === 'choice' || index < mostOffered || isChosen(value))
  if (offered.length === 0) return null
  return (
    <>
      <div role="group" aria-label={field.label}>
        <div className="condition-choices" role="presentation" onKeyDown={moveAlong}>
          {offered.map(({ value, count }) => {
            const words = sayValue(say, field, value)
            return (
              <Checkbox
                key={value}
                aria-label={say('plans.value', { value: words, count })}
                isSelected={isChosen(value)}
                isDisabled={isDisabled}
                onChange={isIn => onChoose(isIn ? [...chosen, value] : chosen.filter(one => foldValue(one) !== foldValue(value)))}
              >
                <span className="condition-words" title={words}>{words}</span>
                <small className="condition-count">{count}</small>
              </Checkbox>
            )
          })}
        </div>
      </div>
      {fitting.length > offered.length ? <p className="condition-more">{say('plans.moreValues', { count: fitting.length - offered.length })}</p> : null}
    </>
  )
}

/** The arrows go from value to value. */
function moveAlong(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  const boxes = [...event.currentTarget.querySelectorAll('input')]
  const next = boxes[boxes.findIndex(box => box === event.target) + (event.key === 'ArrowDown' ? 1 : -1)]
  event.preventDefault()
  next?.focus()
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
