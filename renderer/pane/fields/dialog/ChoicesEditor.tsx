import { ArrowDown, ArrowUp, X } from 'lucide-react'
import { useState } from 'react'
import { Form } from 'react-aria-components'
import type { ChoiceChange } from '#contract/coding/fields.ts'
import { cleanChoices, oneLine, type ReadValue } from '#domain/attributes/values.ts'
import { sentence } from '#domain/messages/catalogues.ts'
import { useSay } from '../../../state/language.ts'
import { Button, IconButton } from '../../../ui/controls/Button.tsx'
import { TextField } from '../../../ui/controls/TextField.tsx'
import { InlineField } from '../../forms/InlineField.tsx'

export type ChoicesEditorProps = {
  /** Of the field. */
  readonly name: string
  readonly isScale: boolean
  readonly choices: readonly string[]
  /** The field's row: another object whenever it was read anew. */
  readonly row: unknown
  readonly isReadOnly: boolean
  readonly onChange: (choices: ChoiceChange[]) => void
}

const readName = (text: string): ReadValue => (oneLine(text) === '' ? { problem: sentence('fields.choiceEmpty') } : { value: oneLine(text) })

/** What a field is chosen from, one below the other: renamed where it stands, moved, taken away; a new one comes last. */
export function ChoicesEditor({ name, isScale, choices, row, isReadOnly, onChange }: ChoicesEditorProps) {
  const say = useSay()
  const kept = (): ChoiceChange[] => choices.map(choice => ({ name: choice, was: choice }))
  const move = (from: number, by: 1 | -1) => {
    const next = kept()
    const [choice] = next.splice(from, 1)
    if (choice) next.splice(from + by, 0, choice)
    onChange(next)
  }
  return (
    <div className="field-choices">
      {isScale ? <small>{say('fields.leastFirst')}</small> : null}
      <ol aria-label={say('fields.choicesOf', { name })}>
        {choices.map((choice, index) => (
          // By its place: a renamed one keeps the focus.
          <li key={index} className="field-choice">
            <span className="field-choice-number" aria-hidden>{isScale ? index + 1 : '•'}</span>
            <InlineField
              label={say('fields.choiceOf', { name, place: index + 1 })}
              value={choice}
              row={row}
              read={readName}
              isReadOnly={isReadOnly}
              onSave={renamed => onChange(kept().with(index, { name: renamed, was: choice }))}
            />
            {isReadOnly ? null : (
              <span className="field-line-deeds">
                <IconButton label={say('fields.up', { name: choice })} isDisabled={index === 0} onPress={() => move(index, -1)}><ArrowUp size={13} aria-hidden /></IconButton>
                <IconButton label={say('fields.down', { name: choice })} isDisabled={index === choices.length - 1} onPress={() => move(index, 1)}><ArrowDown size={13} aria-hidden /></IconButton>
                <IconButton label={say('ui.removeNamed', { name: choice })} isDisabled={choices.length === 1} onPress={() => onChange(kept().toSpliced(index, 1))}><X size={13} aria-hidden /></IconButton>
              </span>
            )}
          </li>
        ))}
      </ol>
      {isReadOnly ? null : <NewChoice name={name} onAdd={text => onChange([...kept(), ...cleanChoices(text.split(/[;；]/u)).filter(added => !choices.includes(added)).map(added => ({ name: added, was: null }))])} />}
    </div>
  )
}

function NewChoice({ name, onAdd }: { readonly name: string; readonly onAdd: (text: string) => void }) {
  const say = useSay()
  const [text, setText] = useState('')
  const isReady = oneLine(text) !== ''
  return (
    <Form
      className="field-choice-new"
      onSubmit={event => {
        event.preventDefault()
        if (!isReady) return
        onAdd(text)
        setText('')
      }}
    >
      <TextField label={say('fields.newChoiceOf', { name })} hideLabel value={text} onChange={setText} placeholder={say('fields.newChoice')} maxLength={20_000} />
      <Button type="submit" isDisabled={!isReady}>{say('fields.addChoice')}</Button>
    </Form>
  )
}
