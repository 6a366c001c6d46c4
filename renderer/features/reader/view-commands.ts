import { useEffect } from 'react'
import { togglePortrait } from '../../pane/page/portrait/shown.ts'
import { registerCommands, type Command } from '../../state/commands.ts'
import { useEngine } from '../../state/connection.ts'
import { setFocused } from '../../state/window/focus-mode.ts'
import { settingsStore } from '../../state/settings.ts'
import { goBack, goForward, viewStore, type Place } from '../../state/view.ts'
import type { ShownPanes } from './shown-panes.ts'

const zoomStep = 0.1
const [leastZoom, mostZoom] = [0.5, 3]

type Latest = { readonly here: () => Place; readonly shown: ShownPanes; readonly onShown: (shown: ShownPanes) => void; readonly isSplit: boolean; readonly onSplit: (isSplit: boolean) => void }

/** What the reader's room can do besides what its text does; `latest` is read when a command runs. */
export function useViewCommands(latest: { readonly current: Latest }): void {
  const engine = useEngine()
  useEffect(() => registerCommands(viewCommands(engine, () => latest.current)), [engine, latest])
}

/** @param room what the room shows; null while it is not on the screen: their names and keys then still stand on the shortcuts page */
export function viewCommands(engine: ReturnType<typeof useEngine>, room: () => Latest | null): Command[] {
  const zoomTo = async (wanted: number) => {
    const zoom = Math.min(mostZoom, Math.max(leastZoom, Math.round(wanted * 10) / 10))
    // At once: a second press before the first one is kept goes on from it.
    settingsStore.setState({ zoom })
    await engine.settings.write({ zoom })
  }
  const toggle = (pane: keyof ShownPanes) => {
    const now = room()
    now?.onShown({ ...now.shown, [pane]: !now.shown[pane] })
  }
  const split = () => {
    const now = room()
    now?.onSplit(!now.isSplit)
  }
  const leave = (go: (from: Place) => void) => () => {
    const now = room()
    if (now) go(now.here())
  }
  const hasBack = () => viewStore.getState().back.length > 0
  const hasForward = () => viewStore.getState().forward.length > 0
  const zoom = () => settingsStore.getState().zoom
  const group = 'reader.group.view'
  return [
    { id: 'reader.zoomIn', title: 'reader.zoomIn', group, keys: 'Mod+= Mod++', run: () => zoomTo(zoom() + zoomStep) },
    { id: 'reader.zoomOut', title: 'reader.zoomOut', group, keys: 'Mod+-', run: () => zoomTo(zoom() - zoomStep) },
    { id: 'reader.zoomReset', title: 'reader.zoomReset', group, keys: 'Mod+0', run: () => zoomTo(1) },
    { id: 'reader.back', title: 'reader.back', group, keys: 'Alt+ArrowLeft', enabled: hasBack, run: leave(goBack) },
    {
      id: 'reader.forward', title: 'reader.forward', group, keys: 'Alt+ArrowRight', enabled: hasForward,
      run: leave(goForward),
    },
    { id: 'reader.showOutline', title: 'reader.showOutline', group, run: () => toggle('outline') },
    { id: 'reader.showHighlights', title: 'reader.showHighlights', group, run: () => toggle('highlights') },
    { id: 'reader.showPortrait', title: 'reader.showPortrait', group, run: () => togglePortrait(engine) },
    { id: 'reader.beside', title: 'reader.beside', group, keys: 'Mod+\\', run: split },
    { id: 'reader.focusMode', title: 'reader.focusMode', group, keys: 'F9', run: () => void (room() && setFocused(!viewStore.getState().isFocused)) },
    { id: 'reader.focusNext', title: 'reader.focusNext', group, keys: 'F6', run: () => focusNext(1) },
  ]
}

/** Moves the focus round the outline, the text and the list, whichever are shown. */
function focusNext(step: number): void {
  const stops = [...document.querySelectorAll<HTMLElement>('.reader [data-focus-stop]:not([hidden]), .reader .reader-text')]
  const at = stops.findIndex(stop => stop === document.activeElement || stop.closest('.reader-side')?.contains(document.activeElement))
  stops[(at + step + stops.length) % stops.length]?.focus()
}
