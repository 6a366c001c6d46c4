import { useEffect, useRef, useState, type KeyboardEvent } from 'react'

export type Draft = {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly onBlur: () => void
  readonly onKeyDown: (event: KeyboardEvent) => void
}

/**
 * A text while it is being written. Enter or leaving the field saves it, once and only when it is another; Escape puts back what was
 * there; a value changed elsewhere takes its place. `isLong`: Enter begins a new line, Ctrl+Enter saves.
 * @param save answers whether the text was taken; one that was not gives way to what was there
 */
export function useDraft(value: string, save: (text: string) => Promise<boolean> | boolean, isLong = false): Draft {
  const [draft, setDraft] = useState(value)
  const shown = useRef(value)
  /** What is on its way to the engine: leaving the field after Enter must not send it again. */
  const sent = useRef<string>(undefined)
  if (shown.current !== value) {
    shown.current = value
    setDraft(value)
  }
  const keep = () => {
    const text = draft.trim()
    if (text === value) return setDraft(value)
    if (text === sent.current) return
    sent.current = text
    void Promise.resolve(save(text)).then(taken => {
      sent.current = undefined
      if (!taken) setDraft(shown.current)
    })
  }
  const latest = useRef(keep)
  latest.current = keep
  // A room that is left by a key takes the field away without a blur.
  useEffect(() => () => latest.current(), [])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && (!isLong || event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      keep()
    }
    if (event.key === 'Escape') setDraft(value)
  }
  return { value: draft, onChange: setDraft, onBlur: keep, onKeyDown }
}
