import { useCallback, type KeyboardEvent } from 'react'
import { notifyReadOnly } from '../../state/notices.ts'
import { useSettings } from '../../state/settings.ts'
import { usePaneHandle } from '../pane-handle.ts'
import { useReadingContext } from '../reading.ts'
import { applyThemes, isWritable } from '../tagging/actions.ts'

/** Single keys that the reader's own commands use: a theme with such a key is tagged by name. */
export const reservedKeys: ReadonlySet<string> = new Set(['h', 'j', 'k', 'm', 'n', 'p', 's', 't'])

/** Themes' own keys, for the text only: in every field letters type. */
export function useThemeKeys(): (event: KeyboardEvent) => void {
  const handle = usePaneHandle()
  const { looks, isFixed } = useReadingContext()
  const singleKeys = useSettings(settings => settings.singleKeys)
  return useCallback(
    event => {
      const { key, ctrlKey, altKey, metaKey, shiftKey, target, currentTarget } = event
      if (!singleKeys || target !== currentTarget || ctrlKey || altKey || metaKey || shiftKey) return
      if (event.nativeEvent.isComposing || event.repeat || reservedKeys.has(key.toLowerCase()) || isFixed) return
      const look = [...looks.values()].find(({ shortcut, archived }) => !archived && shortcut !== '' && shortcut.toLowerCase() === key.toLowerCase())
      if (!look) return
      event.preventDefault()
      if (!isWritable()) return notifyReadOnly()
      void applyThemes(handle, [{ id: look.id }])
    },
    [handle, looks, isFixed, singleKeys],
  )
}
