import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Details } from '../../../renderer/features/library/details/Details.tsx'
import { recordStore } from '../../../renderer/state/asking/records.ts'
import { sheetStore } from '../../../renderer/state/window/sheets.ts'
import { chooseDocuments, viewStore } from '../../../renderer/state/view.ts'
import { openRoom, type Room } from '../excerpts/room.tsx'

let room: Room
beforeEach(async () => {
  room = await openRoom()
  const { attributes, documents } = room.client.engine
  await attributes.define({ name: 'Size', type: 'number' })
  await attributes.define({ name: 'Level', type: 'choice', choices: ['city', 'county'] })
  await attributes.define({ name: 'Reviewed', type: 'date' })
  await documents.describe({ document: room.plans[0], values: { title: 'Beijing Plan 2024–2026' } })
  chooseDocuments([room.plans[0]])
  room.show(<Details />)
  await screen.findByRole('textbox', { name: 'Size' })
})
afterEach(() => room.close())

const field = (name: string) => screen.getByRole('textbox', { name })
const write = (name: string, text: string) => {
  fireEvent.change(field(name), { target: { value: text } })
  fireEvent.keyDown(field(name), { key: 'Enter' })
}
const row = () => recordStore.getState().documents.find(({ id }) => id === room.plans[0])

test('dates, numbers and choices are written as their types take them, and what they can’t take is said', async () => {
  act(() => field('Issued on').focus())
  expect(screen.getByText(/^Write a year, a month or a day/)).toBeTruthy()
  write('Issued on', '2024年5月')
  await waitFor(() => expect(row()?.issuedOn).toBe('2024-05'))
  write('Reviewed', '31.4.2026')
  expect(screen.getByText(/“31.4.2026” is not a date/)).toBeTruthy()
  write('Size', 'many')
  expect(screen.getByText(/“many” is not a number/)).toBeTruthy()
  write('Size', '1,200')
  await waitFor(() => expect(row()?.attributes).toEqual({ Size: '1200' }))
  fireEvent.click(screen.getByRole('button', { name: /Level/ }))
  const options = await screen.findAllByRole('option', { name: 'county' })
  fireEvent.click(options.find(({ tagName }) => tagName !== 'OPTION') ?? field('Size'))
  await waitFor(() => expect(row()?.attributes).toEqual({ Size: '1200', Level: 'county' }))
})

test('a period can’t end before it begins', async () => {
  write('Period from', '2026')
  await waitFor(() => expect(row()?.periodFrom).toBe('2026'))
  const steps = await room.operations()
  write('Period to', '2025-12')
  expect(screen.getByText('The period would begin (2026) after it ends (2025-12).')).toBeTruthy()
  write('Period to', '2026-02')
  await waitFor(() => expect(row()?.periodTo).toBe('2026-02'))
  expect(await room.operations()).toBe(steps + 1)
})

test('a suggestion stands below its field and is accepted or dismissed there, or with all others', async () => {
  const dismiss = await screen.findByRole('button', { name: 'Dismiss Kind: Plan' })
  act(() => dismiss.focus())
  fireEvent.click(dismiss)
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Accept Kind: Plan' })).toBeNull())
  // The next one can be decided by the same key.
  expect(document.activeElement).toBe(screen.getByRole('button', { name: /^Dismiss Period from/ }))
  fireEvent.click(screen.getByRole('button', { name: 'Accept Jurisdiction: Beijing' }))
  await waitFor(() => expect(row()?.jurisdiction).toBe('Beijing'))
  const all = await screen.findByRole('button', { name: 'Accept all 2 suggestions' })
  act(() => all.focus())
  fireEvent.click(all)
  await waitFor(() => expect(row()).toMatchObject({ kind: null, periodFrom: '2024', periodTo: '2026' }))
  await waitFor(() => expect(screen.queryByRole('button', { name: /^Accept/ })).toBeNull())
  expect(document.activeElement).toBe(field('Short title'))
})

test('of several chosen documents the first is read by one press, and all are described or gathered', async () => {
  act(() => chooseDocuments([room.plans[1], room.plans[0]]))
  screen.getByText('2 documents chosen')
  fireEvent.click(screen.getByRole('button', { name: 'Describe…' }))
  expect(sheetStore.getState().sheet).toEqual({ name: 'bulk', documents: [room.plans[1], room.plans[0]] })
  fireEvent.click(screen.getByRole('button', { name: 'Put into a set…' }))
  expect(sheetStore.getState().sheet).toEqual({ name: 'intoSet', documents: [room.plans[1], room.plans[0]] })
  fireEvent.click(screen.getByRole('button', { name: 'Read the first' }))
  expect(viewStore.getState()).toMatchObject({ room: 'reader', document: room.plans[1] })
})

test('what is read a moment later pushes nothing away that can be pressed', async () => {
  const memos = room.client.engine.memos
  let letCome = () => {}
  const held = new Promise<void>(come => (letCome = come))
  const mentioning = memos.mentioning.bind(memos)
  vi.spyOn(memos, 'mentioning').mockImplementation(async (...asked) => held.then(() => mentioning(...asked)))
  const clause = (await room.client.engine.documents.clauses({ document: room.plans[1] }))[0]?.id ?? ''
  await memos.write({ owner: { clause }, body: '', plain: 'Compare' })
  act(() => {
    recordStore.setState(({ documents }) => ({ documents: documents.map(row => ({ ...row, warnings: [{ id: 'importing.noText', start: null }] })) }))
    chooseDocuments([room.plans[1]])
  })
  const isThere = (name: string | RegExp) => screen.queryByRole('region', { name }) !== null
  await waitFor(() => expect(memos.mentioning).toHaveBeenCalled())
  // Whatever else was asked for is answered before this.
  await act(async () => void (await memos.list({ document: room.plans[1] })))
  expect([isThere('Worth a look'), isThere('File'), isThere('Memo on 1 clause')]).toEqual([true, false, false])
  letCome()
  await waitFor(() => expect(isThere('File')).toBe(true))
  expect(isThere('Memo on 1 clause')).toBe(true)
  const regions = screen.getAllByRole('region').map(region => region.getAttribute('aria-label') ?? '')
  expect(regions.indexOf('File')).toBe(regions.length - 1)
})
