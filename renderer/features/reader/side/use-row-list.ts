import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useEffect, useId, useRef, type KeyboardEvent } from 'react'

type RowList = {
  readonly count: number
  /** What a row is, wherever it stands: its measured height goes with it when others come before it. By its index where there is none. */
  readonly keyOf?: (index: number) => string | undefined
  /** Index of the row that keys act on; -1 for none. */
  readonly active: number
  readonly onActive: (index: number) => void
  readonly onOpen: (index: number) => void
  /** Expected height of a row, px. */
  readonly rowHeight: number
  /** Row that is kept in sight while the list has not the focus. */
  readonly follow: number
}

/**
 * A long list with one place in the tab order: the focus stays on the list, which names the active row, so it can't be lost when rows
 * leave the page. The active row is always on the page.
 */
export function useRowList({ count, keyOf, active, onActive, onOpen, rowHeight, follow }: RowList) {
  const id = useId()
  const root = useRef<HTMLDivElement>(null)
  const itemKey = useCallback((index: number) => keyOf?.(index) ?? index, [keyOf])
  const virtualizer = useVirtualizer<HTMLDivElement, HTMLDivElement>({
    count,
    getScrollElement: () => root.current,
    estimateSize: () => rowHeight,
    getItemKey: itemKey,
    overscan: 8,
    rangeExtractor: range => {
      const indexes = defaultRangeExtractor(range)
      return active < 0 || active >= count || indexes.includes(active) ? indexes : [...indexes, active].sort((a, b) => a - b)
    },
  })
  const show = useRef(virtualizer.scrollToIndex)
  show.current = virtualizer.scrollToIndex

  useEffect(() => {
    if (follow >= 0 && !root.current?.matches(':hover, :focus-within')) show.current(follow, { align: 'auto' })
  }, [follow])

  const go = (index: number) => {
    const next = Math.min(Math.max(index, 0), count - 1)
    if (next < 0) return
    onActive(next)
    virtualizer.scrollToIndex(next, { align: 'auto' })
  }
  const page = () => Math.max(1, Math.floor((root.current?.clientHeight ?? rowHeight) / rowHeight) - 1)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const steps: Record<string, () => void> = {
      ArrowDown: () => go(active + 1),
      ArrowUp: () => go(active < 0 ? 0 : active - 1),
      Home: () => go(0),
      End: () => go(count - 1),
      PageDown: () => go(active + page()),
      PageUp: () => go(active - page()),
      Enter: () => active >= 0 && onOpen(active),
    }
    const step = steps[event.key]
    if (!step) return
    event.preventDefault()
    step()
  }
  const rowId = (index: number) => `${id}-${index}`
  /** The row that something of the page lies in, -1 for none. */
  const indexOf = (target: EventTarget): number => {
    const row = target instanceof Element ? target.closest(`[id^="${CSS.escape(id)}-"]`) : null
    return row ? Number(row.id.slice(id.length + 1)) : -1
  }
  return { root, virtualizer, onKeyDown, rowId, indexOf, activeId: active >= 0 && active < count ? rowId(active) : undefined }
}
