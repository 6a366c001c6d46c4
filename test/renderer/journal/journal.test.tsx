import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { View } from '../../../renderer/features/journal/View.tsx'
import { journalCommands } from '../../../renderer/features/journal/journal-commands.ts'
import { commandById } from '../../../renderer/state/commands.ts'
import { projectStore } from '../../../renderer/state/project.ts'
import { viewStore } from '../../../renderer/state/view.ts'
import { openRoom, type Room } from '../excerpts/room.tsx'

let room: Room
beforeEach(async () => (room = await openRoom()))
afterEach(() => room.close())

test('an entry is begun by its command, shown, and begun from another room, too', async () => {
  room.show(<View />)
  const entries = await screen.findByRole('listbox', { name: 'Entries' })
  await room.run('journal.new')
  await waitFor(() => expect(within(entries).getAllByRole('option')).toHaveLength(2))
  await screen.findByRole('region', { name: 'Entry' })
  expect(commandById('journal.new')?.keys).toBe('Mod+Enter')
  viewStore.setState({ room: 'library', entry: null })
  await journalCommands(room.client.engine).find(({ id }) => id === 'journal.new')?.run()
  expect(viewStore.getState()).toMatchObject({ room: 'journal', entry: expect.any(String) })
  projectStore.setState(({ project }) => ({ project: project && { ...project, readOnly: true } }))
  expect(commandById('journal.new')?.enabled?.()).toBe(false)
})
