import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { View } from '../../../renderer/features/excerpts/View.tsx'
import { excerptListStore, everything, showExcerpts } from '../../../renderer/pane/excerpts/excerpt-list.ts'
import { noticeStore } from '../../../renderer/state/notices.ts'
import { sheetStore } from '../../../renderer/state/window/sheets.ts'
import { openRoom, type Room } from './room.tsx'

let room: Room
beforeEach(async () => {
  room = await openRoom()
  await room.highlight(0, 'Plant trees along the river', ['Nature > Trees'])
  await room.highlight(0, 'Measure the air', ['Air'])
  await room.highlight(1, 'Protect the springs', ['Nature'])
  await room.highlight(1, 'Repair the pipes by 2030')
  room.show(<View />)
  await waitFor(() => expect(rows()).toHaveLength(4))
})
afterEach(() => room.close())

const grid = () => screen.getByRole('grid')
const rows = () => within(grid()).getAllByRole('row').slice(1)
const quotes = () => rows().map(row => within(row).getAllByRole('gridcell')[2]?.textContent)
const count = () => document.querySelector('.excerpts-count')?.textContent
const chosen = () => rows().flatMap((row, index) => (row.getAttribute('aria-selected') === 'true' ? [index] : []))
const press = (key: string, more = {}) => fireEvent.keyDown(grid(), { key, ...more })
const narrow = (filter: Partial<typeof everything>) => excerptListStore.setState({ filter: { ...everything, ...filter } })

describe('the table of excerpts', () => {
  test('lists every highlight with its citation and themes', () => {
    expect(quotes()).toEqual(['Plant trees along the river', 'Measure the air', 'Protect the springs', 'Repair the pipes by 2030'])
    expect(rows()[0]?.textContent).toContain('Clean air plan, 1')
    expect(rows()[0]?.textContent).toContain('Trees')
    expect(rows()[3]?.textContent).toContain('No theme')
    expect(count()).toBe('4 excerpts')
  })
  test('is narrowed by themes with or without those below, and says so when nothing is left', async () => {
    narrow({ themes: [room.theme('Nature')] })
    await waitFor(() => expect(quotes()).toEqual(['Plant trees along the river', 'Protect the springs']))
    narrow({ themes: [room.theme('Nature')], withChildren: false })
    await waitFor(() => expect(quotes()).toEqual(['Protect the springs']))
    narrow({ text: 'nowhere' })
    await screen.findByText('No excerpt matches')
    fireEvent.click(screen.getAllByRole('button', { name: 'Clear filter' })[0] as HTMLElement)
    await waitFor(() => expect(rows()).toHaveLength(4))
  })
  test('shows what another room hands over', async () => {
    showExcerpts({ themes: [room.theme('Nature')], documents: [room.plans[1]], withChildren: true })
    await waitFor(() => expect(quotes()).toEqual(['Protect the springs']))
  })
  test('a click on a heading sorts by it, a second one the other way', async () => {
    fireEvent.click(within(grid()).getByText('Quote'))
    await waitFor(() => expect(quotes()[0]).toBe('Measure the air'))
    fireEvent.click(within(grid()).getByText('Quote'))
    await waitFor(() => expect(quotes()[0]).toBe('Repair the pipes by 2030'))
    expect(within(grid()).getByRole('columnheader', { name: 'Quote' }).getAttribute('aria-sort')).toBe('descending')
  })
})

describe('choosing', () => {
  test('arrows choose one, with Shift a range, Space puts one in or takes it out', async () => {
    press('ArrowDown')
    press('ArrowDown')
    expect(chosen()).toEqual([1])
    press('ArrowDown', { shiftKey: true })
    await waitFor(() => expect(chosen()).toEqual([1, 2]))
    press(' ')
    expect(chosen()).toEqual([1])
  })
  test('a theme can be asked for in the moment after another row was chosen', async () => {
    press('ArrowDown')
    await screen.findByRole('combobox', { name: 'Add a theme' })
    act(() => grid().focus())
    press('ArrowDown')
    await room.run('excerpts.tag')
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('combobox', { name: 'Add a theme' })))
  })
  test('a click with Shift takes all from the last one clicked', async () => {
    fireEvent.click(rows()[3] as HTMLElement)
    fireEvent.click(rows()[1] as HTMLElement, { shiftKey: true })
    await waitFor(() => expect(chosen()).toEqual([1, 2, 3]))
    expect(count()).toBe('4 excerpts · 3 chosen')
  })
  test('all that the filter finds, and what leaves the list is no longer chosen', async () => {
    narrow({ themes: [room.theme('Air')] })
    await waitFor(() => expect(quotes()).toEqual(['Measure the air']))
    await room.run('excerpts.chooseAll')
    await waitFor(() => expect(chosen()).toEqual([0]))
    await room.client.engine.history.undo({})
    await room.client.engine.history.undo({})
    await room.client.engine.history.undo({})
    await waitFor(() => expect(excerptListStore.getState().chosen.size).toBe(0))
  })
})

