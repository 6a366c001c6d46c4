import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import type { DocumentRow } from '#contract/documents/documents.ts'
import { saySentence, useSay } from '../../../../state/language.ts'
import { readWritten, sayValue, type TableField } from '../../../../pane/plans/fields.ts'

/** A cell that is written in, and what becomes of what is written. */
export type Writing = {
  readonly field: TableField
  /** Whose cell it is. */
  readonly row: DocumentRow
  readonly value: string
  /** What the text suggests; writing begins with it, so that Enter twice accepts it. */
  readonly suggested: string | undefined
  readonly typed: string | undefined
  readonly onKeep: (value: string) => void
  readonly onEnd: (next: 'stay' | 'down' | 'right' | 'left') => void
}

/** What is being written into a cell: the draft and what is wrong with it, and when it is kept or given up. */
export function useWriting({ field, row, value, suggested, typed, onKeep, onEnd }: Writing, isList: boolean) {
  const say = useSay()
  const input = useRef<HTMLInputElement & HTMLSelectElement>(null)
  const [draft, setDraft] = useState(isList ? value : (typed ?? sayValue(say, field, value || (suggested ?? ''))))
  const [problem, setProblem] = useState<string | null>(null)
  const isOver = useRef(false)
  const begun = useRef(draft)

  useEffect(() => {
    input.current?.focus()
    if (typed === undefined && !isList) input.current?.select()
  }, [typed, isList])

  /** Whether the cell could be kept, so that the writing may end. */
  const keep = (): boolean => {
    const read = isList ? { value: draft } : readWritten(say, field, draft, row)
    if ('problem' in read) {
      setProblem(saySentence(read.problem))
      return false
    }
    if (read.value !== value) onKeep(read.value)
    return true
  }
  const end: Writing['onEnd'] = next => {
    isOver.current = true
    onEnd(next)
  }
  const hear = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    event.stopPropagation()
    if (event.key === 'Escape') return end('stay')
    if (event.key !== 'Enter' && event.key !== 'Tab') return
    event.preventDefault()
    if (keep()) end(event.key === 'Enter' ? 'down' : event.shiftKey ? 'left' : 'right')
  }
  // Whoever clicks elsewhere has written to the end; what can't be kept is given up then.
  const leave = () => {
    if (isOver.current) return
    // A suggestion that was only looked at is not accepted by going away.
    if (draft !== begun.current && !keep()) setProblem(null)
    end('stay')
  }
  return { input, draft, setDraft, problem, hear, leave }
}
