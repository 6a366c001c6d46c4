import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { View } from '../../../renderer/features/compare/View.tsx'
import { compareStore, lastComparingOf } from '../../../renderer/state/rooms/comparing.ts'
import { viewStore } from '../../../renderer/state/view.ts'
import { openRoom, type Room } from '../excerpts/room.tsx'

let room: Room
beforeEach(async () => {
  room = await openRoom()
  await room.highlight(0, 'Plant trees', ['Nature > Trees'])
  await room.highlight(1, 'Protect the springs', ['Nature', 'Nature > Trees'])
  await room.highlight(1, 'Repair the pipes', ['Money'])
  await room.highlight(1, 'by 2030')
})
afterEach(() => room.close())

describe('the matrix', () => {
  const grid = () => screen.getByRole('grid')
  const table = () =>
    within(grid())
      .getAllByRole('row')
      .map(row =>
        [...row.children].map(
          cell => cell.querySelector('.matrix-words')?.textContent ?? cell.querySelector('.ui-hidden')?.textContent ?? cell.textContent,
        ),
      )
  const press = (key: string, more = {}) => fireEvent.keyDown(grid(), { key, ...more })
  const choose = (value: string) => {
    // The list that opens is built of what this hidden field has, and both do the same.
    const field = [...document.querySelectorAll('select')].find(({ options }) => [...options].some(option => option.value === value))
    fireEvent.change(field ?? document.body, { target: { value } })
  }
  const active = () => document.getElementById(grid().getAttribute('aria-activedescendant') ?? '')?.textContent
  beforeEach(async () => {
    room.show(<View />)
    await waitFor(() => expect(table()).toHaveLength(5))
  })

  test('counts highlights by theme and plan, a highlight once for a theme with all below it', () => {
    expect(table()).toEqual([
      ['Theme', 'All plans', 'Clean air plan', 'Water plan'],
      ['All highlights', '4', '1', '3'],
      ['Nature', '2', '1', '1'],
      ['Trees', '2', '1', '1'],
      ['Money', '1', '0', '1'],
    ])
  })
  test('counts only the theme itself when asked to', async () => {
    fireEvent.click(screen.getByRole('checkbox', { name: 'Count the themes below too' }))
    await waitFor(() => expect(table()[2]).toEqual(['Nature', '1', '0', '1']))
  })
  const cellPane = (name: string) => screen.findByRole('region', { name })
  test('a cell opens beside the matrix with its excerpts, by Enter and by a click, and follows the keys until Escape closes it', async () => {
    for (const key of ['ArrowDown', 'ArrowRight', 'ArrowRight']) press(key)
    expect(active()).toBe('1')
    press('Enter')
    const pane = within(await cellPane('Nature × Water plan'))
    expect((await pane.findAllByRole('listitem')).map(({ textContent }) => textContent)).toEqual([expect.stringContaining('Protect the springs')])
    press('ArrowLeft')
    await within(await cellPane('Nature × Clean air plan')).findByText('Plant trees')
    fireEvent.click(within(within(grid()).getAllByRole('row')[4] as HTMLElement).getAllByRole('gridcell')[2] as HTMLElement)
    await within(await cellPane('Money × Water plan')).findByText('Repair the pipes')
    fireEvent.click(screen.getByRole('button', { name: 'Show in Excerpts' }))
    expect(viewStore.getState()).toMatchObject({
      room: 'excerpts',
      excerptFilter: { themes: [room.theme('Money')], documents: [room.plans[1]], withChildren: true },
    })
    press('Escape')
    expect(screen.queryByRole('region', { name: 'Money × Water plan' })).toBeNull()
  })
  test('a cell without a highlight takes a record that nothing was found, by a key, with what was looked for; it is marked, and taken back', async () => {
    press('End', { ctrlKey: true })
    press('ArrowLeft')
    expect(active()).toBe('·0')
    press('s')
    const pane = within(await cellPane('Money × Clean air plan'))
    const field = await pane.findByPlaceholderText('Searched with…')
    await waitFor(() => expect(document.activeElement).toBe(field))
    fireEvent.change(field, { target: { value: 'fund*' } })
    fireEvent.submit(field.closest('form') as HTMLFormElement)
    await pane.findByText('fund*')
    expect(document.getElementById(grid().getAttribute('aria-activedescendant') ?? '')?.querySelector('[aria-label="recorded as silent"]')).not.toBeNull()
    await room.highlight(0, 'Measure the air', ['Money'])
    await pane.findByText('Recorded as silent, but an excerpt stands here.')
    fireEvent.click(pane.getByRole('button', { name: 'Take back: fund*' }))
    await waitFor(() => expect(pane.queryByText('fund*')).toBeNull())
  })
  test('tells clauses, shares and stars when asked to, and opens the starred ones that it counts', async () => {
    choose('share')
    await waitFor(() => expect(table()[1]?.every((cell, at) => at === 0 || /^\d+(\.\d+)?%$/.test(cell ?? ''))).toBe(true))
    expect(table()[4]?.[2]).toBe('0')
    const made = await room.highlight(0, 'Measure the air', ['Money'])
    await room.client.engine.annotations.star({ annotations: [made], starred: true })
    choose('starred')
    await waitFor(() => expect(table().slice(1)).toEqual([['All highlights', '1', '1', '0'], ['Nature', '0', '0', '0'], ['Trees', '0', '0', '0'], ['Money', '1', '1', '0']]))
    fireEvent.click(within(within(grid()).getAllByRole('row')[4] as HTMLElement).getAllByRole('gridcell')[0] as HTMLElement)
    expect(viewStore.getState().excerptFilter).toMatchObject({ themes: [room.theme('Money')], starred: true })
  })
  test('columns are values of an attribute when asked to, with their plans behind them: excerpts, a summary, and silence in all of them', async () => {
    await act(async () => void (await room.client.engine.documents.describe({ document: room.plans[0], values: { jurisdiction: 'Hebei' } })))
    choose('attribute:jurisdiction')
    await waitFor(() => expect(table()[0]).toEqual(['Theme', 'All plans', 'Hebei1 plan', 'No value1 plan']))
    expect(table().slice(2)).toEqual([['Nature', '2', '1', '1'], ['Trees', '2', '1', '1'], ['Money', '1', '0', '1']])
    fireEvent.click(within(within(grid()).getAllByRole('row')[2] as HTMLElement).getAllByRole('gridcell')[1] as HTMLElement)
    const pane = within(await cellPane('Nature × Hebei'))
    await pane.findByText('Plant trees')
    expect(pane.getByRole('region', { name: 'Summary' })).toBeTruthy()
    await room.client.engine.memos.write({ owner: { cell: { theme: room.theme('Nature'), attribute: 'jurisdiction', value: 'Hebei' } }, body: '', plain: 'Trees only' })
    await waitFor(() => expect(document.getElementById(grid().getAttribute('aria-activedescendant') ?? '')?.querySelector('[aria-label="has a summary"]')).not.toBeNull())
    fireEvent.click(pane.getByRole('button', { name: 'Show in Excerpts' }))
    expect(viewStore.getState()).toMatchObject({ excerptFilter: { themes: [room.theme('Nature')], documents: [room.plans[0]] } })
    await act(async () => void (await room.client.engine.documents.describe({ document: room.plans[1], values: { jurisdiction: 'Hebei' } })))
    await waitFor(() => expect(table()[0]).toEqual(['Theme', 'All plans', 'Hebei2 plans']))
    await room.client.engine.compare.recordSilence({ theme: room.theme('Money'), documents: [room.plans[0]], searched: 'fund*' })
    await screen.findByLabelText('recorded as silent in 1 of 2 plans')
    await screen.findByRole('button', { name: 'Record all 2 plans as silent' })
    expect(lastComparingOf(compareStore.getState()).matrix).toMatchObject({ by: { kind: 'attribute', key: 'jurisdiction' } })
  })
  test('is turned: plans as lines, themes as columns, sums in their places, and the keys stay on the same cell', async () => {
    for (const key of ['ArrowDown', 'ArrowRight', 'ArrowRight']) press(key)
    press('Enter')
    await cellPane('Nature × Water plan')
    fireEvent.click(screen.getByRole('checkbox', { name: 'Themes as columns' }))
    expect(table()).toEqual([
      ['Plan', 'All highlights', 'Nature', 'Trees', 'Money'],
      ['All plans', '4', '2', '2', '1'],
      ['Clean air plan', '1', '1', '1', '0'],
      ['Water plan', '3', '1', '1', '1'],
    ])
    await cellPane('Nature × Water plan')
    press('ArrowRight')
    await cellPane('Trees × Water plan')
    for (const key of ['ArrowUp', 'ArrowUp', 'ArrowUp', 'ArrowLeft']) press(key)
    press('Enter')
    expect(table()[0]).toEqual(['Plan', 'All highlights', 'Nature', 'Money'])
    fireEvent.click(within(within(grid()).getAllByRole('row')[2] as HTMLElement).getByRole('rowheader'))
    expect(viewStore.getState()).toMatchObject({ room: 'reader', document: room.plans[0] })
    expect(lastComparingOf(compareStore.getState()).matrix).toMatchObject({ isTurned: true })
  })
  test('shows what people wrote side by side, with ways to its excerpts, who found nothing, and a way to write', async () => {
    const [excerpt] = (await room.client.engine.excerpts.list({ filter: { text: 'Plant trees' } })).rows
    const id = excerpt?.id ?? ''
    const mention = { type: 'mention', version: 1, kind: 'excerpt', id, text: 'Plant', name: 'Plant', format: 0, mode: 'token', style: '', detail: 0 }
    const body = JSON.stringify({ root: { type: 'root', version: 1, children: [{ type: 'paragraph', version: 1, children: [{ type: 'text', text: 'Trees are planted. '.repeat(30), version: 1, format: 0, mode: 'normal', style: '', detail: 0 }, mention] }] } })
    await room.client.engine.memos.write({ owner: { cell: { theme: room.theme('Nature'), document: room.plans[0] } }, body, plain: 'Trees' })
    await room.client.engine.compare.recordSilence({ theme: room.theme('Money'), documents: [room.plans[0]], searched: 'fund*' })
    fireEvent.click(screen.getByRole('radio', { name: 'Summaries' }))
    const shown = await screen.findByRole('grid', { name: 'Summaries of themes by plan' })
    await waitFor(() => expect(shown.querySelector('.framework-cell p')?.textContent).toMatch(/^(Trees are planted\. ){30}/))
    expect(shown.textContent).toContain('Nothing found: “fund*”')
    fireEvent.click(screen.getByRole('button', { name: 'Write the summary: Money × Clean air plan' }))
    await cellPane('Money × Clean air plan')
    fireEvent.click(screen.getByRole('button', { name: 'Excerpt 1 of Nature × Clean air plan' }))
    await waitFor(() => expect(viewStore.getState()).toMatchObject({ room: 'reader', document: room.plans[0] }))
  })
  test('a sum opens its excerpts', async () => {
    fireEvent.click(within(within(grid()).getAllByRole('row')[4] as HTMLElement).getAllByRole('gridcell')[0] as HTMLElement)
    expect(viewStore.getState().excerptFilter).toMatchObject({ themes: [room.theme('Money')], documents: [] })
  })
  test('says what it leaves out in boilerplate, takes it in when asked to, and opens exactly what it counts', async () => {
    expect(screen.queryByText(/in boilerplate/)).toBeNull()
    await act(() => room.setAside(1, 'Protect the springs'))
    await screen.findByText('1 highlight in boilerplate (menus, notices, page numbers) left out.')
    expect(table().slice(1, 4)).toEqual([['All highlights', '3', '1', '2'], ['Nature', '1', '1', '0'], ['Trees', '1', '1', '0']])
    press('ArrowDown')
    press('Enter')
    expect(viewStore.getState().excerptFilter).toMatchObject({ boilerplate: false })
    fireEvent.click(screen.getByRole('button', { name: 'Take it in' }))
    await waitFor(() => expect(table()[2]).toEqual(['Nature', '2', '1', '1']))
    expect(table()[1]).toEqual(['All highlights', '4', '1', '3'])
    press('Enter')
    expect(viewStore.getState().excerptFilter).toMatchObject({ boilerplate: true })
    fireEvent.click(screen.getByRole('button', { name: 'Leave it out' }))
    await waitFor(() => expect(table()[2]).toEqual(['Nature', '1', '1', '0']))
  })
  test('Enter on a theme hides what is below it', () => {
    press('Home')
    press('ArrowDown')
    press('Enter')
    expect(table().map(row => row[0])).toEqual(['Theme', 'All highlights', 'Nature', 'Money'])
  })
  test('is counted anew after each commit', async () => {
    await room.highlight(0, 'Measure the air', ['Money'])
    await waitFor(() => expect(table()[4]).toEqual(['Money', '2', '1', '1']))
  })
})

