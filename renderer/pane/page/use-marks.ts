import { useCallback, useMemo } from 'react'
import type { Span } from '../../text/blocks.ts'
import { byPlace } from '../../text/lanes.ts'
import type { PlacedMark } from '../annotation-index.ts'
import { usePane } from '../pane-state.ts'
import { useReadingContext } from '../reading.ts'

/** The highlights of a block; the picked one with the edges to which it is being dragged. */
export function useMarksOf(): (block: Span) => readonly PlacedMark[] {
  const { index } = useReadingContext()
  const picked = usePane(state => state.picked)
  const draft = usePane(state => state.draft)
  const row = picked === null ? undefined : index.byId.get(picked)
  const moved = useMemo(() => (row && draft ? { row: { ...row, ...draft }, lane: index.laneOf(row) } : null), [row, draft, index])

  return useCallback(
    block => {
      const marks = index.inBlock(block)
      if (!moved) return marks
      const others = marks.filter(mark => mark.row.id !== moved.row.id)
      const touches = moved.row.start < block.end && moved.row.end > block.start
      if (!touches) return others.length === marks.length ? marks : others
      return [...others, moved].sort((a, b) => byPlace(a.row, b.row))
    },
    [index, moved],
  )
}
