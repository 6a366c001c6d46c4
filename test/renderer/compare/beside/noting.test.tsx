import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Decision, DecisionRow } from '#contract/comparing/alignments.ts'
import type { Client } from '../../../../renderer/client/engine.ts'
import type { Between } from '../../../../renderer/features/compare/pairs/moves.ts'
import { PairNote } from '../../../../renderer/features/compare/pairs/PairNote.tsx'
import { Unsettled } from '../../../../renderer/features/compare/unsettled/Unsettled.tsx'
import { ClientContext } from '../../../../renderer/state/connection.ts'
import { projectStore } from '../../../../renderer/state/project.ts'
import { settingsStore } from '../../../../renderer/state/settings.ts'
import { aligned, clause } from './pairs.ts'

let asked: unknown[] = []
let rows: readonly DecisionRow[] = []
const call = (name: string) => async (input: object) => {
  asked.push([name, input])
  return {}
}
const client = {
  engine: { alignments: { list: async () => rows, note: call('note'), settle: call('settle'), remove: call('remove') } },
  on: () => () => undefined,
} as unknown as Client
const show = (what: ReactNode) => render(<ClientContext value={client}>{what}</ClientContext>)

const coder = 'Ada'
const decision = (part: Partial<Decision> = {}): Decision => ({ id: 'd', status: 'confirmed', score: 0.4, note: '', coder, decidedAt: '', ...part })

beforeEach(() => {
  asked = []
  settingsStore.setState({ coder })
  projectStore.setState({ project: { readOnly: false } } as never)
})
afterEach(cleanup)

test('one’s own note on a pair is written, those of others stand beside it, and without a decision there is none to write', async () => {
  show(<PairNote decisions={[decision({ note: 'half of it' }), decision({ id: 'e', coder: 'Grace', note: 'not the third sentence' })]} />)
  const field = screen.getByRole('textbox')
  expect(field).toHaveProperty('value', 'half of it')
  expect(screen.getByText(/not the third sentence/u).textContent).toContain('Grace')
  fireEvent.change(field, { target: { value: 'all of it ' } })
  await act(async () => fireEvent.blur(field))
  expect(asked).toEqual([['note', { decision: 'd', note: 'all of it' }]])
  cleanup()
  show(<PairNote decisions={[]} />)
  expect(screen.queryByRole('textbox')).toBeNull()
})

/** A text with two clauses of which one is where the cursor stands. */
function handle(document: string) {
  const clauses = ['4', '5'].map((label, at) => ({ ...clause(`${document}${label}`, at * 10), path: [label] }))
  const state = { cursor: { from: 1, to: 1 } }
  return { reading: () => ({ document, language: 'en', text: 'Four is a. Five is b.', clauses }), pane: { getState: () => state, subscribe: () => () => undefined } }
}
const place = (document: string, part: object) => ({ document, version: `${document}1`, clause: 'gone', start: 0, end: 10, words: 'Pay for nurseries.', now: null, proposed: null, ...part })

test('a decision whose clause was not found again is settled at the one that is proposed, or at the one where one is, and taken back by who made it', async () => {
  const other = place('b', { now: clause('b4', 0) })
  rows = [{ ...decision(), left: place('a', { proposed: clause('a4', 0) }), right: other, other: 'b' }, { ...decision({ id: 'x', coder: 'Grace' }), left: place('c', {}), right: place('a', {}), other: 'a' }]
  show(<Unsettled between={{ handles: { left: handle('a'), right: handle('b') }, index: aligned([]), pairs: [], side: 'left' } as unknown as Between} />)
  // That on a third document is not told here.
  expect(await screen.findAllByRole('listitem')).toHaveLength(1)
  expect(screen.getByText('Pay for nurseries.', { selector: '[data-lost] span' })).toBeTruthy()
  const press = (name: string) => act(async () => screen.getByRole('button', { name }).click())
  await press('It is 4')
  await press('It is 5')
  await press('Take back')
  expect(asked).toEqual([['settle', { decision: 'd', side: 'left', clause: 'a4' }], ['settle', { decision: 'd', side: 'left', clause: 'a5' }], ['remove', { decisions: ['d'] }]])
})
