import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { AttributesDialog } from '../../../renderer/features/library/table/AttributesDialog.tsx'
import { BulkDialog } from '../../../renderer/features/library/table/BulkDialog.tsx'
import { DocumentTableRoom } from '../../../renderer/features/library/table/DocumentTableRoom.tsx'
import { useRecords, recordStore } from '../../../renderer/state/asking/records.ts'
import { settingsStore } from '../../../renderer/state/settings.ts'
import { sheetStore } from '../../../renderer/state/window/sheets.ts'
import { chooseDocuments, viewStore } from '../../../renderer/state/view.ts'
import { openRoom, type Room } from '../excerpts/room.tsx'

function Shown() {
  return <main><div data-first-place><DocumentTableRoom documents={useRecords(records => records.documents)} /></div></main>
}

let room: Room
beforeEach(async () => {
  room = await openRoom()
  settingsStore.setState({ remembered: {} })
  chooseDocuments([])
  await room.client.engine.attributes.define({ name: 'Size', type: 'number' })
  room.show(<Shown />)
  await screen.findByRole('grid')
  grid().focus()
})
afterEach(() => room.close())

const grid = () => screen.getByRole('grid')
const press = (key: string, more: object = {}) => fireEvent.keyDown(document.activeElement ?? grid(), { key, ...more })
const activeWords = () => document.getElementById(grid().getAttribute('aria-activedescendant') ?? '')?.textContent
const field = () => document.activeElement as HTMLInputElement
const stored = (at: number) => recordStore.getState().documents.find(row => row.id === room.plans[at])
const columns = () => screen.getAllByRole('columnheader').slice(1).map(head => head.textContent)
/** From the title to the column of this name. */
const goTo = (column: string) => columns().slice(0, columns().indexOf(column)).forEach(() => press('ArrowRight'))

describe('cells by keyboard', () => {
  test('arrows move, Enter and F2 write, Enter keeps and goes down, Escape leaves', async () => {
    expect(columns()).toEqual(['Title', 'Issuer', 'Jurisdiction', 'Kind', 'Issued on', 'Period from', 'Period to', 'Language', 'Size'])
    expect(activeWords()).toBe('Clean air plan')
    goTo('Issuer')
    press('Enter')
    expect(field().getAttribute('aria-label')).toBe('Issuer of “Clean air plan”')
    fireEvent.change(field(), { target: { value: ' Office ' } })
    press('Enter')
    expect(document.activeElement).toBe(grid())
    await waitFor(() => expect(stored(0)?.issuer).toBe('Office'))
    const steps = await room.operations()
    press('F2')
    expect(field().getAttribute('aria-label')).toBe('Issuer of “Water plan”')
    fireEvent.change(field(), { target: { value: 'Nobody' } })
    press('Escape')
    expect(document.activeElement).toBe(grid())
    press('ArrowUp')
    expect(activeWords()).toBe('Office')
    expect(await room.operations()).toBe(steps)
    expect(stored(1)?.issuer).toBeNull()
  })

  test('Tab keeps and writes on beside it; a sign begins anew in the place of what stood there', async () => {
    goTo('Issued on')
    press('2')
    expect(field().value).toBe('2')
    fireEvent.change(field(), { target: { value: '2026年5月' } })
    press('Tab')
    expect(field().getAttribute('aria-label')).toBe('Period from of “Clean air plan”')
    await waitFor(() => expect(stored(0)?.issuedOn).toBe('2026-05'))
    press('Tab', { shiftKey: true })
    expect(field().value).toBe('2026-05')
  })

  test('what the type does not take stays open and is told', async () => {
    goTo('Size')
    press('Enter')
    fireEvent.change(field(), { target: { value: 'large' } })
    press('Enter')
    expect(screen.getByRole('alert').textContent).toMatch(/“large” is not a number/)
    expect(field().getAttribute('aria-invalid')).toBe('true')
    fireEvent.change(field(), { target: { value: '1,200' } })
    press('Enter')
    await waitFor(() => expect(stored(0)?.attributes).toEqual({ Size: '1200' }))
  })

  test('Space and Shift choose rows; all of them get one value as one step', async () => {
    press(' ')
    expect(viewStore.getState().chosenDocuments).toEqual([room.plans[0]])
    press('ArrowDown', { shiftKey: true })
    expect(viewStore.getState().chosenDocuments).toEqual([...room.plans])
    fireEvent.click(screen.getByRole('button', { name: 'Edit 2 documents…' }))
    expect(sheetStore.getState().sheet).toEqual({ name: 'bulk', documents: [...room.plans] })
    const steps = await room.operations()
    room.show(<BulkDialog documents={room.plans} />)
    // Nobody has an issuer: a first Enter takes nothing away.
    expect((await screen.findByRole<HTMLButtonElement>('button', { name: 'Clear' })).disabled).toBe(true)
    fireEvent.change(await screen.findByRole('textbox', { name: 'Value' }), { target: { value: 'State Office' } })
    fireEvent.submit(document.getElementById('bulk') as HTMLFormElement)
    await waitFor(() => expect(recordStore.getState().documents.map(row => row.issuer)).toEqual(['State Office', 'State Office']))
    expect(await room.operations()).toBe(steps + 1)
    cleanup()
    room.show(<BulkDialog documents={room.plans} />)
    expect((await screen.findByRole<HTMLButtonElement>('button', { name: 'Clear in 2 documents' })).disabled).toBe(false)
    cleanup()
    room.show(<BulkDialog documents={room.plans.slice(0, 1)} />)
    await screen.findByRole('button', { name: 'Clear in 1 document' })
  })
})

