import { act, fireEvent, screen } from '@testing-library/react'
import { useLayoutEffect } from 'react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { keepLettersForFind } from '../../../renderer/app/typing-ahead.ts'
import { View } from '../../../renderer/features/search/View.tsx'
import { showRoom, viewStore } from '../../../renderer/state/view.ts'
import { openRoom, type Room } from '../excerpts/room.tsx'

let room: Room
let stop: () => void
beforeEach(async () => {
  room = await openRoom()
  stop = keepLettersForFind()
})
afterEach(async () => {
  stop()
  await room.close()
})

const type = (keys: readonly string[], more = {}) => {
  for (const key of keys) fireEvent.keyDown(document.body, { key, ...more })
}

test('letters typed before Find’s field is there are in it when it comes, and go nowhere else', async () => {
  type(['x'])
  act(() => showRoom('search'))
  type([' ', 'a', 'i', 'r', ' ', 'Shift', 'p'])
  type(['k'], { ctrlKey: true })
  expect(viewStore.getState().searchQuery).toBe('air p')
  room.show(<View />)
  const field = await screen.findByDisplayValue('air p')
  expect(document.activeElement).toBe(field)
  type(['y'])
  expect(viewStore.getState().searchQuery).toBe('')
})

test('the field has the letters and the focus as soon as it is there: a letter between would be lost', () => {
  let seen: { readonly focused: string | null; readonly kept: string } | null = null
  const Beside = () => {
    useLayoutEffect(() => {
      seen ??= { focused: document.activeElement?.closest('.find-field')?.className ?? null, kept: viewStore.getState().searchQuery }
    }, [])
    return null
  }
  act(() => showRoom('search'))
  type(['a', 'i', 'r'])
  room.show(
    <>
      <View />
      <Beside />
    </>,
  )
  expect(seen).toEqual({ focused: expect.stringContaining('find-field'), kept: '' })
})
