import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { viewStore } from '../../../renderer/state/view.ts'
import type { Room } from '../excerpts/room.tsx'
import { openCodedPlan, readPlan } from './coded-plan.tsx'

let room: Room
beforeEach(async () => {
  ;({ room } = await openCodedPlan())
})
afterEach(() => room.close())

test('another document is found by its date as it is shown and as it is stored', async () => {
  await room.client.engine.documents.describe({ document: room.plans[1], values: { issuedOn: '2024-05' } })
  await readPlan(room)
  fireEvent.click(within(screen.getByRole('heading', { level: 1 })).getByRole('button'))
  const dialog = within(await screen.findByRole('dialog', { name: 'Open another document' }))
  const rows = () => dialog.queryAllByRole('option').map(row => row.textContent)
  await waitFor(() => expect(rows()).toHaveLength(2))
  for (const words of ['May 2024', '2024-05']) {
    fireEvent.change(dialog.getByRole('searchbox', { name: 'Filter documents' }), { target: { value: words } })
    await waitFor(() => expect(rows()).toEqual([expect.stringContaining('May 2024')]))
  }
  fireEvent.change(dialog.getByRole('searchbox', { name: 'Filter documents' }), { target: { value: '2024-06' } })
  await waitFor(() => expect(rows().filter(text => text?.includes('2024'))).toEqual([]))
  // Enter opens the first one that is shown.
  fireEvent.change(dialog.getByRole('searchbox', { name: 'Filter documents' }), { target: { value: '2024-05' } })
  await waitFor(() => expect(rows()).toHaveLength(1))
  fireEvent.keyDown(dialog.getByRole('searchbox', { name: 'Filter documents' }), { key: 'Enter' })
  expect(viewStore.getState().document).toBe(room.plans[1])
})
