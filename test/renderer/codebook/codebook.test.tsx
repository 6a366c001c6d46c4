import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { View } from '../../../renderer/features/codebook/View.tsx'
import { codebookStore, chooseTheme } from '../../../renderer/features/codebook/codebook-memory.ts'
import { noticeStore } from '../../../renderer/state/notices.ts'
import { projectStore } from '../../../renderer/state/project.ts'
import { recordStore } from '../../../renderer/state/asking/records.ts'
import { viewStore } from '../../../renderer/state/view.ts'
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
afterEach(() => room.close())

const tree = () => screen.getByRole('treegrid')
const names = () => [...document.querySelectorAll('.codebook-name')].map(name => name.textContent)
const choose = (name: string) => chooseTheme(room.theme(name))
const field = (label: string) => screen.getByRole('textbox', { name: label }) as HTMLInputElement
const write = (input: HTMLElement, text: string) => fireEvent.change(input, { target: { value: text } })
const stored = (name: string) => recordStore.getState().themes.find(row => row.name === name)

describe('the tree of themes', () => {
  test('shows each theme’s own highlights and those with the themes below, each once', async () => {
    await waitFor(() =>
      expect(within(tree()).getByRole('row', { name: /Nature/ }).textContent).toContain('2 highlights with the themes below'),
    )
    expect(within(tree()).getByRole('row', { name: /Nature/ }).textContent).toContain('1 highlight of its own')
  })
  test('Enter makes a theme and waits for the next; each is one operation', async () => {
    const before = await room.operations()
    await room.run('codebook.new')
    const line = field('New theme on the top level')
    write(line, 'Water')
    fireEvent.submit(line.form as HTMLFormElement)
    await waitFor(() => expect(names()).toContain('Water'))
    expect(codebookStore.getState().adding).not.toBeNull()
    await waitFor(() => expect(line.value).toBe(''))
    expect(await room.operations()).toBe(before + 1)
    fireEvent.keyDown(line, { key: 'Escape' })
    expect(codebookStore.getState().adding).toBeNull()
  })
  test('a theme below the chosen one opens what hides it', async () => {
    choose('Nature')
    codebookStore.setState({ closed: new Set([room.theme('Nature')]) })
    await room.run('codebook.newChild')
    const line = field('New theme below “Nature”')
    write(line, 'Rivers')
    fireEvent.submit(line.form as HTMLFormElement)
    await waitFor(() => expect(names()).toEqual(['Nature', 'Trees', 'Rivers', 'Air']))
    expect(stored('Rivers')?.parent).toBe(room.theme('Nature'))
  })
  test('F2 writes the name where it stands, Escape leaves it as it was', async () => {
    choose('Air')
    await room.run('codebook.rename')
    const input = screen.getByRole('textbox', { name: 'New name of “Air”' })
    write(input, 'Clean air')
    fireEvent.keyDown(input, { key: 'Escape' })
    expect(screen.queryByRole('textbox', { name: 'New name of “Air”' })).toBeNull()
    await room.run('codebook.rename')
    const again = screen.getByRole('textbox', { name: 'New name of “Air”' })
    write(again, 'Clean air')
    fireEvent.keyDown(again, { key: 'Enter' })
    await waitFor(() => expect(names()).toContain('Clean air'))
  })
  test('keys move a theme up, down, in and out, and its new place is told', async () => {
    choose('Air')
    await room.run('codebook.moveUp')
    await waitFor(() => expect(names()).toEqual(['Air', 'Nature', 'Trees']))
    await room.run('codebook.moveDown')
    await waitFor(() => expect(names()).toEqual(['Nature', 'Trees', 'Air']))
    await room.run('codebook.moveIn')
    await waitFor(() => expect(stored('Air')?.parent).toBe(room.theme('Nature')))
    await waitFor(() => expect(codebookStore.getState().said).toBe('“Air” is now number 2 of 2 below “Nature”.'))
    await room.run('codebook.moveOut')
    await waitFor(() => expect(stored('Air')?.parent).toBeNull())
  })
})