test('the columns line the plans’ excerpts up by theme, each with a way to its place, and say when a plan was issued in words', async () => {
  await room.client.engine.documents.describe({ document: room.plans[0], values: { issuedOn: '2024-05' } })
  compareStore.setState({ way: 'columns' })
  room.show(<View />)
  const [link] = await screen.findAllByRole('button', { name: '1' })
  const texts = screen.getAllByRole('row').map(row => row.textContent)
  expect(texts[0]).toContain('May 2024')
  expect(texts[1]).toContain('Nature')
  expect(texts.some(text => text?.includes('Plant trees') && text.includes('Protect the springs'))).toBe(true)
  fireEvent.click(link as HTMLElement)
  expect(viewStore.getState()).toMatchObject({ room: 'reader' })
})

test('the columns leave out what stands in boilerplate, say so and take it in when asked to, as the matrix does', async () => {
  compareStore.setState({ way: 'columns' })
  room.show(<View />)
  const quotes = () => [...document.querySelectorAll('.columns-card > p')].map(({ textContent }) => textContent)
  await waitFor(() => expect(quotes()).toContain('Protect the springs'))
  expect(screen.queryByText(/in boilerplate/)).toBeNull()
  await act(() => room.setAside(1, 'Protect the springs'))
  await screen.findByText('1 highlight in boilerplate (menus, notices, page numbers) left out.')
  await waitFor(() => expect(quotes()).toEqual(['Plant trees', 'Repair the pipes']))
  fireEvent.click(screen.getByRole('button', { name: 'Take it in' }))
  await waitFor(() => expect(quotes()).toContain('Protect the springs'))
  // The choice is one for both.
  act(() => compareStore.setState({ way: 'matrix' }))
  await screen.findByRole('button', { name: 'Leave it out' })
  act(() => compareStore.setState({ way: 'columns' }))
  fireEvent.click(await screen.findByRole('button', { name: 'Leave it out' }))
  await waitFor(() => expect(quotes()).not.toContain('Protect the springs'))
})

