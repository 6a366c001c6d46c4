import { act, createEvent, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { IntoSetDialog } from '../../../renderer/features/library/sets/IntoSetDialog.tsx'
import { View } from '../../../renderer/features/library/View.tsx'
import { noticeStore } from '../../../renderer/state/notices.ts'
import { sheetStore } from '../../../renderer/state/window/sheets.ts'
import { chooseDocuments, showRoom, viewStore } from '../../../renderer/state/view.ts'
import { settingsStore } from '../../../renderer/state/settings.ts'
import { openRoom, type Room } from '../excerpts/room.tsx'

let room: Room
let inner = ''
beforeEach(async () => {
  room = await openRoom()
  // The sets have room beside the documents.
  window.matchMedia = query => Object.assign(new EventTarget(), { matches: query === '(min-width: 1000px)', media: query, onchange: null, addListener: () => {}, removeListener: () => {} })
  settingsStore.setState({ remembered: {} })
  const { sets } = room.client.engine
  inner = (await sets.create({ name: '北京', parent: (await sets.create({ name: 'Cities' })).id })).id
  showRoom('library')
  chooseDocuments([])
})
afterEach(() => room.close())

const members = async () => (await room.client.engine.sets.list({})).find(({ id }) => id === inner)?.documents.toSorted()
const both = () => [...room.plans].toSorted()
const dataTransfer = { setData: () => {}, effectAllowed: '', dropEffect: '' }

test.each(['list', 'table'])('in the %s, all chosen documents are dragged onto a set, as one step that is undone at once', async view => {
  const row = (title: RegExp) => screen.getByRole('row', { name: title })
  const set = (name: string) => screen.getByRole('row', { name })
  function leave(from: string, relatedTarget: Element | null) {
    const event = createEvent.dragLeave(set(from))
    // jsdom has no events of dragging, and so no place that one went to.
    fireEvent(set(from), Object.defineProperty(event, 'relatedTarget', { value: relatedTarget }))
  }
  async function drag(title: RegExp, onto: string) {
    await act(async () => {
      fireEvent.pointerDown(row(title).firstElementChild ?? document.body)
      expect(row(title).draggable).toBe(true)
      // As a press does in the list.
      chooseDocuments([room.plans[0]])
      fireEvent.dragStart(row(title), { dataTransfer })
      await new Promise(resolve => setTimeout(resolve))
    })
    // Nothing is left of the drag before.
    expect(document.querySelector('[data-target]')).toBeNull()
    const taken = !fireEvent.dragOver(set(onto), { dataTransfer })
    // Seen before it is let go, and no longer when one moved away.
    const outlined = () => document.querySelector('[data-target]')?.textContent
    expect(outlined()).toBe(taken ? `${onto}0` : undefined)
    leave(onto, set(onto).firstElementChild)
    expect(outlined()).toBe(taken ? `${onto}0` : undefined)
    leave(onto, document.body)
    expect(outlined()).toBeUndefined()
    fireEvent.dragOver(set(onto), { dataTransfer })
    await act(async () => void fireEvent.drop(set(onto), { dataTransfer }))
    return taken
  }
  settingsStore.setState({ remembered: { 'library.view': view } })
  room.show(<View />)
  await screen.findByRole('row', { name: '北京' })
  await screen.findByRole('row', { name: /Clean air plan/ })

  chooseDocuments([...room.plans])
  const steps = await room.operations()
  expect(await drag(/Clean air plan/, '北京')).toBe(true)
  await waitFor(async () => expect(await members()).toEqual(both()))
  expect(viewStore.getState().chosenDocuments).toEqual([...room.plans])
  expect(await room.operations()).toBe(steps + 1)
  expect(noticeStore.getState().notices.at(-1)).toMatchObject({ message: { id: 'library.intoSet.done', values: { count: 2, name: '北京' } }, undo: true })
  await room.client.engine.history.undo({})
  expect(await members()).toEqual([])
  // One that is not chosen goes alone, and none onto the line of all documents.
  chooseDocuments([room.plans[1]])
  expect(await drag(/Clean air plan/, 'All documents')).toBe(false)
  expect(await drag(/Clean air plan/, '北京')).toBe(true)
  await waitFor(async () => expect(await members()).toEqual([room.plans[0]]))
})

test('a set that is chosen beside the documents is shown alone', async () => {
  await room.client.engine.sets.add({ set: inner, documents: [room.plans[1]] })
  room.show(<View />)
  fireEvent.click(await screen.findByRole('row', { name: 'Cities' }))
  await waitFor(() => expect(screen.queryByRole('row', { name: /Clean air plan/ })).toBeNull())
  expect(screen.getByRole('row', { name: /Water plan/ })).toBeTruthy()
})

test('by keys: the command asks for the set, Enter in its field puts all chosen ones in', async () => {
  room.show(<View />)
  await screen.findByRole('row', { name: /Clean air plan/ })
  chooseDocuments([...room.plans])
  await room.run('library.intoSet')
  expect(sheetStore.getState().sheet).toEqual({ name: 'intoSet', documents: [...room.plans] })
  room.show(<IntoSetDialog documents={room.plans} />)
  const field = await screen.findByRole('searchbox', { name: 'Find a set' })
  const steps = await room.operations()
  fireEvent.change(field, { target: { value: '北' } })
  await screen.findByRole('option', { name: /北京/ })
  fireEvent.keyDown(field, { key: 'Enter' })
  await waitFor(async () => expect(await members()).toEqual(both()))
  expect(await room.operations()).toBe(steps + 1)
  await waitFor(() => expect(sheetStore.getState().sheet).toBeNull())
})
