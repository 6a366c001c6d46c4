import { useEffect, useRef, useState } from 'react'
import type { Engine } from '../../client/engine.ts'
import { useClient } from '../connection.ts'
import { askWhenStale } from './document-rows.ts'
import { notifyProblem } from '../notices.ts'

/**
 * Rows about documents, asked for once, and after a commit that touched one of `entities` again for the documents that it named only.
 * @param ask for these documents, or for all
 * @returns undefined until the first answer
 */
export function useAnswersByDocument<T extends { readonly document: string }>(
  entities: readonly string[],
  ask: (engine: Engine, documents: readonly string[] | undefined) => Promise<readonly T[]>,
): readonly T[] | undefined {
  const { engine, on } = useClient()
  const [rows, setRows] = useState<readonly T[]>()
  const latest = useRef({ ask, entities })
  latest.current = { ask, entities }

  useEffect(() => {
    let isOver = false
    const put = (documents: readonly string[] | undefined, now: readonly T[]) => {
      const asked = documents && new Set(documents)
      if (!isOver) setRows(before => (asked && before ? [...before.filter(({ document }) => !asked.has(document)), ...now] : now))
    }
    const askAgain = askWhenStale(documents => latest.current.ask(engine, documents).then(now => put(documents, now), notifyProblem))
    void askAgain(null)
    const stopChanged = on('changed', change => {
      if (change.entities.some(entity => latest.current.entities.includes(entity))) void askAgain(change.documents)
    })
    const stopProject = on('project', () => void askAgain(null))
    return () => {
      isOver = true
      stopChanged()
      stopProject()
    }
  }, [engine, on])

  return rows
}
