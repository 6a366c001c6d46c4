import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { PreviewAnswer } from '#contract/documents/documents.ts'
import { Sheets } from '../../../renderer/app/Sheets.tsx'
import { settingsStore } from '../../../renderer/state/settings.ts'
import { openSheet } from '../../../renderer/state/window/sheets.ts'
import { AssistantDialog } from '../../../renderer/features/library/assistant/AssistantDialog.tsx'
import { isToDecide } from '../../../renderer/features/library/assistant/deciding.ts'
import { openRoom, type Room } from '../excerpts/room.tsx'

let room: Room
let previews: PreviewAnswer[]
beforeEach(async () => {
  room = await openRoom()
  const plain = room.ticket('plain.txt', Buffer.from('A plan\n\n1. Plant trees.\n2. Count them.\n'))
  const old = room.ticket('old.doc', Buffer.from('d0cf11e0a1b11ae1', 'hex'))
  previews = await room.client.engine.documents.preview({ files: [plain, old] })
})
afterEach(() => room.close())

const lockedAnswer = (id: string): PreviewAnswer => ({ ticket: 'locked', file: 'locked.pdf', error: { code: 'invalid', message: { id }, details: { reason: 'password' } } })
const show = () => room.show(<AssistantDialog previews={[...previews, lockedAnswer('importing.pdfLocked')]} refused={[]} />)

test('begins with the file that waits for an answer, not with one that can’t be read', () => {
  show()
  expect([...document.querySelectorAll('.assistant-file')].map(option => option.getAttribute('aria-selected'))).toEqual(['false', 'false', 'true'])
  screen.getByLabelText('Password')
})

test('begins with the file that can’t be read where none waits for an answer', () => {
  room.show(<AssistantDialog previews={previews} refused={[]} />)
  expect([...document.querySelectorAll('.assistant-file')].map(option => option.getAttribute('aria-selected'))).toEqual(['false', 'true'])
})

test('a password that opens the file leaves the focus with what the file became, a wrong one in its field', async () => {
  const readable = previews[0]
  const preview = vi.spyOn(room.client.engine.documents, 'preview')
  preview.mockResolvedValueOnce([lockedAnswer('importing.pdfWrongPassword')])
  if (readable && 'preview' in readable) preview.mockResolvedValueOnce([{ ...readable, ticket: 'locked', file: 'locked.pdf', sha256: 'of its own' }])
  show()
  const field = screen.getByLabelText('Password')
  // The list takes the focus a frame after the dialog stands.
  await waitFor(() => expect(document.activeElement?.getAttribute('role')).toBe('option'))
  act(() => field.focus())
  const enter = async (password: string) => {
    fireEvent.change(field, { target: { value: password } })
    fireEvent.submit(field)
    await waitFor(() => expect(preview).toHaveBeenLastCalledWith({ files: ['locked'], options: [{ file: 'locked', password }] }))
  }
  await enter('no')
  await screen.findByText(/does not open with that password/)
  expect(document.activeElement).toBe(field)
  await enter('yes')
  await waitFor(() => expect(screen.queryByLabelText('Password')).toBeNull())
  expect(document.activeElement).toBe(screen.getByRole('region', { name: 'locked.pdf' }))
  screen.getByRole('button', { name: 'Bring in 2 files' })
})

test('a file with the title of a document that is here is told so, and goes the way of replacing when it is a newer version', async () => {
  const { engine } = room.client
  settingsStore.setState({ coder: 'Ada' })
  await room.highlight(0, 'Plant trees along the river')
  const newer = room.ticket('newer.txt', Buffer.from('Clean air plan\n\n1. Plant trees along the river.\n\n2. Measure the air each day.\n'))
  const other = room.ticket('other.txt', Buffer.from('Another plan\n\n1. Sweep the streets.\n'))
  const looked = await engine.documents.preview({ files: [newer, other] })
  room.show(<Sheets />)
  act(() => openSheet({ name: 'assistant', previews: looked, refused: [] }))
  await screen.findByRole('option', { name: /Its title is here already/ })
  screen.getByText(/^A document with the title “Clean air plan” is here already/)
  // Under another title it is another document.
  const title = screen.getByLabelText('Title')
  fireEvent.change(title, { target: { value: 'Cleaner air plan' } })
  await waitFor(() => expect(screen.queryByText(/^A document with the title/)).toBeNull())
  fireEvent.change(title, { target: { value: 'Clean air plan' } })
  await screen.findByText(/^A document with the title “Clean air plan” is here already/)
  fireEvent.click(screen.getByRole('radio', { name: 'As a newer version of it…' }))
  screen.getByText(/shown before its text is replaced/)
  fireEvent.click(screen.getByRole('button', { name: 'Bring in 2 files' }))
  await screen.findByRole('dialog', { name: 'Replace the text of “Clean air plan”' })
  fireEvent.click(screen.getByRole('button', { name: 'See what will happen' }))
  await waitFor(() => expect(screen.getByRole('button', { name: 'Replace the text' }).hasAttribute('disabled')).toBe(false))
  fireEvent.click(screen.getByRole('button', { name: 'Replace the text' }))
  await waitFor(async () => expect((await engine.documents.list({})).map(({ title, versionNumber }) => [title, versionNumber])).toEqual([['Clean air plan', 2], ['Water plan', 1], ['Another plan', 1]]))
  expect((await engine.annotations.list({ document: room.plans[0] })).map(({ exact }) => exact)).toEqual(['Plant trees along the river'])
})

