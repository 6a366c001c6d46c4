import { useState } from 'react'
import { readWritten, type WrittenField } from '#domain/register/written.ts'
import type { TargetRow } from '#contract/targets.ts'
import { useEngine } from '../../state/connection.ts'
import { useSay } from '../../state/language.ts'
import { sayOf } from './doing.ts'

export type Writing = {
  readonly text: string
  /** Why what is written can't be kept, in words. */
  readonly problem: string | undefined
  /** Null puts back what was there. */
  readonly write: (text: string | null) => void
  /** Keeps what is written; false where it can't be. */
  readonly keep: () => boolean
}

/** What is being written in a field of a row. @param value what it is now, as it is written */
export function useWriting(row: TargetRow, field: WrittenField, value: string): Writing {
  const say = useSay()
  const engine = useEngine()
  const [written, write] = useState<string | null>(null)
  const text = written ?? value
  const isChanged = written !== null && written !== value
  const reading = readWritten(field, text)
  const problem = isChanged && 'wrong' in reading ? say(`targets.wrong.${reading.wrong}`, { value: text.slice(0, 80) }) : undefined
  const keep = () => {
    if (problem !== undefined) return false
    write(null)
    if (isChanged && 'said' in reading) void sayOf(engine, [row], { fields: reading.said })
    return true
  }
  return { text, problem, write, keep }
}
