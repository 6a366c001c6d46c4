import { isCombination, partsOf } from './combination.ts'

/** What a key press says; the part of a browser's KeyboardEvent that is looked at. */
export type Press = {
  readonly key: string
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
  readonly isComposing: boolean
}

const isLetterOrDigit = (key: string) => /[\p{L}\p{N}]/u.test(key)

/** Whether a combination is what was pressed. */
export function matchesKeys(combination: string, press: Press, onMac: boolean): boolean {
  const parts = partsOf(combination)
  const wanted = parts.at(-1) ?? ''
  const wants = (modifier: string) => parts.slice(0, -1).includes(modifier)
  const mod = onMac ? press.metaKey : press.ctrlKey
  const otherMod = onMac ? press.ctrlKey : press.metaKey
  if (mod !== wants('Mod') || otherMod || press.altKey !== wants('Alt')) return false
  // Signs like `?` are typed with Shift on one keyboard and without on another.
  const isSign = wanted.length === 1 && !isLetterOrDigit(wanted)
  if (!isSign && press.shiftKey !== wants('Shift')) return false
  return wanted.length === 1 ? isCharacter(wanted, press) : press.key === wanted || (wanted === 'Space' && press.key === ' ')
}

function isCharacter(wanted: string, { key, code, altKey }: Press): boolean {
  if (key.toLowerCase() === wanted.toLowerCase()) return true
  // Alt changes what a key types on a Mac, other scripts always: there the place of the key counts.
  if (!altKey && key.length === 1 && key.charCodeAt(0) < 128 && !/\d/.test(wanted)) return false
  return code === `Key${wanted.toUpperCase()}` || code === `Digit${wanted}`
}

/**
 * The combination that a press is, so that pressing it again matches; null for a modifier alone, for what builds a character (an input
 * method, a dead key), and for the modifier that Clausebook leaves to the system (the Windows key, Ctrl on a Mac).
 */
export function combinationOfPress(press: Press, onMac: boolean): string | null {
  const { key, code, altKey, shiftKey, isComposing } = press
  if (isComposing || ['Control', 'Shift', 'Alt', 'Meta', 'AltGraph', 'CapsLock', 'Process', 'Dead', 'Unidentified'].includes(key)) return null
  const mod = onMac ? press.metaKey : press.ctrlKey
  const named = key === ' ' ? 'Space' : [...key].length === 1 ? characterOf(key, code, altKey, mod) : key
  const isSign = [...named].length === 1 && !isLetterOrDigit(named)
  const parts = [mod && 'Mod', altKey && 'Alt', shiftKey && !isSign && 'Shift'].filter(part => part !== false)
  // Written as the usual ones are: a letter small by itself, large after a modifier.
  const written = named.length > 1 ? named : parts.length > 0 ? named.toUpperCase() : named.toLowerCase()
  const combination = [...parts, written].join('+')
  return isCombination(combination) && matchesKeys(combination, press, onMac) ? combination : null
}

/** The Latin letter or digit where a key has one: with Alt, and in other scripts, it types something else. */
function characterOf(key: string, code: string, altKey: boolean, mod: boolean): string {
  const place = /^(?:Key([A-Z])|Digit(\d))$/.exec(code)
  const own = place?.[1] ?? place?.[2]
  const isPlain = key.charCodeAt(0) < 128 && key.length === 1
  return own !== undefined && (altKey || !isPlain || (mod && /\d/.test(own))) ? own : key
}
