import { BookOpenText, FileStack, Grid3x3, Highlighter, History, NotebookPen, Search, Tags, Target, type LucideIcon } from 'lucide-react'
import { lazy, useState, type ComponentType } from 'react'
import type { MessageId } from '#domain/messages/catalogues.ts'
import { View as Library } from '../features/library/View.tsx'
import type { Room } from '../state/view.ts'

export type RoomSign = { readonly room: Room; readonly title: MessageId; readonly icon: LucideIcon; readonly keys: string }

/** The rooms in the order of the rail, and of their keys. */
export const rooms: readonly RoomSign[] = [
  { room: 'library', title: 'app.room.library', icon: FileStack, keys: 'Mod+1' },
  { room: 'reader', title: 'app.room.reader', icon: BookOpenText, keys: 'Mod+2' },
  { room: 'search', title: 'app.room.search', icon: Search, keys: 'Mod+3' },
  { room: 'excerpts', title: 'app.room.excerpts', icon: Highlighter, keys: 'Mod+4' },
  { room: 'compare', title: 'app.room.compare', icon: Grid3x3, keys: 'Mod+5' },
  { room: 'targets', title: 'app.room.targets', icon: Target, keys: 'Mod+6' },
  { room: 'codebook', title: 'app.room.codebook', icon: Tags, keys: 'Mod+7' },
  { room: 'history', title: 'app.room.history', icon: History, keys: 'Mod+8' },
  { room: 'journal', title: 'app.room.journal', icon: NotebookPen, keys: 'Mod+9' },
]

type Load = () => Promise<{ readonly View: ComponentType }>

const loads: (() => Promise<unknown>)[] = []

/** A View that is loaded when it is first shown. One that is there already is shown at once, without the pause of a `lazy` one. */
function view(load: Load): ComponentType {
  let Loaded: ComponentType | null = null
  const keep = async () => ({ default: (Loaded ??= (await load()).View) })
  const Late = lazy(keep)
  loads.push(keep)
  return function RoomView() {
    // It stays the one that it was first shown as: another one would begin anew.
    const [Shown] = useState<ComponentType>(() => Loaded ?? Late)
    return <Shown />
  }
}

/** Loads what the rooms are made of, one after the other, so that keys pressed right after going to one find it there. */
export async function loadRooms(rest: () => Promise<void>): Promise<void> {
  for (const load of loads) {
    await rest()
    // What can't be fetched now is tried again, and told, when it is shown.
    await load().catch(() => {})
  }
}

/** Each feature's View, loaded when it is first shown. The library, which a window begins with, comes with the window itself. */
export const views: Readonly<Record<Room, ComponentType>> = {
  library: Library,
  search: view(() => import('../features/search/View.tsx')),
  reader: view(() => import('../features/reader/View.tsx')),
  excerpts: view(() => import('../features/excerpts/View.tsx')),
  compare: view(() => import('../features/compare/View.tsx')),
  codebook: view(() => import('../features/codebook/View.tsx')),
  targets: view(() => import('../features/targets/View.tsx')),
  journal: view(() => import('../features/journal/View.tsx')),
  history: view(() => import('../features/history/View.tsx')),
  review: view(() => import('../features/versions/review/View.tsx')),
  correct: view(() => import('../features/versions/correcting/View.tsx')),
  earlier: view(() => import('../features/versions/earlier/View.tsx')),
}
