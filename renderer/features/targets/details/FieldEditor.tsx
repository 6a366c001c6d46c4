import type { WrittenField } from '#domain/register/written.ts'
import type { TargetRow } from '#contract/targets.ts'
import { useSay } from '../../../state/language.ts'
import { TextField } from '../../../ui/controls/TextField.tsx'
import { focusList } from '../register-commands.ts'
import { useWriting } from '../use-writing.ts'

export type FieldEditorProps = {
  readonly row: TargetRow
  readonly field: WrittenField
  readonly label: string
  /** What it is now, as it is written. */
  readonly value: string
  /** What was read, where a person says otherwise. */
  readonly seen: string | undefined
  readonly isReadOnly: boolean
  /** Where it was read, when that is worth saying. */
  readonly source?: string | undefined
}

/** A field of a row: Enter or leaving it keeps what is written, Escape puts back what was there. */
export function FieldEditor({ row, field, label, value, seen, isReadOnly, source }: FieldEditorProps) {
  const say = useSay()
  const { text, problem, write, keep } = useWriting(row, field, value)
  return (
    <TextField
      label={label} value={text} isReadOnly={isReadOnly} onChange={write} onBlur={() => void keep()} isInvalid={problem !== undefined} {...(problem ? { problem } : {})}
      {...(seen === undefined ? (source === undefined ? {} : { description: source }) : { description: say('targets.readAs', { value: seen || say('targets.nothing') }) })}
      onKeyDown={event => {
        if (event.key === 'Enter') {
          if (keep()) focusList()
        } else if (event.key === 'Escape') {
          write(null)
          focusList()
        }
      }}
    />
  )
}
