import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { View } from '../../../renderer/features/library/View.tsx'
import { versionCommands } from '../../../renderer/features/versions/version-commands.ts'
import { registerCommands } from '../../../renderer/state/commands.ts'
import { compareStore } from '../../../renderer/state/rooms/comparing.ts'
import { recordStore } from '../../../renderer/state/asking/records.ts'
import { sheetStore } from '../../../renderer/state/window/sheets.ts'
import { chooseDocuments, showRoom, viewStore } from '../../../renderer/state/view.ts'
import { openRoom, type Room } from '../excerpts/room.tsx'

let room: Room
let stop: () => void
beforeEach(async () => {
  room = await openRoom()
  stop = registerCommands(versionCommands())
  showRoom('library')
  room.show(<View />)
})
afterEach(async () => {
  stop()
  await room.close()
})

const rowOf = async (title: string) => (await screen.findByRole('row', { name: new RegExp(title) })) as HTMLElement
const itemsOf = (menu: HTMLElement) => within(menu).getAllByRole('menuitem')
const menu = () => screen.findByRole('menu')

test('a right click on a row chooses it and offers what can be done with it', async () => {
  fireEvent.contextMenu(await rowOf('Water plan'), { clientX: 200, clientY: 100 })
  expect(viewStore.getState().chosenDocuments).toEqual([room.plans[1]])
  const items = itemsOf(await menu())
  expect(items.map(({ textContent }) => textContent)).toEqual([
    'Open in the reader', 'Open beside another', 'Describe…', expect.stringMatching(/^Correct the text/), 'Replace with a newer file…', 'Read the file again…', 'Review highlights and corrections',
    'Versions, corrections, comments…', 'Put into a set…', 'Sets…', 'Save the original…', 'Remove',
  ])
  // No highlight waits.
  expect(items.filter(item => item.getAttribute('aria-disabled') === 'true').map(({ textContent }) => textContent)).toEqual(['Review highlights and corrections'])
  fireEvent.click(items[4] ?? document.body)
  expect(sheetStore.getState().sheet).toEqual({ name: 'replace', document: room.plans[1] })
})

test('the menu key and Shift+F10 open it on the row one is at, of several chosen for all of them', async () => {
  chooseDocuments([...room.plans])
  fireEvent.keyDown(await rowOf('Clean air plan'), { key: 'F10', shiftKey: true })
  expect(viewStore.getState().chosenDocuments).toEqual([...room.plans])
  const opened = await menu()
  expect(opened.getAttribute('aria-label')).toBe('What can be done with these 2 documents')
  fireEvent.click(within(opened).getByRole('menuitem', { name: 'Open beside another' }))
  expect(compareStore.getState()).toMatchObject({ way: 'panes', texts: room.plans })
  expect(viewStore.getState().room).toBe('compare')
  showRoom('library')
  fireEvent.keyDown(await rowOf('Clean air plan'), { key: 'ContextMenu' })
  fireEvent.click(within(await menu()).getByRole('menuitem', { name: 'Remove' }))
  await waitFor(() => expect(recordStore.getState().documents).toHaveLength(0))
})
