import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { View } from '../../../renderer/features/search/View.tsx'
import { autocodeHere, findStore } from '../../../renderer/features/search/find-memory.ts'
import { newId } from '../../../renderer/pane/tagging/actions.ts'
import { viewStore } from '../../../renderer/state/view.ts'
import { openRoom, type Room } from '../excerpts/room.tsx'

let room: Room
beforeEach(async () => {
  room = await openRoom()
  const pasted = [{ title: 'Forest plan', text: '1. Plant trees.\n\n2. Plants need water; plant more.\n' }]
  await room.client.engine.documents.import({ pasted })
  room.show(<View />)
})
afterEach(() => room.close())

const type = (text: string) => fireEvent.change(screen.getByRole('searchbox'), { target: { value: text } })
const grid = () => screen.getByRole('grid')
const lines = () => within(grid()).getAllByRole('row').map(row => row.textContent)
const press = (key: string) => fireEvent.keyDown(grid(), { key })
const highlights = async () => (await room.client.engine.excerpts.list({})).rows

test('what is typed is found in every plan, with as many hits as are counted', async () => {
  type('plant')
  await screen.findByText('4 hits in 2 plans')
  expect(lines()).toHaveLength(6)
  expect(lines()[0]).toContain('Clean air plan')
  expect(lines()[1]).toContain('Plant trees along the river')
})

test('only the chosen plans are searched', async () => {
  type('plant')
  await screen.findByText('4 hits in 2 plans')
  findStore.setState({ documents: [room.plans[0]] })
  await screen.findByText('1 hit in 1 plan')
})

test('hits in boilerplate are left out with their number, and shown when that is asked for', async () => {
  const text = '1. Dig a pond.\n2. Keep frogs.\n© 2025 Frog Friends\nPrevious: a plan for frogs'
  await room.client.engine.documents.import({ pasted: [{ title: 'Pond plan', text }] })
  type('frogs')
  await screen.findByText('1 hit in 1 plan')
  await screen.findByText('2 hits in boilerplate left out.')
  fireEvent.click(screen.getByRole('button', { name: 'Show them' }))
  await screen.findByText('3 hits in 1 plan')
  fireEvent.click(screen.getByRole('button', { name: 'Leave them out' }))
  await screen.findByText('1 hit in 1 plan')
})

test('hits are narrowed to highlights with a theme, and to what is outside of them; tagging is followed', async () => {
  const [plan] = await room.client.engine.documents.import({ pasted: [{ title: 'Pond plan', text: '1. Frogs here.\n2. Frogs there.\n3. Frogs.\n' }] })
  const document = plan && 'document' in plan ? plan.document.id : ''
  await room.client.engine.annotations.create({ id: newId(), document, start: 3, end: 13, themes: [{ path: ['Ponds'] }] })
  const theme = (await room.client.engine.themes.list({})).find(({ name }) => name === 'Ponds')?.id ?? ''
  type('frogs')
  await screen.findByText('3 hits in 1 plan')
  expect(screen.getByRole('button', { name: 'Auto-code these…' })).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: 'Themes' }))
  fireEvent.click(await screen.findByRole('option', { name: /Ponds/ }))
  await screen.findByText('1 hit in 1 plan')
  // It begins with what is shown here, and elsewhere with nothing.
  expect(screen.getByRole('button', { name: 'Auto-code these…' })).toBeTruthy()
  const elsewhere = viewStore.getState().room
  expect(autocodeHere()).toEqual({})
  viewStore.setState({ room: 'search' })
  expect(autocodeHere()).toMatchObject({ query: 'frogs', coded: { themes: [theme], outside: false } })
  viewStore.setState({ room: elsewhere })
  fireEvent.click(screen.getByRole('radio', { name: 'Outside them' }))
  await screen.findByText('2 hits in 1 plan')
  fireEvent.keyDown(screen.getByRole('radio', { name: 'Outside them' }), { key: 'Escape' })
  expect(await screen.findByRole('button', { name: 'Themes: Outside Ponds' })).toBeTruthy()
  await room.client.engine.annotations.create({ id: newId(), document, start: 18, end: 23, themes: [{ id: theme }] })
  await screen.findByText('1 hit in 1 plan')
  type('nothing of it')
  fireEvent.click(await screen.findByRole('button', { name: /everywhere|all plans/i }))
  expect(findStore.getState().coded.themes).toEqual([])
})

test('nothing found says what to try, and an empty field how to begin', async () => {
  await screen.findByText('Find words in all plans')
  type('zzz')
  await screen.findByText('Nothing found for zzz')
})

