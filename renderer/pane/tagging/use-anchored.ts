import { useEffect, type RefObject } from 'react'
import type { Span } from '../../text/blocks.ts'
import { caretRect, rectsOfSpan } from '../../text/positions.ts'

/** Room between the words and what stands beside them, px. */
const gap = 8

/**
 * Keeps an element beside a span of the scrolled text, never over it while there is room: below its end, else above its beginning,
 * else at the lower edge. `data-place` says which; `away` while nothing of the span is in sight.
 */
export function useAnchored(scroller: RefObject<HTMLElement | null>, element: RefObject<HTMLElement | null>, span: Span | null): void {
  const start = span?.start ?? -1
  const end = span?.end ?? -1
  useEffect(() => {
    const root = scroller.current
    const card = element.current
    if (!root || !card || start < 0) return
    let frame = 0
    const place = () => {
      frame = 0
      placeBeside(root, card, { start, end })
    }
    const again = () => (frame ||= requestAnimationFrame(place))
    place()
    const observer = new ResizeObserver(again)
    observer.observe(root)
    observer.observe(card)
    root.addEventListener('scroll', again, { passive: true })
    // Blocks come onto the page a moment after the scrolling that asked for them.
    const drawn = new MutationObserver(again)
    drawn.observe(root, { childList: true, subtree: true })
    return () => {
      cancelAnimationFrame(frame)
      observer.disconnect()
      drawn.disconnect()
      root.removeEventListener('scroll', again)
    }
  }, [scroller, element, start, end])
}

function placeBeside(root: HTMLElement, card: HTMLElement, span: Span): void {
  const box = root.getBoundingClientRect()
  const stage = card.offsetParent?.getBoundingClientRect() ?? box
  const { offsetWidth: width, offsetHeight: height } = card
  const rects = rectsOfSpan(root, span).filter(rect => rect.bottom > box.top && rect.top < box.bottom)
  const last = rects.at(-1)
  const first = rects[0]
  if (!last || !first) {
    card.dataset['place'] = 'away'
    move(card, box.left + (box.width - width) / 2 - stage.left, box.bottom - height - gap - stage.top)
    return
  }
  const isEndInSight = isLevelWith(caretRect(root, Math.max(span.start, span.end - 1)), last)
  const isStartInSight = isLevelWith(caretRect(root, span.start), first)
  const left = Math.max(box.left + gap, Math.min(last.right - width / 2, box.right - width - gap * 2))
  if (isEndInSight && last.bottom + gap + height <= box.bottom - gap) {
    card.dataset['place'] = 'below'
    move(card, left - stage.left, last.bottom + gap - stage.top)
  } else if (isStartInSight && first.top - gap - height >= box.top + gap) {
    card.dataset['place'] = 'above'
    move(card, left - stage.left, first.top - gap - height - stage.top)
  } else {
    card.dataset['place'] = 'pinned'
    move(card, box.left + (box.width - width) / 2 - stage.left, box.bottom - height - gap - stage.top)
  }
}

function isLevelWith(caret: DOMRect | null, line: DOMRect): boolean {
  return caret !== null && caret.bottom > line.top && caret.top < line.bottom
}

function move(card: HTMLElement, left: number, top: number): void {
  card.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`
}
