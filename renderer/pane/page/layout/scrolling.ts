import { useLayoutEffect, useRef, type RefObject } from 'react'
import { blockIndexAt, type Span } from '../../../text/blocks.ts'
import { caretRect, offsetAtPoint, rectsOfSpan } from '../../../text/positions.ts'
import type { TextHandle } from '../../pane-handle.ts'
import type { Reading } from '../../reading.ts'
import { heightsOf, type BlockVirtualizer } from './heights.ts'

/** Room that is kept free above and below what is shown, px. */
const margin = 64
/** How far down, as a share of what can be seen, a place stands that one has come to from far away. */
const third = 0.3
/** Heights are guesses until a block is drawn: how often going somewhere is corrected, one frame each. */
const mostTries = 12

type Parts = {
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly virtualizer: BlockVirtualizer
  readonly reading: Reading
  /** Gives up the place that is being held while lines break anew, for another offset. */
  readonly leave: (offset: number) => void
  /** Room above a block inside its item, px. */
  readonly gapAbove: (block: number) => number
}

/** Offers what can be asked of the scrolled text. The parts are read when asked, so the handle itself never changes. */
export function useTextHandle(handle: RefObject<TextHandle | null>, parts: Parts): void {
  const latest = useRef(parts)
  latest.current = parts
  useLayoutEffect(() => {
    handle.current = textHandle(() => latest.current)
    return () => void (handle.current = null)
  }, [handle])
}

function textHandle(parts: () => Parts): TextHandle {
  let going = 0
  const scroller = () => parts().scroller.current
  const reveal: TextHandle['reveal'] = (span, align = 'near') => {
    const turn = ++going
    parts().leave(span.start)
    const settle = (tries: number) => {
      const root = scroller()
      if (!root || turn !== going || tries > mostTries) return
      const delta = scrollNeeded(root, parts(), span, align)
      if (Math.abs(delta) < 2) return
      parts().virtualizer.scrollToOffset(root.scrollTop + delta)
      requestAnimationFrame(() => settle(tries + 1))
    }
    settle(0)
  }
  return {
    heights: heightsOf(parts),
    focus: () => scroller()?.focus({ preventScroll: true }),
    reveal,
    shows: span => {
      const root = scroller()
      const box = root?.getBoundingClientRect()
      // A place between two characters covers nothing: it is seen where the caret would be.
      const rects = !root ? [] : span.start === span.end ? [caretRect(root, span.start) ?? []].flat() : rectsOfSpan(root, span)
      return box !== undefined && rects.length > 0 && rects.every(rect => rect.top >= box.top && rect.bottom <= box.bottom)
    },
    lineFrom: (offset, direction) => {
      const root = scroller()
      const caret = root && caretRect(root, offset)
      if (!root || !caret) return offset
      const y = direction > 0 ? caret.bottom + caret.height * 0.9 : caret.top - caret.height * 0.9
      const found = offsetAtPoint(root, parts().reading.text, caret.left, y) ?? offset
      return direction > 0 ? Math.max(found, offset) : Math.min(found, offset)
    },
    reachesBeyond: (span, direction) => {
      const root = scroller()
      const box = root?.getBoundingClientRect()
      const rects = root ? rectsOfSpan(root, span) : []
      if (!box || !rects.length) return false
      return direction > 0 ? Math.max(...rects.map(rect => rect.bottom)) > box.bottom : Math.min(...rects.map(rect => rect.top)) < box.top
    },
    scrollLines: lines => {
      const root = scroller()
      if (root) root.scrollTop += lines * lineHeight(root)
    },
  }
}

/** How far to scroll so that a span is seen, px; 0 when it can be seen already. */
function scrollNeeded(root: HTMLElement, { virtualizer, reading: { blocks } }: Parts, span: Span, align: 'near' | 'start' | 'third'): number {
  const box = root.getBoundingClientRect()
  const first = caretRect(root, span.start)
  if (!first) {
    const [top] = virtualizer.getOffsetForIndex(blockIndexAt(blocks, span.start), 'start') ?? [root.scrollTop]
    return limited(root, top - box.height * third - root.scrollTop)
  }
  const top = first.top - box.top
  if (align === 'start') return limited(root, top - margin / 2)
  if (align === 'third') return limited(root, top - box.height * third)
  const rects = rectsOfSpan(root, span)
  const bottom = (rects.length ? Math.max(...rects.map(rect => rect.bottom)) : first.bottom) - box.top
  if (top > box.height * 2 || top < -box.height) return limited(root, top - box.height * third)
  if (top < margin) return limited(root, top - margin)
  // What is higher than the window is shown from its beginning.
  return bottom > box.height - margin ? limited(root, Math.min(bottom - (box.height - margin), top - margin)) : 0
}

/** The text's ends stop the way: what can't be scrolled isn't tried again. */
function limited(root: HTMLElement, delta: number): number {
  const most = root.scrollHeight - root.clientHeight - root.scrollTop
  return Math.min(Math.max(delta, -root.scrollTop), Math.max(0, most))
}

function lineHeight(root: HTMLElement): number {
  return Number.parseFloat(getComputedStyle(root).lineHeight) || 28
}
