import { useEffect, useState } from 'react'
import { combinationOfPress } from '#domain/keys/press.ts'
import { onMac } from '../../../ui/controls/Kbd.tsx'

export type Recording = {
  readonly isOn: boolean
  readonly begin: () => void
  readonly end: () => void
}

/**
 * Takes key presses before anything else does, from `begin` until one is taken, until Esc, until Tab, which goes on, or until one presses
 * beside it.
 * @param hear gets the combination, null for a press that can be none; answers whether it was taken
 */
export function useRecording(hear: (combination: string | null) => boolean): Recording {
  const [isOn, setOn] = useState(false)
  useEffect(() => {
    if (!isOn) return
    const end = () => setOn(false)
    const press = (event: KeyboardEvent) => {
      const { key } = event
      const isBare = !event.ctrlKey && !event.metaKey && !event.altKey
      if (key === 'Tab' && isBare) return end()
      event.preventDefault()
      event.stopImmediatePropagation()
      if (key === 'Escape' && isBare) return end()
      if (event.repeat || ['Control', 'Shift', 'Alt', 'Meta', 'AltGraph', 'CapsLock'].includes(key)) return
      // AltGr is Ctrl and Alt at once on Windows, and types a character.
      const combination = event.getModifierState('AltGraph') ? null : combinationOfPress(event, onMac)
      if (hear(combination)) end()
    }
    window.addEventListener('keydown', press, true)
    window.addEventListener('pointerdown', end, true)
    window.addEventListener('blur', end)
    return () => {
      window.removeEventListener('keydown', press, true)
      window.removeEventListener('pointerdown', end, true)
      window.removeEventListener('blur', end)
    }
  }, [isOn, hear])
  return { isOn, begin: () => setOn(true), end: () => setOn(false) }
}
