import { combinationsOf, partsOf } from '#domain/keys/combination.ts'
import { useKeys } from '../keys.ts'
import './controls.css'

/** Whether the keyboard is a Mac's. */
export const onMac = typeof navigator !== 'undefined' && /mac/i.test(navigator.platform)
const macSigns: Readonly<Record<string, string>> = { Mod: '⌘', Shift: '⇧', Alt: '⌥', Enter: '↩', Escape: '⎋', Backspace: '⌫', Delete: '⌦', Tab: '⇥', PageUp: '⇞', PageDown: '⇟', Home: '↖', End: '↘' }
const otherSigns: Readonly<Record<string, string>> = { Mod: 'Ctrl', Escape: 'Esc' }
const arrows: Readonly<Record<string, string>> = { ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→', Space: '␣' }

/** The first of a command's keys in the words of this machine: `['Ctrl', 'K']`, `['⌘', 'K']`. */
export function keyCaps(keys: string, mac = onMac): string[] {
  const signs = mac ? macSigns : otherSigns
  return partsOf(combinationsOf(keys)[0] ?? '').map(part => signs[part] ?? arrows[part] ?? (part.length === 1 ? part.toUpperCase() : part))
}

/** A combination as it is read out and written in a sentence: `Ctrl+K`, on a Mac `⌘K`. */
export const keyText = (combination: string): string => keyCaps(combination).join(onMac ? '' : '+')

/** A key, `Mod+K`, as people read it on their keyboard: that of a command, by its id, or one that is no command's. Nothing where it has none. */
export function Kbd({ command, keys }: { readonly command?: string; readonly keys?: string }) {
  const shown = useKeys(command, keys)
  if (!shown) return null
  return (
    <kbd className="ui-kbd">
      {keyCaps(shown).map((cap, index) => (
        <span key={index}>{cap}</span>
      ))}
    </kbd>
  )
}
