import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { useState } from 'react'
import type { PlanFilter } from '#contract/attributes/plan-filter.ts'
import { PlanConditionChips, PlanFilterFields } from '../../../renderer/pane/plans/PlanFilterFields.tsx'
import { recordStore } from '../../../renderer/state/asking/records.ts'
import { openRoom, type Room } from './room.tsx'

let room: Room
let filter: PlanFilter = { where: [], sets: [] }
function Shown() {
  const [value, setValue] = useState<PlanFilter>({ where: [], sets: [] })
  filter = value
  return <><PlanFilterFields filter={value} onChange={setValue} /><PlanConditionChips filter={value} onChange={setValue} /></>
}
beforeEach(async () => {
  room = await openRoom()
  const { attributes, documents, sets } = room.client.engine
  await attributes.define({ name: 'Budget', type: 'number' })
  await documents.describe({ document: room.plans[0], values: { issuer: 'Air office' } })
  const top = await sets.create({ name: 'Cities' })
  await sets.create({ name: 'North', parent: top.id })
  await waitFor(() => expect(recordStore.getState().documents.some(({ issuer }) => issuer === 'Air office')).toBe(true))
  room.show(<Shown />)
})
afterEach(() => room.close())

const press = (name: string | RegExp) => act(async () => void fireEvent.click(screen.getByRole('button', { name })))
const write = (name: string, text: string) => fireEvent.change(screen.getByRole('textbox', { name }), { target: { value: text } })
async function choose(attribute: string) {
  await press(/Attribute$/)
  const options = await screen.findAllByRole('option', { name: attribute })
  await act(async () => void fireEvent.click(options.find(({ tagName }) => tagName !== 'OPTION') ?? document.body))
}

test('a condition is written as its attribute takes it, stands as a chip, and goes with the chip’s cross', async () => {
  await screen.findByRole('button', { name: 'Sets' })
  await press('Attributes')
  fireEvent.click(screen.getByRole('checkbox', { name: 'Air office (1)' }))
  expect(filter.where).toEqual([{ key: 'issuer', values: ['Air office'] }])
  write('Contains', 'air')
  expect(screen.getByRole('button', { name: 'Issuer: Air office; “air”' })).toBeTruthy()
  await choose('Budget')
  write('from', 'lots')
  expect(filter.where).toHaveLength(1)
  expect(screen.getByText('A number in digits: 1200 or 3.5.')).toBeTruthy()
  write('from', '1,200')
  expect(filter.where[1]).toEqual({ key: 'Budget', from: '1200' })
  await choose('Issued on')
  write('to', '2026年5月')
  expect(filter.where[2]).toEqual({ key: 'issued_on', to: '2026-05' })
  fireEvent.click(screen.getByRole('checkbox', { name: 'Only where nothing is written' }))
  expect(screen.getByRole('button', { name: 'Issued on: nothing written' })).toBeTruthy()
  await press('Clear: Issuer')
  expect(filter.where.map(({ key }) => key)).toEqual(['Budget', 'issued_on'])
})