describe('changing many at once', () => {
  test('a theme for all of them is one operation, and the notice offers to undo it', async () => {
    const before = await room.operations()
    await room.run('excerpts.chooseAll')
    const field = await screen.findByRole('combobox', { name: 'Add a theme to 4' })
    fireEvent.focus(field)
    fireEvent.change(field, { target: { value: 'Coast' } })
    fireEvent.keyDown(field, { key: 'Enter' })
    await waitFor(() =>
      expect(noticeStore.getState().notices.at(-1)).toMatchObject({
        undo: true,
        message: { id: 'excerpts.tagged', values: { theme: 'Coast', count: 4 } },
      }),
    )
    expect(await room.operations()).toBe(before + 1)
    const { total } = await room.client.engine.excerpts.list({ filter: { themes: [room.theme('Coast')] } })
    expect(total).toBe(4)
  })
  test('only themes that one of them has are offered to be taken off, and none where none has any', async () => {
    fireEvent.click(rows()[0] as HTMLElement)
    fireEvent.click(rows()[1] as HTMLElement, { ctrlKey: true })
    const off = () => screen.findByRole('button', { name: 'Take a theme off' })
    await waitFor(async () => expect((await off()).hasAttribute('disabled')).toBe(false))
    fireEvent.click(await off())
    const offered = async () => within(await screen.findByRole('listbox', { name: 'Take a theme off' })).getAllByRole('option').map(option => option.textContent)
    expect(await offered()).toEqual([expect.stringContaining('Nature > Trees'), expect.stringContaining('Air')])
    fireEvent.click(screen.getByRole('option', { name: /Air/ }))
    await waitFor(() => expect(noticeStore.getState().notices.at(-1)).toMatchObject({ message: { id: 'excerpts.untaggedFrom' } }))
    fireEvent.click(await off())
    await waitFor(async () => expect(await offered()).toEqual([expect.stringContaining('Trees')]))
    fireEvent.keyDown(screen.getByRole('listbox', { name: 'Take a theme off' }), { key: 'Escape' })
    fireEvent.click(rows()[1] as HTMLElement)
    fireEvent.click(rows()[3] as HTMLElement, { ctrlKey: true })
    await waitFor(async () => expect((await off()).hasAttribute('disabled')).toBe(true))
  })
  test('deleting says how many before it does, and is one operation', async () => {
    const before = await room.operations()
    fireEvent.click(rows()[0] as HTMLElement)
    fireEvent.click(rows()[2] as HTMLElement, { ctrlKey: true })
    await room.run('excerpts.remove')
    const question = await screen.findByRole('alertdialog')
    expect(question.textContent).toContain('Delete 2 highlights?')
    expect(await room.operations()).toBe(before)
    fireEvent.click(within(question).getByRole('button', { name: 'Delete 2 highlights' }))
    await waitFor(() => expect(quotes()).toEqual(['Measure the air', 'Repair the pipes by 2030']))
    expect(await room.operations()).toBe(before + 1)
  })
  test('stars of many are set in one operation', async () => {
    await room.run('excerpts.chooseAll')
    fireEvent.click(await screen.findByRole('button', { name: 'Star them all' }))
    await waitFor(() =>
      expect(rows().every(row => within(row).getByRole('button', { name: 'Star' }).getAttribute('aria-pressed') === 'true')).toBe(true),
    )
  })
})

test('exactly the list on the screen is handed out, in its order', async () => {
  narrow({ themes: [room.theme('Nature')] })
  excerptListStore.setState({ order: { by: 'quote', descending: true } })
  await waitFor(() => expect(quotes()).toEqual(['Protect the springs', 'Plant trees along the river']))
  fireEvent.click(screen.getByRole('button', { name: 'Hand out exactly this list…' }))
  expect(sheetStore.getState().sheet).toMatchObject({
    name: 'handout',
    begin: { what: 'excerpts', filter: { themes: [room.theme('Nature')] }, order: { by: 'quote', descending: true } },
  })
})