test('only the rows in sight are on the page, of thousands too', async () => {
  const [first] = recordStore.getState().documents
  if (!first) throw new Error('no document')
  act(() => recordStore.setState({ documents: Array.from({ length: 5_000 }, (_, at) => ({ ...first, id: `${at}`, title: `Plan ${at}` })) }))
  await waitFor(() => expect(grid().getAttribute('aria-rowcount')).toBe('5001'))
  expect(screen.getAllByRole('row').length).toBeLessThan(60)
  press('End', { ctrlKey: true })
  press('Home')
  expect(activeWords()).toBe('Plan 4999')
})

test('a press on a head sorts, down at the second; the choice of columns and the sort are remembered', async () => {
  fireEvent.click(screen.getByRole('button', { name: 'Title' }))
  await waitFor(() => expect(screen.getAllByRole('rowheader').map(cell => cell.textContent)).toEqual(['Water plan', 'Clean air plan']))
  expect(screen.getAllByRole('columnheader')[1]?.getAttribute('aria-sort')).toBe('descending')
  expect(settingsStore.getState().remembered['library.table']).toEqual({ columns: null, sort: { field: 'title', isDescending: true } })
})

test('columns are chosen from all but the title, which always stands there', async () => {
  await act(async () => void fireEvent.click(screen.getByRole('button', { name: 'Columns' })))
  const options = (await screen.findAllByRole('option')).map(option => option.textContent)
  expect(options.slice(0, 2)).toEqual(['Short title', 'Issuer'])
  expect(options).not.toContain('Title')
  fireEvent.click(screen.getByRole('option', { name: 'Issuer' }))
  await waitFor(() => expect(columns().slice(0, 2)).toEqual(['Title', 'Jurisdiction']))
})

