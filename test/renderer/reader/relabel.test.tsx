import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import type { ClauseRow } from '#contract/documents/clauses.ts'
import { RelabelDialog } from '../../../renderer/features/reader/clauses/RelabelDialog.tsx'
import { relabelStore } from '../../../renderer/features/reader/clauses/relabelling.ts'
import { HandleContext, createTurns, type PaneHandle } from '../../../renderer/pane/pane-handle.ts'
import { createPane } from '../../../renderer/pane/pane-state.ts'

const corrected: unknown[] = []
const engine = { documents: { correctClause: async (input: unknown) => void corrected.push(input) } }
const handle = { pane: createPane(), engine, reading: () => ({ document: 'd' }), text: () => null, inTurn: createTurns() } as unknown as PaneHandle
const open = () => {
  relabelStore.setState({ clause: { id: 'c', label: '3' } as ClauseRow })
  render(<HandleContext value={handle}><RelabelDialog /></HandleContext>)
  return screen.getByRole('textbox')
}
afterEach(() => {
  cleanup()
  corrected.length = 0
  relabelStore.setState({ clause: null })
})

test('Escape in the field leaves the label as it was', () => {
  fireEvent.change(open(), { target: { value: '4' } })
  fireEvent.keyDown(screen.getByRole('textbox'), { key: 'Escape' })
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(corrected).toEqual([])
})

test('sending it off keeps the new label', async () => {
  fireEvent.change(open(), { target: { value: ' 4 ' } })
  const form = screen.getByRole('textbox').closest('form')
  if (form) fireEvent.submit(form)
  await Promise.resolve()
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(corrected).toEqual([{ document: 'd', clause: 'c', change: { kind: 'label', label: '4' } }])
})

test('the label is selected when the field stands, so that what is typed takes its place', () => {
  const field = open()
  expect(document.activeElement).toBe(field)
  expect([(field as HTMLInputElement).selectionStart, (field as HTMLInputElement).selectionEnd]).toEqual([0, 1])
})
