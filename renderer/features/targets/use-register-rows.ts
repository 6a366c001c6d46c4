import { useEffect, useMemo, useRef, useState } from 'react'
import type { TargetRow } from '#contract/targets.ts'
import { useClient } from '../../state/connection.ts'
import { notifyProblem } from '../../state/notices.ts'
import { mostRows, readPlansInParts } from './plan-parts.ts'

/** A change of these makes rows of the documents that it names anew. */
export const registerEntities = ['target', 'target_place', 'target_outcome', 'document', 'attribute', 'clause_correction'] as const

export type RegisterRows = {
  /** Undefined until the first plans are read. */
  readonly rows: readonly TargetRow[] | undefined
  /** Plans whose rows are here, and all that are wanted. */
  readonly read: number
  readonly wanted: number
  /** As many rows are here as a window takes: the others' plans are not read until they are chosen. */
  readonly isFull: boolean
  /** Whether a plan's rows are here. */
  readonly isRead: (document: string) => boolean
}

/**
 * The register's rows: a few plans at a time, so that those of the first are there at once, and only as many as a window can go through at each key.
 * After a commit the plans that it changed are read again.
 * @param documents ids of the plans that are wanted, in their order
 * @param first the id of one that is read ahead of the others
 * @param today the day to judge by, ISO 8601
 */
export function useRegisterRows(documents: readonly string[], first: string | null, today: string): RegisterRows {
  const { engine, on } = useClient()
  const [rowsByDocument, setRows] = useState<ReadonlyMap<string, readonly TargetRow[]>>(new Map())
  const wanted = useRef({ documents, first, today })
  wanted.current = { documents, first, today }
  const parts = useRef<ReturnType<typeof readPlansInParts<TargetRow>>>(null)

  useEffect(() => {
    const reading = readPlansInParts<TargetRow>({
      ask: part => engine.targets.read({ today: wanted.current.today, documents: [...part] }),
      wanted: () => wanted.current,
      show: setRows,
      fail: notifyProblem,
    })
    parts.current = reading
    reading.go()
    const stopChanged = on('changed', change => {
      if (change.entities.some(entity => registerEntities.some(one => one === entity))) reading.forget(change.documents)
    })
    const stopProject = on('project', () => reading.forget(null))
    return () => {
      reading.stop()
      stopChanged()
      stopProject()
    }
  }, [engine, on])
  useEffect(() => parts.current?.go(), [documents, first])

  return useMemo(() => {
    const rows = documents.flatMap(id => rowsByDocument.get(id) ?? [])
    const read = documents.filter(id => rowsByDocument.has(id)).length
    return { rows: read > 0 || documents.length === 0 ? rows : undefined, read, wanted: documents.length, isFull: rows.length >= mostRows && read < documents.length, isRead: id => rowsByDocument.has(id) }
  }, [documents, rowsByDocument])
}
