import { useEffect, useRef, useState } from 'react'
import { EngineError, type Sentence } from '#wire/fault.ts'
import type { Found, Look } from '#contract/coding/autocode.ts'
import type { Progress } from '#contract/values.ts'
import { useEngine } from '../../state/connection.ts'

export type Looking =
  | { readonly kind: 'none' }
  | { readonly kind: 'looking'; readonly progress: Progress | null }
  | { readonly kind: 'found'; readonly found: Found; readonly look: Look }
  | { readonly kind: 'failed'; readonly sentence: Sentence; readonly look: Look }

/** Looks for places when it is told to, and can be stopped; leaving the dialog stops it, too. */
export function useLooking() {
  const engine = useEngine()
  const [state, setState] = useState<Looking>({ kind: 'none' })
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [])
  const stop = () => {
    running.current?.abort()
    running.current = null
    setState(last => (last.kind === 'looking' ? { kind: 'none' } : last))
  }
  const start = async (look: Look) => {
    running.current?.abort()
    const controller = new AbortController()
    running.current = controller
    const put = (next: Looking) => running.current === controller && setState(next)
    put({ kind: 'looking', progress: null })
    try {
      const found = await engine.autocode.find({ look }, { signal: controller.signal, onProgress: progress => put({ kind: 'looking', progress }) })
      put({ kind: 'found', found, look })
    } catch (error) {
      if (controller.signal.aborted) return
      put({ kind: 'failed', sentence: error instanceof EngineError ? error.sentence : { id: 'wire.internal' }, look })
    }
  }
  return { state, start, stop }
}