describe('plans narrowed by conditions', () => {
  const heads = () => screen.queryAllByRole('columnheader').map(head => head.querySelector('.columns-title')?.textContent)
  const press = (name: string | RegExp) => act(async () => void fireEvent.click(screen.getByRole('button', { name })))
  const items = () => within(screen.getByRole('listbox', { name: /Plans|Choose a plan/ })).queryAllByRole('option').map(option => option.querySelector('.choice-words > span')?.textContent)
  const onlyAir = () => act(async () => compareStore.setState({ plans: { where: [{ key: 'issuer', values: ['环保局'] }], sets: [] } }))
  beforeEach(async () => {
    await room.client.engine.documents.describe({ document: room.plans[0], values: { issuer: '环保局' } })
  })

  test('columns show all that fit, offer only those, and the choice is kept beside the conditions', async () => {
    compareStore.setState({ way: 'columns' })
    room.show(<View />)
    await waitFor(() => expect(heads()).toEqual(['Clean air plan', 'Water plan']))
    // Written as in all rooms.
    await press('Attributes')
    fireEvent.click(await screen.findByRole('checkbox', { name: '环保局 (1)' }))
    await waitFor(() => expect(heads()).toEqual(['Clean air plan']))
    expect(screen.getByText('The one plan that fits.')).toBeTruthy()
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'Escape' })
    await press('Plans: All that fit (1)')
    expect(items()).toEqual(['Clean air plan'])
    await act(async () => compareStore.setState({ documents: [room.plans[1]] }))
    await screen.findByText('No plan to line up')
    expect(screen.getByText('Does not fit the conditions')).toBeTruthy()
    await press('All that fit (1)')
    await waitFor(() => expect(heads()).toEqual(['Clean air plan']))
    await press('Clear: Issuer')
    await waitFor(() => expect(heads()).toEqual(['Clean air plan', 'Water plan']))
  })
  test('conditions that nothing meets say so and can be taken away at once', async () => {
    compareStore.setState({ way: 'columns', plans: { where: [{ key: 'issuer', contains: 'nobody' }], sets: [] } })
    room.show(<View />)
    await screen.findByText('No plan to line up')
    await press('Take the conditions away')
    await waitFor(() => expect(heads()).toHaveLength(2))
  })
  test('two texts stay as they are, and another one is chosen from those that fit', async () => {
    compareStore.setState({ way: 'panes', texts: [room.plans[1], room.plans[1]] })
    room.show(<View />)
    const [left] = await screen.findAllByRole('button', { name: 'Water plan, choose another plan' })
    await onlyAir()
    await screen.findByText('1 plan fits.')
    await act(async () => void fireEvent.click(left ?? document.body))
    await waitFor(() => expect(items()).toEqual(['Clean air plan', 'Water plan']))
    expect(screen.getByText('Does not fit the conditions')).toBeTruthy()
    await act(async () => void fireEvent.click(within(screen.getByRole('listbox', { name: 'Choose a plan' })).getByRole('option', { name: /Clean air/ })))
    expect(compareStore.getState().texts).toEqual(room.plans)
    await press('Clean air plan, choose another plan')
    await waitFor(() => expect(items()).toEqual(['Clean air plan']))
  })
})

