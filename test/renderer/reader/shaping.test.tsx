import { screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { recordStore } from '../../../renderer/state/asking/records.ts'
import { commandById } from '../../../renderer/state/commands.ts'
import { noticeStore } from '../../../renderer/state/notices.ts'
import type { Room } from '../excerpts/room.tsx'
import { openCodedPlan, readPlan } from './coded-plan.tsx'

let room: Room

beforeEach(async () => {
  ({ room } = await openCodedPlan())
  noticeStore.setState({ notices: [] })
})
afterEach(() => room.close())

const rows = () => [...(recordStore.getState().openById.get(room.plans[0])?.annotationsById.values() ?? [])].toSorted((a, b) => a.start - b.start)
const quotes = () => rows().map(({ exact }) => exact)
const said = () => screen.getAllByRole('status').map(status => status.textContent).join()
const isEnabled = (id: string) => commandById(id)?.enabled?.() ?? true
async function press(...ids: readonly string[]): Promise<void> {
  for (const id of ids) await room.run(id)
}

test('a highlight is split where the caret stands, and the second half is picked; one step takes it back', async () => {
  await readPlan(room)
  await press('reader.nextHighlight')
  expect(isEnabled('reader.split')).toBe(false)
  await press('reader.caretWordRight', 'reader.caretWordRight')
  expect(said()).toContain('trees')
  expect(isEnabled('reader.split')).toBe(true)
  const before = await room.operations()
  await press('reader.split')
  await waitFor(() => expect(quotes()).toEqual(['Plant trees', 'along the river', 'Measure the air each hour']))
  expect(await room.operations()).toBe(before + 1)
  expect(said()).toContain('Split in two: Plant trees and along the river')
  await press('reader.inVivo')
  await waitFor(() => expect(rows().map(({ themes }) => themes.length)).toEqual([0, 1, 0]))
  await room.client.engine.history.undo({})
  await room.client.engine.history.undo({})
  await waitFor(() => expect(quotes()).toEqual(['Plant trees along the river', 'Measure the air each hour']))
})

test('a caret that leaves the picked highlight leaves it unpicked', async () => {
  await readPlan(room)
  await press('reader.nextHighlight', 'reader.caretLeft')
  expect(isEnabled('reader.remove')).toBe(true)
  await press('reader.caretRight', 'reader.caretRight')
  expect(isEnabled('reader.remove')).toBe(false)
})

test('a highlight is merged with the next one close by, with what stands between them said; one step', async () => {
  await room.highlight(0, 'river')
  await readPlan(room)
  await press('reader.nextHighlight')
  const before = await room.operations()
  await press('reader.merge')
  await waitFor(() => expect(quotes()).toEqual(['Plant trees along the river', 'Measure the air each hour']))
  expect(await room.operations()).toBe(before + 1)
  expect(noticeStore.getState().notices.at(-1)).toMatchObject({ message: { id: 'reader.merged', values: { count: 2, taken: 0, dropped: 0 } }, undo: true })
  await press('reader.merge')
  await waitFor(() => expect(quotes()).toHaveLength(1))
  expect(noticeStore.getState().notices.at(-1)?.message.values?.['taken']).toBeGreaterThan(0)
  expect(isEnabled('reader.merge')).toBe(false)
})

test('all highlights that the selection touches become one', async () => {
  await readPlan(room)
  await press('reader.selectAll', 'reader.merge')
  await waitFor(() => expect(quotes()).toHaveLength(1))
  expect(quotes()[0]).toMatch(/^Plant trees.*Measure the air each hour$/s)
})

test('a highlight is extended to its sentence and to its clause, and on to the next when pressed again', async () => {
  const all = await room.client.engine.annotations.list({ document: room.plans[0] })
  await room.client.engine.annotations.remove({ annotations: all.map(({ id }) => id) })
  await room.highlight(0, 'trees along')
  await readPlan(room)
  await press('reader.nextHighlight', 'reader.extendSentence')
  await waitFor(() => expect(quotes()).toEqual(['1. Plant trees along the river.']))
  await press('reader.extendClause')
  await waitFor(() => expect(quotes()[0]).toMatch(/^1\. Plant.*Measure the air each hour/s))
  await room.client.engine.history.undo({})
  await waitFor(() => expect(quotes()).toEqual(['1. Plant trees along the river.']))
})

test('highlights that lie over each other are gone through at one place, and said with how many there are', async () => {
  await room.highlight(0, 'trees')
  await room.highlight(0, 'trees along')
  await readPlan(room)
  await press('reader.nextHighlight', 'reader.overlapping')
  expect(said()).toContain('2 of 3.')
  const heard = new Set<string>()
  for (let press = 0; press < 3; press += 1) {
    await room.run('reader.overlapping')
    heard.add(/(\d) of 3\./.exec(said())?.[1] ?? '')
  }
  expect([...heard].toSorted()).toEqual(['1', '2', '3'])
})

test('the next highlight of the same theme passes over all others, and the theme stays the one that was followed', async () => {
  const nature = recordStore.getState().themes.find(({ name }) => name === 'Nature')?.id ?? ''
  const other = crypto.randomUUID()
  await room.client.engine.themes.create({ id: other, parent: null, name: 'Other', definition: '', shortcut: '' })
  const make = async (quote: string, themes: readonly string[]) => {
    const id = await room.highlight(0, quote)
    await room.client.engine.annotations.tag({ annotations: [id], add: themes.map(id => ({ id })), remove: [] })
  }
  await make('Plant', [nature])
  await make('along', [other])
  await make('the air', [nature, other])
  await readPlan(room)
  await press('reader.nextHighlight', 'reader.nextHighlight')
  expect(said()).toContain('Highlight: Plant.')
  await press('reader.nextOfTheme')
  expect(said()).toContain('Highlight: the air')
  await press('reader.nextOfTheme')
  expect(said()).toContain('Highlight: Plant.')
  await press('reader.previousOfTheme')
  expect(said()).toContain('Highlight: the air')
})
