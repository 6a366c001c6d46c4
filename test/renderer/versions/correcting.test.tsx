import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { EngineError } from '#wire/fault.ts'
import { View as Correct } from '../../../renderer/features/versions/correcting/View.tsx'
import { draftStore, dropDraft } from '../../../renderer/features/versions/correcting/draft-memory.ts'
import { UnsavedBanner } from '../../../renderer/features/versions/correcting/UnsavedBanner.tsx'
import { noticeStore } from '../../../renderer/state/notices.ts'
import { showRoom, showTask, viewStore } from '../../../renderer/state/view.ts'
import { openRoom, type Room } from '../excerpts/room.tsx'
import { correctText } from './correct-text.ts'

// jsdom lays nothing out: no words have a place on its page.
Range.prototype.getClientRects = () => Object.assign([], { item: () => null })

let room: Room
let document: string
beforeEach(async () => {
  room = await openRoom()
  ;[document] = room.plans
})
afterEach(async () => {
  await dropDraft(room.client.engine, document)
  await room.close()
})

const engine = () => room.client.engine
const textNow = async () => (await engine().documents.text({ document })).text
const correctTo = (change: (text: string) => string) => correctText(room, document, change)

async function keep(): Promise<void> {
  await room.run('correct.save')
  await confirmOutcome()
}
async function confirmOutcome(): Promise<void> {
  const told = await screen.findByRole('dialog', { name: 'What will happen' })
  const save = () => within(told).getByRole('button', { name: 'Save as a new version' })
  await waitFor(() => expect(save().hasAttribute('disabled')).toBe(false))
  fireEvent.click(save())
}

test('before a correction is kept it is told what becomes of each highlight and corrected clause', async () => {
  await room.highlight(0, 'Plant trees')
  await room.highlight(0, 'Measure the air each hour')
  const [second] = (await engine().documents.clauses({ document })).filter(({ label }) => label !== '')
  await engine().documents.correctClause({ document, clause: second?.id ?? '', change: { kind: 'label', label: '2a' } })
  showTask('correct', { document, start: 0 })
  room.show(<Correct />)
  const field = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Text of “Clean air plan”' })
  fireEvent.change(field, { target: { value: (await textNow()).replace('Measure the air each hour', 'Measure the air each day') } })
  const steps = await room.operations()
  await room.run('correct.save')
  const told = await screen.findByRole('dialog', { name: 'What will happen' })
  const counts = within(await within(told).findByRole('region', { name: '2 highlights' })).getAllByRole('listitem').map(({ textContent }) => textContent)
  expect(counts).toEqual(['1stay exactly where they are', '0move along with their words', '1have altered words or surroundings', expect.stringMatching(/^0fit several/), '0lose their place'])
  const waiting = within(told).getByRole('region', { name: 'Highlights that will wait for review' })
  expect(within(waiting).getByText('hour').closest('del')).not.toBeNull()
  expect(within(waiting).getByText('day').closest('ins')).not.toBeNull()
  within(told).getByRole('region', { name: '1 clause correction' })
  expect(await room.operations()).toBe(steps)
})

test('a corrected text is saved as a new version; unsaved words are there again after another room, and asked for before they go', async () => {
  showTask('correct', { document, start: 0 })
  room.show(<Correct />)
  const field = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Text of “Clean air plan”' })
  const before = await textNow()
  expect(field.value).toBe(before)
  const save = () => screen.getByRole('button', { name: /Save as a new version/ })
  expect(save().hasAttribute('disabled')).toBe(true)
  fireEvent.change(field, { target: { value: before.replace('river', 'lake') } })
  cleanup()
  room.show(<Correct />)
  const again = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Text of “Clean air plan”' })
  expect(again.value).toBe(before.replace('river', 'lake'))
  fireEvent.click(screen.getByRole('button', { name: 'Cancel' }))
  const asked = await screen.findByRole('alertdialog', { name: 'Discard what you changed?' })
  fireEvent.click(within(asked).getByRole('button', { name: 'Cancel' }))
  expect(viewStore.getState().room).toBe('correct')
  await room.run('correct.save')
  const told = await screen.findByRole('dialog', { name: 'What will happen' })
  await within(told).findByText('This document has no highlights, no corrected clauses and no rows of the register that anybody looked at.')
  expect(within(told).getByText('river').closest('del')).not.toBeNull()
  expect(await textNow()).toBe(before)
  fireEvent.click(within(told).getByRole('button', { name: 'Back to the text' }))
  expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Text of “Clean air plan”' }).value).toBe(before.replace('river', 'lake'))
  await keep()
  await waitFor(async () => expect(await textNow()).toBe(before.replace('river', 'lake')))
  await waitFor(() => expect(viewStore.getState()).toMatchObject({ room: 'reader', document }))
  expect(noticeStore.getState().notices.at(-1)).toMatchObject({ message: { id: 'versions.corrected' }, undo: true })
})

