import './controls.css'

const mac = typeof navigator !== 'undefined' && /mac/i.test(navigator.platform)
const macSigns: Readonly<Record<string, string>> = { Mod: '⌘', Shift: '⇧', Alt: '⌥', Enter: '↩', Escape: '⎋', Backspace: '⌫' }
const otherSigns: Readonly<Record<string, string>> = { Mod: 'Ctrl', Escape: 'Esc' }
const arrows: Readonly<Record<string, string>> = { ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→', Space: '␣' }

/** The first of a command's keys in the words of this machine: `['Ctrl', 'K']`, `['⌘', 'K']`. */
export function keyCaps(keys: string, onMac = mac): string[] {
  const signs = onMac ? macSigns : otherSigns
  const first = keys.split(' ')[0] ?? ''
  return first.split(/\+(?=.)/).map(part => signs[part] ?? arrows[part] ?? (part.length === 1 ? part.toUpperCase() : part))
}

/** A command's key, `Mod+K`, as people read it on their keyboard. */
export function Kbd({ keys }: { readonly keys: string }) {
  return (
    <kbd className="ui-kbd">
      {keyCaps(keys).map((cap, index) => (
        <span key={index}>{cap}</span>
      ))}
    </kbd>
  )
}
