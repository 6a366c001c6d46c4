import { act, cleanup, render, screen, waitFor } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { useAnswer } from '../../../renderer/state/asking/answers.ts'
import { ClientContext } from '../../../renderer/state/connection.ts'
import { uuidv7 } from '#domain/ids.ts'
import { openWorkbench, type Workbench } from './workbench.ts'

let workbench: Workbench
let asked = 0
beforeEach(async () => {
  asked = 0
  workbench = await openWorkbench()
  await workbench.client.engine.projects.create({ name: 'Plans' })
})
afterEach(async () => {
  cleanup()
  await workbench.close()
})

let type: (text: string) => void = () => {}
function Themes() {
  const [query, setQuery] = useState('all')
  type = setQuery
  const { value, error } = useAnswer(query, ['theme'], (engine, signal) => {
    asked += 1
    return query === 'broken' ? Promise.reject(new TypeError('no')) : engine.themes.list({}, { signal })
  })
  return <p>{error ? `problem ${error.code}` : (value?.map(row => row.name).join(', ') ?? 'asking')}</p>
}
const show = () => render(<ClientContext value={workbench.client}><Themes /></ClientContext>)

test('an answer is asked for again after a commit that touches what it is made from, not after others', async () => {
  show()
  await waitFor(() => expect(asked).toBe(1))
  const { engine } = workbench.client
  await act(async () => void (await engine.themes.create({ id: uuidv7(1, new Uint8Array(10)), name: 'Water' })))
  await waitFor(() => expect(screen.getByText('Water')).toBeTruthy())
  const before = asked
  expect(before).toBe(2)
  await act(async () => void (await engine.memos.write({ owner: { project: true }, body: '', plain: 'A note.' })))
  expect(asked).toBe(before)
})

test('a question that fails says so and keeps nothing back', async () => {
  show()
  act(() => type('broken'))
  await waitFor(() => expect(screen.getByText('problem internal')).toBeTruthy())
})
