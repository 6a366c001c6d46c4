import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Progress } from '#contract/values.ts'
import { EngineError } from '#wire/fault.ts'
import { useClient } from '../../../state/connection.ts'
import { useRecords } from '../../../state/asking/records.ts'
import { indexPairs, type PairIndex } from './pair-index.ts'

/** Two texts held against each other, as far as that has come. */
export type Alignment = {
  /** What was found last; stays while it is looked for anew. Null before, and where there is nothing to align. */
  readonly index: PairIndex | null
  readonly state: 'none' | 'running' | 'done' | 'stopped' | 'failed'
  readonly progress: Progress | null
  /** Why it failed. */
  readonly error: EngineError | null
  readonly stop: () => void
  readonly again: () => void
}

/** What pairs are made from besides the texts: people's decisions, terms that mean the same, and what clauses were corrected to. */
const entities = new Set(['clause_correction', 'correction_place', 'alignment', 'term_pair'])

type Asked = { readonly question: string; readonly found: PairIndex | null; readonly state: Alignment['state']; readonly progress: Progress | null; readonly error: EngineError | null }
const nothing: Asked = { question: '', found: null, state: 'none', progress: null, error: null }

/**
 * Aligns two documents while the caller is on the screen, and anew when their texts or what is decided about them change. One document with itself, or none,
 * is not aligned.
 */
export function useAlignment(left: string | undefined, right: string | undefined): Alignment {
  const { engine, on } = useClient()
  const versions = useRecords(records => [left, right].map(id => records.documents.find(document => document.id === id)?.version ?? '').join(' '))
  const [round, setRound] = useState(0)
  const [asked, setAsked] = useState(nothing)
  const controller = useRef<AbortController>(undefined)
  const texts = left !== undefined && right !== undefined && left !== right ? `${left} ${right}` : ''

  useEffect(() => {
    if (!texts) return
    return on('changed', change => change.entities.some(entity => entities.has(entity)) && setRound(value => value + 1))
  }, [on, texts])

  useEffect(() => {
    if (!texts || left === undefined || right === undefined) return setAsked(nothing)
    const own = new AbortController()
    controller.current = own
    const put = (part: Partial<Asked>) => !own.signal.aborted && setAsked(last => ({ ...last, ...part }))
    setAsked(last => ({ ...(last.question === texts ? last : nothing), question: texts, state: 'running', progress: null, error: null }))
    engine.compare.align({ left, right }, { signal: own.signal, onProgress: progress => put({ progress }) }).then(
      found => put({ found: indexPairs(found), state: 'done' }),
      (error: unknown) => put({ state: 'failed', error: error instanceof EngineError ? error : new EngineError({ code: 'internal', message: { id: 'wire.internal' } }) }),
    )
    return () => own.abort()
  }, [engine, left, right, texts, versions, round])

  const stop = useCallback(() => {
    controller.current?.abort()
    setAsked(last => ({ ...last, state: 'stopped', progress: null }))
  }, [])
  const again = useCallback(() => setRound(value => value + 1), [])
  return useMemo(() => {
    const isOurs = asked.question === texts
    return { index: isOurs ? asked.found : null, state: isOurs ? asked.state : texts ? 'running' : 'none', progress: asked.progress, error: asked.error, stop, again }
  }, [asked, texts, stop, again])
}
