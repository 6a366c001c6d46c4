import { X } from 'lucide-react'
import type { FieldRow } from '#contract/coding/fields.ts'
import { readFieldValue } from '#domain/fields.ts'
import { useSay } from '../../state/language.ts'
import { IconButton } from '../../ui/controls/Button.tsx'
import { Select } from '../../ui/controls/Select.tsx'
import { InlineField } from '../forms/InlineField.tsx'
import { ScaleSteps } from './ScaleSteps.tsx'
import './field-values.css'

/** By the ids of fields; no entry for nothing, null where several highlights differ. */
export type ShownValues = Readonly<Record<string, string | null>>

export type FieldValuesProps = {
  readonly fields: readonly FieldRow[]
  readonly values: ShownValues
  /** What they are of: what was begun for one is not kept for the next. */
  readonly of: string
  readonly isReadOnly: boolean
  readonly onSet: (field: FieldRow, value: string) => void
}

/** The fields of one highlight, or of many at once, each in the control that its type asks for. */
export function FieldValues({ fields, values, of, isReadOnly, onSet }: FieldValuesProps) {
  const say = useSay()
  return (
    <div className="field-values">
      {fields.map(field => {
        const value = Object.hasOwn(values, field.id) ? (values[field.id] ?? null) : ''
        return (
          <div key={`${of} ${field.id}`} className="field-value" data-type={field.type}>
            <span className="field-name" title={field.name}>{field.name}</span>
            <FieldControl field={field} value={value} isReadOnly={isReadOnly} onSet={next => onSet(field, next)} row={values} />
            {value === null ? (
              <span className="field-mixed">
                {field.type === 'scale' ? say('fields.mixed') : null}
                {isReadOnly ? null : <IconButton label={say('fields.clearNamed', { name: field.name })} onPress={() => onSet(field, '')}><X size={13} aria-hidden /></IconButton>}
              </span>
            ) : null}
          </div>
        )
      })}
    </div>
  )
}

type FieldControlProps = {
  readonly field: FieldRow
  readonly value: string | null
  readonly row: unknown
  readonly isReadOnly: boolean
  readonly onSet: (value: string) => void
}

/** Keys of the list of a choice that are no choice's. */
const [noneKey, mixedKey] = ['none', 'mixed']

function FieldControl({ field, value, row, isReadOnly, onSet }: FieldControlProps) {
  const say = useSay()
  const label = value === null ? say('fields.nameMixed', { name: field.name }) : field.name
  if (field.type === 'scale') return <ScaleSteps label={label} steps={field.choices} value={value ?? ''} onChange={onSet} isDisabled={isReadOnly} />
  if (field.type === 'choice') {
    const at = value ? field.choices.indexOf(value) : -1
    return (
      <Select
        label={label}
        hideLabel
        look="quiet"
        isDisabled={isReadOnly}
        value={value === null ? mixedKey : at < 0 ? noneKey : `choice ${at}`}
        onChange={key => key !== mixedKey && onSet(key === noneKey ? '' : (field.choices[Number(key?.slice('choice '.length))] ?? ''))}
        items={[
          ...(value === null ? [{ id: mixedKey, label: say('fields.mixed') }] : []),
          { id: noneKey, label: '–' },
          ...field.choices.map((choice, index) => ({ id: `choice ${index}`, label: choice })),
        ]}
      />
    )
  }
  return (
    <InlineField
      label={label}
      value={value ?? ''}
      row={row}
      read={text => readFieldValue(field, text)}
      placeholder={value === null ? say('fields.mixed') : '–'}
      hint={field.type === 'date' ? say('fields.dateHint') : undefined}
      isReadOnly={isReadOnly}
      isLong={field.type === 'text'}
      onSave={onSet}
    />
  )
}