test('of highlights that nobody rated strength says nothing, which is not 0', async () => {
  const { fields } = room.client.engine
  const field = room.plans[0]
  await fields.define({ id: field, name: 'Strength', type: 'scale', choices: ['explore', 'shall'] })
  await fields.set({ annotations: [await room.highlight(1, 'pipes', ['Money'])], field, value: 'shall' })
  compareStore.setState(({ matrix }) => ({ matrix: { ...matrix, measure: 'strength', scale: field } }))
  room.show(<View />)
  const cells = (name: string) => within(screen.getByRole('rowheader', { name }).parentElement!).getAllByRole('gridcell').map(({ textContent }) => textContent)
  await waitFor(() => expect(cells('Money')).toEqual(['2', 'no highlights', '2']))
  expect(cells('Trees')).toEqual(['–2 highlights, none rated', '–1 highlight, not rated', '–1 highlight, not rated'])
})

test('plans that nothing fits are told of, with a way back to all', async () => {
  compareStore.setState({ plans: { where: [{ key: 'jurisdiction', how: 'is', values: ['Nowhere'] }], sets: [] } } as never)
  room.show(<View />)
  expect(await screen.findByText('No plan fits')).toBeTruthy()
  expect(screen.queryByRole('grid')).toBeNull()
  fireEvent.click(screen.getByRole('button', { name: 'Show all plans' }))
  expect(await screen.findByRole('grid')).toBeTruthy()
})

