import { fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { View } from '../../../../renderer/features/library/View.tsx'
import { PasteDialog } from '../../../../renderer/features/library/pasting/PasteDialog.tsx'
import { sheetStore } from '../../../../renderer/state/window/sheets.ts'
import { openRoom, type Room } from '../../excerpts/room.tsx'

let room: Room
beforeEach(async () => {
  room = await openRoom()
})
afterEach(() => room.close())

const clipboard = (html: string, text: string, files: readonly File[] = []) => ({ getData: (type: string) => (type === 'text/html' ? html : text), files })
const paste = (target: Element, clipboardData: ReturnType<typeof clipboard>) => fireEvent.paste(target, { clipboardData })

test('a text pasted into the library, outside every field, stands in the dialog with its structure', async () => {
  room.show(<View />)
  await screen.findByRole('region', { name: 'Library' })
  paste(document.body, clipboard('<h2>Goals</h2>', 'Goals\r\nPlant trees'))
  expect(sheetStore.getState().sheet).toEqual({ name: 'paste', copied: { html: '<h2>Goals</h2>', text: 'Goals\nPlant trees' } })
  // A dialog is open now: what is pasted is its own.
  expect(paste(document.body, clipboard('', 'Another'))).toBe(true)
  room.show(<PasteDialog begin={{ html: '<h2>Goals</h2>', text: 'Goals' }} />)
  expect((screen.getByLabelText('Text') as HTMLTextAreaElement).value).toBe('Goals')
  screen.getByText(/Headings, lists and tables come in/)
})

test('what is pasted into a field stays there, and nothing is no text', async () => {
  room.show(<View />)
  expect(paste(await screen.findByLabelText('Filter documents'), clipboard('', 'water'))).toBe(true)
  expect(paste(document.body, clipboard('', ' \n'))).toBe(true)
  expect(sheetStore.getState().sheet).toBeNull()
})

test('pasted files are taken as dropped ones are', async () => {
  room.show(<View />)
  await screen.findByRole('region', { name: 'Library' })
  expect(paste(document.body, clipboard('', '', [new File(['Goals'], 'goals.txt')]))).toBe(false)
  // This host takes no uploads: what came of the file is told.
  await waitFor(() => expect(sheetStore.getState().sheet).toMatchObject({ name: 'report', answers: [{ file: 'goals.txt' }] }))
})
