import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Toasts, type Toast } from '../../../renderer/ui/overlays/Toasts.tsx'

const dismissed: number[] = []
beforeEach(() => vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
  dismissed.length = 0
})

const show = (...toasts: Toast[]) => render(<Toasts toasts={toasts} onDismiss={id => dismissed.push(id)} />)
const pass = (ms: number) => act(() => vi.advanceTimersByTime(ms))

test('a notice of something done goes by itself, later when it offers something', () => {
  show({ id: 1, kind: 'done', text: 'Done' }, { id: 2, kind: 'done', text: 'Removed', actions: [{ label: 'Undo', run: () => {} }] })
  pass(5_000)
  expect(dismissed).toEqual([1])
  pass(5_000)
  expect(dismissed).toEqual([1, 2])
})

test('a problem stays until it is closed', () => {
  show({ id: 1, kind: 'problem', text: 'The disk is full.' })
  pass(600_000)
  expect(dismissed).toEqual([])
  fireEvent.click(screen.getByRole('button'))
  expect(dismissed).toEqual([1])
})

test('a notice waits while it is pointed at', () => {
  show({ id: 1, kind: 'done', text: 'Done' })
  const card = screen.getByText('Done').parentElement as HTMLElement
  fireEvent.pointerEnter(card)
  pass(60_000)
  expect(dismissed).toEqual([])
  fireEvent.pointerLeave(card)
  pass(5_000)
  expect(dismissed).toEqual([1])
})

test('what it offers is done once and the notice goes', () => {
  const run = vi.fn()
  show({ id: 7, kind: 'done', text: 'Removed', actions: [{ label: 'Undo', run }] })
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }))
  expect(run).toHaveBeenCalledOnce()
  expect(dismissed).toEqual([7])
})

test('the region that is read out stands there before the first notice', () => {
  show()
  expect(screen.getByRole('status').getAttribute('aria-live')).toBe('polite')
})
