import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { BodiesPanel } from '../../../renderer/features/targets/panels.tsx'
import { changeFilter } from '../../../renderer/state/rooms/register.ts'
import { row } from './rows.ts'

afterEach(() => {
  cleanup()
  changeFilter({ body: null })
})

test('the body whose targets are listed has a tick, so that it is seen without colour; a second press takes it away', () => {
  render(<BodiesPanel rows={[row({ responsible: ['Health Commission'] }), row({ responsible: ['Civil Affairs'] })]} />)
  const ticked = () => screen.getAllByRole('button').filter(button => button.querySelector('svg')).map(button => button.textContent)
  const health = screen.getByRole('button', { name: 'Health Commission' })
  expect(ticked()).toEqual([])
  fireEvent.click(health)
  expect(ticked()).toEqual(['Health Commission'])
  fireEvent.click(health)
  expect(ticked()).toEqual([])
})
