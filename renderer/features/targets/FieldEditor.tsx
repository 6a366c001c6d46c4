import { useState } from 'react'
import { readWritten, type WrittenField } from '#domain/register/written.ts'
import type { TargetRow } from '#contract/targets.ts'
import { useEngine } from '../../state/connection.ts'
import { useSay } from '../../state/language.ts'
import { TextField } from '../../ui/controls/TextField.tsx'
import { sayOf } from './doing.ts'
import { focusList } from './register-commands.ts'

export type FieldEditorProps = {
  readonly row: TargetRow
  readonly field: WrittenField
  readonly label: string
  /** What it is now, as it is written. */
  readonly value: string
  /** What was read, where a person says otherwise. */
  readonly seen: string | undefined
  readonly isReadOnly: boolean
}

/** A field of a row: Enter or leaving it keeps what is written, Escape puts back what was there. */
export function FieldEditor({ row, field, label, value, seen, isReadOnly }: FieldEditorProps) {
  const say = useSay()
  const engine = useEngine()
  const [written, setWritten] = useState<string | null>(null)
  const text = written ?? value
  const reading = readWritten(field, text)
  const problem = written !== null && written !== value && 'wrong' in reading ? say(`targets.wrong.${reading.wrong}`, { value: text.slice(0, 80) }) : undefined
  const keep = () => {
    if (written === null || problem !== undefined) return
    setWritten(null)
    if (written !== value && 'said' in reading) void sayOf(engine, row, { fields: reading.said })
  }
  return (
    <TextField
      label={label} value={text} isReadOnly={isReadOnly} onChange={setWritten} onBlur={keep} isInvalid={problem !== undefined} {...(problem ? { problem } : {})}
      {...(seen === undefined ? {} : { description: say('targets.readAs', { value: seen || say('targets.nothing') }) })}
      onKeyDown={event => {
        if (event.key === 'Enter') {
          keep()
          if (problem === undefined) focusList()
        } else if (event.key === 'Escape') {
          setWritten(null)
          focusList()
        }
      }}
    />
  )
}
