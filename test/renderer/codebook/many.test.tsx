import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { View } from '../../../renderer/features/codebook/View.tsx'
import { chooseThemes, chooseTheme, codebookStore } from '../../../renderer/features/codebook/codebook-memory.ts'
import { recordStore } from '../../../renderer/state/asking/records.ts'
import { openRoom, type Room } from '../excerpts/room.tsx'

let room: Room
beforeEach(async () => {
  room = await openRoom()
  await room.highlight(0, 'Plant trees', ['Nature > Trees'])
  await room.highlight(1, 'Protect the springs', ['Nature', 'Nature > Trees'])
  await room.highlight(0, 'Measure the air', ['Air'])
  room.show(<View />)
  await waitFor(() => expect(names()).toEqual(['Nature', 'Trees', 'Air']))
})
afterEach(async () => {
  codebookStore.setState({ chosen: null, marked: new Set(), withArchived: false, dialog: null })
  await room.close()
})

const names = () => [...document.querySelectorAll('.codebook-name')].map(name => name.textContent)
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const row = (name: string) => recordStore.getState().themes.find(theme => theme.name === name)

test('several chosen themes are counted, frozen and archived as one operation each', async () => {
  chooseThemes(new Set([room.theme('Nature'), room.theme('Air')]))
  await screen.findByText('1 more theme below them goes along when they are moved or deleted. 3 highlights carry one of these.')
  const before = await room.operations()
  press('Freeze 2 themes')
  await waitFor(() => expect([row('Nature')?.frozen, row('Air')?.frozen, row('Trees')?.frozen]).toEqual([true, true, false]))
  await screen.findByRole('button', { name: 'Thaw 2 themes' })
  press('Archive 2 themes')
  await waitFor(() => expect(names()).toEqual(['Nature', 'Trees']))
  expect(await room.operations()).toBe(before + 2)
  fireEvent.click(screen.getByRole('checkbox', { name: 'Archived (2)' }))
  await waitFor(() => expect(names()).toEqual(['Nature', 'Trees', 'Air']))
})

test('deleting several says what goes and leaves the highlights; a frozen one stands in the way', async () => {
  const chosen = [room.theme('Nature'), room.theme('Air')]
  await room.client.engine.themes.update({ theme: room.theme('Trees'), frozen: true })
  chooseThemes(new Set(chosen))
  fireEvent.click(await screen.findByRole('button', { name: 'Delete 2 themes…' }))
  const refusal = await screen.findByRole('dialog')
  expect(refusal.textContent).toContain('A frozen theme is in the way: Trees.')
  fireEvent.click(within(refusal).getAllByRole('button', { name: 'Close' })[0] as HTMLElement)
  await room.client.engine.themes.update({ theme: room.theme('Trees'), frozen: false })
  fireEvent.click(await screen.findByRole('button', { name: 'Delete 2 themes…' }))
  const question = await screen.findByRole('alertdialog')
  expect(question.textContent).toContain('2 themes will be deleted with 1 theme below. 3 highlights lose a theme.')
  fireEvent.click(within(question).getByRole('button', { name: 'Delete 3 themes' }))
  await waitFor(() => expect(recordStore.getState().themes).toEqual([]))
  expect((await room.client.engine.excerpts.list({})).total).toBe(3)
})

test('keywords are added by a comma or Enter, each once, and taken away by their cross', async () => {
  chooseTheme(room.theme('Air'))
  const field = (await screen.findByRole('textbox', { name: 'Keywords' })) as HTMLInputElement
  fireEvent.change(field, { target: { value: 'smog, Smog，haze、' } })
  await waitFor(() => expect(row('Air')?.keywords).toEqual(['smog', 'haze']))
  expect(field.value).toBe('')
  fireEvent.change(field, { target: { value: 'ozone' } })
  fireEvent.keyDown(field, { key: 'Enter' })
  await waitFor(() => expect(row('Air')?.keywords).toEqual(['smog', 'haze', 'ozone']))
  fireEvent.click(await screen.findByRole('button', { name: /haze/ }))
  await waitFor(() => expect(row('Air')?.keywords).toEqual(['smog', 'ozone']))
})

test('the fields of a frozen theme are read only until it is thawed', async () => {
  chooseTheme(room.theme('Air'))
  const field = (label: string) => screen.getByRole('textbox', { name: label }) as HTMLInputElement
  await screen.findByRole('textbox', { name: 'Include when' })
  const edge = field('Include when')
  fireEvent.change(edge, { target: { value: 'It is about air' } })
  fireEvent.blur(edge)
  await waitFor(() => expect(row('Air')?.include).toBe('It is about air'))
  fireEvent.click(screen.getByRole('checkbox', { name: /^Frozen/ }))
  await waitFor(() => expect(field('Name').readOnly).toBe(true))
  expect(['Definition', 'Include when', 'Exclude when', 'Example', 'Keywords'].map(label => field(label).readOnly)).toEqual([true, true, true, true, true])
  fireEvent.click(screen.getByRole('checkbox', { name: /^Frozen/ }))
  await waitFor(() => expect(field('Name').readOnly).toBe(false))
})

