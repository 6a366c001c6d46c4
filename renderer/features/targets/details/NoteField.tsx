import { useState } from 'react'
import type { TargetRow } from '#contract/targets.ts'
import { longest } from '#domain/register/written.ts'
import { useEngine } from '../../../state/connection.ts'
import { useSay } from '../../../state/language.ts'
import { TextField } from '../../../ui/controls/TextField.tsx'
import { sayOf } from '../doing.ts'

/** A note on a row, kept when it is left. */
export function NoteField({ row, isReadOnly }: { readonly row: TargetRow; readonly isReadOnly: boolean }) {
  const say = useSay()
  const engine = useEngine()
  const [written, setWritten] = useState<string | null>(null)
  const keep = () => {
    if (written === null) return
    setWritten(null)
    if (written !== row.note) void sayOf(engine, [row], { note: written })
  }
  return <TextField label={say('targets.note')} rows={2} maxLength={longest.note} value={written ?? row.note} isReadOnly={isReadOnly} onChange={setWritten} onBlur={keep} />
}
