import { useMemo } from 'react'
import { useStore } from 'zustand'
import { withDescendants } from '#domain/themes.ts'
import { useRecords } from '../../../state/asking/records.ts'
import { besideStore } from '../beside-memory.ts'
import { filterPairs } from './filter.ts'
import type { NumberedPair, PairIndex } from './pair-index.ts'

const none: readonly NumberedPair[] = []

/** The pairs between two documents that the filter lets through. */
export function useShownPairs(index: PairIndex | null, left: string | undefined, right: string | undefined): readonly NumberedPair[] {
  const filter = useStore(besideStore, beside => beside.filter)
  const themes = useRecords(records => records.themes)
  const one = useRecords(records => (left === undefined ? undefined : records.openById.get(left)?.annotationsById))
  const other = useRecords(records => (right === undefined ? undefined : records.openById.get(right)?.annotationsById))
  const wanted = useMemo(
    () => (filter.themes.length === 0 ? null : filter.withChildren ? withDescendants(themes, filter.themes) : new Set(filter.themes)),
    [filter, themes],
  )
  const coded = useMemo(() => {
    if (!wanted) return null
    const of = (rows: typeof one) => [...(rows?.values() ?? [])].filter(row => row.themes.some(theme => wanted.has(theme)))
    return { left: of(one), right: of(other) }
  }, [wanted, one, other])
  return useMemo(() => (index ? filterPairs(index.pairs, filter, coded) : none), [index, filter, coded])
}
