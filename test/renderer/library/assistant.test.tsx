import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { PreviewAnswer } from '#contract/documents.ts'
import { AssistantDialog } from '../../../renderer/features/library/assistant/AssistantDialog.tsx'
import { openRoom, type Room } from '../excerpts/room.tsx'

let room: Room
let previews: PreviewAnswer[]
beforeEach(async () => {
  room = await openRoom()
  const plain = room.ticket('plain.txt', Buffer.from('A plan\n\n1. Plant trees.\n2. Count them.\n'))
  const old = room.ticket('old.doc', Buffer.from('d0cf11e0a1b11ae1', 'hex'))
  previews = await room.client.engine.documents.preview({ files: [plain, old] })
})
afterEach(() => room.close())

const lockedAnswer = (id: string): PreviewAnswer => ({ ticket: 'locked', file: 'locked.pdf', error: { code: 'invalid', message: { id }, details: { reason: 'password' } } })
const show = () => room.show(<AssistantDialog previews={[...previews, lockedAnswer('importing.pdfLocked')]} refused={[]} />)

test('begins with the file that waits for an answer, not with one that can’t be read', () => {
  show()
  expect([...document.querySelectorAll('.assistant-file')].map(option => option.getAttribute('aria-selected'))).toEqual(['false', 'false', 'true'])
  screen.getByLabelText('Password')
})

test('a password that opens the file leaves the focus with what the file became, a wrong one in its field', async () => {
  const readable = previews[0]
  const preview = vi.spyOn(room.client.engine.documents, 'preview')
  preview.mockResolvedValueOnce([lockedAnswer('importing.pdfWrongPassword')])
  if (readable && 'preview' in readable) preview.mockResolvedValueOnce([{ ...readable, ticket: 'locked', file: 'locked.pdf' }])
  show()
  const field = screen.getByLabelText('Password')
  // The list takes the focus a frame after the dialog stands.
  await waitFor(() => expect(document.activeElement?.getAttribute('role')).toBe('option'))
  act(() => field.focus())
  const enter = async (password: string) => {
    fireEvent.change(field, { target: { value: password } })
    fireEvent.submit(field)
    await waitFor(() => expect(preview).toHaveBeenLastCalledWith({ files: ['locked'], options: [{ file: 'locked', password }] }))
  }
  await enter('no')
  await screen.findByText(/does not open with that password/)
  expect(document.activeElement).toBe(field)
  await enter('yes')
  await waitFor(() => expect(screen.queryByLabelText('Password')).toBeNull())
  expect(document.activeElement).toBe(screen.getByRole('region', { name: 'locked.pdf' }))
  screen.getByRole('button', { name: 'Bring in 2 files' })
})
