import { useState } from 'react'
import type { FieldRow } from '#contract/coding/fields.ts'
import { cleanChoices, oneLine } from '#domain/attributes/values.ts'
import { type FieldType, isListed } from '#domain/fields.ts'
import { useSay } from '../../../state/language.ts'
import { TextField } from '../../../ui/controls/TextField.tsx'
import { AddForm } from '../../forms/AddForm.tsx'
import { TypeSelect } from './FieldLine.tsx'

const readChoices = (text: string) => cleanChoices(text.split(/[;；]/u))

export type NewFieldProps = { readonly rows: readonly FieldRow[]; readonly define: (field: Pick<FieldRow, 'name' | 'type' | 'choices'>) => Promise<void> }

/** The line below the fields in which one more is defined. */
export function NewField({ rows, define }: NewFieldProps) {
  const say = useSay()
  const [name, setName] = useState('')
  const [type, setType] = useState<FieldType>('text')
  const [choices, setChoices] = useState('')
  const isTaken = rows.some(row => row.name === oneLine(name))
  const isReady = oneLine(name) !== '' && !isTaken && (!isListed(type) || readChoices(choices).length > 0)
  const add = async () => {
    await define({ name: oneLine(name), type, choices: readChoices(choices) })
    setName('')
    setChoices('')
  }
  return (
    <AddForm label={say('fields.add')} isReady={isReady} onAdd={add}>
      <TextField label={say('fields.new')} value={name} onChange={setName} maxLength={200} isInvalid={isTaken} problem={say('fields.taken')} />
      <TypeSelect label={say('fields.type')} hideLabel={false} value={type} onChange={setType} />
      {isListed(type) ? (
        <TextField label={say(type === 'scale' ? 'fields.steps' : 'fields.choices')} value={choices} onChange={setChoices} placeholder={say(type === 'scale' ? 'fields.stepsHint' : 'fields.choicesHint')} maxLength={20_000} />
      ) : null}
    </AddForm>
  )
}
