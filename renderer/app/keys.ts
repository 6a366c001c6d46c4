import { combinationsOf, isBareKey, isSingleKey } from '#domain/keys/combination.ts'
import { matchesKeys, type Press } from '#domain/keys/press.ts'
import type { Command } from '../state/commands.ts'

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
  /** Combinations that what has the focus takes for itself (`data-own-keys`), with spaces between them. */
  readonly ownKeys?: string | undefined
  /** Behind a dialog nothing of the window acts. */
  readonly behindDialog: boolean
}

const functionKey = /^F\d{1,2}$/

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
  if (focus.ownKeys?.split(' ').some(keys => matchesKeys(keys, press, onMac))) return []
  if (focus.inField && !functionKey.test(press.key) && (!hasMod || fieldKeys.has(press.key.toLowerCase()))) return []
  const inText = focus.inText || (focus.inTools && !buttonKeys.has(press.key))
  if (focus.hasSelection && !focus.inText && hasMod && press.key.toLowerCase() === 'c') return []
  return commands.filter(command => {
    const combination = combinationsOf(command.keys).find(keys => matchesKeys(keys, press, onMac))
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
    ownKeys: element?.closest<HTMLElement>('[data-own-keys]')?.dataset['ownKeys'],
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
