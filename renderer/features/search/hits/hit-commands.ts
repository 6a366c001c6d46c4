import { useEffect, useRef } from 'react'
import { registerCommands, type Command } from '../../../state/commands.ts'
import { projectStore } from '../../../state/project.ts'
import { findStore, showFoundAs } from '../find-memory.ts'

type Deeds = { readonly tag: () => void; readonly star: () => Promise<void>; readonly open: () => void; readonly isThere: () => boolean }

/** What can be done with the hit one stands on, while hits are shown. */
export function useHitCommands(deeds: Deeds): void {
  const latest = useRef(deeds)
  latest.current = deeds
  useEffect(() => registerCommands(hitCommands(() => latest.current)), [])
}

/** @param list what the list of hits does; null while it is not on the screen: their names and keys then still stand on the shortcuts page */
export function hitCommands(list: () => Deeds | null): Command[] {
  const group = 'app.room.search'
  const isThere = () => list()?.isThere() ?? false
  const canTag = () => isThere() && projectStore.getState().project?.readOnly === false
  return [
    { id: 'search.layout', title: 'search.layout.toggle', group, enabled: () => list() !== null, run: () => showFoundAs(findStore.getState().layout === 'list' ? 'table' : 'list') },
    { id: 'search.go', title: 'search.go', group, enabled: isThere, run: () => list()?.open() },
    { id: 'search.tag', title: 'search.tag', group, keys: 't', scope: 'text', writes: true, enabled: canTag, run: () => list()?.tag() },
    { id: 'search.star', title: 'search.star', group, keys: 's', scope: 'text', writes: true, enabled: canTag, run: () => list()?.star() },
  ]
}
