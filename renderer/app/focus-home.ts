import { useEffect } from 'react'
import { useProject } from '../state/project.ts'
import { useSheet } from '../state/window/sheets.ts'
import { useView } from '../state/view.ts'
import { findFirstPlace } from '../ui/overlays/focus-after.ts'
import { behindDialog } from './keys.ts'

/** Frames for which a dialog that closed may give the focus back by itself. */
const framesToGiveBack = 8
/** Frames for which a place that is still being loaded is waited for. */
const framesToLoad = 240

/** Whether keys would go nowhere; the room as a whole, which took the focus for want of better, counts as nowhere. */
function isNowhere(): boolean {
  const { activeElement } = document
  return activeElement === null || activeElement === document.body || activeElement.matches('main')
}

/**
 * Puts the focus where the work begins when it would be nowhere: after a project was opened or put back, after another room was
 * gone to by a key, and after a dialog that had nothing to give it back to. Whoever presses something meanwhile has chosen another place.
 * @param isAsked whether the window asks who is at work
 */
export function useFocusHome(isAsked: boolean): void {
  const project = useProject(open => open.project)
  const sheet = useSheet()
  const room = useView(view => view.room)
  useEffect(() => {
    if (sheet || isAsked) return
    let passed = 0
    let frame = 0
    const look = () => {
      passed += 1
      if (behindDialog()) passed = 0
      else if (passed > framesToGiveBack) {
        if (!isNowhere()) return
        const place = findFirstPlace()
        if (place) return place.focus()
      }
      if (passed < framesToLoad) frame = requestAnimationFrame(look)
    }
    frame = requestAnimationFrame(look)
    const stop = () => cancelAnimationFrame(frame)
    addEventListener('pointerdown', stop, { capture: true, once: true })
    return () => {
      stop()
      removeEventListener('pointerdown', stop, { capture: true })
    }
  }, [project, sheet, room, isAsked])
}
