import { useEffect, useRef, useState } from 'react'
import type { HoldWish } from '#contract/documents/drafts.ts'
import { EngineError } from '#wire/fault.ts'
import { useEngine } from '../../../state/connection.ts'
import { notifyProblem } from '../../../state/notices.ts'
import { forgetDraft, isUnkept, noteReach, thisWindow, writeDraft } from './draft-memory.ts'

export type Holding = {
  /** Whether this window writes the draft; `taken`: it did, until another one took it over. */
  readonly state: 'asking' | 'here' | 'elsewhere' | 'taken'
  /** Counts how often the draft came to this window: each time it may be another one. */
  readonly turn: number
  /** Asks for it, wherever it is written. */
  readonly take: () => void
}

/** Holds a document's draft for this window while the part that calls it is on the screen: two windows would overwrite each other's. */
export function useHolding(document: string): Holding {
  const engine = useEngine()
  const [state, setState] = useState<Holding['state']>('asking')
  const [turn, setTurn] = useState(0)
  const [asked, setAsked] = useState(0)
  const latest = useRef(state)
  latest.current = state
  const isTaking = useRef(false)

  useEffect(() => {
    const controller = new AbortController()
    const wish: HoldWish = isTaking.current ? 'take' : latest.current === 'here' ? 'goOn' : 'ask'
    isTaking.current = false
    const begin = () => {
      setState('here')
      noteReach(true)
      if (wish === 'goOn') void writeDraft(engine)
      else setTurn(value => value + 1)
    }
    const handOver = async () => {
      setState('taken')
      await writeDraft()
      // What could not be kept is nowhere but on this screen, and whoever closes it is asked.
      if (!isUnkept()) forgetDraft(document)
      controller.abort()
    }
    engine.drafts
      .hold({ document, by: thisWindow, wish }, { signal: controller.signal, onProgress: ({ news }) => (news === 'held' ? begin() : void handOver()) })
      .then(
        ({ end }) => setState(end),
        (error: unknown) => {
          if (controller.signal.aborted) return
          // A lost connection comes back with another engine, and is asked through that.
          if (error instanceof EngineError && error.sentence.id === 'wire.gone') noteReach(false)
          else notifyProblem(error)
        },
      )
    return () => controller.abort()
  }, [engine, document, asked])

  const take = () => {
    forgetDraft(document)
    isTaking.current = true
    setAsked(value => value + 1)
  }
  return { state, turn, take }
}
