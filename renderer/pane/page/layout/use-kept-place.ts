import { useCallback, useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react'
import { blockIndexAt, type Block } from '../../../text/blocks.ts'
import type { BlockVirtualizer } from './heights.ts'

/**
 * What is in sight, as offsets: where the first block begins, about where the first and the last line in sight are, and where the last
 * block ends. `isScrolled`: somebody scrolled; else lines were laid out or broke anew.
 */
export type Seen = { readonly first: number; readonly line: number; readonly lastLine: number; readonly end: number; readonly isScrolled: boolean }

type Kept = {
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly virtualizer: BlockVirtualizer
  readonly blocks: readonly Block[]
  /** What else than the width decides where lines break. */
  readonly breaks: string
  /** Width of the text's column, px: written here, read where heights are guessed. */
  readonly column: RefObject<number>
  readonly begin: number
  readonly onPlace: (seen: Seen) => void
}

/** A place as the block it lies in and how far down in it, from 0 to 1. */
type Place = { readonly index: number; readonly share: number }

/** Frames for which a place is held after the lines broke anew: heights are guesses until blocks are drawn. */
const holdingFrames = 6

/**
 * Keeps the line at the upper edge where it is when the window or the zoom changes, begins where one left off, and tells where one is.
 * `layout` changes whenever lines may break elsewhere; `leave` gives up the place for another offset, for who goes elsewhere on purpose.
 */
export function useKeptPlace(kept: Kept): { readonly layout: string; readonly leave: (offset: number) => void } {
  const { scroller, virtualizer, blocks, breaks, column, begin } = kept
  const width = useWidth(scroller)
  const layout = `${width}:${breaks}`
  const laidOut = useRef('')
  const place = useRef(placeOf(blocks, begin))
  const hasLeft = useRef(false)
  const tell = useTelling(kept, place)
  const { held, hold, release } = useHolding(kept, place, tell)
  usePlaceScrolledTo(kept, held, tell)

  const leave = useCallback(
    (offset: number) => {
      release()
      // Later on scrolling tells where one is.
      if (laidOut.current) return
      place.current = placeOf(blocks, offset)
      hasLeft.current = true
    },
    [release, blocks],
  )

  useLayoutEffect(() => {
    const root = scroller.current
    if (!root || width === 0 || laidOut.current === layout) return
    laidOut.current = layout
    column.current = root.querySelector('[data-column]')?.clientWidth || Math.min(column.current, Math.max(160, root.clientWidth - 120))
    virtualizer.measure()
    // By `measureElement` they would keep their guesses while something scrolls, as it does when lines above break anew, and lie over each other.
    for (const element of root.querySelectorAll<HTMLDivElement>('[data-index]')) virtualizer.resizeItem(virtualizer.indexFromElement(element), element.offsetHeight)
    // Who went elsewhere before the first lines were laid out finds the way alone from about there.
    hold(hasLeft.current ? 0 : holdingFrames)
    hasLeft.current = false
  }, [scroller, virtualizer, column, width, layout, hold])

  return { layout, leave }
}

/** Width of what scrolls, px; 0 before it is known. */
function useWidth(scroller: Kept['scroller']): number {
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    const root = scroller.current
    if (!root) return
    const measure = () => setWidth(root.clientWidth)
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(root)
    return () => observer.disconnect()
  }, [scroller])
  return width
}

/** Brings a place to the upper edge and holds it there for some frames, until it is released or a person goes elsewhere; then tells what is in sight. */
function useHolding({ scroller, virtualizer }: Kept, place: RefObject<Place>, tell: (isScrolled: boolean) => void) {
  /** The frame that holds it next; 0 for none. */
  const held = useRef(0)
  const release = useCallback(() => {
    cancelAnimationFrame(held.current)
    held.current = 0
  }, [])
  const hold = useCallback(
    (frames: number) => {
      release()
      const putBack = (left: number) => {
        const { index, share } = place.current
        const [start = 0] = virtualizer.getOffsetForIndex(index, 'start') ?? []
        const size = virtualizer.measurementsCache[index]?.size ?? 0
        virtualizer.scrollToOffset(index === 0 && share <= 0 ? 0 : start + share * size)
        held.current = left > 0 ? requestAnimationFrame(() => putBack(left - 1)) : 0
        if (left === 0) tell(false)
      }
      putBack(frames)
    },
    [virtualizer, place, release, tell],
  )
  useEffect(() => {
    const root = scroller.current
    for (const kind of ['wheel', 'pointerdown', 'keydown'] as const) root?.addEventListener(kind, release, { passive: true })
    return () => {
      release()
      for (const kind of ['wheel', 'pointerdown', 'keydown'] as const) root?.removeEventListener(kind, release)
    }
  }, [scroller, release])
  return { held, hold, release }
}

/** Tells what is in sight; what was scrolled to is the place that is kept from then on. */
function useTelling({ scroller, virtualizer, blocks, onPlace }: Kept, place: RefObject<Place>): (isScrolled: boolean) => void {
  const told = useRef(onPlace)
  told.current = onPlace
  return useCallback(
    isScrolled => {
      const root = scroller.current
      const item = root && virtualizer.getVirtualItemForOffset(root.scrollTop + 1)
      const block = item && blocks[item.index]
      if (!root || !item || !block) return
      const share = root.scrollTop <= 0 ? 0 : shareOf(item, root.scrollTop)
      if (isScrolled) place.current = { index: item.index, share }
      const lowest = root.scrollTop + root.clientHeight
      const last = virtualizer.getVirtualItemForOffset(lowest)
      const lastBlock = blocks[last?.index ?? 0] ?? block
      const lastLine = last ? offsetIn(lastBlock, shareOf(last, lowest)) : lastBlock.end
      told.current({ first: block.start, line: offsetIn(block, share), lastLine, end: lastBlock.end, isScrolled })
    },
    [scroller, virtualizer, blocks, place],
  )
}

/** How far down in a block a height is, from 0 to 1. */
const shareOf = ({ start, size }: { readonly start: number; readonly size: number }, top: number) => Math.min(1, (top - start) / Math.max(1, size))
const offsetIn = ({ start, end }: Block, share: number) => start + Math.round(share * (end - start))

/** Tells what is in sight as it is scrolled, but for while a place is held. */
function usePlaceScrolledTo({ scroller }: Kept, held: RefObject<number>, tell: (isScrolled: boolean) => void): void {
  useEffect(() => {
    const root = scroller.current
    if (!root) return
    let frame = 0
    const note = () => {
      frame = 0
      if (!held.current) tell(true)
    }
    const listen = () => (frame ||= requestAnimationFrame(note))
    root.addEventListener('scroll', listen, { passive: true })
    return () => {
      cancelAnimationFrame(frame)
      root.removeEventListener('scroll', listen)
    }
  }, [scroller, held, tell])
}

function placeOf(blocks: readonly Block[], offset: number): Place {
  const index = Math.max(0, blockIndexAt(blocks, offset))
  const block = blocks[index]
  const share = block ? (offset - block.start) / Math.max(1, block.end - block.start) : 0
  return { index, share: Math.min(1, Math.max(0, share)) }
}
