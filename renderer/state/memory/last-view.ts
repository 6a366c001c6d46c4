import { settingsStore } from '../settings.ts'
import type { Room, TaskRoom, View } from '../view.ts'

/** Where one was in a project. Kept on this machine, not in the project, which goes to co-authors. */
export type LastView = { readonly room: Exclude<Room, TaskRoom>; readonly document: string | null }

const rooms = ['library', 'reader', 'search', 'excerpts', 'compare', 'codebook', 'history', 'journal', 'targets'] as const satisfies readonly LastView['room'][]

/** By what name the last view of a project is remembered, see `remember`. */
export const lastViewName = (project: string) => `view:${project}`

/** A remembered object; an empty one where nothing is remembered by that name, or something else. */
export function readRemembered(name: string): Readonly<Record<string, unknown>> {
  const value = settingsStore.getState().remembered[name]
  return value && typeof value === 'object' && !Array.isArray(value) ? value : {}
}

/** The view that a project begins with: where one was, or nothing special. */
export function beginningView(project: string): Partial<View> {
  const last = readRemembered(lastViewName(project))
  const room = rooms.find(one => one === last['room'])
  const document = typeof last['document'] === 'string' ? last['document'] : null
  if (!room || (room === 'reader' && document === null)) return {}
  return { room, document, returnedTo: document, goTo: room === 'reader' && document !== null ? { document, turn: 1 } : null }
}

/** What is kept of a view: a task is not begun again unasked, but its document is opened. */
export function lastViewOf({ room, document, task }: Pick<View, 'room' | 'document' | 'task'>): LastView {
  if (room !== 'review' && room !== 'correct' && room !== 'earlier') return { room, document }
  const about = task?.document ?? null
  return about === null ? { room: 'library', document } : { room: 'reader', document: about }
}
