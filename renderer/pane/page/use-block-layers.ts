import { useCallback, useMemo } from 'react'
import type { Block, Span } from '../../text/blocks.ts'
import { byPlace } from '../../text/lanes.ts'
import { pageMarks } from '../../text/page-marks.ts'
import { spanOf } from '../../text/selection.ts'
import type { PlacedMark } from '../annotation-index.ts'
import { hitsByBlock } from '../finding/hits.ts'
import { usePane } from '../pane-state.ts'
import { useReadingContext } from '../reading.ts'
import type { TextBlockProps } from './block-props.ts'

const noHits: readonly Span[] = []

/** What lies over a block's words. Where nothing of it changed, it is the same values again, so that the block is not drawn anew. */
export type BlockLayers = Pick<
  TextBlockProps,
  'marks' | 'hits' | 'currentHit' | 'selectStart' | 'selectEnd' | 'picked' | 'isUnderCursor' | 'page'
>

/** Highlights, hits, selection, cursor and page marks, as they lie over the block with an index. */
export function useBlockLayers(): (block: Block, at: number) => BlockLayers {
  const { blocks, pages } = useReadingContext()
  const selection = usePane(state => state.selection)
  const picked = usePane(state => state.picked)
  const cursor = usePane(state => state.cursor)
  const find = usePane(state => state.find)
  const marksOf = useMarksOf()
  const hits = find.open ? find.hits : noHits
  const hitsOfBlock = useMemo(() => hitsByBlock(blocks, hits), [blocks, hits])
  const currentHit = hits[find.at] ?? null
  const pageOfBlock = useMemo(() => pageMarks(blocks, pages), [blocks, pages])
  const selected = selection && spanOf(selection)
  const range = cursor && { from: Math.min(cursor.from, cursor.to), to: Math.max(cursor.from, cursor.to) }

  return (block, at) => {
    const marks = marksOf(block)
    const isSelected = selected !== null && selected.start < block.end && selected.end > block.start
    return {
      marks,
      hits: hitsOfBlock.get(at) ?? noHits,
      currentHit: currentHit && currentHit.start < block.end && currentHit.end > block.start ? currentHit : null,
      selectStart: isSelected ? Math.max(selected.start, block.start) : -1,
      selectEnd: isSelected ? Math.min(selected.end, block.end) : -1,
      picked: picked !== null && marks.some(({ row }) => row.id === picked) ? picked : null,
      isUnderCursor: range !== null && block.clause >= range.from && block.clause <= range.to,
      page: pageOfBlock.get(at) ?? '',
    }
  }
}

/** The highlights of a block; the picked one with the edges to which it is being dragged. */
function useMarksOf(): (block: Span) => readonly PlacedMark[] {
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
