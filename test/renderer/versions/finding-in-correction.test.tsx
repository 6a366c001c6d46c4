import { fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { View as Correct } from '../../../renderer/features/versions/correcting/View.tsx'
import { dropDraft } from '../../../renderer/features/versions/correcting/draft-memory.ts'
import { showTask } from '../../../renderer/state/view.ts'
import { openRoom, type Room } from '../excerpts/room.tsx'

// jsdom lays nothing out: no words have a place on its page.
Range.prototype.getClientRects = () => Object.assign([], { item: () => null })

let room: Room
let document: string
beforeEach(async () => {
  room = await openRoom()
  ;[document] = room.plans
})
afterEach(async () => {
  await dropDraft(room.client.engine, document)
  await room.close()
})

test('words, lines and clauses are found in the text that is corrected', async () => {
  showTask('correct', { document, start: 0 })
  room.show(<Correct />)
  const field = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Text of “Clean air plan”' })
  const selected = () => field.value.slice(field.selectionStart, field.selectionEnd)
  await room.run('correct.find')
  const words = await screen.findByRole('searchbox', { name: 'Find in the text' })
  fireEvent.change(words, { target: { value: 'EACH' } })
  await screen.findByText('1 hit')
  fireEvent.change(words, { target: { value: 'the' } })
  // No place among them is told before one is selected.
  await screen.findByText('2 hits')
  await room.run('correct.findNext')
  await screen.findByText('1 of 2')
  expect([selected(), field.selectionStart]).toEqual(['the', field.value.indexOf('the')])
  await room.run('correct.findPrevious')
  await screen.findByText('2 of 2')
  expect(globalThis.document.activeElement).toBe(field)
  fireEvent.change(field, { target: { value: `A first line.\n${field.value}` } })
  const place = screen.getByRole('searchbox', { name: 'Go to a line or clause' })
  fireEvent.change(place, { target: { value: '2' } })
  fireEvent.click(screen.getByRole('button', { name: 'Go' }))
  await waitFor(() => expect(selected()).toBe('2. Measure the air each hour.'))
  fireEvent.change(place, { target: { value: '7' } })
  fireEvent.click(screen.getByRole('button', { name: 'Go' }))
  await screen.findByText('Not there')
  fireEvent.click(screen.getByRole('button', { name: 'Close find' }))
  expect(screen.queryByRole('searchbox', { name: 'Find in the text' })).toBeNull()
})
