import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { SearchesDialog } from '../../../renderer/features/excerpts/searches/SearchesDialog.tsx'
import { everything, excerptListStore, readingOrder } from '../../../renderer/pane/excerpts/excerpt-list.ts'
import { viewStore } from '../../../renderer/state/view.ts'
import { openRoom, type Room } from './room.tsx'

let room: Room

beforeEach(async () => {
  room = await openRoom()
  await room.highlight(0, 'Plant trees along the river')
  await room.highlight(0, 'Measure the air each hour')
  excerptListStore.setState({ filter: everything, order: readingOrder })
})
afterEach(() => room.close())

const dialog = () => screen.findByRole('dialog', { name: 'Saved searches' })

test('a list that is not narrowed is not saved, and says why', async () => {
  room.show(<SearchesDialog />)
  expect(within(await dialog()).getByText(/Narrow the list first/)).toBeTruthy()
  expect(within(await dialog()).queryByRole('button', { name: 'Save' })).toBeNull()
})

test('what is asked now is saved by a name with what it finds, asked again later, renamed and deleted, each in one step', async () => {
  excerptListStore.setState({ filter: { ...everything, text: 'trees' } })
  room.show(<SearchesDialog />)
  const before = await room.operations()
  fireEvent.change(await within(await dialog()).findByRole('textbox', { name: 'Save this search' }), { target: { value: 'Trees' } })
  fireEvent.click(within(await dialog()).getByRole('button', { name: 'Save' }))
  const line = await within(await dialog()).findByRole('listitem')
  await within(line).findByText('1 found')
  expect(await room.operations()).toBe(before + 1)
  // It is asked anew: another highlight with the word is found, too.
  await room.highlight(0, 'trees')
  await within(line).findByText('2 found')

  const name = within(line).getByRole('textbox', { name: /Rename/ })
  fireEvent.change(name, { target: { value: 'Planting' } })
  fireEvent.keyDown(name, { key: 'Enter' })
  await within(await dialog()).findByRole('button', { name: 'Show what “Planting” finds' })
  excerptListStore.setState({ filter: everything })
  fireEvent.click(within(await dialog()).getByRole('button', { name: 'Show what “Planting” finds' }))
  expect(excerptListStore.getState().filter.text).toBe('trees')
  expect(viewStore.getState().room).toBe('excerpts')

  fireEvent.click(within(await dialog()).getByRole('button', { name: 'Delete “Planting”' }))
  await within(await dialog()).findByText('No search is saved yet.')
  await waitFor(async () => expect((await room.client.engine.history.next({})).undo?.label.id).toBe('searches.remove'))
})
