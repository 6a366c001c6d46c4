import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import type { Linked, TargetRow } from '#contract/targets.ts'
import type { Client } from '../../../renderer/client/engine.ts'
import { Details } from '../../../renderer/features/targets/details/Details.tsx'
import { ClientContext } from '../../../renderer/state/connection.ts'
import { row } from './rows.ts'

afterEach(cleanup)

const client = { engine: {}, on: () => () => undefined } as unknown as Client
const show = (given: Partial<TargetRow>) => render(<ClientContext value={client}><Details row={row(given)} candidates={[]} /></ClientContext>)

test('an outcome that is linked says how much of what', () => {
  const { seen } = row({})
  const linked: Linked = {
    id: 'o', document: 'two', documentTitle: 'Two', citation: 'Two, 1', quote: 'Midwives were trained.', fields: { ...seen, kind: 'outcome', value: 3100, unit: 'count', what: 'midwives' }, status: null,
    suggested: { standing: 'kept', reason: 'reached', share: 1.03 }, note: '', coder: 'Ada', at: '2026-11-30T08:00:00Z',
  }
  show({ outcomes: [linked] })
  expect(screen.getByText('3,100 · midwives')).toBeDefined()
})

test('who last changed a row is told where somebody is known, and nothing where nobody is', () => {
  show({ isStored: true, updatedAt: '2026-11-30T08:00:00Z', coder: 'Ada' })
  expect(screen.getByText('Last changed by Ada, 2026-11-30')).toBeDefined()
  cleanup()
  show({ isStored: true, updatedAt: '2026-11-30T08:00:00Z', coder: '' })
  expect(screen.queryByText(/Last changed/u)).toBe(null)
})

test('the fields say that only the sentence names who, and where the plan ends that gives no day', () => {
  show({ responsible: ['Parks Board'], responsibleFrom: 'sentence', planEnd: '2028-12-31' })
  expect(screen.getByText('Read from the sentence: no remark names who')).toBeDefined()
  expect(screen.getByText('It has no deadline of its own; the plan ends on 2028-12-31')).toBeDefined()
  cleanup()
  show({ responsible: ['Parks Board'], responsibleFrom: 'remark' })
  expect(screen.queryByText(/Read from the sentence/u)).toBe(null)
})
