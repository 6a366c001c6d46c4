import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { Palette } from '../../../renderer/app/palette/Palette.tsx'
import { Shortcuts } from '../../../renderer/app/palette/Shortcuts.tsx'
import type { Client } from '../../../renderer/client/engine.ts'
import { registerCommands, type Command } from '../../../renderer/state/commands.ts'
import { ClientContext } from '../../../renderer/state/connection.ts'
import { noticeStore } from '../../../renderer/state/notices.ts'
import { projectStore } from '../../../renderer/state/project.ts'
import { recordStore } from '../../../renderer/state/asking/records.ts'
import { settingsStore } from '../../../renderer/state/settings.ts'
import { openSheet, sheetStore } from '../../../renderer/state/window/sheets.ts'
import { viewStore } from '../../../renderer/state/view.ts'

const ran: string[] = []
const command = (id: string, title: Command['title'], more: Partial<Command> = {}): Command => ({
  id, title, group: 'app.group.window', run: () => void ran.push(id), ...more,
})
/** The page only reads names and keys: it asks the engine nothing. */
const silent = { engine: {} } as unknown as Client
const withClient = (element: React.ReactNode) => <ClientContext value={silent}>{element}</ClientContext>
const shortcuts = () => withClient(<Shortcuts />)
const palette = () => withClient(<Palette />)
let unregister: () => void
beforeEach(() => {
  ran.length = 0
  noticeStore.setState({ notices: [] })
  openSheet('palette')
  unregister = registerCommands([
    command('dark', 'app.command.dark'),
    command('settings', 'app.settings', { keys: 'Mod+,' }),
    command('copy', 'app.command.copy', { enabled: () => false }),
    command('help', 'app.shortcuts', { keys: 'F1 ?' }),
  ])
})
afterEach(() => {
  unregister()
  cleanup()
  settingsStore.setState({ singleKeys: true })
})

const names = () => screen.getAllByRole('option').map(option => option.getAttribute('aria-label') ?? option.textContent)

test('the palette lists every command that can be run now, with its key', () => {
  render(palette())
  expect(names()).toHaveLength(3)
  expect(screen.getByRole('option', { name: /Settings/ }).textContent).toContain('Ctrl')
  expect(screen.queryByText('Save a copy…')).toBeNull()
})

test('writing and Enter runs the best one and closes the palette', () => {
  render(palette())
  const field = screen.getByRole('combobox')
  fireEvent.change(field, { target: { value: 'set' } })
  expect(screen.getAllByRole('option')).toHaveLength(1)
  fireEvent.keyDown(field, { key: 'ArrowDown' })
  fireEvent.keyDown(field, { key: 'Enter' })
  fireEvent.keyUp(field, { key: 'Enter' })
  expect(ran).toEqual(['settings'])
  expect(sheetStore.getState().sheet).toBeNull()
})

test('Enter runs the first one before any row is marked, and nothing while a character is being built', () => {
  render(palette())
  const field = screen.getByRole('combobox')
  fireEvent.change(field, { target: { value: 'set' } })
  fireEvent.keyDown(field, { key: 'Enter', isComposing: true })
  expect(ran).toEqual([])
  fireEvent.keyDown(field, { key: 'Enter' })
  expect(ran).toEqual(['settings'])
  expect(sheetStore.getState().sheet).toBeNull()
})

test('words that fit nothing say so', () => {
  render(palette())
  fireEvent.change(screen.getByRole('combobox'), { target: { value: 'zebra' } })
  expect(screen.queryByRole('option', { name: /Dark/ })).toBeNull()
  expect(screen.getByText(/Nothing with these words/)).toBeTruthy()
})

