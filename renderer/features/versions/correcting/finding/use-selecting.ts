import { useEffect, useRef, useState, type RefObject } from 'react'
import type { Span } from '../../../../text/blocks.ts'
import { partOf, type Written } from './finding.ts'

type Field = {
  /** The part that stands in the field. */
  readonly at: number
  readonly setAt: (part: number) => void
  readonly field: RefObject<HTMLTextAreaElement | null>
  /** All parts as they are written by now. */
  readonly written: () => Written
}

/** Selecting in all parts of a text of which one stands in the field: the part of what is selected comes into it first. */
export function useSelecting({ at, setAt, field, written }: Field) {
  const [chosen, setChosen] = useState<Span | null>(null)
  /** To be selected in the part that comes into the field. */
  const waiting = useRef<Span | null>(null)
  useEffect(() => {
    const span = waiting.current
    waiting.current = null
    if (span) selectIn(field.current, span)
  }, [at, field])

  const select = (span: Span) => {
    const now = written()
    const part = partOf(now, span.start)
    const begin = now.starts[part] ?? 0
    const within = { start: span.start - begin, end: span.end - begin }
    setChosen(span)
    if (part === at) selectIn(field.current, within)
    else {
      waiting.current = within
      setAt(part)
    }
  }
  /** What a person has selected by now. */
  const selected = (): Span => {
    const begin = written().starts[at] ?? 0
    return { start: begin + (field.current?.selectionStart ?? 0), end: begin + (field.current?.selectionEnd ?? 0) }
  }
  return { chosen, select, selected }
}

/** The browser shows where the caret stands when the field gets the focus, not when something is selected. */
function selectIn(field: HTMLTextAreaElement | null, { start, end }: Span): void {
  if (!field) return
  field.setSelectionRange(start, start)
  field.blur()
  field.focus()
  field.setSelectionRange(start, end)
}
