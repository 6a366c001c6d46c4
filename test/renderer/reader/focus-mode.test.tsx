import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { listenForKeys } from '../../../renderer/app/keys.ts'
import { Shell } from '../../../renderer/app/shell/Shell.tsx'
import { allCommands } from '../../../renderer/state/commands.ts'
import { settingsStore } from '../../../renderer/state/settings.ts'
import { goTo, resetView, showRoom, viewStore } from '../../../renderer/state/view.ts'
import type { Room } from '../excerpts/room.tsx'
import { openCodedPlan } from './coded-plan.tsx'

let room: Room
let stop: () => void

beforeEach(async () => {
  ;({ room } = await openCodedPlan())
  stop = listenForKeys({ commands: allCommands, singleKeys: () => true, run: command => void command.run(), isReadOnly: () => false, refuse: () => {} })
})
afterEach(async () => {
  stop()
  resetView()
  await room.close()
})

async function read(): Promise<void> {
  goTo({ document: room.plans[0] })
  room.show(<Shell />)
  await screen.findByRole('document')
  await waitFor(() => expect(document.activeElement).toBe(text()))
}
const text = () => screen.getByRole('document')
const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key })
const rail = () => screen.queryByRole('navigation', { name: 'Rooms' })
const outline = () => document.querySelector('.reader-outline, [aria-label="Outline"]')
const list = () => screen.queryByRole('listbox', { name: 'Highlights' })
const isHelpThere = () => screen.queryByRole('button', { name: 'Help' }) !== null
const told = () => screen.getAllByRole('status').map(status => status.textContent).join()

test('F9 leaves the text alone with the focus in it and says so; Escape brings back just what was there', async () => {
  settingsStore.setState({ remembered: { 'reader.shown': { outline: false, highlights: true } } })
  await read()
  expect([rail(), outline(), list(), isHelpThere()]).toEqual([expect.anything(), null, expect.anything(), true])
  const before = text()
  act(() => list()?.focus())
  press('F9')
  await waitFor(() => expect(list()).toBeNull())
  expect([rail(), outline(), isHelpThere()]).toEqual([null, null, false])
  expect(text()).toBe(before)
  expect(document.activeElement).toBe(text())
  expect(told()).toContain('Only the text is shown')
  press('Escape')
  await waitFor(() => expect(list()).not.toBeNull())
  expect([rail(), outline(), isHelpThere()]).toEqual([expect.anything(), null, true])
  expect(document.activeElement).toBe(text())
  expect(told()).toContain('Everything is shown again')
  expect(settingsStore.getState().remembered['reader.shown']).toEqual({ outline: false, highlights: true })
})

test('Escape first gives up what is selected and the clause cursor', async () => {
  await read()
  press('F9')
  await waitFor(() => expect(rail()).toBeNull())
  press('j')
  await room.run('reader.selectAll')
  press('Escape')
  expect(rail()).toBeNull()
  press('Escape')
  expect(rail()).toBeNull()
  press('Escape')
  await waitFor(() => expect(rail()).not.toBeNull())
})

test('it lasts while one goes to another room and comes back, where the rail is never missing, and ends with the project', async () => {
  await read()
  press('F9')
  await waitFor(() => expect(rail()).toBeNull())
  act(() => showRoom('history'))
  expect(rail()).not.toBeNull()
  act(() => showRoom('reader'))
  await screen.findByRole('document')
  expect(rail()).toBeNull()
  fireEvent.click(screen.getByRole('button', { name: /Show everything/ }))
  await waitFor(() => expect(rail()).not.toBeNull())
  press('F9')
  await waitFor(() => expect(rail()).toBeNull())
  act(() => viewStore.setState({ document: 'gone' }))
  expect(rail()).not.toBeNull()
  act(() => resetView())
  expect(viewStore.getState().isFocused).toBe(false)
})

test('asking for a pane ends it and shows that pane beside those that were there', async () => {
  settingsStore.setState({ remembered: { 'reader.shown': { outline: false, highlights: true } } })
  await read()
  press('F9')
  await waitFor(() => expect(list()).toBeNull())
  await room.run('reader.showOutline')
  await waitFor(() => expect(list()).not.toBeNull())
  expect(rail()).not.toBeNull()
  expect(settingsStore.getState().remembered['reader.shown']).toEqual({ outline: true, highlights: true })
})
