import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Linked, TargetRow } from '#contract/targets.ts'
import type { Client } from '../../../renderer/client/engine.ts'
import { Details } from '../../../renderer/features/targets/details/Details.tsx'
import { LinkingBar } from '../../../renderer/features/targets/LinkingBar.tsx'
import { ClientContext } from '../../../renderer/state/connection.ts'
import { changeFilter, registerStore, resetRegister } from '../../../renderer/state/rooms/register.ts'
import { row } from './rows.ts'

const said: unknown[] = []
const client = { engine: { targets: { link: (asked: unknown) => Promise.resolve(said.push(asked)), say: (asked: unknown) => Promise.resolve(said.push(asked) && { changed: 1 }) } }, on: () => () => undefined } as unknown as Client
const show = (element: React.ReactNode) => render(<ClientContext value={client}>{element}</ClientContext>)

beforeEach(() => {
  said.length = 0
  resetRegister()
})
afterEach(cleanup)

const linkedTo = (given: Partial<Linked>): Linked => ({
  id: 'o', document: 'two', documentTitle: 'Two', citation: 'Two, 1', quote: 'Midwives were trained.', fields: { ...row({}).seen, kind: 'outcome' }, status: null,
  suggested: { standing: 'unclear', reason: 'noNumber', share: null }, note: '', coder: 'Ada', at: '2026-11-30T08:00:00Z', ...given,
})

test('a target is taken, all outcomes are listed, the one that is chosen is linked by hand, and what was listed before is shown again', async () => {
  const target = row({ document: 'one', what: 'midwives' })
  registerStore.setState({ way: 'gaps' })
  changeFilter({ text: 'midwives', documents: ['one'] })
  show(<Details row={target} candidates={[]} />)
  fireEvent.click(screen.getByRole('button', { name: 'Link an outcome by hand…' }))
  expect(registerStore.getState().filter).toMatchObject({ text: '', documents: [], kind: 'outcome' })
  expect(registerStore.getState().way).toBe('table')
  cleanup()

  const outcome = row({ document: 'two', kind: 'outcome' })
  show(<LinkingBar row={outcome} />)
  expect(screen.getByRole('status').textContent).toContain('“midwives” is taken')
  fireEvent.click(screen.getByRole('button', { name: 'Link the chosen outcome' }))
  await waitFor(() => expect(registerStore.getState().linking).toBe(null))
  expect(said).toEqual([{ target: { id: target.id, document: 'one' }, outcome: { id: outcome.id, document: 'two' }, verdict: 'linked' }])
  expect(registerStore.getState()).toMatchObject({ way: 'gaps', active: target.id, filter: { text: 'midwives', documents: ['one'], kind: null } })
})

test.each<[string, (target: TargetRow) => TargetRow]>([
  ['the target itself', target => target],
  ['another target', () => row({ kind: 'target' })],
  ['an outcome that is linked to it already', target => row({ kind: 'outcome', targets: [linkedTo({ id: target.id })] })],
])('%s is not linked to it', (_what, other) => {
  const target = row({})
  registerStore.setState({ linking: { id: target.id, document: 'one', words: 'midwives', way: 'table', filter: registerStore.getState().filter } })
  show(<LinkingBar row={other(target)} />)
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Link the chosen outcome' }).disabled).toBe(true)
})

test('giving it up shows what was listed before', () => {
  registerStore.setState({ linking: { id: 'a', document: 'one', words: 'midwives', way: 'bodies', filter: { ...registerStore.getState().filter, text: 'before' } } })
  show(<LinkingBar row={undefined} />)
  fireEvent.click(screen.getByRole('button', { name: 'Cancel' }))
  expect(registerStore.getState()).toMatchObject({ linking: null, way: 'bodies', active: 'a', filter: { text: 'before' } })
})

test('an outcome that is linked has a note of its own, which is read and written', () => {
  const target = row({ outcomes: [linkedTo({ note: 'Counts part-time posts.' })] })
  show(<Details row={target} candidates={[]} />)
  const note = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Note on this outcome' })
  expect(note.value).toBe('Counts part-time posts.')
  fireEvent.change(note, { target: { value: 'Full posts only.' } })
  fireEvent.blur(note)
  expect(said).toEqual([{ target: { id: target.id, document: 'one' }, outcome: { id: 'o', document: 'two' }, note: 'Full posts only.' }])
})

test('what it was before, and whether it is of each year, can be corrected', () => {
  const target = row({ value: 15, baseline: 1200 })
  show(<Details row={target} candidates={[]} />)
  const before = screen.getByRole<HTMLInputElement>('textbox', { name: 'What it was before' })
  expect(before.value).toBe('1,200')
  fireEvent.change(before, { target: { value: '1,350' } })
  fireEvent.keyDown(before, { key: 'Enter' })
  fireEvent.click(screen.getByRole('checkbox', { name: 'Each year' }))
  const targets = [{ id: target.id, document: 'one' }]
  expect(said).toEqual([{ targets, fields: { baseline: 1350 } }, { targets, fields: { isYearly: true } }])
})
