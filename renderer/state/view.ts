import type { PlanFilter } from '#contract/attributes/plan-filter.ts'
import type { Relation } from '#contract/coding/excerpts.ts'
import { createStore, useStore } from 'zustand'

export type Room = 'library' | 'reader' | 'search' | 'excerpts' | 'compare' | 'codebook' | 'history' | 'journal' | 'targets' | TaskRoom
/** Rooms for one task, which one comes to from a document and leaves when it is done: they are not on the rail. */
export type TaskRoom = 'review' | 'correct' | 'earlier'

/** What a task is about: a document, all of them (null), a version, another one to hold it against, a place in it. */
export type Task = { readonly document: string | null; readonly version?: string; readonly against?: string; readonly start?: number }

/** A place in a document: what "go there" means. */
export type Place = { readonly document: string; readonly start?: number; readonly end?: number; readonly annotation?: string }

/** What this window shows; belongs to nobody else and is not undone. */
export type View = {
  /** Id of the project that it is a view of. */
  readonly project: string | null
  readonly room: Room
  /** The document in the reader. */
  readonly document: string | null
  /** The document that a project begins with because it was read last; null once it is on the screen. It may be gone by now. */
  readonly returnedTo: string | null
  /** Where the reader is asked to go; `turn` makes the same place askable twice. */
  readonly goTo: (Place & { readonly turn: number }) | null
  /** The reader shows little but its text; see `focus-mode.ts`. */
  readonly isFocused: boolean
  /** The annotation that is picked in the reader. */
  readonly annotation: string | null
  readonly back: readonly Place[]
  readonly forward: readonly Place[]
  /** Filter handed over from another room (a matrix cell): themes and documents for Excerpts. */
  readonly excerptFilter: { readonly themes: readonly string[]; readonly documents: readonly string[]; readonly withChildren: boolean; readonly boilerplate?: boolean; readonly allOf?: readonly string[]; readonly near?: readonly Relation[] } & Partial<PlanFilter> | null
  /** Words handed over to Find. */
  readonly searchQuery: string
  /** A clause that Find is asked to look in. */
  readonly searchIn: { readonly document: string; readonly clause: string } | null
  /** The documents that are chosen in the library. */
  readonly chosenDocuments: readonly string[]
  /** What the room of a task is about. */
  readonly task: Task | null
  /** The entry of the journal that is shown; null for the project's own memo. */
  readonly entry: string | null
  /** The theme that the codebook is asked to show; `turn` makes the same one askable twice. */
  readonly theme: { readonly id: string; readonly turn: number } | null
}

const start: View = {
  project: null, room: 'library', document: null, returnedTo: null, goTo: null, isFocused: false, annotation: null, back: [], forward: [], excerptFilter: null, searchQuery: '', searchIn: null, chosenDocuments: [], task: null, theme: null, entry: null,
}
export const viewStore = createStore<View>(() => start)

/** Forgets what belonged to a project that is no longer open, and begins with another one, or none. */
export function resetView(begin: Partial<View> = {}): void {
  viewStore.setState({ ...start, ...begin })
}

/** A part of what this window shows, as it is now. */
export function useView<T>(select: (view: View) => T): T {
  return useStore(viewStore, select)
}

type Guard = (go: () => void) => boolean
let guard: Guard | null = null

/**
 * Asks before another room or another task takes the place of what is on the screen, until the returned function is called.
 * @param ask answers whether it asks; it then calls what it got to go on, or not
 */
export function guardLeaving(ask: Guard): () => void {
  guard = ask
  return () => {
    if (guard === ask) guard = null
  }
}

function move(change: (view: View) => Partial<View>): void {
  const before = viewStore.getState()
  const after = { ...before, ...change(before) }
  const leaves = after.room !== before.room || after.task?.document !== before.task?.document
  const go = () => viewStore.setState(change)
  if (!leaves || !guard?.(go)) go()
}

/** Goes to a room, unless the one that is left holds it back. */
export function showRoom(room: Room): void {
  move(() => ({ room }))
}

/** Goes to an entry of the journal, or to the project's own memo there. */
export function showEntry(entry: string | null): void {
  move(() => ({ room: 'journal', entry }))
}

/** Goes to a theme in the codebook. */
export function showTheme(id: string): void {
  move(view => ({ room: 'codebook', theme: { id, turn: (view.theme?.turn ?? 0) + 1 } }))
}

/** Goes to a room that one comes back from, with what is to be done there. */
export function showTask(room: TaskRoom, task: Task): void {
  move(() => ({ room, task }))
}

/** The document that a command is about where it names none: the one being read, or the only one chosen. */
export function documentHere({ room, document, chosenDocuments, task } = viewStore.getState()): string | null {
  if (room === 'reader') return document
  if (room === 'library') return chosenDocuments.length === 1 ? (chosenDocuments[0] ?? null) : null
  return room === 'review' || room === 'correct' || room === 'earlier' ? (task?.document ?? null) : null
}

/** Chooses these documents, and no others. */
export function chooseDocuments(documents: readonly string[]): void {
  viewStore.setState({ chosenDocuments: documents })
}

/** Opens the reader at a place and remembers where one came from. */
export function goTo(place: Place, from?: Place): void {
  move(view => ({
    room: 'reader',
    document: place.document,
    annotation: place.annotation ?? null,
    goTo: { ...place, turn: (view.goTo?.turn ?? 0) + 1 },
    back: from ? [...view.back.slice(-99), from] : view.document && view.document !== place.document ? [...view.back.slice(-99), { document: view.document }] : view.back,
    forward: [],
  }))
}

/** Remembers where one was in the text that is read, before one goes to another place of it. */
export function leaveAt(from: Place): void {
  viewStore.setState(({ back }) => ({ back: [...back.slice(-99), from], forward: [] }))
}

function travel(from: 'back' | 'forward', to: 'back' | 'forward', here: Place | null): void {
  move(view => {
    const place = view[from].at(-1)
    if (!place) return view
    return {
      room: 'reader', document: place.document, annotation: place.annotation ?? null,
      goTo: { ...place, turn: (view.goTo?.turn ?? 0) + 1 },
      [from]: view[from].slice(0, -1),
      [to]: here ? [...view[to], here] : view[to],
    }
  })
}
/** Goes to the place before in the texts that were read. @param here remembered, for the way back */
export const goBack = (here: Place | null) => travel('back', 'forward', here)
/** Goes to the place from which one went back. */
export const goForward = (here: Place | null) => travel('forward', 'back', here)
