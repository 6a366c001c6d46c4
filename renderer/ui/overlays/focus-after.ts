import { useEffect } from 'react'

/** Gives the room the focus when a dialog closes and what had it before is gone. */
export function useFocusAfter(isOpen: boolean): void {
  useEffect(() => (isOpen ? focusRoomIfLost : undefined), [isOpen])
}

/**
 * Where nothing has the focus, keys would go nowhere and readers of the screen start at the top again: what the room names its first place
 * (`data-first-place`) takes it, else the room as a whole. What still moves the focus by itself, comes first.
 */
export function focusRoomIfLost(): void {
  let frames = 0
  const look = () => {
    frames += 1
    const { activeElement } = document
    if ((activeElement !== null && activeElement !== document.body) || document.querySelector('[data-modal]')) return
    if (frames < patience) return void requestAnimationFrame(look)
    const place = findFirstPlace() ?? document.querySelector<HTMLElement>('main')
    place?.focus()
  }
  requestAnimationFrame(look)
}

/** What the room names its first place, or in it the first row (which is not chosen by that), list or control; null while there is none. */
export function findFirstPlace(): HTMLElement | null {
  const first = document.querySelector<HTMLElement>('main [data-first-place]')
  if (!first || first.matches('[tabindex]')) return first
  const wanted = ['.ui-row', '[role=grid]', '[role=listbox]', '[tabindex="0"]', 'button:not(:disabled)']
  return wanted.map(selector => first.querySelector<HTMLElement>(selector)).find(place => place !== null) ?? null
}

/** Frames in which React Aria puts the focus back. */
const patience = 4
