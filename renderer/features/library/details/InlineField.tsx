import { useEffect, useRef, useState } from 'react'
import { FieldError, Input, TextArea, TextField } from 'react-aria-components'

export type InlineFieldProps = {
  /** Read out; what stands beside the field says it to the eye. */
  readonly label: string
  readonly value: string
  /** Called with the new text, once, on Enter or when the field is left. */
  readonly onSave: (value: string) => void
  /** Turns what was written into what is kept; undefined when it can't be. */
  readonly read?: (text: string) => string | undefined
  /** Said while the text can't be kept. */
  readonly problem?: string
  readonly placeholder?: string
  readonly isReadOnly?: boolean
  /** A text that may run over several lines; Enter still keeps it. */
  readonly isLong?: boolean
  readonly className?: string
}

/** Text that is written where it stands. Enter or leaving the field keeps it, Escape puts back what was there. */
export function InlineField(props: InlineFieldProps) {
  const { label, value, onSave, read = plain, problem, placeholder, isReadOnly, isLong, className = '' } = props
  const [draft, setDraft] = useState(value)
  const [isInvalid, setInvalid] = useState(false)
  const shown = useRef(value)
  if (shown.current !== value) {
    shown.current = value
    setDraft(value)
  }

  const keep = (text: string) => {
    if (text === value) return setInvalid(false)
    const wanted = read(text)
    setInvalid(wanted === undefined)
    if (wanted === undefined) return
    setDraft(wanted)
    if (wanted !== value) onSave(wanted)
  }
  const latest = useRef({ draft, keep })
  latest.current = { draft, keep }
  // A room that is left by a key takes the field away without a blur.
  useEffect(() => () => latest.current.keep(latest.current.draft), [])

  const hearKey = (event: React.KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') {
      event.preventDefault()
      keep(draft)
    }
    if (event.key === 'Escape') {
      setDraft(value)
      setInvalid(false)
    }
  }
  const Field = isLong ? TextArea : Input
  return (
    <TextField
      aria-label={label}
      className={`inline-field ${className}`}
      value={draft}
      onChange={setDraft}
      onBlur={() => keep(draft)}
      onKeyDown={hearKey}
      isInvalid={isInvalid}
      isReadOnly={isReadOnly}
      maxLength={2_000}
    >
      <Field className="inline-input" placeholder={placeholder} {...(isLong ? { rows: 1 } : {})} />
      <FieldError className="ui-problem">{problem}</FieldError>
    </TextField>
  )
}

const plain = (text: string) => text.trim().replace(/\s+/g, ' ')
