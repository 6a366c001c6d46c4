import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ErrorBoundary } from '../../../renderer/app/ErrorBoundary.tsx'

beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => {}))
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

let isBroken = true
function Part() {
  if (isBroken) throw new Error('inside')
  return <p>Everything is here</p>
}

test('a part that breaks leaves a sentence and a way on, and nothing of its error', () => {
  isBroken = true
  render(<ErrorBoundary><Part /></ErrorBoundary>)
  expect(screen.getByText(/marked as saved is safe/)).toBeTruthy()
  expect(document.body.textContent).not.toContain('inside')
  isBroken = false
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }))
  expect(screen.getByText('Everything is here')).toBeTruthy()
})