test('a query that is not understood says so at its place, keeps what was found, and is looked for as words', async () => {
  type('plant')
  await screen.findByText('4 hits in 2 plans')
  type('plant AND')
  const problem = await screen.findByText(/Something to look for has to follow AND/)
  const field = screen.getByRole<HTMLInputElement>('searchbox')
  expect(problem.parentElement?.querySelector('mark')?.textContent).toBe('AND')
  expect(field.getAttribute('aria-invalid')).toBe('true')
  expect(document.getElementById(field.getAttribute('aria-describedby') ?? '')).toBe(problem.parentElement)
  expect(lines()).toHaveLength(6)
  expect(screen.queryByText('4 hits in 2 plans')).toBe(null)
  fireEvent.click(screen.getByRole('button', { name: 'Go to it' }))
  expect([document.activeElement, field.selectionStart, field.selectionEnd]).toEqual([field, 6, 9])
  type('plant NOT river')
  await screen.findByText('3 hits in 1 plan')
  expect(field.getAttribute('aria-invalid')).toBe(null)
  type('OR water')
  fireEvent.click(await screen.findByRole('button', { name: 'Find these words as they are' }))
  expect(field.value).toBe('"OR" water')
})

test('words handed over by another room are searched for', async () => {
  viewStore.setState({ searchQuery: 'springs' })
  await screen.findByText('1 hit in 1 plan')
  expect(viewStore.getState().searchQuery).toBe('')
})

test('the arrows go from hit to hit, past the plans’ names, and Enter goes to the place', async () => {
  type('plant')
  await screen.findByText('4 hits in 2 plans')
  press('ArrowDown')
  press('ArrowDown')
  expect(document.getElementById(grid().getAttribute('aria-activedescendant') ?? '')?.textContent).toContain('Plant trees.')
  press('Enter')
  const { goTo, room: shown } = viewStore.getState()
  const text = await room.client.engine.documents.text({ document: goTo?.document ?? '' })
  expect([shown, text.text.slice(goTo?.start, goTo?.end)]).toEqual(['reader', 'Plant'])
})

test('a search is kept by name and asked again, with how much it finds now', async () => {
  type('plant NOT river')
  await screen.findByText('3 hits in 1 plan')
  fireEvent.click(screen.getByRole('button', { name: 'Saved searches' }))
  const dialog = within(await screen.findByRole('dialog'))
  // The words themselves are offered for a name, ready to be typed over.
  const name = await dialog.findByRole<HTMLInputElement>('textbox', { name: 'Save this search' })
  await waitFor(() => expect(document.activeElement).toBe(name))
  expect([name.value, name.selectionStart, name.selectionEnd]).toEqual(['plant NOT river', 0, 15])
  fireEvent.change(name, { target: { value: 'Dry plants' } })
  fireEvent.click(dialog.getByRole('button', { name: 'Save' }))
  await dialog.findByText('3 found')
  expect(await room.client.engine.searches.list({ kind: 'texts' })).toMatchObject([{ name: 'Dry plants', search: { query: { query: 'plant NOT river' } } }])
  findStore.setState({ query: 'something else' })
  fireEvent.click(dialog.getByRole('button', { name: 'Show what “Dry plants” finds' }))
  await waitFor(() => expect(screen.getByRole<HTMLInputElement>('searchbox').value).toBe('plant NOT river'))
  await screen.findByText('3 hits in 1 plan')
  expect(screen.queryByRole('dialog')).toBeNull()
  // From the palette it is reached by the same name as in Excerpts, and these are Find’s own.
  await room.run('search.searches')
  const again = within(await screen.findByRole('dialog', { name: 'Saved searches' }))
  expect(await again.findByRole('button', { name: 'Show what “Dry plants” finds' })).toBeTruthy()
})

test('memos are a group of their own, and one is opened, with a way to what it is on', async () => {
  const created = await room.client.engine.annotations.create({ id: newId(), document: room.plans[0], start: 0, end: 5 })
  await room.client.engine.memos.write({ owner: { annotation: created.id }, body: '', plain: 'Nobody says who plants.' })
  type('plant')
  await screen.findByText('4 hits in 2 plans')
  fireEvent.click(await screen.findByRole('radio', { name: '1 memo' }))
  const list = await screen.findByRole('grid', { name: 'Memos found' })
  expect(within(list).getByRole('row').textContent).toContain('Nobody says who plants.')
  fireEvent.keyDown(list, { key: 'ArrowDown' })
  fireEvent.keyDown(list, { key: 'Enter' })
  const dialog = within(await screen.findByRole('dialog'))
  await dialog.findByText('Nobody says who plants.')
  fireEvent.click(dialog.getByRole('button', { name: 'Go to what it is on' }))
  await waitFor(() => expect(viewStore.getState()).toMatchObject({ room: 'reader', annotation: created.id }))
  expect(screen.getByRole('radio', { name: '1 memo' }).getAttribute('aria-checked')).toBe('true')
  expect(screen.queryByRole('button', { name: 'Auto-code these…' })).toBeNull()
  fireEvent.click(screen.getByRole('radio', { name: 'List' }))
  await waitFor(() => expect(lines()).toHaveLength(6))
})