test('a merge says beforehand what both carry, what moves and what is filled in', async () => {
  const { engine } = room.client
  await engine.themes.update({ theme: room.theme('Trees'), definition: 'All that grows', keywords: ['oak'] })
  await engine.memos.write({ owner: { theme: room.theme('Trees') }, body: '', plain: 'memo' })
  chooseTheme(room.theme('Trees'))
  await room.run('codebook.merge')
  const dialog = await screen.findByRole('dialog')
  fireEvent.change(within(dialog).getByRole('searchbox'), { target: { value: 'nat' } })
  fireEvent.keyDown(within(dialog).getByRole('searchbox'), { key: 'Enter' })
  await waitFor(() => expect(dialog.textContent).toContain('1 of these highlights carries both already and keeps one.'))
  expect(dialog.textContent).toContain('2 highlights are tagged with “Nature” instead of “Trees”')
  expect([...dialog.querySelectorAll('.theme-merge li')].map(line => line.textContent)).toEqual([
    '1 of these highlights carries both already and keeps one.', 'Its memo moves along.', '“Nature” takes over what it lacks: Definition', '1 keyword is added.',
  ])
})

test('excerpts are sent on one by one by numbers, left, and sent elsewhere after going back; each press is one operation', async () => {
  const { engine } = room.client
  chooseTheme(room.theme('Trees'))
  await room.run('codebook.split')
  const dialog = await screen.findByRole('dialog')
  for (const words of ['air', 'natu']) {
    fireEvent.change(within(dialog).getByRole('searchbox'), { target: { value: words } })
    fireEvent.keyDown(within(dialog).getByRole('searchbox'), { key: 'Enter' })
  }
  // What was chosen is seen with its number while the filter hides it, and taken back there.
  const chosen = () => within(dialog).getAllByRole('list')[0] as HTMLElement
  expect([...chosen().children].map(line => line.textContent)).toEqual([expect.stringMatching(/^1.*Air$/), expect.stringMatching(/^2.*Nature$/)])
  fireEvent.click(within(chosen()).getByRole('button', { name: 'Remove “Air”' }))
  expect([...chosen().children].map(line => line.textContent)).toEqual([expect.stringMatching(/^1.*Nature$/)])
  fireEvent.click(within(chosen()).getByRole('button', { name: 'Remove “Nature”' }))
  for (const words of ['air', 'natu']) {
    fireEvent.change(within(dialog).getByRole('searchbox'), { target: { value: words } })
    fireEvent.keyDown(within(dialog).getByRole('searchbox'), { key: 'Enter' })
  }
  fireEvent.click(within(dialog).getByRole('button', { name: 'Begin' }))
  const steps = () => dialog.querySelector('.split-steps') as HTMLElement
  const key = (name: string) => fireEvent.keyDown(steps(), { key: name })
  await waitFor(() => expect(steps().textContent).toContain('1 of 2'))
  await waitFor(() => expect(steps().querySelector('blockquote')).not.toBeNull())
  const first = steps().querySelector('blockquote')?.textContent ?? ''
  const before = await room.operations()
  const themesOf = async (quote: string) => (await engine.excerpts.list({})).rows.find(({ exact }) => exact === quote)?.themes.toSorted()
  key('1')
  await waitFor(() => expect(steps().textContent).toContain('2 of 2'))
  const gained = first === 'Plant trees' ? [room.theme('Air')] : [room.theme('Air'), room.theme('Nature')]
  expect(await themesOf(first)).toEqual(gained.toSorted())
  await waitFor(() => expect(steps().querySelector('blockquote')?.textContent).not.toBe(first))
  key('Backspace')
  await waitFor(() => expect(steps().querySelector('blockquote')?.textContent).toBe(first))
  expect(within(steps()).getByRole('button', { name: /Air/ }).getAttribute('aria-pressed')).toBe('true')
  key('2')
  await waitFor(() => expect(steps().textContent).toContain('2 of 2'))
  expect(await themesOf(first)).toEqual([room.theme('Nature')])
  await waitFor(() => expect(steps().querySelector('blockquote')?.textContent).not.toBe(first))
  key('0')
  await waitFor(() => expect(steps().textContent).toContain('All were looked through: 1 was sent on, 1 left with “Trees”.'))
  expect(await room.operations()).toBe(before + 2)
})
