import { useEffect } from 'react'
import { registerCommands, type Command } from '../../state/commands.ts'
import { compareStore, ways } from '../../state/rooms/comparing.ts'

/** What can be done while plans are compared, for the palette and the keys. */
export function useCompareCommands(): void {
  useEffect(() => registerCommands(compareCommands()), [])
}

/** Their names and keys stand on the shortcuts page also while another room is shown. */
export function compareCommands(): Command[] {
  const group = 'app.room.compare'
  return [
    ...ways.map((way): Command => {
      return { id: `compare.${way}`, title: `compare.show.${way}`, group, run: () => compareStore.setState({ way }) }
    }),
    {
      id: 'compare.otherText',
      title: 'compare.otherText',
      group,
      keys: 'F6',
      enabled: () => compareStore.getState().way === 'panes',
      run: focusOtherText,
    },
  ]
}

/** From one text to the next one to the right, from the last to the first. */
function focusOtherText(): void {
  const texts = [...document.querySelectorAll<HTMLElement>('.compare-pane [data-keys="text"]')]
  const here = texts.findIndex(text => text.closest('.compare-pane')?.contains(document.activeElement))
  texts[(here + 1) % texts.length]?.focus()
}
