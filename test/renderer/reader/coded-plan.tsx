import { screen } from '@testing-library/react'
import { View } from '../../../renderer/features/reader/View.tsx'
import { settingsStore } from '../../../renderer/state/settings.ts'
import { goTo } from '../../../renderer/state/view.ts'
import { openRoom, type Room } from '../excerpts/room.tsx'

// jsdom lays nothing out: no words have a place on its page.
Range.prototype.getClientRects = () => Object.assign([], { item: () => null })

/** A project with a theme on key 2 and two highlights in its first plan; `trees` is the first of them. */
export async function openCodedPlan(): Promise<{ readonly room: Room; readonly trees: string }> {
  const room = await openRoom()
  settingsStore.setState({ remembered: {}, singleKeys: true })
  await room.client.engine.themes.create({ id: crypto.randomUUID(), parent: null, name: 'Nature', definition: '', shortcut: '2' })
  const trees = await room.highlight(0, 'Plant trees along the river')
  await room.highlight(0, 'Measure the air each hour')
  return { room, trees }
}

/** Shows the first plan in the reader. */
export async function readPlan(room: Room): Promise<void> {
  goTo({ document: room.plans[0] })
  room.show(<View />)
  await screen.findByRole('document')
}
