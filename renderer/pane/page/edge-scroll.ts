import { useEffect, useMemo, useRef, type RefObject } from 'react'

/** How near to the edge scrolling begins, px, and how fast it gets, px a frame for each px beyond that. */
const zone = 36
const speed = 0.35
const fastest = 48

/** Scrolls while something is dragged near or beyond the upper or lower edge, and says where the pointer is after each step. */
export function useEdgeScroll(scroller: RefObject<HTMLDivElement | null>, onScrolled: (x: number, y: number) => void) {
  const point = useRef<{ x: number; y: number } | null>(null)
  const frame = useRef(0)
  const scrolled = useRef(onScrolled)
  scrolled.current = onScrolled
  const edge = useMemo(() => {
    const step = () => {
      frame.current = 0
      const root = scroller.current
      if (!root || !point.current) return
      const { x, y } = point.current
      const { top, bottom } = root.getBoundingClientRect()
      const beyond = y < top + zone ? y - top - zone : y > bottom - zone ? y - bottom + zone : 0
      if (beyond === 0) return
      root.scrollTop += Math.sign(beyond) * Math.min(fastest, Math.max(1, Math.abs(beyond) * speed))
      scrolled.current(x, y)
      frame.current = requestAnimationFrame(step)
    }
    return {
      follow: (x: number, y: number) => {
        point.current = { x, y }
        frame.current ||= requestAnimationFrame(step)
      },
      stop: () => {
        point.current = null
        cancelAnimationFrame(frame.current)
        frame.current = 0
      },
    }
  }, [scroller])
  useEffect(() => edge.stop, [edge])
  return edge
}