describe('the details of a theme', () => {
  test('a key that another theme has is taken from it, and that is said before', async () => {
    await room.client.engine.themes.update({ theme: room.theme('Nature'), shortcut: 'x' })
    choose('Air')
    const key = await screen.findByRole('textbox', { name: 'Key' })
    write(key, 'X')
    await screen.findByText('“x” belongs to “Nature” now and will be taken from it.')
    fireEvent.keyDown(key, { key: 'Enter' })
    await waitFor(() => expect(stored('Air')?.shortcut).toBe('x'))
    expect(stored('Nature')?.shortcut).toBe('')
  })
  test('a key of the reader itself is not given to a theme', async () => {
    choose('Air')
    const key = await screen.findByRole('textbox', { name: 'Key' })
    const before = await room.operations()
    write(key, 'j')
    await screen.findByText('The reader itself uses “j”. Choose another key.')
    fireEvent.keyDown(key, { key: 'Enter' })
    await waitFor(() => expect((key as HTMLInputElement).value).toBe(''))
    expect(await room.operations()).toBe(before)
  })
  test('its memo stands behind what the theme means, and is read where nothing may be written', async () => {
    await room.client.engine.memos.write({ owner: { theme: room.theme('Air') }, body: '', plain: 'Ask about indoor air.' })
    choose('Air')
    const memo = await screen.findByRole('region', { name: 'Memo' })
    const details = screen.getByRole('complementary', { name: 'Details of the theme' })
    const isBefore = (one: Element, other: Element) => Boolean(one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING)
    expect(isBefore(field('Example'), memo)).toBe(true)
    expect(isBefore(memo, within(details).getByRole('textbox', { name: 'Own colour' }))).toBe(true)
    act(() => projectStore.setState(({ project }) => ({ project: project && { ...project, readOnly: true } })))
    await within(details).findByText('Ask about indoor air.')
    expect(within(within(details).getByRole('region', { name: 'Memo' })).queryByRole('textbox')).toBeNull()
  })
  test('its excerpts are shown with those below', async () => {
    choose('Nature')
    fireEvent.click(await screen.findByRole('button', { name: 'Show its excerpts' }))
    expect(viewStore.getState()).toMatchObject({ room: 'excerpts', excerptFilter: { themes: [room.theme('Nature')], withChildren: true } })
  })
})

describe('what takes a theme away', () => {
  test('deleting says what goes, leaves the highlights, and can be undone', async () => {
    choose('Nature')
    await room.run('codebook.remove')
    const question = await screen.findByRole('alertdialog')
    await waitFor(() => expect(question.textContent).toContain('“Nature” will be deleted with 1 theme below it'))
    expect(question.textContent).toContain('2 highlights lose this theme.')
    fireEvent.click(within(question).getByRole('button', { name: 'Delete 2 themes' }))
    await waitFor(() => expect(names()).toEqual(['Air']))
    expect(noticeStore.getState().notices.at(-1)).toMatchObject({
      undo: true,
      message: { id: 'codebook.removed', values: { name: 'Nature', themes: 2, highlights: 2 } },
    })
    expect((await room.client.engine.excerpts.list({})).total).toBe(3)
    expect(codebookStore.getState().chosen).toBe(room.theme('Air'))
    await room.client.engine.history.undo({})
    await waitFor(() => expect(names()).toEqual(['Nature', 'Trees', 'Air']))
  })
  test('merging offers neither the theme itself nor what is below it, and says what moves', async () => {
    choose('Nature')
    await room.run('codebook.merge')
    const dialog = await screen.findByRole('dialog')
    expect(
      within(dialog)
        .getAllByRole('option')
        .map(option => option.textContent),
    ).toEqual([expect.stringContaining('Air')])
    const button = within(dialog).getByRole('button', { name: 'Merge' }) as HTMLButtonElement
    expect(button.disabled).toBe(true)
    write(within(dialog).getByRole('searchbox'), 'ai')
    fireEvent.keyDown(within(dialog).getByRole('searchbox'), { key: 'Enter' })
    await waitFor(() =>
      expect(dialog.textContent).toContain(
        '1 highlight is tagged with “Air” instead of “Nature”, 1 theme below it moves along, and “Nature” is deleted.',
      ),
    )
    fireEvent.click(button)
    await waitFor(() => expect(names()).toEqual(['Air', 'Trees']))
    expect(stored('Trees')?.parent).toBe(room.theme('Air'))
  })
})
