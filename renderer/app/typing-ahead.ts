import { viewStore } from '../state/view.ts'
import { behindDialog } from './keys.ts'

/** Where letters go by themselves. */
const field = 'input, textarea, select, [contenteditable]:not([contenteditable="false"])'

/**
 * Keeps letters that are typed after going to Find and before its field is there: it begins with them. Until the returned function is
 * called. What an input method composes can't be kept: that needs a field.
 */
export function keepLettersForFind(): () => void {
  const hear = (event: KeyboardEvent) => {
    const { key, target } = event
    const isLetter = [...key].length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey && !event.isComposing
    const { room, searchQuery } = viewStore.getState()
    if (!isLetter || event.defaultPrevented || room !== 'search' || document.querySelector('.find-field') || behindDialog()) return
    if ((target instanceof Element && target.closest(field)) || (key === ' ' && searchQuery === '')) return
    event.preventDefault()
    viewStore.setState({ searchQuery: searchQuery + key })
  }
  // After the keys of commands, which are heard on the way down.
  window.addEventListener('keydown', hear)
  return () => window.removeEventListener('keydown', hear)
}
