import { useId } from 'react'
import { useSay } from '../../../../state/language.ts'
import { sayValue } from '../../../../pane/plans/fields.ts'
import { useWriting, type Writing } from './use-writing.ts'

/** Writes a cell where it stands. Enter keeps it and goes down, Tab keeps it and goes on writing beside it, Escape leaves it as it was. */
export function CellEditor(props: Writing) {
  const { field, row, value } = props
  const say = useSay()
  const id = useId()
  const isList = field.type === 'choice' && !field.isOpen
  const { input, draft, setDraft, problem, hear, leave } = useWriting(props, isList)
  const common = {
    ref: input, 'aria-label': say('library.table.cell', { column: field.label, title: row.title }), 'aria-invalid': problem !== null, 'aria-describedby': problem ? id : undefined,
    className: 'grid-input', value: draft, onKeyDown: hear, onBlur: leave,
  } as const
  return (
    <>
      {isList ? (
        <select {...common} onChange={event => setDraft(event.target.value)}>
          <option value="">–</option>
          {[...field.choices, ...(value && !field.choices.includes(value) ? [value] : [])].map(choice => <option key={choice} value={choice}>{choice}</option>)}
        </select>
      ) : (
        <input {...common} onChange={event => setDraft(event.target.value)} maxLength={2_000} list={field.isOpen ? `${id}-list` : undefined} autoComplete="off" />
      )}
      {field.isOpen ? (
        <datalist id={`${id}-list`}>
          {field.choices.map(choice => <option key={choice} value={sayValue(say, field, choice)} />)}
        </datalist>
      ) : null}
      {problem ? <span id={id} role="alert" className="grid-problem">{problem}</span> : null}
    </>
  )
}
