import { useMemo } from 'react'
import type { PlacedCommand } from '../../features/settings/keys/key-choices.ts'
import { useUsualCommands } from '../../state/commands.ts'
import type { Room } from '../../state/view.ts'
import { useUsualCommandsByRoom } from './room-commands.ts'

/** Groups of what can be done in any text, so also beside the reader: with two texts side by side. */
const inAnyText: readonly string[] = ['reader.group.clauses', 'reader.group.highlights', 'reader.group.edges', 'reader.group.selection', 'reader.group.find']

/** Where commands of the reader act. Texts that are only chosen in have those of selecting. */
function roomsOfReader(group: string): readonly Room[] {
  if (group === 'reader.group.selection') return ['reader', 'compare', 'review', 'earlier']
  return inAnyText.includes(group) ? ['reader', 'compare'] : ['reader']
}

/** All commands with their usual keys, each once and with the rooms in which it acts, whichever is on the screen. */
export function usePlacedCommands(): readonly PlacedCommand[] {
  const registered = useUsualCommands()
  const byRoom = useUsualCommandsByRoom()
  return useMemo(() => {
    const placed = new Map<string, PlacedCommand>()
    const ofRooms = [...byRoom].flatMap(([room, commands]) => commands.map(command => ({ room, command })))
    const roomById = new Map(ofRooms.map(({ room, command }) => [command.id, room]))
    // What acts everywhere comes first, as in the palette.
    for (const command of registered) if (!roomById.has(command.id)) placed.set(command.id, { command, rooms: command.id.startsWith('correct.') ? new Set<Room>(['correct']) : null })
    for (const { room, command } of ofRooms) placed.set(command.id, { command, rooms: new Set(room === 'reader' ? roomsOfReader(command.group) : [room]) })
    return [...placed.values()]
  }, [registered, byRoom])
}
