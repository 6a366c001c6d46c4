import { useEffect, type RefObject } from 'react'

/** Frames for which a dialog may close and give the focus back. */
const framesToClose = 90

/**
 * Brings the list's own focus to the one document that was chosen elsewhere (brought in, pasted), so that arrows go on from there and not
 * from the row that had it before. Focus that is in another part of the window stays there.
 */
export function useFocusOnChoice(list: RefObject<HTMLElement | null>, chosen: readonly string[]): void {
  const only = chosen.length === 1 ? chosen[0] : undefined
  useEffect(() => {
    if (only === undefined) return
    let frame = 0
    let left = framesToClose
    const look = () => {
      const focused = document.activeElement
      const isOpen = document.querySelector('[data-modal]') !== null
      const isOurs = focused === null || focused === document.body || focused.closest('.ui-row') !== null
      const row = list.current?.querySelector<HTMLElement>(`.ui-row[data-key="${CSS.escape(only)}"]`)
      if (!isOpen && isOurs && row) return focused === row || row.contains(focused) ? undefined : row.focus()
      if (!isOpen && !isOurs) return
      left -= 1
      if (left > 0) frame = requestAnimationFrame(look)
    }
    frame = requestAnimationFrame(look)
    return () => cancelAnimationFrame(frame)
  }, [list, only])
}
