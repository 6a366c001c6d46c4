import { setImmediate as yieldToPort } from 'node:timers/promises'
import type { Pause } from './reading.ts'

/** Milliseconds that are worked at a stretch; then whoever else asks has their turn. */
const stretch = 8

/** Lets others have their turn whenever this was at work for long enough. @throws what the signal was aborted with */
export function openPauses(signal: AbortSignal): Pause {
  let began = performance.now()
  return () => {
    if (performance.now() - began < stretch) return undefined
    return yieldToPort().then(() => {
      signal.throwIfAborted()
      began = performance.now()
    })
  }
}