test('as a table each hit names its plan, is sorted by what stands beside it, and is gone to by the same keys', async () => {
  type('plant')
  await screen.findByText('4 hits in 2 plans')
  fireEvent.click(screen.getByRole('radio', { name: 'Table' }))
  await waitFor(() => expect(lines()).toHaveLength(5))
  const heads = () => within(grid()).getAllByRole('columnheader').map(head => `${head.textContent} ${head.getAttribute('aria-sort') ?? ''}`.trim())
  expect(heads()).toEqual(['Plan none', 'Clause none', 'Words before none', 'Hit none', 'Words after none', 'Themes', 'What can be done'])
  fireEvent.click(within(grid()).getByRole('button', { name: 'Words after' }))
  const after = () => within(grid()).getAllByRole('row').slice(1).map(row => row.querySelector('.find-after')?.textContent.trim())
  await waitFor(() => expect(after()).toEqual(['more.', 'need water', 'trees.', 'trees along'].map(text => expect.stringContaining(text))))
  fireEvent.click(within(grid()).getByRole('button', { name: 'Words after' }))
  await waitFor(() => expect(after()[3]).toContain('more.'))
  expect(heads()[4]).toBe('Words after descending')
  press('ArrowDown')
  press('Enter')
  expect(viewStore.getState().room).toBe('reader')
  fireEvent.click(screen.getByRole('radio', { name: 'List' }))
  await waitFor(() => expect(lines()).toHaveLength(6))
})

test('a hit is tagged, and tagged again without a second highlight over it', async () => {
  type('springs')
  await screen.findByText('1 hit in 1 plan')
  press('ArrowDown')
  for (const [theme, count] of [['Water', 1], ['Nature', 2]] as const) {
    await room.run('search.tag')
    const field = await screen.findByRole('combobox', { name: 'Theme for this hit' })
    fireEvent.focus(field)
    fireEvent.change(field, { target: { value: theme } })
    fireEvent.keyDown(field, { key: 'Enter' })
    await waitFor(async () => expect((await highlights())[0]?.themes).toHaveLength(count))
  }
  expect((await highlights()).map(row => row.exact)).toEqual(['springs'])
  await waitFor(() => expect(lines()[1]).toContain('Nature'))
})

test('a star is set and taken off again', async () => {
  type('springs')
  await screen.findByText('1 hit in 1 plan')
  press('ArrowDown')
  await room.run('search.star')
  await waitFor(() => expect(within(grid()).getByRole('button', { name: 'Star the hit' }).getAttribute('aria-pressed')).toBe('true'))
  await room.run('search.star')
  await waitFor(() => expect(within(grid()).getByRole('button', { name: 'Star the hit' }).getAttribute('aria-pressed')).toBe('false'))
  expect(await highlights()).toHaveLength(1)
})

test('in a wide window the hit one stands on is shown in its text, follows the arrows, and is tagged and opened from there', async () => {
  Range.prototype.getClientRects = () => Object.assign([], { item: () => null })
  window.matchMedia = query => Object.assign(new EventTarget(), { matches: query.includes('1500px'), media: query, onchange: null, addListener: () => {}, removeListener: () => {} })
  type('plant')
  await screen.findByText('4 hits in 2 plans')
  const preview = within(await screen.findByRole('region', { name: 'Where the hit stands' }))
  await waitFor(() => expect(preview.getByRole('document').textContent).toContain('Measure the air each hour'))
  press('ArrowDown')
  press('ArrowDown')
  await waitFor(() => expect(preview.getByRole('document').textContent).toContain('Plants need water'))
  expect(preview.getByRole('document').getAttribute('aria-label')).toBe('Forest plan')
  fireEvent.click(preview.getByRole('button', { name: 'Tag the hit' }))
  const field = await screen.findByRole('combobox', { name: 'Theme for this hit' })
  fireEvent.change(field, { target: { value: 'Nature' } })
  fireEvent.keyDown(field, { key: 'Enter' })
  await waitFor(async () => expect(await highlights()).toMatchObject([{ exact: 'Plant' }]))
  fireEvent.click(preview.getByRole('button', { name: 'Go to the hit' }))
  expect(viewStore.getState()).toMatchObject({ room: 'reader', goTo: { start: 3, end: 8 } })
})

test('plans without hits are told, and recorded as silent on a theme with the words that were looked for', async () => {
  await room.client.engine.themes.create({ id: newId(), name: 'Ponds' })
  type('river')
  await screen.findByText('1 hit in 1 plan')
  fireEvent.click(screen.getByRole('button', { name: 'Plans without hits…' }))
  const sheet = await screen.findByRole('dialog', { name: 'Plans without hits…' })
  const silent = (await within(sheet).findAllByRole('listitem')).map(({ textContent }) => textContent)
  expect(silent).toContain('Forest plan')
  expect(silent).not.toContain('Clean air plan')
  expect(within(sheet).getByRole('button', { name: /as silent/ })).toHaveProperty('disabled', true)
  fireEvent.click(within(sheet).getByRole('button', { name: /Theme of which they say nothing/ }))
  fireEvent.click(within(await screen.findByRole('listbox')).getByRole('option', { name: 'Ponds' }))
  fireEvent.click(within(sheet).getByRole('button', { name: /as silent/ }))
  await waitFor(async () => {
    const { silences } = await room.client.engine.compare.matrix({})
    expect(silences.map(({ searched }) => searched)).toEqual(silent.map(() => 'river'))
  })
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
})
