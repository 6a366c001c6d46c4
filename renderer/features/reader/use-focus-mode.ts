import { useEffect, useRef, useState } from 'react'
import { useIsFocused } from '../../state/window/focus-mode.ts'
import { useSay } from '../../state/language.ts'

/**
 * Whether there is little but the text, and what a screen reader is told when that changes. What had the focus may be gone then: the text
 * has it, unless it was already somewhere in its pane.
 * @param focusText gives it to the text in use
 */
export function useFocusMode(focusText: () => void): { readonly isFocused: boolean; readonly announcement: string } {
  const say = useSay()
  const isFocused = useIsFocused()
  const [told, setTold] = useState<boolean | null>(null)
  const before = useRef(isFocused)
  const latest = useRef(focusText)
  latest.current = focusText
  useEffect(() => {
    if (before.current === isFocused) return
    before.current = isFocused
    setTold(isFocused)
    if (!document.activeElement?.closest('.reader-stage')) latest.current()
  }, [isFocused])
  return { isFocused, announcement: told === null ? '' : say(told ? 'reader.focusMode.begun' : 'reader.focusMode.ended') }
}