/** As when the renderer is killed or the tab closed: what the window itself knew is gone. */
const killWindow = () => {
  cleanup()
  draftStore.setState({ draftByDocument: new Map() })
  sessionStorage.clear()
  viewStore.setState({ room: 'library', task: null })
}
const fieldOf = () => screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Text of “Clean air plan”' })

test('unsaved corrections of a window that died are offered by the next one, at the place where they begin', async () => {
  showTask('correct', { document, start: 0 })
  room.show(<Correct />)
  const field = await fieldOf()
  const before = await textNow()
  fireEvent.change(field, { target: { value: before.replace('river', 'lake') } })
  await waitFor(async () => expect(await engine().drafts.list({})).toHaveLength(1))
  killWindow()
  room.show(<UnsavedBanner />)
  await screen.findByText('Corrections of “Clean air plan” are not saved yet.')
  fireEvent.click(screen.getByRole('button', { name: 'Go on correcting' }))
  expect(viewStore.getState()).toMatchObject({ room: 'correct', task: { document } })
  await waitFor(() => expect(screen.queryByText(/are not saved yet/)).toBeNull())
  cleanup()
  room.show(<Correct />)
  expect((await fieldOf()).value).toBe(before.replace('river', 'lake'))
  screen.getByText('What you wrote before is here again. It is not saved yet.')
  expect(await textNow()).toBe(before)
  await keep()
  await waitFor(async () => expect(await textNow()).toBe(before.replace('river', 'lake')))
  await waitFor(async () => expect(await engine().drafts.list({})).toEqual([]))
})

test('words that were written just before the page goes are kept', async () => {
  showTask('correct', { document, start: 0 })
  room.show(<Correct />)
  const field = await fieldOf()
  fireEvent.change(field, { target: { value: 'mine' } })
  window.dispatchEvent(new Event('pagehide'))
  expect((await engine().drafts.read({ document }))?.edits).toMatchObject([{ start: 0, text: 'mine' }])
})

/** Asks for the draft as another window does; the returned function lets go of it. */
async function holdElsewhere(wish: 'ask' | 'take'): Promise<() => void> {
  const controller = new AbortController()
  await new Promise<void>((done, fail) => {
    const options = { signal: controller.signal, onProgress: ({ news }: { readonly news: string }) => news === 'held' && done() }
    room.another().engine.drafts.hold({ document, by: other, wish }, options).then(({ end }) => fail(new Error(end)), () => {})
  })
  return () => controller.abort()
}
const other = '01890000-0000-7000-8000-000000000002'
const writeElsewhere = async (change: (text: string) => string) => {
  const { version, text } = await engine().documents.text({ document })
  await engine().drafts.keep({ document, version, edits: [{ start: 0, end: text.length, text: change(text) }], by: other })
}

test('a text that another window corrects can only be read, until it is taken up here with what that window wrote', async () => {
  const letGo = await holdElsewhere('ask')
  await writeElsewhere(text => text.replace('Plant', 'Sow'))
  showTask('correct', { document, start: 0 })
  room.show(<Correct />)
  await screen.findByText(/^This text is being corrected in another window/)
  const field = await fieldOf()
  expect([field.readOnly, field.value]).toEqual([true, (await textNow()).replace('Plant', 'Sow')])
  fireEvent.click(screen.getByRole('button', { name: 'To the text' }))
  expect(viewStore.getState().room).toBe('reader')
  expect(await engine().drafts.list({})).toHaveLength(1)
  cleanup()

  showTask('correct', { document, start: 0 })
  room.show(<Correct />)
  await fieldOf()
  await writeElsewhere(text => text.replace('Plant', 'Sow and water'))
  fireEvent.click(screen.getByRole('button', { name: 'Correct it here' }))
  await waitFor(async () => expect((await fieldOf()).readOnly).toBe(false))
  expect((await fieldOf()).value).toContain('Sow and water')
  screen.getByText('What you wrote before is here again. It is not saved yet.')
  letGo()
})

test('a draft that another window takes goes there to its last letter, stays readable here, and comes back when it is asked for', async () => {
  showTask('correct', { document, start: 0 })
  room.show(<Correct />)
  const field = await fieldOf()
  fireEvent.change(field, { target: { value: field.value.replace('river', 'lake') } })
  const letGo = await holdElsewhere('take')
  expect((await engine().drafts.read({ document }))?.edits[0]?.text).toContain('lake')
  await screen.findByText(/^This correction went on in another window/)
  expect([field.readOnly, field.value.includes('lake')]).toEqual([true, true])
  await writeElsewhere(text => text.replace('Plant', 'Sow'))
  letGo()
  act(() => showRoom('codebook'))
  expect(viewStore.getState().room).toBe('codebook')
  act(() => showTask('correct', { document, start: 0 }))
  fireEvent.click(screen.getByRole('button', { name: 'Correct it here' }))
  await waitFor(async () => expect((await fieldOf()).value).toContain('1. Sow trees along the river'))
  expect((await fieldOf()).readOnly).toBe(false)
})

