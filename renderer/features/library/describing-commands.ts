import { useEffect, useMemo } from 'react'
import { registerCommands, type Command } from '../../state/commands.ts'
import { useEngine } from '../../state/connection.ts'
import { useSay, type Say } from '../../state/language.ts'
import { projectStore } from '../../state/project.ts'
import { openSheet } from '../../state/window/sheets.ts'
import { readAttributes, saveAttributes } from './table/attribute-files.ts'

const isWritable = () => projectStore.getState().project?.readOnly === false

/** What can be done about the descriptions of all documents, registered while the library is shown, for its menu. */
export function useDescribingCommands(): readonly Command[] {
  const engine = useEngine()
  const say = useSay()
  const commands = useMemo(() => describingCommands(engine, say), [engine, say])
  useEffect(() => registerCommands(commands), [commands])
  return commands
}

/** The same for lists of all rooms' commands. */
export function describingCommands(engine: ReturnType<typeof useEngine>, say: Say): readonly Command[] {
  const group = 'app.group.documents'
  return [
    { id: 'library.attributes', title: 'library.attributes.manage', group, run: () => openSheet('attributes') },
    { id: 'library.sets', title: 'library.sets.manage', group, run: () => openSheet('sets') },
    { id: 'library.attributesToFile', title: 'library.attributes.toFile', group, run: () => saveAttributes(engine, say) },
    { id: 'library.attributesFromFile', title: 'library.attributes.fromFile', group, enabled: isWritable, run: () => readAttributes(engine) },
  ]
}
