import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react'
import type { FieldRow } from '#contract/coding/fields.ts'
import { oneLine, type ReadValue } from '#domain/attributes/values.ts'
import { type FieldType, fieldTypes, isListed } from '#domain/fields.ts'
import { sentence } from '#domain/messages/catalogues.ts'
import type { Engine } from '../../../client/engine.ts'
import { useSay } from '../../../state/language.ts'
import { IconButton } from '../../../ui/controls/Button.tsx'
import { Select } from '../../../ui/controls/Select.tsx'
import { InlineField } from '../../forms/InlineField.tsx'
import { ChoicesEditor } from './ChoicesEditor.tsx'

export type FieldChange = Parameters<Engine['fields']['update']>[0]['to']

export type FieldLineProps = {
  readonly row: FieldRow
  readonly isReadOnly: boolean
  readonly isFirst: boolean
  readonly isLast: boolean
  readonly onChange: (to: FieldChange) => void
  readonly onMove: (by: 1 | -1) => void
  readonly onRemove: () => void
}

const readName = (text: string): ReadValue => (oneLine(text) === '' ? { problem: sentence('fields.nameEmpty') } : { value: oneLine(text) })

/** A field with its name, its type, how many highlights have a value, and what it is chosen from. */
export function FieldLine({ row, isReadOnly, isFirst, isLast, onChange, onMove, onRemove }: FieldLineProps) {
  const say = useSay()
  const { name, type, choices, count } = row
  return (
    <>
      <div className="field-line-head">
        <InlineField label={say('fields.nameOf', { name })} value={name} row={row} read={readName} onSave={name => onChange({ name })} isReadOnly={isReadOnly} />
        <TypeSelect label={say('fields.typeOf', { name })} value={type} onChange={type => type !== row.type && onChange({ type })} isDisabled={isReadOnly} />
        <span className="field-line-count">{say('fields.count', { count })}</span>
        <span className="field-line-deeds">
          <IconButton label={say('fields.up', { name })} isDisabled={isReadOnly || isFirst} onPress={() => onMove(-1)}><ArrowUp size={14} aria-hidden /></IconButton>
          <IconButton label={say('fields.down', { name })} isDisabled={isReadOnly || isLast} onPress={() => onMove(1)}><ArrowDown size={14} aria-hidden /></IconButton>
          <IconButton label={say('ui.removeNamed', { name })} isDisabled={isReadOnly} onPress={onRemove}><Trash2 size={14} aria-hidden /></IconButton>
        </span>
      </div>
      {isListed(type) ? <ChoicesEditor name={name} isScale={type === 'scale'} choices={choices} row={row} isReadOnly={isReadOnly} onChange={choices => onChange({ choices })} /> : null}
    </>
  )
}

export type TypeSelectProps = {
  readonly label: string
  readonly hideLabel?: boolean
  readonly value: FieldType
  readonly onChange: (type: FieldType) => void
  readonly isDisabled?: boolean
}

export function TypeSelect({ hideLabel = true, ...rest }: TypeSelectProps) {
  const say = useSay()
  return <Select {...rest} hideLabel={hideLabel} items={fieldTypes.map(id => ({ id, label: say(`fields.type.${id}`) }))} />
}
