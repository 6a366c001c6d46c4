import { Suspense } from 'react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { menuCommands } from '#domain/keys/menu-commands.ts'
import { loadRooms, rooms, views } from '../../../renderer/app/rooms.tsx'
import { openRoom, type Room } from '../excerpts/room.tsx'

let room: Room
beforeEach(async () => (room = await openRoom()))
afterEach(() => room.close())

test('a room that was loaded while there was nothing else to do is there at once, its field focused for whoever types on', async () => {
  let rests = 0
  await loadRooms(async () => void (rests += 1))
  expect(rests).toBe(Object.keys(views).length - 1)
  const Search = views.search
  room.show(<Suspense fallback={null}><Search /></Suspense>)
  expect(document.activeElement?.matches('.find-field input')).toBe(true)
})

test('the rooms have the number keys in the order of the rail, and the menu lists them in that order, too', () => {
  expect(rooms.map(({ keys }) => keys)).toEqual(rooms.map((_, at) => `Mod+${at + 1}`))
  expect(menuCommands.go.flat().map(({ id }) => id)).toEqual(rooms.map(({ room }) => `go.${room}`))
})
