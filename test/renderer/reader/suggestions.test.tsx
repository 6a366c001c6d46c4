import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { commandById } from '../../../renderer/state/commands.ts'
import { noticeStore } from '../../../renderer/state/notices.ts'
import { settingsStore } from '../../../renderer/state/settings.ts'
import { recordStore } from '../../../renderer/state/asking/records.ts'
import { SuggestionsDialog } from '../../../renderer/pane/suggesting/SuggestionsDialog.tsx'
import type { Room } from '../excerpts/room.tsx'
import { openCodedPlan, readPlan } from './coded-plan.tsx'

let room: Room
let trees: string
const trace = crypto.randomUUID()

beforeEach(async () => {
  ;({ room, trees } = await openCodedPlan())
  settingsStore.setState({ suggestions: true })
  await room.client.engine.themes.create({ id: trace, parent: null, name: 'Green banks', definition: 'Trees and plants along rivers' })
})
afterEach(() => room.close())

const shown = () => screen.findByRole('group', { name: 'Suggested themes' })
const chip = async (name: string) => within(await shown()).findByRole('button', { name: new RegExp(`^Accept the suggestion ?${name}`) })
const tagsOf = (id: string) => recordStore.getState().openById.get(room.plans[0])?.annotationsById.get(id)?.themes ?? []
const canAccept = () => waitFor(() => expect(commandById('reader.acceptSuggestion')?.enabled?.()).toBe(true))

test('what comes near to the picked highlight stands faintly in the bar, and a key takes it in one step', async () => {
  await readPlan(room)
  expect(commandById('reader.acceptSuggestion')?.enabled?.()).toBe(false)
  await room.run('reader.nextHighlight')
  await chip('Green banks')
  expect(screen.getByText('Suggested: Green banks')).toBeTruthy()
  const before = await room.operations()
  await canAccept()
  await room.run('reader.acceptSuggestion')
  await waitFor(() => expect(tagsOf(trees)).toEqual([trace]))
  expect(await room.operations()).toBe(before + 1)
  // It is on now, and nothing else comes near.
  await waitFor(() => expect(screen.queryByRole('group', { name: 'Suggested themes' })).toBeNull())
})

test('at the clause under the cursor it stands beside it, and taking it highlights the clause', async () => {
  await room.client.engine.annotations.remove({ annotations: [trees] })
  await readPlan(room)
  await room.run('reader.nextClause')
  fireEvent.click(await chip('Green banks'))
  await waitFor(() => expect([...(recordStore.getState().openById.get(room.plans[0])?.annotationsById.values() ?? [])].some(({ themes, exact }) => themes.includes(trace) && exact.includes('Plant trees'))).toBe(true))
})

test('a refused one never comes back there, until that is undone or taken back in the list', async () => {
  await readPlan(room)
  await room.run('reader.nextHighlight')
  await chip('Green banks')
  await canAccept()
  await room.run('reader.rejectSuggestion')
  await waitFor(() => expect(screen.queryByRole('group', { name: 'Suggested themes' })).toBeNull())
  expect(noticeStore.getState().notices.at(-1)).toMatchObject({ message: { id: 'suggestions.rejectedDone', values: { theme: 'Green banks' } }, undo: true })
  room.show(<SuggestionsDialog />)
  fireEvent.click(await screen.findByRole('button', { name: /^Suggest again: “Green banks” for .*Plant trees/ }))
  await screen.findByText('No suggestion was rejected.')
  expect(await room.client.engine.suggestions.rejected({})).toEqual([])
})

test('switched off, nothing is asked; the sheet says how right it was and switches it', async () => {
  await room.client.engine.annotations.tag({ annotations: [trees], add: [{ id: trace }], remove: [] })
  settingsStore.setState({ suggestions: false })
  await readPlan(room)
  await room.run('reader.nextHighlight')
  room.show(<SuggestionsDialog />)
  await screen.findByText(/^While you tagged: the one first suggestion was right\./)
  expect(screen.queryByRole('group', { name: 'Suggested themes' })).toBeNull()
  fireEvent.click(screen.getByRole('checkbox', { name: 'Suggest themes while reading' }))
  await waitFor(async () => expect((await room.client.engine.settings.read({})).suggestions).toBe(true))
})