describe('with a project open the palette', () => {
  beforeEach(() => {
    projectStore.setState({ project: { id: 'p', name: 'Plans', readOnly: false } as never })
    recordStore.setState({ themes: [{ id: 'elderly', name: 'Elderly care', parent: null, position: 'a', color: '#886644', definition: '', shortcut: '2', count: 0 }] as never, documents: [{ id: 'd', title: 'Sample: Beijing', shortTitle: 'Beijing', issuer: null }] as never })
  })
  afterEach(() => {
    projectStore.setState({ project: null })
    recordStore.setState({ themes: [], documents: [] })
    viewStore.setState({ room: 'library', document: null, excerptFilter: null })
  })
  const choose = (words: string, name: RegExp) => {
    fireEvent.change(screen.getByRole('combobox'), { target: { value: words } })
    fireEvent.click(screen.getByRole('option', { name }))
  }

  test('lists what other rooms can do by group with its keys, each once', () => {
    const unregisterReader = registerCommands([command('reader.nextClause', 'reader.nextClause', { keys: 'j', group: 'reader.group.clauses' })])
    render(palette())
    expect(screen.getAllByRole('option', { name: /^Next clause/ })).toHaveLength(1)
    expect(screen.getByRole('option', { name: /^Highlight without a theme/ }).textContent).toContain('H')
    expect(within(screen.getByRole('group', { name: 'Codebook' })).getByRole('option', { name: /Rename/ })).toBeTruthy()
    unregisterReader()
  })

  test('goes to the room of a command first and runs it there', async () => {
    render(palette())
    choose('rename theme', /Rename/)
    expect(viewStore.getState().room).toBe('codebook')
    const unregisterRoom = registerCommands([command('codebook.rename', 'codebook.rename')])
    await waitFor(() => expect(ran).toEqual(['codebook.rename']))
    unregisterRoom()
  })

  test('says what is missing when it cannot run there yet', async () => {
    render(palette())
    choose('rename theme', /Rename/)
    const unregisterRoom = registerCommands([command('codebook.rename', 'codebook.rename', { enabled: () => false })])
    await waitFor(() => expect(noticeStore.getState().notices.at(-1)?.message.id).toBe('app.palette.chooseFirst'))
    expect(ran).toEqual([])
    unregisterRoom()
  })

  test('lists what the room on the screen can do once something is chosen, and says so when nothing is', async () => {
    viewStore.setState({ room: 'compare' })
    const unregisterRoom = registerCommands([command('codebook.rename', 'codebook.rename', { enabled: () => false, group: 'app.room.codebook' })])
    render(palette())
    expect(screen.getAllByRole('option', { name: /^Rename theme/ })).toHaveLength(1)
    choose('rename theme', /Rename/)
    await waitFor(() => expect(noticeStore.getState().notices.at(-1)?.message.id).toBe('app.palette.chooseFirst'))
    expect(ran).toEqual([])
    expect(viewStore.getState().room).toBe('compare')
    unregisterRoom()
  })

  test('goes to the library for what can be done there about all documents', async () => {
    viewStore.setState({ room: 'codebook' })
    render(palette())
    choose('sets', /^Sets…/)
    expect(viewStore.getState().room).toBe('library')
    const unregisterRoom = registerCommands([command('library.sets', 'library.sets.manage')])
    await waitFor(() => expect(ran).toEqual(['library.sets']))
    unregisterRoom()
  })

  test('lists a theme with the very word before commands that fit letter by letter', () => {
    render(palette())
    fireEvent.change(screen.getByRole('combobox'), { target: { value: 'care' } })
    expect(names()[0]).toContain('Elderly care')
    expect(names().length).toBeGreaterThan(1)
  })

  test('finds documents and themes to go to', () => {
    const { unmount } = render(palette())
    choose('beijing', /Sample: Beijing/)
    expect(viewStore.getState()).toMatchObject({ room: 'reader', document: 'd' })
    unmount()
    openSheet('palette')
    render(palette())
    choose('elderly', /Elderly care/)
    expect(viewStore.getState()).toMatchObject({ room: 'excerpts', excerptFilter: { themes: ['elderly'] } })
  })
})

test('the shortcuts page shows all keys, and no single ones while these are off', () => {
  const { rerender } = render(shortcuts())
  const line = () => screen.getByText('Keyboard shortcuts', { selector: 'dt' }).parentElement as HTMLElement
  expect(within(line()).getAllByText(/^(F1|\?)$/).map(cap => cap.textContent)).toEqual(['F1', '?'])
  settingsStore.setState({ singleKeys: false })
  rerender(shortcuts())
  expect(within(line()).queryByText('?')).toBeNull()
})

test('the shortcuts page shows the keys of rooms that are not on the screen, each command once, and those of the themes', () => {
  const theme = { id: 'elderly', name: 'Elderly care', parent: null, position: 'a', color: '#886644', definition: '', shortcut: '2', memo: '', count: 0 }
  recordStore.setState({ themes: [theme, { ...theme, id: 'plain', name: 'Without a key', shortcut: '' }] as never })
  const unregisterReader = registerCommands([command('reader.nextClause', 'reader.nextClause', { keys: 'j', group: 'reader.group.clauses' })])
  const { rerender } = render(shortcuts())
  const capsOf = (name: string) => within(screen.getByText(name, { selector: 'dt' }).parentElement as HTMLElement).getAllByText(/./, { selector: 'kbd > span' }).map(cap => cap.textContent)
  expect(capsOf('Next clause')).toEqual(['J'])
  expect(capsOf('Highlight without a theme')).toEqual(['H'])
  expect(capsOf('Go to the next pane: outline, text, highlights')).toEqual(['F6'])
  expect(capsOf('Elderly care')).toEqual(['2'])
  expect(screen.queryByText('Without a key')).toBeNull()
  settingsStore.setState({ singleKeys: false })
  rerender(shortcuts())
  expect(screen.queryByText('Elderly care')).toBeNull()
  unregisterReader()
  recordStore.setState({ themes: [] })
})

test('Escape closes the palette at the first press, whatever was typed', () => {
  render(palette())
  const field = screen.getByRole('combobox')
  fireEvent.change(field, { target: { value: 'set' } })
  fireEvent.keyDown(field, { key: 'Escape' })
  expect(sheetStore.getState().sheet).toBeNull()
})
