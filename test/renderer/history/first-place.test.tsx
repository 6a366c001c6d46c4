import { screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { useFocusHome } from '../../../renderer/app/focus-home.ts'
import { View } from '../../../renderer/features/history/View.tsx'
import { openRoom, type Room } from '../excerpts/room.tsx'

let room: Room
beforeEach(async () => (room = await openRoom()))
afterEach(() => room.close())

function Place() {
  useFocusHome(false)
  return (
    <main tabIndex={-1} ref={place => place?.focus()}>
      <View />
    </main>
  )
}

test('gone to by a key, the newest entry has the focus', async () => {
  await room.highlight(0, 'Plant trees')
  room.show(<Place />)
  await waitFor(() => expect(document.activeElement?.getAttribute('role')).toBe('row'))
  expect(document.activeElement).toBe(screen.getAllByRole('row')[1])
})

test('without entries the way on has it', async () => {
  await room.client.engine.projects.close({})
  await room.client.engine.projects.create({ name: 'Empty' })
  room.show(<Place />)
  await waitFor(() => expect(document.activeElement?.tagName).toBe('BUTTON'))
})
