import { useEffect, useRef, useState } from 'react'
import { EngineError } from '#wire/fault.ts'
import type { Engine } from '../../client/engine.ts'
import { useClient } from '../connection.ts'

export type Answer<T> = {
  /** The latest answer; stays while a newer one is on its way. */
  readonly value: T | undefined
  readonly error: EngineError | undefined
  readonly pending: boolean
}

/** The kinds of rows that an answer is made from. */
export type Entities = readonly string[] | 'all'

/**
 * Asks the engine and asks again when `key` changes or a commit touched one of `entities` (`annotation`, `annotation_theme`,
 * `theme`, `document`, `attribute`, `memo`, `project`; `all`: any of them), so what stands on the screen is never older than the last commit.
 * An older question is cancelled by a newer one.
 * @param key everything the question depends on, as text
 */
export function useAnswer<T>(key: string, entities: Entities, ask: (engine: Engine, signal: AbortSignal) => Promise<T>): Answer<T> {
  const { engine, on } = useClient()
  const [answer, setAnswer] = useState<Answer<T> & { readonly question: string }>({ value: undefined, error: undefined, pending: true, question: '' })
  const [round, setRound] = useState(0)
  // The same key asked after a commit is another question.
  const question = `${key}\n${round}`
  const latest = useRef({ ask, entities })
  latest.current = { ask, entities }

  useEffect(() => {
    const again = () => setRound(value => value + 1)
    const stopChanged = on('changed', change => {
      const { entities } = latest.current
      if (entities === 'all' || change.entities.some(entity => entities.includes(entity))) again()
    })
    const stopProject = on('project', again)
    return () => {
      stopChanged()
      stopProject()
    }
  }, [on])

  useEffect(() => {
    const controller = new AbortController()
    const put = (next: Partial<Answer<T>>) => setAnswer(last => (last.question === question ? { ...last, ...next, pending: false } : last))
    setAnswer(last => ({ ...last, question, pending: true }))
    latest.current.ask(engine, controller.signal).then(
      value => put({ value, error: undefined }),
      (error: unknown) => {
        if (!controller.signal.aborted) put({ error: error instanceof EngineError ? error : new EngineError({ code: 'internal', message: { id: 'wire.internal' } }) })
      },
    )
    return () => controller.abort()
  }, [engine, question])

  return answer
}