const leftAnswer = (ticket: string): PreviewAnswer => ({ ticket, file: `${ticket}.txt`, error: { code: 'cancelled', message: { id: 'documents.notLookedAt' } } })

test('says how many files come in and how many do not, and brings the chosen one into sight', async () => {
  const seen: Element[] = []
  vi.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(function (this: Element) { seen.push(this) })
  const garbled: PreviewAnswer = { ticket: 'garbled', file: 'garbled.txt', error: { code: 'invalid', message: { id: 'importing.unknownEncoding', values: { line: 2 } } } }
  room.show(<AssistantDialog previews={[...previews, lockedAnswer('importing.pdfLocked'), garbled, leftAnswer('late')]} refused={[]} />)
  screen.getByText('1 ready, 2 to decide, 1 can’t be read, 1 not looked at')
  screen.getByRole('option', { name: /^garbled.txt.*Needs an encoding/ })
  const chosen = screen.getByRole('option', { name: /^locked.pdf/ })
  await waitFor(() => expect(seen).toContain(chosen))
  expect(document.activeElement).toBe(chosen)
})

test('what was not looked at is looked at later: here, or from the report', async () => {
  const late = room.ticket('late.txt', Buffer.from('A late plan\n\n1. Sweep the streets.\n'))
  const later = room.ticket('later.txt', Buffer.from('A later plan\n\n1. Paint the doors.\n'))
  room.show(<Sheets />)
  act(() => openSheet({ name: 'assistant', previews: [previews[0] as PreviewAnswer, { ...leftAnswer('late'), ticket: late }, { ...leftAnswer('later'), ticket: later }], refused: [] }))
  // It begins with what was looked at.
  await screen.findByDisplayValue('A plan')
  fireEvent.click(await screen.findByRole('option', { name: /^late.txt.*Not looked at/ }))
  const look = await screen.findByRole('button', { name: 'Look at it now' })
  act(() => look.focus())
  fireEvent.click(look)
  await screen.findByDisplayValue('A late plan')
  expect(document.activeElement).toBe(screen.getByRole('region', { name: 'late.txt' }))
  fireEvent.click(screen.getByRole('button', { name: 'Bring in 2 files' }))
  await screen.findByText(/You cancelled: 1 file was not brought in/)
  fireEvent.click(screen.getByRole('button', { name: 'Look at 1 file again…' }))
  await screen.findByDisplayValue('A later plan')
  expect((await room.client.engine.documents.list({})).map(({ title }) => title)).toEqual(['Clean air plan', 'Water plan', 'A plan', 'A late plan'])
})

test('a file that is unticked stays out, and the beginnings of all files are shown in the way that was chosen for one', async () => {
  const second = room.ticket('second.txt', Buffer.from('Another plan\n\n1. Sweep the streets.\n'))
  const looked = await room.client.engine.documents.preview({ files: [second] })
  room.show(<Sheets />)
  act(() => openSheet({ name: 'assistant', previews: [previews[0] as PreviewAnswer, ...looked], refused: [] }))
  fireEvent.click(await screen.findByRole('checkbox', { name: 'Bring this file in' }))
  fireEvent.click(screen.getByRole('radio', { name: 'Text' }))
  await waitFor(() => expect(document.querySelector('.assistant-page pre')?.textContent).toContain('1. Plant trees.'))
  screen.getByText('1 ready, 1 left out')
  fireEvent.click(screen.getByRole('option', { name: /^second.txt/ }))
  await waitFor(() => expect(document.querySelector('.assistant-page pre')?.textContent).toContain('1. Sweep the streets.'))
  fireEvent.click(screen.getByRole('button', { name: 'Bring in 1 file' }))
  await waitFor(async () => expect((await room.client.engine.documents.list({})).map(({ title }) => title)).toEqual(['Clean air plan', 'Water plan', 'Another plan']))
})

