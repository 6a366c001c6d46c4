import { cleanup, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ReplaceDialog } from '../../../renderer/features/library/replacing/ReplaceDialog.tsx'
import { openRoom, type Room } from '../excerpts/room.tsx'

let room: Room
beforeEach(async () => (room = await openRoom()))
afterEach(() => room.close())

test('a file that is read again says in which encoding it was read so far, another file does not', async () => {
  const file = room.ticket('plan.txt', Buffer.from('b9d8d3dac2ccb5d8b5c4b0ecb7a80acac0c1d6d3a6d6b2cac7a1a3', 'hex'))
  const [answer] = await room.client.engine.documents.import({ files: [file], options: [{ file, encoding: 'windows-1252' }] })
  const document = answer && 'document' in answer ? answer.document.id : ''
  room.show(<ReplaceDialog document={document} isAgain />)
  await screen.findByText('So far it was read as Windows-1252.')
  await waitFor(() => expect(screen.getByRole('button', { name: 'See what will happen' }).hasAttribute('disabled')).toBe(false))
  cleanup()
  room.show(<ReplaceDialog document={document} isAgain={false} />)
  expect(screen.queryByText(/^So far/)).toBeNull()
})
