import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { SearchesDialog } from '../../../renderer/features/excerpts/searches/SearchesDialog.tsx'
import { everything, excerptListStore, readingOrder } from '../../../renderer/pane/excerpts/excerpt-list.ts'
import { openSheet, sheetStore } from '../../../renderer/state/window/sheets.ts'
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

  const asking = (name: string) => within(line).findByRole('button', { name: `Show what “${name}” finds` })
  // Its name asks it and changes nothing; F2 on the line makes the name a field.
  excerptListStore.setState({ filter: everything })
  fireEvent.click(await asking('Trees'))
  expect(excerptListStore.getState().filter.text).toBe('trees')
  expect(within(line).queryByRole('textbox')).toBeNull()
  fireEvent.keyDown(await asking('Trees'), { key: 'F2' })
  const name = within(line).getByRole('textbox', { name: 'Rename “Trees”' })
  expect(document.activeElement).toBe(name)
  fireEvent.change(name, { target: { value: 'Planting' } })
  fireEvent.keyDown(name, { key: 'Enter' })
  await waitFor(async () => expect(document.activeElement).toBe(await asking('Planting')))
  expect(await room.operations()).toBe(before + 3)
  excerptListStore.setState({ filter: everything })
  fireEvent.click(await asking('Planting'))
  expect(excerptListStore.getState().filter.text).toBe('trees')
  expect(viewStore.getState().room).toBe('excerpts')

  fireEvent.click(within(await dialog()).getByRole('button', { name: 'Delete “Planting”' }))
  await within(await dialog()).findByText('No search is saved yet.')
  await waitFor(async () => expect((await room.client.engine.history.next({})).undo?.label.id).toBe('searches.remove'))
})

test('writing a name is given up with Escape, which leaves the dialog open, and kept by leaving the field; the arrows go from name to name', async () => {
  for (const text of ['air', 'trees']) await room.client.engine.searches.save({ name: text, search: { kind: 'excerpts', query: { filter: { ...everything, text }, order: readingOrder } } })
  openSheet('searches')
  room.show(<SearchesDialog />)
  const at = async (name: string) => within(await dialog()).findByRole('button', { name: `Show what “${name}” finds` })
  // There is nothing to keep: the first one has the focus.
  await waitFor(async () => expect(document.activeElement).toBe(await at('air')))
  fireEvent.keyDown(await at('air'), { key: 'ArrowDown' })
  expect(document.activeElement).toBe(await at('trees'))
  fireEvent.click(within(await dialog()).getByRole('button', { name: 'Rename “trees”' }))
  const field = within(await dialog()).getByRole('textbox', { name: 'Rename “trees”' })
  fireEvent.change(field, { target: { value: 'Woods' } })
  fireEvent.keyDown(field, { key: 'Escape' })
  await waitFor(async () => expect(document.activeElement).toBe(await at('trees')))
  expect(sheetStore.getState().sheet).toEqual({ name: 'searches' })
  fireEvent.keyDown(await at('trees'), { key: 'F2' })
  fireEvent.change(within(await dialog()).getByRole('textbox'), { target: { value: '  Woods ' } })
  fireEvent.blur(within(await dialog()).getByRole('textbox'))
  await at('Woods')
})
