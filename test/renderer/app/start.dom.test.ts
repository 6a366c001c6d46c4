import { renderHook, waitFor } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import type { Client } from '../../../renderer/client/engine.ts'
import { useLink } from '../../../renderer/app/linking.ts'
import { views } from '../../../renderer/app/rooms.tsx'

const asked: string[] = []
/** An engine that hears everything and answers nothing. */
const silent = new Proxy({}, {
  get: (_, room) => new Proxy({}, { get: (_, name) => () => (asked.push(`${String(room)}.${String(name)}`), new Promise(() => undefined)) }),
})
vi.mock('../../../renderer/client/engine.ts', () => ({
  openClient: () => Promise.resolve({ engine: silent, on: () => () => undefined, onClose: () => undefined } as unknown as Client),
}))

test('what a window must know first is asked side by side: no question waits for the answer to another', async () => {
  const { result, unmount } = renderHook(useLink)
  await waitFor(() => expect(new Set(asked)).toEqual(new Set(['files.host', 'settings.read', 'projects.current'])))
  expect(result.current.link.phase).toBe('opening')
  unmount()
})

test('the room that a window begins with comes with it, the others when they are first shown', () => {
  const waiting = Object.entries(views).filter(([, view]) => view.name === 'RoomView').map(([room]) => room)
  expect(waiting.toSorted()).toEqual(['codebook', 'compare', 'correct', 'earlier', 'excerpts', 'history', 'journal', 'reader', 'review', 'search', 'targets'])
})
