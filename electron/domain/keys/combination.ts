/**
 * How a combination of keys is written: `Mod+K`, `Shift+Enter`, `j`, `?`. Mod is Ctrl, or Cmd on a Mac. Several that all act stand one after
 * the other with a space between; the first is the one that is shown.
 */

const modifiers = ['Mod', 'Alt', 'Shift'] as const

/** Keys with a name of their own, as browsers call them (UI Events, `KeyboardEvent.key`); the space bar is `Space`. */
const named: ReadonlySet<string> = new Set([
  'Enter', 'Escape', 'Tab', 'Space', 'Backspace', 'Delete', 'Insert', 'Home', 'End', 'PageUp', 'PageDown', 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight',
  ...Array.from({ length: 24 }, (_, index) => `F${index + 1}`),
])

/** The longest that a person may give one command. */
export const mostKeys = 4

/** The parts of a combination; `+` itself may be the last one. */
export const partsOf = (combination: string): readonly string[] => combination.split(/\+(?=.)/)
export const combinationsOf = (keys: string | undefined): readonly string[] => (keys ?? '').split(' ').filter(Boolean)

const isSign = (key: string) => [...key].length === 1 && !/[\p{L}\p{N}]/u.test(key)

/** Whether a text is a combination that can be pressed: modifiers in any order and each once, then one key. */
export function isCombination(text: string): boolean {
  const parts = partsOf(text)
  const key = parts.at(-1) ?? ''
  const before = parts.slice(0, -1)
  if (new Set(before).size !== before.length || !before.every(part => modifiers.some(modifier => modifier === part))) return false
  return named.has(key) || ([...key].length === 1 && /^[^\p{C}\p{Z}\p{M}]$/u.test(key))
}

/** One way to write each: modifiers in order, letters small, no Shift before a sign, which is typed with Shift on one keyboard and without on another. */
function plain(combination: string): string {
  const parts = partsOf(combination)
  const key = parts.at(-1) ?? ''
  const kept = modifiers.filter(modifier => parts.slice(0, -1).includes(modifier) && !(modifier === 'Shift' && isSign(key)))
  return [...kept, [...key].length === 1 ? key.toLowerCase() : key].join('+')
}

/** Whether two combinations are the same keys. */
export const sameKeys = (one: string, other: string): boolean => plain(one) === plain(other)

const functionKey = /^F\d{1,2}$/

/** Whether it acts without Mod or Alt: such keys are for the text alone. Function keys act everywhere. */
export function isBareKey(combination: string): boolean {
  const parts = partsOf(combination)
  return !parts.slice(0, -1).some(part => part === 'Mod' || part === 'Alt') && !functionKey.test(parts.at(-1) ?? '')
}

/** Whether it types a character: such keys can be switched off (WCAG 2.1.4), because a spoken word is many of them. */
export function isSingleKey(combination: string): boolean {
  return isBareKey(combination) && [...(partsOf(combination).at(-1) ?? '')].length === 1
}
