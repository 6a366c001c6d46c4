import { createStore, type StoreApi } from 'zustand'
import { projectStore } from './project.ts'

/** What a room shows (its filter, what is chosen, how far it was scrolled): kept while one is in another room, forgotten with the project. */
export function createRoomMemory<T extends object>(start: T): StoreApi<T> {
  const memory = createStore<T>(() => start)
  projectStore.subscribe((now, before) => {
    if (now.project?.id !== before.project?.id) memory.setState(start, true)
  })
  return memory
}
