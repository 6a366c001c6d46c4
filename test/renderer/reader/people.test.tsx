import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { settingsStore } from '../../../renderer/state/settings.ts'
import { goTo } from '../../../renderer/state/view.ts'
import type { Room } from '../excerpts/room.tsx'
import { openCodedPlan, readPlan } from './coded-plan.tsx'

let room: Room
/** A highlight by Ada and one by Li; the coded plan's two others have no name. */
let ada: string
let li: string

beforeEach(async () => {
  ;({ room } = await openCodedPlan())
})
afterEach(async () => {
  settingsStore.setState({ coder: '' })
  await room.close()
})

const beCoder = (coder: string) => act(async () => {
  await room.client.engine.settings.write({ coder })
  // Nothing follows the settings here.
  settingsStore.setState({ coder })
})
async function openWithThree(): Promise<void> {
  await beCoder('Ada')
  ada = await room.highlight(0, 'trees along')
  await beCoder('Li')
  li = await room.highlight(0, 'the air')
  await readPlan(room)
  await waitFor(() => expect(rows()).toHaveLength(4))
}
const rows = () => within(screen.getByRole('listbox', { name: 'Highlights' })).queryAllByRole('option')
const marks = () => new Set([...document.querySelectorAll('mark[data-mark]')].flatMap(mark => mark.getAttribute('data-mark') ?? []))
const picked = () => document.querySelector('mark[data-picked]')?.getAttribute('data-mark')
const portrait = () => document.querySelector('.reader-portrait ul')?.textContent ?? ''
async function press(name: string): Promise<void> {
  if (!screen.queryByRole('listbox', { name: 'Whose highlights are shown' })) fireEvent.click(screen.getByRole('button', { name: /^All people$|of \d people|^Only / }))
  fireEvent.click(await within(await screen.findByRole('listbox', { name: 'Whose highlights are shown' })).findByRole('option', { name }))
}

test('where one person highlighted there is nothing to choose', async () => {
  await readPlan(room)
  await waitFor(() => expect(rows()).toHaveLength(2))
  expect(screen.queryByRole('button', { name: 'All people' })).toBeNull()
})

test('marks, list, steps and the portrait’s words are those of who is chosen; how many or who alone is said, and one press shows everybody', async () => {
  await openWithThree()
  await press('Ada')
  expect(screen.getByRole('button', { name: '2 of 3 people' })).toBeDefined()
  await press('Without a name')
  expect(screen.getByRole('button', { name: 'Only Li' })).toBeDefined()
  await waitFor(() => expect(rows()).toHaveLength(1))
  expect(marks()).toEqual(new Set([li]))
  expect(portrait()).toMatch(/^No theme\D+1 /)
  await room.run('reader.nextHighlight')
  expect(picked()).toBe(li)
  await room.run('reader.nextHighlight')
  expect(picked()).toBe(li)
  // The last one stays.
  await press('Li')
  expect(screen.getByRole('button', { name: 'Only Li' })).toBeDefined()
  fireEvent.click(screen.getByRole('button', { name: 'Show everybody’s highlights' }))
  await waitFor(() => expect(rows()).toHaveLength(4))
  expect(screen.getByRole('button', { name: 'All people' })).toBeDefined()
})

test('a hidden highlight that one goes to is shown, with everybody’s', async () => {
  await openWithThree()
  await press('Ada')
  await waitFor(() => expect(marks().has(ada)).toBe(false))
  act(() => goTo({ document: room.plans[0], annotation: ada }))
  await waitFor(() => expect(picked()).toBe(ada))
  expect(screen.getByRole('button', { name: 'All people' })).toBeDefined()
})

test('whoever hides the own highlights and makes one sees them again', async () => {
  await openWithThree()
  await press('Li')
  await waitFor(() => expect(marks().has(li)).toBe(false))
  await act(async () => void (await room.highlight(0, 'Measure')))
  await waitFor(() => expect(rows()).toHaveLength(5))
  expect(marks().has(li)).toBe(true)
})

test('where those who are shown did not use the chosen theme, the list says just that', async () => {
  await openWithThree()
  await act(async () => void (await room.highlight(0, 'river', ['Nature'])))
  await beCoder('Ada')
  await press('Li')
  fireEvent.click(screen.getByRole('button', { name: 'All themes' }))
  fireEvent.click(await within(await screen.findByRole('listbox', { name: 'Show one theme' })).findByRole('option', { name: /Nature/ }))
  await screen.findByText('Nobody who is shown gave a highlight here the chosen theme.')
})