test('the table of summaries is gone through by keys: arrows move, Enter opens what stands behind a cell, F2 writes in it', async () => {
  compareStore.setState(({ matrix }) => ({ matrix: { ...matrix, shows: 'summaries' } }))
  room.show(<View />)
  const grid = await screen.findByRole('grid', { name: 'Summaries of themes by plan' })
  const active = () => document.getElementById(grid.getAttribute('aria-activedescendant') ?? '')
  const press = (key: string) => fireEvent.keyDown(grid, { key })
  const place = () => [active()?.closest('[role=row]')?.querySelector('[role=rowheader]')?.textContent, active()?.getAttribute('aria-colindex')]
  await waitFor(() => expect(place()).toEqual([expect.stringContaining('Nature'), '2']))
  press('ArrowUp')
  press('ArrowLeft')
  expect(place()).toEqual([expect.stringContaining('Nature'), '2'])
  press('ArrowDown')
  press('ArrowRight')
  expect(place()).toEqual([expect.stringContaining('Trees'), '3'])
  press('Enter')
  expect(await screen.findByRole('region', { name: 'Trees × Water plan' })).toBeTruthy()
  expect(compareStore.getState().matrix.cellFocus).toBeNull()
  press('F2')
  expect(compareStore.getState().matrix.cellFocus).toBe('summary')
})
