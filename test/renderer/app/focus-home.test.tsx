import { act, cleanup, render, screen, waitFor } from '@testing-library/react'
import { useEffect, useRef } from 'react'
import { afterEach, expect, test } from 'vitest'
import { useFocusHome } from '../../../renderer/app/focus-home.ts'
import { showRoom, useView } from '../../../renderer/state/view.ts'
import { EmptyState } from '../../../renderer/ui/layout/EmptyState.tsx'

afterEach(cleanup)

/** A window whose rail stays and whose room takes the focus for want of better, as the shell's does. */
function Window() {
  const room = useView(view => view.room)
  useFocusHome(false)
  return (
    <>
      <button>Rail</button>
      <Place key={room} room={room} />
    </>
  )
}

function Place({ room }: { readonly room: string }) {
  const place = useRef<HTMLElement>(null)
  useEffect(() => {
    if (document.activeElement === document.body) place.current?.focus()
  }, [])
  return (
    <main ref={place} tabIndex={-1}>
      {room === 'reader' ? <EmptyState title="No document" actions={<button>To the library</button>} /> : <div role="grid" aria-label={room} tabIndex={0} data-first-place />}
    </main>
  )
}

const focused = () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent

test('a room gone to by a key has the focus where its work begins, and a button outside of it keeps its own', async () => {
  act(() => showRoom('library'))
  render(<Window />)
  await waitFor(() => expect(focused()).toBe('library'))
  act(() => showRoom('excerpts'))
  await waitFor(() => expect(focused()).toBe('excerpts'))
  act(() => screen.getByRole('button', { name: 'Rail' }).focus())
  act(() => showRoom('compare'))
  // More frames than the focus is left to whoever may give it back.
  for (let frame = 0; frame < 12; frame += 1) await act(() => new Promise(requestAnimationFrame))
  expect(focused()).toBe('Rail')
})

test('a room with nothing in it has the focus on its next step', async () => {
  act(() => showRoom('library'))
  render(<Window />)
  await waitFor(() => expect(focused()).toBe('library'))
  act(() => showRoom('reader'))
  await waitFor(() => expect(focused()).toBe('To the library'))
})
