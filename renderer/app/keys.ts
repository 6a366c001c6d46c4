import type { Command } from '../state/commands.ts'

/** What a key press says; the part of KeyboardEvent that is looked at. */
export type Press = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'isComposing'>

/** Where the key was pressed. */
export type Focus = {
  /** Inside the reader's text (`data-keys="text"`). */
  readonly inText: boolean
  /** On a button for what is picked in the text or the list (`data-keys="tools"`): such buttons name the text's keys, which act there, too. */
  readonly inTools: boolean
  /** Something on the page is selected in the browser's own way: that is what copying takes. */
  readonly hasSelection: boolean
  /** Inside a field or an editor, which has keys of its own. */
  readonly inField: boolean
  /** Behind a dialog nothing of the window acts. */
  readonly behindDialog: boolean
}

const functionKey = /^F\d{1,2}$/

/** Whether it acts without Mod or Alt: such keys are for the text alone. Function keys act everywhere. */
function isBareKey(combination: string): boolean {
  return !/(^|\+)(Mod|Alt)\+/.test(combination) && !functionKey.test(combination.split('+').at(-1) ?? '')
}

/** Whether it types a character: such keys can be switched off (WCAG 2.1.4), because a spoken word is many of them. */
export function isSingleKey(combination: string): boolean {
  return isBareKey(combination) && combination.split(/\+(?=.)/).at(-1)?.length === 1
}

/** Whether a combination is what was pressed. */
export function matchesKeys(combination: string, press: Press, onMac: boolean): boolean {
  const parts = combination.split(/\+(?=.)/)
  const wanted = parts.at(-1) ?? ''
  const wants = (modifier: string) => parts.slice(0, -1).includes(modifier)
  const mod = onMac ? press.metaKey : press.ctrlKey
  const otherMod = onMac ? press.ctrlKey : press.metaKey
  if (mod !== wants('Mod') || otherMod || press.altKey !== wants('Alt')) return false
  // Signs like `?` are typed with Shift on one keyboard and without on another.
  const isSign = wanted.length === 1 && !/[\p{L}\p{N}]/u.test(wanted)
  if (!isSign && press.shiftKey !== wants('Shift')) return false
  return wanted.length === 1 ? isCharacter(wanted, press) : press.key === wanted || (wanted === 'Space' && press.key === ' ')
}

function isCharacter(wanted: string, { key, code, altKey }: Press): boolean {
  if (key.toLowerCase() === wanted.toLowerCase()) return true
  // Alt changes what a key types on a Mac, other scripts always: there the place of the key counts.
  if (!altKey && key.length === 1 && key.charCodeAt(0) < 128 && !/\d/.test(wanted)) return false
  return code === `Key${wanted.toUpperCase()}` || code === `Digit${wanted}`
}

/** Keys that fields and editors need for themselves, with Mod or Mod+Shift. */
const fieldKeys = new Set(['a', 'b', 'c', 'i', 'u', 'v', 'x', 'y', 'z', 'arrowleft', 'arrowright', 'arrowup', 'arrowdown', 'backspace', 'delete', 'home', 'end'])

/** Keys that work a button and lead on from it. */
const buttonKeys = new Set(['Enter', ' ', 'Tab', 'Escape', 'ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'])

type Keyboard = { readonly onMac: boolean; readonly singleKeys: boolean }

/** The command that a key press means here, or none. Presses that build a character (IME) never mean one. */
export function commandForPress(commands: readonly Command[], press: Press, focus: Focus, keyboard: Keyboard): Command | undefined {
  return commandsOfPress(commands, press, focus, keyboard).find(command => command.enabled?.() ?? true)
}

/** Whether a key press that means nothing now would have changed the project. */
export function wouldWrite(commands: readonly Command[], press: Press, focus: Focus, keyboard: Keyboard): boolean {
  return commandsOfPress(commands, press, focus, keyboard).some(command => command.writes)
}

/** Those whose keys were pressed, whether they can be run now or not. */
function commandsOfPress(commands: readonly Command[], press: Press, focus: Focus, { onMac, singleKeys }: Keyboard): readonly Command[] {
  if (press.isComposing || press.key === 'Process' || press.key === 'Dead' || focus.behindDialog) return []
  const hasMod = onMac ? press.metaKey : press.ctrlKey
  if (focus.inField && !functionKey.test(press.key) && (!hasMod || fieldKeys.has(press.key.toLowerCase()))) return []
  const inText = focus.inText || (focus.inTools && !buttonKeys.has(press.key))
  if (focus.hasSelection && !focus.inText && hasMod && press.key.toLowerCase() === 'c') return []
  return commands.filter(command => {
    const combination = command.keys?.split(' ').find(keys => matchesKeys(keys, press, onMac))
    if (!combination) return false
    if ((command.scope === 'text' || isBareKey(combination)) && !inText) return false
    return !isSingleKey(combination) || singleKeys
  })
}

/** Whether a dialog stands over the window. */
export function behindDialog(): boolean {
  return document.querySelector('[data-modal]') !== null
}

function focusOf(element: Element | null): Focus {
  return {
    inText: Boolean(element?.closest('[data-keys="text"]')),
    inTools: Boolean(element?.closest('[data-keys="tools"]')),
    hasSelection: getSelection()?.isCollapsed === false,
    inField: Boolean(element?.closest('input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]:not([contenteditable="false"])')),
    behindDialog: behindDialog(),
  }
}

export type KeySources = {
  readonly commands: () => readonly Command[]
  readonly singleKeys: () => boolean
  readonly run: (command: Command) => void
  /** Whether the project that is open may not be changed. */
  readonly isReadOnly: () => boolean
  /** A key was pressed that would have changed it. */
  readonly refuse: () => void
}

/** Runs commands by their keys until the returned function is called. */
export function listenForKeys({ commands, singleKeys, run, isReadOnly, refuse }: KeySources): () => void {
  const onMac = /mac/i.test(navigator.platform)
  /** What had the focus last outside dialogs. */
  let last: Element | null = null
  const remember = ({ target }: FocusEvent) => {
    if (target instanceof Element && !target.closest('[data-modal]')) last = target
  }
  const forget = () => (last = null)
  /** When a dialog closes the focus is nowhere for a moment: a key goes where it will be again. */
  const pressedIn = (target: EventTarget | null) => {
    if (target === document.body && last?.isConnected) return last
    return target instanceof Element ? target : null
  }
  const hear = (event: KeyboardEvent) => {
    const asked = [commands(), event, focusOf(pressedIn(event.target)), { onMac, singleKeys: singleKeys() }] as const
    const command = commandForPress(...asked)
    if (!command) {
      if (isReadOnly() && wouldWrite(...asked)) refuse()
      return
    }
    event.preventDefault()
    event.stopPropagation()
    run(command)
  }
  // Before the parts on the page, which keep what they know from going further up.
  window.addEventListener('keydown', hear, true)
  window.addEventListener('focusin', remember, true)
  // Whoever presses beside everything means nothing that had the focus before.
  window.addEventListener('pointerdown', forget, true)
  return () => {
    window.removeEventListener('keydown', hear, true)
    window.removeEventListener('focusin', remember, true)
    window.removeEventListener('pointerdown', forget, true)
  }
}
