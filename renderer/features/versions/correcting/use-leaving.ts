import { useEffect, useRef, useState } from 'react'
import { guardLeaving } from '../../../state/view.ts'
import { writeDraft } from './draft-memory.ts'
import { beforeWindowGoes } from '../../../state/window/leaving.ts'

export type Leaving = {
  /** Goes on to where one wanted; null while nobody wants to leave. */
  readonly go: (() => void) | null
  readonly stay: () => void
  /** From now on nothing is asked. */
  readonly letGo: () => void
}

/** Asks before another room takes the place of corrections that are not saved. The window itself closes without a word: they are kept. */
export function useLeaving(isChanged: boolean): Leaving {
  const [wanted, setWanted] = useState<{ readonly go: () => void } | null>(null)
  const isAsking = useRef(isChanged)
  isAsking.current = isChanged
  useEffect(() => {
    const flush = () => void writeDraft()
    const stopLeaving = beforeWindowGoes(flush)
    const end = guardLeaving(go => {
      if (!isAsking.current) return false
      setWanted({ go })
      return true
    })
    return () => {
      end()
      stopLeaving()
      flush()
    }
  }, [])
  return {
    go: wanted?.go ?? null,
    stay: () => setWanted(null),
    letGo: () => (isAsking.current = false),
  }
}
