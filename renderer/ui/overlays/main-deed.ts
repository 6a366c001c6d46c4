/** The key that does what a sheet is there for, from wherever one is in it, as the list of commands writes keys. */
export const mainDeedKeys = 'Mod+Enter'

const isMainDeedKey = (event: KeyboardEvent) => event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && !event.isComposing && !event.repeat

/**
 * Lets Ctrl+Enter press the main button in the foot of a sheet, where it has one that can be pressed. It is heard on its way down: fields and lists
 * keep the keys that reach them. The button takes the focus first, so that a field that was being written in keeps what it holds.
 */
export function hearMainDeed(sheet: HTMLElement | null): (() => void) | undefined {
  if (!sheet) return undefined
  const hear = (event: KeyboardEvent) => {
    if (!isMainDeedKey(event)) return
    // What lies over this sheet, a list that is open or another sheet, is no part of it in the page.
    const button = sheet.querySelector<HTMLButtonElement>('.ui-dialog-foot [data-look="primary"]:not(:disabled)')
    if (!button) return
    event.preventDefault()
    event.stopPropagation()
    button.focus()
    setTimeout(() => {
      if (button.isConnected && !button.disabled) button.click()
    })
  }
  sheet.addEventListener('keydown', hear, true)
  return () => sheet.removeEventListener('keydown', hear, true)
}
