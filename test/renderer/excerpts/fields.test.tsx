import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { FieldType } from '#domain/fields.ts'
import { uuidv7 } from '#domain/ids.ts'
import { View } from '../../../renderer/features/excerpts/View.tsx'
import { Sheets } from '../../../renderer/app/Sheets.tsx'
import { excerptListStore } from '../../../renderer/pane/excerpts/excerpt-list.ts'
import { commandById } from '../../../renderer/state/commands.ts'
import { openRoom, type Room } from './room.tsx'

const steps = ['mentioned', 'intended', 'committed', 'binding']

let room: Room
let one = ''
let two = ''
beforeEach(async () => {
  room = await openRoom()
  one = await room.highlight(0, 'Plant trees')
  two = await room.highlight(1, 'Protect the springs')
})
afterEach(() => room.close())

const define = async (name: string, type: FieldType, choices: string[] = []) =>
  (await room.client.engine.fields.define({ id: uuidv7(Date.now(), crypto.getRandomValues(new Uint8Array(10))), name, type, choices })).id
/** In the order of the fields: that of their ids is chance where two were made within a millisecond. */
const values = async () => {
  const { engine } = room.client
  const [{ rows }, fields] = [await engine.excerpts.list({}), await engine.fields.list({})]
  return Object.fromEntries(rows.map(row => [row.id, fields.flatMap(({ id }) => row.values[id] ?? [])]))
}
const choose = (...ids: string[]) => excerptListStore.setState({ chosen: new Set(ids), active: 0 })

test('the key for strength offers a ready-made scale once, and goes on where it was pressed', async () => {
  room.show(<><View /><Sheets /></>)
  await screen.findByRole('grid')
  choose(one)
  await waitFor(() => expect(commandById('excerpts.stronger')?.enabled?.()).toBe(true))
  await room.run('excerpts.stronger')
  const take = await screen.findByRole('button', { name: 'Use this field' })
  expect(document.activeElement).toBe(take)
  fireEvent.click(take)
  await waitFor(async () => expect(await values()).toEqual({ [one]: ['mentioned'], [two]: [] }))
  await room.run('excerpts.stronger')
  await waitFor(async () => expect(await values()).toEqual({ [one]: ['intended'], [two]: [] }))
  expect(screen.queryByRole('dialog', { name: 'Excerpt fields' })).toBeNull()
  expect((await room.client.engine.fields.list({})).map(({ name, type }) => [name, type])).toEqual([['Commitment strength', 'scale']])
  await room.run('excerpts.weaker')
  await room.run('excerpts.weaker')
  await waitFor(async () => expect(await values()).toEqual({ [one]: [], [two]: [] }))
})

test('what the dialog is opened for has the focus, also where a reader of the screen pressed and the fields come before the next frame', async () => {
  room.show(<><View /><Sheets /></>)
  await screen.findByRole('grid')
  choose(one)
  await waitFor(() => expect(commandById('excerpts.stronger')?.enabled?.()).toBe(true))
  const frames: FrameRequestCallback[] = []
  const held = vi.spyOn(window, 'requestAnimationFrame').mockImplementation(frame => frames.push(frame))
  // A press without a pointer, after which React Aria moves the focus with the next frame only.
  fireEvent.click(document.body)
  await room.run('excerpts.stronger')
  const take = await screen.findByRole('button', { name: 'Use this field' })
  held.mockRestore()
  act(() => frames.forEach(frame => frame(0)))
  expect(document.activeElement).toBe(take)
})

test('of many chosen it is shown where they differ, and all are set at once as one step', async () => {
  const strength = await define('Strength', 'scale', steps)
  const budget = await define('Budget', 'number')
  await room.client.engine.fields.set({ annotations: [one], field: strength, value: 'intended' })
  await room.client.engine.fields.set({ annotations: [one, two], field: budget, value: '7' })
  room.show(<View />)
  await screen.findByRole('grid')
  choose(one, two)
  const scale = await screen.findByRole('radiogroup', { name: 'Strength: mixed' })
  expect(within(scale).getAllByRole('radio').map(step => [step.textContent, step.getAttribute('aria-checked')])).toEqual(steps.map(step => [step, 'false']))
  await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>('Budget').value).toBe('7'))
  const before = await room.operations()
  fireEvent.click(within(scale).getByRole('radio', { name: 'binding' }))
  await waitFor(async () => expect(await values()).toEqual({ [one]: ['binding', '7'], [two]: ['binding', '7'] }))
  expect(await room.operations()).toBe(before + 1)
  const same = await screen.findByRole('radiogroup', { name: 'Strength' })
  expect(within(same).getByRole('radio', { name: 'binding' }).getAttribute('aria-checked')).toBe('true')
})

