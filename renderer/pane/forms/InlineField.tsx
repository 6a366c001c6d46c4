import { useEffect, useRef, useState } from 'react'
import { FieldError, Input, Text, TextArea, TextField } from 'react-aria-components'
import { oneLine, type ReadValue } from '#domain/attributes/values.ts'
import { saySentence } from '../../state/language.ts'
import './inline-field.css'

export type InlineFieldProps = {
  /** Read out; what stands beside the field says it to the eye. */
  readonly label: string
  readonly value: string
  /** The row that the value stands in: another object whenever it was read anew. */
  readonly row: unknown
  /** Called with the new text, once, on Enter or when the field is left. */
  readonly onSave: (value: string) => void
  /** Turns what was written into what is kept, or into the sentence that says why it can't be. */
  readonly read?: (text: string) => ReadValue
  /** Said while the field is written in: what it takes. */
  readonly hint?: string
  readonly placeholder?: string
  readonly isReadOnly?: boolean
  /** A text that may run over several lines; Enter still keeps it. */
  readonly isLong?: boolean
  readonly className?: string
}

/** Text that is written where it stands. Enter or leaving the field keeps it, Escape puts back what was there. */
export function InlineField(props: InlineFieldProps) {
  const { label, value, row, onSave, read = plain, hint, placeholder, isReadOnly, isLong, className = '' } = props
  const [draft, setDraft] = useState(value)
  const [problem, setProblem] = useState<string | null>(null)
  const [isFocused, setFocused] = useState(false)
  const shown = useRef({ value, row })
  const saved = useRef<string | null>(null)
  if (shown.current.value !== value || shown.current.row !== row) {
    // Kept and taken back before it was read anew: the value is what it was, and what was written must not stay, to be kept once more.
    const isTakenBack = saved.current !== null && draft === saved.current
    if (shown.current.value !== value || isTakenBack) setDraft(value)
    shown.current = { value, row }
    saved.current = null
  }

  const keep = (text: string) => {
    if (text === value) return setProblem(null)
    const wanted = read(text)
    if ('problem' in wanted) return setProblem(saySentence(wanted.problem))
    setProblem(null)
    setDraft(wanted.value)
    if (wanted.value === value) return
    saved.current = wanted.value
    onSave(wanted.value)
  }
  // What Enter kept may take the field away, as a new name does with its line: it is not kept once more under the old one.
  const leave = () => {
    if (draft !== saved.current) keep(draft)
  }
  const latest = useRef(leave)
  latest.current = leave
  // A room that is left by a key takes the field away without a blur.
  useEffect(() => () => latest.current(), [])

  const hearKey = (event: React.KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') {
      event.preventDefault()
      keep(draft)
    }
    if (event.key === 'Escape') {
      setDraft(value)
      setProblem(null)
    }
  }
  const Field = isLong ? TextArea : Input
  return (
    <TextField
      aria-label={label}
      className={`inline-field ${className}`}
      value={draft}
      onChange={setDraft}
      onFocusChange={setFocused}
      onBlur={leave}
      onKeyDown={hearKey}
      isInvalid={problem !== null}
      isReadOnly={isReadOnly}
      maxLength={2_000}
    >
      <Field className="inline-input" placeholder={placeholder} {...(isLong ? { rows: 1 } : {})} />
      {hint && isFocused && problem === null && !isReadOnly ? <Text slot="description" className="inline-hint">{hint}</Text> : null}
      <FieldError className="ui-problem">{problem}</FieldError>
    </TextField>
  )
}

const plain = (text: string): ReadValue => ({ value: oneLine(text) })
