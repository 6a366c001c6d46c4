import { useCallback, useEffect, useState } from 'react'
import { EngineError } from '#wire/fault.ts'
import { openClient, type Client } from '../client/engine.ts'
import { meetHost } from '../client/host.ts'
import { followProject } from '../state/project.ts'
import { followChanges } from '../state/asking/records.ts'
import { keepView } from '../state/memory/keeping-view.ts'
import { followSettings } from '../state/settings.ts'

export type Link =
  | { readonly phase: 'opening' }
  | { readonly phase: 'failed'; readonly error: EngineError }
  | { readonly phase: 'open'; readonly client: Client }
  /** The client's calls fail until a new one is there; what is on the screen stays. */
  | { readonly phase: 'lost'; readonly client: Client; readonly trying: boolean }

/** Time between two tries to get a lost connection back, ms. */
const tryAgainAfter = 3_000

const known = (error: unknown) => (error instanceof EngineError ? error : new EngineError({ code: 'internal', message: { id: 'wire.internal' } }))

/** Keeps the window connected to the engine and its mirror in step with it. `retry` tries at once. */
export function useLink(): { readonly link: Link; readonly retry: () => void } {
  const [link, setLink] = useState<Link>({ phase: 'opening' })
  const [attempt, setAttempt] = useState(() => new AbortController())

  useEffect(() => {
    const { signal } = attempt
    const stops: (() => void)[] = []
    const stop = () => stops.splice(0).forEach(end => end())
    const open = async () => {
      const client = await openClient()
      // Asked side by side: one after the other, each would wait for the answer before it.
      const settings = followSettings(client)
      const followings = [settings, followProject(client, settings), followChanges(client), keepView(client)]
      const following = await Promise.allSettled([meetHost(client.engine), ...followings.map(async follow => void stops.push(await follow))])
      for (const settled of following) if (settled.status === 'rejected') throw settled.reason
      client.onClose(() => {
        stop()
        if (!signal.aborted) setLink({ phase: 'lost', client, trying: false })
      })
      if (signal.aborted) stop()
      else setLink({ phase: 'open', client })
    }
    open().catch((error: unknown) => {
      stop()
      if (!signal.aborted) setLink(last => ('client' in last ? { ...last, phase: 'lost', trying: false } : { phase: 'failed', error: known(error) }))
    })
    return () => {
      attempt.abort()
      stop()
    }
  }, [attempt])

  const retry = useCallback(() => {
    setLink(last => ('client' in last ? { phase: 'lost', client: last.client, trying: true } : { phase: 'opening' }))
    setAttempt(new AbortController())
  }, [])

  useEffect(() => {
    if (link.phase !== 'lost' || link.trying) return
    const timer = setTimeout(retry, tryAgainAfter)
    return () => clearTimeout(timer)
  }, [link, retry])

  return { link, retry }
}
