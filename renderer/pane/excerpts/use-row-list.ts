import { defaultRangeExtractor, useVirtualizer, type VirtualItem, type Virtualizer } from '@tanstack/react-virtual'
import { useCallback, useEffect, useId, useRef, type CSSProperties, type KeyboardEvent, type RefObject } from 'react'

export type RowListOptions = {
  readonly count: number
  /** Index of the row that keys act on; -1 for none. */
  readonly active: number
  /** `extend`: Shift was held. */
  readonly onActive: (index: number, extend: boolean) => void
  readonly onOpen: (index: number) => void
  /** Px. */
  readonly rowHeight: number | ((index: number) => number)
  /** Rows that keys pass over, headings for example. */
  readonly isPassed?: (index: number) => boolean
  /** Height of what stands fast above the rows inside the list, px: a row brought into sight must not lie under it. */
  readonly headHeight?: number
}
export type RowList = {
  readonly root: RefObject<HTMLDivElement | null>
  readonly virtualizer: Virtualizer<HTMLDivElement, HTMLDivElement>
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly rowId: (index: number) => string
  /** Where a row stands among the rows. */
  readonly styleOf: (row: VirtualItem) => CSSProperties
  /** For `aria-activedescendant`. */
  readonly activeId: string | undefined
}

/**
 * What was pressed in a list: the index of the row (its `data-index`), and the deed of the button in it (`data-deed`), if any. Rows come
 * and go with scrolling, so the list itself hears the mouse.
 */
export function pressedIn(event: { readonly target: EventTarget }): { readonly index: number; readonly deed: string | undefined } | null {
  const target = event.target instanceof Element ? event.target : null
  const index = Number(target?.closest<HTMLElement>('[data-index]')?.dataset['index'] ?? NaN)
  return Number.isInteger(index) ? { index, deed: target?.closest<HTMLElement>('[data-deed]')?.dataset['deed'] } : null
}

/**
 * A long list with one place in the tab order: the focus stays on the list, which names the active row, so it can't be lost when rows
 * leave the page. The active row is always on the page, and is in sight when the list comes back to the screen.
 */
export function useRowList(options: RowListOptions): RowList {
  const { count, active, onActive, onOpen, rowHeight, isPassed, headHeight = 0 } = options
  const id = useId()
  const root = useRef<HTMLDivElement>(null)
  const heightOf = typeof rowHeight === 'number' ? () => rowHeight : rowHeight
  const isThere = active >= 0 && active < count
  const virtualizer = useVirtualizer<HTMLDivElement, HTMLDivElement>({
    count,
    getScrollElement: () => root.current,
    estimateSize: heightOf,
    overscan: 8,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
    rangeExtractor: range => {
      const indexes = defaultRangeExtractor(range)
      return !isThere || indexes.includes(active) ? indexes : [...indexes, active].sort((a, b) => a - b)
    },
  })
  const begin = useRef(isThere ? active : -1)
  useEffect(() => {
    if (begin.current < 0 || begin.current >= count) return
    virtualizer.scrollToIndex(begin.current, { align: 'center' })
    begin.current = -1
  }, [virtualizer, count])

  const go = (from: number, direction: 1 | -1, extend: boolean) => {
    let next = Math.min(Math.max(from, 0), count - 1)
    while (next >= 0 && next < count && isPassed?.(next)) next += direction
    if (next < 0 || next >= count) return
    onActive(next, extend)
    // The heading above the first row comes along.
    virtualizer.scrollToIndex(next === 1 && isPassed?.(0) ? 0 : next, { align: 'auto' })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target !== event.currentTarget) return
    const page = Math.max(1, (virtualizer.range ? virtualizer.range.endIndex - virtualizer.range.startIndex : 10) - 1)
    const steps: Record<string, () => void> = {
      ArrowDown: () => go(active + 1, 1, event.shiftKey),
      ArrowUp: () => go(isThere ? active - 1 : 0, isThere ? -1 : 1, event.shiftKey),
      Home: () => go(0, 1, event.shiftKey),
      End: () => go(count - 1, -1, event.shiftKey),
      PageDown: () => go(active + page, -1, event.shiftKey),
      PageUp: () => go(active - page, 1, event.shiftKey),
      Enter: () => isThere && onOpen(active),
    }
    const step = steps[event.key]
    if (!step) return
    event.preventDefault()
    step()
  }
  const rowId = useCallback((index: number) => `${id}-${index}`, [id])
  const styleOf = ({ start }: VirtualItem) => ({ transform: `translateY(${start - headHeight}px)` })
  return { root, virtualizer, onKeyDown, rowId, styleOf, activeId: isThere ? rowId(active) : undefined }
}
