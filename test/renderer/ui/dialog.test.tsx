import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { Dialog } from '../../../renderer/ui/overlays/Dialog.tsx'

afterEach(cleanup)

test('in a dialog Tab comes first to what it asks, then to its foot, and to the cross last', () => {
  let isClosed = false
  render(<Dialog title="Sheet" isOpen onClose={() => (isClosed = true)} footer={<button>Done</button>}><input aria-label="Name" /></Dialog>)
  const dialog = screen.getByRole('dialog', { name: 'Sheet' })
  // Without its words the interface says their ids.
  const stops = [...dialog.querySelectorAll('input, button')]
  expect(stops.map(stop => stop.getAttribute('aria-label') ?? stop.textContent)).toEqual(['Name', 'Done', 'ui.close'])
  fireEvent.click(within(dialog).getByRole('button', { name: 'ui.close' }))
  expect(isClosed).toBe(true)
})
