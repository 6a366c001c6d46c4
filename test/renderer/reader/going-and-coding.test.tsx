import { fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { recordStore } from '../../../renderer/state/asking/records.ts'
import { commandById } from '../../../renderer/state/commands.ts'
import { viewStore } from '../../../renderer/state/view.ts'
import type { Room } from '../excerpts/room.tsx'
import { openCodedPlan, readPlan } from './coded-plan.tsx'

let room: Room
let trees: string

beforeEach(async () => { ({ room, trees } = await openCodedPlan()) })
afterEach(() => room.close())

test('a clause is gone to by its number, shown while it is typed, and one comes back from it', async () => {
  await readPlan(room)
  await room.run('reader.goTo')
  const field = await screen.findByRole('searchbox', { name: /Article 5/ })
  fireEvent.change(field, { target: { value: '9' } })
  await screen.findByText('No clause or page has this name.')
  fireEvent.keyDown(field, { key: 'Enter' })
  expect(viewStore.getState().back).toEqual([])
  fireEvent.change(field, { target: { value: '2' } })
  await screen.findByText(/^2 · Measure the air/)
  fireEvent.keyDown(field, { key: 'Enter' })
  await waitFor(() => expect(screen.queryByRole('searchbox', { name: /Article 5/ })).toBeNull())
  expect(document.activeElement?.getAttribute('role')).toBe('document')
  expect(viewStore.getState().back).toEqual([{ document: room.plans[0], start: 0 }])
  // The clause cursor is there: the next key goes on from it.
  await room.run('reader.previousClause')
  expect(screen.getAllByRole('status').map(status => status.textContent).join()).toContain('Plant trees')
  await room.run('reader.back')
  expect(viewStore.getState().back).toEqual([])
  expect(viewStore.getState().forward).toHaveLength(1)
})

const themesOf = (id: string) => recordStore.getState().openById.get(room.plans[0])?.annotationsById.get(id)?.themes

test('who goes to a clause by its name tags that one, and not the highlight that was picked before', async () => {
  await readPlan(room)
  await room.run('reader.nextHighlight')
  await room.run('reader.goTo')
  const field = await screen.findByRole('searchbox', { name: /Article 5/ })
  fireEvent.change(field, { target: { value: '2' } })
  await screen.findByText(/^2 · Measure the air/)
  fireEvent.keyDown(field, { key: 'Enter' })
  await waitFor(() => expect(screen.queryByRole('searchbox', { name: /Article 5/ })).toBeNull())
  fireEvent.keyDown(screen.getByRole('document'), { key: '2' })
  await waitFor(() => expect([...recordStore.getState().openById.get(room.plans[0])?.annotationsById.values() ?? []].filter(({ themes }) => themes.length > 0)).toHaveLength(1))
  expect(themesOf(trees)).toEqual([])
})

test('who chooses a clause in the outline tags that one, and not the highlight that was picked before', async () => {
  await readPlan(room)
  await room.run('reader.nextHighlight')
  fireEvent.keyDown(screen.getByRole('tree'), { key: 'End' })
  fireEvent.keyDown(screen.getByRole('document'), { key: '2' })
  await waitFor(() => expect([...recordStore.getState().openById.get(room.plans[0])?.annotationsById.values() ?? []].filter(({ themes }) => themes.length > 0)).toHaveLength(1))
  expect(themesOf(trees)).toEqual([])
})

test('Escape closes the bar that goes to a clause and leaves the keys with the text', async () => {
  await readPlan(room)
  await room.run('reader.goTo')
  fireEvent.keyDown(await screen.findByRole('searchbox', { name: /Article 5/ }), { key: 'Escape' })
  await waitFor(() => expect(screen.queryByRole('searchbox', { name: /Article 5/ })).toBeNull())
  expect(document.activeElement?.getAttribute('role')).toBe('document')
  expect(viewStore.getState().back).toEqual([])
})

test('the themes of the last press are put on again by one key, and none is taken off by it', async () => {
  await readPlan(room)
  const nature = recordStore.getState().themes.find(({ name }) => name === 'Nature')
  await room.run('reader.nextHighlight')
  expect(commandById('reader.repeat')?.enabled?.()).toBe(false)
  await room.client.engine.annotations.tag({ annotations: [trees], add: [], remove: [] })
  fireEvent.keyDown(screen.getByRole('document'), { key: '2' })
  await waitFor(() => expect(recordStore.getState().openById.get(room.plans[0])?.annotationsById.get(trees)?.themes).toEqual([nature?.id]))
  await room.run('reader.nextHighlight')
  await waitFor(() => expect(commandById('reader.repeat')?.enabled?.()).toBe(true))
  const before = await room.operations()
  await room.run('reader.repeat')
  await room.run('reader.repeat')
  const rows = () => [...(recordStore.getState().openById.get(room.plans[0])?.annotationsById.values() ?? [])]
  await waitFor(() => expect(rows().every(({ themes }) => themes.join() === nature?.id)).toBe(true))
  expect(await room.operations()).toBe(before + 1)
  await room.client.engine.themes.update({ theme: nature?.id ?? '', archived: true })
  await waitFor(() => expect(commandById('reader.repeat')?.enabled?.()).toBe(false))
})

test('a theme is called by the words that are picked, in one step, and the one that has the name is taken', async () => {
  await readPlan(room)
  await room.run('reader.nextHighlight')
  const before = await room.operations()
  await room.run('reader.inVivo')
  await waitFor(() => expect(recordStore.getState().themes.map(({ name }) => name)).toContain('Plant trees along the river'))
  expect(await room.operations()).toBe(before + 1)
  await room.run('reader.inVivo')
  expect(recordStore.getState().themes.filter(({ name }) => name.startsWith('Plant trees'))).toHaveLength(1)
  expect(await room.operations()).toBe(before + 1)
})
