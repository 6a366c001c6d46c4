import { useEffect, type RefObject } from 'react'
import { caretRect } from '../../text/positions.ts'

type Anchor = RefObject<HTMLElement | null>

/** Keeps an element where the caret would stand at an offset; hidden while that place is out of sight. */
export function useCaretAnchored(scroller: Anchor, element: Anchor, offset: number, side: 'before' | 'after'): void {
  useEffect(() => {
    const root = scroller.current
    const handle = element.current
    if (!root || !handle) return
    let frame = 0
    const place = () => {
      frame = 0
      const caret = caretRect(root, offset, side)
      const box = root.getBoundingClientRect()
      const stage = handle.offsetParent?.getBoundingClientRect() ?? box
      const isInSight = caret !== null && caret.bottom > box.top && caret.top < box.bottom
      handle.hidden = !isInSight
      if (!isInSight) return
      handle.style.height = `${Math.round(caret.height)}px`
      handle.style.transform = `translate(${Math.round(caret.left - stage.left)}px, ${Math.round(caret.top - stage.top)}px)`
    }
    const again = () => (frame ||= requestAnimationFrame(place))
    place()
    const observer = new ResizeObserver(again)
    observer.observe(root)
    const drawn = new MutationObserver(again)
    drawn.observe(root, { childList: true, subtree: true })
    root.addEventListener('scroll', again, { passive: true })
    return () => {
      cancelAnimationFrame(frame)
      observer.disconnect()
      drawn.disconnect()
      root.removeEventListener('scroll', again)
    }
  }, [scroller, element, offset, side])
}
