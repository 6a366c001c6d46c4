import type { Virtualizer } from '@tanstack/react-virtual'
import type { RefObject } from 'react'
import { blockIndexAt } from '../../../text/blocks.ts'
import type { Reading } from '../../reading.ts'

export type BlockVirtualizer = Virtualizer<HTMLDivElement, HTMLDivElement>

/** Where what stands in a scrolled text: px from the text's own beginning, guesses where a block is not drawn yet. */
export type Heights = {
  /** What is in sight, and how high the whole text is. */
  readonly view: () => { readonly top: number; readonly height: number; readonly whole: number }
  /** Where the text's room begins in the window, px. */
  readonly edge: () => number
  /** Upper edge of the line that holds an offset, to a share of a block's height. */
  readonly topOf: (offset: number) => number
  /** Lower edge of the block that holds what is before an offset. */
  readonly bottomOf: (offset: number) => number
  /** The offset that stands at a height, about. */
  readonly offsetAt: (px: number) => number
  readonly scrollTo: (top: number) => void
  /** Told whenever it is scrolled (`scroll`) or lines lie elsewhere (`layout`), until the returned function is called. */
  readonly listen: (listener: (why: 'scroll' | 'layout') => void) => () => void
}

type Parts = {
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly virtualizer: BlockVirtualizer
  readonly reading: Reading
  /** Room above a block inside its item, px. */
  readonly gapAbove: (block: number) => number
  /** Gives up the place that is being held while lines break anew, for another offset. */
  readonly leave: (offset: number) => void
}

/** The parts are read when asked, so what is answered here never changes. */
export function heightsOf(parts: () => Parts): Heights {
  const offsetAt = (px: number) => {
    const item = parts().virtualizer.getVirtualItemForOffset(Math.max(0, px))
    const block = item && parts().reading.blocks[item.index]
    if (!block || !item) return 0
    const gap = parts().gapAbove(item.index)
    const share = Math.min(1, Math.max(0, (px - item.start - gap) / Math.max(1, item.size - gap)))
    return block.start + Math.round(share * (block.end - block.start))
  }
  const root = () => parts().scroller.current
  const itemAt = (index: number) => parts().virtualizer.measurementsCache[index]
  const placeOf = (offset: number) => {
    const { blocks } = parts().reading
    const index = Math.max(0, blockIndexAt(blocks, offset))
    return { index, block: blocks[index], item: itemAt(index), gap: parts().gapAbove(index) }
  }
  return {
    view: () => {
      const { blocks } = parts().reading
      return { top: root()?.scrollTop ?? 0, height: root()?.clientHeight ?? 0, whole: itemAt(blocks.length - 1)?.end ?? 0 }
    },
    edge: () => root()?.getBoundingClientRect().top ?? 0,
    topOf: offset => {
      const { block, item, gap } = placeOf(offset)
      if (!block || !item) return 0
      const share = Math.min(1, Math.max(0, (offset - block.start) / Math.max(1, block.end - block.start)))
      return item.start + gap + share * Math.max(0, item.size - gap)
    },
    bottomOf: offset => placeOf(Math.max(0, offset - 1)).item?.end ?? 0,
    offsetAt,
    scrollTo: top => {
      const element = root()
      if (!element) return
      parts().leave(offsetAt(top))
      parts().virtualizer.scrollToOffset(Math.min(Math.max(0, top), Math.max(0, element.scrollHeight - element.clientHeight)))
    },
    listen: listener => {
      const element = root()
      if (!element) return () => {}
      const scrolled = () => listener('scroll')
      const sizes = new ResizeObserver(() => listener('layout'))
      element.addEventListener('scroll', scrolled, { passive: true })
      for (const watched of [element, ...element.querySelectorAll('.reader-sheet')]) sizes.observe(watched)
      return () => {
        element.removeEventListener('scroll', scrolled)
        sizes.disconnect()
      }
    },
  }
}
