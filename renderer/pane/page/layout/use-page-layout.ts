import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef, type RefObject } from 'react'
import { useSettings } from '../../../state/settings.ts'
import type { TextHandle } from '../../pane-handle.ts'
import { useReadingContext } from '../../reading.ts'
import { useTextHandle } from './scrolling.ts'
import { columnWidth, gapAbove, guessHeight, pageStyle, textSize } from './sizes.ts'
import { useScriptSpacing, useTextLook } from './text-look.ts'
import { useKeptPlace, type Seen } from './use-kept-place.ts'

/** Lanes that the margin always has room for, so that the first highlights move no line, and most that it shows beside each other. */
const [leastLanes, mostLanes] = [2, 4]

export type PageParts = {
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly handleRef: RefObject<TextHandle | null>
  /** Where to begin, an offset. */
  readonly begin: number
  readonly onPlace: (seen: Seen) => void
}

/** Which blocks are on the page and where, how wide the page and its margin are, and the place that is kept when these change. */
export function usePageLayout({ scroller, handleRef, begin, onPlace }: PageParts) {
  const reading = useReadingContext()
  const { blocks, clauses, language, index } = reading
  const zoom = useSettings(settings => settings.zoom)
  const look = useTextLook(language)
  const isSpaced = useScriptSpacing()
  const setting = { language, zoom, look }
  const column = useRef(columnWidth(language, look) * textSize)
  const virtualizer = useVirtualizer<HTMLDivElement, HTMLDivElement>({
    count: blocks.length,
    getScrollElement: () => scroller.current,
    estimateSize: at => {
      const block = blocks[at]
      return block ? guessHeight(block, clauses[block.clause], setting, column.current) : 0
    },
    overscan: 6,
    paddingStart: 24,
    paddingEnd: 320,
    directDomUpdates: true,
  })
  const lanes = Math.min(index.lanes, mostLanes)
  const room = Math.max(leastLanes, lanes + (index.lanes > lanes ? 1 : 0))
  const { layout, leave } = useKeptPlace({ scroller, virtualizer, blocks, breaks: [zoom, room, look.face, look.width, look.leading, isSpaced].join(':'), column, begin, onPlace })
  const gapAboveBlock = (at: number) => {
    const block = blocks[at]
    return block ? gapAbove(block, clauses[block.clause]) * textSize * zoom : 0
  }
  useTextHandle(handleRef, { scroller, virtualizer, reading, leave, gapAbove: gapAboveBlock })
  return { virtualizer, lanes, layout, face: look.face, isSpaced, style: pageStyle(setting, room) }
}
