import { useCallback, useState } from 'react'
import type { PaneHandle } from '../../../pane/pane-handle.ts'
import { beginBeside } from '../../../pane/kept-place.ts'
import { useEngine } from '../../../state/connection.ts'
import { remember, useSettings } from '../../../state/settings.ts'

const splitName = 'reader.beside'

/**
 * Whether the text stands beside itself, and which of both the keys, the outline and the list act on. `second`: what acts on the right one
 * while that is the one in use; null while it is the left one.
 */
export function useSplit(document: string) {
  const engine = useEngine()
  const isSplit = useSettings(settings => settings.remembered[splitName] === true)
  const [inUse, setInUse] = useState<'first' | 'second'>('first')
  const [handle, setHandle] = useState<PaneHandle | null>(null)
  const second = isSplit && inUse === 'second' ? handle : null
  const setSplit = useCallback(
    (next: boolean, place: number) => {
      // The other one begins where one reads, and then goes its own way.
      if (next) beginBeside(engine, document, place)
      setInUse('first')
      remember(engine, splitName, next)
    },
    [engine, document],
  )
  return { isSplit, setSplit, second, setInUse, setHandle }
}