test('a column offers the values that occur with their counts, ticked by mouse and keys beside the words that it must contain', async () => {
  const { documents } = room.client.engine
  await documents.describe({ document: room.plans[0], values: { issuer: '国务院', kind: 'plan' } })
  await documents.describe({ document: room.plans[1], values: { issuer: 'Water Office', kind: 'plan' } })
  await waitFor(() => expect(stored(1)?.issuer).toBe('Water Office'))
  const titles = () => screen.getAllByRole('rowheader').map(cell => cell.textContent)
  const values = () => screen.getAllByRole('checkbox').map(box => box.getAttribute('aria-label')).filter(Boolean)
  const openFilter = async (name: string) => {
    await act(async () => void fireEvent.click(screen.getByRole('button', { name })))
    // It takes the focus a frame after it stands; a key before that would not be its own.
    await waitFor(() => expect(document.activeElement?.closest('[role=dialog]')).not.toBeNull())
  }
  const tick = (name: string) => fireEvent.click(screen.getByRole('checkbox', { name }))
  await openFilter('Filter by Kind')
  expect(values()).toEqual(['Plan (2)'])
  tick('Plan (2)')
  await waitFor(() => expect(titles()).toHaveLength(2))
  press('Escape')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  await openFilter('Filter by Issuer')
  expect(values()).toEqual(['Water Office (1)', '国务院 (1)'])
  act(() => chooseDocuments([...room.plans]))
  tick('国务院 (1)')
  await waitFor(() => expect(titles()).toEqual(['Clean air plan']))
  // What is chosen and hidden is edited, too, and told.
  fireEvent.click(screen.getByRole('button', { name: 'Edit 2 documents, 1 of them not shown…', hidden: true }))
  expect(sheetStore.getState().sheet).toEqual({ name: 'bulk', documents: [...room.plans] })
  // What is ticked takes nothing away from what else can be.
  expect(values()).toHaveLength(2)
  screen.getByRole('checkbox', { name: '国务院 (1)' }).focus()
  press('ArrowUp')
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Water Office (1)')
  fireEvent.click(document.activeElement ?? document.body)
  await waitFor(() => expect(titles()).toEqual(['Clean air plan', 'Water plan']))
  tick('国务院 (1)')
  await waitFor(() => expect(titles()).toEqual(['Water plan']))
  // Written words narrow what is offered, but for what is ticked.
  fireEvent.change(screen.getByRole('textbox', { name: 'Contains' }), { target: { value: '国务' } })
  expect(values()).toHaveLength(2)
  tick('Water Office (1)')
  expect(values()).toEqual(['国务院 (1)'])
  await waitFor(() => expect(titles()).toEqual(['Clean air plan']))
})

test('a renamed attribute keeps its column and is still sorted by, also when the renaming is undone', async () => {
  const { engine } = room.client
  const sort = { field: 'own:Size', isDescending: true }
  act(() => settingsStore.setState({ remembered: { 'library.table': { columns: ['issuer', 'own:Size'], sort } } }))
  await waitFor(() => expect(columns()).toEqual(['Title', 'Issuer', 'Size']))
  room.show(<AttributesDialog />)
  const name = await screen.findByRole('textbox', { name: 'Name of “Size”' })
  act(() => name.focus())
  fireEvent.change(name, { target: { value: ' Area ' } })
  fireEvent.keyDown(name, { key: 'Enter' })
  await waitFor(() => expect(columns()).toEqual(['Title', 'Issuer', 'Area']))
  await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe('Name of “Area”'))
  await waitFor(() => expect(screen.getAllByRole('columnheader').at(-1)?.getAttribute('aria-sort')).toBe('descending'))
  await act(async () => void (await engine.history.undo({})))
  await waitFor(() => expect(columns()).toEqual(['Title', 'Issuer', 'Size']))
})

test('a type that values do not fit asks before it keeps them as text', async () => {
  const { engine } = room.client
  await engine.documents.describe({ document: room.plans[0], values: { attributes: { Region: 'North' } } })
  room.show(<AttributesDialog />)
  await screen.findByRole('textbox', { name: 'Name of “Region”' })
  // The list's own native twin, which forms and screen readers use.
  const line = screen.getByRole('textbox', { name: 'Name of “Region”' }).closest('li')
  fireEvent.change(line?.querySelector('select') as HTMLSelectElement, { target: { value: 'number' } })
  expect((await screen.findByRole('alert')).textContent).toContain('“North” in “Clean air plan”')
  expect((await engine.attributes.list({})).find(({ name }) => name === 'Region')?.type).toBe('text')
  fireEvent.click(screen.getByRole('button', { name: 'Change, and keep these as text' }))
  await waitFor(async () => expect((await engine.attributes.list({})).find(({ name }) => name === 'Region')?.type).toBe('number'))
  expect(stored(0)?.attributes).toEqual({ Region: 'North' })
})

test('a button of the bar that goes with what it did gives the focus to the table', async () => {
  const button = await screen.findByRole('button', { name: /^Accept (?:all )?\d+ suggestions?$/ })
  act(() => button.focus())
  fireEvent.click(button)
  await waitFor(() => expect(button.isConnected).toBe(false))
  await waitFor(() => expect(document.activeElement).toBe(grid()))
})
