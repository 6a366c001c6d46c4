import { type KeyboardEvent, useEffect, useId, useRef } from 'react'
import type { TargetRow } from '#contract/targets.ts'
import { writtenAmount } from '#domain/register/amounts.ts'
import { targetKinds } from '#domain/targets/reported.ts'
import { strengths } from '#domain/targets/strength.ts'
import { useEngine } from '../../../state/connection.ts'
import { activeLanguage, type Say, useSay } from '../../../state/language.ts'
import { type CellField, registerStore } from '../../../state/rooms/register.ts'
import { sayOf } from '../doing.ts'
import { focusList } from '../register-commands.ts'
import { useWriting } from '../use-writing.ts'

export type CellEditorProps = {
  readonly row: TargetRow
  readonly field: CellField
  /** Goes to the field beside it, forwards or backwards. */
  readonly onStep: (direction: 1 | -1) => void
}

/** A field that is written in where it stands in the table: Enter keeps it, Tab keeps it and goes on, Escape leaves it as it was. */
export function CellEditor(props: CellEditorProps) {
  return props.field === 'kind' || props.field === 'strength' ? <ChoiceCell {...props} field={props.field} /> : <TextCell {...props} field={props.field} />
}

const leave = () => {
  registerStore.setState({ editing: null })
  focusList()
}

/** Whatever keys do here is no business of the list around it. */
function heard(event: KeyboardEvent, { keep, onStep }: { readonly keep: () => boolean; readonly onStep: CellEditorProps['onStep'] }): void {
  event.stopPropagation()
  if (event.nativeEvent.isComposing) return
  if (event.key === 'Escape') leave()
  else if (event.key === 'Enter') {
    if (keep()) leave()
  } else if (event.key === 'Tab') {
    if (keep()) onStep(event.shiftKey ? -1 : 1)
  } else return
  event.preventDefault()
}

type TextField = Exclude<CellField, 'kind' | 'strength'>

function TextCell({ row, field, onStep }: CellEditorProps & { readonly field: TextField }) {
  const say = useSay()
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const { text, problem, write, keep } = useWriting(row, field, writtenIn(row, field, say))
  useEffect(() => {
    input.current?.focus()
    input.current?.select()
  }, [])
  return (
    <span className="register-editor">
      <input
        ref={input} className="ui-input" aria-label={say(`targets.column.${field}`)} value={text} maxLength={2_000} aria-invalid={problem !== undefined} aria-describedby={problem ? id : undefined}
        onChange={event => write(event.target.value)} onKeyDown={event => heard(event, { keep, onStep })}
        // What can't be kept stays in its field, with the reason.
        onBlur={() => {
          if (keep()) registerStore.setState(({ editing }) => (editing?.id === row.id && editing.field === field ? { editing: null } : {}))
        }}
      />
      {problem ? <span id={id} role="alert" className="ui-problem register-wrong">{problem}</span> : null}
    </span>
  )
}

function ChoiceCell({ row, field, onStep }: CellEditorProps & { readonly field: 'kind' | 'strength' }) {
  const say = useSay()
  const engine = useEngine()
  const select = useRef<HTMLSelectElement>(null)
  useEffect(() => select.current?.focus(), [])
  return (
    <select
      ref={select} className="ui-input register-choice" aria-label={say(`targets.column.${field}`)} value={row[field] ?? ''}
      onChange={event => void sayOf(engine, [row], { fields: field === 'kind' ? { kind: targetKinds.find(kind => kind === event.target.value) ?? row.kind } : { strength: strengths.find(one => one === event.target.value) ?? null } })}
      onKeyDown={event => heard(event, { keep: () => true, onStep })}
      onBlur={() => registerStore.setState(({ editing }) => (editing?.id === row.id && editing.field === field ? { editing: null } : {}))}
    >
      {field === 'kind' ? targetKinds.map(kind => <option key={kind} value={kind}>{say(`targets.kind.${kind}`)}</option>) : null}
      {field === 'strength' ? <option value="">–</option> : null}
      {field === 'strength' ? strengths.map(strength => <option key={strength} value={strength}>{say(`targets.strength.${strength}`)}</option>) : null}
    </select>
  )
}

function writtenIn(row: TargetRow, field: TextField, say: Say): string {
  if (field === 'amount') return writtenAmount(row, say, activeLanguage())
  return field === 'responsible' ? row.responsible.join('; ') : row.deadlineKind === 'ongoing' ? say('targets.ongoing') : (row.deadline ?? '')
}
