import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react'
import type { DocumentRow } from '#contract/documents.ts'
import { saySentence, useSay } from '../../../state/language.ts'
import { readWritten, sayValue, type TableField } from '../../../pane/plans/fields.ts'

export type CellEditorProps = {
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

/** Writes a cell where it stands. Enter keeps it and goes down, Tab keeps it and goes on writing beside it, Escape leaves it as it was. */
export function CellEditor({ field, row, value, suggested, typed, onKeep, onEnd }: CellEditorProps) {
  const say = useSay()
  const id = useId()
  const input = useRef<HTMLInputElement & HTMLSelectElement>(null)
  const isList = field.type === 'choice' && !field.isOpen
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
  const end = (next: 'stay' | 'down' | 'right' | 'left') => {
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
