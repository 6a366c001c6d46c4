import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { listenForKeys } from '../../../renderer/app/keys.ts'
import { Shortcuts } from '../../../renderer/app/palette/Shortcuts.tsx'
import { View } from '../../../renderer/features/reader/View.tsx'
import { noticeStore } from '../../../renderer/state/notices.ts'
import { projectStore } from '../../../renderer/state/project.ts'
import { recordStore } from '../../../renderer/state/asking/records.ts'
import { allCommands, commandById } from '../../../renderer/state/commands.ts'
import { settingsStore } from '../../../renderer/state/settings.ts'
import { viewStore } from '../../../renderer/state/view.ts'
import type { Room } from '../excerpts/room.tsx'
import { openCodedPlan, readPlan } from './coded-plan.tsx'

let room: Room
let trees: string
/** Whether the window is narrow; tells those who listen when it changes. */
let setNarrow: (isNarrow: boolean) => void

beforeEach(async () => {
  ;({ room, trees } = await openCodedPlan())
  const medias: (EventTarget & { matches: boolean })[] = []
  let isNarrow = false
  window.matchMedia = query => {
    const media = Object.assign(new EventTarget(), { matches: isNarrow && query.includes('1100px'), media: query, onchange: null, addListener: () => {}, removeListener: () => {} })
    if (query.includes('1100px')) medias.push(media)
    return media
  }
  setNarrow = next => {
    isNarrow = next
    for (const media of medias) media.dispatchEvent(new Event('change'))
  }
})
afterEach(() => room.close())

const open = () => readPlan(room)
const list = () => screen.queryByRole('listbox', { name: 'Highlights' })
const over = () => document.querySelector('.reader-over')
const row = async (words: RegExp) => within(await screen.findByRole('listbox', { name: 'Highlights' })).findByRole('option', { name: words })

test('a text that opens where one was before goes on from there by keys, not from its beginning', async () => {
  const { text } = await room.client.engine.documents.text({ document: room.plans[0] })
  settingsStore.setState({ remembered: { [`place:${room.plans[0]}`]: text.indexOf('2. Measure') } })
  await open()
  await room.run('reader.nextClause')
  expect(screen.getAllByRole('status').map(status => status.textContent).join()).toContain('Measure the air')
})

test('a text is read aloud in its document’s language, from when somebody says which', async () => {
  await open()
  expect(screen.getByRole('document').lang).toBe('en')
  await act(() => room.client.engine.documents.describe({ document: room.plans[0], values: { language: 'fr' } }))
  await waitFor(() => expect(screen.getByRole('document').lang).toBe('fr'))
})

test('what was set aside comes back by a press, and keys are the text’s then', async () => {
  const [, clause] = await room.client.engine.documents.clauses({ document: room.plans[0] })
  if (!clause) throw new Error('no clause')
  await room.client.engine.documents.correctClause({ document: room.plans[0], clause: clause.id, change: { kind: 'kind', to: 'boilerplate' } })
  await open()
  const button = await screen.findByRole('button', { name: 'Show as text' })
  act(() => button.focus())
  fireEvent.click(button)
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Show as text' })).toBeNull())
  expect(screen.getByRole('document').contains(document.activeElement)).toBe(true)
})

test('what was set aside side by side comes back by one press, and goes again by one undo', async () => {
  const { engine } = room.client
  const [document] = room.plans
  const clauses = await engine.documents.clauses({ document })
  await engine.documents.correctKinds({ document, clauses: clauses.map(({ id }) => id), to: 'boilerplate' })
  await open()
  const button = await screen.findByRole('button', { name: 'Show these 2 as text' })
  expect(screen.queryByRole('button', { name: 'Show as text' })).toBeNull()
  expect(button.closest('.reader-block')?.textContent).toContain('Plant trees')
  fireEvent.click(button)
  await waitFor(() => expect(screen.queryByRole('button', { name: /as text/ })).toBeNull())
  expect((await engine.documents.clauses({ document })).map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph'])
  await act(async () => void (await engine.history.undo({})))
  await screen.findByRole('button', { name: 'Show these 2 as text' })
})

describe('a citation of a source with pages names the page', () => {
  const written: Record<string, Blob>[] = []
  beforeEach(async () => {
    written.length = 0
    vi.stubGlobal('ClipboardItem', class {
      readonly blobs: Record<string, Blob>
      constructor(blobs: Record<string, Blob>) {
        this.blobs = blobs
      }
    })
    Object.assign(navigator, { clipboard: { write: async ([item]: { blobs: Record<string, Blob> }[]) => void written.push(item?.blobs ?? {}) } })
    await open()
    // What a PDF brings: the second clause stands on a page of its own.
    const [document] = room.plans
    const now = recordStore.getState().openById.get(document)
    if (!now) throw new Error('the plan is not open')
    const pages = [{ start: 0, label: '4' }, { start: now.version.text.indexOf('2. Measure'), label: '5' }]
    act(() => recordStore.setState({ openById: new Map([[document, { ...now, version: { ...now.version, pages } }]]) }))
  })
  afterEach(() => vi.unstubAllGlobals())

  test('in the list of highlights', async () => {
    expect((await row(/Plant trees/)).textContent).toContain('1, p. 4')
    expect((await row(/Measure the air/)).textContent).toContain('2, p. 5')
  })

  test('when a highlight is copied, as words and as markup', async () => {
    fireEvent.click(await row(/Measure the air/))
    await room.run('reader.copy')
    await waitFor(() => expect(written).toHaveLength(1))
    expect(await written[0]?.['text/plain']?.text()).toBe('Measure the air each hour\nClean air plan, 2, p. 5')
    expect(await written[0]?.['text/html']?.text()).toContain('<cite>Clean air plan, 2, p. 5</cite>')
    expect(noticeStore.getState().notices.at(-1)?.message.id).toBe('reader.copied')
  })

  test('when a highlight that was picked in the list is copied by its key, wherever the focus is', async () => {
    const stop = listenForKeys({ commands: allCommands, singleKeys: () => true, run: command => void command.run(), isReadOnly: () => false, refuse: () => {} })
    fireEvent.click(await row(/Measure the air/))
    await waitFor(() => expect(document.querySelector('.tag-bar-tools button')).not.toBeNull())
    for (const place of [list(), document.querySelector<HTMLElement>('.tag-bar-tools button'), screen.getByRole('document')]) {
      act(() => place?.focus())
      expect(document.activeElement).toBe(place)
      fireEvent.keyDown(place as HTMLElement, { key: 'c', code: 'KeyC', ctrlKey: true })
      await waitFor(() => expect(written).toHaveLength(1))
      expect(await written.pop()?.['text/plain']?.text()).toBe('Measure the air each hour\nClean air plan, 2, p. 5')
    }
    stop()
    room.show(<Shortcuts />)
    // Of the reader and of the excerpts.
    expect((await screen.findAllByText('Copy quote and citation')).map(name => name.closest('div')?.textContent)).toEqual(Array(2).fill('Copy quote and citationCtrlC'))
  })

  test('when words over two pages are copied', async () => {
    await room.run('reader.selectAll')
    await room.run('reader.copy')
    await waitFor(() => expect(written).toHaveLength(1))
    expect(await written[0]?.['text/plain']?.text()).toMatch(/pp\. 4–5$/)
  })
})

describe('a project that begins with the document read last', () => {
  const begin = (document: string) => viewStore.setState({ room: 'reader', document, returnedTo: document, goTo: { document, turn: 1 } })

  test('shows it and has the focus in its text', async () => {
    begin(room.plans[0])
    room.show(<View />)
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('document')))
    expect(viewStore.getState()).toMatchObject({ returnedTo: null, goTo: null })
  })

  test('begins in the library when it is gone, and says nothing', async () => {
    begin('gone')
    room.show(<View />)
    await waitFor(() => expect(viewStore.getState()).toMatchObject({ room: 'library', document: null, returnedTo: null, goTo: null }))
    expect(screen.queryByText('This document is no longer here')).toBeNull()
  })
})

