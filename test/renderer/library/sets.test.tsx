import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { SetsDialog } from '../../../renderer/features/library/sets/SetsDialog.tsx'
import { noticeStore } from '../../../renderer/state/notices.ts'
import { openRoom, type Room } from '../excerpts/room.tsx'

let room: Room
let ids: Record<string, string> = {}
beforeEach(async () => {
  room = await openRoom()
  const { sets } = room.client.engine
  const cities = await sets.create({ name: 'Cities' })
  const north = await sets.create({ name: 'North', parent: cities.id })
  const audit = await sets.create({ name: 'Audit' })
  ids = { cities: cities.id, north: north.id, audit: audit.id }
  room.show(<SetsDialog />)
  await screen.findByRole('textbox', { name: 'Name of the set “North”' })
})
afterEach(() => room.close())

const parentOf = async (name: string) => (await room.client.engine.sets.list({})).find(set => set.name === name)?.parent
const line = (name: string) => screen.getByRole('textbox', { name: `Name of the set “${name}”` }).closest('li') as HTMLElement
const data = { setData: () => {}, effectAllowed: '' }
async function drag(name: string, to: () => HTMLElement) {
  await act(async () => {
    fireEvent.dragStart(screen.getByTitle(`Drag “${name}” into another set`), { dataTransfer: data })
    await new Promise(resolve => setTimeout(resolve))
  })
  await act(async () => void fireEvent.dragOver(to()))
  await act(async () => void fireEvent.drop(to()))
}

test('a set is moved by its menu, never into itself or what lies in it, and undone', async () => {
  await act(async () => void fireEvent.click(screen.getByRole('button', { name: 'Move “Cities” to…' })))
  expect((await screen.findAllByRole('menuitem')).map(item => item.textContent)).toEqual(['At the top', 'Audit'])
  fireEvent.click(screen.getByRole('menuitem', { name: 'Audit' }))
  await waitFor(async () => expect(await parentOf('Cities')).toBe(ids['audit']))
  await room.client.engine.history.undo({})
  expect(await parentOf('Cities')).toBeNull()
})

test('a set is dragged into another one and to the top; into what lies in it is refused with a sentence', async () => {
  await drag('Audit', () => line('North'))
  await waitFor(async () => expect(await parentOf('Audit')).toBe(ids['north']))
  await drag('Cities', () => line('North'))
  await waitFor(() => expect(JSON.stringify(noticeStore.getState().notices)).toContain('sets.intoItself'))
  expect(await parentOf('Cities')).toBeNull()
  await drag('Audit', () => screen.getByText('At the top', { selector: 'li' }))
  await waitFor(async () => expect(await parentOf('Audit')).toBeNull())
})

test('after a set is made by the button, the next one can be named: the focus stays in the dialog', async () => {
  const field = screen.getByRole('textbox', { name: 'New set' })
  fireEvent.change(field, { target: { value: 'South' } })
  const button = screen.getByRole('button', { name: 'Add set' })
  button.focus()
  fireEvent.click(button)
  await screen.findByRole('textbox', { name: 'Name of the set “South”' })
  await waitFor(() => expect(document.activeElement).toBe(field))
})