test('two files that would come in under one title say so until one has another', async () => {
  const twin = room.ticket('twin.txt', Buffer.from('a  PLAN\n\n1. Sweep the streets.\n'))
  const looked = await room.client.engine.documents.preview({ files: [twin] })
  room.show(<AssistantDialog previews={[previews[0] as PreviewAnswer, ...looked]} refused={[]} />)
  expect(screen.getAllByRole('option', { name: /Same title as another/ })).toHaveLength(2)
  screen.getByText(/^Another of these files has this title/)
  fireEvent.change(screen.getByLabelText('Title'), { target: { value: 'A plan of 2026' } })
  await waitFor(() => expect(screen.queryByRole('option', { name: /Same title as another/ })).toBeNull())
  expect(screen.queryByText(/^Another of these files/)).toBeNull()
})

test('of two files that are byte for byte one the first comes in, the other is told as the same, and takes its place when that one is left out', async () => {
  const words = Buffer.from('Harbour plan\n\n1. Dredge the basin.\n')
  const tickets = [room.ticket('harbour.txt', words), room.ticket('harbour copy.txt', words)]
  room.show(<AssistantDialog previews={await room.client.engine.documents.preview({ files: tickets })} refused={[]} />)
  screen.getByText('1 ready, 1 twice among them')
  fireEvent.click(screen.getByRole('option', { name: /^harbour copy.*Same file as “harbour\.txt”/ }))
  await screen.findByText(/^Byte for byte the same as “harbour\.txt”/)
  expect(screen.queryByRole('checkbox', { name: 'Bring this file in' })).toBeNull()
  screen.getByRole('button', { name: 'Bring in 1 file' })
  fireEvent.click(screen.getByRole('option', { name: /^harbour\.txt/ }))
  fireEvent.click(await screen.findByRole('checkbox', { name: 'Bring this file in' }))
  await screen.findByText('1 ready, 1 left out')
})

test('a tree that may be wrong is read otherwise by a tick before the file comes in: the preview shows it so, and so it is kept', async () => {
  const page = '<!doctype html><h1>Waste plan</h1><p>The council agreed on it in May.</p><h2>1. Bins</h2><p>All homes get three of them.</p><h3>Food</h3><h3>1.1 A caddy</h3><p>It holds seven litres.</p><h3>Glass</h3><h3>1.2 A bank</h3><p>It is emptied each week.</p><h2>2. Money</h2><p>The council pays.</p>'
  const { engine } = room.client
  const looked = await engine.documents.preview({ files: [room.ticket('waste.html', Buffer.from(page))] })
  expect(looked.some(isToDecide)).toBe(true)
  room.show(<Sheets />)
  act(() => openSheet({ name: 'assistant', previews: looked, refused: [] }))
  const tick = () => screen.getByRole('checkbox', { name: 'Put the text into the headings' })
  const level = () => screen.getByText('1.1 A caddy').closest('li')?.dataset['level']
  await screen.findByText(/hold nothing/)
  fireEvent.click(screen.getByRole('radio', { name: 'Clauses' }))
  expect(screen.queryAllByText(/hold nothing/)).toHaveLength(1)
  expect(level()).toBe('2')
  fireEvent.click(tick())
  await waitFor(() => expect(level()).toBe('3'))
  expect(tick()).toHaveProperty('checked', true)
  fireEvent.click(tick())
  await waitFor(() => expect(level()).toBe('2'))
  fireEvent.click(tick())
  await waitFor(() => expect(level()).toBe('3'))
  fireEvent.click(screen.getByRole('button', { name: 'Bring in 1 file' }))
  await waitFor(async () => expect(await engine.documents.list({})).toHaveLength(3))
  const { id: document } = (await engine.documents.list({}))[2] ?? { id: '' }
  expect(await engine.documents.doubts({ document })).toEqual([])
  expect((await engine.documents.clauses({ document })).find(({ label }) => label === '1.1')?.level).toBe(3)
  expect(await engine.history.list({})).toHaveLength(2)
})

test('of a file that is here already nothing is decided: what may be wrong is told, where it stands it can be read otherwise', async () => {
  const page = '<!doctype html><h1>Waste plan</h1><p>The council agreed on it.</p><h2>1. Bins</h2><p>All homes get three.</p><h3>Food</h3><h3>1.1 A caddy</h3><p>It holds seven litres.</p><h3>Glass</h3><h3>1.2 A bank</h3><p>It is emptied.</p>'
  const ticket = room.ticket('waste.html', Buffer.from(page))
  await room.client.engine.documents.import({ files: [ticket] })
  room.show(<AssistantDialog previews={await room.client.engine.documents.preview({ files: [room.ticket('again.html', Buffer.from(page))] })} refused={[]} />)
  await screen.findByText(/hold nothing/)
  expect(screen.queryByRole('checkbox', { name: 'Put the text into the headings' })).toBeNull()
})