describe('in a narrow window the list of highlights', () => {
  test('stands beside the text in a wide one, over it in a narrow one, and only on request', async () => {
    await open()
    expect(list()).not.toBeNull()
    expect(over()).toBeNull()
    act(() => setNarrow(true))
    expect(list()).toBeNull()
    await room.run('reader.showHighlights')
    expect(over()?.contains(list())).toBe(true)
    expect(document.activeElement).toBe(list())
  })

  test('closes by Escape and by a choice, and the text has the focus again', async () => {
    act(() => setNarrow(true))
    await open()
    await room.run('reader.showHighlights')
    fireEvent.keyDown(list() as HTMLElement, { key: 'Escape' })
    expect(over()).toBeNull()
    expect(document.activeElement).toBe(screen.getByRole('document'))
    await room.run('reader.showHighlights')
    fireEvent.click(await row(/Plant trees/))
    await waitFor(() => expect(over()).toBeNull())
    expect(document.activeElement).toBe(screen.getByRole('document'))
    expect(document.querySelector('[data-picked]')?.getAttribute('data-mark')).toBe(trees)
  })

  test('is in a wide window again as it was there, whatever was done in a narrow one', async () => {
    settingsStore.setState({ remembered: { 'reader.shown': { outline: true, highlights: false } } })
    act(() => setNarrow(true))
    await open()
    await room.run('reader.showHighlights')
    expect(over()).not.toBeNull()
    act(() => setNarrow(false))
    expect(list()).toBeNull()
    expect(settingsStore.getState().remembered['reader.shown']).toEqual({ outline: true, highlights: false })
    await room.run('reader.showHighlights')
    expect(list()).not.toBeNull()
    expect(over()).toBeNull()
  })
})

test('a theme’s key in a project that is open read-only changes nothing and says so, once', async () => {
  await open()
  await room.run('reader.nextClause')
  const before = await room.operations()
  const project = projectStore.getState().project
  act(() => projectStore.setState({ project: project && { ...project, readOnly: true } }))
  const text = screen.getByRole('document')
  fireEvent.keyDown(text, { key: '2' })
  fireEvent.keyDown(text, { key: '2' })
  fireEvent.keyDown(text, { key: '7' })
  expect(noticeStore.getState().notices.map(({ kind, message }) => [kind, message.id])).toEqual([['done', 'projects.readOnly']])
  expect(await room.operations()).toBe(before)
  act(() => projectStore.setState({ project }))
  fireEvent.keyDown(text, { key: '2' })
  await waitFor(async () => expect(await room.operations()).toBe(before + 1))
})

test('the name field has the focus in the very task that asks for it: letters typed before would be keys of themes', async () => {
  await open()
  await room.run('reader.nextClause')
  const openName = commandById('reader.name')
  // As in a browser, where nobody hurries what React puts off.
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', false)
  try {
    window.addEventListener('keydown', () => void openName?.run(), { once: true })
    screen.getByRole('document').dispatchEvent(new KeyboardEvent('keydown', { key: 't', bubbles: true }))
    await Promise.resolve()
    expect(document.activeElement).toBe(screen.getByRole('combobox', { name: 'Theme name' }))
  } finally {
    vi.unstubAllGlobals()
  }
})