test('closing the window asks only while what was written could not be kept', async () => {
  showTask('correct', { document, start: 0 })
  room.show(<Correct />)
  const field = await fieldOf()
  const asks = () => {
    const event = new Event('beforeunload', { cancelable: true })
    window.dispatchEvent(event)
    return event.defaultPrevented
  }
  expect(asks()).toBe(false)
  fireEvent.change(field, { target: { value: 'mine' } })
  await waitFor(async () => expect(await engine().drafts.list({})).toHaveLength(1))
  await waitFor(() => expect(asks()).toBe(false))
  // What is short is on its way before the page is gone.
  fireEvent.change(field, { target: { value: 'mine again' } })
  expect(asks()).toBe(false)
  fireEvent.change(field, { target: { value: '更'.repeat(25_000) } })
  expect(asks()).toBe(true)
  await waitFor(() => expect(asks()).toBe(false))
  await engine().documents.remove({ documents: [document] })
  fireEvent.change(field, { target: { value: 'mine too' } })
  await waitFor(() => expect(noticeStore.getState().notices.at(-1)).toMatchObject({ message: { id: 'documents.missing' } }))
  expect(asks()).toBe(true)
  await engine().history.undo({})
})

test('closing the window asks for the first letter that is written after the connection was lost', async () => {
  const asks = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }))
  const lost = Promise.withResolvers<never>()
  const hold = vi.spyOn(engine().drafts, 'hold').mockImplementation((_, options) => {
    options?.onProgress?.({ news: 'held' })
    return lost.promise
  })
  showTask('correct', { document, start: 0 })
  room.show(<Correct />)
  const field = await fieldOf()
  await act(async () => lost.reject(new EngineError({ code: 'internal', message: { id: 'wire.gone' } })))
  expect(asks()).toBe(false)
  fireEvent.change(field, { target: { value: 'mine' } })
  expect(asks()).toBe(true)
  await waitFor(() => expect(asks()).toBe(false))
  hold.mockRestore()
})

test('taking back what one wrote leaves no draft', async () => {
  showTask('correct', { document, start: 0 })
  room.show(<Correct />)
  const field = await fieldOf()
  const before = field.value
  fireEvent.change(field, { target: { value: 'mine' } })
  await waitFor(async () => expect(await engine().drafts.list({})).toHaveLength(1))
  fireEvent.change(field, { target: { value: before } })
  await waitFor(async () => expect(await engine().drafts.list({})).toEqual([]))
})

test('another room is asked about while corrections are not saved: one stays, leaves them for later, or saves and goes', async () => {
  showTask('correct', { document, start: 0 })
  room.show(<Correct />)
  const before = await textNow()
  fireEvent.change(await fieldOf(), { target: { value: before.replace('river', 'lake') } })
  const ask = async () => {
    act(() => showRoom('codebook'))
    return within(await screen.findByRole('alertdialog', { name: 'Leave with corrections that are not saved?' }))
  }
  fireEvent.click((await ask()).getByRole('button', { name: 'Cancel' }))
  expect(viewStore.getState().room).toBe('correct')
  fireEvent.click((await ask()).getByRole('button', { name: 'Leave, keep for later' }))
  expect(viewStore.getState().room).toBe('codebook')
  cleanup()
  expect(await engine().drafts.list({})).toHaveLength(1)

  showTask('correct', { document })
  room.show(<Correct />)
  expect((await fieldOf()).value).toBe(before.replace('river', 'lake'))
  fireEvent.click((await ask()).getByRole('button', { name: 'Save as a new version' }))
  await confirmOutcome()
  await waitFor(() => expect(viewStore.getState().room).toBe('codebook'))
  expect(await textNow()).toBe(before.replace('river', 'lake'))
  cleanup()
  showRoom('library')
  expect(viewStore.getState().room).toBe('library')
})

test('nothing is asked where nothing was written', async () => {
  showTask('correct', { document, start: 0 })
  room.show(<Correct />)
  await fieldOf()
  act(() => showRoom('codebook'))
  expect(viewStore.getState().room).toBe('codebook')
})

test('a text that was changed meanwhile is not overwritten', async () => {
  showTask('correct', { document, start: 0 })
  room.show(<Correct />)
  const field = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Text of “Clean air plan”' })
  fireEvent.change(field, { target: { value: 'mine' } })
  await correctTo(text => `${text}More.\n`)
  await screen.findByText(/^Another text of this document is read by now/)
  expect(field.value).toBe('mine')
  await room.run('correct.save')
  // Nothing can be told of it, and nothing kept.
  await waitFor(() => expect(noticeStore.getState().notices.at(-1)).toMatchObject({ message: { id: 'documents.versionChanged' } }))
  await waitFor(() => expect(screen.queryByRole('dialog', { name: 'What will happen' })).toBeNull())
  expect(await textNow()).toContain('More.')
  fireEvent.click(screen.getByRole('button', { name: 'Start again with the new text' }))
  await waitFor(async () => expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Text of “Clean air plan”' }).value).toBe(await textNow()))
})
