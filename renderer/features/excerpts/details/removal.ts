import { createRoomMemory } from '../../../state/memory/room-memory.ts'

/** Whether the question "Delete these excerpts?" stands open: a key asks it as well as a button. */
export const removalStore = createRoomMemory<{ readonly isAsked: boolean }>({ isAsked: false })

export function askToRemove(): void {
  removalStore.setState({ isAsked: true })
}
