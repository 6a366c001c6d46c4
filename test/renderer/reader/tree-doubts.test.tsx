import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { settingsStore } from '../../../renderer/state/settings.ts'
import { View } from '../../../renderer/features/reader/View.tsx'
import { goTo } from '../../../renderer/state/view.ts'
import type { Room } from '../excerpts/room.tsx'
import { openCodedPlan } from './coded-plan.tsx'

const plan = 'Waste plan\n\n1. Bins\n\nAll homes get three of them.\n\n1.1 A caddy\n\nIt holds seven litres.\n\n2. Money\n\nThe council pays.\n'

let room: Room
let document: string
beforeEach(async () => {
  ;({ room } = await openCodedPlan())
  const [answer] = await room.client.engine.documents.import({ files: [room.ticket('waste.txt', Buffer.from(plan))] })
  if (!answer || 'error' in answer) throw new Error('not read')
  document = answer.document.id
  // A person took one number out of the chapter that it goes on with.
  const clauses = await room.client.engine.documents.clauses({ document })
  const caddy = clauses.find(({ label }) => label === '1.1')
  if (!caddy) throw new Error('no clause 1.1')
  await room.client.engine.documents.correctClause({ document, clause: caddy.id, change: { kind: 'level', by: -1 } })
})
afterEach(() => room.close())

const note = () => screen.queryByRole('group', { name: 'This outline may be wrong' })
const read = async () => {
  goTo({ document })
  room.show(<View />)
  await screen.findByRole('document')
  await waitFor(() => expect(note()).not.toBeNull())
  return within(note() as HTMLElement)
}
const levelOf = async (label: string) => (await room.client.engine.documents.clauses({ document })).find(clause => clause.label === label)?.level

test('says what may be wrong; one press reads it otherwise, as one step, and the focus goes to the outline', async () => {
  const doubt = await read()
  expect(note()?.textContent).toContain('1.1 goes on with 1, but does not stand in it.')
  const before = await room.operations()
  fireEvent.click(doubt.getByRole('button', { name: 'Put it below 1' }))
  expect(globalThis.document.activeElement?.getAttribute('role')).toBe('tree')
  await waitFor(() => expect(note()).toBeNull())
  expect(await levelOf('1.1')).toBe(2)
  expect(await room.operations()).toBe(before + 1)
  await room.client.engine.history.undo({})
  await waitFor(() => expect(note()).not.toBeNull())
  expect(await levelOf('1.1')).toBe(1)
})

test('is dismissed for good: the window remembers it, and the tree stays', async () => {
  const doubt = await read()
  fireEvent.click(doubt.getByRole('button', { name: 'It is right: do not say this again' }))
  await waitFor(() => expect(note()).toBeNull())
  expect(globalThis.document.activeElement?.getAttribute('role')).toBe('tree')
  expect(settingsStore.getState().remembered[`reader.doubts.${document}`]).toEqual([`outside ${plan.indexOf('1.1')}`])
  expect(await levelOf('1.1')).toBe(1)
})
