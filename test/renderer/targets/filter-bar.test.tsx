import { cleanup, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { FilterBar } from '../../../renderer/features/targets/FilterBar.tsx'
import { registerStore, resetRegister } from '../../../renderer/state/rooms/register.ts'
import { openRoom, type Room } from '../excerpts/room.tsx'

let room: Room
beforeEach(async () => {
  room = await openRoom()
  resetRegister()
})
afterEach(async () => {
  cleanup()
  await room.close()
})

test('a timeline is by deadline, whatever order was chosen for the table, and says so', () => {
  registerStore.setState({ way: 'timeline', sort: { by: 'amount', descending: true } })
  room.show(<FilterBar rows={[]} />)
  const sort = screen.getByRole<HTMLButtonElement>('button', { name: /Sorted by/u })
  expect(sort.textContent).toContain('By deadline')
  expect(sort.disabled).toBe(true)
  cleanup()
  registerStore.setState({ way: 'table' })
  room.show(<FilterBar rows={[]} />)
  expect(screen.getByRole<HTMLButtonElement>('button', { name: /Sorted by/u }).textContent).toContain('By amount')
})
