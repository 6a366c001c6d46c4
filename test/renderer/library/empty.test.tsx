import { fireEvent, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import * as pageFiles from '../../../renderer/client/files.ts'
import { EmptyLibrary } from '../../../renderer/features/library/EmptyLibrary.tsx'
import { NewProjectDialog } from '../../../renderer/features/start/NewProjectDialog.tsx'
import { openSheet, sheetStore } from '../../../renderer/state/window/sheets.ts'
import { openRoom, type Room } from '../excerpts/room.tsx'

vi.mock('../../../renderer/client/files.ts', { spy: true })

let room: Room
beforeEach(async () => {
  room = await openRoom()
})
afterEach(() => room.close())

test('an empty library offers every way in: files, a folder, pasted text', () => {
  const asked = vi.mocked(pageFiles.choosePageFiles).mockResolvedValue([])
  room.show(<EmptyLibrary />)
  fireEvent.click(screen.getByRole('button', { name: 'Bring in…' }))
  fireEvent.click(screen.getByRole('button', { name: 'Bring in a folder…' }))
  expect(asked.mock.calls.map(([, options]) => options)).toEqual([{ folder: false }, { folder: true }])
  fireEvent.click(screen.getByRole('button', { name: 'Paste text…' }))
  expect(sheetStore.getState().sheet).toMatchObject({ name: 'paste' })
})

test('a new project can be given up as every other dialog can', () => {
  openSheet('newProject')
  room.show(<NewProjectDialog />)
  fireEvent.click(within(screen.getByRole('dialog', { name: 'New project' })).getByRole('button', { name: 'Cancel' }))
  expect(sheetStore.getState().sheet).toBeNull()
})
