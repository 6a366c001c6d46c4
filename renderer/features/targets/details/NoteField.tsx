import { useState } from 'react'
import { longest } from '#domain/register/written.ts'
import { TextField } from '../../../ui/controls/TextField.tsx'

export type NoteFieldProps = { readonly label: string; readonly note: string; readonly isReadOnly: boolean; readonly onKeep: (note: string) => void }

/** A note on a row, or on an outcome that is linked to it, kept when it is left. */
export function NoteField({ label, note, isReadOnly, onKeep }: NoteFieldProps) {
  const [written, setWritten] = useState<string | null>(null)
  const keep = () => {
    if (written === null) return
    setWritten(null)
    if (written !== note) onKeep(written)
  }
  return <TextField label={label} rows={2} maxLength={longest.note} value={written ?? note} isReadOnly={isReadOnly} onChange={setWritten} onBlur={keep} />
}
