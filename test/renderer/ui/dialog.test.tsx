import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { Button } from '../../../renderer/ui/controls/Button.tsx'
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

/** A sheet with a field that keeps what is written when it is left, as many do. */
function Sheet({ onDone, isDisabled = false }: { readonly onDone: (kept: string) => void; readonly isDisabled?: boolean }) {
  const [kept, setKept] = useState('')
  const foot = <><Button>Cancel</Button><Button look="primary" isDisabled={isDisabled} onPress={() => onDone(kept)}>Done</Button></>
  return (
    <Dialog title="Sheet" isOpen onClose={() => {}} footer={foot}>
      <input aria-label="Name" onBlur={event => setKept(event.target.value)} />
      <button>Other</button>
    </Dialog>
  )
}
const ctrlEnter = { key: 'Enter', code: 'Enter', ctrlKey: true }

test('Ctrl+Enter presses the main button from a field and from another button, and what was written counts', async () => {
  const done: string[] = []
  render(<Sheet onDone={kept => done.push(kept)} />)
  const name = screen.getByRole<HTMLInputElement>('textbox', { name: 'Name' })
  name.focus()
  name.value = 'Plans'
  fireEvent.keyDown(name, ctrlEnter)
  await vi.waitFor(() => expect(done).toEqual(['Plans']))
  screen.getByRole('button', { name: 'Other' }).focus()
  fireEvent.keyDown(screen.getByRole('button', { name: 'Other' }), ctrlEnter)
  await vi.waitFor(() => expect(done).toHaveLength(2))
})

test('Ctrl+Enter presses nothing while a character is composed, when it is held, with another key, or where the button is switched off', async () => {
  const done: string[] = []
  const { rerender } = render(<Sheet onDone={kept => done.push(kept)} />)
  const name = screen.getByRole('textbox', { name: 'Name' })
  for (const more of [{ isComposing: true }, { repeat: true }, { shiftKey: true }, { altKey: true }]) fireEvent.keyDown(name, { ...ctrlEnter, ...more })
  rerender(<Sheet isDisabled onDone={kept => done.push(kept)} />)
  fireEvent.keyDown(name, ctrlEnter)
  await new Promise(resolve => setTimeout(resolve, 20))
  expect(done).toEqual([])
})
