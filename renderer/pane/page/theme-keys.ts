import { useCallback, useMemo, type KeyboardEvent } from 'react'
import { combinationsOf } from '#domain/keys/combination.ts'
import { assignedKeys } from '../../state/commands.ts'
import { useEngine } from '../../state/connection.ts'
import { useSay } from '../../state/language.ts'
import { notifyReadOnly } from '../../state/notices.ts'
import { useSettings } from '../../state/settings.ts'
import { sleepingReaderCommands } from '../commands.ts'
import { usePaneHandle } from '../pane-handle.ts'
import { useReadingContext } from '../reading.ts'
import { applyThemes, isWritable } from '../tagging/actions.ts'

/** Single keys that the reader's own commands have, as this person chose them: a theme with such a key is tagged by name. */
export function useReservedKeys(): ReadonlySet<string> {
  const say = useSay()
  const engine = useEngine()
  const chosen = useSettings(settings => settings.keys)
  return useMemo(() => {
    const combinations = sleepingReaderCommands(engine, say).flatMap(command => combinationsOf(assignedKeys(command, chosen)))
    return new Set(combinations.filter(({ length }) => length === 1).map(key => key.toLowerCase()))
  }, [engine, say, chosen])
}

/** Themes' own keys, for the text only: in every field letters type. */
export function useThemeKeys(): (event: KeyboardEvent) => void {
  const handle = usePaneHandle()
  const { looks, isFixed } = useReadingContext()
  const singleKeys = useSettings(settings => settings.singleKeys)
  const reservedKeys = useReservedKeys()
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
    [handle, looks, isFixed, singleKeys, reservedKeys],
  )
}