test('one value is written where it stands, and what its type does not take is said and kept out', async () => {
  await define('Budget', 'number')
  room.show(<View />)
  await screen.findByRole('grid')
  choose(one)
  const field = await screen.findByLabelText('Budget')
  fireEvent.change(field, { target: { value: 'much' } })
  fireEvent.keyDown(field, { key: 'Enter' })
  expect(await screen.findByText(/“much” is not a number/)).toBeTruthy()
  expect(await values()).toEqual({ [one]: [], [two]: [] })
  fireEvent.change(field, { target: { value: '1,200' } })
  fireEvent.keyDown(field, { key: 'Enter' })
  await waitFor(async () => expect(await values()).toEqual({ [one]: ['1200'], [two]: [] }))
  expect(await within(screen.getByRole('grid')).findByText('1200')).toBeTruthy()
})

test('a field has a column by which the table is sorted, and a condition whose chip says what it asks for', async () => {
  const strength = await define('Strength', 'scale', steps)
  await room.client.engine.fields.set({ annotations: [one], field: strength, value: 'binding' })
  await room.client.engine.fields.set({ annotations: [two], field: strength, value: 'mentioned' })
  room.show(<View />)
  const order = () => screen.getAllByRole('row').slice(1).map(row => row.textContent?.includes('binding'))
  await waitFor(() => expect(order()).toEqual([true, false]))
  fireEvent.click(within(screen.getByRole('grid')).getByRole('button', { name: 'Strength' }))
  await waitFor(() => expect(order()).toEqual([false, true]))
  excerptListStore.setState(({ filter }) => ({ filter: { ...filter, fields: [{ field: strength, from: 'committed' }] } }))
  await waitFor(() => expect(order()).toEqual([true]))
  fireEvent.click(screen.getByRole('button', { name: 'Clear: Strength' }))
  await waitFor(() => expect(order()).toEqual([false, true]))
})

test('the dialog renames a choice with its values, and asks before it takes away or throws together', async () => {
  const strength = await define('Strength', 'scale', steps)
  await room.client.engine.fields.set({ annotations: [one], field: strength, value: 'binding' })
  await room.client.engine.fields.set({ annotations: [two], field: strength, value: 'committed' })
  room.show(<><View /><Sheets /></>)
  fireEvent.click(await screen.findByRole('button', { name: 'Columns of fields' }))
  fireEvent.click(await screen.findByRole('button', { name: 'Excerpt fields…' }))
  const choice = (place: number) => screen.findByLabelText(`Choice ${place} of “Strength”`)
  const rename = async (place: number, name: string) => {
    const field = await choice(place)
    fireEvent.change(field, { target: { value: name } })
    fireEvent.keyDown(field, { key: 'Enter' })
  }
  await rename(4, 'law')
  await waitFor(async () => expect(await values()).toEqual({ [one]: ['law'], [two]: ['committed'] }))
  await rename(3, 'law')
  expect(await screen.findByText(/^1 value of “Strength” would become the same/)).toBeTruthy()
  expect(await values()).toEqual({ [one]: ['law'], [two]: ['committed'] })
  fireEvent.click(screen.getByRole('button', { name: 'Change it all the same' }))
  await waitFor(async () => expect(await values()).toEqual({ [one]: ['law'], [two]: ['law'] }))
  fireEvent.click(await screen.findByRole('button', { name: 'Remove “Strength”' }))
  expect(await screen.findByText(/^2 highlights have a value of “Strength”/)).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: 'Remove the field' }))
  await waitFor(async () => expect(await room.client.engine.fields.list({})).toEqual([]))
})
