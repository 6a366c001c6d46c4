import { createStore, type StoreApi } from 'zustand'
import { projectStore } from '../project.ts'

/**
 * What a room shows (its filter, what is chosen, how far it was scrolled): kept while one is in another room, forgotten with the project.
 * @param begin what a project begins with beside that, by its id
 */
export function createRoomMemory<T extends object>(start: T, begin: (project: string) => Partial<T> = () => ({})): StoreApi<T> {
  const memory = createStore<T>(() => start)
  projectStore.subscribe((now, before) => {
    if (now.project?.id !== before.project?.id) memory.setState({ ...start, ...(now.project && begin(now.project.id)) }, true)
  })
  return memory
}
